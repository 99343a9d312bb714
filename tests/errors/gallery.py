"""The gallery of bad inputs: one example, or more, for each problem code.

The tests beside this file run every example, and ``tools/build_docs.py`` makes
``docs/reference/problems.md`` of what they print. Every example lies in a folder with one good document,
which must still be read.

Over 400 lines, since it is one table: a row for each way in which an input can be bad.
"""

from __future__ import annotations

import contextlib
import errno
import gzip
import io
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from tests import web_site
from tests.commands import Ran, run
from tests.errors.model_server import serving
from tests.web_site import Answer, Reply

GOOD = """---
title: Call with President Putin
date: 2018-03-21
source: The White House
---
President Donald Trump spoke by telephone today with President Vladimir Putin of Russia.
"""


@dataclass(frozen=True)
class Case:
    """One bad input, and the problem that it must give."""

    code: str
    title: str
    """What is wrong, for people."""
    make: Callable[[Path], object] = field(default=lambda _: None)
    """Puts the bad file into the folder ``texts``."""
    add: tuple[str, ...] = ("texts",)
    """What is given to ``backchannel run``; an empty tuple where the example is for ``extract``."""
    extract: tuple[str, ...] = ()
    failures: dict[str, int] = field(default_factory=dict)
    """System error, by the last name of the file or folder that meets it; so that root meets it too."""
    defect: bool = False
    """Whether extraction itself is to fail."""
    kept: int = 1
    """How many contents are kept all the same: the bad file, or the page and its exchange."""
    model: str = ""
    """How the language model answers that the dossier asks, by name in ``model_server.py``; empty for none."""
    model_settings: dict[str, str] = field(default_factory=dict)
    """More settings of the table ``[extraction.llm]``."""
    feed: str = ""
    """What is given to ``backchannel add --feed`` before."""
    site: dict[str, Answer] | None = None
    """What the web answers, by path; ``None`` for no web at all."""
    web_settings: dict[str, str] = field(default_factory=dict)
    """Settings of the table ``[capture]``."""


def text(name: str, content: str | bytes) -> Callable[[Path], object]:
    """Return a maker of one file."""
    data = content.encode() if isinstance(content, str) else content
    return lambda texts: (texts / name).write_bytes(data)


def pdf(*, pages: int = 1, words: str = "", encrypted: bool = False) -> bytes:
    """Return a PDF with words on its first page; an encrypted one asks for a password that nobody has."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode() if words else b""
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
    ]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
    objects += [page + b" /Contents 4 0 R >>", *[page + b" >>"] * (pages - 1)]
    trailer = b"/Size %d /Root 1 0 R" % (len(objects) + 1)
    if encrypted:
        lock = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >>" % (b"5a" * 32, b"a5" * 32)
        trailer += b" /ID [<00> <00>] /Encrypt " + lock
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< %b >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))
    return out.getvalue()


def _sparse(texts: Path) -> None:
    with (texts / "archive.txt").open("wb") as stream:
        stream.write(b"The presidents spoke.\n")
        stream.truncate(200_000_000)


def _link_out(texts: Path) -> None:
    (texts.parent / "private.txt").write_text("Not for capture.")
    (texts / "link.txt").symlink_to(texts.parent / "private.txt")


def _folder(texts: Path) -> None:
    (texts / "sealed").mkdir()
    (texts / "sealed" / "inside.txt").write_text("Nobody may see this.")


def warc(content: bytes, kind: str = "response", date: str = "2018-03-21T08:15:00Z", **headers: str) -> bytes:
    """Return a WARC file of one record."""
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        "WARC-Target-URI: https://www.example.gov/readouts/1",
        f"WARC-Date: {date}",
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
        f"Content-Length: {len(content)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content + b"\r\n\r\n"


def answered(body: bytes, media_type: str = "text/html", status: str = "200 OK") -> bytes:
    """Return an HTTP answer."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + body


def _large_record(texts: Path) -> None:
    size = 110_000_001
    header = warc(b"").replace(b"Content-Length: 0", b"Content-Length: %d" % size).rstrip() + b"\r\n\r\n"
    with (texts / "a.warc").open("wb") as stream:
        stream.write(header)
        stream.truncate(len(header) + size)


def _taken_before(texts: Path) -> None:
    text("a.warc", warc(answered(b"", status="404 Not Found")))(texts)
    run("run", "texts/a.warc", "-C", "dossier", cwd=texts.parent)


def _lines_of(name: str, *parts: tuple[str, int]) -> Callable[[Path], object]:
    """Return a maker of a file of parts, each so many times."""
    return lambda texts: (texts / name).write_text("".join(part * times for part, times in parts), encoding="utf-8")


def _named_wrongly(texts: Path) -> None:
    text("a.csv", "Who,What\nThe President,They met.\n")(texts)
    run("init", "dossier", cwd=texts.parent)
    with (texts.parent / "dossier" / "backchannel.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[[tables]]\nmatch = "*.csv"\ntext = "Summary"\n')


def _escaping(texts: Path) -> None:
    with zipfile.ZipFile(texts / "a.wacz", "w") as archive:
        archive.writestr("datapackage.json", '{"resources": []}')
        archive.writestr("../../escaped.txt", "They met.")


NAVIGATION = "<html><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav></body></html>"

LANGUAGE_MODEL_CASES = tuple(
    Case(f"language-model-{name}", title, kept=0, model=model, model_settings=more)
    for name, title, model, more in (
        ("absent", "A language model that is not there", "absent", {}),
        ("answer", "A language model that answers something else", "prose", {}),
        ("budget", "A language model that may be asked no more", "nothing-found", {"budget-characters": "10"}),
        ("entries", "A language model whose answer lacks what an entry must have", "half-entry", {}),
        ("key", "A language model whose key is not given", "nothing-found", {"key-env": '"BACKCHANNEL_NO_SUCH_KEY"'}),
        ("key", "A language model whose server refuses the key", "forbidden", {}),
        ("quotes", "A language model that quotes what the text does not say", "invented-quote", {}),
        ("refused", "A language model whose server fails", "broken", {}),
        ("slow", "A language model that does not answer in time", "silent", {"timeout-seconds": "0.2"}),
    )
)


def _page(code: str, title: str, site: dict[str, Answer], *, kept: int = 1, **settings: str) -> Case:
    """Return an example of one address that is added beside the good document."""
    settings = {name.replace("_", "-"): value for name, value in settings.items()}
    return Case(code, title, add=("texts", READOUT), kept=kept, site=site, web_settings=settings)


def _feed(*links: str) -> Reply:
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    head = {"Content-Type": "application/rss+xml"}
    return Reply(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode(), headers=head)


READOUT = "http://press.example/readout"
_PAGE = Reply(GOOD.encode(), headers={"Content-Type": "text/markdown"})
WEB_CASES = (
    Case(
        "address-not-usable",
        "An address with a password in it",
        add=("texts", "https://ann:secret@press.example/readout"),
        kept=0,
    ),
    Case(
        "address-not-usable",
        "An address of another kind",
        add=("texts", "ftp://press.example/readout"),
        kept=0,
    ),
    _page(
        "answer-broken",
        "An answer in a compression that was not asked for",
        {"/readout": Reply(b"x", headers={"Content-Encoding": "br"})},
    ),
    _page("answer-refused", "A page that the server does not give", {"/readout": Reply(status=403)}),
    _page(
        "answer-too-large",
        "A compressed bomb",
        {"/readout": Reply(gzip.compress(bytes(2_000_000)), headers={"Content-Encoding": "gzip"})},
        max_megabytes="1",
    ),
    Case(
        "feed-named",
        "A front page in place of a feed",
        feed="http://press.example/",
        kept=6,
        site={
            "/": Reply(
                b'<html><link rel="alternate" type="application/rss+xml" href="/feed/"><p>Welcome to the press office, '
                b"which has said what the presidents talked about since 1991.</p></html>",
                headers={"Content-Type": "text/html"},
            ),
            "/feed/": _feed("/1"),
            "/1": Reply(b"The presidents of Russia and Ukraine spoke by telephone.", headers=_PAGE.headers),
        },
    ),
    _page(
        "listing-cut-off",
        "A feed that lists more than is taken at once",
        {"/readout": _feed("/1", "/2"), "/1": _PAGE, "/2": _PAGE},
        kept=3,
        listed_items="1",
    ),
    _page(
        "listing-items-left-out",
        "A feed with an entry that leads nowhere",
        {"/readout": _feed("/1", "mailto:press@press.example"), "/1": _PAGE},
        kept=3,
    ),
    _page(
        "listing-not-understood",
        "A sitemap that is cut off",
        {"/readout": Reply(b"<urlset><!-- and no", headers={"Content-Type": "text/xml"})},
        kept=2,
    ),
    _page("no-answer", "A host that is not known", {}, kept=0),
    _page("page-gone", "A page that is gone", {"/readout": Reply(status=410)}),
    _page(
        "page-gone",
        "A page in whose place there is the front page now",
        {"/readout": Reply(status=302, headers={"Location": "/"}), "/": Reply(b"Welcome")},
    ),
    Case(
        "private-address",
        "An address inside this machine",
        add=("texts", "http://127.0.0.1/readout"),
        kept=0,
        site={},
    ),
    _page(
        "redirected-astray",
        "Redirects without end",
        {"/readout": Reply(status=302, headers={"Location": "/readout"})},
        redirects="2",
    ),
    _page(
        "robots-refuse",
        "A page that robots.txt asks not to take",
        {"/robots.txt": Reply(b"User-agent: *\nDisallow: /readout\n")},
    ),
    _page(
        "server-busy",
        "A server that asks to be left alone for an hour",
        {"/readout": Reply(status=429, headers={"Retry-After": "3600"})},
    ),
)

CASES: tuple[Case, ...] = (
    *WEB_CASES,
    Case(
        "archive-digest-wrong",
        "A record of a web archive that was changed",
        text("a.warc", warc(answered(b"<p>They met."), WARC_Block_Digest="sha1:" + "A" * 32)),
        kept=0,
    ),
    Case("archive-empty", "A web archive with nothing in it", text("a.warc", b"\r\n"), kept=0),
    Case(
        "archive-expands",
        "A web archive that is a bomb",
        text("a.warc.gz", gzip.compress(warc(b"0" * 80_000_000), 9, mtime=0)),
        kept=0,
    ),
    Case("archive-known", "A web archive that was added before", _taken_before),
    Case(
        "archive-original-missing",
        "A record of a web archive that refers to another archive",
        text("a.warc", warc(answered(b""), "revisit", WARC_Payload_Digest="sha1:" + "A" * 32)),
        kept=0,
    ),
    Case(
        "archive-record-broken",
        "A web archive that was cut off",
        text("a.warc", warc(answered(b"They met."))[:-9]),
        kept=0,
    ),
    Case("archive-record-large", "A record of 110 MB in a web archive", _large_record, kept=0),
    Case(
        "archive-records-left-out",
        "A web archive with a picture",
        text("a.warc", warc(answered(b"GIF89a", "image/gif"))),
        kept=0,
    ),
    Case(
        "bad-json-line",
        "A line of JSON Lines that is no object",
        text("a.jsonl", '{"text": "They met."}\n[1, 2]\n'),
    ),
    Case("broken-pdf", "A PDF that was cut off", text("a.pdf", b"%PDF-1.4\nnothing that follows is a PDF")),
    Case("broken-utf8", "A text that is not UTF-8", text("a.txt", b"The pr\xe9sidents spoke on 3 May 2017.\n")),
    Case("broken-xml", "XML that breaks off", text("a.xml", "<visits><visit>")),
    Case("column-not-there", "A column of the settings that a table does not have", _named_wrongly),
    Case(
        "date-not-understood",
        "A date that cannot be understood",
        text("a.md", "---\ntitle: Call\ndate: the other day\n---\nThe presidents spoke.\n"),
    ),
    Case("empty-file", "An empty file", text("a.txt", "")),
    Case("empty-file", "A file with nothing but white space", text("a.md", " \n\n\t\n")),
    Case("encrypted-pdf", "A PDF with a password", text("a.pdf", pdf(encrypted=True))),
    Case(
        "format-not-supported",
        "A file in a format that cannot be read",
        text("a.docx", b"PK\x03\x04 and so on"),
    ),
    Case(
        "front-matter-not-yaml",
        "Front matter that is not YAML",
        text("a.md", "---\ntitle: Call: with: colons\n  date: [2018\n---\nThe presidents spoke.\n"),
    ),
    Case("given-twice", "The same folder given twice", add=("texts", "./texts/"), kept=0),
    Case(
        "is-a-folder",
        "A folder where a file is wanted",
        add=(),
        extract=("texts/good.md", "texts"),
        kept=0,
    ),
    *LANGUAGE_MODEL_CASES,
    Case("no-article", "A page with no article", text("a.html", NAVIGATION)),
    Case("no-permission", "A folder without permission", _folder, failures={"sealed": errno.EACCES}, kept=0),
    Case(
        "no-permission",
        "A file without permission",
        text("a.txt", "x"),
        failures={"a.txt": errno.EACCES},
        kept=0,
    ),
    Case("no-text-in-pdf", "A PDF of pictures", text("a.pdf", pdf())),
    Case("not-a-regular-file", "A pipe", lambda texts: os.mkfifo(texts / "pipe"), kept=0),
    Case("not-text", "A binary file named .txt", text("a.txt", bytes(range(256)) * 8)),
    Case(
        "page-too-complex",
        "A page of 60,001 elements",
        _lines_of("a.html", ("<html><body>", 1), ("<p>They met.", 60_000)),
    ),
    Case(
        "pages-left-out",
        "A PDF of more pages than are read",
        text("a.pdf", pdf(pages=1001, words="The presidents met.")),
    ),
    Case("path-not-found", "A name that is not there", add=("texts", "no-such-file.txt"), kept=0),
    Case(
        "ragged-rows",
        "A table with ragged rows",
        text("a.csv", "title,text\nCall,They spoke.\nCall,a,b,c\nCall\n"),
    ),
    Case("read-failed", "A disk that fails", text("a.txt", "x"), failures={"a.txt": errno.EIO}, kept=0),
    Case(
        "row-too-long",
        "A line of 20 million characters in JSON Lines",
        _lines_of("a.jsonl", ('{"text": "They met."}\n', 1), ("x", 20_000_000), ("\n", 1)),
    ),
    Case("rows-incomplete", "A row without a text", text("a.csv", "title,text\nCall,They spoke.\nMeeting,\n")),
    Case("symlink-outside", "A link that leads out of the folder", _link_out, kept=0),
    Case(
        "table-broken-off",
        "A table with a quote that is never closed",
        _lines_of("a.csv", ('title,text\nCall,They spoke.\nCall,"', 1), ("They met. ", 2_000_001)),
    ),
    Case("table-not-understood", "A table of something else", text("a.csv", "name,price\napples,3\n")),
    Case("table-without-rows", "A table without a usable row", text("a.csv", "title,text\n")),
    Case(
        "too-many-rows",
        "A schedule of 100,001 rows",
        _lines_of("a.csv", ("date,time,event\n", 1), ("2018-03-21,10:30,Lunch\n", 100_001)),
    ),
    Case("too-large", "A text of 200 MB", _sparse),
    Case(
        "unexpected-error",
        "A defect of backchannel itself",
        text("a.txt", "The presidents spoke."),
        defect=True,
    ),
    Case(
        "vanished",
        "A file that goes while it is taken",
        text("a.txt", "x"),
        failures={"a.txt": errno.ENOENT},
        kept=0,
    ),
    Case("wacz-broken", "A WACZ that is no ZIP file", text("a.wacz", b"PK\x03\x04"), kept=False),
    Case("wacz-entry-refused", "A WACZ with an entry that would be written elsewhere", _escaping, kept=False),
)


def prepare(case: Case, folder: Path) -> None:
    """Make the folder ``texts`` with the good document and the bad input."""
    texts = folder / "texts"
    texts.mkdir()
    (texts / "good.md").write_text(GOOD, encoding="utf-8")
    case.make(texts)


def run_case(case: Case, folder: Path) -> Ran:
    """Prepare an example and run its command inside the folder."""
    prepare(case, folder)
    with _failing(case), _asking(case, folder), _web(case, folder):
        if case.extract:
            return run("extract", *case.extract, "--json", cwd=folder)
        before = run("add", "--feed", case.feed, "-C", "dossier", cwd=folder).messages if case.feed else ""
        ran = run("run", *case.add, "-C", "dossier", "--json", cwd=folder)
        return ran._replace(messages=before + ran.messages)


def problem_lines(messages: str) -> list[str]:
    """Return the lines that tell of problems."""
    return [line for line in messages.splitlines() if line.startswith(("error: ", "warning: "))]


def printed(title: str, lines: list[str]) -> str:
    """Return how the page of problems shows what an example prints."""
    return "\n".join([f"{title}:", "", "```text", *lines, "```"])


@contextlib.contextmanager
def _asking(case: Case, folder: Path) -> Iterator[None]:
    """Let the dossier ask a language model that answers as the example says."""
    if not case.model:
        yield
        return
    with serving(case.model) as server:
        _set(folder, {"address": f'"{server.address}"', "model": '"small"'} | case.model_settings)
        yield


@contextlib.contextmanager
def _web(case: Case, folder: Path) -> Iterator[None]:
    """Let the dossier fetch from a web that answers as the example says; nobody waits there."""
    if case.site is None:
        yield
        return
    with web_site.serving(dict(case.site)) as site, web_site.public(site, known=case.code != "no-answer"):
        _set(folder, case.web_settings)
        yield


def _set(folder: Path, lines: dict[str, str]) -> None:
    """Start a dossier with some settings."""
    run("init", "dossier", cwd=folder)
    settings = folder / "dossier" / "backchannel.toml"
    written = settings.read_text(encoding="utf-8")
    for name, value in lines.items():
        written = re.sub(rf"(?m)^#? ?{name} = .*$", f"{name} = {value}", written)
    settings.write_text(written, encoding="utf-8")


@contextlib.contextmanager
def _failing(case: Case) -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        for name in ("open", "scandir"):
            stack.enter_context(mock.patch.object(os, name, _fails(getattr(os, name), case.failures)))
        if case.defect:
            stack.enter_context(mock.patch("backchannel.engine.workshop.extract_document", _fail_on_bad))
        yield


def _fails(real: Callable[..., object], failures: dict[str, int]) -> Callable[..., object]:
    def call(path: object = ".", *args: object, **kwargs: object) -> object:
        code = failures.get(Path(os.fsdecode(path)).name) if isinstance(path, str | bytes | os.PathLike) else None
        if code is not None:
            raise OSError(code, os.strerror(code), path)
        return real(path, *args, **kwargs)

    return call


def _fail_on_bad(document: object, gazetteer: object) -> object:
    from backchannel.extraction import extract_document

    if "good.md" not in str(getattr(document, "path", "")):
        raise IndexError("list index out of range")
    return extract_document(document, gazetteer)  # type: ignore[arg-type]
