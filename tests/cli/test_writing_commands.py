"""Commands that change a dossier: init, add, build, run, demo; and extract, which needs none."""

import json
import sys

import pytest
from tests.commands import run
from tests.errors.gallery import GOOD

from backchannel.cli import demo


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.md").write_text(GOOD, encoding="utf-8")
    return folder


def test_init_add_build_contacts(texts, tmp_path):
    ran = run("init", "dossier", cwd=tmp_path)
    assert ran.status == 0
    assert "Next: backchannel add FILE_OR_FOLDER -C dossier" in ran.out
    assert (tmp_path / "dossier" / "backchannel.toml").exists()
    assert run("add", "texts", "-C", "dossier", cwd=tmp_path).out.startswith("Captured 1 file.")
    assert "1 contact" in run("build", "-C", "dossier", cwd=tmp_path).out
    contacts = json.loads(run("contacts", "--json", cwd=tmp_path / "dossier").out)["contacts"]
    assert [one["channel"] for one in contacts] == ["call"]


def test_the_dossier_option_stands_before_or_after_the_command_and_is_found_from_below(texts, tmp_path):
    assert run("run", texts, "-C", tmp_path / "d").status == 0
    (tmp_path / "d" / "deep" / "er").mkdir(parents=True)
    before = run("-C", tmp_path / "d", "contacts", "--json").out
    assert before == run("contacts", "--json", "-C", tmp_path / "d").out
    assert before == run("contacts", "--json", cwd=tmp_path / "d" / "deep" / "er").out


def test_no_dossier_is_one_line_that_says_what_to_do(tmp_path):
    ran = run("contacts", cwd=tmp_path)
    assert (ran.status, ran.out) == (2, "")
    assert ran.messages == (
        "backchannel: no dossier here or in any directory above. "
        "Start one with `backchannel init`, or name it with -C DIR.\n"
    )


def test_a_dossier_is_not_started_twice(tmp_path):
    run("init", tmp_path)
    ran = run("init", tmp_path)
    assert ran.status == 2
    assert "there is a dossier already" in ran.messages


def test_init_keeps_settings_that_are_there(tmp_path):
    (tmp_path / "backchannel.toml").write_text("[build]\nprocesses = 1\n")
    assert run("init", tmp_path).status == 0
    assert (tmp_path / "backchannel.toml").read_text() == "[build]\nprocesses = 1\n"


def test_the_same_folder_twice_is_the_same_documents(texts, tmp_path):
    first = run("run", texts, "-C", tmp_path / "d", "--json")
    again = run("run", texts, "-C", tmp_path / "d", "--json")
    assert first.out == again.out
    assert "1 of them had been captured before, byte for byte." in again.messages
    assert "Nothing new." not in first.messages


def test_a_wrong_setting_is_one_line_with_file_key_and_the_nearest_known(texts, tmp_path):
    run("run", texts, "-C", tmp_path / "d")
    (tmp_path / "d" / "backchannel.toml").write_text("[findings]\nignroe = []\n")
    ran = run("findings", "-C", tmp_path / "d")
    assert ran.status == 2
    assert "backchannel.toml: [findings]: no setting is called 'ignroe'. Did you mean 'ignore'?" in ran.messages


def test_settings_that_select_and_waive_count_at_once(texts, tmp_path):
    (texts / "quiet.md").write_text(
        "---\ntitle: On the call\ndate: 2018-03-22\nsource: The Example Wire\nkind: press\n---\n"
        "The call between President Trump and President Putin on March 20, 2018 "
        "was not on the White House schedule.\n"
    )
    run("run", texts, "-C", tmp_path / "d")
    found = json.loads(run("findings", "--json", "-C", tmp_path / "d").out)["findings"]
    assert found
    code = found[0]["code"]
    waiver = f'[[waivers]]\ncode = "{code}"\nreason = "Known."\n'
    (tmp_path / "d" / "backchannel.toml").write_text(waiver)
    ran = run("findings", "-C", tmp_path / "d")
    assert f"{sum(one['code'] == code for one in found)} waived" in ran.out
    (tmp_path / "d" / "backchannel.toml").write_text(f'[findings]\nignore = ["{code}"]\n')
    left = json.loads(run("findings", "--json", "-C", tmp_path / "d").out)["findings"]
    assert left == [one for one in found if one["code"] != code]


def test_what_is_other_for_a_pair_counts_at_once_and_its_thresholds_with_the_next_build(texts, tmp_path):
    (texts / "quiet.md").write_text(
        "---\ntitle: On the call\ndate: 2018-04-22\nsource: The Example Wire\nkind: press\n---\n"
        "The call between President Trump and President Putin on March 20, 2018 "
        "was not on the White House schedule.\n"
    )
    run("run", texts, "-C", tmp_path / "d")
    settings = tmp_path / "d" / "backchannel.toml"
    found = json.loads(run("findings", "--json", "-C", tmp_path / "d").out)["findings"]
    assert "D105" in [one["code"] for one in found]
    settings.write_text('[[per-pair]]\nbetween = ["Donald Trump", "Russia"]\nignore = ["D105"]\n')
    left = json.loads(run("findings", "--json", "-C", tmp_path / "d").out)["findings"]
    assert left == [one for one in found if one["code"] != "D105"]
    settings.write_text('[[per-pair]]\nbetween = ["Donald Trump", "France"]\nignore = ["D105"]\n')
    assert json.loads(run("findings", "--json", "-C", tmp_path / "d").out)["findings"] == found
    settings.write_text('[[per-pair]]\nbetween = ["Q22686", "ru"]\nthresholds = { d101-window-days = 2 }\n')
    assert "run backchannel build" in run("findings", "-C", tmp_path / "d").messages
    assert run("build", "-C", tmp_path / "d").status == 0
    assert "run backchannel build" not in run("findings", "-C", tmp_path / "d").messages


@pytest.mark.parametrize(
    ("between", "said"),
    [
        ('["Nobody Known", "ru"]', "[[per-pair]] number 1: nobody called 'Nobody Known' is known."),
        ('["Russia", "Moscow"]', "[[per-pair]] number 1: 'between' names Russia twice."),
        ('["Trump", "us", "ru"]', "[[per-pair]] number 1: 'between' names 3."),
    ],
)
def test_a_pair_that_means_nobody_is_one_line(texts, tmp_path, between, said):
    run("run", texts, "-C", tmp_path / "d")
    (tmp_path / "d" / "backchannel.toml").write_text(f"[[per-pair]]\nbetween = {between}\n")
    for command in ("findings", "build"):
        ran = run(command, "-C", tmp_path / "d")
        assert ran.status == 2
        assert said in ran.messages
        assert ran.messages.count("\n") == 1


def test_people_in_the_settings_are_found_after_the_next_build(texts, tmp_path):
    (texts / "good.md").write_text(
        "---\ntitle: Call\ndate: 2018-03-21\nsource: The White House\n---\n"
        "President Trump spoke by telephone on March 20, 2018 with Foreign Minister Xaver Ypsilon.\n"
    )
    run("run", texts, "-C", tmp_path / "d")
    (tmp_path / "d" / "backchannel.toml").write_text(
        '[[people]]\nname = "Xaver Ypsilon"\noffices = [{ title = "foreign minister", party = "de" }]\n'
    )
    stale = run("contacts", "-C", tmp_path / "d")
    assert "run backchannel build" in stale.messages
    assert "Read 1 new or changed file." in run("build", "-C", tmp_path / "d").out
    ran = run("contacts", "--between", "xaver-ypsilon", "Trump", "--json", "-C", tmp_path / "d")
    assert len(json.loads(ran.out)["contacts"]) == 1
    assert "run backchannel build" not in ran.messages


def test_extract_needs_no_dossier_and_reads_for_people_or_programs(texts, tmp_path):
    ran = run("extract", texts / "good.md", cwd=tmp_path)
    assert ran.status == 0
    assert "Call with President Putin" in ran.out
    assert "who: " in ran.out
    line = json.loads(run("extract", texts / "good.md", "--json").out)
    text = line["document"]["text"]
    assert line["mentions"]
    for mention in line["mentions"]:
        for span in (mention["span"], mention["trigger"]):
            assert text[span["start"] : span["end"]] == span["quote"]


def test_extract_gives_a_line_for_each_document_of_a_table(tmp_path):
    table = "title,date,source,text\n" + 'Call,2018-03-20,The White House,"President Trump spoke to him."\n' * 2
    (tmp_path / "a.csv").write_text(table)
    lines = run("extract", tmp_path / "a.csv", "--json").out.splitlines()
    assert [json.loads(line)["document"]["title"] for line in lines] == ["Call", "Call"]


def test_words_of_a_document_cannot_steer_the_terminal(tmp_path):
    hostile = GOOD.replace("President Putin\n", "President Putin \\e]0;owned\\a\n", 1).replace(
        "spoke", "\x1b[31mspoke\x9b2J"
    )
    (tmp_path / "a.md").write_text(hostile)
    for arguments in (["extract", "a.md"], ["extract", "a.md", "--json"], ["run", "a.md", "-C", "d"]):
        ran = run(*arguments, cwd=tmp_path)
        for stream in (ran.out, ran.messages):
            assert "\x1b" not in stream
            assert "\x9b" not in stream


def test_the_demonstration_goes_the_whole_way_and_can_be_repeated(example, tmp_path):
    first = run("demo", cwd=tmp_path)
    assert first.status == 0
    assert not first.messages
    for words in ("CONTACTS", "FINDINGS", "TRY NEXT", "The example dossier lies in backchannel-demo"):
        assert words in first.out
    assert run("demo", cwd=tmp_path).out == first.out
    assert run("verify", cwd=tmp_path / "backchannel-demo").status == 0
    same = run("findings", "--json", "-C", example).out
    assert run("findings", "--json", "-C", tmp_path / "backchannel-demo").out == same


def test_the_demonstration_takes_nothing_away_that_it_did_not_make(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    ran = run("demo", "--output", tmp_path / "mine")
    assert ran.status == 2
    assert "was not made by the demonstration" in ran.messages
    assert (tmp_path / "mine" / "notes.txt").read_text() == "mine"


def test_the_demonstration_goes_elsewhere_where_it_may_not_write(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(demo.os, "access", lambda *_: False)
    monkeypatch.setattr(demo.tempfile, "mkdtemp", lambda prefix: str(tmp_path / f"{prefix}x"))
    assert demo.prepare_directory(None) == tmp_path / "backchannel-demo-x"


@pytest.mark.skipif(sys.platform == "win32", reason="a file in the way fails otherwise there")
def test_an_output_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("x")
    ran = run("demo", "--output", tmp_path / "file" / "below")
    assert ran.status == 2
    assert ran.messages.count("\n") == 1
    assert "--output DIR" in ran.messages
