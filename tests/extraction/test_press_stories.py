"""Whole stories as the press writes them: who, whether, when and on whose word, across sentences."""

from __future__ import annotations

from tests.extraction.texts import PRESS, told

_CALL = """U.S. President Joe Biden and Chinese President Xi Jinping spoke by phone on Tuesday, their first \
conversation in months, the White House said.

The two leaders last met in person in November. They agreed to meet again later this year.

Kremlin spokesman Dmitry Peskov said President Vladimir Putin, who met Xi in Moscow in March, had no plans to speak \
with Biden."""
_DENIED = """French President Emmanuel Macron said on Wednesday that he would call Russian President Vladimir Putin.

“I spoke with President Putin last week,” Macron told reporters. The Kremlin denied this. Peskov added that a call was \
not being prepared.

Zelenskiy, who met Macron in Paris in May, said he knew nothing of it. Asked if he was ready to meet Putin, he said: \
“Not now.”"""
_TALKS = """North Korean leader Kim Jong Un and Russian President Vladimir Putin held talks on Wednesday.

Putin greeted Kim at the gate. It was their first meeting since April 2019, when they met in Vladivostok."""
_RECALLED = """Putin held a telephone call with Macron on Saturday. Macron, who met Putin in Moscow on Monday, told \
him that talks were needed, according to the Elysee. The two men spoke for an hour."""


def _lines(text, **how):
    return [
        f"{one.trigger.quote}: {' + '.join(sorted(part.name.split()[-1] for part in one.participants))}, "
        f"{one.modality}, {one.when or 'no time'}, {one.attribution[-1].name or 'document'}"
        for one in told(text, **PRESS | {"published": "2023-06-28T14:00:00-04:00"} | how).mentions
    ]


def test_a_call_and_what_is_recalled_with_it():
    assert _lines(_CALL, title="Biden speaks with Xi") == [
        "speaks: Biden + Jinping, reported, 2023-06-27, document",
        "spoke by phone: Biden + Jinping, reported, 2023-06-27, the White House",
        "conversation: Biden + Jinping, reported, 2023-06-27, the White House",
        "met: Biden + Jinping, reported, 2022-11, document",
        "meet: Biden + Jinping, planned, 2023-06-28/2023-12-31, document",
        "met: Jinping + Putin, reported, 2023-03, Dmitry Peskov",
        "speak: Biden + Putin, denied, no time, Dmitry Peskov",
    ]


def test_what_one_side_says_and_the_other_denies():
    assert _lines(_DENIED, title="Macron’s plan") == [
        "call: Macron + Putin, planned, no time, Emmanuel Macron",
        "spoke: Macron + Putin, reported, 2023-06-19/2023-06-25, Emmanuel Macron",
        "call: Macron + Putin, denied, no time, Dmitry Peskov",
        "met: Macron + Zelenskyy, reported, 2023-05, Volodymyr Zelenskyy",
        "meet: Putin + Zelenskyy, hypothetical, no time, Volodymyr Zelenskyy",
    ]


def test_a_first_since_another():
    assert _lines(_TALKS, title="Talks") == [
        "talks: Jong-un + Putin, reported, 2023-06-28, document",
        "greeted: Jong-un + Putin, reported, 2023-06-28, document",
        "meeting: Jong-un + Putin, reported, 2023-06-28, document",
        "met: Jong-un + Putin, reported, 2019-04, document",
    ]


def test_what_is_told_in_passing_lends_no_time():
    assert _lines(_RECALLED, title="Calls") == [
        "telephone call: Macron + Putin, reported, 2023-06-24, document",
        "met: Macron + Putin, reported, 2023-06-26, the Elysee",
        "spoke: Macron + Putin, reported, 2023-06-24, document",
    ]


def test_what_took_place_is_none_that_is_to_come():
    text = """President Donald Trump met North Korean leader Kim Jong Un on Sunday.

Trump and Kim agreed to resume talks. The meeting, meant to be brief, lasted an hour."""
    assert _lines(text, title="At the border", published="2019-06-30T14:00:00+09:00")[-1] == (
        "meeting: Jong-un + Trump, reported, 2019-06-30, document"
    )


def test_the_two_just_named():
    text = """Zelenskiy is due to meet President Joe Biden on Friday.

Zelenskiy had hoped to meet Brazilian President Luiz Inacio Lula da Silva, but the two did not meet."""
    assert _lines(text, title="Plans")[-1] == "meet: Silva + Zelenskyy, denied, no time, document"


def test_behind_a_dateline():
    text = """PARIS, June 28 (Agency) - French President Emmanuel Macron and U.S. President Joe Biden agreed in a \
phone call on Wednesday to meet at the end of October, a U.S. official said."""
    assert _lines(text, title="A call") == [
        "phone call: Biden + Macron, reported, 2023-06-28, document",
        "meet: Biden + Macron, planned, 2023-10-21/2023-10-31, document",
    ]


def test_whose_second_meeting_it_was():
    text = """Russian President Vladimir Putin met Iran's Supreme Leader Ayatollah Ali Khamenei in Tehran on Tuesday \
and held a meeting with Turkish President Tayyip Erdogan. Modi had met Putin two days earlier."""
    assert _lines(text, title="In Tehran") == [
        "met: Khamenei + Putin, reported, 2023-06-27, document",
        "meeting: Erdoğan + Putin, reported, 2023-06-27, document",
        "met: Modi + Putin, reported, 2023-06-25, document",
    ]


def test_a_second_conversation_is_not_the_meeting():
    text = """Trump and Putin met on June 5 at a summit. That evening Trump left his seat and talked with Putin for an \
hour. The Kremlin did not deny that the two had talked."""
    told_of = told(text, **PRESS, title="A dinner", published="2017-06-28T14:00:00-04:00").mentions
    assert [one.modality for one in told_of] == ["reported", "reported", "hedged"]
    assert told_of[1].same_as is None


def test_where_it_was_said_and_by_whom():
    text = """Biden and Xi had agreed at their November meeting in Bali that Blinken would travel to China. Blinken \
told senior Chinese diplomat Wang Yi in a phone call on Monday that he would not, the State Department said.

Abe, who has met Kim Jong Un, said he hoped to hold talks with him."""
    assert _lines(text, title="A trip", published="2023-02-04T14:00:00-05:00") == [
        "meeting: Biden + Jinping, reported, 2022-11, document",
        "phone call: Blinken + Yi, reported, 2023-01-30, the State Department",
        "met: Jong-un + Shinzo, reported, no time, document",
        "talks: Jong-un + Shinzo, hypothetical, no time, Abe Shinzo",
    ]


def test_the_talks_are_those_last_told_of():
    text = """Scholz held talks with Putin on Tuesday. Macron spoke to Scholz before the talks with Putin, he said."""
    assert _lines(text, title="A trip") == [
        "talks: Putin + Scholz, reported, 2023-06-27, document",
        "spoke: Macron + Scholz, reported, no time, Emmanuel Macron",
    ]
