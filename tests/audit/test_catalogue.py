"""The rules, their cases and the catalogue page hold together."""

from __future__ import annotations

import importlib
import importlib.util
import re
import textwrap
from pathlib import Path

import pytest
from tests.audit.notation import CASES, read_case, render

from backchannel.audit import LoadedRule, all_rules, check_record, rule_page
from backchannel.audit.options import Options

ROOT = Path(__file__).resolve().parents[2]
HEADINGS = [
    "Reports", "Why it matters", "Example", "Innocent explanations", "Evidence needed", "References",
]  # fmt: skip
KINDS = ("fires", "silent", "borderline")
ALL = [pytest.param(loaded, id=loaded.rule.code) for loaded in all_rules()]
EACH_CASE = [
    pytest.param(loaded.rule.code, kind, id=f"{loaded.rule.code}-{kind}") for loaded in all_rules() for kind in KINDS
]
EXPECTED_CODES = [
    "C301", "C302", "C303", "C304", "C305", "C306", "C307", "C308",
    "D101", "D102", "D103", "D104", "D105", "D106", "D107", "D108", "D109", "D110",
    "E501", "E502", "E503", "E504", "E505", "E506",
    "N601",
    "Q401", "Q402", "Q403", "Q404", "Q405",
    "R201", "R202", "R203", "R204", "R205", "R206",
    "S701", "S702",
]  # fmt: skip


def case_path(code: str, kind: str) -> Path:
    return CASES / code.lower() / f"{kind}.txt"


def test_the_registry_finds_every_rule_in_order_of_code():
    assert [loaded.rule.code for loaded in all_rules()] == EXPECTED_CODES


@pytest.mark.parametrize(("code", "kind"), EACH_CASE)
def test_a_case_gives_exactly_what_it_states(code: str, kind: str):
    ledger = read_case(case_path(code, kind))
    audit = check_record(ledger.record, ledger.options(code))
    assert render(audit, verdicts=code.startswith("Q")) == ledger.expected


@pytest.mark.parametrize("loaded", ALL)
def test_a_rule_fires_once_where_it_should_and_not_where_it_should_not(loaded: LoadedRule):
    code = loaded.rule.code
    fires, silent = (
        check_record(ledger.record, ledger.options(code)).findings
        for ledger in (read_case(case_path(code, kind)) for kind in ("fires", "silent"))
    )
    assert [finding.code for finding in fires] == [code]
    assert silent == ()


@pytest.mark.parametrize("loaded", ALL)
def test_every_case_says_why(loaded: LoadedRule):
    for kind in KINDS:
        text = case_path(loaded.rule.code, kind).read_text(encoding="utf-8")
        assert text.startswith("# "), f"{loaded.rule.code} {kind}"


@pytest.mark.parametrize("loaded", ALL)
def test_a_page_has_the_fixed_headings_and_the_example_that_fires(loaded: LoadedRule):
    assert re.findall(r"^## (.+)$", loaded.page, re.MULTILINE) == HEADINGS
    example = re.search(r"## Example\n(.*?)\n+## ", loaded.page, re.DOTALL)
    assert example
    case = case_path(loaded.rule.code, "fires").read_text(encoding="utf-8")
    ledger = [line for line in case.split("\nexpect\n")[0].splitlines() if not line.startswith("#")]
    assert textwrap.dedent(example[1]).splitlines() == ledger
    assert rule_page(loaded.rule.code.lower()) == loaded.page


@pytest.mark.parametrize("loaded", ALL)
def test_a_rule_is_named_and_measured_as_the_catalogue_wants(loaded: LoadedRule):
    rule = loaded.rule
    module = importlib.import_module(loaded.check.__module__)
    expected = f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    assert module.__name__.rsplit(".", 1)[1] == expected
    for threshold in rule.thresholds:
        assert threshold.name.startswith(rule.code[0].lower())
        assert threshold.unit in threshold.name or threshold.unit in ("ratio", "share")
        assert threshold.why


def test_the_page_is_what_the_tool_would_write():
    spec = importlib.util.spec_from_file_location("build_rules_page", ROOT / "tools" / "build_rules_page.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    page = tool.rules_page()
    assert (ROOT / "docs" / "reference" / "rules.md").read_text(encoding="utf-8") == page
    for loaded in all_rules():
        assert f"## {loaded.rule.code} {loaded.rule.name}" in page


@pytest.mark.parametrize(("code", "kind"), EACH_CASE)
def test_quotes_stand_in_their_documents_and_absences_say_what_was_searched(code: str, kind: str):
    record = read_case(case_path(code, kind)).record
    audit = check_record(record)
    assert len({finding.id for finding in audit.findings}) == len(audit.findings)
    for finding in audit.findings:
        assert finding.evidence
        for item in finding.evidence:
            assert record.texts[item.document][item.start : item.end] == item.quote
        if "none was found" in finding.message or "no entry" in finding.message or " searched" in finding.message:
            assert finding.searched
            assert finding.searched.sources
    assert [verdict.claim for verdict in audit.verdicts] == sorted(claim.id for claim in record.claims)


@pytest.mark.parametrize(("code", "kind"), EACH_CASE)
def test_the_order_of_what_is_given_does_not_matter(code: str, kind: str):
    record = read_case(case_path(code, kind)).record
    turned = type(record)(
        documents=dict(reversed(record.documents.items())),
        texts=record.texts,
        mentions=dict(reversed(record.mentions.items())),
        claims=record.claims[::-1],
        contacts=record.contacts[::-1],
        sources=record.sources[::-1],
        party_names=record.party_names,
        parties=record.parties,
        principals=record.principals,
        revisions=record.revisions[::-1],
        disappearances=record.disappearances[::-1],
        contact_of=record.contact_of,
    )
    assert check_record(turned, Options()) == check_record(record, Options())
