"""The docs are whole: commands, settings and codes are there, links lead somewhere, pages are current."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.errors.gallery import CASES

from backchannel.audit import all_rules, all_thresholds
from backchannel.cli import COMMANDS
from backchannel.settings import ROWS, TABLE_ROWS, parse_settings, toml_key

ROOT = Path(__file__).parents[2]
NOTES = [*(ROOT / "eval").rglob("README.md"), *(ROOT / "benchmarks").rglob("README.md")]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "src").rglob("*.md"), *NOTES])


def page(name):
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def test_every_command_is_documented_with_its_example():
    text = page("reference/commands.md")
    for name in COMMANDS:
        assert f"\n## {name}\n" in text
        assert f"backchannel {name}" in text


def test_every_setting_is_documented():
    text = page("reference/settings.md")
    for name in [toml_key(row.name) for row in ROWS] + [one.name for one in all_thresholds()]:
        assert f"`{name}`" in text
    for entry in TABLE_ROWS:
        assert f"[[{entry.name}]]" in text


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "howto").glob("*.md")), ids=lambda path: path.name)
def test_settings_in_a_how_to_are_taken(path):
    codes = [loaded.rule.code for loaded in all_rules()]
    for text in re.findall(r"```toml\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL):
        parse_settings(tomllib.loads(text), path.name, all_thresholds(), codes)


def test_every_problem_code_is_documented_with_what_it_prints():
    text = page("reference/problems.md")
    for case in CASES:
        assert f"\n## {case.code}\n" in text
        assert f"[{case.code}]" in text


def test_every_rule_is_in_the_catalogue():
    text = page("reference/rules.md")
    for loaded in all_rules():
        assert loaded.rule.code in text


def test_every_page_of_the_docs_is_reached_from_the_index():
    linked = {(ROOT / "docs" / link).resolve() for link in re.findall(r"\]\(([^)#]+\.md)", page("index.md"))}
    assert {path for path in PAGES if "docs" in path.parts} - {ROOT / "docs" / "index.md"} <= linked


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)]+)\)", text):
        target, _, anchor = link.partition("#")
        if "://" in target:
            continue
        place = (path.parent / target).resolve() if target else path
        assert place.exists(), link
        if anchor:
            heads = re.findall(r"^#+ (.+)$", place.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-") for head in heads}, link


@pytest.mark.parametrize("tool", [["build_docs.py", "--but", "docs/reference/problems.md"], ["build_rules_page.py"]])
def test_generated_pages_and_quoted_outputs_are_what_they_would_be_now(tool):
    """The page of problems is held to what is printed by the tests in ``errors``, which run its examples."""
    name, *but = tool
    command = [sys.executable, ROOT / "tools" / name, "--check", *but]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_check_notices_a_page_that_differs(monkeypatch):
    sys.path.insert(0, str(ROOT / "tools"))
    import build_docs

    text = "<!-- output of: backchannel rules lines 1-1 -->\n```text\nold\n```\n<!-- end of output -->\n"
    new = build_docs.with_outputs(text, ROOT)
    assert "Code" in new
    assert "old" not in new
    assert build_docs.with_outputs(new, ROOT) == new


def test_the_readme_says_on_its_first_screen_what_to_type():
    first = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40]
    assert any("make demo" in line for line in first)
    assert any("make test" in line for line in first)


def test_changes_are_named_as_they_should_be():
    for path in (ROOT / "changes").glob("*.md"):
        if path.name != "README.md":
            assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name)
            assert path.read_text(encoding="utf-8").startswith(("**Added**", "**Changed**", "**Fixed**", "**Removed**"))
