"""Echoes: sentences that stand in the documents of different sides or outlets on two people, nearly word for word."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backchannel.audit.minhash import near_pairs, shingles
from backchannel.audit.sides import AROUND_CHARS, LEAD_CHARS
from backchannel.audit.view import View
from backchannel.comparison.sentences import Sentence, sentences_near, split_sentences
from backchannel.model import PRESS, Contact, Evidence, Header, Party, Span, parse_edtf

LEAST_WORDS = 10
"""Shorter sentences are alike by chance."""
MOST_WORDS = 90
LEAST_OWN_WORDS = 6
"""A sentence needs so many different words that no official text on a contact is made of."""
JOINT_SENTENCES = 3
"""Documents that share so many sentences are one text published twice: a joint statement, a reprint, a wire report."""
JOINT_SHARE = 1 / 3
"""... or that share so large a part of the sentences of the shorter one."""

MOST_DOCUMENTS = 4
"""What stands in more documents is a formula, whoever used it first."""

_WORD = re.compile(r"[a-z0-9]+(?:['\u2019][a-z]+)?")
_QUOTES = re.compile(r"[\"\u201c\u201d\u00ab\u00bb\u201e]|(?<!\w)['\u2018](?=\w)")
_MARKS = re.compile(r"[\"\u201c\u201d\u00ab\u00bb\u201e]")
_OPENING = "\u201c\u00ab\u201e"
SAID = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|stat(?:ed|es|ing)|according\s+to|quot(?:ed|es|ing)|wr(?:ote|ites?)|announc\w+|"
    r"report(?:ed|s|edly)|claim(?:ed|s)?|tweeted|posted|added|replied|asked|in\s+the\s+words\s+of|as\s+.{2,40}\s+put\s+it|"
    r"read-?outs?)\b",
    re.IGNORECASE,
)
"""Words that hand on what somebody else says."""
_SAID_PARTS = (
    *("said", "say", "told", "tell", "state", "stating", "according", "quote", "quoting", "wrote", "write", "announc"),
    *("report", "claim", "tweeted", "posted", "added", "replied", "asked", "words", "put", "read"),
)
"""One of these stands in any text in which ``SAID`` finds something."""
_TURN = re.compile(
    r"^\s*(?:Q|QUESTION|[A-Z][A-Z.\u2019' \-]{2,40}|[A-Z][\w.\u2019' \-]{2,40})\s*(?:\([^)]{0,60}\))?:\s"
)
_JOINT = re.compile(r"\bjoint(?:ly)?\b|\bcommuniqu|\bdeclaration\b|\bagreement\b", re.IGNORECASE)
_FORMULA = frozenset(
    """
    a about also an and are as at be been between both but by call called conversation cooperation country countries
    current developments discuss discussed discussing during exchange exchanged expressed field focused for from further
    had has have he held her his importance important in including interaction international into is issue issues it its
    joint last leader leaders made matters meeting met minister more mutual need number of on one other our over
    particular parties partnership president presidents prime reaffirmed relations security she side sides situation
    spoke spoken state states strategic support talk talked talks telephone that the their them these they this those to
    today topical two united us views visit was we were where which while who will with would yesterday year years
    agreed continue contacts bilateral regional global commitment committed strengthen strengthening issues agenda
    """.split()  # noqa: SIM905 - a list of words reads better so
)
"""Words that official texts on any contact are made of."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """One sentence in which a side or an outlet says something of its own."""

    voice: str
    """The party; of the press the outlet."""
    document: Header
    span: Span
    beside: tuple[Sentence, ...]
    """The sentence with those before and behind it."""
    shingles: frozenset[int]

    @property
    def evidence(self) -> Evidence:
        """Its words."""
        return Evidence.of(self.document, self.span)

    @property
    def around(self) -> str:
        """The words of the sentences before and behind it, and its own."""
        return " ".join(one.text for one in self.beside)


@dataclass(frozen=True, slots=True)
class Echo:
    """Two sentences nearly alike, the first published before the second or on the same day."""

    first: Assertion
    second: Assertion
    lag: tuple[dt.timedelta, dt.timedelta]
    """The least and the most that lies between their publications."""


def echoes_of(view: View, contacts: Sequence[Contact], least: float) -> list[Echo]:
    """Return what later documents on some contacts repeat of another voice's, in order of publication.

    Left out are what only one voice publishes; whole texts that were published twice; what is in quotation marks, or
    handed on in words such as "said"; and what stands next to the name of the earlier voice.

    Args:
        view: the record.
        contacts: of two people, whose documents are looked at.
        least: the share of shingles that two sentences must have in common.
    """
    told = _documents(view, contacts)
    if len({_voice(document) for document, _ in told}) < len(("one", "other")):
        return []
    common_words = _FORMULA | _names(view, contacts[0])
    said = [one for document, starts in told for one in _assertions(view, document, starts, common_words)]
    texts, voices = [one.shingles for one in said], [one.voice for one in said]
    alike = near_pairs(texts, least, voices)
    if not alike:  # mostly so
        return []
    common = _formulas(said, alike)
    pairs = [
        (said[one], said[other])
        for one, other in alike
        if said[one].voice != said[other].voice and not {one, other} & common
    ]
    shared: dict[frozenset[str], int] = defaultdict(int)
    counts: dict[str, int] = defaultdict(int)
    for one in said:
        counts[one.document.id] += 1
    for one, other in pairs:
        shared[frozenset((one.document.id, other.document.id))] += 1
    joint = {
        both
        for both, number in shared.items()
        if number >= JOINT_SENTENCES or number > JOINT_SHARE * min(counts[document] for document in both) > 1
    }
    echoes = (_in_order(*pair) for pair in pairs if frozenset((pair[0].document.id, pair[1].document.id)) not in joint)
    found = [one for one in echoes if one and not _names_source(view, one)]
    return sorted(found, key=lambda one: (one.first.evidence.order, one.second.evidence.order))


def _formulas(said: Sequence[Assertion], alike: Sequence[tuple[int, int]]) -> set[int]:
    """Return the numbers of what stands in so many documents that it is nobody's own."""
    documents: dict[int, set[str]] = defaultdict(set)
    for one, other in alike:
        documents[one] |= {said[one].document.id, said[other].document.id}
        documents[other] |= {said[one].document.id, said[other].document.id}
    return {number for number, found in documents.items() if len(found) > MOST_DOCUMENTS}


def _documents(view: View, contacts: Sequence[Contact]) -> list[tuple[Header, list[int]]]:
    """Return the documents that tell of contacts in sentences, with where each speaks of them."""
    starts: dict[Header, list[int]] = defaultdict(list)
    for mention, document in (row for contact in contacts for row in view.mentions(contact)):
        if document.kind not in ("schedule", "log") and _voice(document) and not _JOINT.search(document.title):
            starts[document].append(mention.span.start)
    return sorted(starts.items(), key=lambda row: row[0].id)


def _voice(document: Header) -> str:
    if document.party and document.party != PRESS:
        return document.party
    return document.source or document.source_name or ""


def _assertions(view: View, document: Header, starts: Sequence[int], common: frozenset[str]) -> Iterator[Assertion]:
    text = view.around.text(document.id)
    title = len(document.title)
    whole = min(starts) <= title + LEAD_CHARS
    sentences = list(split_sentences(text, title)) if whole else sentences_near(text, title, starts, AROUND_CHARS)
    voice = _voice(document)
    open_quote = False
    for place, sentence in enumerate(sentences):
        if place and "\n\n" in text[sentences[place - 1].end : sentence.start]:
            open_quote = False  # a quotation that goes on opens again in each paragraph
        quotes = bool(_QUOTES.search(sentence.text))
        quoted = open_quote or quotes
        if quotes:
            open_quote = _left_open(sentence.text, before=open_quote)
        near = whole or any(abs(sentence.start - start) <= AROUND_CHARS for start in starts)
        if not near or quoted:
            continue
        words = _WORD.findall(sentence.text.lower())
        if _asserts(sentence.text, words, common):
            spoken = _TURN.sub("", sentence.text) if ":" in sentence.text else sentence.text
            yield Assertion(
                voice,
                document,
                _span(sentence, spoken),
                tuple(sentences[max(place - 1, 0) : place + 2]),
                shingles(words if spoken is sentence.text else _WORD.findall(spoken.lower())),
            )


def _left_open(sentence: str, *, before: bool) -> bool:
    """Say whether a quotation is open behind a sentence."""
    state = before
    for mark in _MARKS.findall(sentence):
        state = not state if mark == '"' else mark in _OPENING
    return state


def _asserts(sentence: str, words: Sequence[str], common: frozenset[str]) -> bool:
    if not LEAST_WORDS <= len(words) <= MOST_WORDS:
        return False
    own = frozenset(words) - common
    return (
        sum(len(word) > len("us") for word in own) >= LEAST_OWN_WORDS
        and not sentence.rstrip().endswith("?")
        and not hands_on(sentence)
    )


def hands_on(sentence: str) -> bool:
    """Say whether words stand in a sentence that hand on what somebody else says."""
    if sentence.isascii():  # finding parts of words in small letters takes a tenth of the time
        small = sentence.lower()
        if not any(part in small for part in _SAID_PARTS):
            return False
    return bool(SAID.search(sentence))


def _span(sentence: Sentence, spoken: str) -> Span:
    return Span(sentence.end - len(spoken), sentence.end, spoken)


def _names(view: View, contact: Contact) -> frozenset[str]:
    """Return the words by which those who take part and their parties are called."""
    records = [view.record.parties[party] for party in view.parties(contact) if party in view.record.parties]
    named = [*(one.name for one in contact.participants), *(name for one in records for name in _called(one))]
    return frozenset(word for name in named for word in _WORD.findall(name.lower()))


def _called(party: Party) -> tuple[str, ...]:
    return (party.name, *party.forms, *party.adjectives)


def _names_source(view: View, echo: Echo) -> bool:
    """Say whether the later sentence is handed on next to the name of the earlier voice."""
    around = echo.second.around
    document = echo.first.document
    party = view.record.parties.get(document.party or "")
    names = [*(_called(party) if party else ()), document.source_name or "", document.source or ""]
    named = any(name and re.search(rf"\b{re.escape(name)}\b", around, re.IGNORECASE) for name in names)
    return named and hands_on(around)


def _in_order(one: Assertion, other: Assertion) -> Echo | None:
    """Return two assertions by the time of their publication; ``None`` where one of them has none."""
    moments = [(_published(said.document), said.evidence.order, said) for said in (one, other)]
    if any(times is None for times, _, _ in moments):
        return None
    (mine, _, first), (theirs, _, second) = sorted(moments, key=lambda row: (row[0], row[1]))
    assert mine, "asked above"
    assert theirs, "asked above"
    return Echo(first, second, (theirs[0] - mine[1], theirs[1] - mine[0]))


def _published(document: Header) -> tuple[dt.datetime, dt.datetime] | None:
    first, last = parse_edtf(document.published).instants(document.timezone) if document.published else (None, None)
    return (first, last) if first and last else None
