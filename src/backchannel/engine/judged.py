"""Judged: what people have decided on findings and values, and whom a further decision would overwrite."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from backchannel.errors import DecidedSinceError
from backchannel.model import Decision, Finding, content_id
from backchannel.publication.words import clean, day_words, shorten
from backchannel.reconciliation.judgements import VALUE_MARK, Judgements, findings_of, mentions_of

_SEEN = f"words{VALUE_MARK}"
_REASON = 120
"""Characters of somebody's reason in a message; the list of decisions has all."""


def seen_of(finding: Finding) -> str:
    """Return the subject by which a decision keeps what was looked at: how grave a finding was, and its words.

    What somebody has waived does not cover what came to light later: where the finding rests on other words, or is
    graver, the decision holds no more. The sentence of a finding may change, as it does when more was searched.
    """
    places = [(one.document, one.start, one.end) for one in finding.evidence]
    return _SEEN + content_id("w", finding.severity, places).removeprefix("w-")


@dataclass(frozen=True, slots=True)
class Judged:
    """What stands on findings: for each the last decision that waives or accepts it."""

    decisions: Mapping[str, Decision]
    """By finding."""

    @classmethod
    def of(cls, judgements: Judgements) -> Judged:
        """Take the decisions that stand; the last on each finding counts."""
        kinds = ("waive", "accept")
        return cls({one: row for row in judgements.decisions if row.kind in kinds for one in findings_of(row)})

    def on(self, finding: Finding) -> Decision | None:
        """Return what stands on a finding as it is now; ``None`` where nobody has looked at it, or at other words."""
        decision = self.decisions.get(finding.id)
        return decision if decision and holds(decision, finding) else None

    def is_waived(self, finding: Finding) -> bool:
        """Say whether a decision takes a finding out of the list."""
        decision = self.on(finding)
        return decision is not None and decision.kind == "waive"


def holds(decision: Decision, finding: Finding) -> bool:
    """Say whether a finding is as it was when somebody decided on it."""
    marks = [subject for subject in decision.subjects if subject.startswith(_SEEN)]
    return not marks or seen_of(finding) in marks


def bears_on(decision: Decision, known: Mapping[int, Decision]) -> set[str]:
    """Return the mentions, findings and decisions that a decision is about; an undoing, also what the undone was about.

    Args:
        decision: the one.
        known: all decisions, by number.
    """
    if decision.kind != "undo":
        return {*mentions_of(decision), *findings_of(decision)}
    undone = [known[int(one)] for one in decision.subjects if int(one) in known]
    return {*decision.subjects}.union(*(bears_on(one, known) for one in undone))


def unless_decided(touched: Iterable[str], known: Iterable[Decision]) -> Callable[[Sequence[Decision]], None]:
    """Return what refuses a decision where a later one than its author knew of bears on the same.

    Args:
        touched: what the decision is about: mentions, those of the contacts that hold them, findings, decisions.
        known: all decisions so far.
    """
    wanted = set(touched)
    numbered = {one.sequence: one for one in known}

    def allow(since: Sequence[Decision]) -> None:
        every = numbered | {one.sequence: one for one in since}
        for one in since:
            if wanted & bears_on(one, every):
                raise DecidedSinceError(
                    f"{told(one)}, after your page was made; nothing was changed",
                    "Look at the page again, then decide anew if you still need to",
                )

    return allow


def told(decision: Decision) -> str:
    """Say in words who decided what, and why: ``Ada decided "same" on 2 January 2026 ("one call"; decision 35)``."""
    what = f"undid decision {', '.join(decision.subjects)}" if decision.kind == "undo" else f'decided "{decision.kind}"'
    reason = f'"{shorten(clean(decision.reason), _REASON)}"; ' if decision.reason else ""
    return f"{clean(decision.author)} {what} on {day_words(decision.decided_at)} ({reason}decision {decision.sequence})"
