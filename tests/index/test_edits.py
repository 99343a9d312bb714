from tests.index.dossiers import add, readout

from backchannel.index import Index
from backchannel.index.edits import EditChoice, choose_edits, edits_since, last_edit


def test_edits_are_those_of_the_last_build(tmp_path):
    directory = add(tmp_path, one=readout("2021-12-30", "arms control, and the talks in Geneva at length"))
    index = Index(directory)
    assert (choose_edits(index, EditChoice.of({})).total, last_edit(index)) == (0, "")
    add(tmp_path, one=readout("2021-12-30", "arms control"))
    chosen = choose_edits(index, EditChoice.of({"q": "geneva"}))
    assert (chosen.total, chosen.rows[0]["kind"]) == (1, "revision")
    assert edits_since(index, "") == 1
    assert edits_since(index, last_edit(index)) == 0


def test_the_query_says_what_was_chosen():
    choice = EditChoice.of({"q": "geneva", "change": "dropped", "page": "2", "kind": "readout"})
    assert (choice.query, choice.page, choice.is_open) == ("q=geneva&change=dropped", 2, False)
    assert EditChoice.of({}).is_open
