"""Whom a text names: titles and names in their many forms, offices as of a date, namesakes, people unknown.

Over 400 lines, since these are tables of one row a form of name, which are looked up together.
"""

import pytest
from tests.extraction.texts import KREMLIN, PRESS, UKRAINE, row, table, told


@table(
    row("President Biden spoke with Prime Minister Pedro Sánchez of Spain.", "spoke: Joe Biden, Pedro Sánchez"),
    row("The President spoke with Spanish Prime Minister Pedro Sánchez.", "spoke: Joe Biden, Pedro Sánchez"),
    row(
        "President Joseph R. Biden, Jr. spoke this morning with Prime Minister Kishida Fumio of Japan.",
        "spoke: Joe Biden, Kishida Fumio",
    ),
    row("President Biden spoke with Japanese Prime Minister Fumio Kishida.", "spoke: Joe Biden, Kishida Fumio"),
    row("POTUS spoke with Prime Minister Pedro Sánchez.", "spoke: Joe Biden, Pedro Sánchez"),
    row(
        "There was a call on Monday with Vice President and the President of Brazil.",
        "call: Kamala Harris, Jair Bolsonaro",
    ),
    row("President Biden met with Prime Minster Pedro Sánchez.", "met: Joe Biden, Pedro Sánchez"),
    row("Vice President met with President Duda.", "met: Kamala Harris, Andrzej Duda"),
    row("The President and Vice President met with King Abdullah II.", "met: Joe Biden, Kamala Harris, Abdullah II"),
    row("President Biden spoke with President Zelenskyy.", "spoke: Joe Biden, Volodymyr Zelenskyy"),
    row("President Biden spoke with President Zelensky.", "spoke: Joe Biden, Volodymyr Zelenskyy"),
    row("President Biden spoke with Vladimir Zelenskiy of Ukraine.", "spoke: Joe Biden, Volodymyr Zelenskyy"),
    row(
        "President Biden spoke with Egyptian President Abdel Fattah Al-Sisi.",
        "spoke: Joe Biden, Abdel Fattah el-Sisi",
    ),
    row("President Biden met with President Sisi of Egypt.", "met: Joe Biden, Abdel Fattah el-Sisi"),
    row(
        "President Biden met with President Xi Jinping of the People’s Republic of China (PRC).",
        "met: Joe Biden, Xi Jinping",
    ),
    row("President Biden met with President Recep Tayyip Erdogan of Turkey.", "met: Joe Biden, Recep Tayyip Erdoğan"),
    row("President Biden met with Crown Prince Mohammed bin Salman.", "met: Joe Biden, Mohammed bin Salman"),
    row(
        "President Biden met with His Highness Sheikh Tamim bin Hamad Al Thani, Amir of Qatar.",
        "met: Joe Biden, Tamim bin Hamad Al Thani",
    ),
    row("President Biden met with His Majesty King Abdullah II of Jordan.", "met: Joe Biden, Abdullah II"),
    row("President Biden met with His Holiness Pope Francis.", "met: Joe Biden, Pope Francis"),
    row(
        "President Biden spoke with European Commission President Ursula von der Leyen.",
        "spoke: Joe Biden, Ursula von der Leyen",
    ),
    row("President Biden spoke with NATO Secretary General Jens Stoltenberg.", "spoke: Joe Biden, Jens Stoltenberg"),
    row(
        "Secretary of State Antony Blinken met with Russian Foreign Minister Sergey Lavrov.",
        "met: Antony Blinken, Sergey Lavrov",
    ),
    row("Secretary Blinken spoke with Foreign Minister Kuleba.", "spoke: Antony Blinken, Dmytro Kuleba"),
    row(
        "Mr. Putin spoke with Mr. Macron.",
        "spoke: Vladimir Putin, Emmanuel Macron",
        **PRESS,
    ),
    row("Trump talked with Putin.", "talked: Donald Trump, Vladimir Putin", published="2018-03-21", **PRESS),
    row("The Amir of Qatar met with President Biden.", "met: Tamim bin Hamad Al Thani, Joe Biden"),
    row(
        "President Biden met with Prime Minister Narendra Modi and External Affairs Minister S. Jaishankar.",
        "met: Joe Biden, Narendra Modi, Subrahmanyam Jaishankar",
    ),
    row(
        "Special Envoy Steve Witkoff met with President Putin.",
        "met: Steve Witkoff, Vladimir Putin",
        published="2025-03-14",
    ),
    row("CIA Director William Burns met with Nikolai Patrushev.", "met: William Burns, Nikolai Patrushev", **PRESS),
    row("President Biden met with Chairman of the Presidency Milorad Dodik.", "met: Joe Biden, Milorad Dodik"),
    row(
        "Deputy Secretary of State Wendy Sherman met with Deputy Foreign Minister Sergei Ryabkov.",
        "met: Wendy Sherman, Sergei Ryabkov",
    ),
    row(
        "President VOLODYMYR ZELENSKYY met with President JOSEPH R. BIDEN.",
        "met: Volodymyr Zelenskyy, Joe Biden",
        **PRESS,
    ),
    row(
        "President Lula met with President Biden.", "met: Luiz Inácio Lula da Silva, Joe Biden", published="2023-02-11"
    ),
    row(
        "Andrés Manuel López Obrador spoke with Vice President Kamala Harris.",
        "spoke: Andrés Manuel López Obrador, Kamala Harris",
        **PRESS,
    ),
    row("Putin talked with Macron.", "talked: Vladimir Putin, Emmanuel Macron", **PRESS),
)
def test_names_and_titles_in_their_forms(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Vladimir Putin spoke by telephone with President of the Republic of Belarus Alexander Lukashenko.",
        "spoke: Vladimir Putin, Alexander Lukashenko",
        **KREMLIN,
    ),
    row(
        "Vladimir Putin spoke over the phone with Prime Minister of the Italian Republic Mario Draghi.",
        "spoke: Vladimir Putin, Mario Draghi",
        **KREMLIN,
    ),
    row(
        "The President of Russia met with President of Azerbaijan Ilham Aliyev.",
        "met: Vladimir Putin, Ilham Aliyev",
        **KREMLIN,
    ),
    row(
        "President of Ukraine Volodymyr Zelenskyy had a phone conversation with Federal Chancellor of "
        "Germany Olaf Scholz.",
        "phone conversation: Volodymyr Zelenskyy, Olaf Scholz",
        **UKRAINE,
    ),
    row(
        "The Head of State met with President of Moldova Maia Sandu.",
        "met: Volodymyr Zelenskyy, Maia Sandu",
        **UKRAINE,
    ),
    row(
        "Foreign Minister Sergey Lavrov received US Ambassador John Sullivan.",
        "received: Sergey Lavrov, John Sullivan",
        **KREMLIN,
    ),
)
def test_titles_as_moscow_and_kyiv_write_them(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Andriy Yermak spoke by phone with US President's National Security Advisor Jake Sullivan and Chairman of the "
        "Joint Chiefs of Staff General Mark Milley.",
        "spoke: Andriy Yermak, Jake Sullivan, Mark Milley",
        **UKRAINE,
    ),
    row(
        "President Biden’s National Security Advisor, Jake Sullivan, spoke with Eyal Hulata.",
        "spoke: Jake Sullivan, Eyal Hulata",
    ),
    row(
        "Russian President Vladimir Putin’s aide Yury Ushakov met US Ambassador John Sullivan.",
        "met: Yuri Ushakov, John Sullivan",
        **PRESS,
    ),
    row(
        "Ukrainian presidential chief of staff Andriy Yermak met with Jake Sullivan.",
        "met: Andriy Yermak, Jake Sullivan",
        **PRESS,
    ),
    row(
        "Jake Sullivan met with the Israeli Prime Minister’s adviser Eyal Hulata.",
        "met: Jake Sullivan, Eyal Hulata",
    ),
    row(
        "The German Chancellor’s foreign policy adviser met with Jake Sullivan.",
        "met: Jake Sullivan, ~adviser|Jake Sullivan",
        missing="an office behind another's name is taken for its owner",
    ),
)
def test_an_aide_is_not_the_one_whom_he_serves(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "President Biden spoke with Mateusz Morawiecki, Prime Minister of Poland, and Egils Levits, "
        "President of Latvia.",
        "spoke: Joe Biden, Mateusz Morawiecki, Egils Levits",
    ),
    row(
        "Jake Sullivan, the National Security Advisor, met with Yang Jiechi, Director of the Office of the Foreign "
        "Affairs Commission.",
        "met: Jake Sullivan, Yang Jiechi",
    ),
    row(
        "Secretary Blinken met with Charles Michel, the President of the European Council, in Brussels.",
        "met: Antony Blinken, Charles Michel",
    ),
    row(
        "The French president, Emmanuel Macron, met the Russian president, Vladimir Putin, in Moscow.",
        "met: Emmanuel Macron, Vladimir Putin",
        **PRESS,
    ),
    row(
        "Emmanuel Macron, who is running for a second term, spoke with Vladimir Putin.",
        "spoke: Emmanuel Macron, Vladimir Putin",
        **PRESS,
    ),
    row(
        "Vladimir Putin, Russia’s president, spoke with Xi Jinping, his Chinese counterpart.",
        "spoke: Vladimir Putin, Xi Jinping",
        **PRESS,
    ),
)
def test_an_office_set_beside_a_name_makes_no_second_person(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@pytest.mark.parametrize(
    ("office", "published", "name"),
    [
        ("the German Chancellor", "2021-11-20", "Angela Merkel"),
        ("the German Chancellor", "2021-12-20", "Olaf Scholz"),
        ("the Chancellor of Germany", "2021-12-20", "Olaf Scholz"),
        ("the Russian President", "2010-04-08", "Dmitry Medvedev"),
        ("the Russian president", "2018-03-20", "Vladimir Putin"),
        ("the President of Russia", "2018-03-20", "Vladimir Putin"),
        ("the British Prime Minister", "2022-09-21", "Liz Truss"),
        ("the Prime Minister of the United Kingdom", "2022-11-15", "Rishi Sunak"),
        ("the Taoiseach", "2018-03-15", "Leo Varadkar"),
        ("the NATO Secretary General", "2024-11-12", "Mark Rutte"),
        ("the Japanese Prime Minister", "2021-06-12", "Suga Yoshihide"),
        ("the Ukrainian President", "2019-07-25", "Volodymyr Zelenskyy"),
        ("the Ukrainian president", "2018-09-25", "Petro Poroshenko"),
        ("the French foreign minister", "2022-01-21", "Jean-Yves Le Drian"),
    ],
)
def test_an_office_without_a_name_is_its_holder_of_the_day(office, published, name):
    (mention,) = told(f"The President spoke with {office} this morning.", published=published).mentions
    assert name in [part.name for part in mention.participants]


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("2009-09-17", "Barack Obama"),
        ("2017-05-02", "Donald Trump"),
        ("2021-04-13", "Joe Biden"),
        ("2025-02-12", "Donald Trump"),
    ],
)
def test_the_president_of_a_white_house_text_is_the_one_in_office(published, name):
    (mention,) = told("The President spoke with Vladimir Putin.", published=published).mentions
    assert {part.name for part in mention.participants} == {name, "Vladimir Putin"}


def test_on_the_day_of_a_change_no_holder_is_guessed():
    names = {
        part.name
        for mention in told("The President met with the German Chancellor.", published="2021-12-08").mentions
        for part in mention.participants
    }
    assert not names & {"Angela Merkel", "Olaf Scholz"}


def test_without_a_date_no_office_is_given_a_holder():
    assert told("The German Chancellor met with the French President.", published=None, **PRESS).mentions == ()


@table(
    row(
        "The Presidents of Ukraine and the United States had a phone conversation.",
        "phone conversation: Volodymyr Zelenskyy, Joe Biden",
        **UKRAINE,
    ),
    row(
        "President Biden spoke with the leaders of Lithuania, the European Council, and Japan.",
        "spoke: Joe Biden, Gitanas Nausėda, Charles Michel, Kishida Fumio",
    ),
    row("The leaders of France and Germany spoke on Thursday.", "spoke: Emmanuel Macron, Olaf Scholz", **PRESS),
    row(
        "The Russian and French presidents spoke by telephone.",
        "spoke: Vladimir Putin, Emmanuel Macron",
        **PRESS,
    ),
    row(
        "The US and Russian leaders met in Geneva.",
        "met: Joe Biden, Vladimir Putin",
        **PRESS,
    ),
    row(
        "The Foreign Ministers of Russia and Ukraine held talks in Antalya.",
        "talks: Sergey Lavrov, Dmytro Kuleba",
        missing="plural offices before or without a party behind are not read",
        **PRESS,
    ),
    row(
        "The President of Russia spoke by phone with the President of Türkiye.",
        "spoke: Vladimir Putin, Recep Tayyip Erdoğan",
        **KREMLIN,
    ),
)
def test_several_offices_in_one_phrase(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("First Lady Jill Biden met with First Lady Olena Zelenska.", "met: Jill Biden, Olena Zelenska"),
    row("Dr. Biden met with Olena Zelenska.", "met: Jill Biden, Olena Zelenska", missing="Dr. Biden is nobody known"),
    row("In 2001, President George W. Bush met with President Putin.", "met: George W. Bush, Vladimir Putin", **PRESS),
    row(
        "In 1989, President George H. W. Bush met with Mikhail Gorbachev off Malta.",
        "met: George H. W. Bush, Mikhail Gorbachev",
        **PRESS,
    ),
    row(
        "Prime Minister May spoke with President Trump.",
        "spoke: Theresa May, Donald Trump",
        published="2017-06-09",
        **PRESS,
    ),
    row(
        "John Sullivan, the US ambassador, met with Sergei Ryabkov.",
        "met: John Sullivan, Sergei Ryabkov",
        **PRESS,
    ),
    row(
        "In 2011, then-Vice President Biden met with then-Prime Minister Putin in Moscow.",
        "met: Joe Biden, Vladimir Putin",
    ),
    row(
        "Prime Minister Orbán met with former President Donald Trump.",
        "met: Viktor Orbán, Donald Trump",
        **PRESS,
    ),
)
def test_namesakes_and_former_holders_are_kept_apart(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Secretary Blinken met with Foreign Minister Teodor Vlasec of Moldova.",
        "met: Antony Blinken, Teodor Vlasec",
    ),
    row("President Biden spoke with Governor Ada Lindqvist.", "spoke: Joe Biden, Ada Lindqvist"),
    row(
        "Vladimir Putin met with Head of Tatarstan Rustam Belousov.",
        "met: Vladimir Putin, Rustam Belousov",
        missing="a given name that does not fit is passed over for a known surname",
        **KREMLIN,
    ),
    row("Sergey Lavrov met with UN envoy Ylva Brandtzæg.", "met: Sergey Lavrov, Ylva Brandtzæg", **PRESS),
    row(
        "Jake Sullivan met with Orsolya Keresztes, State Secretary for Security Policy.",
        "met: Jake Sullivan, Orsolya Keresztes",
    ),
)
def test_people_whom_the_gazetteer_does_not_know_keep_their_words(text, how, expected):
    mentions = told(text, **how)
    assert mentions.casts(expected) == expected
    assert [part.principal for part in mentions.mentions[0].participants].count(None) == 1


@table(
    row(
        "President Biden met with King County officials on the wildfires.",
        missing="a place that begins with a title is taken for a person",
    ),
    row("President Biden met with May Day marchers in Chicago."),
    row("President Biden spoke at the Kennedy Center and met with staff of the Lincoln Memorial."),
    row("President Biden visited the Ronald Reagan Library and met with visitors."),
    row("President Biden spoke from the Eisenhower Executive Office Building with students."),
)
def test_places_and_days_are_no_people(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_parties_are_those_for_whom_people_act_on_the_day():
    (mention,) = told("President Biden spoke with Chancellor Scholz and Secretary General Stoltenberg.").mentions
    assert {part.name: part.party for part in mention.participants} == {
        "Joe Biden": "us",
        "Olaf Scholz": "de",
        "Jens Stoltenberg": "nato",
    }


def test_quoted_words_of_a_participant_are_title_and_name():
    (mention,) = told("President Joseph R. Biden, Jr. met with President Sauli Niinistö of Finland.").mentions
    assert [part.span.quote for part in mention.participants] == [
        "President Joseph R. Biden, Jr.",
        "President Sauli Niinistö",
    ]


def test_the_first_president_is_not_the_president_of_the_day():
    text = "Vladimir Putin met with the First President of Kazakhstan Nursultan Nazarbayev."
    assert "Kassym-Jomart Tokayev" not in told(text, **KREMLIN).casts()[0]


@table(
    row("Kyrylo Tymoshenko met with the President of the Austrian Association of Municipalities.", **UKRAINE),
    row("Volodymyr Zelenskyy met with the President of the German Bundestag.", **UKRAINE),
    row(
        "Volodymyr Zelenskyy met with the President of Austria.",
        "met: Volodymyr Zelenskyy, Alexander Van der Bellen",
        **UKRAINE,
    ),
)
def test_the_president_of_another_body_is_not_the_president(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Jake Sullivan spoke by phone with his Russian counterpart Nikolay Patrushev.",
        "spoke by phone: Jake Sullivan, Nikolai Patrushev",
    ),
    row(
        "Andriy Yermak met with National Security Advisor to the President of the United States Jacob Sullivan.",
        "met: Andriy Yermak, Jake Sullivan",
        **UKRAINE,
    ),
    row(
        "President J. Biden held talks with Russian President V. Putin.", "talks: Joe Biden, Vladimir Putin", **UKRAINE
    ),
    row("Biden spoke with an adviser to President Macron.", **PRESS),
)
def test_names_behind_counterparts_masters_and_initials(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_a_doctor_is_no_name():
    found = told("Secretary Blinken met with Secretary-General Dr. Ola Berger of the Northern Council.").mentions
    assert [one.name for one in found[0].participants] == ["Antony Blinken", "Ola Berger"]


def test_an_aide_is_of_the_country_before_his_office():
    found = told("Mr. Sullivan met with French Diplomatic Counselor to the President Emmanuel Bonne.").mentions
    assert [(one.name, one.party) for one in found[0].participants] == [("Sullivan", None), ("Emmanuel Bonne", "fr")]
