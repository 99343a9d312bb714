"""How Moscow and Kyiv write of contacts: passive words, one's meeting with another, messages, what is left out."""

from tests.extraction.texts import KREMLIN, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

_KYIV = {**UKRAINE, **STATEMENT}
_ADDRESS = {**_KYIV, "title": "Address by President of Ukraine Volodymyr Zelenskyy"}
_MOSCOW = {**KREMLIN, **STATEMENT}
_TOLD = "Volodymyr Zelenskyy told the press so. "


@table(
    row("They praised the results of the meeting of President of Ukraine Volodymyr Zelenskyy with Prime Minister of "
        "Greece Kyriakos Mitsotakis, which took place in Rome.", "meeting: Volodymyr Zelenskyy, Kyriakos Mitsotakis"),
    row(_TOLD + "During the conversation with Prime Minister Boris Johnson, important issues were raised.",
        "conversation: [Volodymyr Zelenskyy], Boris Johnson"),
    row(_TOLD + "According to him, during today's meeting with the Prime Minister of Bulgaria, steps were agreed.",
        "meeting: [Volodymyr Zelenskyy], Kiril Petkov"),
    row(_TOLD + "The issue was also discussed today with Prime Minister of the Netherlands Mark Rutte.",
        "discussed: [Volodymyr Zelenskyy], Mark Rutte"),
    row(_TOLD + "There was also a meeting with the Chancellor of Germany.",
        "meeting: [Volodymyr Zelenskyy], Olaf Scholz"),
    row(_TOLD + "He met with Andriy Yermak. The issue was discussed with Mark Rutte.",
        "met: Volodymyr Zelenskyy, Andriy Yermak"),
    row("Volodymyr Zelenskyy said that he discussed that issue with Prime Minister Nicolae Ciucă.",
        "discussed: Volodymyr Zelenskyy, Nicolae Ciucă"),
    row("Volodymyr Zelenskyy and Prime Minister of Japan Fumio Kishida discussed further steps to support Ukraine.",
        "discussed: Volodymyr Zelenskyy, Kishida Fumio"),
    row("Prime Minister Mette Frederiksen visited our country in April.",
        "visited: Mette Frederiksen, [Volodymyr Zelenskyy]"),
    row("The President said this during a meeting with media representatives following negotiations with the President "
        "of Estonia.", "negotiations: Volodymyr Zelenskyy, Alar Karis"),
    row("Volodymyr Zelenskyy spoke. He said that during yesterday’s phone conversation with the current Chancellor "
        "Angela Merkel, among other things, he discussed gas.", "conversation: Volodymyr Zelenskyy, Angela Merkel"),
    row("Volodymyr Zelenskyy told the press that he would continue talks with Mark Rutte.",
        "talks: Volodymyr Zelenskyy, Mark Rutte"),
    row("Then a joint meeting of the governments was held with the participation of Prime Minister of Ukraine Denys "
        "Shmyhal and the Prime Minister of Poland.", "meeting: Denys Shmyhal, Mateusz Morawiecki"),
    row("“I would like to express my gratitude to President Zelenskyy and President Duda for today’s meeting,” Gitanas "
        "Nausėda said.", "meeting: Gitanas Nausėda, Volodymyr Zelenskyy, Andrzej Duda"),
    row("“I would like to thank you for this meeting,” Gitanas Nausėda said."),
    row(_TOLD + "Last week he had talks with the leaders of the European Council, Lithuania and France.",
        "talks: Volodymyr Zelenskyy, Charles Michel", "talks: Volodymyr Zelenskyy, Gitanas Nausėda",
        "talks: Volodymyr Zelenskyy, Emmanuel Macron"),
    row("The Polish and Lithuanian leaders arrived in the morning, where they were met by the President of Ukraine.",
        "met: Volodymyr Zelenskyy, Andrzej Duda, Gitanas Nausėda"),
    row("President Duda was met at the airport by Volodymyr Zelenskyy.", "met: Volodymyr Zelenskyy, Andrzej Duda"),
    row("President Duda said that the demands of Kyiv were met by Volodymyr Zelenskyy."),
    row("Speaking with the media following the trilateral meeting with President of Lithuania Gitanas Nausėda and "
        "President of Poland Andrzej Duda at a residence in the village of Huta, Lviv region, Zelenskyy thanked them.",
        "meeting: Volodymyr Zelenskyy, Gitanas Nausėda, Andrzej Duda"),
    row("Volodymyr Zelenskyy thanked Viktor Orbán for the participation of the President of Hungary in the summit."),
    row("Volodymyr Zelenskyy thanked Viktor Orbán for it at the summit.", "summit: Volodymyr Zelenskyy, Viktor Orbán"),
    row("President Zelenskyy met with President of the General Confederation of Industry Carlo Bonomi.",
        "met: Volodymyr Zelenskyy, Carlo Bonomi"),
    row("Volodymyr Zelenskyy met with Olaf Scholz. They discussed in detail the risks associated with Nord Stream 2.",
        "met: Volodymyr Zelenskyy, Olaf Scholz"),
    row("President Zelenskyy met with the Minister of Foreign Affairs, the European Union and Cooperation of Spain.",
        "met: Volodymyr Zelenskyy, José Manuel Albares"),
)  # fmt: skip
def test_kyiv(text, how, expected):
    assert told(text, **_KYIV, **how).casts(expected) == expected


def test_a_bare_president_with_whom_a_title_begins():
    assert told("It was warm.", **_KYIV, title="President met with the Prime Minister of Greece").casts() == [
        "met: Volodymyr Zelenskyy, Kyriakos Mitsotakis"
    ]
    assert told("It was warm.", **_KYIV, title="Presidents Day").casts() == []


@table(
    row("I spoke today, in particular about that, with German Chancellor Olaf Scholz.",
        "spoke: Volodymyr Zelenskyy, Olaf Scholz"),
    row("I spoke with friends of Ukraine - President of Turkey Erdoğan and Prime Minister of Canada Trudeau.",
        "spoke: Volodymyr Zelenskyy, Recep Tayyip Erdoğan, Justin Trudeau"),
    row("I held talks with my friend, Prime Minister of Canada Justin Trudeau.",
        "talks: Volodymyr Zelenskyy, Justin Trudeau"),
    row("I spoke with Speaker Nancy Pelosi, with Prime Minister Boris Johnson.",
        "spoke: Volodymyr Zelenskyy, Nancy Pelosi", "spoke: Volodymyr Zelenskyy, Boris Johnson"),
)  # fmt: skip
def test_addresses(text, how, expected):
    assert told(text, **_ADDRESS, **how).casts(expected) == expected


@table(
    row("The President of Russia received in the Kremlin President of the Republic of Finland Sauli Niinistö.",
        "received: Vladimir Putin, Sauli Niinistö"),
    row("In a message to President of Tajikistan Emomali Rahmon, Vladimir Putin laid emphasis on the partnership.",
        "message: Vladimir Putin, Emomali Rahmon"),
    row("The President of Russia extended New Year and Christmas greetings to President of Serbia Aleksandar Vucic.",
        "greetings: Vladimir Putin, Aleksandar Vučić"),
    row("Vladimir Putin sent a message congratulating President of Azerbaijan Ilham Aliyev on the holiday.",
        "message: Vladimir Putin, Ilham Aliyev"),
    row("President Putin will visit the spaceport together with President of Belarus Alexander Lukashenko.",
        "visit: Vladimir Putin, Alexander Lukashenko"),
    row("Joseph Biden mentioned sanctions, but they were not the point of his rather lengthy conversation with the "
        "Russian leader.", "conversation: Joe Biden, Vladimir Putin"),
)  # fmt: skip
def test_moscow(text, how, expected):
    assert told(text, **_MOSCOW, **how).casts(expected) == expected


@table(
    row("President of Russia Vladimir Putin: President Aliyev and I have preliminarily discussed the issues.\n\n"
        "President of Azerbaijan Ilham Aliyev: Thank you.", "discussed: Ilham Aliyev, Vladimir Putin"),
    row("President of Russia Vladimir Putin: After my meeting with the incumbent US President, we agreed.\n\n"
        "Question: Thank you.", "meeting: Vladimir Putin, Joe Biden"),
    row("President of Russia Vladimir Putin: President Lukashenko and I visited the Cosmodrome’s new facilities.",
        "visited: Alexander Lukashenko, Vladimir Putin"),
    row("President of Russia Vladimir Putin: Tomorrow the President of China Xi Jinping and I will discuss it.",
        "discuss: Xi Jinping, Vladimir Putin"),
)  # fmt: skip
def test_news_conferences(text, how, expected):
    assert told(text, **KREMLIN, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("In a message to Prime Minister Viktor Orban, Vladimir Putin stressed that much had been done in 2021.",
        "message: none"),
    row("In a message of greetings on the New Year of 2022 to President Erdogan, Vladimir Putin thanked him.",
        "message: none"),
    row("In a call with Prime Minister Viktor Orban on Monday, Vladimir Putin stressed that much had been done.",
        "call: 2022-01-17"),
)  # fmt: skip
def test_what_was_told_there_has_its_own_time(text, how, expected):
    assert told(text, **_MOSCOW, **how).times(expected) == expected


@table(
    row("I am glad. I can talk with President Macron.", "talk: hypothetical"),
    row("I am glad. I talked with President Macron.", "talked: reported"),
)  # fmt: skip
def test_what_one_can_do(text, how, expected):
    assert told(text, **_ADDRESS, **how).modalities(expected) == expected


_IN_MOSCOW = {
    "kind": "transcript", "party": "ru", "published": "2022-02-08T02:00:00+03:00", "timezone": "Europe/Moscow",
    "title": "News conference following Russian-French talks",
}  # fmt: skip
_BOTH = "President of Russia Vladimir Putin: Good evening.\n\nPresident of France Emmanuel Macron: Thank you.\n\n"


@table(
    row(_BOTH + "President of Russia Vladimir Putin: When Mr Poroshenko was the President of Ukraine, I met with him.",
        "met: Vladimir Putin, Petro Poroshenko"),
    row(_BOTH + "Question: A question for the President of Russia. Are you sure? And one question to the President of "
        "France. You are scheduled to meet with Vladimir Zelensky.\n\nVladimir Putin: I am.",
        "meet: Emmanuel Macron, Volodymyr Zelenskyy"),
    row(_BOTH + "Question: President Putin, is Mr Macron your only dialogue partner in Europe?"),
)  # fmt: skip
def test_who_is_meant_in_moscow(text, how, expected):
    assert told(text, **_IN_MOSCOW, **how).casts(expected) == expected


@table(
    row("“We will wait for the result,” the President said during a conversation with the media following a meeting "
        "with Prime Minister of Luxembourg Xavier Bettel in Kyiv.", "meeting: reported"),
    row("“We hope that it will play a part,” Volodymyr Zelenskyy said in a statement to the media following talks with "
        "the British Prime Minister.", "talks: reported"),
    row("Volodymyr Zelenskyy said that he would speak to the media following talks with the British Prime Minister.",
        "talks: planned"),
    row("We expect results no less ambitious than those that the recent Ukraine-EU summit will bring us.",
        "summit: reported"),
)  # fmt: skip
def test_what_is_said_to_the_press_after_it_is_no_plan(text, how, expected):
    assert told(text, **_KYIV, **how).modalities(expected) == expected
