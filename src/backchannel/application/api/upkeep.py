"""The catalogue of rules, and the proof of the ledger."""

from __future__ import annotations

import datetime as dt
import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response

from backchannel.application.answering import desk_of
from backchannel.application.api import shapes_of_answers
from backchannel.application.api.answers import json_answer
from backchannel.application.desk import NotThereError, TooOftenError
from backchannel.engine import VerifyOptions, rule_cards, verify_dossier
from backchannel.ledger.signing import last_signed
from backchannel.publication.rules_page import rules_shape
from backchannel.publication.shapes import checkpoint_shape, verification_shape

router = APIRouter(tags=["Method and proof"])
PAUSE_SECONDS = 10.0
"""Between one verification and the next: each walks all entries, which takes seconds in a large dossier."""


class Turns:
    """Lets something long be done once at a time, and not again for a while.

    Args:
        pause_seconds: from the end of one to the beginning of the next.
        clock: seconds, of any beginning; never runs back.
    """

    def __init__(self, pause_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause_seconds = pause_seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._free_at = -math.inf

    @contextmanager
    def take(self) -> Iterator[None]:
        """Have the turn for as long as the block lasts; raise ``TooOftenError`` where somebody has it, or just had."""
        if not self._lock.acquire(blocking=False):
            raise TooOftenError("the ledger is being verified just now", math.ceil(self._pause_seconds))
        try:
            wait = self._free_at - self._clock()
            if wait > 0:
                raise TooOftenError("the ledger was verified just now", math.ceil(wait))
            try:
                yield
            finally:
                self._free_at = self._clock() + self._pause_seconds
        finally:
            self._lock.release()


@router.get("/rules", summary="List rules", response_model=shapes_of_answers.Rules)
def rules() -> Response:
    """The catalogue of rules: as `rules --json`."""
    return json_answer(rules_shape(rule_cards()))


@router.get("/rules/{code}", summary="Explain a rule", response_model=shapes_of_answers.Rules)
def rule(code: Annotated[str, Path(description="Letter and three digits.", max_length=20)]) -> Response:
    """One rule: as `rules CODE --json`."""
    found = [one for one in rule_cards() if one.code == code.upper()]
    if not found:
        raise NotThereError(f"no rule has the code {code}", "The list of rules has all codes")
    return json_answer(rules_shape(found))


@router.get("/verify", summary="Verify the ledger", response_model=shapes_of_answers.Verification)
def verify(request: Request) -> Response:
    """Every entry of the ledger, and all that was captured since the last whole check: as `verify --quick --json`.

    One at a time, with ten seconds between; whoever asks more often gets status 429.
    """
    turns: Turns = request.app.state.verifying
    with turns.take():
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        result = verify_dossier(desk_of(request).dossier.directory, VerifyOptions(quick=True), now)
    return json_answer(verification_shape(result))


@router.get("/checkpoint", summary="Show the last signed checkpoint", response_model=shapes_of_answers.Checkpoint)
def checkpoint(request: Request) -> Response:
    """The last checkpoint that was signed: as `checkpoint --json`, but nothing is signed by asking."""
    signed = last_signed(desk_of(request).dossier.ledger)
    if signed is None:
        raise NotThereError("no checkpoint has been signed", "Sign one with `backchannel checkpoint`")
    return json_answer(checkpoint_shape(signed))
