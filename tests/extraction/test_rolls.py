"""Names that a readout lists further down stand in for the group that its first sentence tells of."""

from .texts import row, table, told

LIST = "Joining the President on the call were Prime Minister Justin Trudeau and Chancellor Olaf Scholz of Germany."


def test_a_list_names_the_group():
    made = told(f"President Biden hosted a videoconference today with Allies and partners.\n\n{LIST}")
    assert [part.name for part in made.mentions[0].participants] == ["Joe Biden", "Justin Trudeau", "Olaf Scholz"]


def test_without_a_group_a_list_changes_nothing():
    made = told(f"President Biden spoke today with President Macron of France.\n\n{LIST}")
    assert [part.name for part in made.mentions[0].participants] == ["Joe Biden", "Emmanuel Macron"]


def test_one_name_is_no_list():
    made = told("President Biden hosted a call today with Allies.\n\nThe call was joined by Chancellor Scholz.")
    assert [part.name for part in made.mentions[0].participants] == ["Joe Biden", "Allies"]


@table(
    row(
        "He spoke with his counterparts, Emmanuel Bonne and Jens Plötner.",
        "Jake Sullivan, Emmanuel Bonne, Jens Plötner",
    ),
    row(
        "He spoke with two Allies, President Duda and President Macron.", "Jake Sullivan, Andrzej Duda, Emmanuel Macron"
    ),
    row(
        "He spoke with three Allies, President Duda and President Macron.",
        "Jake Sullivan, ~allies, Andrzej Duda, Emmanuel Macron",
    ),
    row("He spoke with his counterpart and with President Macron.", "Jake Sullivan, ~counterpart, Emmanuel Macron"),
)
def test_names_right_behind_a_group_are_the_group(text, how, expected):
    casts = told(f"Jake Sullivan went to Rome on Monday. {text}", **how).casts(["spoke"])
    assert casts == [f"spoke: {expected[0]}"]


def test_a_title_s_group_is_whom_the_first_sentence_names():
    made = told(
        "Today, National Security Advisor Jake Sullivan, Secretary of State Antony J. Blinken, and Chairman of the "
        "Joint Chiefs of Staff Gen. Mark A. Milley held a joint call with Andriy Yermak and Dmytro Kuleba of Ukraine.",
        title="Readout of National Security Advisor Sullivan, Secretary of State Blinken, and Gen. Milley’s Call with "
        "Ukrainian Counterparts",
    )
    people = ["Jake Sullivan", "Antony Blinken", "Mark Milley", "Andriy Yermak", "Dmytro Kuleba"]
    assert [[part.name for part in one.participants] for one in made.mentions] == [people, people]


def test_those_who_hold_the_offices_are_whom_the_title_names():
    title = "Statement on National Security Advisor Sullivan’s Meeting with Moeed Yusuf of Pakistan"
    made = told("The National Security Advisors of the United States and Pakistan met in Rome yesterday.", title=title)
    assert [{part.name for part in one.participants} for one in made.mentions] == [{"Jake Sullivan", "Moeed Yusuf"}] * 2
    assert {one.when for one in made.mentions} == {"2022-01-19"}
    other = told("The National Security Advisors of the United States and Japan met in Rome yesterday.", title=title)
    assert "Jake Sullivan" not in {part.name for part in other.mentions[-1].participants}
    teams = told("U.S. and Pakistani officials met in Rome yesterday.", title=title)
    assert "Jake Sullivan" not in {part.name for part in teams.mentions[-1].participants}


def test_whose_adviser_somebody_is_takes_no_part():
    title = "Readout of Senior Advisor to the President and Director of Trade Tom Perez’s Meeting with President Duda"
    made = told("They met on Monday.", title=title)
    assert {part.name for part in made.mentions[0].participants} == {"Tom Perez", "Andrzej Duda"}


def test_a_president_s_call_of_whom_a_title_names_nobody_else():
    made = told("He spoke with President Duda.", title="Readout of the President’s Call with President Duda")
    assert {part.name for part in made.mentions[0].participants} == {"Joe Biden", "Andrzej Duda"}


@table(
    row("Vladimir Putin took part in an emergency session of the Council. Armenia chaired the meeting. Taking part in "
        "the meeting were Prime Minister of Armenia Nikol Pashinyan and President of Belarus Alexander Lukashenko.",
        "Vladimir Putin, Nikol Pashinyan, Alexander Lukashenko"),
    row("Vladimir Putin addressed the plenary session of the Forum, via videoconference. President of China Xi Jinping "
        "and Prime Minister of India Narendra Modi are also taking part in the meeting.",
        "Vladimir Putin, Xi Jinping, Narendra Modi"),
    row("Vladimir Putin wished the Council well. Taking part in the meeting were Prime Minister of Armenia Nikol "
        "Pashinyan and President of Belarus Alexander Lukashenko.", "Nikol Pashinyan, Alexander Lukashenko"),
)  # fmt: skip
def test_our_leader_is_with_those_who_were_there_where_he_is_said_to_have_gone(text, how, expected):
    made = told(text, party="ru", published="2022-05-26T12:00:00+03:00", timezone="Europe/Moscow", kind="transcript")
    meeting = next(one for one in made.mentions if one.trigger.quote == "meeting")
    assert ([", ".join(part.name for part in meeting.participants)], meeting.modality) == (expected, "reported")
