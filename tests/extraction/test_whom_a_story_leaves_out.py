"""Whom a story leaves out since it is about him all along, what it comes back to, and where nobody is to be filled in.

Each line: the words of a story of Friday, 12 May 2023, and what is told in it, as `word: people = modality`.
"""

from __future__ import annotations

import pytest
from tests.extraction.texts import told

_NEWS = {"kind": "press", "party": "press", "title": "News", "published": "2023-05-12T14:00:00+00:00"}

_ABOUT_HIM = """
Emmanuel Macron landed in Kyiv. A meeting with Zelensky was scheduled for noon. | meeting: Macron, Zelenskyy = planned
Emmanuel Macron landed in Kyiv. Talks with Zelensky are planned for Monday. | Talks: Macron, Zelenskyy = planned
Emmanuel Macron landed in Kyiv. A summit with Zelensky followed. | summit: Macron, Zelenskyy = reported
Emmanuel Macron landed in Kyiv. The summit with Zelensky was to begin at noon. | summit: Macron, Zelenskyy = planned
Orban flew to Moscow. After the talks with Putin he told reporters little. | talks: Orbán, Putin = reported
Orban flew to Moscow. At a joint news conference with Putin he said no. | joint news conference: Orbán, Putin = reported
Erdogan left home. His schedule includes a meeting with Biden. | meeting: Erdoğan, Biden = planned
Erdogan left home. On his agenda are talks with Biden. | talks: Erdoğan, Biden = planned
Erdogan left home. The visit will include a meeting with Biden. | meeting: Erdoğan, Biden = planned
Erdogan left home. Erdogan's itinerary includes a meeting with Biden. | meeting: Erdoğan, Biden = planned
Sunak spoke by phone with Modi. Calls are set for Sunday with Xi and Biden. |
  Calls: Sunak, Xi = planned; Calls: Sunak, Biden = planned
Macron spoke by phone with Zelensky. A second call with Putin followed. | call: Macron, Putin = reported
Modi has put off his trip. It was announced by his office a day after a telephone call with Joe Biden. |
  telephone call: Modi, Biden = reported
The Kremlin said no contacts with Biden were planned. | contacts: Putin, Biden = denied
The White House said a call with Xi Jinping was being arranged. | call: Biden, Xi = planned
There were no plans for a call with Biden, Peskov said. | call: Putin, Biden = denied
A phone call with Biden was not on Putin's schedule, Peskov said. | phone call: Putin, Biden = denied
The Kremlin denied it. A telephone call with Scholz was being prepared, Peskov said. |
  telephone call: Putin, Scholz = planned
"""

_OPEN = """
Zelensky thanked Erdogan for his efforts. A meeting with Putin was planned for May.
Lavrov arrived in Ankara. A meeting with Erdogan was planned for noon.
Macron and Scholz arrived in Kyiv by train. A meeting with Zelensky was planned.
A Chinese delegation arrived in Moscow. Talks with Putin are set for Tuesday.
Macron's foreign minister is in Beijing. Talks with Xi are set for Tuesday.
The foreign ministry said talks with Biden were not planned.
Zakharova said no talks with Biden were planned.
On Friday the talks with Putin will resume, negotiators said.
Diplomats prepared the trip. Meetings with Zelensky and Putin were arranged.
Critics of Orban were angry. A meeting with Putin would be a betrayal, they said.
The leader arrived. Meetings with Putin and Macron were also in her programme.
Avril Haines, the director of national intelligence, could not know of all contacts with the Russian leader.
Macron was in Kyiv. It is to be followed by a meeting of all the parties concerned.
"""

_COMES_BACK = """
Putin and Biden will meet in Geneva. Putin said the summit was not meant to bring an agreement. |
  summit: Putin, Biden = planned
Putin and Biden agreed to hold a summit. The Elysee said the summit would deal with arms. |
  summit: Putin, Biden = planned
Putin and Biden met in Geneva. A joint statement after the summit said little. | summit: Putin, Biden = reported
Biden will visit Israel. Officials described the visit as important. | visit: Biden, Netanyahu = planned
Sunak spoke by phone with Modi. Sunak said the 20-minute call had been warm. | call: Sunak, Modi = reported
Putin was to visit Paris in June but cancelled the trip. | visit: Putin, Macron = cancelled
Scholz was to visit Washington in June. He put off the trip. | trip: Scholz, Biden = cancelled
Biden put off a visit to Berlin. | visit: Biden, Scholz = cancelled
"""

_NOT_SO = """
Biden met Macron before the summit on January 10. | met: Biden, Macron = reported
Lee met Xi, and politicians in Seoul complained that China had received Putin so soon. |
Biden called Netanyahu. Erdogan held talks with Zubov in Cairo. The two had spoken by phone. |
  called: Biden, Netanyahu = reported
They asked about the call with Orban following Biden's meeting with Scholz. It was the second time the two had spoken. |
Biden phoned Netanyahu and Sisi. He had called both men on Wednesday. |
  called: Biden, Netanyahu = reported; called: Biden, Sisi = reported
They talked at a dinner for leaders, security council spokesman Michael Anton said. |
"""

_WHETHER = """
Neither Sisi nor Erdogan attended the summit with Putin. | summit: denied
"No, that's not true," Dmitry Peskov said when asked whether Putin and Trump had talked by phone. |
  talked by phone: denied
"Yes," Peskov said when asked whether Putin and Trump had talked by phone. | talked by phone: reported
"We never comment," Peskov said when asked whether Putin and Trump had talked by phone. | talked by phone: hypothetical
The Kremlin said there were no concrete plans yet for a meeting between Putin and Biden. | meeting: denied
Biden and Scholz arrived. Their formal talks take place on Monday. | talks: planned
Biden flew to Mexico. Talks with Lopez Obrador, joined by members of both cabinets, are set for Monday. | Talks: planned
Biden said that if he had talked to Putin, it would have been wise. | talked: hedged
Scholz did not turn up for a meeting with Biden on Wednesday. | meeting: denied
Scholz failed to appear for a second meeting with Biden. | meeting: denied
Scholz was to visit Washington in June to meet Biden. | meet: planned
Scholz cancelled a trip to Paris to meet Macron. | meet: cancelled
Scholz went on a trip to Paris to meet Macron. | meet: reported
"""

_VOICES = """
Ben Rhodes, the deputy national security adviser, told reporters that Biden had spoken to Scholz. | Ben Rhodes
Abdoulaye Wade, the host, said Biden had telephoned Macron. | Abdoulaye Wade
Jo Roe wrote a book. He wrote that Biden and Scholz had talked. | None
Scholz called Biden, his spokesman Steffen Hebestreit said. | Steffen Hebestreit
The White House said Biden met Putin. Biden also spoke with Scholz, it said. | White House
The New York Times said Biden met Putin. | The New York Times
"""


def _lines(table):
    return [tuple(part.strip() for part in line.split("|")) for line in table.replace("\n  ", " ").splitlines() if line]


def _shown(text):
    def side(part):
        return part.name.split()[0] if part.name == "Xi Jinping" else part.name.split()[-1].removeprefix("el-")

    return [
        f"{m.trigger.quote}: {', '.join(side(part) for part in m.participants)} = {m.modality}"
        for m in told(text, **_NEWS).mentions
    ]


@pytest.mark.parametrize(("text", "expected"), _lines(_ABOUT_HIM + _COMES_BACK))
def test_who_is_left_out_is_who_the_story_is_about(text, expected):
    assert _shown(text)[-len(expected.split("; ")) :] == expected.split("; ")


@pytest.mark.parametrize("text", _OPEN.strip().splitlines())
def test_nobody_is_filled_in_where_two_could_be_meant(text):
    assert not [line for line in _shown(text) if ", " in line]


@pytest.mark.parametrize(("text", "expected"), _lines(_NOT_SO))
def test_nobody_is_told_to_have_met_whom_the_words_leave_out(text, expected):
    found = [line for line in _shown(text) if ", " in line]
    assert found[-len(expected.split("; ")) :] == expected.split("; ") if expected else len(found) <= 1


@pytest.mark.parametrize(("text", "expected"), _lines(_WHETHER))
def test_whether_it_was(text, expected):
    last = told(text, **_NEWS).mentions[-1]
    assert f"{last.trigger.quote}: {last.modality}" == expected


@pytest.mark.parametrize(("text", "expected"), _lines(_VOICES))
def test_who_says_so(text, expected):
    voice = told(text, **_NEWS).mentions[-1].attribution[-1].name
    assert str(voice).removeprefix("the ") == expected.removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Biden called off a visit to Berlin in mid-flight on Tuesday.", None),
        ("Biden postponed a meeting with Olaf Scholz on Monday.", None),
        ("Biden cancelled a visit to Berlin planned for Saturday.", "2023-05-13"),
        ("Biden cancelled a visit to Berlin next week.", "2023-05-15/2023-05-21"),
        ("Biden cancelled Saturday's meeting with Olaf Scholz.", "2023-05-13"),
        ("Biden on Tuesday cancelled Saturday's meeting with Olaf Scholz.", "2023-05-13"),
        ("Biden cancelled Thursday's meeting with Olaf Scholz.", "2023-05-11"),
        ("Biden and Scholz arrived. Their talks take place on Monday.", "2023-05-15"),
    ],
)
def test_when_it_was_called_off_is_not_when_it_was_to_be(text, when):
    assert told(text, **_NEWS).mentions[-1].when == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Lula met Biden on Monday and will meet Macron.", None),
        ("On Monday Lula met Biden and will meet Macron.", None),
        ("On Monday, Biden spoke with Lula and plans to visit Paris.", None),
        ("Lula met Biden on Monday and is to meet Macron next week.", "2023-05-15/2023-05-21"),
        ("On Monday Biden meets Lula and will host Macron.", "2023-05-15"),
        ("Lula met Biden and Macron on Monday.", "2023-05-08"),
        ("On Monday Biden met Lula, who had spoken with Macron.", None),
        ("Biden met Lula on Monday but has not spoken with Macron.", None),
        ("Biden met Lula on Monday and had earlier called Macron.", None),
        ("Biden met Lula on Monday, having spoken with Macron.", None),
        ("Biden last met Lula in March and has since spoken with Macron.", None),
        ("Biden met Lula on Monday and called Macron.", "2023-05-08"),
        ("On Monday he said that he had met Lula. Biden had met Lula in March.", "2023-03"),
        ("Biden condemned Monday's attack in a call with Lula.", None),
        ("In Monday's call with Lula, Biden praised the vote.", "2023-05-08"),
    ],
)
def test_the_day_of_what_was_done_is_not_that_of_the_plan_behind_it(text, when):
    assert told(text, **_NEWS).mentions[-1].when == when


def test_he_is_the_subject_behind_since():
    assert _shown("Biden has not met Lula since he met Macron on Monday.")[-1] == "met: Biden, Macron = reported"


def test_what_is_hoped_for_behind_a_call_is_no_time_of_it():
    call, see = told("Biden thanked Lula for the call and hoped to see him next week.", **_NEWS).mentions
    assert (call.modality, call.when) == ("reported", None)
    assert see.when == "2023-05-15/2023-05-21"


def test_the_two_are_those_of_the_call_that_was_asked_about():
    text = "Biden spoke with Lula on Monday. They asked him about the call following his meeting with Scholz."
    assert _shown(f"{text} It was the second time the two had talked.")[-1] == "talked: Biden, Silva = reported"


def test_a_call_that_was_is_not_the_one_that_is_planned():
    text = "Sunak will call Modi next week. Sunak spoke by phone with Modi on Monday. The 20-minute call had been warm."
    assert _shown(text)[-1] == "call: Sunak, Modi = reported"


def test_a_word_without_end_takes_no_longer_than_its_letters():
    text = f"Biden met Lula. On {'a' * 20_000} meeting with Putin was planned."
    assert _shown(text)[0] == "met: Biden, Silva = reported"
