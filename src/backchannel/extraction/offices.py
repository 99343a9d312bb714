"""People by office alone: "the German Chancellor", "the President", "the leaders of Ukraine and the United States"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backchannel.extraction.counterparts import find_counterparts
from backchannel.extraction.lookup import Lookup
from backchannel.extraction.name_patterns import LEADERS_OF, NAME_WORDS, NOT_NAME_WORDS
from backchannel.extraction.names import Named
from backchannel.extraction.needed_words import Sought
from backchannel.extraction.refs import Cover, Person, Ref
from backchannel.gazetteer import TitleHit
from backchannel.model import PRESS

_DETERMINED = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur)\s(?:former |incoming |new |incumbent |sitting )?$")
_ANY_ONE = re.compile(r"\b(?:[Aa]n?|[Aa]ny|[Aa]nother|[Ee]very|[Ee]ach|[Nn]o)\s(?:sitting\s|new\s|future\s)?\Z")
"""Before an office: whoever holds it, at whatever time, "the first visit by a U.S. President"."""
_LEADERS_OF_TWO = Sought(
    re.compile(r"\b(?:[Tt]he\s+)?(?P<one>[A-Z][\w.]+)\s+and\s+(?P<other>[A-Z][\w.]+)\s+(?:leaders|presidents)\b")
)
_OF_STATES = Sought(LEADERS_OF)
_MAJESTIES = re.compile(
    r"\b(?:[Tt]heir\s+(?:Royal\s+)?(?:Majesties|Highnesses)|(?:[Hh]is|[Hh]er)\s+Majesty(?!\s+(?:the\s+)?[A-Z]))\b"
)
_CROWNED = {
    "king": "his", "queen": "her", "emperor": "his", "empress": "her", "crown prince": "his", "crown princess": "her",
}  # fmt: skip
_SERVED = re.compile(r"\b(?:advis[eo]rs?|aides?|assistants?|envoys?|representatives?)\s+(?:to|of)\s+\Z", re.IGNORECASE)
"""Before "the leaders of A and B": others serve them."""
_GOVERNMENTS = re.compile(r"[Hh]eads\s+of\s+[Gg]overnment\b")
_TWO = 2
_ONLY_AMERICAN = frozenset({"secretary of state", "secretary of defense", "secretary of the treasury", "cia director"})
"""What no other country calls an office: without a country, our own in a text of the United States."""
_OFFICES_ABROAD = frozenset(
    {"king", "queen", "emir", "sultan", "crown prince", "prime minister", "chancellor", "foreign minister"}
)
"""What our own government has not, so that it is a foreigner whom a text of ours calls so."""
_NEAR = 1500
"""Characters before an office within which a country named is the one that it is of."""
_IN_A_TITLE = re.compile(r"(?:Before|After|During|Following|Regarding|Ahead|At|In|On|To|And|For|From|With)\b")
"""Behind an office in a title: no name, "Amir of the State of Qatar Before Bilateral Meeting"."""
_HELD_AT_HOME = frozenset({"president", "vice president", "leader", "head of state", "first lady"})
_OF_ANY_STATE = frozenset({"head of state", "head of government"})
_THERE_TO_MEET = re.compile(
    r"\b(?:[Bb]eing|was|were|been|[Tt]ravel\w*|went|go|going|fl[ey]w|flying|trip)\s+(?:here\s+)?(?:in|to)\s+(?:the\s+)?"
    r"(?P<where>[A-Z]\w+(?:\s+[A-Z]\w+)?),?\s+(?:(?:and|to|for)\s+)?(?:an?\s+)?(?:meet|met|meeting|talk\w*|spoke|speak\w*)\s+"
    r"(?:with\s+)?the\s+\Z"
)
"""Before an office: "being in South Korea and meeting with the President"."""
_THERE_REACH = 80
_NOT_YET = re.compile(r",?\s+(?:the|who is the)\s+(?:next|incoming|newly[ -]elected|future)\s")
"""Behind an office: it is of somebody who does not hold it yet, "the new President, the next one"."""
_DESIGNATE = re.compile(r"[\s-][Dd]esignate\b")
_FAR = 4000
"""Characters behind which "the Prime Minister" need not be the one named last."""
_COUNTERPART = re.compile(r"\s+(?:(?:counterparts|colleagues)\b|(?:counterpart|colleague)\b(?!\s+[A-Z]))")
"""Behind an office: of those who hold it elsewhere, "his foreign minister counterparts"."""
_NO_LONGER = re.compile(r"\b(?:[Ff]irst|[Ee]x|[Ll]ate|then|[Ff]ormer|[Nn]ext|[Ff]uture|[Ii]ncoming|elected)[\s-]$")
_OF_A_REGION = re.compile(
    r"\s+(?:[A-Z]\w+\s+){0,2}(?:Region|Province|Republic\s+of\s+[A-Z]|Parliament|Senate|Congress|Chamber)\b"
)
"""Behind a country's adjective: somebody who holds another office, "President of the Iraqi Kurdistan Region"."""
_OUR_OWN = re.compile(r"(?:\b(?:with|between|by|[Tt]he\s+President\s+and)\s+|[.?!:]\s+|\n\n|\A)\Z")
"""Before "Vice President" without an article, in a text of ours: "a call yesterday with Vice President"."""
_AND_NO_NAME = re.compile(r"(?:[’']s)?(?:[,.;?!]|\s+(?!(?:for|of|at|who|emeritus|candidate|nominee|elect)\b)[a-z])")
_AND_SHE = re.compile(r"\band\s+(?:the\s+|our\s+)?\Z")
_HE_AND_SHE = re.compile(r"\bPresident\s+and\s+(?:the\s+)?\Z")
_ACTS_AT_ONCE = re.compile(
    r"\s+(?:also\s+)?(?:met|meets|held|holds|had|received|receives|hosted|hosts|spoke|talked|discussed|discusses|visited|"
    r"congratulated|welcomed|thanked|and\s+the)\s"
)
_OF_SEVERAL = re.compile(r"(?<!Affair)(?<!Relation)s\Z")
"""At the end of a title: of several people, as "Presidents" is and "Minister of Foreign Affairs" is not."""
_OF = re.compile(r" of (?:the )?")
_NUMBERED = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)\s\Z")
"""Before an office: whoever held it then, "the 43rd President of the United States"."""
_MINISTERS = ("foreign minister", "defense minister", "finance minister", "interior minister")
_AND_THE = re.compile(r" and (?:the )?")
_AFRICAN_UNION = re.compile(r"\bAfrican\s+Union\b(?![’']s\s+Commission|\s+Commission)")
_UNION_REACH = 26
_BOTH = re.compile(r"\b[Bb]oth\s+(?:the\s+)?\Z")
_POSSESSIVE = re.compile(r"['’]s(?=\s)")


def find_offices(lookup: Lookup, named: Named, taken: Cover) -> Iterator[Ref]:
    """Find the offices that stand for their holders on the document's day, outside the stretches taken."""
    held: list[Ref] = []
    for hit in lookup.titles:
        ref = None if taken.touches(hit.start, hit.end) else _office_at(lookup, named, hit, held)
        if ref is not None:
            held.append(ref)
            yield ref
    for match in _LEADERS_OF_TWO.finditer(lookup.text):
        named_two = [lookup.party_named(word) for word in match.group("one", "other")]
        both = tuple(person for code in named_two if code and (person := lookup.leader_of(code)))
        if len(both) == 2 and not taken.touches(*match.span()):
            yield Ref(*match.span(), match.span(), "office", both, title="leader")
    yield from find_counterparts(lookup, sorted([*named.refs, *held], key=lambda ref: ref.start), taken)
    yield from _majesties(lookup, named, taken)
    for match in _OF_STATES.finditer(lookup.text):
        if _SERVED.search(lookup.text, max(0, match.start() - 24), match.start()):
            continue
        finish, codes = lookup.parties_after(match.end())
        words = lookup.text[match.end() : finish]
        governments = _GOVERNMENTS.search(match.group()) is not None
        each = [
            _heads_of_government(lookup, code) if governments else _leaders_of(lookup, code, words)
            for code in dict.fromkeys(codes)
        ]
        leaders = tuple(person for ones in each for person in ones)
        if len(leaders) > 1 and all(each) and not taken.touches(match.start(), finish):
            yield Ref(match.start(), finish, (match.start(), finish), "office", leaders, title="leader")


def _heads_of_government(lookup: Lookup, code: str) -> tuple[Person, ...]:
    """Return who heads a government: the prime minister, where there is one beside a president."""
    head = lookup.holder("prime minister", code) or lookup.leader_of(code)
    return (head,) if head else ()


def _leaders_of(lookup: Lookup, code: str, words: str) -> tuple[Person, ...]:
    """Return who leads a party; of the European Union whoever leads that of its bodies which the words name."""
    both = code == "eu" and "European Council" in words
    council = lookup.holder("european council president", code) if both else None
    first = None if both and "European Commission" not in words else lookup.leader_of(code)
    return tuple(person for person in (first, council) if person)


def _office_at(lookup: Lookup, named: Named, hit: TitleHit, held: Sequence[Ref]) -> Ref | None:
    text = lookup.text
    party, begin = lookup.adjective_before(hit.start)
    party = party or hit.party
    determined = _DETERMINED.search(text[max(0, begin - 20) : begin])
    if _is_another_holders(text, hit, begin, any_one=determined is None):
        return None
    owner = _OF.match(text, hit.end)
    finish, owners = lookup.parties_after(owner.end()) if owner else (hit.end, [])
    owners = [] if _OF_A_REGION.match(text, finish) else owners
    if "former" in text[max(0, begin - 8) : begin + 8] or _NO_LONGER.search(text[max(0, begin - 9) : begin]):
        bare = party is None and owner is None and text[max(0, begin - 11) : begin].lower().endswith("the former ")
        return _former(lookup, named, hit, begin - len("the former ")) if bare else None
    if _OF_SEVERAL.search(text, hit.start, hit.end):
        each = [(code, person) for code in owners if (person := lookup.holder(hit.title, code))]
        people = tuple(person for code, person in each if not _another_leads(lookup, code, person))
        clear = len(each) > 1 and people
        return Ref(begin, finish, (begin, finish), "office", people, title=hit.title) if clear else None
    code = party or (owners[0] if owners else None) or _shared_country(lookup, hit)
    not_understood = owner is not None and not owners
    bare = code is None and not not_understood and determined is None
    bare = bare and (_is_our_vice_president(lookup, hit) or _opens_a_title(lookup, hit))
    of_a_part = not_understood and (code is None or hit.title in ("leader", "president", "head of state"))
    if of_a_part or (code is None and determined is None and not bare):
        return None  # "the Israeli Leader of the Opposition", "the French President of the Senate"
    ours = determined is not None and determined.group().lower().startswith("our") and lookup.party != PRESS
    code = code or (lookup.party if ours or bare else None) or _where_he_is_met(lookup, hit)
    if code is None and lookup.party == "us" and text[hit.start : hit.end] in _OF_ANY_STATE:
        return None  # "I'm there to meet with the head of state", as no American calls the President
    if text[hit.start : hit.end].lower().endswith("-elect"):
        person = _elected(lookup, hit, code)
    else:
        person = lookup.holder(hit.title, code) if code else _meant(lookup, named, held, hit)
    pair = _AND_SHE if code is None else _HE_AND_SHE
    beside = hit.title == "first lady" and pair.search(text, max(0, begin - 20), begin)
    if person is None or beside or _may_be_the_next(lookup, hit, begin, person):
        return None  # "the President and the First Lady will host him": he is the host
    if owner is not None and len(owners) == 1:
        person, finish = _named_behind(lookup, person, finish)
    low = begin if determined is None else begin - len(determined.group())
    possessive = bool(_POSSESSIVE.match(text, finish))
    end = finish + 2 * possessive
    return Ref(low, end, (low, finish), "office", (person,), possessive=possessive, title=hit.title)


def _is_another_holders(text: str, hit: TitleHit, begin: int, *, any_one: bool) -> bool:
    """Say whether the words around an office show that it is not of whoever holds it."""
    if _NUMBERED.search(text, max(0, begin - 5), begin) or text[hit.start : hit.end].lower().endswith("-designate"):
        return True
    if any_one and _ANY_ONE.search(text[max(0, begin - 20) : begin]):
        return True
    if hit.title.startswith("chair") and _AFRICAN_UNION.search(text, begin, min(len(text), hit.end + _UNION_REACH)):
        return True  # a president chairs it for a year; the one whom we know chairs its commission
    return any(one.match(text, hit.end) for one in (_NOT_YET, _DESIGNATE, _COUNTERPART))


def _may_be_the_next(lookup: Lookup, hit: TitleHit, begin: int, person: Person) -> bool:
    """Say whether "the new leader" is said weeks before another takes the office of somebody who is not new in it."""
    new = lookup.text[max(0, begin - 4) : begin + 8].lower().startswith("new ") or lookup.text[begin:].startswith(
        "new "
    )
    long = new and person.party is not None and lookup.held_of_old(person, hit.title)
    return long and person.party is not None and lookup.elected(hit.title, person.party) is not None


def _is_our_vice_president(lookup: Lookup, hit: TitleHit) -> bool:
    """Say whether an office that stands without article, country and name is our own Vice President's."""
    if hit.title != "vice president" or lookup.party in (None, PRESS) or not lookup.text[hit.start].isupper():
        return False
    before = lookup.text[max(0, hit.start - 20) : hit.start]
    return bool(_OUR_OWN.search(before) and _AND_NO_NAME.match(lookup.text, hit.end))


def _opens_a_title(lookup: Lookup, hit: TitleHit) -> bool:
    """Say whether a text begins with a bare "President", who acts: the leader of whoever publishes it."""
    ours = hit.start == 0 and hit.title == "president" and lookup.party not in (None, PRESS)
    return ours and _ACTS_AT_ONCE.match(lookup.text, hit.end) is not None


def _another_leads(lookup: Lookup, code: str, person: Person) -> bool:
    """Say whether a text names who leads a country, whom some call by another's office."""
    leader = lookup.leader_of(code)
    return leader is not None and leader.key != person.key and leader.name.split()[-1] in lookup.text


def _former(lookup: Lookup, named: Named, hit: TitleHit, low: int) -> Ref | None:
    """Read "the former president" as the one person named in the text who held our office once, and no longer."""
    everybody = {person.key: person for person in named.by_surname.values()}.values()
    held = [
        person
        for person in everybody
        if (record := lookup.gazetteer.principals.get(person.principal or ""))
        and any(office.title == hit.title and office.party == lookup.party for office in record.offices)
        and not lookup.holds(person, hit.title)
    ]
    if len(held) != 1:
        return None
    possessive = bool(_POSSESSIVE.match(lookup.text, hit.end))
    end = hit.end + 2 * possessive
    return Ref(low, end, (low, hit.end), "office", (held[0],), possessive=possessive, title=hit.title)


def _named_behind(lookup: Lookup, holder: Person, end: int) -> tuple[Person, int]:
    """Return whose name stands behind an office, and where it ends: "Prime Minister of the United Kingdom Johnson"."""
    words = NAME_WORDS.match(lookup.text, end + 1) if lookup.text[end : end + 1] == " " else None
    if words is None or _IN_A_TITLE.match(words.group()) or not NOT_NAME_WORDS.isdisjoint(words.group().split()):
        return holder, end
    if words.group().split()[-1] in holder.name.split():
        return holder, words.end()
    return Person(None, words.group(), holder.party), words.end()


def _majesties(lookup: Lookup, named: Named, taken: Cover) -> Iterator[Ref]:
    """Find "Their Majesties" and "His Majesty": the two crowned whom the text names, if it names no others."""
    crowned = {person.key: (title, person) for _, title, person in named.by_title if title in _CROWNED}
    for match in _MAJESTIES.finditer(lookup.text) if len(crowned) == _TWO else ():
        whose = match.group().lower()
        meant = [one for title, one in crowned.values() if whose.startswith(("their", _CROWNED[title]))]
        if not taken.touches(*match.span()) and (whose.startswith("their") or len(meant) == 1):
            possessive = lookup.text[match.end() : match.end() + 1] in ("’", "'")
            end = match.end() + possessive
            yield Ref(match.start(), end, match.span(), "office", tuple(meant), possessive=possessive, title="king")


def _shared_country(lookup: Lookup, hit: TitleHit) -> str | None:
    """Return the country of two offices joined: "both the President and Prime Minister of Poland".

    Of two ministers the country is said once without "both", too: "the Foreign Minister and the Defense Minister of".
    """
    first = lookup.title_by_end.get(hit.start - len(" and "))
    if first is not None and first.title != hit.title and lookup.text.startswith(" and ", first.end):
        return lookup.adjective_before(first.start)[0]  # "the Chinese President and Premier"
    both = _BOTH.search(lookup.text, max(0, hit.start - 10), hit.start)
    behind = _AND_THE.match(lookup.text, hit.end)
    second = next((t for t in lookup.titles if behind and t.start == behind.end()), None)
    if second and not both and not {hit.title, second.title} <= set(_MINISTERS):
        return None
    owner = _OF.match(lookup.text, second.end) if second else None
    owners = lookup.parties_after(owner.end())[1] if owner else []
    return owners[0] if owners else None


def _where_he_is_met(lookup: Lookup, hit: TitleHit) -> str | None:
    """Return the country that a sentence has somebody go to, to meet who holds an office: "in Korea, meeting the"."""
    there = _THERE_TO_MEET.search(lookup.text, max(0, hit.start - _THERE_REACH), hit.start)
    party = lookup.party_named(there["where"]) if there else None
    return party if party != lookup.party else None


def _elected(lookup: Lookup, hit: TitleHit, code: str | None) -> Person | None:
    """Return who is to hold an office: of the country named with it, of our own, or of the one spoken of."""
    if code:
        return lookup.elected(hit.title, code)
    parties = [lookup.party] if lookup.party not in (None, PRESS) else []
    parties += _parties_before(lookup, hit.start, _NEAR)
    found = {person for party in parties if party and (person := lookup.elected(hit.title, party))}
    return found.pop() if len(found) == 1 else None


def _parties_before(lookup: Lookup, place: int, reach: int) -> list[str]:
    """Return the foreign parties named within reach before a place, each once."""
    near = (hit.party for hit in lookup.parties if place - reach <= hit.start < place)
    return sorted({party for party in near if party != lookup.party})


def _secretary_spoken_of(lookup: Lookup, named: Named, place: int) -> Person | None:
    """Return the one secretary of ours named before a bare "the Secretary"; of several a text does not say which."""
    near = [person for start, title, person in named.by_title if place - _FAR < start < place and "secretary" in title]
    keys = {person.key for person in near}
    one = near[-1] if len(keys) == 1 else None
    abroad = one is not None and one.party == lookup.party and any(lookup.holds(one, held) for held in _ONLY_AMERICAN)
    return one if abroad else None  # no other secretary deals with leaders abroad


def _spoken_of(lookup: Lookup, title: str, place: int) -> Person | None:
    """Return the one holder of a foreign office in the countries named before: "In Qatar, he saw the Amir"."""
    if title not in _OFFICES_ABROAD or lookup.party in (None, PRESS):
        return None
    found = {p for party in _parties_before(lookup, place, _NEAR) if (p := lookup.holder(title, party))}
    return found.pop() if len(found) == 1 else None


def _paragraph(lookup: Lookup, place: int) -> tuple[int, int]:
    """Return where the paragraph of a place begins and ends."""
    end, begin = lookup.text.find("\n\n", place), lookup.text.rfind("\n\n", 0, place)
    return begin + 2 if begin >= 0 else 0, end if end >= 0 else len(lookup.text)


def _of_the_country(lookup: Lookup, before: list[tuple[int, Person]], place: int) -> Person | None:
    """Return the one named before whose country a paragraph is about, where it is not that of the one named last."""
    low, high = _paragraph(lookup, place)
    about = {hit.party for hit in lookup.parties if low <= hit.start < high} - {lookup.party}
    found = {person for _, person in before if person.party in about}
    return found.pop() if len(found) == 1 and before[-1][1].party not in about else None


def _of_that_country_alone(lookup: Lookup, title: str, last: Person, place: int) -> Person | None:
    """Return who holds a foreign office in the one other country of a paragraph, far behind whoever was named last."""
    low, high = _paragraph(lookup, place)
    about = {hit.party for hit in lookup.parties if low <= hit.start < high} - {lookup.party}
    abroad = title in _OFFICES_ABROAD and len(about) == 1 and last.party not in about
    return lookup.holder(title, about.pop()) if abroad else None


def _may_be_either(lookup: Lookup, before: list[tuple[int, Person]], place: int) -> bool:
    """Say whether the press leaves open which of two presidents is "the president": "A rang B. The president said".

    He is the one with whom its paragraph, or that before, begins and ends; where those are two, either may be meant.
    """
    low = _paragraph(lookup, place)[0]
    if not any(start >= low for start, _ in before):
        low = _paragraph(lookup, before[-1][0])[0]
    near = [person.key for start, person in before if start >= low]
    return lookup.party == PRESS and bool(near) and near[0] != near[-1]


def _last_of(lookup: Lookup, title: str, before: list[tuple[int, Person]], place: int) -> Person | None:
    """Return whom an office means of those who were named with it: the last, or who is of the country spoken of."""
    if _may_be_either(lookup, before, place):
        return None
    start, person = before[-1]
    if start < _paragraph(lookup, place)[0] and (rather := _of_the_country(lookup, before, place)):
        return rather
    if place - start > _NEAR and (theirs := _of_that_country_alone(lookup, title, person, place)):
        return theirs
    return person if place - start <= _FAR else _spoken_of(lookup, title, place) or person


def _meant(lookup: Lookup, named: Named, held: Sequence[Ref], hit: TitleHit) -> Person | None:
    """Say whom an office without a country means: our own holder, or who is named with it, or holds it.

    Named with it is also the holder of a country's: "the Prime Minister of Portugal", and then "the Prime Minister".
    """
    title, place = hit.title, hit.start
    if title in _HELD_AT_HOME and lookup.party not in (None, PRESS):
        return lookup.holder(title, lookup.party)
    if title in _ONLY_AMERICAN and lookup.party == "us":
        return lookup.holder(title, "us")
    if title == "secretary":
        return _secretary_spoken_of(lookup, named, place)
    abroad = "us" if title in _MINISTERS else None  # a Secretary of State has that office by another name
    before = [(start, person) for start, other, person in named.by_title if start < place and other == title]
    before += [
        (r.start, p)
        for r in named.refs
        if r.start < place
        for p in r.people[:1]
        if lookup.holds(p, title) and p.party != abroad
    ]
    known = (ref for ref in held if ref.title == title and len(ref.people) == 1 and ref.people[0].principal)
    before += [(ref.start, ref.people[0]) for ref in known]
    before.sort(key=lambda one: one[0])
    if before:
        return _last_of(lookup, title, before, place)
    everybody = {person.key: person for person in named.by_surname.values()}.values()
    holding = [person for person in everybody if lookup.holds(person, title) and person.party != abroad]
    if len(holding) == 1:
        return holding[0]
    later = {person for start, other, person in named.by_title if other == title and start - place <= _NEAR}
    if len(later) == 1:
        return later.pop()
    if title == "national security advisor" and lookup.party == "us":
        return lookup.holder(title, "us")
    ours = lookup.holder(title, lookup.party) if lookup.party not in (None, PRESS, "us") else None
    return ours if ours and title in _OFFICES_ABROAD else _spoken_of(lookup, title, place)
