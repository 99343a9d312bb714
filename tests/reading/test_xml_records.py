"""XML records are rows of a table; nothing in a file can make it grow or read others."""

from __future__ import annotations

import pytest

from reading.captured import only_problem, read, read_one

XML = "application/xml"


def test_records_are_rows() -> None:
    text = """<?xml version="1.0" encoding="utf-8"?>
    <x:items xmlns:x="https://x.example/ns"><!-- two rows --><x:item><x:title>A call</x:title>
    <x:text>They <b>spoke</b> today.</x:text></x:item></x:items>"""
    document = read_one(text, "items.xml", XML)
    assert (document.text, document.item) == ("A call\n\nThey spoke today.", 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<a><b><text>x</text></b>", "broken-xml"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a><b><text>&b;</text></b></a>', "broken-xml"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a><b><text>&b;</text></b></a>', "broken-xml"),
        ("<a/>", "table-not-understood"),
        ("<a><b><price>3</price></b></a>", "table-not-understood"),
        ("<a><b><text/></b></a>", "table-without-rows"),
        (" \n", "empty-file"),
    ],
)
def test_what_is_no_table_is_said(text: str, code: str) -> None:
    reading = read(text, "a.xml", XML)
    assert reading.documents == ()
    assert only_problem(reading).code == code
