"""What leaders do side by side, who is said to be at a gathering, messages and credentials told without those words."""

from __future__ import annotations

from tests.extraction.texts import KREMLIN, STATEMENT, UKRAINE, row, table, told

_KYIV = {**UKRAINE, **STATEMENT}
_MOSCOW = {**KREMLIN, **STATEMENT}


@table(
    row("Volodymyr Zelenskyy and Andrzej Duda laid flowers at the memorial.",
        "laid flowers: Volodymyr Zelenskyy, Andrzej Duda"),
    row("Boris Johnson and Volodymyr Zelenskyy walked through the old town.",
        "walked through: Boris Johnson, Volodymyr Zelenskyy"),
    row("Boris Johnson and Volodymyr Zelenskyy held a joint press conference.",
        "held a joint press conference: Boris Johnson, Volodymyr Zelenskyy"),
    row("The Presidents of Ukraine and Poland visited the plant.", "visited: Volodymyr Zelenskyy, Andrzej Duda"),
    row("President Volodymyr Zelenskyy, together with Andrzej Duda, visited Irpin.",
        "visited: Volodymyr Zelenskyy, Andrzej Duda"),
    row("Ursula von der Leyen, accompanied by Volodymyr Zelenskyy, inspected the bridge.",
        "inspected: Ursula von der Leyen, Volodymyr Zelenskyy"),
    row("Boris Johnson and Volodymyr Zelenskyy did not hold a joint press conference."),
    row("On January 25, Volodymyr Zelenskyy and Andrzej Duda will visit Antonov Airport.",
        "visit: Volodymyr Zelenskyy, Andrzej Duda"),
    row("Emmanuel Macron and Olaf Scholz visited Samarkand in May."),
    row("Emmanuel Macron and Olaf Scholz will visit Samarkand in May."),
    row("Emmanuel Macron and Olaf Scholz each laid flowers."),
    row("Volodymyr Zelenskyy and Denys Shmyhal visited the hospital."),
    row("Volodymyr Zelenskyy thanked Boris Johnson, and Olaf Scholz toured the plant."),
    row("Emmanuel Macron and his wife toured the plant."),
    row("The funeral was attended by Andrzej Duda and Maia Sandu."),
)  # fmt: skip
def test_what_two_do_together(text, how, expected):
    assert told(text, **_KYIV, **how).casts(expected) == expected


@table(
    row("The meeting was attended by President Andrzej Duda and President Maia Sandu.",
        "meeting: Andrzej Duda, Maia Sandu"),
    row("Taking part in the meeting were President Andrzej Duda, President Maia Sandu and Prime Minister Petr Fiala.",
        "meeting: Andrzej Duda, Maia Sandu, Petr Fiala"),
    row("Volodymyr Zelenskyy will take part in the sixth Eastern Partnership Summit. The event will also be "
        "attended by "
        "President of the European Council Charles Michel.", "Summit: Volodymyr Zelenskyy, Charles Michel"),
    row("Volodymyr Zelenskyy met with the Minister of Defence Oleksii Reznikov. The meeting was also attended by "
        "Andriy "
        "Yermak.", "met: Volodymyr Zelenskyy, Oleksii Reznikov",
        "meeting: [Volodymyr Zelenskyy], [Oleksii Reznikov]"),
    row("The talks were attended by Foreign Minister Dmytro Kuleba."),
)  # fmt: skip
def test_who_was_there(text, how, expected):
    assert told(text, **_KYIV, **how).casts(expected) == expected


@table(
    row('Vladimir Putin congratulated Emomali Rahmon on the anniversary. The message reads, in part: "Our ties grow."',
        "congratulated: Vladimir Putin, Emomali Rahmon", "message: [Vladimir Putin], [Emomali Rahmon]"),
    row("Vladimir Putin congratulated Emomali Rahmon on the anniversary."),
    row('Vladimir Putin congratulated Anna Petrova on her medal. The message reads, in part: "Well done."'),
)  # fmt: skip
def test_a_message_without_the_word(text, how, expected):
    assert told(text, **_MOSCOW, **how).casts(expected) == expected


@table(
    row("Volodymyr Zelenskyy received credentials from Ambassador of Japan Kenji Mori and Ambassador of Georgia "
        "Nino Gelashvili.",
        "received credentials: Volodymyr Zelenskyy, Kenji Mori, Nino Gelashvili"),
    row("We filled in the questionnaire that Ukraine received from President of the European Commission Ursula von "
        "der Leyen."),
)  # fmt: skip
def test_credentials(text, how, expected):
    assert told(text, **_KYIV, **how).casts(expected) == expected


@table(
    row("During a working visit to Lisbon, Ihor Zhovkva saw the city. During a meeting with Minister of Defence of the "
        "Portuguese Republic Helena Carreiras, the security situation was discussed.",
        "meeting: [Ihor Zhovkva], Helena Carreiras"),
    row("Ihor Zhovkva met with António Costa. During a meeting with Minister of Defence Helena Carreiras and "
        "Minister of "
        "Foreign Affairs João Gomes Cravinho, support was expressed.", "met: Ihor Zhovkva, António Costa",
        "meeting: [Ihor Zhovkva], Helena Carreiras, João Gomes Cravinho"),
    row("Ihor Zhovkva and Andriy Yermak saw Madrid. During the talks with José Manuel Albares, grain was discussed."),
)  # fmt: skip
def test_an_official_whose_text_it_is(text, how, expected):
    assert told(text, **_KYIV, **how).casts(expected) == expected


def test_talks_followed_up_in_a_call_are_another_contact():
    text = (
        "Following Russia-Azerbaijan top-level talks held in Moscow on February 22, Vladimir Putin and Ilham Aliyev "
        "discussed the harvest in a telephone conversation."
    )
    how = {**KREMLIN, "kind": "readout", "published": "2022-02-26T11:20:00+03:00"}
    found = told(text, **how, title="Telephone conversation between Vladimir Putin and Ilham Aliyev")
    casts = ["Telephone conversation: Vladimir Putin, Ilham Aliyev", "talks: [Vladimir Putin], [Ilham Aliyev]"]
    casts.append("telephone conversation: Vladimir Putin, Ilham Aliyev")
    assert found.casts(casts) == casts
    times = ["Telephone conversation: none", "talks: 2022-02-22", "telephone conversation: none"]
    assert found.times(times) == times
    channels = ["Telephone conversation: call", "talks: unspecified", "telephone conversation: call"]
    assert found.channels(channels) == channels
