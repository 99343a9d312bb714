"""What agencies and newspapers write of contacts every day, each kind told in our words."""

from __future__ import annotations

import pytest
from tests.extraction.texts import row, table, told

_NEWS = {"kind": "press", "party": "press", "title": "News", "published": "2023-05-12T14:00:00+00:00"}  # a Friday


@table(
    # who says something in a contact, with another spoken of in between
    row("President Macron said Putin must withdraw, in a phone call to Olaf Scholz.",
        "phone call: Emmanuel Macron, Olaf Scholz"),
    row("Biden warned that Putin would be held to account after talks with Olaf Scholz in Berlin.",
        "talks: Joe Biden, Olaf Scholz"),
    row("Biden said Putin had broken his word, following a call with Olaf Scholz.", "call: Joe Biden, Olaf Scholz"),
    row("Biden said Putin raised Syria in a call with Olaf Scholz.", "call: Vladimir Putin, Olaf Scholz"),
    row("Peskov said Putin was ready for peace after talks with Olaf Scholz.", "talks: Vladimir Putin, Olaf Scholz"),
    row("Zelenskyy noted that the President of Russia is interested in talks with the President of the United States.",
        "talks: Vladimir Putin, Joe Biden"),
    # who it was that held them
    row("The paper was written by Lavrov, who held talks with Antony Blinken in Geneva.",
        "talks: Sergey Lavrov, Antony Blinken"),
    row("Biden wrote to Macron, who had held talks with Scholz.",
        "wrote: Joe Biden, Emmanuel Macron", "talks: Emmanuel Macron, Olaf Scholz"),
    # what was discussed in it
    row("Putin discussed Syria in a call with Olaf Scholz.", "call: Vladimir Putin, Olaf Scholz"),
    row("Putin and Erdogan discussed grain in a call with Olaf Scholz.",
        "call: Vladimir Putin, Recep Tayyip Erdoğan, Olaf Scholz"),
    row("Modi had raised the matter with Biden on the sidelines of the summit two weeks ago.",
        "raised: Narendra Modi, Joe Biden"),
    row("Biden raised taxes with Republicans."),
    # two who went for it
    row("Macron, Scholz and Biden flew on to Tbilisi in the evening for a meeting with Putin.",
        "meeting: Emmanuel Macron, Olaf Scholz, Joe Biden, Vladimir Putin"),
    row("President Biden and President Duda agreed on Friday to set up a group, after a day of talks with Olaf Scholz.",
        "talks: Joe Biden, Andrzej Duda, Olaf Scholz"),
    # each alone
    row("Biden telephoned Macron, Scholz and Sunak on Sunday.", "telephoned: Joe Biden, Emmanuel Macron",
        "telephoned: Joe Biden, Olaf Scholz", "telephoned: Joe Biden, Rishi Sunak"),
    row("Biden spoke by phone with both Zelenskyy and Putin in April.",
        "spoke by phone: Joe Biden, Volodymyr Zelenskyy",
        "spoke by phone: Joe Biden, Vladimir Putin"),
    row("On Sunday he telephoned Merkel, Macron and Scholz."),
    # from the other side
    row("Macron, telephoned by Biden on Monday, promised help.", "telephoned: Joe Biden, Emmanuel Macron"),
    row("Macron was received in London on Monday by Rishi Sunak.", "received: Rishi Sunak, Emmanuel Macron"),
    row("Biden took Macron’s call on Monday.", "call: Emmanuel Macron, Joe Biden"),
    row("Macron, whom Biden met in March, said so.", "met: Joe Biden, Emmanuel Macron"),
    row("Macron, with whom Biden spoke on Monday, said so.", "spoke: Joe Biden, Emmanuel Macron"),
    row("Biden said he had not seen a letter sent to him by Russian President Vladimir Putin.",
        "letter: Vladimir Putin, Joe Biden"),
    # whose relative clause, whose "he"
    row("There were no plans for a call with Scholz, who had said he intended to speak to Putin.",
        "speak: Olaf Scholz, Vladimir Putin"),
    row("Biden was busy. He had a call with Zelenskyy, which Elon Musk joined, and on Sunday he spoke to Scholz.",
        "call: Joe Biden, Volodymyr Zelenskyy", "spoke: Joe Biden, Olaf Scholz"),
    row("The last call between Putin and Trump announced by the Kremlin was in July 2020.",
        "call: Vladimir Putin, Donald Trump"),
    # several states, of which the last two are not alone
    row("The foreign ministers of Turkey, Syria, Russia and Iran held talks in May.",
        "talks: Turkey, Syria, Russia, Iran"),
    # no contact
    row("Borrell had called Kurti and Vucic to Brussels on Monday for an urgent meeting."),
    row("Biden called on Putin in Moscow to withdraw."),
    row("Modi was met with calls to come to the House himself."),
    row("Biden said more aid came to Ukraine."),
    row("Speaking to Sky News Arabia in Damascus, Erdogan said so."),
    row("Putin was speaking on his way back to Kyiv."),
)  # fmt: skip
def test_who_takes_part(text, how, expected):
    assert told(text, **_NEWS | how).casts(expected) == expected


_WORDS = (
    "rang", "rang up", "was put through to", "huddled with", "lunched with", "compared notes with",
    "came face to face with", "crossed paths with", "dropped in on", "buttonholed", "sounded out", "consulted",
    "had Putin on the line; he spoke to",
)  # fmt: skip


@pytest.mark.parametrize("words", _WORDS)
def test_words_that_newspapers_use(words):
    found = told(f"President Biden {words} President Macron on Monday.", **_NEWS).casts()
    assert any(line.endswith("Joe Biden, Emmanuel Macron") for line in found)


@table(
    row("Biden repeated his offer of holding talks with Putin.", "talks: hypothetical"),
    row("Jaishankar dismissed as a diversion reports in Pakistan that he had called Imran Khan.", "called: denied"),
    row("The Kremlin said that Putin had dropped a visit to Paris planned for next week.", "visit: cancelled"),
    row("A state visit by Xi Jinping to Tokyo was lost to the pandemic.", "state visit: cancelled"),
    row("The Kremlin announced the cancellation of Putin's meeting with Macron.", "meeting: cancelled"),
    row("Senators demanded the cancellation of Biden's meeting with Macron.", "meeting: planned"),
    row("The French had called for the cancellation of the summit between Biden and Macron.", "summit: planned"),
    row("Macron denied the cancellation of Putin's visit to Paris.", "visit: planned"),
    row("Biden and Putin were to have met in Rome on May 2, but the meeting was cancelled.",
        "met: cancelled", "meeting: cancelled"),
    row("Biden has given up a trip to Paris over the matter.", "trip: cancelled"),
    row("Russia has pulled out of Kherson, so Biden wants talks with Putin.", "talks: hypothetical"),
    row("Putin met Biden and called for a truce, in their first talks since the war.",
        "met: reported", "talks: reported"),
    row("Biden went on to Berlin the same day to see Scholz.", "see: reported"),
    row("Modi made a brief stop in Lahore that month to see Shehbaz Sharif.", "see: reported"),
    row("Defence Secretary Ben Wallace recalls his meeting in Moscow on May 20 with Sergei Shoigu.",
        "meeting: reported"),
    row("Biden has put off plans to visit Paris after a phone call with Putin.", "phone call: reported"),
    row("Putin is due in Paris on Friday.", "due: planned"),
)  # fmt: skip
def test_how_it_is_told(text, how, expected):
    assert told(text, **_NEWS | how).modalities(expected) == expected


@table(
    # the anniversary of a day, a week, a season
    row("Thirty years ago this morning Ronald Reagan met Mikhail Gorbachev.", "met: 1993-05-12"),
    row("Three years ago last month Putin met Macron.", "met: 2020-04"),
    row("Five years ago this summer Putin met Macron.", "met: 2018-06/2018-08"),
    row("Two years ago this winter Putin met Macron.", "met: 2020-12/2021-02"),
    row("A year ago on Monday Putin met Macron.", "met: 2022-05~"),
    row("Two weeks ago Friday Putin met Macron.", "met: 2023-04-28/2023-05-05"),
    # the year that the sentence has named
    row("In January 2017 Biden cancelled a meeting with Putin planned for January 31.", "meeting: 2017-01-31"),
    # when it was said, called off, or offered
    row("Kerry on Monday denied reports that Biden had met Putin.", "met: none"),
    row("Putin congratulated Biden on Thursday and said he was ready to talk to Macron.", "talk: none"),
    row("Speaking in Valdai on Thursday, Putin said he would meet Biden.", "meet: none"),
    row("Biden on Tuesday postponed a visit to Paris planned for Oct. 23.", "visit: 2023-10-23"),
    row("King Salman invited Raisi to visit Riyadh earlier this year.", "visit: none"),
    row("On Monday Biden called Putin and invited him to the White House.", "called: 2023-05-08", "invited: none"),
    row("Saudi Arabia on Saturday suspended aid over a call between Mohammed bin Salman and Macron some hours earlier.",
        "call: none"),
    row("It was Biden’s second trip to Moscow since fighting broke out on May 1.", "trip: none"),
    # a weekday of the day itself; one for which something was planned
    row("Zelenskyy is due to meet Biden in Munich on Friday.", "meet: 2023-05-12"),
    row("Biden had been due to see Putin on Thursday.", "see: 2023-05-11"),
    row("Biden was due to meet Putin on Sunday.", "meet: 2023-05-14"),
)  # fmt: skip
def test_when(text, how, expected):
    assert told(text, **_NEWS | how).times(expected) == expected


def test_who_is_named_like_an_office_ends_a_sentence():
    text = "In March a recording was leaked of a call between Macron and Hun Sen. A court suspended her on April 1."
    assert told(text, **_NEWS).times() == ["call: 2023-03"]


@table(
    row("Kerry, speaking in Berlin, said Biden had called Putin.", "called: speaker John Kerry"),
    row("There were no plans for Scholz, who had said he intended to speak to Putin.", "speak: speaker Olaf Scholz"),
    row("Putin congratulated Biden and said he was ready to talk to Macron.", "talk: speaker Vladimir Putin"),
    row("Putin had spoken to Biden, Itar-Tass reported from the plane.", "spoken: outlet Itar-Tass"),
    row("The Washington Post broke it. The newspaper said that Biden had called Putin.",
        "called: outlet The Washington Post"),
    row("The newspaper said Biden had called Putin.", "called: outlet The newspaper"),
    row("The foreign ministry in Moscow said Lavrov had met Kerry.", "met: speaker the foreign ministry in Moscow"),
    row("The Indian prime minister’s office said Modi had met Biden.",
        "met: speaker the Indian prime minister’s office"),
    row("Biden wrote on Twitter that he had spoken to Putin.", "spoken: speaker Joe Biden"),
    row("Mohammad Jamshidi, a deputy chief of staff to the Iranian president, said that Raisi had met Putin.",
        "met: speaker Mohammad Jamshidi"),
)  # fmt: skip
def test_on_whose_word(text, how, expected):
    assert told(text, **_NEWS | how).voices(expected) == expected


@table(
    row("Putin spoke on Friday with Erdogan in a phone call.", "spoke: call"),
    row("Putin spoke with Erdogan at length in a meeting in Sochi.", "spoke: meeting"),
    row("Putin spoke with Erdogan and told him in a call that he was late.", "spoke: unspecified"),
)  # fmt: skip
def test_by_what_channel(text, how, expected):
    assert told(text, **_NEWS | how).channels(expected) == expected


def _story(text, **how):
    return [
        f"{one.trigger.quote}: {' + '.join(sorted(part.name.split()[-1] for part in one.participants))}"
        for one in told(text, **_NEWS | how).mentions
    ]


def test_the_two_whom_a_paragraph_has_in_view():
    text = """Trump said last week that he would see Putin in Osaka. A spokesman, Dmitry Peskov, knew of nothing firm. \
The two last held talks in Helsinki in July 2018. They talked by phone on May 3."""
    assert _story(text) == ["see: Putin + Trump", "talks: Putin + Trump", "talked by phone: Putin + Trump"]


def test_the_two_of_another_paragraph_are_not_those_of_this_one():
    text = """Xi Jinping shook hands with Shinzo Abe in 2014.

With Vladimir Putin he was warm. By one count they met ten times."""
    assert all("Abe" not in line for line in _story(text)[1:])


def test_those_of_whom_the_title_speaks():
    text = """Erdogan sat down with Putin in Antalya.

Quiet messages passed through Kazakhstan. Ibrahim Kalin went to Tashkent with a note.

They talk at last, a day after the bombing."""
    assert _story(text, title="How Erdogan and Putin got back on terms")[-1] == "talk: Erdoğan + Putin"


def test_which_president_the_president_is_may_be_open():
    text = """Donald Trump praised Rodrigo Duterte on Saturday. Duterte says he may be too busy. The president would \
be honored to meet Kim Jong Un."""
    assert _story(text, published="2017-05-02") == []


def test_he_at_the_head_of_a_paragraph_may_be_either():
    text = """Biden spoke in Berlin. Putin replied in Moscow.

He had met Macron in May."""
    assert all("Macron" not in line or "Putin" not in line for line in _story(text))


def test_a_prince_called_by_his_given_name():
    text = """Emir Tamim bin Hamad Al Thani called Crown Prince Mohammed bin Salman. Sheikh Tamim spoke with Prince \
Mohammed on Sunday."""
    found = told(text, **_NEWS).casts()
    assert found[1].split(": ")[1] == found[0].split(": ")[1]


def test_headings_of_a_fact_check_speak_for_nobody():
    text = """CLAIM: Biden met Putin in May.

OUR RATING: No evidence.

Biden met Macron in May."""
    assert {voice.split(": ")[1] for voice in told(text, **_NEWS).voices()} == {"document"}


def test_a_place_in_capitals_is_no_speaker():
    text = "RIYADH: Prince Faisal bin Farhan met Sergei Lavrov on Monday. They spoke again on Tuesday."
    assert told(text, **_NEWS).voices() == ["met: document", "spoke: document"]


_TWO_IN_VIEW = "Putin and Trump are old rivals. "


@table(
    row("There was no conversation, Peskov said.", "conversation: denied"),
    row("Peskov said that no call had been fixed.", "call: denied"),
    row("No such meeting occurred.", "meeting: denied"),
    row("A meeting in Qatar in January was also called off.", "meeting: cancelled"),
    row("The two had not been in contact since the war.", "in contact: denied"),
    row("There is no meeting of minds."),
)  # fmt: skip
def test_what_the_two_in_view_did_not_have(text, how, expected):
    found = told(_TWO_IN_VIEW + text, **_NEWS | how)
    assert found.modalities(expected) == expected
    names = [line.split(": ")[1].translate({ord("["): None, ord("]"): None}) for line in found.casts()]
    assert names == ["Vladimir Putin, Donald Trump"] * len(expected)


def test_none_of_somebody_whom_nothing_puts_beside_another():
    assert told("Trump spoke in Ohio. There was no conversation.", **_NEWS).casts() == []


def test_whose_the_meeting_is_that_names_one_alone():
    text = "Biden will leave for Brussels. The meeting with Putin is set for Wednesday."
    assert _story(text, title="Biden heads for Europe")[-1] == "meeting: Biden + Putin"
    assert _story(text, title="A week in Europe")[-1] == "meeting: Biden + Putin"
    two = "Biden thanked Macron in Brussels. The meeting with Putin is set for Wednesday."
    assert _story(two, title="A week in Europe") == []


def test_a_story_comes_back_to_its_one_contact():
    text = """Macron and Putin spoke by phone on Thursday. Aides said after the call that it was frank. They said that \
the conversation was useful."""
    found = told(text, **_NEWS)
    assert [line.split(": ")[0] for line in found.casts()] == ["spoke by phone", "call", "conversation"]
    assert {line.split(": ")[1] for line in found.ties()} == {"new", "1"}


def test_a_story_with_contacts_of_several_leaves_open_which_it_comes_back_to():
    text = """Macron and Putin spoke by phone on Thursday. Macron called Biden on Wednesday. Aides said after the call \
that it was frank."""
    assert len(_story(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Biden wrote to Macron and Scholz, who held talks with Putin.",
        "Biden was briefed by Macron’s envoy, who held talks with Putin.",
        "Biden thanked the chief negotiator, who had held a meeting with Putin.",
    ],
)
def test_the_subject_of_the_sentence_did_not_hold_what_one_who_is_left_open_held(text):
    pairs = [{one.name for one in mention.participants} for mention in told(text, **_NEWS).mentions]
    assert not [names for names in pairs if {"Joe Biden", "Vladimir Putin"} <= names]
