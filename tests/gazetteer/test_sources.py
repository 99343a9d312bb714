# ruff: noqa: RUF001 - titles and names as publishers write them
from __future__ import annotations

import pytest

from backchannel.errors import SettingsError
from backchannel.gazetteer.sources import SourceCard, Sources, host_of, read_source_card, source_card
from backchannel.model import KINDS, Source

STANDARD = Sources.standard()
CARD = 'id = "x"\nname = "Example"\ntimezone = "Europe/Vienna"\n'


def test_the_standard_cards() -> None:
    assert [source.id for source in STANDARD] == [
        "kremlin",
        "nixon-library",
        "office-of-the-historian",
        "president-of-ukraine",
        "press",
        "state-department",
        "white-house",
    ]
    assert STANDARD.parties == {"us", "ru", "ua", "press"}
    for source in STANDARD:
        assert STANDARD.get(source.id) is source
        assert set(source.publishes) <= set(KINDS)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("The White House", "white-house"),
        ("white house", "white-house"),
        ("Presidential Executive Office of Russia (kremlin.ru, English)", "kremlin"),
        ("Администрация Президента России (kremlin.ru)", "kremlin"),
        ("President of Ukraine", "president-of-ukraine"),
        ("White House Historical Association", None),
        ("", None),
    ],
)
def test_publishers(name: str, source: str | None) -> None:
    found = STANDARD.by_publisher(name)
    assert (found.id if found else None) == source


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://www.whitehouse.gov/a", "white-house"),
        ("https://bidenwhitehouse.archives.gov/a", "white-house"),
        ("http://EN.KREMLIN.RU:80/events", "kremlin"),
        ("https://archives.gov/", None),
        ("https://kremlin.ru.example.org/", None),
        ("https://notkremlin.ru/", None),
        ("https://user:pass@president.gov.ua/x", "president-of-ukraine"),
        ("not an address", None),
        ("http://[broken", None),
    ],
)
def test_addresses(url: str, source: str | None) -> None:
    found = STANDARD.by_url(url)
    assert (found.id if found else None) == source


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("corpora/whitehouse/2021/a.md", "white-house"),
        ("C:\\texts\\White House\\a.md", "white-house"),
        ("kremlin/us/a.md", "kremlin"),
        ("kremlin.md", None),
        ("press/kremlin-says-no.txt", None),
        ("ukraine/a.md", None),
    ],
)
def test_paths(path: str, source: str | None) -> None:
    found = STANDARD.by_path(path)
    assert (found.id if found else None) == source


def test_hosts() -> None:
    assert host_of("https://WWW.Example.org./x") == "example.org"
    assert host_of("mailto:a@b.org") is None


@pytest.mark.parametrize(
    ("source", "title", "turns", "kind"),
    [
        ("white-house", "Readout of President Example’s Call with the Chancellor", False, "readout"),
        (
            "white-house",
            "Statement by NSC Spokesperson Jane Doe on the Advisor’s Call with John Roe",
            False,
            "readout",
        ),
        (
            "white-house",
            "Statement by President Example on Phone Call with the President of Example",
            False,
            "readout",
        ),
        (
            "white-house",
            "Statement by the Press Secretary on the President’s Upcoming Call with the Chancellor",
            False,
            "statement",
        ),
        ("white-house", "Statement from President Example on the Storm", False, "statement"),
        ("white-house", "Joint Statement from the United States and Example", False, "statement"),
        ("white-house", "Press Briefing by Press Secretary Jane Doe, May 2, 2021", True, "transcript"),
        (
            "white-house",
            "Background Press Call by Senior Officials on the President’s Call with the Chancellor",
            True,
            "transcript",
        ),
        ("white-house", "Remarks by President Example Before Departure", True, "transcript"),
        ("white-house", "Public Schedule for May 2", False, "schedule"),
        ("white-house", "FACT SHEET: A Plan", False, "other"),
        ("kremlin", "Telephone conversation with President of Example Jane Doe", False, "readout"),
        ("kremlin", "Meeting with Minister Jane Doe", False, "readout"),
        ("kremlin", "Meeting with Minister Jane Doe", True, "transcript"),
        ("kremlin", "Joint news conference with Jane Doe", True, "transcript"),
        ("kremlin", "Condolences to the President of Example", False, "statement"),
        ("kremlin", "Executive Order on a matter", False, "other"),
        ("kremlin", "On May 2, Vladimir Putin will hold talks with Jane Doe", False, "statement"),
        ("kremlin", "Телефонный разговор с Президентом Примера", False, "readout"),
        (
            "president-of-ukraine",
            "President of Ukraine had a phone conversation with the President of Example",
            False,
            "readout",
        ),
        ("president-of-ukraine", "Volodymyr Zelenskyy met with Jane Doe", False, "readout"),
        (
            "president-of-ukraine",
            "Joint statement by the Presidents of Ukraine and Example",
            False,
            "statement",
        ),
        ("president-of-ukraine", "Address by the President of Ukraine", False, "transcript"),
        (
            "president-of-ukraine",
            "We will stand - address by President Volodymyr Zelenskyy",
            False,
            "transcript",
        ),
        ("president-of-ukraine", "Head of State: We met our goals", False, "statement"),
        ("state-department", "Secretary Doe’s Call with Foreign Minister Roe", False, "readout"),
        ("press", "Remarks by the President were short", False, "press"),
    ],
)
def test_kinds_by_title(source: str, title: str, turns: bool, kind: str) -> None:  # noqa: FBT001
    card = STANDARD.card(source)
    assert card is not None
    assert card.kind_of(title, (), turns=turns) == kind


def test_kinds_by_path() -> None:
    card = STANDARD.card("white-house")
    assert card is not None
    assert (
        card.kind_of("The Inaugural Address", ("https://www.whitehouse.gov/remarks/2025/01/x/",), turns=False)
        == "transcript"
    )


def test_a_card_of_the_user_s_replaces_one_of_ours() -> None:
    mine = read_source_card(
        CARD.replace('"x"', '"kremlin"') + 'party = "at"\nkinds = [{kind = "readout", turns = false}]', "mine"
    )
    sources = Sources.standard([mine, Source("y", "Other", None, "UTC", domains=("y.example",))])
    assert sources.get("kremlin") == mine.source
    assert sources.by_url("http://kremlin.ru/") is None
    assert sources.by_url("http://www.y.example/") == sources.get("y")
    assert mine.kind_of("any", (), turns=False) == "readout"
    assert mine.kind_of("any", (), turns=True) == "other"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not toml", "mine.toml: not TOML"),
        ('name = "Example"', "id must be a text"),
        (CARD.replace('"Example"', "3"), "name must be a text"),
        (CARD.replace("Vienna", "Nowhere"), "'Europe/Nowhere' is no time zone"),
        (CARD.replace("Europe/Vienna", "../../etc/passwd"), "is no time zone"),
        (CARD + "colour = 1", "unknown key 'colour'"),
        (CARD + 'names = "one"', "names must be a list of texts"),
        (CARD + "party = 1", "party must be a text"),
        (CARD + 'default_kind = "novel"', "'novel' is not one of the kinds"),
        (CARD + "kinds = 1", "kinds must be a list of tables"),
        (CARD + "kinds = [1]", "kinds 1: must be a table"),
        (CARD + '[[kinds]]\nkind = "readout"', "kinds 1: needs a title, a path or turns"),
        (CARD + '[[kinds]]\nkind = "readout"\ntitle = "("', "title is no regular expression"),
        (CARD + '[[kinds]]\nkind = "readout"\ntitle = 1', "title must be a regular expression"),
        (CARD + '[[kinds]]\nkind = "readout"\nturns = 1', "turns must be true or false"),
        (CARD + '[[kinds]]\nkind = "readout"\ntile = "x"', "unknown key 'tile'"),
    ],
)
def test_a_card_that_cannot_be_used_says_why(text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_source_card(text, "mine.toml")
    assert said in caught.value.message
    assert caught.value.message.startswith("mine.toml")
    assert caught.value.hint


def test_a_table_of_the_settings_is_a_card_too() -> None:
    card = source_card({"id": "x", "name": "Example", "timezone": "UTC", "party": "press"}, "sources.x")
    assert card == SourceCard(Source("x", "Example", "press", "UTC"), default_kind="press")
