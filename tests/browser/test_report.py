"""The report as people meet it: opened from a disk, on a phone and on a desk, with the keyboard, and on paper."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

from backchannel.engine import add_locations, build, open_or_init, read_built
from backchannel.engine.reporting import write_report
from backchannel.example import example_documents

TIMES = ("2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00+00:00")
WIDTHS = (360, 1280)
GRAVE = {"resultTypes": ["violations"], "preload": False}
"""Nothing is fetched for the faults that are looked for."""
CHANGED = "white-house/2017-05-02-us-readout-call.md"
KINDS = {
    "overview": "index.html",
    "method": "method.html",
    "contacts": "contacts/index.html",
    "contacts-of-a-year": "contacts/in-2017.html",
    "contact": "contacts/us-ru-2017-01-28-call.html",
    "contact-one-side": "contacts/us-ru-2017-07-07-meeting-dinner.html",
    "findings": "findings/index.html",
    "rule": "findings/r203.html",
    "claims": "claims/index.html",
    "claim": "claims/k-*.html",
    "pairs": "pairs/index.html",
    "pair": "pairs/*--*.html",
    "documents": "documents/index.html",
    "documents-of-a-month": "documents/in-2017-07.html",
    "document": "documents/d-*.html",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """Write the report of the example, one document of which was captured again with other words."""
    here = tmp_path_factory.mktemp("report")
    shutil.copytree(example_documents(), here / "documents")
    with open_or_init(here / "dossier", TIMES[0]) as dossier:
        add_locations(dossier, [str(here / "documents")], TIMES[0])
        changed = here / "documents" / CHANGED
        changed.write_text(changed.read_text(encoding="utf-8").replace("Syria", "Yemen"), encoding="utf-8")
        add_locations(dossier, [str(here / "documents")], TIMES[1])
        build(dossier)
        write_report(dossier, read_built(dossier), here / "report")
    return here / "report"


def opened(browser, path, width=1280):
    """Open a page, and return it with what the browser complained of."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.goto(path.as_uri())
    return page, complaints


def looked_at(browser, path, name, folder):
    """Return what is wrong with a page at both widths: faults by axe, complaints, and what is wider than the screen."""
    wrong = []
    page, complaints = opened(browser, path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.screenshot(path=folder / f"{name}-{width}.png", full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth")
        wrong += [f"{wide} pixels wide at {width}"] if wide > width else []
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found = Axe().run(page, options=GRAVE).response["violations"]
        grave = [one for one in found if one["impact"] in ("serious", "critical")]
        wrong += [f"{one['id']} at {width}: {one['nodes'][0]['html'][:200]}" for one in grave]
    page.close()
    return wrong + complaints


@pytest.mark.parametrize("kind", KINDS)
def test_no_grave_fault_on_a_phone_or_a_desk(kind, report, in_browser, screens):
    path = min(report.glob(KINDS[kind]))
    assert in_browser(looked_at, path, kind, screens) == []


def test_versions_stand_side_by_side(report, in_browser, screens):
    path = next(one for one in sorted(report.glob("documents/d-*.html")) if "<del>" in one.read_text(encoding="utf-8"))

    def look(browser):
        page, _ = opened(browser, path)
        return page.locator("del").all_inner_texts(), page.locator("ins").all_inner_texts()

    assert in_browser(look) == (["Syria"], ["Yemen"])
    assert in_browser(looked_at, path, "document-versions", screens) == []


@pytest.mark.parametrize(
    ("kind", "mark"), [("pair", "svg.strip a"), ("claim", "svg.strip a"), ("overview", "svg.chart .bar")]
)
def test_a_mark_says_its_words_when_it_has_the_focus(kind, mark, report, in_browser):
    def look(browser):
        page, _ = opened(browser, min(report.glob(KINDS[kind])))
        one = page.locator(mark).first
        words = one.locator(".w")
        seen = [words.evaluate("one => getComputedStyle(one).visibility")]
        one.focus()
        seen.append(words.evaluate("one => getComputedStyle(one).visibility"))
        return seen, words.text_content(), one.get_attribute("aria-label"), one.locator("title").text_content()

    seen, *words = in_browser(look)
    assert seen == ["hidden", "visible"]
    assert words[0]
    assert len(set(words)) == 1


def test_the_first_key_leads_past_the_head_of_a_page(report, in_browser):
    def look(browser):
        page, _ = opened(browser, report / "index.html", 360)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        words, box = skip.inner_text(), skip.bounding_box()
        page.keyboard.press("Enter")
        return words, box["x"] >= 0, page.url.partition("#")[2]

    assert in_browser(look) == ("To the page", True, "main")


def test_on_paper_all_figures_are_told_and_nothing_leads_on(report, in_browser, screens):
    def look(browser):
        page, _ = opened(browser, report / "index.html")
        page.emulate_media(media="print")
        page.screenshot(path=screens / "overview-print.png", full_page=True)
        return page.locator("nav").is_visible(), page.locator("details table").first.is_visible()

    assert in_browser(look) == (False, True)
