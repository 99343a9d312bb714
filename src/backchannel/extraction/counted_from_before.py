"""Days counted from one that the sentence before tells: "They met on March 20. The next day he called her"."""

from __future__ import annotations

from backchannel.extraction.dates import find_times
from backchannel.extraction.days_from_told import counted_in, shifted, told_last
from backchannel.extraction.scene import Scene
from backchannel.extraction.work import Work


def counted_from_before(work: Work, scene: Scene) -> str | None:
    """Return the day of a contact that is over; ``None`` where its sentence has a time, or counts from none.

    Where the sentence before tells of a contact with a day, its last one's; else the last day that it tells.
    """
    base, number = scene.sentence.start, work.sentences.index(scene.sentence)
    counted = counted_in(scene.sentence.text) if number and not scene.times else []
    if len(counted) != 1 or work.day is None:
        return None
    start, end, days, about = counted[0]
    low, high = sorted(((base + start, base + end), (scene.start, scene.end)))
    before = work.sentences[number - 1]
    if before.title or before.paragraph != scene.sentence.paragraph or before.turn != scene.sentence.turn:
        return None
    if any(low[1] <= other < high[0] for other in scene.others):
        return None
    told = [one.when for one in work.mentions if before.start <= one.trigger.start < before.end and one.when]
    last = told_last(before.text, find_times(before.text, work.day))
    found = shifted(told[-1] if told else last.past if last else None, days, about)
    return found if found and found[:10] <= work.day.isoformat() else None
