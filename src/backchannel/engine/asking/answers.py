"""Answers kept in the dossier: one file for each piece of each document, by model.

    model-answers/<model>/<document>-<piece>.json    {"answer", "document", "model", "question"}

``question`` is the SHA-256 of the request, which holds the text, the instructions and the model's name: an answer
counts only where the same question would be asked again. A build with all its answers here asks nobody, and makes
the same record every time. The files may be deleted; what is missing is asked again.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path

from backchannel.errors import LedgerError
from backchannel.extraction.language_model import Question
from backchannel.ledger import ANSWERS_DIRECTORY
from backchannel.model import slug

MOST_FILE_BYTES = 1 << 22
"""Far more than any answer that was taken; what is longer is none of ours."""


class Answers:
    """The kept answers of one model in one dossier."""

    def __init__(self, dossier: Path, model: str) -> None:
        digest = hashlib.sha256(model.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        self._model = model
        self._folder = dossier / ANSWERS_DIRECTORY / f"{slug(model)[:60]}-{digest}".lstrip("-")

    def find(self, question: Question) -> str | None:
        """Return the kept answer to a question; ``None`` where there is none that can be read."""
        try:
            with self._path(question).open("rb") as file:
                data = file.read(MOST_FILE_BYTES + 1)
            kept = json.loads(data) if len(data) <= MOST_FILE_BYTES else None
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(kept, dict) or kept.get("question") != question.digest:
            return None
        answer = kept.get("answer")
        return answer if isinstance(answer, str) else None

    def keep(self, question: Question, answer: str) -> None:
        """Keep an answer, in one step, so that a build that is stopped leaves no half of one.

        Raises:
            LedgerError: the dossier cannot be written.
        """
        kept = {"answer": answer, "document": question.document, "model": self._model, "question": question.digest}
        data = json.dumps(kept, indent=1, sort_keys=True).encode("ascii") + b"\n"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=".part")
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(data)
                Path(name).chmod(0o644)
                Path(name).replace(self._path(question))
            finally:
                Path(name).unlink(missing_ok=True)
        except OSError as error:
            raise LedgerError(
                f"{self._folder}: cannot be written ({error.strerror})", "Check its permissions"
            ) from error

    def _path(self, question: Question) -> Path:
        return self._folder / f"{question.document}-{question.number}.json"
