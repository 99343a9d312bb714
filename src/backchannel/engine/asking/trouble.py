"""What went wrong with a language model in one build: one problem of each kind, with a count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from backchannel.engine.asking.client import Failure, FailureKind
from backchannel.model import Problem
from backchannel.publication.words import counted
from backchannel.settings.language_model import LanguageModel

_IN = "under [extraction.llm] in backchannel.toml"


@dataclass(slots=True)
class Trouble:
    """A tally, kept as a build goes on."""

    failed: Counter[FailureKind] = field(default_factory=Counter)
    """Documents left to the rules alone, by what went wrong with the first of their questions that did."""
    details: dict[FailureKind, set[str]] = field(default_factory=dict)
    over_budget: int = 0
    """Documents left to the rules alone because the budget was used up."""
    misquoted: int = 0
    """Entries whose words do not stand in the text."""
    malformed: int = 0
    """Entries that are not of the form asked for."""

    def add(self, failure: Failure) -> None:
        """Count a document that was left to the rules alone."""
        self.failed[failure.kind] += 1
        if failure.detail:
            self.details.setdefault(failure.kind, set()).add(failure.detail)

    def problems(self, settings: LanguageModel) -> tuple[Problem, ...]:
        """Return one warning for each kind of trouble that there was, by code."""
        where = f"language model {settings.model}"
        makers = (_absent, _answer, _budget, _entries, _key, _quotes, _refused, _slow)
        made = (make(self, where, settings) for make in makers)
        return tuple(problem for problem in made if problem)

    def told(self, kind: FailureKind) -> str:
        """Return the details of one kind, in a fixed order."""
        return ", ".join(sorted(self.details.get(kind, ())))


def _absent(trouble: Trouble, where: str, _: LanguageModel) -> Problem | None:
    count = trouble.failed["absent"]
    message = f"no server answers at its address; {_left(count)}"
    hint = f"Start the server, or correct the address {_IN}, then build again."
    return Problem(where, "language-model-absent", message, hint, "warning") if count else None


def _answer(trouble: Trouble, where: str, _: LanguageModel) -> Problem | None:
    count = trouble.failed["answer"]
    detail = f" ({trouble.told('answer')})" if trouble.told("answer") else ""
    message = f"what it answered is not what was asked for{detail}; {_left(count)}"
    hint = "Use a model and a server that can answer in JSON by a schema, then build again."
    return Problem(where, "language-model-answer", message, hint, "warning") if count else None


def _budget(trouble: Trouble, where: str, _: LanguageModel) -> Problem | None:
    count = trouble.over_budget
    message = f"this build's budget is used up; {_left(count)}"
    hint = f"Build again to go on, or raise budget-documents or budget-characters {_IN}."
    return Problem(where, "language-model-budget", message, hint, "warning") if count else None


def _entries(trouble: Trouble, where: str, _: LanguageModel) -> Problem | None:
    count = trouble.malformed
    message = f"{counted(count, 'entry', 'entries')} of its answers left out for not being of the form asked for"
    hint = "Nothing need be done; larger models err less."
    return Problem(where, "language-model-entries", message, hint, "warning") if count else None


def _key(trouble: Trouble, where: str, _: LanguageModel) -> Problem | None:
    count = trouble.failed["key"]
    message = f"{trouble.told('key')}; {_left(count)}"
    hint = f"Put the key into the environment variable that key-env names {_IN}, then build again."
    return Problem(where, "language-model-key", message, hint, "warning") if count else None


def _quotes(trouble: Trouble, where: str, _: LanguageModel) -> Problem | None:
    count = trouble.misquoted
    message = f"{counted(count, 'entry', 'entries')} of its answers left out because their words are not in the text"
    hint = "Nothing need be done; larger models err less."
    return Problem(where, "language-model-quotes", message, hint, "warning") if count else None


def _refused(trouble: Trouble, where: str, _: LanguageModel) -> Problem | None:
    count = trouble.failed["refused"]
    message = f"the server gave no answer but {trouble.told('refused')}; {_left(count)}"
    hint = "Look into the server's own log, then build again; answers already given are kept."
    return Problem(where, "language-model-refused", message, hint, "warning") if count else None


def _slow(trouble: Trouble, where: str, settings: LanguageModel) -> Problem | None:
    count = trouble.failed["slow"]
    message = f"no whole answer within {settings.timeout_seconds:g} seconds; {_left(count)}"
    hint = f"Raise timeout-seconds {_IN}, or use a faster model, then build again."
    return Problem(where, "language-model-slow", message, hint, "warning") if count else None


def _left(count: int) -> str:
    return f"{counted(count, 'document')} left to the rules alone"
