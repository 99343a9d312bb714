"""Notes by readers, on contacts and findings: what people say beside the evidence, never a part of it.

record.py   Note
store.py    the file that keeps them; it is no part of the ledger, of exports or of evidence bundles
pages.py    their pages: writing, and moderating: a note is shown to all when an admin let it through
"""

from backchannel.application.notes.record import Note
from backchannel.application.notes.store import NoteStore

__all__ = ["Note", "NoteStore"]
