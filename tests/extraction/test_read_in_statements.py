"""How White House statements tell of contacts: counterparts by name, long offices, co-hosts, bodies that meet."""

from tests.extraction.texts import STATEMENT, row, table, told


@table(
    row("President Joseph R. Biden, Jr. met today with 2022 ASEAN Chair Prime Minister Hun Sen of Cambodia.",
        "met: Joe Biden, Hun Sen"),
    row("Jake Sullivan spoke with his Japanese and Republic of Korea (ROK) counterparts, Secretary General Akiba "
        "Takeo and National Security Office Director Kim Sung-han.", "spoke: Jake Sullivan, Akiba Takeo, Kim Sung-han"),
    row("National Security Advisor Sullivan met with his national security advisor counterparts Akiba Takeo of Japan "
        "and Cho Tae-yong of the ROK.", "met: Jake Sullivan, ~counterparts, Akiba Takeo, Cho Tae-yong"),
    row("Jon Finer spoke with UN Relief and Works Agency for Palestine Refugees in the Near East (UNRWA) Commissioner "
        "General Philippe Lazzarini about Gaza.", "spoke: Jon Finer, Philippe Lazzarini"),
)  # fmt: skip
def test_with_whom(text, how, expected):
    assert told(text, title="Readout", **how).casts(expected) == expected


@table(
    row("U.S. National Security Advisor Jake Sullivan and Israeli National Security Advisor Eyal Hulata convened a "
        "virtual meeting of the Strategic Consultative Group.", "meeting: Jake Sullivan, Eyal Hulata"),
    row("The fourth meeting of the Steering Committee of the Donor Coordination Platform was co-chaired in a virtual "
        "format by Mike Pyle and Deputy Prime Minister of Ukraine Oleksandr Kubrakov.",
        "meeting: Mike Pyle, Oleksandr Kubrakov"),
    row("The Leaders Meeting will be co-hosted by the Vice President and Prime Minister Philip Davis of The Bahamas.",
        "Meeting: Kamala Harris, Philip Davis"),
    row("Swedish Prime Minister Magdalena Andersson and U.S. Trade Representative Katherine Tai co-hosted the event.",
        "co-hosted: Magdalena Andersson, Katherine Tai"),
    row("Following the meeting that took place this week in Mexico between President Andres Manuel Lopez Obrador and "
        "Elizabeth Sherwood-Randall, steps were taken.",
        "meeting: Andrés Manuel López Obrador, Elizabeth Sherwood-Randall"),
    row("The leaders agreed to hold a meeting of the Joint Economic Commission."),
    row("President Biden and President Yoon planned to hold a commander call."),
)  # fmt: skip
def test_who_holds_it(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


@table(
    row("It is the third such step since President Biden met with President Xi.", "met: Joe Biden, Xi Jinping"),
    row("It came up in a visit to Washington by His Royal Highness the Crown Prince of Bahrain, Salman bin Hamad "
        "Al Khalifa.", "visit: Salman bin Hamad Al Khalifa"),
    row("They spoke of the visit to Washington by Prime Minister Bennett, and Mr. Sullivan conveyed his thanks.",
        "visit: Naftali Bennett, [Joe Biden]"),
    row("It is a result of Prime Minister Modi’s historic, two-day, visit to Washington.",
        "visit: Narendra Modi, [Joe Biden]"),
    row("It will further what she and President-elect Castro said during their December 10 phone call.",
        "call: Kamala Harris, Xiomara Castro", title="Statement on Vice President Harris’s Travel to Honduras"),
    row("It fulfills President Biden’s and Prime Minister Modi’s promise made when they met in June.",
        "met: Joe Biden, Narendra Modi"),
)  # fmt: skip
def test_told_in_passing(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


def test_a_name_does_not_begin_in_the_title():
    text = (
        "Assistant to the President for National Security Affairs Jake Sullivan met with Secretary General of the "
        "Palestine Liberation Organization Hussein Al-Sheikh."
    )
    title = "Statement on National Security Advisor Jake Sullivan’s Meeting with Hussein Al-Sheikh"
    assert told(text, title=title).casts(["met: Jake Sullivan, Hussein al-Sheikh"])[1:] == [
        "met: Jake Sullivan, Hussein al-Sheikh"
    ]
