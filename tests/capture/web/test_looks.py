import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.capture.web.looks import Looks
from backchannel.model import Attempt, Capture

URL = "https://press.example/a"


def look(letter, number=0):
    """Return a look: a letter for a capture of that text, or ``=``, ``-``, ``!`` for unchanged, gone, failed."""
    moment = f"2026-03-03T14:05:{number:02}+00:00"
    if letter.isalpha():
        return Capture(letter * 64, None, URL, "text/html", 1, moment, sequence=number)
    outcome = {"=": "unchanged", "-": "gone", "!": "failed"}[letter]
    return Attempt(URL, moment, outcome, "reason", sequence=number)


def words(letters):
    looks = Looks(())
    return [getattr(looks.take(look(one, at)), "word", "") for at, one in enumerate(letters, start=1)]


def test_what_each_look_shows():
    assert words("aa=b") == ["new", "", "", "changed"]
    assert words("a--a") == ["new", "gone", "", "back"]
    assert words("a-=") == ["new", "gone", "back"]
    assert words("a-b") == ["new", "gone", "back"]
    assert words("-a") == ["gone", "new"]


def test_a_failure_says_nothing_of_the_page():
    assert words("a!!a") == ["new", "failed", "", ""]
    assert words("a-!-!a") == ["new", "gone", "failed", "", "failed", "back"]
    assert words("!a") == ["failed", "new"]


@settings(deadline=None)
@given(st.text("ab=-!", max_size=12), st.integers(0, 12))
def test_what_a_look_shows_depends_on_the_ledger_alone(letters, cut):
    whole = [look(one, at) for at, one in enumerate(letters, start=1)]
    looks = Looks(reversed(whole[:cut]))
    assert [getattr(looks.take(one), "word", "") for one in whole[cut:]] == words(letters)[cut:]


def test_files_are_passed_over():
    assert Looks(()).take(dataclasses.replace(look("a"), url=None, path="a.html")) is None
