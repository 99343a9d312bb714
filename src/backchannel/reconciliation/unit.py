"""Unit: all mentions of one contact within one document, which reconciliation never takes apart."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backchannel.model import ASKING, PRESS, Attribution, Channel, Header, Mention, Modality, content_id, parse_edtf
from backchannel.reconciliation.compare import (
    Window,
    grams_of,
    occasions_in,
    place_told,
    principals_of,
    publication_of,
    window_of,
)
from backchannel.reconciliation.counting import tells_of_many

_NONE_TO_COME = re.compile(
    r"\b(?:scheduled|planned|slated|upcoming|in\s+the\s+works|to\s+(?:preview|announce)|on\s+(?:the|his|her)\s+(?:schedule|calendar|"
    r"agenda)|will\s+not|won\Wt|(?:not|n\Wt)\s+going\s+to|no\s+plans?|plans?\s+(?:to|for))\b",
    re.IGNORECASE,
)
"""In what is denied: a contact to come, which says nothing of those before."""
LEAD_CHARS = 400
"""How far down its text an account names its contact first: in the title, or in the first sentence or two. A statement
that comes to speak of a contact further down is no account of it."""
_ORDER: tuple[Modality, ...] = ("reported", "hedged", "cancelled", "denied", "planned", "hypothetical")
_AHEAD: frozenset[Modality] = frozenset({"planned", "hypothetical"})
_ASKED = (Attribution("speaker", ASKING),)
_AGAIN = frozenset({"second", "additional"})
_ROW = re.compile(
    r"\b(?:since|(?:this|of the) (?:week|month|year)|so far|by my count|(?:just|in|over) (?:the )?(?:last |past )?"
    r"(?:[\w-]+ ){0,2}(?:weeks|months|years|a year))\b"
)
"""In a sentence that counts a contact: it counts a row of some length, not one beside another."""
_LOOSELY = re.compile(
    r"\b(?:couple|few|several)\s+(?:of\s+)?(?:short\s+)?weeks?\b|\bweeks?\s+or\s+(?:so|two|three)\b", re.IGNORECASE
)
_GREETING = re.compile(r"\b(?:greetings|congratulations|condolences)\b")
_NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Unit:
    """The mentions of one contact in one document."""

    document: Header
    mentions: tuple[Mention, ...]
    """In order of place."""
    principals: frozenset[str]
    channels: frozenset[Channel]
    modality: Modality
    """The most telling of its mentions': a report before a hedge before a plan; of a day to come, the plan."""
    window: Window
    leads: bool
    """True where the document is a readout or statement of a party, and this is the first contact it speaks of, at its
    beginning."""
    again: bool
    """True where it is told apart from another beside it: "second", "additional", but not "the second this year"."""
    places: frozenset[str]
    occasions: frozenset[str]
    """What it is told by: "dinner" for a conversation at a dinner."""
    topics: frozenset[str]
    grams: frozenset[str]
    """Runs of words in the sentences that bear witness (``compare/wording.py``)."""
    days_beside: frozenset[str] = frozenset()
    """The days that its document names for other contacts, whoever their people."""
    place: str | None = None
    """Its place in a row that is told: "third", "latest" (``compare/order.py``)."""
    apart: frozenset[str] = frozenset()
    """Mentions that somebody found to be of other contacts."""
    many: bool = False
    """True where it is of a row of contacts, and so of no single one."""

    @property
    def id(self) -> str:
        """The identifier of its first mention."""
        return self.mentions[0].id

    @property
    def held(self) -> bool:
        """Say whether the document has it as having happened."""
        return self.modality in ("reported", "hedged")

    @property
    def ahead(self) -> bool:
        """Say whether it lies ahead of the publication that speaks of it."""
        return self.modality in _AHEAD

    @property
    def timed(self) -> bool:
        """Say whether its time is known: the text names one, or it is an account that was published soon after it."""
        return self.window.edtf is not None or (self.is_account and self.window.first is not None)

    @property
    def is_account(self) -> bool:
        """Say whether the document is a party's own account of it, as of something that happened."""
        return self.leads and self.held

    @property
    def told_by_a_party(self) -> bool:
        """Say whether it is an account."""
        return self.is_account

    @property
    def witnesses(self) -> int:
        """How many documents tell when it was, or are accounts of it: one at most."""
        return int(bool(self.window.edtf) or self.is_account)

    @property
    def order(self) -> tuple[dt.datetime, dt.datetime, str, int, str]:
        """Key to sort by: when it was surely public, in absolute time, then document and place."""
        first, last = publication_of(self.document)
        return last or _NEVER, first or _NEVER, self.document.id, self.mentions[0].trigger.start, self.id


def make_units(
    documents: Mapping[str, Header],
    mentions: Iterable[Mention],
    apart: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Unit, ...]:
    """Group mentions by document and ``same_as``; those of contacts within one party are left out.

    Words about a row of contacts stand alone, whatever they are tied to.

    Args:
        documents: by identifier.
        mentions: in any order.
        apart: for a mention those that somebody found to be of other contacts.

    Returns:
        Units sorted by their identifiers: the order of the input is nothing.
    """
    groups: dict[tuple[str, bool], list[Mention]] = defaultdict(list)
    starts: dict[str, int] = {}
    for mention in mentions:
        many = tells_of_many(mention)
        groups[mention.id if many else mention.same_as or mention.id, many].append(mention)
        start = mention.trigger.start
        starts[mention.document] = min(start, starts.get(mention.document, start))
    _put_titles_with_texts(documents, groups)
    units = [
        _make_unit(documents[group[0].document], group, starts[group[0].document], many=many)
        for (_, many), group in groups.items()
        if group[0].document in documents and _is_between_parties(group)
    ]
    told = Counter((unit.document.id, unit.principals) for unit in units)
    days: dict[str, Counter[str]] = defaultdict(Counter)
    for unit in units:
        if unit.window.day:
            days[unit.document.id][unit.window.day] += 1
    settled = (_settle_again(unit, told[unit.document.id, unit.principals]) for unit in units)
    beside = (_set_beside(unit, days[unit.document.id]) for unit in settled)
    kept_apart = (_keep_apart(unit, apart) for unit in beside) if apart else beside
    return tuple(sorted(kept_apart, key=lambda unit: unit.id))


def _put_titles_with_texts(documents: Mapping[str, Header], groups: dict[tuple[str, bool], list[Mention]]) -> None:
    """Take a title for the contact of its people of which the text tells at its beginning; speech may be of others.

    One of the title's own channel goes before: "Telephone conversation with A. Following talks on Friday, the two ...".
    """
    texts: dict[tuple[str, frozenset[str]], list[tuple[str, bool]]] = defaultdict(list)
    titles: list[tuple[str, bool]] = []
    for key, group in groups.items():
        document = documents.get(group[0].document)
        if document is None or document.kind == "transcript" or key[1]:
            continue
        if all(mention.trigger.start < len(document.title) for mention in group):
            titles.append(key)
        else:
            texts[document.id, _widest(group)].append(key)
    for title in titles:
        group = groups[title]
        limit = len(documents[group[0].document].title) + LEAD_CHARS
        keys = [key for key in texts[group[0].document, _widest(group)] if _start(groups[key]) <= limit]
        channels = {mention.channel for mention in group} - {"unspecified"}
        homes = [
            (channels.isdisjoint(mention.channel for mention in groups[key]), _start(groups[key]), key) for key in keys
        ]
        if homes:
            groups[min(homes)[2]] += groups.pop(title)


def _start(group: list[Mention]) -> int:
    return min(mention.trigger.start for mention in group)


def partition_of(unit: Unit) -> str:
    """Return the partition of a unit, by its people: only units of one partition can be one contact."""
    return content_id("p", sorted(unit.principals))


def _is_between_parties(mentions: list[Mention]) -> bool:
    """Say whether the people act for two parties or more: talks within one government are no contact here."""
    sides = _widest(mentions)
    parties = {part.party for mention in mentions for part in mention.participants if part.key in sides}
    return len(sides) > 1 and len(parties - {None}) > 1


def _widest(mentions: list[Mention]) -> frozenset[str]:
    return max((principals_of(m.participants) for m in mentions), key=lambda keys: (len(keys), sorted(keys)))


def _make_unit(document: Header, group: list[Mention], first_start: int, *, many: bool) -> Unit:
    mentions = sorted(group, key=lambda mention: (mention.trigger.start, mention.id))
    modality, telling = _most_telling(document, mentions)
    first = mentions[0].trigger.start == first_start and first_start - len(document.title) <= LEAD_CHARS
    own = document.kind in ("readout", "statement") and document.party not in (None, PRESS)
    leads = own and (first or _is_own_greeting(document, mentions))
    statements = [statement for mention in mentions for statement in mention.statements]
    return Unit(
        document,
        tuple(mentions),
        _widest(mentions),
        _channels(document, mentions),
        modality,
        _window(document, telling, modality, leads=leads),
        leads,
        any(_is_apart(mention) for mention in mentions) and not any(_counts_a_row(mention) for mention in mentions),
        frozenset(s.value for s in statements if s.property == "place"),
        occasions_in(mention.span.quote for mention in telling),
        frozenset(s.value for s in statements if s.property == "topic"),
        grams_of(mention.span.quote for mention in mentions),
        place=place_told(s.value for s in statements if s.property == "sequence"),
        many=many,
    )


def _most_telling(document: Header, mentions: list[Mention]) -> tuple[Modality, list[Mention]]:
    """Return the most telling modality of one contact in one document, and the mentions that show its time.

    Where words without a time stand beside a plan that gives one, the time is the plan's: and the contact is planned,
    if that lies ahead of the publication, or if the words are hedged. Nor does a question undo a plan that is told.
    """
    modality = min((mention.modality for mention in mentions), key=_ORDER.index)
    telling = [mention for mention in mentions if mention.modality == modality]
    plans = [mention for mention in mentions if mention.modality == "planned" and mention.attribution != _ASKED]
    if modality in ("cancelled", "denied") and plans and all(mention.attribution == _ASKED for mention in telling):
        return "planned", plans
    planned = [mention for mention in mentions if mention.modality == "planned" and mention.when]
    if modality not in ("reported", "hedged") or not planned or any(mention.when for mention in telling):
        return modality, telling
    starts = [window_of(mention.when, document, "planned", leads=False).first for mention in planned]
    public = publication_of(document)[1]
    if modality == "hedged" or (public and all(start and start >= public for start in starts)):
        return "planned", planned
    return modality, [*telling, *(mention for mention in planned if mention.when and parse_edtf(mention.when).firm)]


def _is_apart(mention: Mention) -> bool:
    told = any(s.property == "sequence" and s.value in _AGAIN for s in mention.statements)
    return told and _ROW.search(mention.span.quote) is None


def _counts_a_row(mention: Mention) -> bool:
    """Say whether a number is told of a longer row: "the second meeting in eight months"."""
    numbered = any(s.property == "sequence" for s in mention.statements)
    return numbered and _ROW.search(mention.span.quote) is not None


def _is_own_greeting(document: Header, mentions: list[Mention]) -> bool:
    """Say whether a party publishes greetings of its own, wherever in the text: a list has one for each leader."""
    return any(
        mention.channel == "message"
        and mention.modality == "reported"
        and _GREETING.search(mention.span.quote) is not None
        and any(part.role == "initiator" and part.party == document.party for part in mention.participants)
        for mention in mentions
    )


def _window(document: Header, telling: list[Mention], modality: Modality, *, leads: bool) -> Window:
    """Return the most exact time that is told, by a sentence that names its people before one that implies them."""
    dated = [mention for mention in telling if mention.when]
    windows = [
        ((not window.firm, not _names_people(mention), window.width_days, mention.trigger.start), window)
        for mention in dated
        for window in [window_of(mention.when, document, modality, leads=leads, loosely=_is_loosely_timed(mention))]
    ]
    if not windows:
        ahead = modality == "denied" and all(_NONE_TO_COME.search(mention.span.quote) for mention in telling)
        return window_of(None, document, "planned" if ahead else modality, leads=leads)
    return min(windows, key=lambda row: row[0])[1]


def _is_loosely_timed(mention: Mention) -> bool:
    """Say whether a time is counted by no number: "a couple of weeks ago", "a week or two ago"."""
    return any(s.property == "when" and _LOOSELY.search(s.span.quote) for s in mention.statements)


def _channels(document: Header, mentions: list[Mention]) -> frozenset[Channel]:
    """Return the channels that the text's body names where it names the people too; the title's only without a body.

    Titles are made by habit, and so is "the meeting" further down ("Meeting with ..." stands above accounts of
    video calls); the sentence that says who spoke with whom was written by somebody who knew.
    """
    body = [m for m in mentions if m.trigger.start > len(document.title) and _names_people(m)]
    told = {mention.channel for mention in body or mentions}
    return frozenset(told - {"unspecified"} or {"unspecified"})


def _names_people(mention: Mention) -> bool:
    return any(part.span for part in mention.participants)


def _settle_again(unit: Unit, told: int) -> Unit:
    """Take "the second" for a number in a longer count where an account tells of no other contact of these people.

    "The second telephone conversation since the beginning of the year" is not apart from the first one of that day.
    """
    return dataclasses.replace(unit, again=False) if unit.leads and told == 1 else unit


def _set_beside(unit: Unit, days: Counter[str]) -> Unit:
    """Note the days of the other units of its document."""
    others = frozenset(day for day, count in days.items() if count > (day == unit.window.day))
    return dataclasses.replace(unit, days_beside=others) if others else unit


def _keep_apart(unit: Unit, apart: Mapping[str, frozenset[str]]) -> Unit:
    others = frozenset[str]().union(*(apart.get(mention.id, frozenset()) for mention in unit.mentions))
    return dataclasses.replace(unit, apart=others) if others else unit
