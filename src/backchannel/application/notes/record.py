"""Note: what a reader has to say on a contact or a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NoteSubject = Literal["contact", "finding"]
NoteState = Literal["waiting", "shown", "hidden"]
STATES: tuple[NoteState, ...] = ("waiting", "shown", "hidden")
LONGEST = 4000
"""Characters of a note."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note. One row per note; its text is never changed."""

    number: int
    """From 1, in the order in which they were written."""
    on: NoteSubject
    about: str
    """Identifier of the contact or finding as it was called when the note was written."""
    anchor: str
    """Of a contact, a mention in it: the note goes with it where the contact gets another name. Else empty."""
    text: str
    """Plain, of one line or several."""
    author: str
    written_at: str
    """ISO 8601 in UTC to the second."""
    state: NoteState
    """``waiting``: seen by its author and moderators alone; ``shown``: by all; ``hidden``: by moderators alone."""
    moderator: str = ""
    """Who last let it through or hid it; empty where nobody did."""
    moderated_at: str = ""
    """ISO 8601 in UTC to the second; empty where nobody did."""
