"""Findings: lists by rule with the rule's own page, and all at a glance."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from backchannel.model import SEVERITIES, Finding
from backchannel.publication.rules_page import RuleCard

MOST_FINDINGS = 150
"""Findings on the page of one rule; ``data/findings.json`` has all."""
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings by severity, then by time."""
    return sorted(findings, key=lambda one: (-SEVERITIES.index(one.severity), one.when is None, one.when or "", one.id))


def rule_page_of(card: RuleCard, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return what the page of one rule shows: its findings, the gravest first, then what it looks for and why."""
    ordered = gravest_first(findings)
    left = len(ordered) - MOST_FINDINGS
    return {
        "heading": f"{card.code} {card.name.replace('-', ' ')}",
        "by_rule": [],
        "rows": ordered[:MOST_FINDINGS],
        "more": f"The first {MOST_FINDINGS} are shown; {left} more stand in data/findings.json." if left > 0 else "",
        "page": list(_parts(card.page)),
    }


def _parts(page: str) -> Iterable[dict[str, Any]]:
    """Yield the parts of a rule's page: its heading, and its text in paragraphs; the example as it stands."""
    pieces = _HEADING.split(page)
    for heading, text in zip(pieces[1::2], pieces[2::2], strict=True):
        code = heading == "Example"
        paragraphs = [" ".join(one.split()) for one in text.strip().split("\n\n") if one.strip()]
        yield {"heading": heading, "code": code, "text": textwrap.dedent(text).strip("\n"), "paragraphs": paragraphs}
