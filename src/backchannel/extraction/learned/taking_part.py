"""What the model "people" looks at: somebody whom a transcript names, or who speaks in it, and a contact told there.

Whoever reads a transcript knows who took part in "the call" from what stands around it. The model was taught with
whom readers saw taking part in thousands of contacts, and weighs where and how somebody is named, who speaks, what
countries the sentence names, whom it calls "he", and whom the rules have found already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backchannel.extraction.learned.linear import LinearModel
from backchannel.model import Channel, Modality

_SHORT_GAP, _LONG_GAP, _GAP = 4, 10, 12
_MOST = {"named": 4, "rank": 4, "paragraphs": 3}
_JUST_BEFORE, _BEFORE = 1, 3
_LAST_TWO, _FAR_BACK = -2, -5


@dataclass(frozen=True, slots=True)
class Naming:
    """Where somebody is named, nearest before the word for the contact, or nearest behind it."""

    sentences: int
    """From the contact's sentence: negative before it."""
    paragraphs: int
    kind: str
    """``name`` or ``office``."""
    possessive: bool
    of_several: bool
    """Whether the words mean others with him: "the leaders of Canada and Mexico"."""
    asked: bool
    """Whether it is said in a question."""
    lead: str
    """The word or mark before it."""
    opens: bool
    """Whether it opens its sentence."""
    gap: tuple[str, ...] | None
    """The words between, with names hidden, in the contact's own sentence."""
    between: int
    """How many else are named between."""
    contacts: int
    """How many other words for contacts stand between."""


@dataclass(frozen=True, slots=True)
class CountryNamed:
    """Where the contact's sentence names somebody's country."""

    before: bool
    lead: str
    near: bool


@dataclass(frozen=True, slots=True)
class Somebody:
    """One who may take part, as he stands to one contact."""

    key: str
    party: str | None
    ruled: str
    """How the rules have him in it: ``name``, ``office``, ``implied``, or the pronoun; empty where they do not."""
    role: str
    leader_at_home: bool
    at_home: bool
    """Whether he acts for the country whose transcript it is."""
    leads: bool
    known: bool
    """Whether the gazetteer knows him."""
    speaks: str
    """``speaker``, ``addressee``, ``speaks`` elsewhere in the transcript, or empty."""
    in_title: bool
    rank: int
    """Of those at home, or of those abroad, how many were named since."""
    in_last: bool
    """Whether he takes part in the last mention before."""
    in_one_before: bool
    beside: bool
    """Whether the rules have another of his party in it."""
    countries: tuple[CountryNamed, ...]
    other_countries: int
    """How many countries the sentence names that are neither his nor that of the transcript."""
    named_abroad: int
    """How many from abroad the rules have in it by name or office."""
    before: Naming | None
    behind: Naming | None
    named: int


@dataclass(frozen=True, slots=True)
class Shared:
    """One contact where a transcript tells of it."""

    word: str
    """That names it, in lower case."""
    channel: Channel
    modality: Modality
    turn: str
    """``asks`` or ``says``."""
    subject: str
    """The last pronoun before its word in the sentence."""
    object: str
    """The first behind it."""
    left: tuple[str, ...]
    """Words before it, with names hidden."""
    right: tuple[str, ...]
    at_home: int
    """How many the rules have in it from home, from abroad, and as groups."""
    abroad: int
    groups: int
    since_last: int | None
    """Sentences since the last mention."""
    gathering: bool
    """Whether its sentence names a summit or a body of states."""
    of_gathering: bool
    """Whether that stands beside its word."""


@dataclass(frozen=True, slots=True)
class Parted:
    """One contact with all who may take part, for whoever teaches the model."""

    start: int
    """Of the word that names the contact, in the document's text."""
    end: int
    contact: Shared
    people: tuple[Somebody, ...]


def chance_of(model: LinearModel, contact: Shared, one: Somebody) -> float:
    """Return how likely somebody takes part, from 0 to 1."""
    return model.chance(people_features(contact, one))


def people_features(contact: Shared, one: Somebody) -> list[str]:
    """Return the features of somebody beside a contact."""
    at = "P" if one.leader_at_home else "h" if one.at_home else "f"
    who = f"{at}{'L' if one.leads else 'o'}"
    in_it = bool(one.ruled)
    return [
        *_of_rules(contact, one, who, in_it=in_it),
        *_of_speech(contact, one, who, in_it=in_it),
        *_of_words(contact, one, in_it=in_it),
        *_of_countries(contact, one, who, in_it=in_it),
        *_of_naming("b", one.before, contact, one, who),
        *_of_naming("a", one.behind, contact, one, who),
    ]


def _of_rules(contact: Shared, one: Somebody, who: str, *, in_it: bool) -> Iterator[str]:
    ruled = one.ruled
    side = f"{contact.at_home > 0}{min(2, contact.abroad)}{contact.groups > 0}"
    yield from (f"r {ruled}", f"who {who}", f"r {ruled} {who}", f"r {ruled} ch {contact.channel}")
    yield from (f"r {ruled} {contact.word}", f"r {ruled} role {one.role}", f"r {ruled} turn {contact.turn}")
    yield from (f"r {ruled} mod {contact.modality}", f"side {side} {who} r {in_it}")
    yield from (f"same {one.beside} r {in_it} {who}", f"known {one.known} {ruled}")
    yield from (f"w {contact.word} {who}", f"ch {contact.channel} {who} r {in_it}")
    since = contact.since_last
    near = "far" if since is None or since > _BEFORE else "1" if since <= _JUST_BEFORE else "3"
    last = f"inlast {one.in_last} {near}"
    yield from (f"{last} r {in_it}", f"{last} {who} {contact.subject}", f"{last} w {contact.word}")
    yield from (f"{last} side {side} {who}", f"in2 {one.in_one_before} {one.in_last} {who} r {in_it}")


def _of_speech(contact: Shared, one: Somebody, who: str, *, in_it: bool) -> Iterator[str]:
    speaks, subject = one.speaks, contact.subject
    yield from (f"speaks {speaks} r {in_it}", f"speaks {speaks} pb {subject}", f"speaks {speaks} pa {contact.object}")
    yield from (f"speaks {speaks} {contact.turn} {who}", f"title {one.in_title} {who} r {in_it}")
    yield f"title {one.in_title} {contact.turn} {subject} {who}"
    rank = min(_MOST["rank"], one.rank)
    yield from (f"rank {rank} {who} r {in_it}", f"rank {rank} pb {subject} {one.at_home}")
    yield f"count {min(_MOST['named'], one.named)} {who}"


def _of_words(contact: Shared, one: Somebody, *, in_it: bool) -> Iterator[str]:
    left, right = contact.left, contact.right
    beside = (f"l1 {left[-1] if left else '<s>'}", f"l2 {' '.join(left[-2:])}",
              f"r1 {right[0] if right else '</s>'}", f"r2 {' '.join(right[:2])}")  # fmt: skip
    for words in beside:
        yield from (f"{words} r {one.ruled} {one.at_home}", f"{words} inlast {one.in_last} r {in_it}")
        yield f"{words} sp {one.speaks}"


def _of_countries(contact: Shared, one: Somebody, who: str, *, in_it: bool) -> Iterator[str]:
    yield from (f"body {contact.gathering} {who} r {in_it}",)
    yield f"bodyn {contact.of_gathering} {who} r {in_it} {one.in_title}"
    yield f"bodyn {contact.of_gathering} inlast {one.in_last} r {in_it}"
    others, names = min(2, one.other_countries), min(2, one.named_abroad)
    if not one.countries:
        yield f"country none {who} foreign {others} r {in_it}"
    for country in one.countries:
        place = f"country {country.before} {country.near}"
        yield from (f"{place} {who} r {in_it}", f"{place} ruled {contact.abroad > 0}")
        yield f"country {country.before} {country.lead} r {in_it}"
    yield f"foreign {others} {bool(one.countries)} {who} r {in_it}"
    yield f"rulednames {names} {who} {contact.at_home > 0} r {in_it}"
    yield f"rulednames {names} pb {contact.subject} {who} {one.speaks} r {in_it}"


def _of_naming(side: str, naming: Naming | None, contact: Shared, one: Somebody, who: str) -> Iterator[str]:
    in_it, subject = bool(one.ruled), contact.subject
    if naming is None:
        yield f"{side} none {who} r {in_it}"
        return
    at = f"{side} {_bucket(naming.sentences)}"
    paragraphs = min(_MOST["paragraphs"], naming.paragraphs)
    yield from (
        f"{at} {who} r {in_it}",
        f"{at} kind {naming.kind} poss {naming.possessive}",
        f"{at} lead {naming.lead}",
    )
    yield f"{at} par {paragraphs} q {naming.asked} {contact.turn} {who}"
    yield from (f"{at} pb {subject} {who} r {in_it}", f"{at} many {naming.of_several} r {one.ruled}")
    yield from (f"{at} opens {naming.opens} pb {subject} rank {one.rank}", f"{at} ch {contact.channel} r {one.ruled}")
    if naming.gap is not None:
        yield from _of_gap(side, naming, naming.gap, contact, in_it=in_it)


def _of_gap(side: str, naming: Naming, gap: Sequence[str], contact: Shared, *, in_it: bool) -> Iterator[str]:
    others = min(2, naming.contacts)
    words = " ".join(gap) if len(gap) <= _SHORT_GAP else str(len(gap) > _LONG_GAP)
    yield from (f"{side} gap {words}", f"{side} gap1 {' '.join(gap[:1])}", f"{side} gapl {' '.join(gap[-1:])}")
    yield f"{side} between {min(2, naming.between)} trig {others} r {in_it}"
    yield from (
        f"{side} trig {others} lead {naming.lead} w {contact.word}",
        f"{side} n {min(_GAP, len(gap)) // 2} r {in_it}",
    )
    yield from (f"{side} gw {word} r {in_it}" for word in sorted(set(gap)))


def _bucket(sentences: int) -> str:
    if sentences > 0:
        return "+"
    if sentences >= _LAST_TWO:
        return str(sentences)
    return "-3:5" if sentences >= _FAR_BACK else "-6:"
