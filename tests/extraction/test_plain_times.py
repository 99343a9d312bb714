"""Plain ways of saying when somebody met somebody, in texts of Thursday, 20 January 2022."""

import pytest
from tests.extraction.texts import PRESS, STATEMENT, told

_TIMES = """
Biden met with Macron on Monday. | 2022-01-17
Biden met with Macron on Thursday. | 2022-01-20
Biden met with Macron yesterday. | 2022-01-19
Biden met with Macron last week. | 2022-01-10/2022-01-16
Biden met with Macron last month. | 2021-12
Biden met with Macron last year. | 2021
Biden met with Macron earlier this week. | 2022-01-17/2022-01-20
Biden met with Macron two weeks ago. | 2022-01-06~
Biden met with Macron in December. | 2021-12
Biden met with Macron in June 2021. | 2021-06
Biden met with Macron on January 5. | 2022-01-05
Biden met with Macron on 5 January. | 2022-01-05
Biden met with Macron on Jan. 5, 2022. | 2022-01-05
Biden met with Macron on the 5th. | 2022-01-05
Biden met with Macron on June 11-13, 2021. | 2021-06-11/2021-06-13
Biden met with Macron over the weekend. | 2022-01-15/2022-01-16
Biden met with Macron this morning. | 2022-01-20
Biden met with Macron on Wednesday evening. | 2022-01-19
Biden spoke with Macron late Wednesday. | 2022-01-19
Biden spoke late on Wednesday with Macron. | 2022-01-19
On Monday, Biden met with Macron. | 2022-01-17
On Monday, after weeks of preparation, Biden met with Macron. | 2022-01-17
In a call on Monday, Biden told Macron that he agreed. | 2022-01-17
In a call Monday with Macron, Biden said he agreed. | 2022-01-17
Biden's call Monday with Macron lasted an hour. | 2022-01-17
Biden will meet with Macron on Monday. | 2022-01-24
Biden will meet with Macron next week. | 2022-01-24/2022-01-30
Biden will meet with Macron tomorrow. | 2022-01-21
Biden will meet with Macron in February. | 2022-02
Biden will meet with Macron later this month. | 2022-01-20/2022-01-31
Biden will meet with Macron in the coming days. | 2022-01-20/2022-01-27
Biden will meet with Macron next month. | 2022-02
Biden will meet with Macron on February 3. | 2022-02-03
Biden will host Macron on Tuesday, February 1. | 2022-02-01
Biden will host Macron on February 1 and 2. | 2022-02-01/2022-02-02
Biden met with Macron in Rome in October. | 2021-10
Biden met with Macron in Rome on October 29, 2021. | 2021-10-29
Biden met with Macron, who was re-elected in April 2022. | none
Biden met with Macron to discuss the war that began in February. | none
Biden spoke with Macron about next week's summit. | none
Biden spoke with Macron ahead of Friday's summit. | none
Biden thanked Macron for their call on Monday. | 2022-01-17
On Tuesday, Biden recalled his June meeting with Macron. | 2021-06
Biden announced on Tuesday that he would meet with Macron. | none
The White House said on Tuesday that Biden had met with Macron. | none
The White House said on Tuesday that Biden had met with Macron on Monday. | 2022-01-17
Biden first met Macron in 2017. | 2017
Biden met Macron for the first time in June. | 2021-06
Biden and Macron last spoke in October. | 2021-10
Biden and Macron spoke hours after the attack. | none
Biden and Macron spoke a day after the attack. | none
Biden and Macron met before the summit on January 10. | none
Biden and Macron met at the January 10 summit. | 2022-01-10
Biden and Macron met at the G7 summit in June. | 2021-06
Biden and Macron met during the G7 summit last June. | 2021-06
Before meeting Macron on Monday, Biden visited London. | 2022-01-17
In the past week Biden spoke with Macron. | 2022-01-13/2022-01-20
Biden spoke recently with Macron. | ../2022-01-20
Biden and Macron spoke at 10 a.m. | none
Biden met with Macron in the summer of 2021. | 2021-06/2021-08
Biden met with Macron last summer. | 2021-06/2021-08
Biden met with Macron the day before yesterday. | 2022-01-18
Biden met with Macron on Tuesday and with Chancellor Scholz on Wednesday. | 2022-01-18
Biden spoke separately on Tuesday with Macron and Chancellor Scholz. | 2022-01-18
Biden's meeting with Macron on Tuesday was tense. | 2022-01-18
Tuesday's meeting between Biden and Macron was tense. | 2022-01-18
The June meeting between Biden and Macron was tense. | 2021-06
Biden will prepare next week for his summit with Macron, which will be hosted by Italy in Rome in June. | 2022-06
The February 19 call between Biden and Macron will be hosted by Italy as part of this year's plan. | 2022-02-19
Biden spoke with Macron about the possibility that there is a new president next year. | none
Biden spoke with Macron about the risk of a war in February. | none
"""
_LINES = [tuple(line.split(" | ")) for line in _TIMES.strip().splitlines()]


@pytest.mark.parametrize(("line", "when"), _LINES, ids=[line for line, _ in _LINES])
def test_when(line, when):
    text = line.replace("Biden", "President Biden").replace("Macron", "President Macron")
    for how in (STATEMENT, PRESS):
        mentions = told(text, **how).mentions
        times = [m.when or "none" for m in mentions if len({part.principal for part in m.participants} - {None}) > 1]
        assert times[:1] == [when]


def test_what_somebody_had_done_recently_is_not_of_the_day_on_which_he_was_called():
    text = (
        "On Monday, President Biden spoke with Chancellor Scholz, who was just recently in Paris to meet with Macron."
    )
    assert [mention.when for mention in told(text, **STATEMENT).mentions] == ["2022-01-17", "../2022-01-20"]
