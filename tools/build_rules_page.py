"""Writes the catalogue of rules, docs/reference/rules.md, from the rules and their cases.

Usage: build_rules_page.py [--check]

With --check nothing is written; exit status 1 where the page is not what would be written.
"""

from __future__ import annotations

import sys
from pathlib import Path

from backchannel.audit import SEVERITY_MEANINGS, LoadedRule, all_rules

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "rules.md"
CASES = ROOT / "tests" / "audit" / "cases"
FAMILIES = {
    "D": "disclosure",
    "R": "record",
    "C": "conflict",
    "E": "edits",
    "Q": "quantities",
    "N": "echoes",
    "S": "statistics",
}
CASE_TITLES = {"fires": "It fires", "silent": "It is silent", "borderline": "Borderline"}

HEAD = """\
# The catalogue of rules

<!-- Written by tools/build_rules_page.py from the rules and their cases. Change those. -->

A rule looks at the contacts and claims of a dossier and yields findings: what was observed, on whose word,
with the exact words it rests on. A finding is never an accusation. "Not found in the documents given" is not
"did not happen": a finding of absence states which sources were searched and for which days, and none is made
where the dossier holds nothing that could have shown the opposite.

`select` and `ignore` take codes or their beginnings (`D`, `D1`, `D101`); the longer of two that match wins.
Each threshold can be set under its name. A waiver takes a finding out of the list and needs a reason.
"""


def rules_page() -> str:
    """Return the page's text."""
    rules = all_rules()
    parts = [HEAD, _severities(), _contents(rules), _cast(), *(_rule(loaded) for loaded in rules)]
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Write the page, or check it."""
    page = rules_page()
    if arguments == ["--check"]:
        if not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page:
            print(
                f"{PAGE.relative_to(ROOT)} is out of date: run python tools/build_rules_page.py",
                file=sys.stderr,
            )
            return 1
        return 0
    if arguments:
        print(f"unknown argument {arguments[0]!r}: use --check or nothing", file=sys.stderr)
        return 2
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page, encoding="utf-8")
    return 0


def _severities() -> str:
    rows = [f"| {name} | {meaning} |" for name, meaning in SEVERITY_MEANINGS.items()]
    return "\n".join(["## Severities", "", "| severity | meaning |", "| --- | --- |", *rows, ""])


def _contents(rules: tuple[LoadedRule, ...]) -> str:
    rows = []
    for loaded in rules:
        rule, anchor = loaded.rule, f"{loaded.rule.code.lower()}-{loaded.rule.name}"
        rows.append(f"| [{rule.code}](#{anchor}) | {_summary(loaded)} | {FAMILIES[rule.code[0]]} | {rule.severity} |")
    return "\n".join(["## Codes", "", "| code | what | family | severity |", "| --- | --- | --- | --- |", *rows, ""])


def _cast() -> str:
    cast = (CASES / "cast.txt").read_text(encoding="utf-8").rstrip()
    return (
        "## The examples\n\nEach rule has three, in a small notation of records "
        "([tests/audit/notation.py](../../tests/audit/notation.py)); all are run by the tests. "
        f"They share this cast:\n\n```text\n{cast}\n```\n"
    )


def _rule(loaded: LoadedRule) -> str:
    rule = loaded.rule
    sections = _sections(loaded.page)
    lines = [f"## {rule.code} {rule.name}", "", _summary(loaded), ""]
    about = " or ".join(rule.grain)
    lines.append(
        f"Severity {rule.severity} where nothing lowers it · runs: {rule.tier} · about one {about} at "
        f"a time · since {rule.added}"
    )
    lines.append("")
    for heading, text in sections:
        if heading == "Example":
            lines += _cases(rule.code)
        else:
            lines += [f"### {heading}", "", text, ""]
    if rule.thresholds:
        lines += ["### Thresholds", "", "| name | default | unit | why |", "| --- | --- | --- | --- |"]
        lines += [f"| `{t.name}` | {t.default:g} | {t.unit} | {t.why} |" for t in rule.thresholds]
        lines.append("")
    return "\n".join(lines)


def _cases(code: str) -> list[str]:
    lines = ["### Examples", ""]
    for name, title in CASE_TITLES.items():
        text = (CASES / code.lower() / f"{name}.txt").read_text(encoding="utf-8").rstrip()
        comments = [line[2:] for line in text.splitlines() if line.startswith("# ")]
        body = [line for line in text.splitlines() if not line.startswith("#")]
        lines += [f"**{title}.** {' '.join(comments)}", "", "```text", *body, "```", ""]
    return lines


def _summary(loaded: LoadedRule) -> str:
    return loaded.page.split("\n", 1)[0].strip()


def _sections(page: str) -> list[tuple[str, str]]:
    parts = page.split("\n## ")[1:]
    pairs = [part.split("\n", 1) for part in parts]
    return [(heading.strip(), text.strip("\n")) for heading, text in pairs]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
