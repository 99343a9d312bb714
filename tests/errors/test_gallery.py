"""Every bad input gives one clear line, the rest goes on, and nothing that was captured is lost."""

import ast
import json
import re
from pathlib import Path

import pytest
from tests.commands import run
from tests.errors.gallery import CASES, Case, printed, problem_lines, run_case, text

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "backchannel"
PAGE = (ROOT / "docs" / "reference" / "problems.md").read_text(encoding="utf-8")
BAD = [case for case in CASES if case.add]


def codes_in_source():
    """Return every problem code in the package: the second argument of each Problem."""
    calls = [
        node
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem"
    ]
    return {call.args[1].value for call in calls}


def is_on_the_page(case, lines):
    """Say whether the page of problems shows what an example prints now."""
    return f"\n\n{printed(case.title, lines)}\n" in PAGE


def name_of(case):
    return case.title.replace(" ", "-")


def test_every_problem_code_has_an_example():
    assert codes_in_source() == {case.code for case in CASES}


@pytest.mark.parametrize("case", BAD, ids=name_of)
def test_one_line_what_where_and_what_to_do_and_the_rest_goes_on(case, tmp_path):
    """Nothing that was captured is lost; both are read off one run, as a big input takes seconds."""
    status, out, messages = run_case(case, tmp_path)
    (line,) = problem_lines(messages)
    assert re.fullmatch(rf"(error|warning): .+: .+ \[{case.code}\]\. [A-Z].+[.]", line), line
    assert is_on_the_page(case, [line])
    assert "Traceback" not in messages
    assert status == 0
    assert "findings" in json.loads(out)
    status, out, _ = run("verify", "-C", "dossier", "--json", cwd=tmp_path)
    assert (status, json.loads(out)["ok"]) == (0, True)
    assert json.loads(out)["documents"] == 1 + case.kept
    status, out, _ = run("contacts", "-C", "dossier", "--json", cwd=tmp_path)
    paths = {mention["path"] for contact in json.loads(out)["contacts"] for mention in contact["mentions"]}
    assert "texts/good.md" in paths


def test_many_bad_inputs_at_once_give_a_line_each_and_a_count(tmp_path):
    def make(texts):
        text("empty.txt", "")(texts)
        text("binary.txt", bytes(range(256)))(texts)
        text("latin.txt", b"caf\xe9 talks of the presidents\n")(texts)

    _, _, messages = run_case(Case("several", "several", make), tmp_path)
    assert len(problem_lines(messages)) == 3
    assert "2 errors and 1 warning in what was given; everything else went on." in messages


def test_nothing_usable_is_exit_status_2(tmp_path):
    status, _, messages = run("run", "nowhere", "-C", "dossier", cwd=tmp_path)
    assert status == 2
    assert len(problem_lines(messages)) == 1


def test_extract_prints_a_line_for_every_file_and_ends_with_2(tmp_path):
    case = next(case for case in CASES if case.extract)
    status, out, messages = run_case(case, tmp_path)
    first, second = (json.loads(line) for line in out.splitlines())
    assert first["document"]["title"] == "Call with President Putin"
    assert second["error"]["code"] == case.code
    assert set(second["error"]) == {"path", "code", "message", "hint"}
    assert (status, len(problem_lines(messages))) == (2, 1)
    assert is_on_the_page(case, problem_lines(messages))


def test_a_file_that_met_a_defect_is_not_tried_again_by_the_same_program(tmp_path):
    case = next(case for case in CASES if case.defect)
    run_case(case, tmp_path)
    status, out, messages = run("build", "-C", "dossier", cwd=tmp_path)
    assert status == 0
    assert out.startswith("Nothing new.")
    assert not problem_lines(messages)
