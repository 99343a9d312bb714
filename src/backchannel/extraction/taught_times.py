"""Times that the model finds for mentions of a transcript which the rules leave without one.

The rules take a time from elsewhere where its words tie it to the contact. Where they do not, readers still see of
which contact a text goes on to speak. The model was taught with what they saw; it is followed where it is nearly sure,
since a day that is not the contact's is worse than none.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from backchannel.extraction.agreement import keys_of
from backchannel.extraction.dates import Time
from backchannel.extraction.fitting_times import is_gone
from backchannel.extraction.in_company import FAR_APART
from backchannel.extraction.learned.masking import masked_words
from backchannel.extraction.learned.models import times_model
from backchannel.extraction.learned.teaching import NOBODY
from backchannel.extraction.learned.times import (
    Dateless,
    OfMention,
    OfScene,
    OfWords,
    Source,
    Undated,
    Value,
    likeliest,
)
from backchannel.extraction.other_events import is_told_of_another_event, is_told_of_the_one_before
from backchannel.extraction.other_occasions import is_set_against_now
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.triggers import Trigger
from backchannel.extraction.work import Work
from backchannel.model import Mention, parse_edtf

SURE = 0.9
"""How likely the model must find a time. Set by reading what it gives: see docs/explanation/models.md."""
_BACK, _ON = 1600, 700
"""Characters before and behind a mention in which times are looked for."""
_FURTHER = 1500
"""Characters beyond in which other mentions are."""
_EARLY = 1500
_OPENS, _ENDS = 10, 2
"""Characters of a sentence before a time that opens it, and behind one that ends it."""
_DATED = ("planned", "reported", "hedged", "hypothetical")
_GIVEN = ("planned", "reported")
_SAID_THEN = re.compile(
    r"\b(?:as|like)\s+(?:I|we|he|she|they|the\s+\w+|[A-Z]\w+)(?:[’']ve|\s+have)?\s+"
    r"(?:said|mentioned|noted|announced|told|reported|briefed|indicated|stated)\b[^.;,]{0,30}\Z",
    re.IGNORECASE,
)
"""Before a time: it is of what was said, "as I said yesterday, they met"."""
_OF_THE_NEXT = re.compile(
    r"\s+with\s+(?:the\s+)?(?:[A-Z][\w.]*\s+)*[A-Z]\w*[’']s\s+(?:[\w-]+\s+){0,2}(?:bilat\w*|meeting|call|visit|summit|talks)\b"
)
"""Behind a time: it is of a contact told next, "and next Tuesday with the President's bilat with"."""
_LETTERS = re.compile(r"[^\W\d_]+")
_IN_ANOTHER_OFFICE = re.compile(
    r"(?<!office )\b(?:as|when\s+(?:I|he|she)\s+was)\s+(?:the\s+|an?\s+|your\s+|still\s+)?"
    r"(?:[Vv]ice\s+[Pp]resident|[Ss]enator|[Cc]hairman|[Cc]andidate|[Mm]ayor|[Gg]overnor|[Aa]mbassador)\b"
)
"""In a sentence: it tells of years ago, "one of the last trips that I made as Vice President"."""


def with_taught_times(work: Work, mentions: Sequence[Mention]) -> list[Mention]:
    """Return a document's mentions, in transcripts with the times that the model is nearly sure of.

    A time is one that the text tells, of that mention or of another, or the day of a scene that the text shows.
    """
    teaching = work.teaching.times
    if not work.learned or work.day is None or (teaching is None and work.teaching is not NOBODY):
        return list(mentions)  # whoever teaches another model needs no times
    page = _Page(work, mentions, work.day)
    if teaching is not None:
        for mention in filter(page.knows_of, mentions):
            teaching(page.undated(mention))
        return list(mentions)
    return [page.dated(one) if one.when is None and page.may_date(one) else one for one in mentions]


class _Page:
    """One document with its mentions, and the times and words of each of its sentences, found when first needed."""

    def __init__(self, work: Work, mentions: Sequence[Mention], day: dt.date) -> None:
        self._work, self._mentions, self._day = work, mentions, day
        self._text = work.document.text
        self._starts = [sentence.start for sentence in work.sentences]
        leader = work.people.leader_at_home()
        self._home = {leader.key} if leader else set()
        self._speaking = {person.key for person in work.discourse.speakers.values() if person}

    def knows_of(self, mention: Mention) -> bool:
        """Say whether the model was taught with such mentions: told by somebody in a transcript, and not denied."""
        return self._sentence(mention)[1].turn is not None and mention.modality in _DATED

    def may_date(self, mention: Mention) -> bool:
        """Say whether a mention without a time may be given one.

        What may or may not be is given none, and neither is a visit that host and guest still look forward to: said
        beside each other, "I would like to invite you" is of another day than the scene's. So is their call, if they
        speak in one room.
        """
        together = keys_of(mention) <= self._speaking
        awaited = mention.modality == "planned" and mention.channel == "visit" and together
        called = mention.channel in ("call", "message") and together and not FAR_APART.search(self._work.document.title)
        then = is_set_against_now(self._text, mention.trigger.end)
        then = then or _IN_ANOTHER_OFFICE.search(self._sentence(mention)[1].text) is not None
        return mention.modality in _GIVEN and not (awaited or called or then) and self.knows_of(mention)

    def dated(self, mention: Mention) -> Mention:
        """Return a mention with the time that the model is nearly sure of, if any.

        It is tied to a mention of the same people and time before it, so that it makes no second contact of that day.
        """
        undated = self.undated(mention)
        when, chance = likeliest(times_model(), undated.asked, undated.values)
        if when is None or chance < SURE or (mention.modality == "planned" and is_gone(when, self._day)):
            return mention
        heads = any(other.same_as == mention.id for other in self._mentions)
        same = None if mention.same_as or heads else self._told_before(mention, when)
        return replace(mention, when=when, same_as=(same.same_as or same.id) if same else mention.same_as)

    def _told_before(self, mention: Mention, when: str) -> Mention | None:
        keys = keys_of(mention)
        return next(
            (
                other
                for other in self._mentions
                if other.trigger.start < mention.trigger.start
                and other.when == when
                and len(keys) > 1
                and keys_of(other) == keys
                and (other.channel == mention.channel or "unspecified" in (other.channel, mention.channel))
            ),
            None,
        )

    def undated(self, mention: Mention) -> Undated:
        """Return a mention with the times that may be its own."""
        number, sentence = self._sentence(mention)
        values: dict[str, list[Source]] = {self._day.isoformat(): [OfScene()]}
        of_words, of_mentions = self._of_words(mention, number, sentence), self._of_mentions(mention, number, sentence)
        told_elsewhere: tuple[tuple[str, Source], ...] = (*of_words, *of_mentions)
        for edtf, source in told_elsewhere:
            if self._may_be(mention, edtf):
                values.setdefault(edtf, []).append(source)
        keys = keys_of(mention)
        same = [other.when for other in self._mentions if other is not mention and keys and keys_of(other) == keys]
        told = {when for when in same if when}
        asked = self._asked(mention, sentence)
        found = tuple(self._value(edtf, tuple(sources), told) for edtf, sources in values.items())
        return Undated(mention.trigger.start, mention.trigger.end, asked, found, mention.when)

    def _sentence(self, mention: Mention) -> tuple[int, Sentence]:
        number = max(0, bisect.bisect_right(self._starts, mention.trigger.start) - 1)
        return number, self._work.sentences[number]

    def _may_be(self, mention: Mention, edtf: str) -> bool:
        """Say whether what is told as over, or as planned, can have been at a time."""
        first, last = _ends(edtf)
        if first is None or last is None:
            return False
        over, planned = mention.modality == "reported", mention.modality == "planned"
        return not (over and first > self._day) and not (planned and last < self._day)

    def _value(self, edtf: str, sources: tuple[Source, ...], told: set[str]) -> Value:
        first, last = _ends(edtf)
        if first is None or last is None:
            raise ValueError(edtf)
        ago = None if first > self._day else max(0, (self._day - last).days)
        return Value(edtf, (last - first).days, ago, sources, edtf in told, len(told))

    def _asked(self, mention: Mention, sentence: Sentence) -> Dateless:
        work, keys, title = self._work, keys_of(mention), self._work.document.title.lower()
        groups = (work.apart, work.anaphoric, work.indefinite, work.present)
        names = [_LETTERS.findall(part.name.lower())[-1:] for part in mention.participants]
        start, end = mention.trigger.start, mention.trigger.end
        return Dateless(
            modality=mention.modality,
            channel=mention.channel,
            word=mention.trigger.quote.lower(),
            left=tuple(masked_words(self._text[sentence.start : start])),
            right=tuple(masked_words(self._text[end : sentence.end])),
            sentence=sentence.text,
            turn=_turn(sentence),
            question=sentence.question,
            all_speak=bool(keys) and keys <= self._speaking,
            in_title=sum(bool(name) and name[0] in title for name in names),
            sides=len(keys),
            standing=" ".join(str(mention.id in group) for group in groups),
            early=start < _EARLY,
            title=title,
        )

    def _of_words(self, mention: Mention, number: int, own: Sentence) -> Iterator[tuple[str, OfWords]]:
        place = mention.trigger.start
        for index in self._around(number, place - _BACK, mention.trigger.end + _ON):
            sentence = self._work.sentences[index]
            for time in self._times_in(index):
                if _SAID_THEN.search(sentence.text, 0, time.start):
                    continue
                if index == number and self._is_of_else(
                    mention, sentence.start + time.start, sentence.start + time.end
                ):
                    continue
                readings = (("future", time.future), ("past", time.past if time.past != time.future else None))
                for reading, edtf in readings:
                    if edtf is not None and ".." not in edtf:
                        yield edtf, self._words(mention, (number, own), (index, sentence), time, (reading, edtf))

    def _is_of_else(self, mention: Mention, start: int, end: int) -> bool:
        """Say whether a time of a mention's own sentence is plainly that of something else."""
        if mention.trigger.end <= start:
            own = _OF_THE_NEXT.match(self._text, end) is not None
            return own or is_told_of_another_event(self._text, mention.trigger.end, start)
        return is_told_of_the_one_before(self._text, end, mention.trigger.start)

    def _around(self, number: int, low: int, high: int) -> Iterable[int]:
        sentences, first, last = self._work.sentences, number, number
        while first > 0 and sentences[first - 1].end > low:
            first -= 1
        while last + 1 < len(sentences) and sentences[last + 1].start < high:
            last += 1
        return range(first, last + 1) if first == 0 else (0, *range(first, last + 1))

    def _words(
        self,
        mention: Mention,
        own: tuple[int, Sentence],
        place: tuple[int, Sentence],
        time: Time,
        reading: tuple[str, str],
    ) -> OfWords:
        (number, sentence), (index, there) = own, place
        start, end = there.start + time.start, there.start + time.end
        low, high = sorted((start, mention.trigger.start))
        stretch = range(min(index, number), max(index, number) + 1)
        within = [one for one in self._mentions if one is not mention and there.start <= one.trigger.start < there.end]
        named = {person.key for ref in self._work.people.between(there.start, there.end) for person in ref.people}
        keys = keys_of(mention) - self._home
        abroad = {part.party for part in mention.participants if part.party} - {self._work.document.party}
        words = [there.text[one.start : one.end].lower() for one in self._triggers_in(index)]
        return OfWords(
            words=self._text[start:end],
            sentences=index - number,
            characters=start - mention.trigger.start,
            paragraphs=there.paragraph - sentence.paragraph,
            reading=reading[0],
            rank=time.rank,
            in_title=there.title,
            before=tuple(masked_words(self._text[there.start : start])[-2:]),
            behind=tuple(masked_words(self._text[end : there.end])[:2]),
            opens=time.start <= _OPENS,
            ends=time.end >= len(there.text) - _ENDS,
            turn=_turn(there),
            question=there.question,
            same_turn=there.turn is not None and sentence.turn is not None and there.turn.label == sentence.turn.label,
            contacts_between=self._count_between(self._triggers_in, stretch, low, high, mention.trigger.start),
            times_between=self._count_between(self._times_in, stretch, low, high, mention.trigger.start),
            has_contact=bool(words),
            has_word=mention.trigger.quote.lower() in words,
            taken=any(one.when == reading[1] for one in within),
            has_mention=bool(within),
            named=len(named & keys),
            others=len(named - keys - self._home),
            their_country=bool(abroad & set(self._work.people.parties_in(there.start, there.end))),
            gap=self._gap(mention, start, end) if index == number else None,
        )

    def _gap(self, mention: Mention, start: int, end: int) -> tuple[str, ...]:
        word = mention.trigger
        low, high = (end, word.start) if start < word.start else (word.end, start)
        return tuple(masked_words(self._text[low:high]))

    def _count_between(
        self, found: Callable[[int], Sequence[Time | Trigger]], stretch: range, low: int, high: int, own: int
    ) -> int:
        places = (self._starts[index] + one.start for index in stretch for one in found(index))
        return sum(low < place < high and place != own for place in places)

    def _of_mentions(self, mention: Mention, number: int, own: Sentence) -> Iterator[tuple[str, OfMention]]:
        low, high = mention.trigger.start - _BACK - _FURTHER, mention.trigger.end + _ON + _FURTHER
        keys = keys_of(mention)
        for other in self._mentions:
            if other is mention or not other.when or ".." in other.when or not low <= other.trigger.start <= high:
                continue
            index, sentence = self._sentence(other)
            others = keys_of(other)
            yield (
                other.when,
                OfMention(
                    sentences=index - number,
                    characters=other.trigger.start - mention.trigger.start,
                    paragraphs=sentence.paragraph - own.paragraph,
                    shared=len((keys & others) - self._home),
                    same_people=keys == others,
                    within=others <= keys,
                    same_word=other.trigger.quote.lower() == mention.trigger.quote.lower(),
                    channel=other.channel,
                    modality=other.modality,
                    tied=(other.same_as or other.id) == (mention.same_as or mention.id),
                    apart=other.id in self._work.apart,
                    in_title=sentence.title,
                ),
            )

    def _times_in(self, index: int) -> Sequence[Time]:
        return tuple(self._work.times_in(index))

    def _triggers_in(self, index: int) -> Sequence[Trigger]:
        return self._work.triggers[index]


def _turn(sentence: Sentence) -> str:
    return "" if sentence.turn is None else "asks" if sentence.turn.asks else "says"


def _ends(edtf: str) -> tuple[dt.date | None, dt.date | None]:
    return parse_edtf(edtf).days()
