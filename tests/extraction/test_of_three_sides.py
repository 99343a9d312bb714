"""Ways of telling met where the documents of three sides were read side by side: offices, lists, turns, who "we" is."""

from __future__ import annotations

from tests.extraction.texts import KREMLIN, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

_ADDRESS = {**UKRAINE, **STATEMENT, "title": "Address by President of Ukraine Volodymyr Zelenskyy"}
_ZELENSKYY = {**UKRAINE, **STATEMENT, "title": "Volodymyr Zelenskyy discussed the situation with leaders"}
_NEWS = {**KREMLIN, **TRANSCRIPT}


@table(
    row("Our representatives - the Minister of Foreign Affairs and the Minister of Defense of Ukraine - met today with "
        "Polish colleagues.", "met: Dmytro Kuleba, Oleksii Reznikov, Polish colleagues"),
    row("The Minister of Foreign Affairs met with Antony Blinken today.", "met: Dmytro Kuleba, Antony Blinken"),
    row("The Minister of Foreign Affairs and the Minister of Defense of Poland met with Antony Blinken.",
        "met: Zbigniew Rau, Mariusz Błaszczak, Antony Blinken"),
    row("During the talks with Vice President Kamala Harris, the President of Ukraine thanked the administration.",
        "talks: Volodymyr Zelenskyy, Kamala Harris"),
    row("The President invited the 43rd President of the United States to visit Ukraine at his convenience."),
)  # fmt: skip
def test_whose_office_it_is(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected


@table(
    row("MS. DOE: Secretary Blinken met with the prime ministers of Poland, Slovenia, and the Czech Republic.",
        "met: Antony Blinken, Mateusz Morawiecki, Janez Janša, Petr Fiala"),
    row("MS. DOE: Secretary Blinken met with his foreign minister counterparts. Foreign Minister Lavrov was there.",
        "met: Antony Blinken, ~counterparts"),
    row("MS. DOE: The First Lady met with the First Lady of Ukraine.", "met: Jill Biden, Olena Zelenska"),
    row("MS. DOE: So it was, in that context, fitting that her first meeting of the day was with NATO Secretary "
        "General Stoltenberg.",
        "meeting: Kamala Harris, Jens Stoltenberg", title="Background Press Briefing on the Vice President’s Trip"),
    row("MS. DOE: She will have a bilateral meeting with President Zelenskyy, a bilateral meeting with Olaf Scholz.",
        "meeting: Kamala Harris, Volodymyr Zelenskyy", "meeting: Kamala Harris, Olaf Scholz",
        title="Press Briefing on Vice President Harris’s Trip"),
    row(
        "MS. DOE: The President spoke with a number of leaders on the phone last week, including Prime Minister "
        "Johnson of the United Kingdom and President Macron of France.",
        "spoke: Joe Biden, Boris Johnson",
        "spoke: Joe Biden, Emmanuel Macron",
        title="Press Briefing by Press Secretary Jen Psaki",
    ),
    row("THE PRESIDENT: She met in person with leaders in Rome over the weekend at the Conference, including President "
        "Zelenskyy.", "met: Kamala Harris, ~leaders, Volodymyr Zelenskyy",
        title="Remarks on Vice President Harris’s Trip"),
)  # fmt: skip
def test_who_takes_part_in_speech(text, how, expected):
    casts = [line for line in told(text, **TRANSCRIPT, **how).casts(expected) if not line.startswith("was: ")]
    assert casts == expected


@table(
    row("We spoke of the Vice President’s meetings with President Zelenskyy, European Commission President von der "
        "Leyen, and Secretary General Stoltenberg.", "meetings: Kamala Harris, Volodymyr Zelenskyy",
        "meetings: Kamala Harris, Ursula von der Leyen", "meetings: Kamala Harris, Jens Stoltenberg"),
    row("After the Vice President’s meetings with President Macron, Chancellor Scholz and Prime Minister Draghi, the "
        "President spoke to reporters.", "meetings: Kamala Harris, Emmanuel Macron",
        "meetings: Kamala Harris, Olaf Scholz", "meetings: Kamala Harris, Mario Draghi"),
    row("Jake Sullivan held a call with National Security Adviser to the Prime Minister of the United Kingdom Stephen "
        "Lovegrove, Adviser to the German Chancellor Jens Plötner.",
        "call: Jake Sullivan, Stephen Lovegrove, Jens Plötner"),
)  # fmt: skip
def test_lists_of_people_with_their_offices(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


def test_strangers_in_a_list_of_participants():
    text = (
        "Jake Sullivan held a call with counterparts from our Baltic Allies.\n\nParticipants in today’s call included "
        "Kęstutis Budrys, Chief Security Advisor to the Lithuanian President; Asta Skaisgirytė, Chief Foreign Affairs "
        "Advisor to the Lithuanian President; and Indrek Doe, Director for Security for the Estonian Prime Minister."
    )
    expected = ["call: Jake Sullivan, Kęstutis Budrys, Asta Skaisgirytė, Indrek Doe"]
    assert told(text).casts(expected) == expected


@table(
    row("I spoke with President Biden, with Chancellor Scholz, with President of Poland Andrzej Duda.",
        "spoke: Volodymyr Zelenskyy, Joe Biden", "spoke: Volodymyr Zelenskyy, Olaf Scholz",
        "spoke: Volodymyr Zelenskyy, Andrzej Duda"),
    row("Volodymyr Zelenskyy said that he had discussed the war with Emmanuel Macron, Olaf Scholz and Joseph Biden.",
        "discussed: Volodymyr Zelenskyy, Emmanuel Macron", "discussed: Volodymyr Zelenskyy, Olaf Scholz",
        "discussed: Volodymyr Zelenskyy, Joe Biden"),
)  # fmt: skip
def test_talks_with_one_after_the_other(text, how, expected):
    assert told(text, **_ADDRESS, **how).casts(expected) == expected


@table(
    row("A call with President of Turkey Recep Tayyip Erdoğan is also planned.",
        "discussed: reported", "call: planned"),
    row("Volodymyr Zelenskyy spoke with President Recep Tayyip Erdoğan. He sent Kyiv's partners a request to hold "
        "immediate consultations.", "discussed: reported", "spoke: reported"),
)  # fmt: skip
def test_of_whose_contacts_alone_a_text_tells(text, how, expected):
    assert told(text, **_ZELENSKYY, **how).modalities(expected) == expected


@table(
    row("President Zelenskyy reached out to me tonight and we just finished speaking.",
        "reached: Volodymyr Zelenskyy, Joe Biden", "speaking: Joe Biden, Volodymyr Zelenskyy"),
)  # fmt: skip
def test_whom_we_means_behind_me(text, how, expected):
    title = "Statement by President Joe Biden on Ukraine"
    assert told(text, title=title, **STATEMENT, **how).casts(expected) == expected


def test_we_of_a_minister_who_was_asked():
    text = (
        "President of Russia Vladimir Putin: Mr Lavrov, please.\n\nForeign Minister Sergei Lavrov: Secretary of State "
        "Antony Blinken asked me to explain, and we had a meeting in Geneva.\n\nVladimir Putin: Thank you."
    )
    expected = ["meeting: Sergey Lavrov, Antony Blinken"]
    assert told(text, **_NEWS).casts(expected) == expected


_TALKS = (
    "President of Russia Vladimir Putin: We held good talks. With regard to the conversation with the US President, we "
    "discussed security. It followed our meeting in Geneva.\n\nPrime Minister of Greece Kyriakos Mitsotakis: Thank you."
)


def test_we_of_a_talk_with_somebody_else():
    casts = told(_TALKS, **_NEWS, title="News conference with Prime Minister of Greece Kyriakos Mitsotakis").casts()
    assert "talks: Vladimir Putin, Kyriakos Mitsotakis" in casts
    assert "discussed: Vladimir Putin, Joe Biden" in casts


def test_we_of_three_who_speak_by_turns():
    text = (
        "President of Russia Vladimir Putin: Colleagues, we had a good meeting today.\n\nPresident of Azerbaijan Ilham "
        "Aliyev: Thank you.\n\nPrime Minister of Armenia Nikol Pashinyan: I thank you as well."
    )
    expected = ["meeting: Vladimir Putin, Ilham Aliyev, Nikol Pashinyan"]
    three = told(
        text, **_NEWS, title="Statements by leaders of Russia, Azerbaijan and Armenia following trilateral talks"
    )
    other = told(text, **_NEWS, title="Statements by leaders of Russia, Azerbaijan and Armenia")
    assert three.casts()[-1:] == expected
    assert expected[0] not in other.casts()


def test_speakers_whose_cards_a_page_shows_within_a_paragraph():
    text = (
        "President of Russia Vladimir Putin: Mr Lavrov, please. Foreign Minister Sergei Lavrov Lavrov SergeiForeign "
        "Minister of Russia : Secretary of State Antony Blinken called me. Question: What did he say? Vladimir Putin: "
        "We will see. Sergei Lavrov: Yes."
    )
    expected = ["called: Antony Blinken, Sergey Lavrov"]
    assert told(text, **_NEWS).casts(expected) == expected


def test_nothing_goes_on_with_what_is_only_recalled():
    """The talk is the one of yesterday, and not the meeting that it followed."""
    text = (
        "President of Russia Vladimir Putin: With regard to the conversation with the US President yesterday, we spoke "
        "of progress following our meeting in Geneva. We talked for long.\n\nVladimir Putin: Thank you."
    )
    told_there = told(text, **_NEWS)
    assert told_there.times()[-2:] == ["meeting: none", "talked: 2022-01-19"]


@table(
    row("MS. DOE: The President spoke with Prime Minister Abiy Ahmed on January 10. It’s more than a week since that "
        "call took place.", "spoke: new", "call: 1"),
    row("Q Secretary Blinken had a call with Minister Lavrov on January 12.\n\nMS. DOE: Yes. The President spoke with "
        "Prime Minister Abiy Ahmed on January 10. It’s more than a week since that call took place.",
        "call: new", "spoke: new", "call: 2"),
)  # fmt: skip
def test_that_call_is_the_one_told_right_before(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).ties(expected) == expected


def test_another_call_that_a_readout_opens_with_is_the_one_of_its_title():
    text = "Another phone call took place between Volodymyr Zelenskyy and Joseph Biden."
    ties = told(
        text, title="Volodymyr Zelenskyy had a phone conversation with Joseph Biden", **{**UKRAINE, "kind": "readout"}
    )
    assert ties.ties() == ["phone conversation: new", "phone call: 1"]


@table(
    row("MS. DOE: During their conversation on Sunday, President Zelenskyy invited President Biden to visit Ukraine.",
        "conversation: reported", "visit: planned"),
    row("Q The Bolsonaro meeting that’s happening at the Summit of the Americas. Do you have a date?",
        "meeting: planned"),
    row("Q Why not have the President go there and not meet with Crown Prince Mohammed bin Salman?",
        "meet: hypothetical"),
    row("MS. DOE: That is still a call from President Zelenskyy."),
    row("The Prime Minister of Romania paid a visit to Kyiv.", "visit: reported", **{**_ADDRESS, **TRANSCRIPT}),
    row("President Macron made a visit to Kyiv to meet with President Zelenskyy.", "meet: reported", kind="statement"),
)  # fmt: skip
def test_whether_it_was(text, how, expected):
    assert told(text, **{**TRANSCRIPT, **how}).modalities(expected) == expected


@table(
    row("MS. DOE: It’s been two weeks since his call with President Putin.", "call: 2022-01-06~"),
    row("MS. DOE: The President just concluded a call with President Macron.", "call: 2022-01-20"),
    row("MS. DOE: Prime Minister Modi just concluded a very successful official visit here.", "visit: none"),
    row("This afternoon, the President received an update on the Vice President’s meeting with President Macron.",
        "meeting: none", kind="statement"),
    row("During the call with Ursula von der Leyen, Volodymyr Zelenskyy informed her of the situation, recent events "
        "in the east.", "discussed: none", "call: none", **_ZELENSKYY),
    row("The recent call between President Zelenskyy and President Macron was long.", "call: ../2022-01-20",
        kind="statement"),
)  # fmt: skip
def test_when_it_was(text, how, expected):
    assert told(text, **{**TRANSCRIPT, **how}).times(expected) == expected


@table(
    row("As President Biden was meeting with Prime Minister Modi, the Prime Minister of Pakistan took to the stage.",
        "meeting: Joe Biden, Narendra Modi"),
    row("The President and the First Lady will host Prime Minister Kishida on April 10.",
        "host: Joe Biden, Kishida Fumio"),
    row("The President and the First Lady of the United States will host His Excellency Narendra Modi, Prime Minister "
        "of the Republic of India, for a dinner.", "host: Joe Biden, Narendra Modi"),
)  # fmt: skip
def test_who_only_stands_beside_them(text, how, expected):
    """Neither whoever acts on his own behind a comma, nor the wife of the host."""
    assert told(text, kind="statement", **how).casts(expected) == expected


@table(
    row("Jake Sullivan met with Israeli Leader of the Opposition Yair Lapid, and Minister of Defense Yoav Gallant.",
        "met: Jake Sullivan, Yair Lapid, Yoav Gallant"),
    row("President Biden met with UK Leader of the Opposition Keir Starmer.", "met: Joe Biden, Keir Starmer"),
    row("President Biden met with the French President of the Senate Gérard Larcher.",
        "met: Joe Biden, Gérard Larcher"),
    row("President Biden met with the leader of the German Social Democrats.", ""),
    row("President Biden met with the leader of the French opposition.", ""),
    row("President Biden met with the President of the French energy company Total.", ""),
    row("President Biden met with the Israeli Prime Minister-designate.", ""),
    row("President Biden met with the President of the French Republic.", "met: Joe Biden, Emmanuel Macron"),
    row("President Biden met with the President of the Swiss Confederation.", "met: Joe Biden, Ignazio Cassis"),
)  # fmt: skip
def test_who_leads_a_part_of_a_country_does_not_lead_it(text, how, expected):
    assert "; ".join(told(text, kind="readout", **how).casts()) == "".join(expected)


@table(
    row("Volodymyr Zelenskyy met with Minister Michel Dupont.", "met: Volodymyr Zelenskyy, Michel Dupont"),
    row("Volodymyr Zelenskyy met with Minister Blair Jones.", "met: Volodymyr Zelenskyy, Blair Jones"),
    row("Volodymyr Zelenskyy met with Prime Minister Scott Brown.", "met: Volodymyr Zelenskyy, Scott Brown"),
    row("Volodymyr Zelenskyy met with President Michel.", "met: Volodymyr Zelenskyy, Charles Michel"),
)  # fmt: skip
def test_the_given_name_of_another_is_no_leaders_surname(text, how, expected):
    """In a text without a title, too, which begins as it goes on."""
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected


@table(
    row("Andriy Yermak met with Emmanuel Macron's diplomatic adviser Emmanuel Bonne.",
        "met: Andriy Yermak, Emmanuel Bonne"),
    row("Andriy Yermak met with the French President's special envoy, Pierre Vimont.",
        "met: Andriy Yermak, Pierre Vimont"),
    row("Andriy Yermak met with Secretary Blinken's deputy Wendy Sherman.", "met: Andriy Yermak, Wendy Sherman"),
    row("Andriy Yermak met with Emmanuel Macron's adviser.", ""),
)  # fmt: skip
def test_an_aide_takes_part_and_not_whose_aide_it_is(text, how, expected):
    assert "; ".join(told(text, **UKRAINE, **STATEMENT, title="Meeting", **how).casts()) == "".join(expected)


@table(
    row("MS. DOE: President Biden has already hosted the leaders of France, Japan, and India.",
        "hosted: Joe Biden, Emmanuel Macron", "hosted: Joe Biden, Kishida Fumio", "hosted: Joe Biden, Narendra Modi"),
    row("MS. DOE: President Biden has hosted the leaders of France and Japan for a trilateral summit.",
        "hosted: Joe Biden, Emmanuel Macron, Kishida Fumio"),
    # guests of whom nobody says who received them did not meet each other by that
    row("MS. DOE: It was the first hosting of leaders of France and Japan."),
)  # fmt: skip
def test_guests_one_after_the_other(text, how, expected):
    casts = told(text, title="Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT, **how).casts(expected)
    assert [one for one in casts if not one.endswith(": ")] == expected
