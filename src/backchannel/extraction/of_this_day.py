"""What a document tells as going on, or beside what it is about: of about the document's own day, or that one's.

Joint statements come out where two leaders meet ("President A and Prime Minister B meet at a difficult time"), and the
press of a government writes of a meeting while it goes on ("As the President hosts B at the White House, ..."). A
readout adds what else was done beside the contact that it is about ("The President also spoke with C"). A pull-aside is
held in passing at the gathering at hand.
"""

from __future__ import annotations

import re

from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.work import Work
from backchannel.model import Mention

_JOINT = re.compile(r"\b[Jj]oint\s+(?:[\w’'-]+\s+){0,2}(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé])\b")
_MEET = frozenset({"meet", "met", "convene", "gather", "gathered", "convened"})
_HELD = re.compile(r"\bheld\s+(?:\w+\s+){0,2}\Z")
_GLAD_TO = re.compile(r"\b(?:is|are)\s+(?:honou?red|pleased|delighted|proud|glad)\s+to\s+(?:\w+\s+)?\Z")
_AS_IT_GOES_ON = re.compile(
    r"(?:As|While)\s+(?:President|Vice President|Prime Minister|the President|[A-Z])[^,;:]{0,60}\Z"
)
_GOING_ON = frozenset({"convenes", "meets", "hosts", "welcomes", "receives", "sits down"})
_ALSO = re.compile(r"\balso\s+(?:had\s+(?:an?\s+)?(?:[\w-]+,?\s+){0,3}|held\s+(?:an?\s+)?(?:[\w-]+,?\s+){0,3})?\Z")
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:also|previously|repeatedly)\b|\balso\s+(?:has|have)\b")
_HABIT = re.compile(
    r"\b(?:regular(?:ly)?|often|every|each|annual(?:ly)?|usual(?:ly)?|frequent(?:ly)?|last|previous(?:ly)?|earlier|"
    r"first|when|since|before|after|will|in advance of|ahead of|upcoming)\b"
)
_THIS_IS = re.compile(
    r"\b(?:[Tt]h(?:is|at)|[Ii]t)\s+(?:is|was|marks|marked)\s+(?:actually\s+)?(?:the|their|his|her)\s+(?:[\w-]+\s+){0,3}\Z"
)
_PULL_ASIDE = re.compile(r"(?:pull[- ]?aside|brush[- ]?by)s?", re.IGNORECASE)
_TODAY = re.compile(r"(?:^|[:*]\s*)Today\b(?!\s+(?:marks|is)\b|[’'])")
"""At the head of a text, behind a heading perhaps."""
_DONE = frozenset({"met", "hosted", "welcomed", "received", "spoke", "sat down", "summit meeting", "summit"})
_SUBJECT = re.compile(
    r"(?:^|[:*]\s*)(?:The\s+(?:Vice\s+)?President|(?:Vice\s+)?President\s+[A-Z]\w+)"
    r"(?:\s+and\s+(?:[\w’.-]+\s+){1,6}?[A-Z]\w+)?\s+(?:also\s+)?(?:participated\s+in\s+(?:[\w.-]+\s+){1,4})?\Z"
)
_DAY = len("2021-12-30")
_OPENING_SENTENCES = 3


def of_this_day(work: Work, scene: Scene, cast: Cast) -> str | None:
    """Return about which day a contact was that is told as done or going on, and whose clause gives no time.

    Args:
        work: the document's.
        scene: the trigger where it stands.
        cast: who takes part.
    """
    if work.day is None or scene.sentence.title or scene.times:
        return None
    before = scene.text[scene.sentence.start : scene.start]
    if _opens_joint_statement(work, scene, before) or _goes_on(work, scene, before) or _of_the_news(work, scene, cast):
        return f"{work.day}~"
    same = _which_one(work, scene, cast, before)
    if same is not None:
        return same.when
    lead = _beside_what(work, scene, cast, before)
    return f"{lead.when.rstrip('~')}~" if lead and lead.when else None


def _opens_joint_statement(work: Work, scene: Scene, before: str) -> bool:
    """Say whether two leaders begin a joint statement with their meeting."""
    document = work.document
    if not _JOINT.search(document.title) or document.kind == "transcript" or _HABIT.search(before):
        return False
    first = [sentence for sentence in work.sentences if not sentence.title][:_OPENING_SENTENCES]
    if scene.sentence not in first:
        return False
    word = scene.trigger.text.lower()
    return (
        word in _MEET
        or bool(_HELD.search(before))
        or (word in ("welcome", "host", "receive") and bool(_GLAD_TO.search(before)))
    )


def _goes_on(work: Work, scene: Scene, before: str) -> bool:
    """Say whether a text begins with what goes on while it is written: "As the President hosts B, ..."."""
    if work.document.kind == "transcript" or scene.trigger.text.lower() not in _GOING_ON:
        return False
    return bool(_AS_IT_GOES_ON.match(before)) and not _HABIT.search(scene.sentence.text)


def _of_the_news(work: Work, scene: Scene, cast: Cast) -> bool:
    """Say whether a text that opens with what somebody did today goes on, at the head of a sentence, with what he did.

    "Today in Rome, the President signed an accord. ... President Doe met with A."
    """
    if work.document.kind in ("transcript", "readout"):
        return False
    opening = next((one for one in work.sentences if not one.title), None)
    if opening is None or opening is scene.sentence or scene.trigger.text.lower() not in _DONE:
        return False
    today = _TODAY.search(opening.text)
    named = {person.key for ref in work.people.between(opening.start, opening.end) for person in ref.people}
    subject = scene.text[scene.sentence.start : scene.start]
    told = today is not None and _SUBJECT.search(subject) is not None and not _PERFECT.search(subject)
    ours = {person.key for person in cast.people}
    ours |= {person.key for ref in scene.refs if ref.start < scene.start for person in ref.people}
    return told and bool(named & ours)


def _which_one(work: Work, scene: Scene, cast: Cast, before: str) -> Mention | None:
    """Return what a readout is about, where it says which one that was: "this is the fifth meeting between them"."""
    if scene.trigger.plural or not _THIS_IS.search(before):
        return None
    keys = {part.key for part in cast.parts}
    if work.document.kind != "readout":
        return _told_right_before(work, scene, keys)
    dated = [m for m in work.mentions if m.modality == "reported" and m.when and m.channel == scene.trigger.channel]
    same = [m for m in dated if keys == {part.key for part in m.participants}]
    return same[0] if same and len(same[0].when.rstrip("~") if same[0].when else "") == _DAY else None


def _told_right_before(work: Work, scene: Scene, keys: set[str]) -> Mention | None:
    """Return the contact of the same people that the sentence before tells: "he spoke with A. That was their fifth"."""
    last = work.mentions[-1] if work.mentions else None
    number = work.sentences.index(scene.sentence)
    near = work.sentences[max(0, number - 1)].start
    same = last is not None and last.when and last.modality == "reported" and near <= last.trigger.start
    return last if last and same and keys == {part.key for part in last.participants} else None


def _beside_what(work: Work, scene: Scene, cast: Cast, before: str) -> Mention | None:
    """Return the dated contact beside which this one was: what a readout is about, or the gathering of a pull-aside."""
    dated = [m for m in work.mentions if m.modality == "reported" and m.when and len(m.when.rstrip("~")) == _DAY]
    if not dated:
        return None
    keys = {part.key for part in cast.parts}
    if _PULL_ASIDE.fullmatch(scene.trigger.text):
        last = dated[-1]
        return last if last.channel == "meeting" and keys < {part.key for part in last.participants} else None
    lead = dated[0]
    if work.document.kind != "readout" or _PERFECT.search(before) or not _ALSO.search(before):
        return None
    if {m.when for m in dated} != {lead.when} or _HABIT.search(before):
        return None
    of_lead = {part.key for part in lead.participants}
    return lead if keys & of_lead and not keys <= of_lead else None  # "the two also talked about" goes on with it
