"""Given names that are misspelt, and still say whose they are."""

from tests.extraction.texts import STATEMENT, UKRAINE, row, table, told


@table(
    row("President Zelenskyy spoke with President of France Emanuel Macron.",
        "spoke: Volodymyr Zelenskyy, Emmanuel Macron"),
    row("President Zelenskyy spoke with President of Poland Andzej Duda.", "spoke: Volodymyr Zelenskyy, Andrzej Duda"),
    row("President Zelenskyy spoke with First Lady Brigitte Macron.", "spoke: Volodymyr Zelenskyy, Brigitte Macron"),
)  # fmt: skip
def test_a_slip_of_the_pen_in_a_given_name(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected


@table(
    row("President Biden spoke with President Hertzog of Israel and with Prime Minister Netanyahu.",
        "spoke: Joe Biden, Isaac Herzog, Benjamin Netanyahu", published="2023-12-04"),
    row("Today, President Biden spoke with Qatari Amir Sheikh Al-Thani.", "spoke: Joe Biden, Tamim bin Hamad Al Thani",
        published="2024-01-26"),
    row("President Biden met with Amir Sheikh Al Thani of Qatar.", "met: Joe Biden, Tamim bin Hamad Al Thani"),
    row("President Biden spoke with Amir Tamim today.", "spoke: Joe Biden, Tamim bin Hamad Al Thani"),
    row("President Biden spoke with Sheikh Tamim of Qatar.", "spoke: Joe Biden, Tamim bin Hamad Al Thani"),
    row("President Biden spoke with Sheikh Nasser of Qatar.", "spoke: Joe Biden, Nasser"),
    row("President Biden spoke with Ambassador Hertzog of Israel.", "spoke: Joe Biden, Hertzog"),
    row("President Biden met with Alternate Prime Minister Lapid in Jerusalem.", "met: Joe Biden, Yair Lapid"),
    row("President Biden spoke with UAE National Security Advisor H.E. Sheikh Tahnoun bin Zayed Al Nahyan.",
        "spoke: Joe Biden, Tahnoun bin Zayed Al Nahyan"),
    row("President Biden spoke with National Security Office Director Cho Taeyong of the Republic of Korea.",
        "spoke: Joe Biden, Cho Tae-yong", published="2023-12-08"),
    row("President Biden hosted Canada’s Deputy Clerk and National Security and Intelligence Advisor Nathalie Drouin.",
        "hosted: Joe Biden, Nathalie Drouin", published="2024-02-08"),
)  # fmt: skip
def test_a_ruler_by_a_part_of_his_name_behind_his_office(text, how, expected):
    assert told(text, **STATEMENT, **{"published": "2022-01-20", **how}).casts(expected) == expected
