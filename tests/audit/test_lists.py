"""Which lists a contact is on, which lists are laid beside each other, and what the whole of it rests on."""

from __future__ import annotations

from tests.audit.notation import read_ledger

from backchannel.audit.lists import Listed, Terms, lists_of
from backchannel.audit.view import View
from backchannel.estimate import Estimate, Refusal


def listed(text: str, least: float = 1, covered: float = 0.75) -> Listed:
    ledger = read_ledger(text)
    view = View(ledger.record)
    return lists_of(view, view.contacts[0], view.contacts, ("xa", "xb"), Terms(least, covered))


PAPERS = """
document a statement arland 2021-01-20
    Calls

    They spoke.
document b readout borland 2021-01-20
    Calls

    They spoke.
document p press daily 2021-01-20
    Calls

    They spoke.
"""


def test_what_a_side_said_in_the_press_is_not_on_the_list_of_the_press():
    found = listed(
        PAPERS
        + """
contact c1 2021-01-02 call held ash+birk
    mention a "They spoke."
    mention p "They spoke." by speaker "Ada Ash"
contact c2 2021-01-03 call held ash+birk
    mention a "They spoke."
    mention b "They spoke."
    mention p "They spoke." by unnamed
contact c3 2021-01-04 call held ash+birk
    mention p "They spoke."
contact c4 2021-01-05 call held ash+birk
    mention b "They spoke."
    mention a "They spoke." denied
"""
    )
    assert [key.text for key in found.lists] == ["press", "xa", "xb"]
    names = {contact: {found.lists[number].text for number in on} for contact, on in found.on.items()}
    assert names == {"c1": {"xa"}, "c2": {"xa", "xb", "press"}, "c3": {"press"}, "c4": {"xb"}}


def test_a_log_is_a_list_of_its_own_and_its_publisher_names_it():
    found = listed(
        PAPERS
        + """
document l log arland 2021-01-02
    Call with Bela Birk
contact c1 2021-01-02 call held ash+birk
    mention a "They spoke."
    mention l "Call"
contact c2 2021-01-03 call held ash+birk
    mention a "They spoke."
"""
    )
    assert [key.text for key in found.lists] == ["xa", "xa log: Office of the President of Arland"]
    assert found.cells == {1: 1, 3: 1}


def test_contacts_of_three_of_a_vague_time_or_not_held_are_not_counted():
    found = listed(
        PAPERS
        + """
contact c1 2021-01-02 call held ash+birk
    mention a "They spoke."
    mention b "They spoke."
contact c2 2021 call held ash+birk
    mention a "They spoke."
contact c3 2021-01-04 call held ash+birk+cole
    mention a "They spoke."
contact c4 2021-01-05 call planned ash+birk
    mention a "They spoke."
contact c5 2021-01-06 call held ash+birk
"""
    )
    assert [one.id for one in found.contacts] == ["c1", "c5"]
    assert found.unlisted == 1
    assert isinstance(found.result, Estimate)


def test_lists_count_in_the_time_in_which_all_of_them_run():
    text = (
        PAPERS
        + """
document a3 statement arland 2021-03-20
    More

    They met.
contact c1 2021-01-02 call held ash+birk
    mention a "They spoke."
    mention b "They spoke."
contact c2 2021-03-03 call held ash+birk
    mention a3 "They met."
"""
    )
    assert isinstance(listed(text).result, Refusal), "two months of three are not most"
    found = listed(text, covered=0.6)
    assert [str(day) for day in found.days or ()] == ["2021-01-01", "2021-01-31"]
    assert [one.id for one in found.contacts] == ["c1"]


def test_without_two_lists_there_is_a_reason():
    one = listed(PAPERS + 'contact c1 2021-01-02 call held ash+birk\n    mention a "They spoke."\n')
    assert isinstance(one.result, Refusal)
    assert one.result.reason.endswith("and there is one")
    assert [(key.text, size) for key, size in one.unused] == [("xa", 1)]
    none = listed("contact c1 2021-01-02 call held ash+birk\n")
    assert isinstance(none.result, Refusal)
    assert none.result.reason.endswith("and there is none")
