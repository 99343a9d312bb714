"""History: how a contact came about, as the documents tell it one after the other."""

from __future__ import annotations

from collections.abc import Iterable

from backchannel.model import Evidence, Modality, Status, Step
from backchannel.reconciliation.unit import Unit

_SAYS: dict[Modality, Status] = {
    "planned": "planned", "reported": "held", "hedged": "said", "denied": "denied", "cancelled": "cancelled",
}  # fmt: skip
_OVER: frozenset[Status] = frozenset({"held", "said"})


def history_of(units: Iterable[Unit]) -> tuple[Step, ...]:
    """Return the steps of a contact: planned for a time, for another, cancelled, held.

    A document that repeats what was known makes no step, nor does one that gives no other day. A plan that is told
    once the contact is known to be over is an old one.

    Args:
        units: of one contact, in order of publication.
    """
    steps: list[Step] = []
    for unit in units:
        status = _SAYS.get(unit.modality)
        if status is None or not _is_new(status, unit.window.edtf, steps):
            continue
        mention = next(one for one in unit.mentions if one.modality == unit.modality)
        steps.append(Step(status, unit.window.edtf, Evidence.of(unit.document, mention.span)))
    return tuple(steps)


def _is_new(status: Status, when: str | None, steps: list[Step]) -> bool:
    if status == "planned" and any(step.status in _OVER for step in steps):
        return False
    same = [step for step in steps if step.status == status]
    if not same:
        return True
    return status == "planned" and when is not None and when != same[-1].when
