from __future__ import annotations

import inspect

import pytest

from backchannel.model import Problem
from backchannel.reading import problems

CALLS = {
    "empty_file": ("a",),
    "too_large": ("a", 3_000_000, 2_000_000),
    "not_text": ("a", "a NUL at byte 3"),
    "broken_utf8": ("a", 1, 2, "read as Windows-1252"),
    "front_matter_not_yaml": ("a", 2, "reason"),
    "no_article": ("a",),
    "page_too_complex": ("a", "more than 60,000 elements"),
    "encrypted_pdf": ("a",),
    "no_text_in_pdf": ("a", 1),
    "broken_pdf": ("a",),
    "pages_left_out": ("a", 1, 2),
    "table_not_understood": ("a", ["x", "", "y\nz" + "w" * 99]),
    "table_without_rows": ("a",),
    "ragged_rows": ("a", [3], 4),
    "rows_incomplete": ("a", [3, 4, 5, 6, 7], "text", "Fill in the text."),
    "bad_json_line": ("a", [3, 4], "expecting value"),
    "column_not_there": ("a", ["who", "when\n"], "calls/*.csv"),
    "dates_not_understood": ("a", [3, 4, 5], "published is no date that is understood: soon", 12),
    "row_too_long": ("a", [3], 1),
    "table_broken_off": ("a", 3),
    "too_many_rows": ("a", 3),
    "broken_xml": ("a", "no element found: line 1, column 15"),
    "date_not_understood": ("a", "published", "so\x1b[31mon"),
    "format_not_supported": ("a", "image/png\n"),
}
MAKERS = {name: maker for name, maker in inspect.getmembers(problems, inspect.isfunction) if not name.startswith("_")}


def test_every_problem_is_tried_here() -> None:
    assert sorted(MAKERS) == sorted(CALLS)


@pytest.mark.parametrize("name", sorted(CALLS))
def test_a_problem_is_one_printable_line_with_its_own_code(name: str) -> None:
    problem = MAKERS[name](*CALLS[name])
    assert isinstance(problem, Problem)
    assert problem.code == name.replace("dates_", "date_").replace("_", "-")
    assert str(problem).isprintable()
    assert len(str(problem)) < 300
    assert problem.hint.endswith(".")
    assert not problem.message.endswith(".")
