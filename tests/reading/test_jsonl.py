# ruff: noqa: RUF001, E501 - the texts under test have these characters and long lines
from __future__ import annotations

import json

from reading.captured import only_problem, read

LINES = "application/x-ndjson"


def lines(*objects: object) -> str:
    return "\n".join(json.dumps(item, ensure_ascii=False) for item in objects) + "\n"


def test_an_object_a_line_is_a_document() -> None:
    reading = read(
        lines(
            {
                "url": "http://kremlin.ru/events/president/news/1",
                "title": "Телефонный разговор с Президентом Примера",
                "date": "2025-05-08",
                "published_text": "8 мая 2025 года, 10:10",
                "publisher": "Администрация Президента России (kremlin.ru)",
                "text": "События Телефонный разговор с Президентом Примера Состоялся разговор. Статус материала Опубликован в разделе: Новости",
            },
            {"title": "A", "text": "The text of the second.", "views": 3, "tags": ["x"]},
        ),
        "docs.jsonl",
        LINES,
    )
    first, second = reading.documents
    assert reading.problems == ()
    assert first.text == "Телефонный разговор с Президентом Примера\n\nСостоялся разговор."
    assert (first.published, first.source, first.party) == ("2025-05-08T10:10:00+03:00", "kremlin", "ru")
    assert (first.kind, first.language, first.item) == ("readout", "ru", 1)
    assert (second.item, second.source, second.party) == (2, None, None)


def test_what_extract_prints_can_be_read_again() -> None:
    document = {
        "id": "d-1", "title": "A call", "published": "2018-03-20T10:00:00+03:00", "kind": "readout", "source": "kremlin",
        "party": "ru", "language": "en", "text": "A call\n\nOne paragraph.\n\nAnother.",
    }  # fmt: skip
    (again,) = read(lines({"document": document, "mentions": [], "claims": []}), "out.jsonl", LINES).documents
    for key in ("title", "published", "kind", "source", "party", "language", "text"):
        assert getattr(again, key) == document[key]


def test_a_schedule_in_json_lines() -> None:
    (document,) = read(
        lines({"date": "2025-01-18", "time_et": "4:32 PM", "event": "A call"}), "s.jsonl", LINES
    ).documents
    assert document.text == "Schedule, 18 January 2025\n\n16:32 - A call"


def test_bad_lines_give_one_warning_a_file() -> None:
    text = '{"title": "A", "text": "Text."}\nnot json\n[1]\n\n{"text": "Other."}\n"x"\n' + "[" * 100_000 + "\n"
    reading = read(text, "docs.jsonl", LINES)
    problem = only_problem(reading)
    assert (problem.code, problem.where, problem.severity) == ("bad-json-line", "docs.jsonl:2", "warning")
    assert problem.message.startswith("4 lines left out for not being a JSON object (lines 2, 3, 6 and 1 more; ")
    assert [document.item for document in reading.documents] == [1, 5]


def test_nothing_but_bad_lines_is_an_error() -> None:
    problem = only_problem(read("nope\n", "docs.jsonl", LINES))
    assert (problem.code, problem.severity) == ("bad-json-line", "error")


def test_objects_that_are_no_documents() -> None:
    assert only_problem(read(lines({"a": 1, "b": 2}), "docs.jsonl", LINES)).code == "table-not-understood"
    reading = read(lines({"title": "A"}, {"title": "B", "text": "Text."}), "docs.jsonl", LINES)
    assert (only_problem(reading).code, only_problem(reading).where) == ("rows-incomplete", "docs.jsonl:1")
