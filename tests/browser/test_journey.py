"""A newcomer at an empty dossier, by keyboard alone: from the example to a finding of their own, and its table."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.application.serving import dossier_of
from tests.browser.listening import complain
from tests.browser.served import serving, until

from backchannel.application.jobs import run_all, starting

MOST_TABS = 120
MEETING = "/contacts/us-ru-2017-11-10-meeting"
PASTED = {
    "title": "Presidents spoke by phone, and nobody took notes",
    "date": "2018-04-02",
    "publisher": "Example Wire",
    "text": "President Donald Trump spoke by phone with President Vladimir Putin of Russia on April 1, an official "
    "said. The call was not recorded, and no notes were taken of it.",
}


@pytest.fixture(params=[360, 1280])
def newcomer(request, tmp_path, monkeypatch, in_browser, screens):
    """Return what runs a journey over an empty dossier, at one width."""
    monkeypatch.setattr(starting, "start", lambda _directory: None)
    directory = dossier_of(tmp_path)
    with serving(directory) as home:
        yield lambda journey: in_browser(
            lambda browser: journey(Newcomer(browser, home, directory, request.param, screens))
        )


class Newcomer:
    """Somebody with a keyboard and no mouse, who looks at every page that they come to."""

    def __init__(self, browser, home, directory, width, screens):
        self.page = browser.new_page(viewport={"width": width, "height": 800})
        self.home, self.directory, self.width, self.screens = home, directory, width, screens
        self.complaints = []
        complain(self.page, self.complaints)

    def until(self, expression):
        until(self.page, expression)

    def press(self, key):
        self.page.keyboard.press(key)

    def reach(self, selector):
        """Press Tab until something has the focus."""
        assert self.page.locator(selector).count(), (selector, self.page.url)
        for _ in range(MOST_TABS):
            if self.page.evaluate("one => document.activeElement.matches(one)", selector):
                return
            self.press("Tab")
        raise AssertionError(f"{selector} is not reached on {self.page.url}")

    def follow(self, selector, leads):
        """Reach a link or a button, press Enter, and wait for the page that it leads to."""
        self.reach(selector)
        self.press("Enter")
        self.until(f"location.href.includes({leads!r}) && document.readyState === 'complete'")

    def fill(self, name, text):
        self.reach(f"main [name={name}]")
        self.page.keyboard.type(text)

    def choose(self, name, value):
        """Choose from a list by typing what it says."""
        self.reach(f"main select[name={name}]")
        self.page.keyboard.type(value)

    def look(self, name):
        """Take a picture, and ask axe; nothing may need a wider window than there is."""
        self.page.screenshot(path=self.screens / f"journey-{name}-{self.width}.png", full_page=True)
        assert self.page.evaluate("document.documentElement.scrollWidth") <= self.width, name
        found = Axe().run(self.page, options={"resultTypes": ["violations"], "preload": False}).response["violations"]
        self.complaints += [f"{one['id']} on {name}" for one in found if one["impact"] in ("serious", "critical")]

    def job(self):
        """Let the job of this page be done, and wait until the page tells what came of it."""
        run_all(self.directory)
        self.until("/New contacts|No contact and no finding/.test(document.getElementById('main').innerText)")


def load_the_example(one):
    one.page.goto(one.home)
    one.look("empty")
    one.follow("main form[action='/add/example'] button", "/jobs/")
    one.job()
    one.look("example-loaded")


def find_what_one_side_alone_tells(one):
    one.follow("nav a[href='/contacts']", "/contacts")
    one.choose("channel", "call")
    one.choose("accounts", "one")
    one.follow("main form.choose button", "accounts=one")
    one.look("one-side-only")
    one.follow("main tbody a[href^='/contacts/']", "/contacts/")
    quotes = one.page.locator("main q").all_inner_texts()
    assert len(set(quotes)) >= 2, "two different quotes are read"
    one.look("one-sided-contact")
    one.follow("main .src a[href*='words=']", "#w")
    assert one.page.locator("mark:target").count() == 1, "the words that were quoted are shown in their text"
    one.look("document")


def compare_two_accounts(one):
    one.page.goto(f"{one.home}/contacts?accounts=several&channel=call&since=2017-05&until=2017-05")
    one.follow("main tbody a[href^='/contacts/']", "/contacts/")
    head = one.page.locator("main table thead", has_text="United States").first.inner_text()
    assert "Russia" in head, "both accounts are side by side"
    assert one.page.locator("main td", has_text="not mentioned").count(), "what one leaves out is told"
    one.look("two-accounts")


def merge_and_undo(one):
    page = one.page
    page.goto(one.home + MEETING)
    before = page.locator("main h1 + p").inner_text()
    one.reach("#judgement input[type=radio]")
    one.press("Space")
    one.press("s")
    page.keyboard.type("One and the same")
    one.press("Enter")
    one.until("document.getElementById('said').textContent.includes('It is kept')")
    run_all(one.directory)
    one.until("document.getElementById('said').textContent.includes('built anew')")
    one.look("merged")
    page.goto(f"{one.home}/decisions")
    assert "One and the same" in page.inner_text("main")
    one.reach("main form.undo button")
    one.press("Enter")
    one.until("document.getElementById('main').innerText.includes('undo of')")
    run_all(one.directory)
    page.goto(one.home + MEETING)
    assert page.locator("main h1 + p").inner_text() == before, "all is as it was"


def add_a_text(one):
    one.follow("nav a[href='/add']", "/add")
    for name, text in PASTED.items():
        one.fill(name, text)
    one.look("add")
    one.follow("form[action='/add/text'] button", "/jobs/")
    one.job()
    one.look("added")
    assert "New findings" in one.page.inner_text("main")
    one.follow("main .f a[href^='/contacts/']", "/contacts/")
    assert "R201" in one.page.locator("main .f").all_inner_texts()[0], "the new finding is there with its words"
    one.look("new-finding")


def take_the_table(one):
    one.follow("nav a[href='/findings']", "/findings")
    one.choose("code", "R201")
    one.follow("main form.choose button", "code=R201")
    one.reach("main a[href^='/data/findings.csv']")
    with one.page.expect_download() as download:
        one.press("Enter")
    table = download.value.path().read_text(encoding="utf-8")
    assert table.startswith("id,code,severity")
    assert "not recorded" in table
    one.look("findings")


def journey(one):
    load_the_example(one)
    find_what_one_side_alone_tells(one)
    compare_two_accounts(one)
    merge_and_undo(one)
    add_a_text(one)
    take_the_table(one)
    one.page.close()
    return one.complaints


def test_a_newcomer_goes_all_the_way_by_keyboard(newcomer):
    assert newcomer(journey) == []
