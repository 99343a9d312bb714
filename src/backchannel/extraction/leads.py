"""Leads: places of a story that tell of a contact, of which the words beside them do not say between whom.

A story comes back to its contacts in more ways than anybody writes down: "he had been due to see him there", "a second
meeting". What the second look takes for a contact there is kept as a mention with whoever is named beside it, one or
nobody: it makes no contact of a dossier and no claim, and shows a reader where to look. So is one that names again two
of whom the story told before, lest one contact be counted twice; it keeps the first of them. All else goes on as if it
were not there: what the story tells further on is not told of it, and "they" is nobody of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from backchannel.extraction.composition import record_contact
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.work import Work
from backchannel.model import Mention

_SIDES = 2
_OF_ITSELF = frozenset({"channel", "when"})
"""What a lead says; all else that its sentence tells may be told of another contact."""


def is_a_lead(work: Work, scene: Scene, cast: Cast) -> bool:
    """Say whether what the second look found in a story has not both of its sides, or comes back to what was told."""
    keys = {part.key for part in cast.parts}
    again = any(keys == {part.key for part in mention.participants} for mention in work.mentions)
    return scene.sentence.turn is None and (len(keys) < _SIDES or again)


def note_lead(work: Work, number: int, scene: Scene, cast: Cast) -> None:
    """Note a lead of the sentence with a number, as the text up to there has it."""
    aside = replace(work, mentions=list(work.mentions), claims=[])
    record_contact(aside, number, scene, replace(cast, parts=cast.parts[: _SIDES - 1]), ())
    for made in aside.mentions[len(work.mentions) :]:
        work.leads.append(replace(made, statements=tuple(one for one in made.statements if one.property in _OF_ITSELF)))


def with_leads(work: Work, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions of a story and its leads, in order of place."""
    return sorted([*mentions, *work.leads], key=lambda one: one.trigger.start)
