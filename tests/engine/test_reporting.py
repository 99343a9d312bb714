"""The report of the example: it hangs together, stands alone, and shows hostile words as words."""

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from backchannel.engine import add_locations, build, open_or_init, read_built
from backchannel.engine.reporting import DATA_FILES, write_report
from backchannel.errors import UsageError
from backchannel.example import example_documents

NOW = "2026-01-01T00:00:00+00:00"
MOST_BYTES = 300_000
HOSTILE = """---
title: Readout <script>alert(1)</script> "of" the call
date: 2022-01-20
source: The White House
url: javascript:alert(2)
---
President Biden spoke today with President Macron of France. <img src=x onerror=alert(3)>

They discussed &lt;/div&gt;&lt;script&gt;alert(4)&lt;/script&gt; trade.
"""


class Links(HTMLParser):
    """All identifiers and addresses of one page, and the elements that could run or load something."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.active = set(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.ids |= {values["id"]} if "id" in values else set()
        self.links += [values[name] for name in ("href", "src") if name in values]
        if tag in ("iframe", "object", "embed", "form", "img") or any(name.startswith("on") for name in values):
            self.active.append(tag)
        if tag == "script" and values.get("type") != "application/ld+json":
            self.active.append(tag)


def report(directory, *locations):
    with open_or_init(directory / "dossier", NOW) as dossier:
        add_locations(dossier, [str(one) for one in locations], NOW)
        build(dossier)
        write_report(dossier, read_built(dossier), directory / "report")
    return directory / "report"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    here = tmp_path_factory.mktemp("example")
    written = report(here, example_documents())
    return written, {path: Links(path.read_text(encoding="utf-8")) for path in sorted(written.rglob("*.html"))}


def test_every_link_leads_to_a_page_and_a_place_in_it(pages):
    directory, found = pages
    assert len(found) > 50
    for path, page in found.items():
        for link in page.links:
            parts = urlsplit(link)
            assert not parts.scheme, (path, link)
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), (path, link)
            assert target.is_relative_to(directory)
            if parts.fragment and target in found:
                assert parts.fragment in found[target].ids, (path, link)


def test_pages_stand_alone_and_are_small(pages):
    for path, page in pages[1].items():
        assert page.active == []
        assert path.stat().st_size < MOST_BYTES
        text = path.read_text(encoding="utf-8")
        assert "Content-Security-Policy" in text
        assert not re.search(r"<[^>]*\sstyle=|<style", text), path
        assert text.count("<h1") == 1


def test_the_data_are_there_and_machines_can_read_the_claims(pages):
    directory, _ = pages
    for name in DATA_FILES:
        text = (directory / "data" / name).read_text(encoding="utf-8")
        assert json.loads(text) if name.endswith(".json") else text.count("\n") >= 1
    claim = next(
        path for path in sorted((directory / "claims").iterdir()) if path.name[:3] not in ("ind", "in-", "und")
    )
    linked = re.search(r'<script type="application/ld\+json">(.*?)</script>', claim.read_text(encoding="utf-8"))
    assert json.loads(linked[1])["@context"] == "https://schema.org"


def test_another_process_gives_the_same_bytes(pages, tmp_path):
    directory, _ = pages
    again = tmp_path / "again"
    command = [sys.executable, "-m", "backchannel", "report", "-C", directory.parent / "dossier", "-o", again]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": "7"}, check=True, capture_output=True)
    assert {p.relative_to(directory): p.read_bytes() for p in directory.rglob("*.*")} == {
        p.relative_to(again): p.read_bytes() for p in again.rglob("*.*")
    }


def test_hostile_words_are_shown_as_words(tmp_path):
    (tmp_path / "page.md").write_text(HOSTILE, encoding="utf-8")
    written = report(tmp_path, tmp_path / "page.md")
    (path,) = written.glob("documents/d-*.html")
    for one in written.rglob("*.html"):
        page = Links(one.read_text(encoding="utf-8"))
        assert page.active == []
        assert not any(link.startswith("javascript") for link in page.links)
    assert "&lt;/div&gt;&lt;script&gt;alert" in path.read_text(encoding="utf-8")


def test_an_empty_dossier_says_what_to_do(tmp_path):
    with open_or_init(tmp_path / "dossier", NOW) as dossier:
        build(dossier)
        write_report(dossier, read_built(dossier), tmp_path / "report")
    assert "Add documents with" in (tmp_path / "report" / "contacts" / "index.html").read_text(encoding="utf-8")


def test_files_of_somebody_else_are_not_written_over(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("x", encoding="utf-8")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with open_or_init(tmp_path / "dossier", NOW) as dossier:
        build(dossier)
        built = read_built(dossier)
        for place in (tmp_path / "mine", tmp_path / "file"):
            with pytest.raises(UsageError):
                write_report(dossier, built, place)
        for _ in range(2):
            write_report(dossier, built, tmp_path / "report")
    assert Path(tmp_path / "report" / "index.html").is_file()
