"""Who held which office on a day, and whom a name means."""

import datetime as dt

import pytest

from backchannel.gazetteer import Gazetteer
from backchannel.model import Office, Principal

GAZETTEER = Gazetteer.standard()


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("title", "party", "when", "name"),
    [
        ("chancellor", "de", "2021-12-07", "Angela Merkel"),
        ("chancellor", "de", "2021-12-09", "Olaf Scholz"),
        ("president", "us", "2017-01-19", "Barack Obama"),
        ("president", "us", "2017-01-21", "Donald Trump"),
        ("president", "us", "2024-12-31", "Joe Biden"),
        ("president", "us", "2025-06-01", "Donald Trump"),
        ("president", "ru", "2010-06-01", "Dmitry Medvedev"),
        ("president", "ru", "2018-06-04", "Vladimir Putin"),
        ("prime minister", "ru", "2010-06-01", "Vladimir Putin"),
        ("prime minister", "gb", "2022-09-05", "Boris Johnson"),
        ("prime minister", "gb", "2022-09-07", "Liz Truss"),
        ("prime minister", "gb", "2022-10-24", "Liz Truss"),
        ("prime minister", "gb", "2022-10-26", "Rishi Sunak"),
        ("taoiseach", "ie", "2018-06-01", "Leo Varadkar"),
        ("taoiseach", "ie", "2021-06-01", "Micheál Martin"),
        ("taoiseach", "ie", "2024-06-01", "Simon Harris"),
        ("foreign minister", "us", "2022-03-01", "Antony Blinken"),
        ("defense minister", "us", "2022-03-01", "Lloyd Austin"),
        ("amir", "qa", "2022-03-01", "Tamim bin Hamad Al Thani"),
        ("leader", "kp", "2018-06-12", "Kim Jong-un"),
        ("head of state", "tr", "2022-03-01", "Recep Tayyip Erdoğan"),
        ("head of state", "il", "2022-10-26", "Isaac Herzog"),
        ("head of state", "de", "2022-10-26", "Frank-Walter Steinmeier"),
        ("head of state", "jp", "2022-10-26", "Emperor Naruhito"),
        ("head of state", "fr", "2022-10-26", "Emmanuel Macron"),
        ("head of government", "de", "2022-10-26", "Olaf Scholz"),
        ("secretary general", "nato", "2024-10-02", "Mark Rutte"),
        ("european commission president", "eu", "2021-12-01", "Ursula von der Leyen"),
        ("pope", "va", "2025-06-01", "Pope Leo XIV"),
    ],
)
def test_an_office_is_held_by_one_person_on_a_day(title, party, when, name):
    holder = GAZETTEER.holder(title, party, day(when))
    assert holder is not None
    assert holder.name == name


def test_on_the_day_of_a_change_both_hold_the_office_and_nobody_is_chosen():
    assert {person.name for person in GAZETTEER.holders("president", "us", day("2017-01-20"))} == {
        "Barack Obama",
        "Donald Trump",
    }
    assert GAZETTEER.holder("president", "us", day("2017-01-20")) is None


@pytest.mark.parametrize(("title", "party"), [("president", "xx"), ("astronaut", "us"), ("king", "us")])
def test_an_office_that_nobody_is_known_to_hold_has_no_holder(title, party):
    assert GAZETTEER.holder(title, party, day("2020-01-01")) is None
    assert GAZETTEER.holders(title, party, day("2020-01-01")) == ()


@pytest.mark.parametrize("party", ["us", "ru", "ua", "cn", "gb", "de", "fr", "jp", "kr", "il", "in", "ca", "it", "tr"])
@pytest.mark.parametrize("when", ["2012-02-20", "2016-12-01", "2019-06-15", "2021-06-15", "2023-03-15", "2025-06-15"])
def test_the_leader_of_a_large_state_is_known_throughout(party, when):
    assert GAZETTEER.holder("leader", party, day(when)) is not None


def test_of_two_who_may_be_meant_nobody_is_the_leader():
    both = {person.name for person in GAZETTEER.holders("leader", "sa", day("2021-06-15"))}
    assert both == {"Salman bin Abdulaziz Al Saud", "Mohammed bin Salman"}
    assert GAZETTEER.holder("leader", "sa", day("2021-06-15")) is None
    assert GAZETTEER.holder("king", "sa", day("2021-06-15")).name == "Salman bin Abdulaziz Al Saud"


@pytest.mark.parametrize(
    ("name", "when", "party", "title", "expected"),
    [
        ("Bush", "2003-01-01", None, "president", "George W. Bush"),
        ("Bush", "1990-01-01", None, "president", "George H. W. Bush"),
        ("George Bush", "1990-01-01", None, None, "George H. W. Bush"),
        ("George W. Bush", "1990-01-01", None, None, "George W. Bush"),
        ("Trudeau", "2018-01-01", None, None, "Justin Trudeau"),
        ("Trudeau", "1972-01-01", None, None, "Pierre Trudeau"),
        ("Biden", "2021-05-01", None, None, "Joe Biden"),
        ("Jill Biden", "2021-05-01", None, None, "Jill Biden"),
        ("Hunter Biden", "2021-05-01", None, None, "Hunter Biden"),
        ("Kim", "2018-06-12", "kp", None, "Kim Jong-un"),
        ("Kim", "2005-06-12", "kp", None, "Kim Jong-il"),
        ("Moon", "2018-06-12", None, "president", "Moon Jae-in"),
        ("Harris", "2024-06-01", None, "vice president", "Kamala Harris"),
        ("Harris", "2024-06-01", None, "taoiseach", "Simon Harris"),
        ("Johnson", "2021-01-01", None, "prime minister", "Boris Johnson"),
        ("Johnson", "1965-01-01", None, "president", "Lyndon B. Johnson"),
        ("May", "2018-01-01", None, "prime minister", "Theresa May"),
        ("Lee", "2025-08-25", None, "president", "Lee Jae-myung"),
        ("Lee", "2022-08-25", None, "prime minister", "Lee Hsien Loong"),
        ("Sullivan", "2022-01-01", None, "national security advisor", "Jake Sullivan"),
        ("Blinken", "2022-01-01", None, "secretary", "Antony Blinken"),
        ("Austin", "2022-01-01", None, "secretary", "Lloyd Austin"),
        ("King Charles", "2023-01-01", None, None, "Charles III"),
        ("King Abdullah", "2023-01-01", None, None, "Abdullah II"),
        ("Ferdinand Marcos", "1980-01-01", None, None, "Ferdinand E. Marcos"),
        ("Ferdinand Marcos", "2023-01-01", None, None, "Ferdinand Marcos Jr."),
        ("Kennedy", "2021-09-03", None, "president", "John F. Kennedy"),
        ("Erdogan", "2022-01-01", None, None, "Recep Tayyip Erdoğan"),
        ("Orban", "2022-01-01", "hu", None, "Viktor Orbán"),
    ],
)  # fmt: skip
def test_a_name_means_the_one_who_held_office_then(name, when, party, title, expected):
    resolution = GAZETTEER.resolve(name, day(when), party, title)
    assert resolution.principal is not None, resolution.reason
    assert resolution.principal.name == expected


@pytest.mark.parametrize(
    ("name", "when", "party", "title", "words"),
    [
        ("Harris", "2024-06-01", None, None, "none stands out"),
        ("Kim", "2018-06-12", None, None, "none stands out"),
        ("Biden", None, None, None, "no day is known"),
        ("Merkel", "2018-06-12", "ru", None, "acted for Russia"),
        ("Putin", "2018-06-12", None, "pope", "been pope"),
        ("Nobody Whatever", "2018-06-12", None, None, "not in the gazetteer"),
    ],
)
def test_a_name_that_is_not_clear_means_nobody_and_the_reason_says_why(name, when, party, title, words):
    resolution = GAZETTEER.resolve(name, day(when) if when else None, party, title)
    assert resolution.principal is None
    assert words.removeprefix("not ") in resolution.reason


@pytest.mark.parametrize(
    ("forms", "name"),
    [
        (
            "Zelenskyy|Zelensky|Zelenskiy|Volodymyr Zelensky|Vladimir Zelensky|ZELENSKYY",
            "Volodymyr Zelenskyy",
        ),
        ("el-Sisi|Al Sisi|Sisi|Abdel Fattah Al-Sisi|Abdel Fattah El-Sisi", "Abdel Fattah el-Sisi"),
        ("Kishida Fumio|Fumio Kishida|Kishida", "Kishida Fumio"),
        ("Joseph R. Biden, Jr.|Joe Biden|Joseph Biden|Joseph R. Biden|Joseph R. Biden Jr.", "Joe Biden"),
        ("Donald J. Trump|Donald Trump", "Donald Trump"),
        ("Vladimir V. Putin|Vladimir Putin|Putin|President Putin", "Vladimir Putin"),
        ("MBS|Mohammed bin Salman|Mohammad Bin Salman|Muhammad ibn Salman", "Mohammed bin Salman"),
        ("Recep Tayyip Erdoğan|Recep Tayyip Erdogan|Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Bibi|Netanyahu|Binyamin Netanyahu", "Benjamin Netanyahu"),
        ("Xi Jinping|Xi", "Xi Jinping"),
        ("AMLO|López Obrador|Andres Manuel Lopez Obrador", "Andrés Manuel López Obrador"),
        ("Lula|Luiz Inacio Lula da Silva|Lula da Silva", "Luiz Inácio Lula da Silva"),
        ("Sergey Lavrov|Sergei Lavrov|Lavrov", "Sergey Lavrov"),
        ("Andriy Yermak|Andrii Yermak", "Andriy Yermak"),
        ("Akiba Takeo|Takeo Akiba", "Akiba Takeo"),
        ("Sheikh Tamim bin Hamad Al-Thani|Tamim Bin Hamad", "Tamim bin Hamad Al Thani"),
        ("von der Leyen|Ursula Von Der Leyen", "Ursula von der Leyen"),
    ],
)
def test_forms_of_one_name_have_one_bearer(forms, name):
    for form in forms.split("|"):
        assert [person.name for person in GAZETTEER.candidates(form)] == [name], form


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Russian", "ru"), ("Russia", "ru"), ("the Kremlin", "ru"), ("Moscow", "ru"),
        ("the Russian Federation", "ru"),
        ("US", "us"), ("U.S.", "us"), ("American", "us"), ("White House", "us"), ("Washington", "us"),
        ("Élysée", "fr"), ("Elysee", "fr"), ("Downing Street", "gb"), ("Kyiv", "ua"), ("Kiev", "ua"),
        ("Republic of Korea", "kr"), ("ROK", "kr"), ("DPRK", "kp"), ("Korean", "kr"),
        ("Emirati", "ae"), ("Saudi", "sa"),
        ("the Netherlands", "nl"), ("The Hague", "nl"), ("Türkiye", "tr"), ("Turkish", "tr"),
        ("Kosovo", "xk"),
        ("Taiwan", "tw"), ("Palestinian", "ps"), ("NATO", "nato"), ("the European Union", "eu"),
        ("Soviet", "su"),
        ("African Union", "african-union"), ("Australian", "au"), ("the United Nations", "un"),
    ],
)  # fmt: skip
def test_words_name_a_party(words, party):
    assert GAZETTEER.party_named(words) == party


@pytest.mark.parametrize("words", ["", "the", "Atlantis", "Congolese", "president"])
def test_words_for_no_party_or_for_two_name_none(words):
    assert GAZETTEER.party_named(words) is None


def test_the_party_is_the_one_acted_for_on_the_day():
    kallas, rutte = GAZETTEER.candidates("Kaja Kallas")[0].id, GAZETTEER.candidates("Mark Rutte")[0].id
    assert GAZETTEER.party_of(kallas, day("2022-06-01")) == "ee"
    assert GAZETTEER.party_of(kallas, day("2025-06-01")) == "eu"
    assert GAZETTEER.party_of(rutte, day("2022-06-01")) == "nl"
    assert GAZETTEER.party_of(rutte, day("2025-06-01")) == "nato"
    queen = GAZETTEER.resolve("Elizabeth II", day("2021-12-30")).principal.id
    assert GAZETTEER.party_of(queen, day("2021-12-30")) == "gb", "and none of her other realms"
    assert GAZETTEER.party_of("no-such-person", day("2025-06-01")) is None


@pytest.mark.parametrize(
    ("name", "when", "party"),
    [
        ("Ajay Banga", "2021-08-12", None),
        ("Ajay Banga", "2023-06-01", None),
        ("Ajay Banga", "2023-06-02", "worldbank"),
        ("David Malpass", "2024-01-01", "worldbank"),
        ("Mark Rutte", "2024-09-20", "nl"),
        ("Hakan Fidan", "2010-01-01", "tr"),
    ],
)
def test_nobody_belongs_to_an_international_body_before_a_first_term_there(name, when, party):
    assert GAZETTEER.party_of(GAZETTEER.candidates(name)[0].id, day(when)) == party


def test_namesakes_are_different_people():
    for name in ("George Bush", "Biden", "Trudeau", "Marcos", "Khamenei", "Aoun"):
        assert len(GAZETTEER.candidates(name)) >= (1 if name == "Khamenei" else 2), name


def test_every_office_belongs_to_a_known_party_and_every_term_runs_forward():
    for principal in GAZETTEER.principals.values():
        assert principal.offices, principal.name
        for office in principal.offices:
            assert office.party in GAZETTEER.parties, principal
            if office.since and office.until:
                assert office.since[:4] <= office.until[:4], principal


def test_a_user_adds_people_and_replaces_those_with_the_same_identifier():
    envoy = Principal(
        "ada-quill", "Ada Quill", ("A. Quill",), (Office("special envoy", "us", "2020", None),), "official"
    )
    putin = Principal("Q7747", "Vladimir Putin", (), (Office("president", "su", "2012", None),))
    gazetteer = Gazetteer.standard((envoy, putin))
    assert gazetteer.resolve("Quill", day("2021-01-01")).principal == envoy
    assert gazetteer.principals["Q7747"] == putin
    assert gazetteer.candidates("Vladimir Vladimirovich Putin") == ()
    assert gazetteer.match_names("A talk with Ada Quill.")[0].principals == ("ada-quill",)
    assert "ada-quill" not in Gazetteer.standard().principals
    assert Gazetteer.standard() is Gazetteer.standard()
