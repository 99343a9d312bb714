"""Input that was made to break a reader: it ends soon, in little memory, in one clear line or in a document."""

import itertools
import time
import zlib

import pytest

from reading.captured import read

WORDS = "The President spoke today by telephone with President Vladimir Putin of Russia about trade and security."
SECONDS = 10
M = 1_000_000


def page(body):
    return f"<html><head><title>A call</title></head><body><article>{body}</article></body></html>"


def laughing():
    names = "abcdefghij"
    lines = [f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]" for before, name in itertools.pairwise(names)]
    return "\n".join(["---", "a: &a [x, x, x, x, x, x, x, x, x]", *lines, "title: *j", "---", WORDS])


CASES = {
    "a thousand nested tags": ("a.html", page("<div>" * 1000 + WORDS + "</div>" * 1000)),
    "a hundred thousand nested tags": ("a.html", page("<div>" * 100_000 + f"<p>{WORDS}</p>")),
    "nested tables": ("a.html", page("<table><tr><td>" * 15_000 + WORDS)),
    "inline tags without end": ("a.html", page("<b>" * 55_000 + WORDS)),
    "scripts": ("a.html", page("<script>" + "x = '<p>They met.</p>';" * 2_000 + f"</script><p>{WORDS}</p>" * 2)),
    "nested linked data": ("a.html", page(f"<script type='application/ld+json'>{'[' * M}</script><p>{WORDS}</p>")),
    "comments without end": ("a.html", "<html><!--" * 100_000 + WORDS),
    "open brackets": ("a.html", "<html>" + "<" * M),
    "lines of one letter": ("a.txt", "a\n" * M),
    "spaces": ("a.txt", WORDS + " " * 5 * M + WORDS),
    "quotes": ("a.txt", "\"'" * M),
    "brackets of links": ("a.md", "[" * M),
    "links in links": ("a.md", "[a](" * 300_000),
    "emphasis": ("a.md", "*" * M),
    "front matter that grows": ("a.md", laughing()),
    "deep front matter": ("a.md", f"---\ntitle: {'[' * 5_000}\n---\n{WORDS}"),
    "entities": ("a.xml", f"<!DOCTYPE a [<!ENTITY b '{'c' * 1000}'>]><a><b><text>{'&b;' * 100_000}</text></b></a>"),
    "nested XML": ("a.xml", "<a>" * M),
    "one XML record of a million": ("a.xml", "<a><b>" + "<c>x</c>" * 300_000 + "</b></a>"),
    "deep JSON": ("a.jsonl", '{"text": ' + "[" * M + "]" * M + "}\n"),
    "a number of many digits": ("a.jsonl", '{"text": ' + "9" * 100_000 + "}\n"),
    "a million columns": ("a.csv", ",".join(f"c{number}" for number in range(200_000)) + "\n"),
    "a quote without end": ("a.csv", 'title,text\nA,"' + "They met. " * 200_000),
    "a million bad rows": ("a.csv", "title,text\n" + "x\n" * M),
}
TYPES = {
    "html": "text/html", "txt": "text/plain", "md": "text/markdown", "xml": "application/xml",
    "jsonl": "application/x-ndjson", "csv": "text/csv", "pdf": "application/pdf",
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_it_ends_soon_in_a_document_or_in_a_line(name):
    path, data = CASES[name]
    before = time.process_time()
    reading = read(data, path, TYPES[path.rpartition(".")[2]])
    assert time.process_time() - before < SECONDS
    assert reading.documents or reading.problems
    assert len(reading.problems) <= 2
    assert all("\n" not in str(problem) and len(str(problem)) < 500 for problem in reading.problems)


def test_scripts_are_no_text():
    path, data = CASES["scripts"]
    (document,) = read(data, path, "text/html").documents
    assert "They met" not in document.text


def pdf(content, count=1):
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count %d >>" % count,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
    ]
    return (
        b"%PDF-1.4\n"
        + b"".join(b"%d 0 obj\n%b\nendobj\n" % (number, body) for number, body in enumerate(objects, 1))
        + (b"trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF")
    )


@pytest.mark.parametrize(("content", "count"), [
    (zlib.compress(b" " * 70 * M, 9), 1),
    (zlib.compress(b"BT (They met.) Tj ET"), 2_000_000_000),
    (zlib.compress(b"BT (They met.) Tj ET")[:-9], -5),
    (b"\xff" * 1000, 1),
])  # fmt: skip
def test_broken_pdfs(content, count):
    before = time.process_time()
    reading = read(pdf(content, count), "a.pdf", "application/pdf")
    assert time.process_time() - before < SECONDS
    assert len(reading.problems) == 1
