"""A noun that may be of what is over or to come is to come where all else of the contact is."""

import datetime as dt
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from tests.extraction.texts import TRANSCRIPT, row, table, told

from backchannel.extraction.undecided import without_days_gone
from backchannel.extraction.work import Work


@table(
    row(
        "Q    What of the meeting on Monday with President Xi?\n\nMR. KIRBY:  He will meet with President Xi in Bali.",
        "meeting: 2022-01-24",
        "meet: 2022-01-24",
        **TRANSCRIPT,
    ),
    row(
        "Q    What of the meeting on Monday with President Xi?\n\nMR. KIRBY:  He met with President Xi in Bali.",
        "meeting: 2022-01-17",
        "met: 2022-01-17",
        **TRANSCRIPT,
    ),
)
def test_its_time(text, how, expected):
    title = "Press Gaggle by John Kirby"
    assert told(text.replace("He ", "President Biden "), title=title, **how).times(expected) == expected


@table(
    row(
        "MR. KIRBY:  Biden’s meeting with President Xi is no reward. President Biden is going to meet President Xi.",
        "meeting: planned",
        "meet: planned",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  President Biden’s meeting with President Xi is no reward. President Biden met President Xi.",
        "meeting: reported",
        "met: reported",
        **TRANSCRIPT,
    ),
)
def test_whether_it_happened(text, how, expected):
    assert told(text, title="Press Gaggle by John Kirby", **how).modalities(expected) == expected


ON_FRIDAY = {**TRANSCRIPT, "published": "2022-11-11T15:00:00-05:00"}


@table(
    # nearer as a time to come: much nearer, a plan; else open
    row("MR. KIRBY:  That is some of the context for the meeting in December with Xi.", "meeting: planned 2022-12"),
    row("MR. KIRBY:  That is some of the context for the meeting on Monday with Xi.", "meeting: hedged none"),
    # nearer as a time past, or told as over
    row(
        "MR. KIRBY:  That is some of the context for the meeting on Wednesday with Xi.", "meeting: reported 2022-11-09"
    ),
    row("MR. KIRBY:  We are building on the meeting on Monday with Xi.", "meeting: reported 2022-11-07"),
    row(
        "MR. KIRBY:  That is in line with the meeting on Monday with Xi, where they agreed on it.",
        "meeting: reported 2022-11-07",
    ),
)
def test_a_time_that_may_be_either(text, how, expected):
    whole = told(text, title="Press Gaggle by John Kirby", **ON_FRIDAY, **how)
    assert [f"{m.trigger.quote}: {m.modality} {m.when or 'none'}" for m in whole.mentions] == expected


def test_a_title_names_fewer_than_its_text():
    visit = told(
        "The President and the First Lady look forward to welcoming King Abdullah II and Queen Rania of Jordan to the "
        "White House on February 22, 2022.",
        title="Statement by the Press Secretary on the Visit of His Majesty King Abdullah II of Jordan",
        kind="statement",
    )
    assert [(m.modality, m.when) for m in visit.mentions] == [("planned", "2022-02-22")] * 2


def test_a_readout_is_of_what_was():
    call = told("They agreed to speak again next week.", title="Readout of President Biden’s Call with President Duda")
    assert call.modalities() == ["Call: reported", "speak: planned"]


def test_a_contact_still_to_come_has_no_day_that_is_over():
    (plan,) = told("MS. PSAKI:  President Biden will meet with Chancellor Scholz.", **TRANSCRIPT).mentions
    work = cast(Work, SimpleNamespace(day=dt.date(2022, 1, 20)))
    gone, ahead = replace(plan, when="2022-01-19"), replace(plan, when="2022-01-20/2022-01-21")
    held = replace(gone, modality="reported")
    assert [one.when for one in without_days_gone(work, [gone, ahead, held])] == [None, ahead.when, held.when]
