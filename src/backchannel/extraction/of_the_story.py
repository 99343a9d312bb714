"""Whose contact it is where a story leaves out whom it is about all along: "The meeting with Putin is set for"."""

from __future__ import annotations

import re

from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import people_of
from backchannel.extraction.scene import Part, Scene

_OPENS_WITH_IT = re.compile(r"(?:The|An?)\s+(?:[\w-]+\s+){0,2}")


def of_the_story(scene: Scene, objects: list[Ref]) -> list[Part]:
    """Return the leader whom the title names, and of whom the story spoke last, beside a leader from elsewhere."""
    discourse, sentence = scene.discourse, scene.sentence
    subject, people = discourse.subject, discourse.people
    story = discourse.document.kind == "press" and sentence.turn is None and not sentence.title
    if not story or subject is None or not _OPENS_WITH_IT.fullmatch(scene.text, sentence.start, scene.start):
        return []
    others = [one for one in people_of(scene, objects) if people.ranks_as_leader(one) and one.party != subject.party]
    near = sentence.paragraph - discourse.subject_paragraph <= 1 and people.ranks_as_leader(subject)
    title = people.between(0, len(discourse.document.title))
    titled = any(subject.key == one.key for ref in title for one in ref.people)
    return [Part(subject, None, "participant", None)] if others and near and titled else []
