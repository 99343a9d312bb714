from __future__ import annotations

import pytest
from tests.audit.notation import CASES, read_case, read_ledger

from backchannel.audit import Options, PairOptions, Waiver, all_thresholds, check_record
from backchannel.errors import SettingsError


@pytest.mark.parametrize(
    ("select", "ignore", "code", "runs"),
    [
        ((), (), "D101", True),
        (("D",), (), "D101", True),
        (("D",), (), "R201", False),
        (("D1", "R201"), (), "R201", True),
        ((), ("D10",), "D101", False),
        ((), ("D10",), "R201", True),
        (("D",), ("D101",), "D101", False),
        (("D",), ("D101",), "D102", True),
        (("D101",), ("D",), "D101", True),
        (("D101",), ("D101",), "D101", False),
    ],
)
def test_codes_are_selected_and_ignored_by_their_beginnings(select, ignore, code, runs):
    assert Options(select=select, ignore=ignore).runs(code) is runs


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (Options(select=("D999",)), "D999"),
        (Options(ignore=("x",)), "'x'"),
        (Options(select=("",)), "no rule"),
        (Options(thresholds={"d101-window-hours": 3}), "d101-window-hours"),
        (Options(thresholds={"d104-late-hours": -1}), "-1"),
        (Options(thresholds={"d104-late-hours": float("nan")}), "nan"),
        (Options(waivers=(Waiver("D101", None, " "),)), "no reason"),
        (Options(waivers=(Waiver("D9", None, "known"),)), "D9"),
    ],
)
def test_options_that_name_nothing_make_a_noise(options, words):
    with pytest.raises(SettingsError) as error:
        check_record(read_case(CASES / "d101" / "fires.txt").record, options)
    assert words in error.value.message
    assert error.value.hint


def test_a_threshold_changes_what_is_found():
    ledger = read_case(CASES / "d102" / "fires.txt")
    assert [finding.code for finding in check_record(ledger.record).findings] == ["D102"]
    assert not check_record(ledger.record, Options(thresholds={"d102-ratio": 5})).findings


@pytest.mark.parametrize("subject", [None, "may-call", "its own"])
def test_a_waiver_takes_a_finding_out_and_keeps_it_with_its_reason(subject):
    ledger = read_case(CASES / "d102" / "fires.txt")
    (finding,) = check_record(ledger.record).findings
    waiver = Waiver("D1", finding.id if subject == "its own" else subject, "both are complete")
    audit = check_record(ledger.record, Options(waivers=(waiver,)))
    assert not audit.findings
    assert [(row.finding, row.waiver) for row in audit.waived] == [(finding, waiver)]


def test_a_waiver_of_another_contact_changes_nothing():
    ledger = read_case(CASES / "d102" / "fires.txt")
    audit = check_record(ledger.record, Options(waivers=(Waiver("D102", "june-call", "known"),)))
    assert audit.findings == check_record(ledger.record).findings


def test_every_threshold_is_known_by_one_name():
    names = [threshold.name for threshold in all_thresholds()]
    assert names == sorted(set(names))
    assert "d104-late-hours" in names


TWO_PAIRS = """
document b readout borland 2021-05-02T22:10+03:00
    Call with President Ash

    They spoke on 2 May.
document a statement arland 2021-05-02T15:05-04:00
    Readout of the call with President Birk

    They spoke on 2 May.
contact ash 2021-05-02 call held ash+birk
    account xb 300 b
    account xa 60 a
    mention b "They spoke on 2 May."
    mention a "They spoke on 2 May."
contact cole 2021-05-02 call held cole+birk
    account xb 300 b
    account xa 60 a
    mention b "They spoke on 2 May."
    mention a "They spoke on 2 May."
contact three 2021-05-02 call held ash+birk+cole
    account xb 300 b
    account xa 60 a
    mention b "They spoke on 2 May."
    mention a "They spoke on 2 May."
"""


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ((), {"ash", "cole", "three"}),
        ((PairOptions(("ash", "birk"), ignore=("D102",)),), {"cole"}),
        ((PairOptions(("xb", "cole"), ignore=("D102",)),), {"ash"}),
        ((PairOptions(("xa", "xb"), select=("R",)),), set()),
        ((PairOptions(("ash", "birk"), thresholds={"d102-ratio": 9}),), {"cole"}),
        (
            (
                PairOptions(("xa", "xb"), thresholds={"d102-ratio": 9}),
                PairOptions(("ash", "xb"), thresholds={"d102-ratio": 3}),
            ),
            {"ash", "three"},
        ),
        ((PairOptions(("ash", "cole"), ignore=("D102",)),), {"ash", "cole"}),
        ((PairOptions(("ash", "ash"), ignore=("D102",)),), {"ash", "cole", "three"}),
    ],
)
def test_what_is_other_for_a_pair(pairs, found):
    record = read_ledger(TWO_PAIRS).record
    audit = check_record(record, Options(select=("D102",), per_pair=pairs))
    assert {one.contacts[0] for one in audit.findings if one.code == "D102"} == found


@pytest.mark.parametrize(
    "pair",
    [
        PairOptions(("xa", "xb"), select=("X",)),
        PairOptions(("xa", "xb"), ignore=("X",)),
        PairOptions(("xa", "xb"), thresholds={"x": 1}),
        PairOptions(("xa", "xb"), thresholds={"d102-ratio": -1}),
    ],
)
def test_what_names_nothing_makes_a_noise_for_a_pair_too(pair):
    with pytest.raises(SettingsError):
        check_record(read_ledger(TWO_PAIRS).record, Options(per_pair=(pair,)))


def test_parts_of_a_record_are_found_with_the_whole_of_it_around():
    """The thresholds of a pair that has no contact here change nothing, but that the record is asked in parts."""
    for path in sorted(CASES.glob("*/fires.txt")):
        ledger = read_case(path)
        pairs = (PairOptions(("ash", "birk"), thresholds={}), PairOptions(("xc", "xd"), ignore=("D",)))
        whole, parts = (
            check_record(ledger.record, Options(thresholds=ledger.thresholds, per_pair=given)) for given in ((), pairs)
        )
        assert parts == whole, path
