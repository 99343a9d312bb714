from backchannel.application.jobs.comparing import SHOWN, Held, difference, held_in


def test_new_and_other_and_gone_are_told_apart():
    before = Held({"a": "1", "b": "1"}, {"f": "1", "g": "1"})
    after = Held({"c": "1", "b": "2", "a": "1"}, {"g": "2", "h": "1"})
    made = difference(before, after)
    assert (made.contacts.ids, made.changed.ids, made.findings.ids, made.gone) == (("c",), ("b",), ("h",), 1)


def test_of_very_many_the_first_are_kept():
    made = difference(Held(), Held({str(number): "" for number in range(SHOWN + 5)}, {}))
    assert made.contacts.total == SHOWN + 5
    assert made.contacts.ids[-1] == str(SHOWN - 1)


def test_an_index_that_is_none_lists_nothing(tmp_path):
    assert held_in(tmp_path) == Held()
    (tmp_path / "index.sqlite").write_bytes(b"no database" * 100)
    assert held_in(tmp_path) == Held()
