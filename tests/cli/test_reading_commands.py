"""Commands that look a built dossier up: contacts, show, findings, claims, rules, verify."""

import json
import re
import shutil

import pytest
from tests.commands import run


def shown(example, *arguments):
    ran = run(*arguments, "-C", example)
    assert ran.status == 0, ran.messages
    return ran.out


def records(example, name, *arguments):
    return json.loads(shown(example, name, *arguments, "--json"))[name]


@pytest.mark.parametrize("command", ["contacts", "findings", "claims", "show", "rules"])
def test_tables_fit_80_columns_and_have_no_colour_in_a_pipe(example, command):
    name = [records(example, "contacts")[0]["id"]] if command == "show" else []
    out = shown(example, command, *name)
    assert max(len(line.rstrip()) for line in out.splitlines()) <= 80
    assert "\x1b" not in out


def test_contacts_are_listed_in_order_of_time(example):
    times = [contact["when"] for contact in records(example, "contacts") if contact["when"]]
    exact = [when for when in times if re.fullmatch(r"\d{4}-\d{2}-\d{2}", when)]
    assert exact == sorted(exact)
    assert len(exact) >= 8


def test_contacts_are_sifted_by_pair_time_and_channel(example):
    wanted = "--between Trump Putin --since 2017-04 --until 2017-05 --channel call"
    some = records(example, "contacts", *wanted.split())
    assert {contact["when"] for contact in some} >= {"2017-04-03", "2017-05-02"}
    assert all(contact["channel"] == "call" for contact in some)
    assert all("2017-04" <= contact["when"][:7] <= "2017-05" for contact in some)


def test_a_date_that_is_none_is_refused(example):
    ran = run("contacts", "--since", "last week", "-C", example)
    assert ran.status == 2
    assert ran.messages == "backchannel: --since last week: not a date. Write it as 2017, 2017-07 or 2017-07-07.\n"


def test_one_contact_is_shown_with_words_and_silence(example):
    contact = next(one for one in records(example, "contacts") if len(one["accounts"]) > 1 and one["fields"])
    out = shown(example, "show", contact["id"])
    assert contact["id"] in out
    assert "not mentioned" in out
    assert "The words" in out
    alone = json.loads(shown(example, "show", contact["id"], "--json"))
    assert [one["id"] for one in alone["contacts"]] == [contact["id"]]
    assert {finding["code"] for finding in alone["findings"]} == set(contact["findings"])


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("2017", "means "),
        ("us-ru-2018-03-20-cal1", "Did you mean us-ru-2018-03-20-call?"),
        ("zzz", "lists all of them"),
    ],
)
def test_a_contact_that_cannot_be_told_is_one_clear_line(example, wanted, said):
    ran = run("show", wanted, "-C", example)
    assert (ran.status, ran.out) == (2, "")
    assert ran.messages.startswith("backchannel: ")
    assert said in ran.messages
    assert ran.messages.count("\n") == 1


def test_every_finding_is_shown_with_code_date_sentence_and_words(example):
    out = " ".join(shown(example, "findings").split())
    findings = records(example, "findings")
    assert len({finding["code"] for finding in findings}) >= 6
    for finding in findings:
        assert finding["evidence"]
        assert " ".join(finding["message"].split()) in out
        assert finding["code"] in out


def test_findings_are_selected_and_ignored_by_codes_or_their_beginnings(example):
    codes = {finding["code"] for finding in records(example, "findings")}
    assert {f["code"] for f in records(example, "findings", "--select", "R")} == {c for c in codes if c[0] == "R"}
    assert {f["code"] for f in records(example, "findings", "--select", "R", "--ignore", "r203")} == {
        code for code in codes if code[0] == "R" and code != "R203"
    }
    ran = run("findings", "--select", "X9", "-C", example)
    assert ran.status == 2
    assert "no rule's code is or begins with 'X9'" in ran.messages


def test_fail_on_decides_the_exit_status(example):
    assert run("findings", "--fail-on", "note", "-C", example).status == 1
    assert run("findings", "--fail-on", "never", "-C", example).status == 0
    worst = run("findings", "--select", "Q", "--fail-on", "serious", "-C", example)
    assert worst.status == 0


def test_claims_come_with_verdicts(example):
    claims = records(example, "claims")
    assert claims
    assert {claim["verdict"] for claim in claims} <= {
        "supported",
        "not_supported",
        "contradicted",
        "untestable",
    }
    assert "the record" in shown(example, "claims")


def test_quotes_in_json_stand_in_the_documents(example):
    for finding in records(example, "findings"):
        for one in finding["evidence"]:
            path = example / one["path"]
            line = json.loads(run("extract", path, "--json").out.splitlines()[0]) if path.suffix != ".csv" else None
            if line is not None:
                assert line["document"]["text"][one["start"] : one["end"]] == one["quote"]


def test_rules_are_listed_and_explained_without_a_dossier(tmp_path):
    listed = run("rules", cwd=tmp_path)
    assert listed.status == 0
    codes = re.findall(r"^([A-Z]\d{3})  ", listed.out, re.MULTILINE)
    assert codes == sorted(codes)
    one = run("rules", codes[0].lower(), cwd=tmp_path)
    assert "Why it matters" in one.out
    wrong = run("rules", "D100", cwd=tmp_path)
    assert wrong.status == 2
    assert "Did you mean D1" in wrong.messages
    assert [rule["code"] for rule in json.loads(run("rules", "--json").out)["rules"]] == codes


def test_verify_says_that_all_is_well_or_what_is_not(example, tmp_path):
    assert shown(example, "verify").startswith("The ledger is whole: ")
    copy = tmp_path / "copy"
    shutil.copytree(example, copy)
    victim = next(path for path in sorted((copy / "objects").rglob("*")) if path.is_file())
    victim.chmod(0o644)
    victim.write_bytes(victim.read_bytes() + b" ")
    ran = run("verify", "-C", copy)
    assert ran.status == 2
    assert ran.out.startswith("object-altered: ")
    broken = run("verify", "-C", copy, "--json")
    assert (broken.status, json.loads(broken.out)["ok"]) == (2, False)


def test_a_checkpoint_noted_down_earlier_is_looked_for(example):
    checkpoint = json.loads(shown(example, "verify", "--json"))["checkpoint"]
    assert run("verify", "--checkpoint", checkpoint, "-C", example).status == 0
    assert run("verify", "--checkpoint", "0" * 64, "-C", example).status == 2
