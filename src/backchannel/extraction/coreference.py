"""Which mentions of one document speak of the same contact."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from backchannel.extraction.agreement import FAMILY, agreeing_with, head_of, keys_of, of_its_kind
from backchannel.extraction.borrowed_times import SINCE_WHEN
from backchannel.extraction.other_occasions import follows_upon, is_elsewhere, is_former, is_of_another_time
from backchannel.extraction.says_of_it import tells_it_is_over
from backchannel.extraction.shared_times import is_recalled, with_shared_times
from backchannel.extraction.told_with_it import is_told_with_it
from backchannel.extraction.work import Work
from backchannel.model import Mention, parse_edtf

_HAD_A = re.compile(
    r"[.;—–,]\s+(?:[A-Za-z]+,?\s+){0,2}(?:[Tt]hey|[Ww]e|[Ii]t)\s+(?:had|was|held)\s+an?\s+(?:[\w-]+,?\s+){0,4}$|"
    r"[.;]\s+(?:[Hh]e|[Ss]he|(?:The\s+)?(?:Vice\s+)?President(?:\s+[A-Z]\w+)?|"
    r"The\s+two|The\s+(?:two\s+)?(?:leaders|sides|officials|[Pp]residents|[Mm]inisters|advis[eo]rs))\s+(?:had|held)\s+"
    r"an?\s+(?!second|third|separate|further)(?:[\w-]+,?\s+){0,4}$"
)
"""Between a contact and a noun of the same people: the noun goes on with it."""
_WILL_HAVE_A = re.compile(
    r"[.;]\s+(?:[Tt]he\s+(?:two\s+)?(?:leaders|[Pp]residents)|They|The\s+two)\s+will\s+(?:have|hold)\s+an?\s+"
    r"(?:[\w-]+,?\s+){0,4}$"
)
_THIS_WILL_BE = re.compile(r"[.;]\s+This\s+(?:will\s+be|is|marks)\s+(?:their|the|his|her)\s+(?:[\w-]+\s+){0,3}$")
"""Between a plan and a noun: the noun is the same contact, "This will be their second meeting"."""
_FOLLOWS = re.compile(r"\b(?:follow(?:s|ed|ing)|builds? on)\s+(?:[\w’']+\s+){0,6}\Z")
"""Before a contact's words: it went before the one at hand, "the call follows their conversation in March"."""
_FOLLOWS_REACH = 80
_THIS_REACH = 2000
"""Characters from a plan to "this will be their second meeting"."""
_GOES_ON_REACH = 300
"""Characters between a contact and what goes on with it."""
_ERA_REACH = 90
_CLAUSE_ENDS = re.compile(r"[.;?!]\s|\n\n")
_TWO = 2
_WHOLE_SENTENCE = 40
"""Characters of a sentence from which nobody says it twice in the very same words of two contacts."""
_FEW_REACH = 1500
_THE_ONE = re.compile(r"(?:[.;?!—–]\s+|\n\s*)(?:(?:And|So),?\s+)?(?:The|This|That|the|this|that)\s+\Z")
"""Before a noun that opens a sentence: one of which was spoken."""
_AT_THAT = re.compile(r"\b(?:[Dd]uring|[Ii]n|[Oo]n|[Aa]t|[Ff]rom)\s+(?:that|this|the\s+same)\s+\Z")
"""Before a noun: the one just spoken of, "he raised it during that conversation"."""
_SPEECH, _MEETING = ("conversation", "call", "discussion"), ("meeting",)
_NOUNS_OF = {
    "spoke": _SPEECH, "spoken": _SPEECH, "speak": _SPEECH, "talked": _SPEECH, "called": _SPEECH,
    "met": _MEETING, "meet": _MEETING, "meeting": _MEETING, "sat": _MEETING, "down": _MEETING, "host": _MEETING,
    "hosting": ("meeting", "visit"), "welcoming": ("meeting", "visit"),
}  # fmt: skip
"""Nouns that go on with what a verb told."""
_WHO = re.compile(r",\s+whom?\s+[^,;.\n]{0,80}\Z")
_ANOTHER = re.compile(r"\b(?:another|second|third|additional|separate|further)\b")
_AGAIN = frozenset({"second", "third", "fourth", "fifth", "additional"})


def tie_mentions(work: Work) -> Iterable[Mention]:
    """Tie each mention to the first of the same contact in its document.

    Those that name nobody ("the call") take over participants and time from the one they refer to, and vanish where
    there is none.
    """
    tied: list[Mention] = []
    gone_by: set[str] = set()  # of those told of before, "following our meeting in Geneva": none goes on with it
    for mention in work.mentions:
        start = mention.trigger.start
        low = max(0, start - _FOLLOWS_REACH)
        former = _FOLLOWS.search(work.document.text, low, start) or SINCE_WHEN.search(work.document.text, low, start)
        if former and agreeing_with(mention, tied):
            gone_by.add(mention.id)
        earlier = None if former else _antecedent(work, mention, [one for one in tied if one.id not in gone_by])
        if mention.id in work.anaphoric:
            if earlier is None:
                continue
            mention = _taken_over(mention, earlier, loose=mention.id in work.loose)  # noqa: PLW2901 - from here on
        tied.append(mention if earlier is None else replace(mention, same_as=earlier.same_as or earlier.id))
    return _of_the_readouts_day(work, with_shared_times(work, tied))


def _of_the_readouts_day(work: Work, tied: list[Mention]) -> list[Mention]:
    """Date what a readout is about where it says nothing of the time: about its day.

    Only readouts of the United States, which come out on the day unless they name another; Moscow and Kyiv also
    publish on the next.
    """
    document = work.document
    lead = tied[0] if tied and _is_what_the_title_says(work, tied[0]) else None
    if lead is None or lead.when or lead.modality != "reported" or work.day is None:
        return tied
    if document.kind != "readout" or document.party != "us":
        return tied
    day = f"{work.day}~"
    return [replace(m, when=day) if m.id == lead.id or (m.same_as == lead.id and m.when is None) else m for m in tied]


def _is_what_the_title_says(work: Work, mention: Mention) -> bool:
    """Say whether a mention stands in the title, or opens a readout "of the engagement" of all whom it names."""
    title = work.document.title
    if mention.trigger.start < len(title):
        return True
    first = next((one for one in work.sentences if not one.title), None)
    opens = first is not None and first.start <= mention.trigger.start < first.end and title.startswith("Readout of")
    return opens and all(part.name.split()[-1] in title for part in mention.participants)


def _antecedent(work: Work, mention: Mention, tied: list[Mention]) -> Mention | None:
    again = [one for one in tied if _is_told_again(one, mention)]
    if again:
        return again[0]
    if _is_what_the_title_tells(work, mention, tied):
        return tied[0]
    if tied and is_told_with_it(work, tied[-1], mention):
        return tied[-1]
    agreeing = [earlier for earlier in agreeing_with(mention, tied) if not follows_upon(work, earlier, mention)]
    if mention.id not in work.anaphoric:
        agreeing = [earlier for earlier in agreeing if not is_former(work, earlier, mention, tied)]
    news = [earlier for earlier in agreeing if not _is_in_an_aside(work, earlier)]
    agreeing = news if any(keys_of(earlier) == keys_of(mention) for earlier in news) else agreeing
    if mention.id in work.anaphoric:
        agreeing = [earlier for earlier in agreeing if earlier.modality != "hypothetical"]
        agreeing = [earlier for earlier in agreeing if earlier.id not in work.of_states]
        agreeing, sure = of_its_kind(mention, agreeing)
        if (mention.id in work.loose or not sure) and len(set(map(keys_of, agreeing))) > 1:
            return None
        if tells_it_is_over(work.document.text, mention.trigger.end):
            agreeing = [earlier for earlier in agreeing if _settled(earlier)] or agreeing
        same_noun = [earlier for earlier in agreeing if head_of(earlier) == head_of(mention)]
        # in a readout "the meeting" is the one that it is about
        lead = [tied[0]] if work.document.kind == "readout" and tied and tied[0] in agreeing else []
        found = next(iter(_just_told(work, mention, agreeing) or same_noun or lead or agreeing), None)
        if found and mention.when and (found.when or lead):
            return found if _times_meet(mention.when, found.when or f"{work.day}~") else None
        return found
    if len(mention.participants) < _TWO and mention.when is None:
        return _of_few(work, mention, agreeing)
    return _of_the_same(work, mention, agreeing, tied)


def _is_what_the_title_tells(work: Work, mention: Mention, tied: list[Mention]) -> bool:
    """Say whether a readout opens with the contact of its title, if as "another call": it is one more, and that one."""
    first = next((one for one in work.sentences if not one.title), None)
    opens = first is not None and first.start <= mention.trigger.start < first.end and work.document.kind == "readout"
    if not opens or len(tied) != 1 or tied[0].trigger.start >= len(work.document.title):
        return False
    same = keys_of(tied[0]) == keys_of(mention) and tied[0].channel == mention.channel
    return same and tied[0].modality == mention.modality == "reported" and None in (tied[0].when, mention.when)


def _just_told(work: Work, mention: Mention, agreeing: list[Mention]) -> list[Mention]:
    """Return the contact of the sentence before, for "that call": "he spoke with X. It is a month since that call"."""
    last = agreeing[:1]
    between = work.document.text[last[0].span.end : mention.trigger.start] if last else ""
    near = len(between) < _GOES_ON_REACH and "\n\n" not in between and between.rstrip().endswith("that")
    return last if near else []


def _is_in_an_aside(work: Work, mention: Mention) -> bool:
    """Say whether a contact is only recalled to say who somebody is: "Macron, who met Putin on Monday, said"."""
    start = mention.trigger.start
    return _WHO.search(work.document.text, max(0, start - _FOLLOWS_REACH), start) is not None


def _is_told_again(earlier: Mention, mention: Mention) -> bool:
    """Say whether a text has the very same words twice, as pages do that were put together of copies."""
    alike = len(mention.span.quote) >= _WHOLE_SENTENCE and earlier.span.quote == mention.span.quote
    place, other = mention.trigger.start - mention.span.start, earlier.trigger.start - earlier.span.start
    return alike and place == other and keys_of(earlier) == keys_of(mention) and earlier.when == mention.when


def _of_the_same(work: Work, mention: Mention, agreeing: list[Mention], tied: list[Mention]) -> Mention | None:
    """Return the contact of the same people that a mention is of, if the text tells of it as one."""
    last = _last_of_them(mention, agreeing)
    for earlier in _news_first(work, mention, agreeing if last is None else last):
        of_title = earlier.trigger.start < len(work.document.title)
        in_title = of_title and len(tied) == 1
        to_come = of_title and earlier.modality == "planned"  # "Remarks Before Bilateral Meeting"
        if keys_of(earlier) != keys_of(mention) and not (in_title and _opens_with(work, earlier, mention)):
            continue
        if _is_other_tale(work, earlier, mention, to_come=to_come) or is_elsewhere(earlier, mention, tied):
            continue
        if to_come and _is_further_off(work, earlier, mention):
            continue
        if mention.id in work.indefinite and not (in_title or _goes_on(work, earlier, mention)):
            return _of_that_day(work, mention, agreeing)
        if _told_apart(mention) != _told_apart(earlier) and not _is_this(work, earlier, mention):
            continue
        if (mention.id in work.present and not _may_be_of(earlier, work.day)) or is_of_another_time(
            work, earlier, mention
        ):
            continue
        if in_title or to_come or mention.when is None or earlier.when == mention.when:
            return earlier
        if of_title and _is_todays(work, earlier, mention, tied):
            return earlier
    return None


def _is_todays(work: Work, title: Mention, mention: Mention, tied: list[Mention]) -> bool:
    """Say whether a readout that tells of one contact of its people, without a day, goes on to tell it of "today"."""
    if work.document.kind != "readout" or title.when or mention.when != str(work.day):
        return False
    of_them = [one for one in tied if keys_of(one) == keys_of(mention)]
    return all(one.when is None and title.id in (one.id, one.same_as) for one in of_them)


def _last_of_them(mention: Mention, agreeing: list[Mention]) -> list[Mention] | None:
    """Return the latest one that was held, for "his last meeting with X"; ``None`` where no such one is spoken of.

    Nothing where a text tells of one without its time: it may be the last.
    """
    if not _is_last(mention) or mention.when is not None or mention.modality != "reported":
        return None
    family = FAMILY[mention.channel]
    held = [
        one
        for one in agreeing
        if keys_of(one) == keys_of(mention) and _settled(one) and (family == "any" or FAMILY[one.channel] == family)
    ]
    days = {one.when: parse_edtf(one.when).last for one in held if one.when}
    if not held or any(one.when is None or days[one.when] is None for one in held):
        return [one for one in held if _is_last(one)]
    latest = max(day for day in days.values() if day)
    return [one for one in held if one.when and days[one.when] == latest]


def _is_last(mention: Mention) -> bool:
    return any(s.property == "sequence" and s.value == "latest" for s in mention.statements)


def _of_few(work: Work, mention: Mention, agreeing: list[Mention]) -> Mention | None:
    """Return the contact that words which name at most one of its people plainly go on with, if there is one.

    "He met with X this morning. We had a good discussion." goes on with it; "the meeting will include A and B" is the
    last meeting of which the same voice spoke, a few sentences before.
    """
    near = [one for one in agreeing if mention.trigger.start - one.trigger.end < _FEW_REACH][:1]
    if not near or mention.modality != near[0].modality or not keys_of(mention) <= keys_of(near[0]):
        return None
    if _goes_on(work, near[0], mention):
        return near[0]
    before = work.document.text[max(0, mention.trigger.start - _FOLLOWS_REACH) : mention.trigger.start]
    same = head_of(mention) == head_of(near[0]) and not _told_apart(mention) and _THE_ONE.search(before)
    same = same or (head_of(mention) in _NOUNS_OF.get(head_of(near[0]), ()) and _AT_THAT.search(before))
    return near[0] if same and near[0].id not in work.of_states else None


def _opens_with(work: Work, title: Mention, mention: Mention) -> bool:
    """Say whether a text opens with the contact of its title, and names more people than that.

    Those of a group that the title names ("call with European allies"), or more of the same parties.
    """
    first = next((one for one in work.sentences if not one.title), None)
    opens = first is not None and first.start <= mention.trigger.start < first.end
    if opens and _is_without_strangers(title, mention):
        return True
    a_readout = work.document.title.startswith("Readout of")  # "Meeting with X": "Mr. Doe welcomed X and Y"
    if not opens or not (a_readout or head_of(title) == head_of(mention)):
        return False
    named = {part.key for part in title.participants if part.principal}
    more = [part for part in mention.participants if part.key not in named]
    if len(named) < len(title.participants):
        return bool(named) and named <= keys_of(mention) and len(more) > 1
    parties, fewer = {part.party for part in title.participants}, named < keys_of(mention)
    return len(parties) > 1 and None not in parties and fewer and all(p.party in parties for p in more)


def _is_without_strangers(title: Mention, mention: Mention) -> bool:
    """Say whether a sentence names all of a title's people but those whom nobody knows, and nobody else.

    Their names may stand too far off for it: "with X, President of A and Member of B, and Jo Roe, the Director of C".
    """
    known = {part.key for part in title.participants if part.principal}
    return title.channel == mention.channel and len(known) >= _TWO and known == keys_of(mention)


def _news_first(work: Work, mention: Mention, earlier: list[Mention]) -> list[Mention]:
    """Put what a text recalls ("as in Geneva this summer") behind the contact that it is about.

    For words without a time, that is: those nearest before them are otherwise the likeliest.
    """
    if mention.when is not None or work.day is None:
        return earlier
    return sorted(earlier, key=lambda one: is_recalled(one, work.day))


def _is_other_tale(work: Work, earlier: Mention, mention: Mention, *, to_come: bool) -> bool:
    """Say whether only one of them has happened, and the other is neither the plan for it nor told of at its side."""
    if to_come:
        that_day = mention.when == earlier.when and _is_of_a_day(mention)  # "welcome": they are together by then
        return mention.id not in work.present and _settled(mention) and not that_day
    return _settled(earlier) != _settled(mention) and not _is_its_outcome(earlier, mention)


def _is_further_off(work: Work, title: Mention, mention: Mention) -> bool:
    """Say whether two who are about to meet look forward to another time: "I'll welcome you in Rome next year"."""
    if mention.modality != "planned" or not work.document.title.startswith("Remarks by"):
        return False
    journey = mention.channel == "visit" and title.channel == "meeting" and mention.id not in work.present
    return journey or (mention.when is not None and not _times_meet(mention.when, title.when or f"{work.day}~"))


def _of_that_day(work: Work, mention: Mention, agreeing: list[Mention]) -> Mention | None:
    """Return what was told of the same people on the same day.

    Leaders meet twice on one, but do not call; and "a good discussion" is at their meeting, as is what they say of it
    beside each other.
    """
    if _told_apart(mention):
        return None
    alike = [one for one in agreeing if one.when == mention.when and keys_of(one) == keys_of(mention)]
    twice = FAMILY[mention.channel] == "person" and _is_of_a_day(mention)
    if mention.modality == "planned" and mention.when and ".." not in mention.when and not twice:  # "a call next month"
        plan = next((one for one in alike if one.modality == "planned" and one.channel == mention.channel), None)
        before = work.document.text[max(0, mention.trigger.start - _ERA_REACH) : mention.trigger.start]
        if plan is not None and not _ANOTHER.search(_CLAUSE_ENDS.split(before)[-1]):
            return plan
    side_by_side = work.document.kind == "transcript" and {p.key for p in work.discourse.title_pair} == keys_of(mention)
    if (FAMILY[mention.channel] == "person" and not side_by_side) or not _is_of_a_day(mention):
        return None
    return next((one for one in alike if side_by_side or _settled(one) == _settled(mention)), None)


def _is_its_outcome(plan: Mention, mention: Mention) -> bool:
    """Say whether a text that has a contact planned for a day comes to speak of it as held: "has now spoken"."""
    return plan.modality == "planned" and _settled(mention) and plan.when == mention.when and _is_of_a_day(mention)


def _is_of_a_day(mention: Mention) -> bool:
    return mention.when is not None and parse_edtf(mention.when).firm


def _goes_on(work: Work, earlier: Mention, mention: Mention) -> bool:
    """Say whether the next words go on with a contact: "he spoke with him today. They had a good conversation."."""
    between = _between(work, earlier, mention)
    if mention.modality != earlier.modality or len(between) >= _GOES_ON_REACH or "\n\n" in between:
        return False
    goes_on = {"reported": _HAD_A, "planned": _WILL_HAVE_A}.get(mention.modality)
    return goes_on is not None and goes_on.search(between) is not None


def _is_this(work: Work, earlier: Mention, mention: Mention) -> bool:
    """Say whether the next words say which of a row a planned contact is: "This will be their second meeting."."""
    between = _between(work, earlier, mention)
    near = len(between) < _THIS_REACH and earlier.modality == mention.modality == "planned"
    return near and _THIS_WILL_BE.search(between[-_GOES_ON_REACH:]) is not None


def _between(work: Work, earlier: Mention, mention: Mention) -> str:
    return work.document.text[earlier.trigger.end : mention.trigger.start]


def _times_meet(one: str, other: str) -> bool:
    first, second = parse_edtf(one), parse_edtf(other)
    return not (
        (first.last and second.first and first.last <= second.first)
        or (second.last and first.first and second.last <= first.first)
    )


def _may_be_of(mention: Mention, day: dt.date | None) -> bool:
    """Say whether a mention can be of what goes on on the document's day, or the one before, published after it.

    What is only wished for, or needed, is not: "we have to meet face to face", and then of "our meeting".
    """
    if mention.modality == "hypothetical":
        return False
    time = parse_edtf(mention.when) if mention.when else None
    if time is None or time.first is None or day is None:
        return True
    return time.precision == "day" and abs((time.first.date() - day).days) <= 1


def _told_apart(mention: Mention) -> bool:
    """Say whether the text tells it apart from another contact: "a second conversation"."""
    return any(s.property == "sequence" and s.value in _AGAIN for s in mention.statements)


def _taken_over(mention: Mention, earlier: Mention, *, loose: bool) -> Mention:
    """Fill in from the earlier mention: the people, the time, the channel, and that it is no more than planned."""
    parts = tuple(replace(part, span=None) for part in earlier.participants)
    channel = earlier.channel if mention.channel == "unspecified" else mention.channel
    own = (_settled(earlier) and not loose) or mention.modality in (
        "denied",
        "cancelled",
    )  # "a call is not being prepared"
    modality = mention.modality if own else earlier.modality
    statements = tuple(replace(statement, modality=modality) for statement in mention.statements)
    when = mention.when or earlier.when
    return replace(mention, participants=parts, when=when, channel=channel, modality=modality, statements=statements)


def _settled(mention: Mention) -> bool:
    return mention.modality in ("reported", "hedged")
