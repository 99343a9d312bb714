"""Name the files of a dossier directory.

backchannel.toml   settings, written by hand
ledger.sqlite      captures and decisions; append-only
checkpoint.txt     number and hash of the last entry, so that a tail cut off is noticed; of a small ledger its hash
signing-key.pem    what signs checkpoints; for its owner alone, and never given away
verified.txt       where the last whole check ended, signed; may be deleted, and the next check is then whole
objects/ab/cdef…   captured bytes, named by their SHA-256
objects/incoming/  bytes on their way in, whose entry is not yet written
derived.sqlite     everything that can be built again; may be deleted
index.sqlite       lists and words for the application, made from the former; may be deleted
accounts.sqlite    who may use the application, and who is signed in; for its owner alone; no evidence, never given away
turns.sqlite       empty; locked while a build is under way; may be deleted between builds
watch.sqlite       empty; locked while the dossier is watched; may be deleted in between
notes.sqlite       what readers of the application say beside the evidence; no part of it, and never given away
jobs.sqlite        what the application was asked to do in the background, and how far it is; may be deleted
uploads/           archives on their way in, until a background job has taken them; may be deleted
jobs-turn.sqlite   empty; locked while such a job runs; may be deleted in between
model-answers/     what a language model answered, where one is asked; may be deleted, and is then asked again
"""

from __future__ import annotations

import re

SETTINGS_FILE = "backchannel.toml"
LEDGER_FILE = "ledger.sqlite"
CHECKPOINT_FILE = "checkpoint.txt"
KEY_FILE = "signing-key.pem"
VERIFIED_FILE = "verified.txt"
OBJECTS_DIRECTORY = "objects"
INCOMING_DIRECTORY = "incoming"
DERIVED_FILE = "derived.sqlite"
INDEX_FILE = "index.sqlite"
ACCOUNTS_FILE = "accounts.sqlite"
TURNS_FILE = "turns.sqlite"
WATCH_FILE = "watch.sqlite"
NOTES_FILE = "notes.sqlite"
JOBS_FILE = "jobs.sqlite"
JOBS_TURN_FILE = "jobs-turn.sqlite"
ANSWERS_DIRECTORY = "model-answers"
UPLOADS_DIRECTORY = "uploads"

_SIDE_FILES = ("-journal", "-wal", "-shm")
"""What SQLite puts beside a database while it is written."""

_DATABASES = (
    LEDGER_FILE,
    DERIVED_FILE,
    INDEX_FILE,
    ACCOUNTS_FILE,
    TURNS_FILE,
    WATCH_FILE,
    NOTES_FILE,
    JOBS_FILE,
    JOBS_TURN_FILE,
)

DOSSIER_NAMES = frozenset(
    {SETTINGS_FILE, CHECKPOINT_FILE, KEY_FILE, VERIFIED_FILE, OBJECTS_DIRECTORY, ANSWERS_DIRECTORY, UPLOADS_DIRECTORY}
    | {name + tail for name in _DATABASES for tail in ("", *_SIDE_FILES)}
)
"""All names that belong to the dossier itself and are never material for it."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


def is_sha256(text: object) -> bool:
    """Say whether something is a SHA-256 in lower-case hexadecimal; nothing else ever becomes a file name."""
    return isinstance(text, str) and _SHA256.fullmatch(text) is not None
