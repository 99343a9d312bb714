"""The catalogue of rules: the list, one rule explained on a terminal, and both as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from backchannel.publication.page import WIDTH, Names, Page, heading, paragraph, table


@dataclass(frozen=True, slots=True)
class ThresholdCard:
    """A number that a rule compares with, as the catalogue shows it."""

    name: str
    default: float
    unit: str
    why: str


@dataclass(frozen=True, slots=True)
class RuleCard:
    """What the catalogue shows of one rule."""

    code: str
    name: str
    severity: str
    added: str
    thresholds: tuple[ThresholdCard, ...]
    page: str
    """Markdown: one line that says what it catches, then sections."""

    @property
    def title(self) -> str:
        """The page's first line."""
        return self.page.strip().partition("\n")[0]

    @property
    def words(self) -> str:
        """The name in words: ``one sided account``."""
        return self.name.replace("-", " ")


def rules_shape(rules: Sequence[RuleCard]) -> dict[str, Any]:
    """Return the value of ``rules --json``, in the order given."""
    return {
        "rules": [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": rule.severity,
                "added": rule.added,
                "title": rule.title,
                "thresholds": [
                    {"name": one.name, "default": one.default, "unit": one.unit, "why": one.why}
                    for one in rule.thresholds
                ],
                "page": rule.page.strip(),
            }
            for rule in rules
        ]
    }


def publish_rules(rules: Sequence[RuleCard], width: int = WIDTH) -> Page:
    """Lay out the list of rules."""
    rows = [[Text(rule.code), Text(rule.severity), Text(rule.title)] for rule in rules]
    return [table((("Code", 4), ("Severity", 8), ("What it reports", None)), rows, width)]


def publish_rule(rule: RuleCard, width: int = WIDTH) -> Page:
    """Lay out one rule's page and its thresholds."""
    names = Names(width=width)
    head = f"{rule.code} {rule.words} [{rule.severity}, since {rule.added}]"
    page: Page = [heading(head), *_blocks(rule.page, names)]
    if rule.thresholds:
        page += [Text(), heading("Thresholds")]
    for one in rule.thresholds:
        text = f"{one.name} = {one.default:g} {one.unit}. {one.why}"
        page.append(paragraph(" ".join(text.split()), names, hang=2))
    return page


def _blocks(markdown: str, names: Names) -> Iterator[Text]:
    """Yield headings, paragraphs wrapped anew, and indented blocks as they stand."""
    lines: list[str] = []
    for line in [*markdown.strip().splitlines(), ""]:
        if line.strip() and not line.startswith(("## ", "    ")):
            lines.append(line.strip())
            continue
        if lines:
            yield paragraph(" ".join(lines), names)
            lines = []
        yield heading(line[3:]) if line.startswith("## ") else Text(line.rstrip())
