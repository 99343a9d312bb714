"""What a look at an address shows, beside the looks before it: new, changed, gone, back, or nothing to tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from backchannel.model import Attempt, Capture

Word = Literal["new", "changed", "gone", "back", "failed"]
Look = Capture | Attempt


@dataclass(frozen=True, slots=True)
class Shown:
    """What one look shows."""

    word: Word
    """``new``: captured for the first time; ``changed``: other bytes than before; ``gone`` and ``back``: not there any
    more, and there again; ``failed``: no answer that says anything of the page, where the last look had one."""
    look: Look
    before: Capture | None
    """The last capture before it."""


@dataclass(slots=True)
class _State:
    captured: Capture | None = None
    gone: bool = False
    """Whether the last look that says anything of the page found none; a failure says nothing."""
    failing: bool = False


class Looks:
    """The looks at all addresses so far, in the order of the ledger."""

    def __init__(self, looks: Iterable[Look]) -> None:
        self._states: dict[str, _State] = {}
        for look in sorted(looks, key=lambda one: one.sequence):
            self.take(look)

    def take(self, look: Look) -> Shown | None:
        """Take up the next look, and return what it shows; ``None`` where all is as it was."""
        if look.url is None:
            return None
        state = self._states.setdefault(look.url, _State())
        was = _State(state.captured, state.gone, state.failing)
        state.failing = isinstance(look, Attempt) and look.outcome == "failed"
        if not state.failing:
            state.gone = isinstance(look, Attempt) and look.outcome == "gone"
        if isinstance(look, Capture):
            state.captured = look
        word = _word(look, was)
        return Shown(word, look, was.captured) if word is not None else None


def _word(look: Look, was: _State) -> Word | None:
    if isinstance(look, Attempt):
        if look.outcome == "failed":
            return None if was.failing else "failed"
        if look.outcome == "gone":
            return None if was.gone else "gone"
        return "back" if was.gone else None
    if was.captured is None:
        return "new"
    if was.gone:
        return "back"
    return "changed" if look.sha256 != was.captured.sha256 else None
