"""Settings of fetching from the web: the rows of ``[capture]`` and ``[watch]``, and what they may be."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.schedule import Pace
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


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """How a dossier is watched."""

    pace: Pace = field(default_factory=Pace)
    webhook: str = ""
    """Where each change is sent as JSON; empty for nowhere. It may hold a secret, and is never printed."""


_PACE = Pace()
WATCH_ROWS: tuple[Row, ...] = (
    Row("watch", "first-hours", "number", _PACE.first_hours, "How long after publication a page counts as new."),
    Row("watch", "first-minutes", "number", _PACE.first_minutes, "Minutes between two looks at a new page."),
    Row(
        "watch",
        "then-days",
        "number",
        _PACE.then_days,
        "How long after publication a page is looked at every few hours.",
    ),
    Row("watch", "then-hours", "number", _PACE.then_hours, "Hours between two looks at such a page."),
    Row("watch", "later-days", "number", _PACE.later_days, "Days between two looks at an older page."),
    Row("watch", "feed-minutes", "number", _PACE.feed_minutes, "Minutes between two looks at a feed or listing."),
    Row(
        "watch",
        "webhook",
        "text",
        "",
        "Address to which each change is sent as JSON; empty for none. It is never printed.",
    ),
)
_PAUSES = ("first_minutes", "then_hours", "later_days", "feed_minutes")


def check_watch(table: Table, webhook: str, pace: Pace) -> WatchSettings:
    """Return the settings if they can work.

    Raises:
        SettingsError: a pause is none, or too long to count; the webhook is no address.
    """
    for name in (*_PAUSES, "first_hours", "then_days"):
        value = getattr(pace, name)
        if (value == 0 and name in _PAUSES) or value > _LONGEST_PAUSE:
            table.refuse(f"'{name.replace('_', '-')}' is {value:g}", f"Write a number above 0, up to {_LONGEST_PAUSE}.")
    if webhook and not is_webhook(webhook):
        # not shown: it may hold a secret
        table.refuse("'webhook' is no address", 'Write webhook = "https://example.org/hook".')
    return WatchSettings(pace, webhook)


def is_webhook(text: str) -> bool:
    """Say whether changes can be sent to an address."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and text.isprintable() and " " not in text
    except ValueError:
        return False


_LONGEST_PAUSE = 10_000
"""Of any unit; more is a slip of the pen."""
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
