"""Attribution: who vouches for a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.model.span import Span

AttributionKind = Literal["document", "speaker", "outlet", "unnamed"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One voice in the chain of those who vouch; chains run from the outermost voice to the one who vouches."""

    kind: AttributionKind
    """``document``: the text's own voice; ``speaker``: a named person or office; ``outlet``: another medium;
    ``unnamed``: a source that is not named."""
    name: str | None = None
    """``Vladimir Putin``; ``None`` for the document's own voice and for unnamed sources."""
    span: Span | None = None
    """The words that name the voice; ``None`` for the document's own."""

    @property
    def said(self) -> str | None:
        """The name as a sentence has it: "a questioner" for one who asks without a name."""
        return "a questioner" if self.kind == "speaker" and self.name == ASKING else self.name


ASKING = "Question"
"""The name of whoever asks in a transcript that does not say who."""
DOCUMENT_VOICE = (Attribution("document"),)
"""The chain of what a text says in its own voice."""
