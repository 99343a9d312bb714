"""A build's questions to a language model: which to ask, within which budget, and when to stop.

Documents are asked about in waves of a few at once, and each wave is looked at in the order of its documents, so that
what is asked, and what is left over, depends on no race between threads. A document counts when all its pieces are
answered. One that is left over is the rules' alone, and is asked about again by the next build.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from backchannel.engine.asking.answers import Answers
from backchannel.engine.asking.client import Client, Failure, is_usable_key
from backchannel.engine.asking.trouble import Trouble
from backchannel.engine.workshop import Extracted, unexpected
from backchannel.extraction.language_model import Answer, Question, join_answers, questions_about, read_answer
from backchannel.gazetteer import Gazetteer
from backchannel.model import Claim, Document, Mention, Problem
from backchannel.settings.language_model import LanguageModel

MOST_FAILURES_IN_A_ROW = 3
"""After so many documents without an answer a build asks no more: each may have cost the whole time-out."""
_AT_ONCE_FINAL = ("absent", "key")
"""What will not be otherwise for the next document."""
RESULTS_AT_ONCE = 50
"""Captures whose documents are looked at together, so that there are enough of them for a wave."""


@dataclass(slots=True)
class _Case:
    """One document, and what is known of it."""

    document: Document
    questions: tuple[Question, ...]
    answers: dict[int, Answer] = field(default_factory=dict)
    """By the number of the question."""
    failure: Failure | None = None

    @property
    def missing(self) -> list[Question]:
        """Questions without an answer."""
        return [question for question in self.questions if question.number not in self.answers]


class Consultation:
    """The language model's part in one build."""

    def __init__(self, settings: LanguageModel, dossier: Path, gazetteer: Callable[[], Gazetteer]) -> None:
        """Make ready; nothing is sent, and nothing connected, before there is something to ask.

        Args:
            settings: where the model is, if anywhere.
            dossier: the directory, for the kept answers.
            gazetteer: gives the one that the rules use, when there is an answer to read.
        """
        self._settings = settings
        self._gazetteer = gazetteer
        self._answers = Answers(dossier, settings.model)
        self._trouble = Trouble()
        self._asked_documents = self._asked_characters = self._failures = 0
        self._stopped: Failure | None = None
        self._client: Client | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong so far: one problem of each kind, with a count."""
        return self._trouble.problems(self._settings)

    def add_to(self, results: Iterable[Extracted]) -> Iterator[Extracted]:
        """Yield what the rules found in each capture, in the order given, with what the model found besides."""
        if not self._settings.is_on:
            yield from results
            return
        with ExitStack() as stack:
            for batch in _batches(results, RESULTS_AT_ONCE):
                cases = {document.id: self._case(document) for result in batch for document in result.documents}
                self._ask(stack, [case for case in cases.values() if case.missing])
                for result in batch:
                    yield self._join(result, [cases[document.id] for document in result.documents])

    def _case(self, document: Document) -> _Case:
        """Return a document with its questions, and with the answers that are kept."""
        case = _Case(document, questions_about(document, self._settings.model))
        for question in case.questions:
            content = self._answers.find(question)
            answer = read_answer(content) if content is not None else None
            if answer is not None:
                case.answers[question.number] = answer
        return case

    def _ask(self, stack: ExitStack, cases: list[_Case]) -> None:
        """Ask about some documents, as far as the budget goes and the server answers."""
        affordable = [case for case in cases if self._stopped or self._afford(case)]
        for wave in _batches(affordable, self._settings.concurrency):
            client = self._client or self._connect(stack)
            if client is not None and self._stopped is None:
                with ThreadPoolExecutor(len(wave)) as pool:
                    list(pool.map(partial(self._ask_about, client), wave))
            for case in wave:
                self._look_at(case)

    def _connect(self, stack: ExitStack) -> Client | None:
        """Make the client, once there is something to ask; ``None`` where its key is not to be had."""
        name = self._settings.key_env
        key = os.environ.get(name, "").strip() if name else None
        if key is not None and not is_usable_key(key):
            self._stopped = Failure("key", f"the environment variable {name} holds no key")
            return None
        try:
            self._client = stack.enter_context(Client(self._settings, key))
        except (ImportError, OSError, ValueError):  # a proxy or certificates of the environment that are none
            self._stopped = Failure("absent")
        return self._client

    def _afford(self, case: _Case) -> bool:
        """Take a document's questions out of the budget, if they fit."""
        settings = self._settings
        characters = sum(question.end - question.start for question in case.missing)
        documents_fit = not settings.budget_documents or self._asked_documents < settings.budget_documents
        left = settings.budget_characters - self._asked_characters
        if documents_fit and (not settings.budget_characters or characters <= left):
            self._asked_documents += 1
            self._asked_characters += characters
            return True
        self._trouble.over_budget += 1
        return False

    def _ask_about(self, client: Client, case: _Case) -> None:
        """Ask one document's questions until one fails; whatever is answered is kept at once."""
        for question in case.missing:
            content = client.ask(question.body)
            answer = content if isinstance(content, Failure) else read_answer(content)
            if answer is None or isinstance(content, Failure) or isinstance(answer, Failure):
                case.failure = content if isinstance(content, Failure) else Failure("answer")
                return
            self._answers.keep(question, content)
            case.answers[question.number] = answer

    def _look_at(self, case: _Case) -> None:
        """Count what came of a document, and see whether to go on asking."""
        failure = case.failure or (self._stopped if case.missing else None)
        if failure is None:
            self._failures = 0
            return
        self._trouble.add(failure)
        self._failures += 1
        if failure.kind in _AT_ONCE_FINAL or self._failures >= MOST_FAILURES_IN_A_ROW:
            self._stopped = self._stopped or failure

    def _join(self, result: Extracted, cases: Sequence[_Case]) -> Extracted:
        """Return a capture's result with what the answers about its documents add.

        Problems:
            ``unexpected-error`` where a defect of this program meets answers that it was not made for.
        """
        mentions, claims = _by_document(result.mentions), _by_document(result.claims)
        problems: list[Problem] = []
        for case in cases:
            if not case.questions or case.missing:
                continue
            name = case.document.id
            own = (mentions.get(name, []), claims.get(name, []))
            answers = [(question, case.answers[question.number]) for question in case.questions]
            try:
                joined = join_answers(case.document, self._gazetteer(), own, answers, self._settings.model)
            except Exception as error:  # noqa: BLE001 - answers are hostile too: one must not stop all the others
                problems.append(unexpected(case.document.path or name, error))
                continue
            mentions[name], claims[name] = [*joined.mentions], [*joined.claims]
            self._trouble.misquoted += joined.misquoted
            self._trouble.malformed += joined.malformed
        names = [case.document.id for case in cases]
        return replace(
            result,
            mentions=tuple(one for name in names for one in mentions.get(name, [])),
            claims=tuple(one for name in names for one in claims.get(name, [])),
            problems=(*result.problems, *problems),
            unasked=any(case.missing for case in cases),
        )


T = TypeVar("T")
R = TypeVar("R", Mention, Claim)


def _by_document(records: Iterable[R]) -> dict[str, list[R]]:
    groups: dict[str, list[R]] = {}
    for record in records:
        groups.setdefault(record.document, []).append(record)
    return groups


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(itertools.islice(iterator, size)):
        yield batch
