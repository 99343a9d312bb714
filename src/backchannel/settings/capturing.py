"""Settings of fetching from the web: the rows of ``[capture]``, and what they may be."""

from __future__ import annotations

from backchannel.capture.web.limits import WebLimits
from backchannel.settings.rows import Row
from backchannel.settings.values import Table

_DEFAULTS = WebLimits()
_LONGEST_CONTACT = 200

CAPTURE_ROWS: tuple[Row, ...] = (
    Row(
        "capture",
        "contact",
        "text",
        _DEFAULTS.contact,
        "Your mail or web address, sent along so that a publisher can reach you; empty for none.",
    ),
    Row(
        "capture",
        "delay-seconds",
        "number",
        _DEFAULTS.delay_seconds,
        "The least time between two requests to one host.",
    ),
    Row(
        "capture",
        "timeout-seconds",
        "number",
        _DEFAULTS.timeout_seconds,
        "The longest silence of a server.",
    ),
    Row(
        "capture",
        "answer-seconds",
        "number",
        _DEFAULTS.answer_seconds,
        "The longest that one whole answer may take.",
    ),
    Row(
        "capture",
        "longest-wait-seconds",
        "number",
        _DEFAULTS.longest_wait_seconds,
        "The longest that a server's own wish to wait is heeded; where it asks for more, the page is not taken.",
    ),
    Row(
        "capture",
        "tries",
        "count",
        _DEFAULTS.tries,
        "Times that a server without an answer, or with trouble of its own, is asked, 1 to 10.",
    ),
    Row("capture", "redirects", "count", _DEFAULTS.redirects, "The most redirects that are followed."),
    Row(
        "capture",
        "max-megabytes",
        "count",
        _DEFAULTS.max_megabytes,
        "The most of one answer, packed and unpacked, 1 to 1000.",
    ),
    Row(
        "capture",
        "listed-items",
        "count",
        _DEFAULTS.listed_items,
        "The most new pages that are taken from one feed or listing at once; the next run goes on.",
    ),
    Row(
        "capture",
        "allow-private",
        "flag",
        _DEFAULTS.allow_private,
        "Fetch from this machine and its own network too; as --allow-private.",
    ),
)
_BOUNDS = {"tries": (1, 10), "redirects": (0, 50), "max_megabytes": (1, 1000), "listed_items": (1, 1_000_000)}
_POSITIVE = ("timeout_seconds", "answer_seconds")


def check_capture(table: Table, limits: WebLimits) -> WebLimits:
    """Return the settings if they can work.

    Raises:
        SettingsError: a number is out of range, or the contact cannot stand in a header.
    """
    for name, (least, most) in _BOUNDS.items():
        value = getattr(limits, name)
        if not least <= value <= most:
            table.refuse(f"'{name.replace('_', '-')}' is {value}", f"Write a whole number from {least} to {most}.")
    for name in _POSITIVE:
        if getattr(limits, name) == 0:
            table.refuse(f"'{name.replace('_', '-')}' is 0", "Write how many seconds to wait, such as 30.")
    contact = limits.contact
    if not (contact.isascii() and contact.isprintable()) or len(contact) > _LONGEST_CONTACT or set(contact) & set("()"):
        table.refuse("'contact' cannot be sent", "Write a mail or web address in ASCII, without brackets.")
    return limits
