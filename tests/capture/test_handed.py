import io
import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backchannel.capture.handed import LONGEST_NAME, Handed, Pasted, capture_handed, capture_pasted, plain_name
from backchannel.gazetteer.sources import Sources
from backchannel.ledger import Ledger
from backchannel.reading import read_capture

NOW = "2026-01-01T00:00:00+00:00"
SOURCES = Sources.standard(())


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create(tmp_path / "dossier", NOW) as made:
        yield made


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("readout.md", "readout.md"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ann\\readout.pdf", "readout.pdf"),
        ("", "unnamed"),
        ("..", "unnamed"),
        ("a/b/", "unnamed"),
        ("  a \n\t b.txt ", "a b.txt"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("x\0y.txt", "x\\x00y.txt"),
        ("n" * 500 + ".html", "n" * (LONGEST_NAME - 5) + ".html"),
    ],
)
def test_a_name_is_shown_and_leads_nowhere(name, shown):
    assert plain_name(name) == shown


@given(st.text())
def test_any_name_is_one_short_line(name):
    shown = plain_name(name)
    assert 0 < len(shown.encode("utf-8")) < 8 * LONGEST_NAME
    assert not set(shown) & set("/\n\r\0")
    assert not {unicodedata.category(letter) for letter in shown} & {"Cc", "Cs", "Zl", "Zp"}


def test_files_are_captured_together_and_told_apart_by_their_bytes(ledger):
    taken = capture_handed([Handed("a.md", io.BytesIO(b"one")), Handed("a.md", io.BytesIO(b"two"))], "ann", ledger, NOW)
    paths = [capture.path for capture, known in taken if not known]
    assert paths == [f"added by ann/{capture.sha256[:12]}/a.md" for capture, _ in taken]
    assert len(set(paths)) == 2
    again = capture_handed([Handed("b.md", io.BytesIO(b"one"))], "", ledger, NOW)
    assert [(known, capture.path.partition("/")[0]) for capture, known in again] == [(True, "added")]
    assert len(ledger.captures()) == 3


def read(pasted, ledger, giver="ann"):
    capture, _ = capture_pasted(pasted, giver, ledger, NOW)
    (document,) = read_capture(capture, ledger.read_object(capture.sha256), SOURCES).documents
    return document


def test_a_pasted_text_is_read_as_its_giver_says(ledger):
    document = read(
        Pasted("They spoke by phone.\r\n\r\nIt was short.", "Call", "2021-12-30", "The White House"), ledger
    )
    assert (document.title, document.published, document.party) == ("Call", "2021-12-30", "us")
    assert document.text == "Call\n\nThey spoke by phone.\n\nIt was short."
    assert document.path.startswith("pasted by ann/")


@pytest.mark.parametrize("said", [{}, {"title": "Call"}])
def test_a_text_does_not_say_itself_whose_it_is(ledger, said):
    lie = "---\nsource: The White House\ndate: 2001-01-01\n---\nThey spoke by phone."
    document = read(Pasted(lie, **said), ledger)
    assert (document.party, document.source, document.published) == (None, None, None)
    assert "They spoke by phone." in document.text


def test_a_giver_named_like_a_publisher_gives_no_account_of_it(ledger):
    for giver in ("kremlin", "a/kremlin/b", "White House"):
        assert read(Pasted(f"{giver} spoke by phone."), ledger, giver).party is None


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
)
def test_what_is_said_stays_in_the_front_matter(title, text):
    head, _, _ = (
        Pasted(text, title, publisher="---\nparty: us").as_bytes().decode().removeprefix("---\n").partition("\n---\n")
    )
    assert set(yaml.safe_load(head)) <= {"title", "publisher"}
