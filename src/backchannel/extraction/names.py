"""People by name: names of the gazetteer with the titles around them, and titled names that it does not know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from backchannel.extraction.appositions import appositive_end
from backchannel.extraction.descriptions import find_described, with_descriptions
from backchannel.extraction.lookup import Lookup
from backchannel.extraction.name_patterns import (
    JUNIOR,
    NAME_WORDS,
    NOT_NAME_WORDS,
    OF_A_PLACE,
    TITLES_AT_HOME,
    are_common_words,
)
from backchannel.extraction.needed_words import Sought
from backchannel.extraction.offices_before import leftward, of_a_leader
from backchannel.extraction.refs import Cover, Person, Ref
from backchannel.extraction.slips import holder_named, is_given_name_of, known_misspelt
from backchannel.gazetteer import NameHit, is_womans_name
from backchannel.gazetteer.offices import days_from
from backchannel.model import Principal

_AT_HOME = Sought(TITLES_AT_HOME)
_SHORTEST_FIRST_NAME = 4
_MONTHS_AND_VERBS = frozenset({"April", "Grace", "Hope", "June", "Mark", "Will"})
_FORMS_OF_ADDRESS = frozenset({"mr.", "mrs.", "ms.", "dr."})
_INITIAL = re.compile(r"[A-Z]\.")
_GIVEN_NAME = re.compile(
    r"(?<=[a-z,;] )(?!(?:Mr|Mrs|Ms|Dr|Sir|Al|El|Bin|Ben|Van|Von|De|Team|Candidate)\b)(?P<word>[A-Z][a-z]+) \Z"
)
"""Before a surname within a sentence: somebody else's given name, unless it fits."""
_AND_A_WORD = re.compile(r"(?:,| and) (?P<word>[A-Z][a-z]+)(?= and |,|[.;]|\s[a-z])")
_OF_LATE = 4 * 366
"""Days since, or until, an office within which a surname alone still means who held it."""
_FIRST_WORD = re.compile(r"(?:\A|\n|[.?!:;]\s)(?P<word>[A-Z][a-zà-ÿ]+) \Z")
_ANOTHER_NAME = re.compile(
    r" (?P<word>(?![A-Z]\w*(?:ed|ing)\b)[A-Z][a-zà-ÿ]{3,})(?=[.,;]|[’']s | (?:[a-z]|[A-Z]\w+ [a-z]))"
)
_LOWER_WORD = re.compile(
    r"(?<![\w’'-])(?!(?:about|after|against|and|are|before|between|but|during|for|from|its|not|off|over|the|their|under|"
    r"until|upon|via|with)\b)[a-z]{3,}\b"
)
"""What no headline in capitals has."""
_OF_A_ROW_AT_HOME = re.compile(
    r"\b(?:Senators|Sens\.|Governors|Govs\.|Representatives|Reps\.|Congress(?:men|women|members)|Mayors|Judges|Justices|Drs\.|"
    r"Commissioners|Attorneys\s+General)\s+(?:[A-Z][\w.’-]+,?\s+(?:and\s+)?){0,5}\Z"
)
"""Before a surname: whose it is holds an office at home."""
_SPOUSE_OF = re.compile(r"\b(?:[Tt]he\s+)?(?:[Ww]ife|[Hh]usband|[Ss]pouse|[Dd]aughter|[Ss]on)\s+of\s+(?:the\s+)?$")
"""Before a title it means somebody else, whose name follows: "the wife of the President of Ukraine Olena Zelenska"."""
_PART_OF_A_STATE = re.compile(
    r"[’']s (?:[A-Z][\w-]+ ){1,2}(?:[Rr]egion(?:al [Gg]overnment)?|[Pp]rovince|[Gg]overnment)\b(?: \([A-Z]+\))?"
)
"""Behind "of Iraq": what somebody governs there, and nothing that he owns."""
_DOCTOR = re.compile(r" (?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Adm|Lt|Col|Maj|Amb|H\.E|HE|H\.R\.H|HRH)\.? (?=[A-Z]))?")
"""Between a title and a name: "Secretary General Dr. Jane Doe", "Chief of Staff Gen. John Doe"."""
_OWNED = re.compile(r"(?:[’']s|(?<=s)[’'])\Z")
_BEHIND_OWNER = re.compile(r"(?<=[’']s)\s")
_FAMILY_NAME_FIRST = frozenset({"cn", "kp", "kr", "sg", "tw", "vn"})
"""Parties whose people are known by the first word of their names: "Kim Jong Un", and then "Kim"."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?=\s)")
_A_PLACE = re.compile(r"(?:['’]s)?\s+(?:County|Island|Cathedral|Church|Hospital|Park|Square|Street|Bay)\b")
"""Behind a name: "Prince George’s County"."""


@dataclass(slots=True)
class Named:
    """The people whom a text names by name."""

    refs: list[Ref] = field(default_factory=list)
    by_surname: dict[str, Person] = field(default_factory=dict)
    """By surname in small letters; the first of two keeps it."""
    by_title: list[tuple[int, str, Person]] = field(default_factory=list)
    """Place, title and person, in order of place."""


_OF_A_STATE = re.compile(
    r"\b(?:Gov(?:ernor|\.)|Sen(?:ator|\.)|Rep(?:resentative|\.)|Congress(?:man|woman)|Mayor)\s+(?:[A-Z][\w.]*\s+){0,2}\Z"
)
"""Before a name: who holds an office within the United States."""


_PRINCELY = frozenset(
    {"sheikh", "sheikha", "prince", "princess", "king", "queen", "emir", "amir", "sultan", "crown prince", "sayyid"}
)
"""Titles before a given name alone."""
_SIC = re.compile(r"\s*\\?\[sic")
"""Behind a name that is somebody else's, "Vladimir [sic] Zelenskyy"."""
_HERS = re.compile(r"(?:Mrs|Ms|Mme|Madame)\b\.?\s")
"""In front of a surname."""


def find_named(lookup: Lookup) -> Named:
    """Find the people named: first those in full or with a title, then those by a surname that this makes clear."""
    named = Named()
    bare: list[NameHit] = []
    for hit in lookup.names:
        start, title, party = of_a_leader(lookup, hit) or leftward(lookup, hit.start)
        if title is None and not hit.full:
            bare.append(hit)
            continue
        if not hit.full and _goes_on(lookup, hit):
            continue
        person = _person_of(lookup, named, hit, title, party)
        named.refs.append(_finish(lookup, named, start, (hit.start, hit.end), person, title))
    covered = Cover((ref.start, ref.end) for ref in named.refs)
    named.refs.extend(_unknown_titled(lookup, named, covered, {hit.start for hit in bare if not hit.common}))
    covered = Cover((ref.start, ref.end) for ref in named.refs)
    described = list(find_described(lookup, covered))
    named.refs = with_descriptions(lookup, [*named.refs, *described])
    known_by = {lookup.text[hit.start : hit.end].split()[-1].lower() for hit in bare}
    for person in (person for ref in described for person in ref.people):
        if (surname := person.name.split()[-1].lower()) in known_by:
            named.by_surname.setdefault(surname, person)  # "Tobias Lindner", and then "Lindner": not the other one
    named.refs.extend(_named_again(lookup, named, covered))
    for hit in bare:
        someone = (
            None
            if covered.touches(hit.start, hit.end) or _goes_on(lookup, hit)
            else _by_surname_alone(lookup, named, hit)
        )
        if someone is not None:
            start = leftward(lookup, hit.start)[0]
            named.refs.append(_finish(lookup, named, start, (hit.start, hit.end), someone, None))
    named.refs.extend(_by_first_name(lookup, named))
    named.refs = [ref for ref in named.refs if not _is_his_wife(lookup, ref) and not _SIC.match(lookup.text, ref.end)]
    named.by_title.sort(key=lambda row: row[0])
    return named


def _is_his_wife(lookup: Lookup, ref: Ref) -> bool:
    """Say whether a man's surname is that of his wife: "Mrs. Macron"."""
    her = _HERS.match(lookup.text, ref.shown[0], ref.shown[1])
    return her is not None and ref.people[0].principal is not None and not is_womans_name(ref.people[0].name)


def person_at(lookup: Lookup, start: int, end: int) -> Ref | None:
    """Return a reference for two or more capitalised words at a place, where they look like a person's name."""
    match = NAME_WORDS.match(lookup.text, start, end)
    if match is None or re.compile(r"['’]").search(lookup.text, match.start(), match.end() + 1):
        return None
    if OF_A_PLACE.match(lookup.text, match.end()):
        return None
    if not _plausible(match.group(), words_needed=2) or are_common_words(lookup.text, match.start(), match.group()):
        return None
    finish = appositive_end(lookup, match.end())
    person = known_misspelt(lookup, match.group()) or Person(None, match.group(), None)
    return Ref(match.start(), finish, (match.start(), match.end()), "name", (person,))


def person_by_name(lookup: Lookup, start: int, end: int) -> Ref:
    """Return a reference to a person of whom the gazetteer knows nothing, with what belongs to the name around it.

    It makes no speaker of a transcript's label known by it: a "we" would then be two people's.
    """
    begin, title, party = leftward(lookup, start)
    return _finish(lookup, Named(), begin, (start, end), Person(None, lookup.text[start:end], party), title)


def _party_behind(lookup: Lookup, start: int, end: int) -> tuple[int, str] | None:
    """Return the party behind a name; none where it is the state of Georgia, "Governor Kemp of Georgia"."""
    after = lookup.party_after(end)
    within = after and after[1] == "ge" and lookup.party == "us"
    return None if within and _OF_A_STATE.search(lookup.text, max(0, start - 40), start) else after


def _person_of(lookup: Lookup, named: Named, hit: NameHit, title: str | None, party: str | None) -> Person:
    name = lookup.text[hit.start : hit.end]
    after = _party_behind(lookup, hit.start, hit.end)
    party = party or (after[1] if after else None)
    if title and not hit.full and (prince := _prince_named(named, title, name)):
        return prince
    found = lookup.resolve(name, party, title)
    if found is None and not hit.full:
        found = lookup.resolve(name, None, title)
    if found is None and title == "deputy prime minister":
        found = lookup.resolve(name, party)  # whatever minister he is known as
    if found is not None:
        return lookup.person(found)
    known = named.by_surname.get(name.split()[-1].lower())
    return known if known is not None and not hit.full else Person(None, name, party)


def _by_surname_alone(lookup: Lookup, named: Named, hit: NameHit) -> Person | None:
    name = lookup.text[hit.start : hit.end]
    known = named.by_surname.get(name.split()[-1].lower())
    given = _GIVEN_NAME.search(lookup.text, max(0, hit.start - 24), hit.start) or _opening_name(lookup, hit.start)
    if given and given["word"] not in NOT_NAME_WORDS and lookup.party_at(given.start("word")) is None:
        record = None if known else lookup.resolve(name)
        bearer = known or (lookup.person(record) if record else None)
        return bearer if bearer and is_given_name_of(given["word"], bearer.name) else None
    if known is not None or hit.common or lookup.text.startswith("- —", hit.end):
        return known  # "the Strategic Petro- — Petroleum Reserve"
    if (place := lookup.party_by_start.get(hit.start)) and place.end == hit.end:
        return None  # "talks in Muscat"
    found = lookup.resolve(name)
    someone = lookup.person(found) if found else None
    if found is None or someone is None or someone.party == lookup.party:
        return someone
    if _OF_A_ROW_AT_HOME.search(lookup.text, max(0, hit.start - 60), hit.start):
        return None  # "Governors Reeves and Abbott"
    return someone if _may_be_told_of(lookup, hit, found, someone) and not _is_a_spokesman(lookup, name) else None


def _may_be_told_of(lookup: Lookup, hit: NameHit, record: Principal, person: Person) -> bool:
    """Say whether a text that gives no more than a surname may mean somebody of another party.

    It names that party, or who has the surname is or was in office of late; and he is not of a row of given names, "I
    thank Sima and Masoud". Others share their surnames with too many: Toledo, Harper, Cruz.
    """
    if any(party.party == person.party for party in lookup.parties):
        return True
    row = _AND_A_WORD.match(lookup.text, hit.end)
    if row and row["word"].lower() in lookup.gazetteer.given_names:
        return False
    return any(days_from(office, lookup.day) <= _OF_LATE for office in record.offices)


def _opening_name(lookup: Lookup, place: int) -> re.Match[str] | None:
    """Return the given name with which a line or sentence opens right before a surname: "Margarita Simonyan: ..."."""
    word = _FIRST_WORD.search(lookup.text, max(0, place - 24), place)
    return word if word and word["word"].lower() in lookup.gazetteer.given_names else None


def _is_a_spokesman(lookup: Lookup, name: str) -> bool:
    """Say whether a transcript has somebody of a surname speak whom it gives no title: "MR. BILAL:"."""
    return re.search(rf"^(?:MR|MS|MRS|DR)\.?\s+{re.escape(name.upper())}:", lookup.text, re.MULTILINE) is not None


def _goes_on(lookup: Lookup, hit: NameHit) -> bool:
    """Say whether a surname that the gazetteer knows begins somebody else's name here: "Rashad Bilal"."""
    match = _ANOTHER_NAME.match(lookup.text, hit.end)
    if match is None or match["word"] in NOT_NAME_WORDS:
        return False
    if _is_in_a_headline(lookup.text, hit.start):
        return _is_a_spokesman(lookup, match["word"])
    return lookup.party_by_start.get(match.start("word")) is None and lookup.title_by_end.get(match.end("word")) is None


def _is_in_a_headline(text: str, place: int) -> bool:
    """Say whether a place is in a title, or a line, of which every word is written large."""
    begin, end = text.rfind("\n\n", 0, place) + 1, text.find("\n\n", place)
    return not _LOWER_WORD.search(text, begin, end % (len(text) + 1))


def _named_again(lookup: Lookup, named: Named, covered: Cover) -> Iterator[Ref]:
    """Find people whom the gazetteer does not know where the text names them again in full, without a title."""
    unknown = {person.name: person for ref in named.refs for person in ref.people if person.principal is None}
    for name, person in unknown.items():
        if " " not in name:
            continue
        for match in re.finditer(rf"{_word(name)}\b", lookup.text):
            if not covered.touches(*match.span()):
                covered.add(*match.span())
                yield _finish(lookup, Named(), match.start(), match.span(), person, None)


def _by_first_name(lookup: Lookup, named: Named) -> Iterator[Ref]:
    """Find those named elsewhere whom a text also calls by their first names: "Angela and I had a long talk".

    They are leaders, and officials of the party for which the text speaks, whom its spokespeople call so.
    """
    covered = Cover((ref.start, ref.end) for ref in named.refs)
    adviser = lookup.holder("national security advisor", lookup.party)
    everybody = {person.key: person for ref in named.refs for person in ref.people}
    everybody |= {adviser.key: adviser} if adviser else {}
    firsts = Counter(person.name.split()[0] for person in everybody.values())
    for person in everybody.values():
        first = person.name.split()[0]
        given = len(first) >= _SHORTEST_FIRST_NAME and first.lower() not in named.by_surname and firsts[first] == 1
        ours = person.principal is not None and person.party == lookup.party and lookup.party is not None
        leads = lookup.ranks_as_leader(person)
        if first not in lookup.text or not given or first in _MONTHS_AND_VERBS or not (leads or ours):
            continue
        if _is_anothers(lookup.text, first, person):
            continue
        behind = r"(?!['’]s\s+[A-Z]|[-–]|,?\s+[A-Z])" if leads else r"(?=['’]s\s+[a-z]|\s+(?:[a-z]|[—–-]))"
        behind += rf"(?!\s+[—–-]+\s+(?:and\s+)?{re.escape(first)}\s+[A-Z])"  # "Bill — and Bill Burns"
        for match in re.finditer(rf"{_word(first)}\b{behind}", lookup.text):
            if not covered.touches(*match.span()):
                yield _called(lookup, match, person)


def _is_anothers(text: str, first: str, person: Person) -> bool:
    """Say whether a text names somebody else of that first name in full: "Vladimir Kara-Murza"."""
    surnames = {match["word"] for match in re.finditer(rf"{_word(first)}\s+(?P<word>[A-Z][\w’-]+)", text)}
    known = set(re.split(r"[ -]", person.name))
    return any(not known & set(name.split("-")) and name not in NOT_NAME_WORDS for name in surnames)


def _word(word: str) -> str:
    """Return a pattern that finds where a word begins; looking behind is cheap, a pattern that opens with it is not."""
    return rf"{re.escape(word)}(?<=\b{re.escape(word)})"


def _called(lookup: Lookup, match: re.Match[str], person: Person) -> Ref:
    possessive = bool(_POSSESSIVE.match(lookup.text, match.end()))
    return Ref(match.start(), match.end() + 2 * possessive, match.span(), "name", (person,), possessive=possessive)


def _finish(lookup: Lookup, named: Named, start: int, name: tuple[int, int], person: Person, title: str | None) -> Ref:
    """Close a named reference: junior, "of Ukraine", an appositive, a possessive; and remember the surname."""
    junior = JUNIOR.match(lookup.text, name[1])
    end = shown_end = junior.end() if junior else name[1]
    after = _party_behind(lookup, name[0], end)
    if after:
        end = after[0]
        if person.party is None:
            person = replace(person, party=after[1])
        part = _PART_OF_A_STATE.match(lookup.text, end)
        end = part.end() if part else end
    if not lookup.ranks_as_leader(person):
        served = _SPOUSE_OF.search(lookup.text, max(0, start - 24), start)
        start = served.start() if served else start
    possessive = bool(_POSSESSIVE.match(lookup.text, end))
    if possessive:
        end += 2 if lookup.text[end + 1 : end + 2] == "s" else 1
    else:
        end = appositive_end(lookup, end, person)
    named.by_surname.setdefault(person.name.split()[-1].lower(), person)
    words = lookup.text[name[0] : name[1]].split()
    named.by_surname.setdefault(words[-1].lower(), person)
    if person.party in _FAMILY_NAME_FIRST and len(words) > 1:
        named.by_surname.setdefault(words[0].lower(), person)
    if title:
        named.by_title.append((start, title, person))
    return Ref(start, end, (start, shown_end), "name", (person,), possessive=possessive, title=title)


def _unknown_titled(lookup: Lookup, named: Named, covered: Cover, bare: set[int]) -> Iterator[Ref]:
    """Make persons of titles before capitalised words that no name of the gazetteer covers.

    Args:
        lookup: of the document.
        named: those found so far.
        covered: where these stand.
        bare: where surnames begin that the gazetteer knows; "Mr." before one makes nobody else of it.
    """
    places = [(title.start, title.end, title.title) for title in lookup.titles]
    places += [(m.start(), m.end(), m.group().lower()) for m in _AT_HOME.finditer(lookup.text)]
    for start, end, title in sorted(places):
        behind = _DOCTOR.match(lookup.text, end)
        match = NAME_WORDS.match(lookup.text, behind.end()) if behind else None
        if (
            match is None
            or covered.touches(start, match.end())
            or (title in _FORMS_OF_ADDRESS and match.start() in bare)
        ):
            continue
        name = _OWNED.sub("", _BEHIND_OWNER.split(match.group())[0])
        cut_off = name.endswith("-")  # "President Zelen- — Zelenskyy"
        a_place = _A_PLACE.match(lookup.text, match.start() + len(name))
        if cut_off or a_place or lookup.party_by_start.get(match.start()) or not _plausible(name, words_needed=1):
            continue
        begin, more, party = leftward(lookup, start)
        surname = name.split()[-1].lower()
        person = named.by_surname.get(surname) or _by_initial(lookup, name) or _prince_named(named, title, name)
        behind_it = _party_behind(lookup, match.start(), match.start() + len(name))
        theirs = party or lookup.adjective_before(start)[0] or (behind_it[1] if behind_it else None)
        person = person or holder_named(lookup, name, title, theirs)
        person = person or known_misspelt(lookup, name) or Person(None, name, party)
        covered.add(begin, match.end())
        yield _finish(lookup, named, begin, (match.start(), match.start() + len(name)), person, title or more)


def _prince_named(named: Named, title: str, name: str) -> Person | None:
    """Return whom "Sheikh Tamim" or "Prince Faisal" means: the one person of that given name whom the text names."""
    if title.rsplit(maxsplit=1)[-1] not in _PRINCELY or " " in name:
        return None
    kings = {person.key for _, held, person in named.by_title if held == "king" and "prince" in title}
    bearers = {person.key: person for ref in named.refs for person in ref.people if person.name.split()[0] == name}
    bearers = {key: person for key, person in bearers.items() if key not in kings}
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def _by_initial(lookup: Lookup, words: str) -> Person | None:
    """Return whom an initial and a surname mean: "V. Putin"."""
    parts = words.split()
    if len(parts) != 2 or not _INITIAL.fullmatch(parts[0]):
        return None
    found = lookup.resolve(parts[1])
    return lookup.person(found) if found and found.name.startswith(parts[0][0]) else None


def _plausible(words: str, *, words_needed: int) -> bool:
    parts = words.split()
    return len(parts) >= words_needed and not any(part.strip(".") in NOT_NAME_WORDS for part in parts)
