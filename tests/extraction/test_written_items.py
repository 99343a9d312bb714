"""What statements and readouts of all sides say in their own ways, as three dozen of each were found to say it."""

from tests.extraction.texts import KREMLIN, STATEMENT, UKRAINE, row, table, told

from backchannel.extraction.triggers import find_triggers


@table(
    row(
        "Having informed President Macron of his contacts on the harvest with President Lukashenko, Putin thanked him.",
        "contacts: Vladimir Putin, Alexander Lukashenko",
        **KREMLIN,
    ),
    row(
        "Vladimir Putin also sent Ilham Aliyev a message of good wishes.",
        "message: Vladimir Putin, Ilham Aliyev",
        **KREMLIN,
    ),
    row(
        "They discussed it in follow-up to the Russian-Belarusian talks held at the highest level on January 12.",
        "talks: Vladimir Putin, Alexander Lukashenko",
        **KREMLIN,
    ),
    row(
        # others may have led them then
        "They named the Russian-Belarusian talks held at the highest level in 2002.",
        "talks: Russian, Belarusian",
        **KREMLIN,
    ),
    row("The presidents spoke in support of the harvest.", **KREMLIN),
)
def test_kremlin_items(text, how, expected):
    made = told(text, **how)
    lines = made.casts(["contacts", "message", "talks", "spoke"]) + [
        f"contacts: {', '.join(part.name for part in claim.participants)}" for claim in made.claims
    ]
    assert lines == list(expected)


@table(
    row(
        "The President of Ukraine thanked the President of Turkey for the frank conversation.",
        "conversation: Volodymyr Zelenskyy, Recep Tayyip Erdoğan",
    ),
    row("The President of Ukraine thanked the President of Turkey for the bread."),
    row(
        'Volodymyr Zelenskyy met with Prime Minister Morawiecki. "Your visit is a sign of friendship," he stressed.',
        "met: Volodymyr Zelenskyy, Mateusz Morawiecki",
        "visit: [Mateusz Morawiecki], [Volodymyr Zelenskyy]",
    ),
    row(
        "Volodymyr Zelenskyy held a video conference with International Criminal Court Prosecutor Karim Khan.",
        "video conference: Volodymyr Zelenskyy, Karim Khan",
    ),
)
def test_ukrainian_items(text, how, expected):
    assert told(text, **UKRAINE).casts(expected) == list(expected)


@table(
    row("He spoke today with the Bucharest Nine (B9) group of our Allies.", "spoke: Joe Biden, ~leaders"),
    row(
        "He spoke by phone with European Commission President Ursula von der Leyen’s Head of Cabinet Bjoern Seibert.",
        "spoke: Joe Biden, Bjoern Seibert",
    ),
    row(
        "We, the Leaders of Japan, South Africa, and the United States, met on the margins of the gathering.",
        "met: Kishida Fumio, Cyril Ramaphosa, Joe Biden",
    ),
    row(
        "We the Leaders of the Group of Seven (G7) met today with Ukrainian President Volodymyr Zelenskyy.",
        "met: ~leaders, Volodymyr Zelenskyy",
    ),
    row("President Biden met with the other Leaders of the G7 on June 13.", "met: Joe Biden, ~leaders"),
    row(
        "Following a bilateral meeting with Mexican President López Obrador on June 8, 2021 and in light of ties of "
        "Mexico, Vice President Harris announces funds.",
        "meeting: Kamala Harris, Andrés Manuel López Obrador",
    ),
    row(
        "Following a bilateral meeting with Guatemalan President Giammattei, and in light of the U.S. wish to help, "
        "Vice President Harris announces funds.",
        "meeting: Kamala Harris, Alejandro Giammattei",
    ),
    row(
        "The meeting, co-chaired by U.S. National Security Advisor Jake Sullivan and UK National Security Advisor Sir "
        "Tim Barrow, was about trade.",
        "meeting: Jake Sullivan, Tim Barrow",
    ),
    row(
        "President López Obrador hosted a U.S. delegation led by Homeland Security Advisor Elizabeth Sherwood-Randall.",
        "hosted: Andrés Manuel López Obrador, ~delegation, Elizabeth Sherwood-Randall",
    ),
)
def test_statements_of_ours(text, how, expected):
    made = told(f"President Biden was in Rome. {text}", **STATEMENT)
    names = [{part.name for part in one.participants} for one in made.mentions]
    wanted = {part for part in expected[0].partition(": ")[2].split(", ") if not part.startswith("~")}
    assert len(names) == 1
    assert wanted <= names[0]


def test_what_was_told_during_a_call_was_on_its_day():
    text = "As I told President Duda yesterday during our phone call, we are friends."
    made = told(text, title="Statement by President Biden on Poland", **STATEMENT)
    assert made.times(["call"])[0] == "phone call: 2022-01-19"


def test_what_is_said_at_a_meeting_is_of_its_day():
    """The Kremlin heads the transcript of a meeting with its day, hour and place: what is said there is of that day."""
    said = (
        "President of Russia Vladimir Putin: Mr Rahmon, I am glad to see you.\n\n"
        "President of Tajikistan Emomali Rahmon: Thank you, Mr Putin. I am glad to meet with you."
    )
    made = told(said, title="Meeting with President of Tajikistan Emomali Rahmon", **KREMLIN | {"kind": "transcript"})
    assert made.times(["meet"]) == ["meet: 2022-01-20"]


def test_a_page_that_only_tells_of_a_meeting_gives_it_no_day():
    said = "Vladimir Putin met with President of Tajikistan Emomali Rahmon."
    made = told(said, title="Meeting with President of Tajikistan Emomali Rahmon", **KREMLIN | {"kind": "readout"})
    assert made.times(["met"])[-1] == "met: none"


def test_what_a_message_tells_is_not_of_its_day():
    text = (
        'Vladimir Putin sent greetings to Andrzej Duda.\n\nThe message reads: "Eight years ago the people chose peace."'
    )
    assert told(text, **KREMLIN).times() == ["sent greetings: none", "message: none"]


def test_an_aide_to_the_president_hosts_without_him():
    text = (
        "Jake Sullivan, and John Doe, Deputy Assistant to the President and Executive Secretary, hosted Karen Donfried."
    )
    made = told(text, **STATEMENT)
    assert all("Joe Biden" not in [part.name for part in one.participants] for one in made.mentions)
    assert made.casts(["hosted"]) == ["hosted: Jake Sullivan, Karen Donfried"]


def test_contacts_to_come_hide_no_call_that_was():
    text = (
        "Vladimir Putin had a telephone conversation with Emmanuel Macron. The presidents agreed to continue contacts "
        "on all levels on the plans discussed during the telephone conversation today."
    )
    assert told(text, **KREMLIN).times() == ["telephone conversation: 2022-01-20", "telephone conversation: 2022-01-20"]


def test_speeches_one_before_the_other_are_no_contact():
    assert find_triggers("Secretary Stoltenberg spoke earlier and Chancellor Scholz spoke just before you.") == ()
    assert [one.text for one in find_triggers("Chancellor Scholz spoke with you.")] == ["spoke"]


def test_what_is_visited_upon_somebody_is_no_visit():
    assert find_triggers("It is the outrage that the world will visit upon them.") == ()
    assert [one.text for one in find_triggers("He will visit them.")] == ["visit"]


@table(
    row(
        "President Biden spoke today on the margins of the NATO Summit with President Andrzej Duda of Poland.",
        "spoke: Joe Biden, Andrzej Duda",
    ),
    row(
        "Vice President Harris spoke today with His Highness, Crown Prince Salman Bin Hamad Al Khalifa of Bahrain.",
        "spoke: Kamala Harris, Salman bin Hamad Al Khalifa",
    ),
    row(
        "Yesterday, Vice President Harris called and congratulated Xiomara Castro on her victory.",
        "called: Kamala Harris, Xiomara Castro",
    ),
    row(
        "The leaders of France, Germany, and the United Kingdom released a statement following their call.",
        "call: Emmanuel Macron, Olaf Scholz, Boris Johnson",
    ),
    row(
        "President Biden has invited President Zelenskyy of Ukraine to the White House for a meeting on Tuesday.",
        "meeting: Joe Biden, Volodymyr Zelenskyy",
    ),
    row(
        "President Biden of the United States (U.S.) and President Moon of the Republic of Korea (ROK) met.",
        "met: Joe Biden, Moon Jae-in",
    ),
)
def test_readouts(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


def test_a_title_without_its_apostrophe():
    made = told(
        "They spoke of trade.", title="Readout of President Biden call with President Guillermo Lasso of Ecuador"
    )
    assert made.casts()[0] == "call: Joe Biden, Guillermo Lasso"


def test_who_signs_an_order_says_i():
    order = "By the authority vested in me as President, I hereby order: "
    text = "Tea is free since my call with President Duda on May 3, 2021."
    assert told(order + text, kind="other").casts() == ["call: Joe Biden, Andrzej Duda"]
    assert told(text, kind="other").casts() == []
