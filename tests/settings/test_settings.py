"""Settings: defaults, what a file may say, and errors that name file, key and the nearest known one."""

import re
import tomllib

import pytest

from backchannel.audit.options import PairOptions, Threshold, Waiver
from backchannel.errors import SettingsError
from backchannel.model import Office, Principal
from backchannel.settings import ROWS, TABLE_ROWS, Settings, default_file, load_settings, parse_settings
from backchannel.settings.language_model import LanguageModel

THRESHOLDS = (Threshold("d101-window-days", 7, "days", ""), Threshold("d102-ratio", 0.2, "ratio", ""))
CODES = ("D101", "D102", "R203")


def parsed(text):
    return parse_settings(tomllib.loads(text), "backchannel.toml", THRESHOLDS, CODES)


def test_an_empty_file_gives_the_defaults():
    assert parsed("") == Settings()


def test_the_default_file_says_nothing_but_defaults():
    assert parsed(default_file(THRESHOLDS)) == Settings()


def test_every_line_of_the_default_file_works_when_its_mark_is_taken_away():
    text = re.sub(r'^# (?="?[a-z0-9 -]+"? = |\[\[)', "", default_file(THRESHOLDS), flags=re.MULTILINE)
    settings = parsed(text.replace("D105", "D101"))
    assert settings.thresholds == {"d101-window-days": 7, "d102-ratio": 0.2}
    assert settings.waivers[0].subject == "us-ru-2018-03-20-call"
    assert settings.per_pair == (PairOptions(("Joe Biden", "Russia"), (), ("D101",), {"d101-window-days": 7}),)
    assert settings.people[0].id == "erika-mustermann"
    assert settings.sources[0].source.id == "ministry-of-foreign-affairs"
    for row in ROWS:
        watch = settings.watch if row.name == "webhook" else settings.watch.pace
        homes = {"extraction.llm": settings.language_model, "capture": settings.capture, "watch": watch}
        home = homes.get(row.table, settings)
        given = settings.adverbs[row.name] if row.table == "claims.adverbs" else getattr(home, row.field)
        assert given == row.default


def test_the_default_file_explains_every_row_and_list():
    text = default_file(THRESHOLDS)
    for row in ROWS:
        assert row.help in text
    for entry in TABLE_ROWS:
        assert f"[[{entry.name}]]" in text


def test_everything_that_a_file_may_say():
    settings = parsed("""
        [findings]
        select = ["D", "R203"]
        ignore = ["D102"]
        fail-on = "serious"
        [build]
        processes = 2
        [thresholds]
        d102-ratio = 0.5
        [[waivers]]
        code = "D101"
        claim = "c-1"
        reason = "Settled by the archive."
        [[per-pair]]
        between = ["Ash", "xb"]
        select = ["R"]
        ignore = ["D102"]
        [per-pair.thresholds]
        d101-window-days = 3
        [[people]]
        name = "Ada Ash"
        id = "Q1"
        forms = ["Ash"]
        level = "official"
        offices = [{ title = "Foreign Minister", party = "xa", since = 2021-12-08, until = "2023" }]
    """)
    assert settings.select == ("D", "R203")
    assert settings.ignore == ("D102",)
    assert settings.fail_on == "serious"
    assert settings.processes == 2
    assert settings.thresholds == {"d102-ratio": 0.5}
    assert settings.waivers == (Waiver("D101", "c-1", "Settled by the archive."),)
    assert settings.per_pair == (PairOptions(("Ash", "xb"), ("R",), ("D102",), {"d101-window-days": 3}),)
    office = Office("foreign minister", "xa", "2021-12-08", "2023")
    assert settings.people == (Principal("Q1", "Ada Ash", ("Ash",), (office,), "official"),)


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        ("[finding]", "no setting is called 'finding'", "Did you mean 'findings'?"),
        ("findings = 1", "'findings' is not a table", "[findings]"),
        ("[extraction]\nlmm = 1", "[extraction]: no setting is called 'lmm'", "Did you mean 'llm'?"),
        ("[extraction]\nllm = 1", "[extraction]: 'llm' is not a table", "[extraction.llm]"),
        ("[extraction.llm]\nkey = 'k'", "[extraction.llm]: no setting is called 'key'", "Did you mean 'key-env'?"),
        ("[extraction.llm]\naddress = 1", "'address' is 1", 'address = "..."'),
        ("[extraction.llm]\nkey-env = 'sk-123 4'", "'key-env' is no name", 'key-env = "BACKCHANNEL_KEY"'),
        ("[extraction.llm]\ntimeout-seconds = 0", "'timeout-seconds' is 0", "120"),
        ("[extraction.llm]\nconcurrency = 0", "'concurrency' is 0", "from 1 to 16"),
        ("[extraction.llm]\nconcurrency = 17", "'concurrency' is 17", "from 1 to 16"),
        ("[extraction.llm]\nbudget-documents = -1", "'budget-documents' is -1", "0 or more"),
        ("[extraction.llm]\naddress = 'http://a/v1'", "'address' is given without 'model'", "model ="),
        ("[findings]\nselekt = []", "[findings]: no setting is called 'selekt'", "Did you mean 'select'?"),
        ('[findings]\nselect = "D"', "'select' is not a list", '["...", "..."]'),
        ('[findings]\nselect = ["X9"]', "no rule's code is or begins with 'X9'", "backchannel rules"),
        ('[findings]\nignore = ["D103"]', "'D103'", "Did you mean 'D10"),
        ('[findings]\nfail-on = "bad"', "'fail-on' is 'bad'", "note, warning, serious, never"),
        ("[search]\ndatabase = 'mysql://a/b'", "'database' is no address of a PostgreSQL database", "postgresql://"),
        ("[search]\ndatabase = 'postgresql://[a/b'", "'database' is no address of a PostgreSQL", "postgresql://"),
        ("[search]\ndatabase = 'postgresql://u:pw@h/b'", "'database' has a password in it", "PGPASSWORD"),
        ("[search]\ndatabase = 'postgresql://u@h/b?password=pw'", "has a password in it", "PGPASSFILE"),
        ("[search]\ndatabase = 'postgresql://u@h/'", "does not end in the name of a database", "/name"),
        ("[search]\ndatabase = 'postgresql://u@h:0/b'", "has a port that is none", "5432"),
        ("[search]\ndatabase = 'postgresql://u@h/b?sslmode=no'", "disable, require, verify-full", "postgresql://"),
        ("[search]\ndatabase = 'postgresql://u@h/b?options=-c'", "says options=..., which is not known", "postgres"),
        ("[build]\nprocesses = -1", "'processes' is -1", "0 or more"),
        ("[build]\nprocesses = true", "'processes' is True", "whole number"),
        ('[claims.adverbs]\nregulary = "1 per month"', "no setting is called 'regulary'", "Did you mean 'regularly'?"),
        (
            '[claims.adverbs]\nregularly = "1 per moon"',
            "'regularly' is '1 per moon', which is no rate",
            "1 per quarter",
        ),
        ("[claims.adverbs]\nregularly = 92", "'regularly' is 92, which is no rate", "day, week, month"),
        ("[claims]\nadverb = 1", "[claims]: no setting is called 'adverb'", "Did you mean 'adverbs'?"),
        ("[thresholds]\nd101-window = 3", "'d101-window'", "Did you mean 'd101-window-days'?"),
        ("[thresholds]\nd102-ratio = inf", "'d102-ratio' is inf", "0 or more"),
        ('[[waivers]]\ncode = "D101"', "[[waivers]] number 1: 'reason' is missing", "reason ="),
        ('[[waivers]]\ncode = "Z"\nreason = "x"', "'Z'", "backchannel rules"),
        ('[[waivers]]\ncode = "D1"\ncontact = "a"\nclaim = "b"\nreason = "x"', "both", "two waivers"),
        ("[per-pair]\nbetween = ['a', 'b']", "'per-pair' is not a list of tables", "[[per-pair]]"),
        ("[[per-pair]]\nignore = []", "[[per-pair]] number 1: 'between' names 0", 'between = ["Biden", "Russia"]'),
        ("[[per-pair]]\nbetween = ['a']", "'between' names 1", "Write two"),
        ("[[per-pair]]\nbetween = ['a', 'b']\nignor = []", "no setting is called 'ignor'", "Did you mean 'ignore'?"),
        (
            "[[per-pair]]\nbetween = ['a', 'b']\nselect = ['Z']",
            "'select': no rule's code is or begins with 'Z'",
            "rules",
        ),
        (
            "[[per-pair]]\nbetween = ['a', 'b']\nthresholds = { d101-window-hours = 3 }",
            "[[per-pair]] number 1, thresholds: no setting is called 'd101-window-hours'",
            "Did you mean 'd101-window-days'?",
        ),
        (
            "[[per-pair]]\nbetween = ['a', 'b']\nthresholds = { d101-window-days = -3 }",
            "[[per-pair]] number 1, thresholds: 'd101-window-days' is -3",
            "0 or more",
        ),
        ("[[per-pair]]\nbetween = ['a', 'b']\nthresholds = 3", "'thresholds' is not a table", "thresholds"),
        ("[[people]]\nforms = []", "[[people]] number 1: 'name' is missing", "name ="),
        ('[[people]]\nname = "Ж"', "gives no identifier", "id ="),
        ('[[people]]\nname = "A"\nlevel = "boss"', "'level' is 'boss'", "leader, official"),
        ('[[people]]\nname = "A"\noffices = [{ title = "x" }]', "[[offices]] number 1: 'party'", "party ="),
        (
            '[[people]]\nname = "A"\noffices = [{ title = "x", party = "xa", since = "May" }]',
            "'since'",
            "2017",
        ),
        ("[people]\nname = 1", "'people' is not a list of tables", "[[people]]"),
        ('[[sources]]\nname = "A"', "timezone must be a text", "timezone"),
        ('[[sources]]\nname = "A"\ntimezone = "Mars/Base"', "no time zone", "Europe/Moscow"),
    ],
)
def test_what_is_not_understood_is_refused_by_name_with_a_remedy(text, what, hint):
    with pytest.raises(SettingsError) as caught:
        parsed(text)
    assert caught.value.message.startswith("backchannel.toml: ")
    assert what in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"[findings\n", "is not TOML"), (b"# \xff\n", "is not UTF-8"), (None, "cannot be read")],
)
def test_a_file_that_cannot_be_read_is_one_clear_error(tmp_path, data, what):
    path = tmp_path / "backchannel.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(SettingsError) as caught:
        load_settings(path, THRESHOLDS, CODES)
    assert what in caught.value.message
    assert str(path) in caught.value.message


def test_a_language_model_is_off_until_an_address_is_named():
    assert not parsed("[extraction.llm]\nmodel = 'small'").language_model.is_on
    settings = parsed("""
        [extraction.llm]
        address = "http://127.0.0.1:8080/v1/"
        model = "small"
        key-env = "SMALL_KEY"
        timeout-seconds = 2.5
        budget-documents = 7
        budget-characters = 0
        concurrency = 1
    """)
    assert settings.language_model == LanguageModel("http://127.0.0.1:8080/v1", "small", "SMALL_KEY", 2.5, 7, 0, 1)
    assert settings.language_model.is_on


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1:8080", "ftp://host/v1", "http://", "http://host:port/v1", "http://host:0/v1", "http://ho st/v1",
     "http://host\\u0007/v1", "http://[half/v1"],
)  # fmt: skip
def test_what_is_no_address_is_refused(address):
    with pytest.raises(SettingsError, match="'address' is no address"):
        parsed(f'[extraction.llm]\nmodel = "small"\naddress = "{address}"')


@pytest.mark.parametrize("address", ["http://me:secret@host/v1", "http://host/v1?key=secret", "http://host/v1#secret"])
def test_an_address_that_holds_a_key_is_refused_without_showing_it(address):
    with pytest.raises(SettingsError) as caught:
        parsed(f'[extraction.llm]\nmodel = "small"\naddress = "{address}"')
    assert "'key-env'" in caught.value.hint
    assert "secret" not in str(caught.value)


def test_a_key_where_its_variable_belongs_is_not_shown():
    with pytest.raises(SettingsError) as caught:
        parsed('[extraction.llm]\nkey-env = "sk-secret"')
    assert "secret" not in str(caught.value)
