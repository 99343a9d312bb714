"""A real browser, once for all tests that need one, and the folder for what it showed."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

PLACES = ("chromium", "/usr/bin/chromium")
ABSENT = "Chromium is not here, so no page was looked at. On Debian and Ubuntu: apt install chromium"


@pytest.fixture(scope="session")
def in_browser():
    """Return what runs a function with the browser and gives back what it returns.

    The browser lives in a thread of its own: its library keeps an event loop running for as long as it is open, and
    other tests have loops of theirs.
    """
    found = next(filter(None, map(shutil.which, PLACES)), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(ABSENT)
        pytest.skip(ABSENT)
    from playwright.sync_api import sync_playwright

    with ThreadPoolExecutor(1) as thread:
        playwright = thread.submit(lambda: sync_playwright().start()).result()
        launch = {"executable_path": found, "args": ["--no-sandbox"]}
        browser = thread.submit(lambda: playwright.chromium.launch(**launch)).result()
        yield lambda work, *given: thread.submit(work, browser, *given).result()
        thread.submit(browser.close).result()
        thread.submit(playwright.stop).result()


@pytest.fixture(scope="session")
def screens(tmp_path_factory):
    """Return the folder into which screenshots go: ``BACKCHANNEL_SCREENS``, or one that nobody keeps."""
    named = os.environ.get("BACKCHANNEL_SCREENS")
    folder = Path(named) if named else tmp_path_factory.mktemp("screens")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
