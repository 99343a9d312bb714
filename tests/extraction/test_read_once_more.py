"""What was wrong in two more months of briefings that were read against their texts."""

from __future__ import annotations

from tests.extraction.texts import STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

_ON_SULLIVAN = (
    "Background Press Call by Senior Administration Officials on Advisor Sullivan’s Upcoming Travel to Israel"
)
_HOSTS = "President Biden will host Prime Minister Draghi at the White House on February 13. "


@table(
    row("MR. KIRBY: They rebuffed it, whatever Mr. Putin says.\n\nQ What has President Biden’s engagement been? "
        "Has he spoken with Chancellor Scholz?", "spoken: Joe Biden, Olaf Scholz"),
)  # fmt: skip
def test_he_in_a_question_is_the_one_whose_doings_were_asked_for(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("President Biden and Chairman of the National Assembly Vuong Dinh Hue of Vietnam met today in Hanoi.",
        "met: Joe Biden, Vương Đình Huệ"),
    row("Jake Sullivan and Director of the Central Foreign Affairs Office Wang Yi met today in Vienna.",
        "met: Jake Sullivan, Wang Yi"),
)  # fmt: skip
def test_a_long_office_between_two_names(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("Q Is the administration meeting at all with Prime Minister Draghi?\n\nMS. PSAKI: I don’t have any meetings to "
        "preview.", "meeting: hypothetical"),
    row("Q Is the President offering help to President Macron as he speaks to him today?\n\nMS. PSAKI: No, he is not.",
        "speaks: planned"),
    row("Q Is the President speaking to President Macron today?\n\nMS. PSAKI: No, he is not.", "speaking: denied"),
    row("MR. KIRBY: We put in the formal request to the Chinese for the call with President Xi.", "call: hypothetical"),
    row("Q Is now the time for negotiations with President Putin?\n\nMS. PSAKI: That’s up to Ukraine.",
        "negotiations: hypothetical"),
    row("MS. PSAKI: On the call with President Macron happening on Friday, it is when they could do it.",
        "call: planned"),
    row("MS. PSAKI: That could not have been better timed than before the visit of President Macron.",
        "visit: reported"),
)  # fmt: skip
def test_whether_it_happened(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).modalities(expected) == expected


@table(
    row("MR. DOE: That is consistent with his basic message to President Putin."),
    row("MR. DOE: He has sent a message to President Putin.", "message: Joe Biden, Vladimir Putin"),
    row("MR. DOE: We spoke with presumptive Honduran President-Elect Xiomara Castro."),
    row("MR. DOE: Secretary Blinken met with the President of the Iraqi Kurdistan Region Nechirvan Barzani.",
        "met: Antony Blinken, Nechirvan Barzani"),
    row("MR. DOE: It was a good opportunity for a meeting with Prime Minister Bennett.",
        "meeting: Naftali Bennett", title=_ON_SULLIVAN),
    row("MR. DOE: It was a good opportunity for a meeting with Prime Minister Bennett.",
        "meeting: [Joe Biden], Naftali Bennett"),
)  # fmt: skip
def test_who_takes_part(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("The Minister for Foreign Affairs of Ukraine met with Jake Sullivan.", "met: Dmytro Kuleba, Jake Sullivan"),
    row("The Minister for Foreign Affairs and the President met with Jake Sullivan.",
        "met: Volodymyr Zelenskyy, Dmytro Kuleba, Jake Sullivan"),
)  # fmt: skip
def test_an_office_that_ends_like_a_plural_is_of_one(text, how, expected):
    assert told(text, **UKRAINE, **how).casts(expected) == expected


@table(
    row(_HOSTS + "The leaders will have a long discussion of trade. This will be their second meeting.",
        "host: new", "discussion: 1", "meeting: 1"),
    row(_HOSTS + "The leaders will also have a long discussion of trade.", "host: new", "discussion: 1"),
    row(_HOSTS + "The leaders will have a call on trade.", "host: new", "call: new"),
    row(_HOSTS + "On February 20, the leaders will have a meeting in Rome.", "host: new", "meeting: new"),
)  # fmt: skip
def test_a_plan_that_the_next_sentence_goes_on_with(text, how, expected):
    assert told(text, **STATEMENT, **how).ties() == expected


@table(
    row("Head of the Office Andriy Yermak and Minister Dmytro Kuleba met with Jake Sullivan.", "met: new", "met: 1"),
    row("Head of the Office Andriy Yermak and Foreign Minister Sergey Lavrov met with Jake Sullivan.",
        "met: new", "met: new"),
    row("It was cold. Andriy Yermak and Dmytro Kuleba met with Jake Sullivan.", "met: new", "met: new"),
)  # fmt: skip
def test_a_text_that_names_more_people_than_its_title(text, how, expected):
    assert told(text, title="Andriy Yermak met with Jake Sullivan", **UKRAINE, **how).ties() == expected


@table(
    row("MR. KIRBY: The two presidents, Biden and Zelenskyy, plan to meet in Rome when we head over there on the 12th "
        "of February.", "meet: 2022-02-12"),
    row("THE PRESIDENT: I just met with President Macron.", "met: 2022-01-20~"),
    row("THE PRESIDENT: I just got off the phone with President Macron.", "got off the phone: 2022-01-20"),
)  # fmt: skip
def test_when_it_was(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).times(expected) == expected


def test_scores_of_hours_are_no_one_meeting() -> None:
    many = told("THE PRESIDENT: I spent close to 100 hours alone with Xi Jinping.", **TRANSCRIPT)
    assert [len(many.mentions), len(many.claims)] == [0, 1]
    few = told("THE PRESIDENT: I spent two hours alone with Xi Jinping.", **TRANSCRIPT)
    assert [len(few.mentions), len(few.claims)] == [1, 0]


@table(
    row("Today, President Macron, Chancellor Scholz and President Biden held a call.", "Call: new", "call: 1"),
    row("Today, President Macron and President Biden held a call.", "Call: new", "call: new"),
    row("Today, President Macron and Chancellor Scholz held a call.", "Call: new", "call: new"),
)
def test_a_title_that_names_a_group(text, how, expected):
    title = "Readout of President Biden’s Call with European Allies"
    assert told(text, title=title, **how).ties() == expected


@table(
    row("MS. PSAKI: He has spoken with President Macron at multiple points over the years.", [0, 1]),
    row("MS. PSAKI: He spoke with President Macron at two different times yesterday.", [0, 1]),
    row("MS. PSAKI: He and President Macron have had a number of meetings by telephone and in person.", [0, 1]),
    row("MS. PSAKI: He spoke with President Macron about two different points yesterday.", [1, 0]),
    row("THE PRESIDENT: I’ve met more with President Macron than any other world leader has.", [0, 1]),
)
def test_how_many_are_told(text, how, expected):
    made = told(text, **TRANSCRIPT, **how)
    assert [[len(made.mentions), len(made.claims)]] == expected


@table(
    row("Jake Sullivan spoke separately today with Prime Minister Draghi and President Macron.",
        "spoke: Jake Sullivan, Mario Draghi", "spoke: Jake Sullivan, Emmanuel Macron"),
    row("Jake Sullivan will meet with Foreign Minister Lavrov and Yuri Ushakov. During the meetings, he will talk.",
        "meet: Jake Sullivan, Sergey Lavrov", "meet: Jake Sullivan, Yuri Ushakov"),
    row("Jake Sullivan will meet with Foreign Minister Lavrov and Yuri Ushakov. During the meeting, he will talk.",
        "meet: Jake Sullivan, Sergey Lavrov, Yuri Ushakov"),
)  # fmt: skip
def test_those_who_are_met_one_after_the_other(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


@table(
    row("The President looks forward to welcoming President Macron tomorrow, January 20, at the White House.",
        "welcoming: 2022-01-20"),
    row("The President looks forward to welcoming President Macron tomorrow, before he leaves on January 25.",
        "welcoming: 2022-01-21"),
)  # fmt: skip
def test_a_date_beside_tomorrow_says_which_day_it_is(text, how, expected):
    assert told(text, **STATEMENT, **how).times(expected) == expected


@table(
    row("MS. PSAKI: I’m not going to go into private discussions that he had with President Macron.",
        "discussions: reported"),
    row("MS. PSAKI: He is going to have a discussion with President Macron.", "discussion: planned"),
)  # fmt: skip
def test_what_a_spokesperson_does_not_go_into_has_been(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).modalities(expected) == expected


def test_a_discussion_on_the_day_of_a_meeting_is_at_it() -> None:
    met = "MS. PSAKI: The President met with Prime Minister Draghi today. "
    assert told(met + "He had a good discussion today with Prime Minister Draghi.", **TRANSCRIPT).ties() == [
        "met: new", "discussion: 1",
    ]  # fmt: skip
    assert told(met + "He had a good call today with Prime Minister Draghi.", **TRANSCRIPT).ties() == [
        "met: new", "call: new",
    ]  # fmt: skip


@table(
    row("Q When Biden’s predecessor met with Putin, no staff was in the room.", "met: Vladimir Putin"),
    row("MR. DOE: President Biden’s team met with President Macron yesterday.", "met: ~team, Emmanuel Macron"),
    row("MR. DOE: On Monday, the President will host President Macron, and on Thursday, Prime Minister Draghi.",
        "host: Joe Biden, Emmanuel Macron"),
    row("MR. DOE: On Monday, the President will host President Macron and Prime Minister Draghi.",
        "host: Joe Biden, Emmanuel Macron, Mario Draghi"),
)  # fmt: skip
def test_somebody_else_or_on_another_day(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("The President and Prime Minister Draghi agreed to remain in regular consultation."),
    row("The President and Prime Minister Draghi had regular consultations.",
        "consultations: frequency regular consultations: Joe Biden, Mario Draghi"),
)  # fmt: skip
def test_what_is_meant_to_be_kept_is_no_claim(text, how, expected):
    assert told(text, **STATEMENT, **how).quantities(expected) == expected


def test_of_what_is_not_gone_into_nothing_is_counted() -> None:
    words = "MR. KIRBY: I’m not going to get into the conversations between the President and Prime Minister Draghi."
    made = told(words, **TRANSCRIPT)
    assert not made.claims


def test_a_part_of_what_was_done_has_been() -> None:
    words = "MR. KIRBY: Tony Blinken {}, including calls this weekend with President Macron."
    (claim,) = told(words.format("has helped the truce"), **TRANSCRIPT).claims
    assert claim.period == "2022-01-15/2022-01-16"
    (mention,) = told(words.format("will help the truce"), **TRANSCRIPT).mentions
    assert mention.modality == "planned"


def test_a_meeting_with_a_name_of_its_own_is_not_the_one_spoken_of() -> None:
    met = "MR. DOE: The President met with Prime Minister Draghi today. We saw it in his trip last week and at the "
    made = told(met + "Quad meeting.", **TRANSCRIPT)
    assert made.ties() == ["met: new", "meeting: new"]
    assert made.times()[0] == "met: 2022-01-20"


@table(
    row("They spoke of the President’s upcoming trip to the Republic of Korea.", "trip: Joe Biden",
        published="2022-05-03"),
    row("They spoke of the President’s upcoming trip to the Republic of Korea.", "trip: Joe Biden, [Yoon Suk-yeol]",
        published="2022-05-25"),
    row("They spoke of the President’s upcoming trip to the Republic of Korea.", "trip: Joe Biden, [Moon Jae-in]",
        published="2022-01-20"),
)  # fmt: skip
def test_the_host_of_a_journey_to_come_is_open_where_another_leads_by_then(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


@table(
    row("Jake Sullivan met with Prime Minister Masrour Barzani of Iraq’s Kurdistan region today in Rome.",
        "met: Jake Sullivan, Masrour Barzani"),
    row("Jake Sullivan met today with Republic of Korea 1st Vice Foreign Minister Cho Hyundong.",
        "met: Jake Sullivan, Cho Hyun-dong"),
    row("Jake Sullivan met today with Qatari Deputy Prime Minister & Foreign Minister Mohammed Bin Abdulrahman Al "
        "Thani.",
        "met: Jake Sullivan, Mohammed bin Abdulrahman Al Thani"),
    row("National Security Advisor to the Vice President Dr. Phil Gordon met today with Foreign Minister Mario Búcaro "
        "of Guatemala.", "met: Phil Gordon, Mario Búcaro"),
    row("President Biden met today with His All-Holiness Ecumenical Patriarch Bartholomew.",
        "met: Joe Biden, Bartholomew"),
    row("Jon Finer met today with People’s Republic of China Minister of the International Liaison Department of the "
        "Central Committee of the Communist Party of China Liu Jianchao.", "met: Jon Finer, Liu Jianchao"),
    row("President Biden held a video call with transatlantic leaders today. Participants in the call included "
        "President Emmanuel Macron of France and Chancellor Olaf Scholz of Germany.",
        "video call: Emmanuel Macron, Joe Biden, Olaf Scholz", "call: [Joe Biden], [Emmanuel Macron], [Olaf Scholz]"),
    row("Jake Sullivan of the United States, National Security Advisor Akiba Takeo of Japan, and National Security "
        "Advisor Eduardo Año of the Philippines gathered for the first time on 16 June 2021.",
        "gathered: Jake Sullivan, Akiba Takeo, Eduardo Año"),
    row("Vice President Harris spoke individually with: Prime Minister Kaja Kallas of Estonia; Prime Minister Mateusz "
        "Morawiecki of Poland; and Prime Minister Nicolae Ciuca of Romania.",
        "spoke: Kaja Kallas, Kamala Harris", "spoke: Kamala Harris, Mateusz Morawiecki",
        "spoke: Kamala Harris, Nicolae Ciucă"),
    row("The November talks of President Joe Biden and President Luis Abinader go on. During their meeting with "
        "President Abinader, Senior Advisor Perez offered help.", "meeting: Luis Abinader, Perez"),
    row("Jake Sullivan met today with Prime Minister Draghi. Sullivan repeated President Biden’s invitation for Prime "
        "Minister Draghi to visit the White House.", "met: Jake Sullivan, Mario Draghi",
        "visit: Joe Biden, Mario Draghi"),
)  # fmt: skip
def test_who_is_named_by_a_readout(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("Jake Sullivan met today with Director Wang Yi of China. The two sides committed to stay in touch, including "
        "through a call between President Biden and President Xi.", "met: reported", "call: planned"),
    row("MS. DALTON: That will build on the talks that President Biden had with President Xi.", "talks: reported"),
)  # fmt: skip
def test_what_was_agreed_on_is_yet_to_come(text, how, expected):
    assert told(text, **(how or TRANSCRIPT)).modalities(expected) == expected


def test_advisers_are_not_the_two_leaders_between_whom_they_plan_a_call():
    text = (
        "SENIOR ADMINISTRATION OFFICIAL: The last meeting between Mr. Sullivan and Director Wang Yi was in Malta."
        "\n\nThe two sides agree to have a telephone call between the two leaders at some point in the coming months."
    )
    title = "Background Press Call on APNSA Jake Sullivan’s Meeting with Foreign Minister Wang Yi of China"
    calls = [one for one in told(text, title=title, **TRANSCRIPT).mentions if one.channel == "call"]
    assert [one.participants for one in calls] == [()]


@table(
    row("MR. KIRBY: Today, I’m pleased to announce that President Biden will host Prime Minister Draghi on the 10th of "
        "April.", "host: 2022-04-10"),
    row("MR. KIRBY: Today, I can confirm that President Biden will host Prime Minister Draghi next month.",
        "host: 2022-02"),
)  # fmt: skip
def test_the_day_of_an_announcement_is_not_that_of_the_contact(text, how, expected):
    assert told(text, **(how or TRANSCRIPT)).times(expected) == expected


@table(
    row("Q The UK is seeking to restart trade talks with President Biden — the Prime Minister, Sunak.\n\nMR. KIRBY: I "
        "rather not comment.", "talks: hypothetical"),
    row("Q I didn’t hear you mention a meeting with King Charles.\n\nMR. KIRBY: He had no time.",
        "meeting: hypothetical"),
    row("PRESIDENT BIDEN: It means that we will make an effort to consult with our allies.", "consult: planned"),
)  # fmt: skip
def test_what_is_sought_is_not_held(text, how, expected):
    assert told(text, **(how or TRANSCRIPT)).modalities(expected) == expected


def test_yesterday_in_a_question_about_something_else_is_no_day_of_a_contact():
    text = (
        "Q A former minister of the UK said on television yesterday that the President had none.\n\nMS. SLOAT: It is "
        "untrue.\n\nThe President had a call with Prime Minister Johnson and a visit of the Ambassador."
    )
    assert {one.when for one in told(text, **TRANSCRIPT).mentions} == {None}


@table(
    row("MS. PSAKI: President Biden wants President Putin and President Zelenskyy to meet.", "meet: hypothetical"),
    row(
        "MS. PSAKI: President Macron called on President Putin and President Zelenskyy to talk.",
        "talk: hypothetical",
        missing="the model is in doubt",
    ),
)  # fmt: skip
def test_what_somebody_wants_others_to_do_is_not_done(text, how, expected):
    assert told(text, **(how or TRANSCRIPT)).modalities(expected) == expected


def test_they_who_want_others_to_meet_do_not_meet_themselves():
    text = "MS. PSAKI: President Biden met President Zelenskyy.\n\nThey want the Danes and the Dutch to meet in person."
    assert [len(one.participants) for one in told(text, **TRANSCRIPT).mentions if one.participants] == [2]


@table(
    row("PRESIDENT MACRON: I told him so during my meeting with President Biden in December ‘20.", "meeting: 2020-12"),
    row("MS. PSAKI: He met President Macron on March 3, ’21.", "met: 2021-03-03"),
)  # fmt: skip
def test_two_figures_behind_an_apostrophe_are_a_year(text, how, expected):
    assert told(text, **(how or TRANSCRIPT)).times(expected) == expected


@table(
    row("MS. PSAKI: This announcement today follows, of course, the meeting the President had with Chancellor Scholz "
        "last week.", "meeting: 2022-01-10/2022-01-16"),
    row("MS. PSAKI: The measures of January 12 came after a visit by Chancellor Scholz.", "visit: none"),
    row("THE PRESIDENT: And I just had an interesting meeting, as you all know, with Vladimir Putin.",
        "meeting: 2022-01-20~"),
    row("MS. PSAKI: The President will meet with Chancellor Scholz this fall.", "meet: 2022-09/2022-11"),
    row("MS. PSAKI: The President met with Chancellor Scholz this fall.", "met: 2021-09/2021-11"),
)  # fmt: skip
def test_when_it_was_and_not_what_came_of_it(text, how, expected):
    assert told(text, **(how or TRANSCRIPT)).times(expected) == expected


def test_this_spring_said_in_july_is_no_plan_of_the_next_year():
    text = "MS. PSAKI: They will speak of the Leaders’ Meeting of Macron and Biden this spring."
    made = told(text, **{**TRANSCRIPT, "published": "2021-07-15T12:00:00-04:00"})
    assert all(one.when is None or one.when < "2022" for one in made.mentions)


@table(
    row("MS. DOE: Let me see if there’s more about the agenda for the meeting with the German Chancellor.",
        "meeting: [Joe Biden], Olaf Scholz"),
    row("MS. DOE: Let me check on the call with President Macron.", "call: [Joe Biden], Emmanuel Macron"),
)  # fmt: skip
def test_who_lets_me_see_does_not_take_part(text, how, expected):
    assert told(text, title="Press Briefing by Press Secretary Jane Doe", **TRANSCRIPT).casts(expected) == expected


@table(
    row("President Biden spoke with Prime Minister Trudeau. They discussed our work on and engagement with Pacific "
        "Island nations.", "spoke: Joe Biden, Justin Trudeau"),
    row("President Biden spoke with Prime Minister Trudeau. They discussed cooperation on trade and work with China.",
        "spoke: Joe Biden, Justin Trudeau"),
    row("President Biden met with Pacific Island leaders.", "met: Joe Biden, ~leaders"),
)  # fmt: skip
def test_with_whom_they_work_took_no_part(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected
