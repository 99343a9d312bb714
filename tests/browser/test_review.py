"""Two reviewers in a real browser, by keyboard alone, under the content policy that the application is served with."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.application.serving import dossier_of
from tests.browser.listening import complain
from tests.browser.served import serving, until

from backchannel.application.jobs import run_all, starting
from backchannel.example import example_documents

MEETING = "/contacts/us-ru-2017-07-07-meeting"
LISTS = ("/contacts", "/claims", "/pairs", "/documents")
PLACES = (
    *LISTS, "/", "/findings", "/rules/R101", "/revisions", "/search?q=Putin", "/review", "/decisions", "/notes", "/add",
    "/jobs", "/method", "/api", "/nothing-here",
)  # fmt: skip


LATE_ANSWER = """() => {
    const detail = { target: document.getElementById("queue"), requestConfig: { verb: "get" }, xhr: { status: 200 } };
    detail.shouldSwap = true;
    document.dispatchEvent(new CustomEvent("htmx:beforeSwap", { detail }));
    return detail.shouldSwap;
}"""
"""The list comes anew; gives whether it would replace what stands on the page."""


IN_PASSING = {
    "Nazarbayev": "informed his colleague about the outcome of his talks with Shavkat Mirziyoyev on 20 November.",
    "Lukashenko": "also spoke of the talks that he had held on 20 November with Shavkat Mirziyoyev of Uzbekistan.",
}
"""Two calls, in which one speaks of the same talks and of no channel: a link for which little speaks."""
PAGE = """---
title: "Telephone conversation with {name}"
published_time: "2017-11-21"
publisher: "President of Russia"
party: ru
language: en
---

Vladimir Putin had a telephone conversation with {name}.

The President of Russia {words}
"""


@pytest.fixture
def served(tmp_path, monkeypatch):
    """Serve the example and a doubtful link on a free port; jobs are done when the test does them."""
    monkeypatch.setattr(starting, "start", lambda _directory: None)
    told = tmp_path / "told"
    told.mkdir()
    for name, words in IN_PASSING.items():
        (told / f"{name}.md").write_text(PAGE.format(name=name, words=words), encoding="utf-8")
    directory = dossier_of(tmp_path, example_documents(), told)
    with serving(directory) as home:
        yield home, directory


def says(page, words):
    until(page, f"document.getElementById('said').textContent.includes({words!r})")


def decide(page, key, reason):
    """Press a key on the thing that is looked at, and give the reason."""
    page.keyboard.press(key)
    page.keyboard.type(reason)
    page.keyboard.press("Enter")


def reviewed(browser, home, directory, folder):
    complaints = []
    ada, ben = (browser.new_page(viewport={"width": width, "height": 800}) for width in (1280, 360))
    for page in (ada, ben):
        complain(page, complaints)
        page.goto(f"{home}/review")
    page.screenshot(path=folder / "review-360.png")
    assert ben.evaluate("document.documentElement.scrollWidth") == 360

    ada.keyboard.press("j")
    decide(ada, "d", "Not the same day")
    says(ada, "It is kept")
    until(ada, "document.activeElement.matches('li.item')")  # the next thing is looked at
    says(ben, "Not the same day")
    run_all(directory)
    says(ada, "built anew")
    until(ada, "!document.querySelector('.state')")

    finding = ada.locator("li.item:has(button[data-key=w])").first.get_attribute("id")
    for page in (ada, ben):
        page.locator(f"[id='{finding}']").focus()
    ada.keyboard.press("w")
    ada.keyboard.type("Known")
    assert not ada.evaluate(LATE_ANSWER), "nor by what was asked for before she began to write"
    decide(ben, "a", "It stands")
    says(ada, "It stands")
    assert ada.locator("form.open [name=reason]").input_value() == "Known", "nothing is taken from under her hands"
    ada.keyboard.press("Enter")
    says(ada, "nothing was changed")
    ada.keyboard.press("Escape")
    until(ada, f"!document.getElementById('{finding}')")
    ben.keyboard.press("u")
    says(ben, "undid decision")

    for page, width in ((ada, 1280), (ben, 360)):
        for place, name in (("/review", "review"), (MEETING, "judgement"), ("/decisions", "decisions")):
            page.goto(home + place)
            page.screenshot(path=folder / f"{name}-{width}.png", full_page=True)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            found = Axe().run(page, options={"resultTypes": ["violations"], "preload": False}).response["violations"]
            complaints += [f"{one['id']} on {place}" for one in found if one["impact"] in ("serious", "critical")]
    ada.close()
    ben.close()
    return complaints


def test_two_review_by_keyboard_and_neither_overwrites_the_other(served, in_browser, screens):
    assert in_browser(reviewed, *served, screens) == []


def seen_everywhere(browser, home):
    """Open each kind of page, follow the first link of each list, and have the policy refuse something at the end."""
    complaints = []
    page = browser.new_page()
    complain(page, complaints)
    for place in PLACES:
        page.goto(home + place)
        first = page.locator(f"main a[href^='{place}/']").first
        if place in LISTS:
            page.goto(home + first.get_attribute("href"))
    quiet = [*complaints]
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.evaluate("document.body.append(document.createElement('style'))")
    page.wait_for_timeout(100)
    page.close()
    return quiet, complaints


def test_no_page_needs_what_the_content_policy_forbids(served, in_browser):
    quiet, complaints = in_browser(seen_everywhere, served[0])
    assert quiet == []
    assert complaints, "what the policy refuses is heard of"
