"""Who listens while a document is extracted, to teach a model. A model that somebody teaches is not asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from backchannel.extraction.learned.modality import Heard
from backchannel.extraction.learned.overlooked import Looked
from backchannel.extraction.learned.taking_part import Parted
from backchannel.extraction.learned.times import Undated


@dataclass(frozen=True, slots=True)
class Teaching:
    """What is told of each place that a model would be asked about; ``None`` where nobody teaches it."""

    overlooked: Callable[[Looked], None] | None = None
    """Of each place that could be looked at again, and of those that the rules found; the second look is not taken."""
    modality: Callable[[Heard], None] | None = None
    people: Callable[[Parted], None] | None = None
    """Of each mention of a transcript, with all who may take part."""
    times: Callable[[Undated], None] | None = None
    """Of each mention of a transcript, whether or not the rules give it a time."""


NOBODY = Teaching()
"""Nobody teaches: all models are asked."""
