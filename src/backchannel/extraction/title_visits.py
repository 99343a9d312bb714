"""A visit that a title names ("Statement on the Visit of Prime Minister A"), with the day that the text gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from backchannel.extraction.work import Work
from backchannel.model import Mention, parse_edtf


def with_visit_of_title(work: Work, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Give a document's mentions, the visit in its title with the one time at which the text has it.

    The text tells it as the visit itself, or as a welcome or a meeting, of all whom the title names; where it is only
    planned there, it is planned.
    """
    for mention in mentions:
        told = _told_in_text(work, mention, mentions) if _is_visit_in_title(work, mention) else None
        if told is None:
            yield mention
            continue
        statements = tuple(replace(one, modality=told.modality) for one in mention.statements)
        yield replace(mention, when=told.when, modality=told.modality, statements=statements)


def _is_visit_in_title(work: Work, mention: Mention) -> bool:
    in_title = mention.trigger.start < len(work.document.title)
    return in_title and mention.channel == "visit" and mention.when is None and mention.modality == "reported"


def _told_in_text(work: Work, visit: Mention, mentions: tuple[Mention, ...]) -> Mention | None:
    """Return the first dated mention of a visit behind the title; ``None`` where there is none, or several times."""
    keys = {part.key for part in visit.participants}
    dated = [
        mention
        for mention in mentions
        if mention.trigger.start > len(work.document.title)
        and mention.channel in ("visit", "meeting")
        and mention.modality in ("reported", "planned")
        and mention.when is not None
        and parse_edtf(mention.when).firm
        and keys <= {part.key for part in mention.participants}
    ]
    return dated[0] if dated and len({(one.when, one.modality) for one in dated}) == 1 else None
