"""How fast saved pages are read, beside bare trafilatura on the same pages.

    python benchmarks/reading_speed.py [--shared DIR] [--pages N]

The pages are made of the White House's items in the corpus beside the checkout (``../shared/corpora``, or
``--shared``): each Markdown text as a page with a head, menus, an article and a foot, as such pages have them. Where
the corpus is absent one line says so, and the exit status is 0.

Three ways of reading take turns page by page, so that a busy machine slows all of them alike, and processor time is
counted: ``read_capture`` (main text, title, dates, language, source, kind), ``trafilatura.extract`` as it comes, and
the same with its own metadata, which is nearer to what reading does.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture
from backchannel.reading import read_capture

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
CORPUS = "corpora/whitehouse"
PAGES = 1000
TARGET = 0.9
"""Of bare trafilatura's documents a second."""
NOW = "2026-01-01T00:00:00+00:00"
MENU = "".join(
    f'<li><a href="/{name}/">{name}</a></li>' for name in ("News", "Administration", "Issues", "Contact", "Visit")
)
HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | The White House</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The White House">
<meta property="article:published_time" content="{date}"><link rel="canonical" href="https://www.whitehouse.gov/{name}/">
<script>window.dataLayer = window.dataLayer || [];</script><style>.a {{ color: red }}</style></head>
<body class="single"><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{title}</h1>
<time datetime="{date}">{date}</time><div class="entry-content">
"""
FOOT = """</div></article><aside><h2>Next</h2><ul>{menu}</ul></aside></main><footer><form><input name="email"></form>
<p>The White House, 1600 Pennsylvania Ave NW, Washington, DC 20500</p><ul>{menu}</ul></footer></body></html>
"""


def main() -> int:
    """Read the pages in three ways, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--pages", type=int, default=PAGES)
    given = parser.parse_args()
    corpus = given.shared / CORPUS
    if not corpus.is_dir():
        print(f"{corpus} is absent: nothing was measured.")
        return 0
    pages = [*_pages(corpus, given.pages)]
    ways = _ways()
    for way in ways.values():
        way(pages[0])  # what is loaded once is not counted
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    found = dict.fromkeys(ways, 0)
    for number, page in enumerate(pages):
        turns = [*ways.items()]
        for name, way in turns[number % len(turns) :] + turns[: number % len(turns)]:
            before = time.process_time()
            found[name] += way(page)
            seconds[name].append(time.process_time() - before)
    size = sum(map(len, pages))
    print(f"{len(pages):,} pages, {size / 1e6:.1f} MB; processor time, in one process\n")
    print("| | pages a second | ms a page, median | pages with a text |")
    print("|---|---|---|---|")
    for name, spent in seconds.items():
        print(f"| {name} | {len(pages) / sum(spent):.0f} | {1000 * statistics.median(spent):.1f} | {found[name]:,} |")
    ours, bare, full = (sum(spent) for spent in seconds.values())
    met = "" if bare / ours >= TARGET else "  <- below the target"
    print(f"\nbackchannel / trafilatura: {bare / ours:.2f} (target {TARGET}){met}; with metadata: {full / ours:.2f}")
    return 0


def _ways() -> dict[str, Callable[[bytes], bool]]:
    from trafilatura import bare_extraction, extract

    sources = Sources.standard()

    def ours(page: bytes) -> bool:
        capture = Capture(hashlib.sha256(page).hexdigest(), "page.html", None, "text/html", len(page), NOW)
        return bool(read_capture(capture, page, sources).documents)

    return {
        "backchannel": ours,
        "trafilatura": lambda page: bool(extract(page)),
        "trafilatura with metadata": lambda page: bool(bare_extraction(page, with_metadata=True)),
    }


def _pages(corpus: Path, wanted: int) -> Iterator[bytes]:
    """Yield pages made of evenly spread texts of the corpus."""
    files = sorted(corpus.rglob("*.md"))
    for path in files[:: max(1, len(files) // wanted)][:wanted]:
        yield make_page(path.read_text(encoding="utf-8"), path.stem)


def make_page(markdown: str, name: str) -> bytes:
    """Return a page with the text of a Markdown file with front matter."""
    _, _, rest = markdown.partition("---\n")
    matter, _, body = rest.partition("\n---\n")
    title = html.escape(_value(matter, "title") or name)
    blocks = [html.escape(" ".join(block.split())) for block in re.split(r"\n\s*\n", body) if block.strip()]
    head = HEAD.format(title=title, date=_value(matter, "date") or "2021-01-20", name=name, menu=MENU)
    return (head + "".join(f"<p>{block}</p>\n" for block in blocks) + FOOT.format(menu=MENU)).encode()


def _value(matter: str, key: str) -> str:
    found = re.search(rf"(?m)^{key}:\s*[\"']?(.*?)[\"']?\s*$", matter)
    return found[1] if found else ""


if __name__ == "__main__":
    sys.exit(main())
