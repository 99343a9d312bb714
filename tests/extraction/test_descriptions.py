"""People named at the end of a long description of their office, and given names that do not fit a known surname."""

from tests.extraction.texts import KREMLIN, PRESS, UKRAINE, row, table, told


@table(
    row(
        "Vladimir Putin held talks with Secretary of the Security Council of Belarus Alexander Volfovich.",
        "talks: Vladimir Putin, Alexander Volfovich",
        **KREMLIN,
    ),
    row(
        "Volodymyr Zelenskyy met with Ambassador of Japan to Ukraine Matsuda Kuninori.",
        "met: Volodymyr Zelenskyy, Matsuda Kuninori",
        **UKRAINE,
    ),
    row(
        "Andriy Yermak met with Secretary General of the Assembly of Economic Cooperation (AEC) Ivan Petrenko.",
        "met: Andrii Yermak|Andriy Yermak, Ivan Petrenko",
        **UKRAINE,
    ),
    row(
        "Volodymyr Zelenskyy met with Speaker of the Sejm of the Republic of Poland Anna Čmilė-Petrenko.",
        "met: Volodymyr Zelenskyy, Anna Čmilė-Petrenko",
        **UKRAINE,
    ),
    row(
        "Vladimir Putin met with Director of the Carnegie Moscow Center Dmitri Trenin.",
        "met: Vladimir Putin, Dmitri Trenin",
        **KREMLIN,
    ),
    row(
        "Andriy Yermak met with Ambassador of Japan Jane Petrenko and discussed security.",
        "met: Andrii Yermak|Andriy Yermak, Jane Petrenko",
        **UKRAINE,
    ),
    row(
        "Volodymyr Zelenskyy met with EU Commissioner for Neighbourhood and Enlargement Olivér Petrenko.",
        "met: Volodymyr Zelenskyy, Olivér Petrenko",
        **UKRAINE,
    ),
    row(
        # "Children's" owns no meeting: the office goes on to the name
        "Vladimir Putin met with Commissioner for Children’s Rights Maria Petrenko.",
        "met: Vladimir Putin, Maria Petrenko",
        **KREMLIN,
    ),
    row(
        # where the name begins is not plain: nobody is made of it
        "Vladimir Putin met with Director of the Severny Morskoy Zavod Dmitri Trenin.",
        **KREMLIN,
    ),
)
def test_names_behind_long_descriptions(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_the_party_is_the_one_that_the_description_names():
    read = told("Vladimir Putin met with Secretary of the Security Council of Belarus Alexander Volfovich.", **KREMLIN)
    assert [person.party for person in read.mentions[0].participants] == ["ru", "by"]
    read = told("Volodymyr Zelenskyy met with EU Commissioner for Crisis Management Jane Petrenko.", **UKRAINE)
    assert [person.party for person in read.mentions[0].participants] == ["ua", "eu"]


@table(
    row("Biden met with Asaf Putin in Geneva.", "met: Joe Biden, Asaf Putin", **PRESS),
    row("Biden met with Putin in Geneva.", "met: Joe Biden, Vladimir Putin", **PRESS),
    row("Yesterday Biden met with Mr. Putin.", "met: Joe Biden, Vladimir Putin", **PRESS),
)
def test_another_given_name_is_another_person(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Minister Ihor Petrenko had a phone conversation with State Secretary for Trade of the Office of the "
        "Prime Minister of the "
        "Republic of Latvia Karlis Ozols.",
        "phone conversation: Ihor Petrenko, Karlis Ozols",
        **UKRAINE,
    ),
    row(
        "Minister Ihor Petrenko met with Head of the Council of Uzhhorod Ivan Bondar.",
        "met: Ihor Petrenko, Ivan Bondar",
        **UKRAINE,
    ),
    row(
        "Volodymyr Zelenskyy met with Special Envoy Hans Lindqvist of Sweden.\n\n"
        "Later Hans Lindqvist met with Denys Shmyhal.",
        "met: Volodymyr Zelenskyy, Hans Lindqvist",
        "met: Hans Lindqvist, Denys Shmyhal",
        **UKRAINE,
    ),
    row(
        "The wife of the President of Ukraine Olena Zelenska had a phone conversation with the First Lady of Israel "
        "Michal Herzog.",
        "phone conversation: Olena Zelenska, Michal Herzog",
        **UKRAINE,
    ),
    row(
        # a body is nobody's name
        "Putin met with Cardinal Matteo Zuppi, Archbishop and President of the Italian Episcopal Conference.",
        "met: Vladimir Putin, Matteo Zuppi",
        **KREMLIN,
    ),
)
def test_officials_whom_nobody_lists(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Putin spoke with the President of Lithuania, Mr. Nausėda, Prime Minister of Israel Bennett and Prime "
        "Minister of the "
        "United Kingdom Johnson.",
        "spoke: Vladimir Putin, Gitanas Nausėda, Naftali Bennett, Boris Johnson",
        **KREMLIN,
    ),
    row(
        # whoever is named, not whoever held the office on the day
        "Putin met with the Prime Minister of the United Kingdom Roger Smythe.",
        "met: Vladimir Putin, Roger Smythe",
        **KREMLIN,
    ),
)
def test_a_name_behind_an_office_of_a_country(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_an_office_does_not_begin_in_the_paragraph_before():
    read = told(
        "President Joseph R. Biden, Jr. spoke today with President Ursula von der Leyen of the European Commission.",
        title="Readout of President Biden’s Call with President Ursula von der Leyen of the European Commission",
    )
    assert read.casts() == ["Call: Joe Biden, Ursula von der Leyen", "spoke: Joe Biden, Ursula von der Leyen"]


def test_a_generation_mark_before_a_possessive_makes_no_verb_of_a_meeting():
    read = told(
        "It went well.", title="Readout of President Joseph R. Biden, Jr.’s Meeting with Prime Minister Modi of India"
    )
    assert read.casts() == ["Meeting: Joe Biden, Narendra Modi"]


@table(
    row(
        "Biden met with President Hassan Sheikh in Rome.",
        "met: Joe Biden, Hassan Sheikh Mohamud",
        title="About the trip",
    ),
    row("Biden met with President Putin Thursday.", "met: Joe Biden, Vladimir Putin", title="About the trip"),
    row(
        "Deputy Minister of Economy of Ukraine Ivan Kohut and Ambassador of Japan to Ukraine Matsuda Kuninori met.",
        "met: Ivan Kohut, Matsuda Kuninori",
        **UKRAINE,
    ),
)
def test_where_a_name_ends_and_another_begins(text, how, expected):
    assert told(text, **how).casts(expected) == expected
