"""Facts: what a statement's value says, as a clause about its contact or claim."""

from __future__ import annotations

import re

from backchannel.audit import wording
from backchannel.audit.view import View
from backchannel.model import Claim, Contact, Property, split_value

CLAUSES: dict[tuple[Property, str], str] = {
    ("recording", "off"): "{contact} was not recorded",
    ("recording", "uncertain"): "it is uncertain whether {contact} was logged or recorded",
    ("interpreter", "none"): "no interpreter{of_side} was present at {contact}",
    ("attendee", "none"): "no aide or note-taker{of_side} was present at {contact}",
    ("security", "unsecured"): "an unsecured line or device was used for {contact}",
    ("schedule", "off"): "{contact} was not on the published schedule{of_side}",
    ("contents", "unknown"): "the contents of {contact} are not known",
    ("notes", "none"): "no notes{of_side} were taken of {contact}",
    ("notes", "withheld"): "the notes of {contact} are withheld",
    ("disclosure", "undisclosed"): "{contact} was not disclosed at the time",
    ("account", "none"): "{side} published no account of {contact}",
}
"""By property and value; the side is put in where the value has one."""
CLAIM_CLAUSES: dict[tuple[Property, str], str] = {
    ("recording", "off"): "{contacts} are not recorded",
    ("recording", "uncertain"): "it is uncertain whether {contacts} are logged or recorded",
    ("security", "unsecured"): "an unsecured line or device is used for {contacts}",
}
NO = "no "
"""Opens a value of notes that names what there was none of: ``no official record``, ``no note-taker``."""
CONTRARY_CLAUSES: dict[tuple[Property, str], str] = {("notes", "taken"): "notes were taken or a note-taker was there"}
"""What the opposite says, where it is another thing than that something is not so."""
_NO_NOTES = re.compile(
    r"no (?P<what>(?:[a-z]+ )*?(?P<noun>notes|minutes|memorandum|note-taker|record))(?P<there> there)?"
)
_LACKING: dict[str, str] = {
    "notes": "no {what}{of_side} were taken of {contact}",
    "minutes": "no {what}{of_side} were taken of {contact}",
    "memorandum": "no {what}{of_side} was made of {contact}",
    "note-taker": "no {what}{of_side} was present at {contact}",
    "record": "no {what}{of_side} of {contact} exists",
}
"""By the last word of what there was none of."""
_UNITS = {"W": "week", "D": "day", "H": "hour", "M": "minute"}
_DURATION = re.compile(r"P(?:(?P<W>\d+)W)?(?:(?P<D>\d+)D)?(?:T(?:(?P<H>\d+)H)?(?:(?P<M>\d+)M)?)?")


def fact_clause(view: View, contact: Contact, name: Property, value: str) -> str | None:
    """Return what a value says of a contact, as a clause; ``None`` for values that no rule looks at."""
    side, rest = split_value(value)
    if name == "disclosure" and side == "late":
        return f"{wording.contact_words(contact)} became public {lateness_words(rest)}"
    if name == "duration":
        return f"{wording.contact_words(contact)} lasted {duration_words(value)}"
    template = _lacking(rest) if name == "notes" and rest.startswith(NO) else CLAUSES.get((name, rest))
    if template is None:
        return None
    party = view.name(side) if side else "one side"
    return template.format(contact=wording.contact_words(contact), side=party, of_side=f" of {party}" if side else "")


def _lacking(value: str) -> str | None:
    """Return the clause for ``no official record`` and its like, in the value's words and no more than they say."""
    told = _NO_NOTES.fullmatch(value)
    if told is None:
        return None
    clause = _LACKING[told["noun"]].replace("{what}", told["what"])
    return f"on one side {clause}" if told["there"] else clause


def claim_clause(claim: Claim, name: Property, value: str) -> str | None:
    """Return what a value says of all contacts that a claim is about; ``None`` for other values."""
    template = CLAIM_CLAUSES.get((name, split_value(value)[1]))
    names = wording.names_of(claim.participants)
    of_whom = f" {'between' if ' and ' in names else 'of'} {names}" if names else ""
    contacts = f"{wording.channel_word(claim.channel, 2)}{of_whom}"
    return template.format(contacts=contacts) if template else None


def lateness_words(extent: str) -> str:
    """Return how late: ``11 days afterwards`` for ``P11D``, ``days afterwards`` for ``days``."""
    return f"{duration_words(extent)} afterwards"


def duration_words(value: str) -> str:
    """Return an ISO 8601 duration in words, ``about 50 minutes`` for ``PT50M~``; other words as they are."""
    match = _DURATION.fullmatch(value.rstrip("~"))
    given = match.groupdict() if match else {}
    parts = [wording.plural(int(number), _UNITS[unit]) for unit, number in given.items() if number]
    return ("about " if value.endswith("~") else "") + wording.joined(parts) if parts else value


def lateness_hours(extent: str) -> float | None:
    """Return the hours of an ISO 8601 duration in weeks, days, hours, minutes; ``None`` for other words."""
    match = _DURATION.fullmatch(extent)
    if match is None or not any(match.groups()):
        return None
    weeks, days, hours, minutes = (int(number or 0) for number in match.group("W", "D", "H", "M"))
    return (weeks * 7 + days) * 24 + hours + minutes / 60
