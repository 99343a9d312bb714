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
        "Vladimir Putin met with Director of the Carnegie Moscow Center Dmitri Trenin.",
        "met: Vladimir Putin, Dmitri Trenin",
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


@table(
    row("Biden met with Asaf Putin in Geneva.", "met: Joe Biden, Asaf Putin", **PRESS),
    row("Biden met with Putin in Geneva.", "met: Joe Biden, Vladimir Putin", **PRESS),
    row("Yesterday Biden met with Mr. Putin.", "met: Joe Biden, Vladimir Putin", **PRESS),
)
def test_another_given_name_is_another_person(text, how, expected):
    assert told(text, **how).casts(expected) == expected
