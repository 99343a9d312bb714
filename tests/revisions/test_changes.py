from tests.revisions.texts import document_of

from backchannel.model import Mention, Participant, Span
from backchannel.revisions import Told, changes_of, links_of

BEFORE = "The presidents spoke on 2 May. They discussed grain and the detained crew."


def mention_of(document, quote):
    start = document.text.index(quote)
    span = Span(start, start + len(quote), quote)
    name = document.text.index("The presidents")
    person = Participant("ash", "Ada Ash", "xa", "participant", Span.of(document.text, name, name + 14))
    return Mention("m-1", document.id, span, span, None, "call", "reported", None, (person,), (), ())


def changes(before, after, **values):
    one, other = document_of(before), document_of(after, ident="b", **values)
    return changes_of(Told(one, (mention_of(one, "The presidents spoke"),)), Told(other, ()))


def test_the_same_text_in_other_bytes_is_other_markup():
    (change,) = changes(BEFORE, BEFORE)
    assert (change.kind, change.part, change.before) == ("metadata", "markup", None)


def test_what_left_a_readout_bears_on_its_contact():
    (change,) = changes(BEFORE, "The presidents spoke on 2 May. They discussed grain.")
    assert (change.kind, change.before, change.after) == ("dropped", "and the detained crew", None)
    assert change.mentions == ("m-1",)
    assert [one.quote for one in change.evidence] == [
        "They discussed grain and the detained crew.", "They discussed grain.",
    ]  # fmt: skip


def test_a_date_and_a_name_are_told():
    (date,) = changes(BEFORE, BEFORE.replace("2 May", "3 May"))
    assert date.properties == ("when", "words")
    (name,) = changes(BEFORE, BEFORE.replace("The presidents", "The premiers"))
    assert "participant" in name.properties


def test_a_clause_without_a_date_or_around_one_that_stayed_changed_no_date():
    told = "The presidents spoke at length in May of what is next."
    around = changes(told, told.replace("at length in May of what", "warmly in May about all that"))
    assert not any("when" in one.properties for one in around)
    assert any("May" in (one.before or "") for one in around)
    (beside,) = changes(told, told.replace("what is next", "the next steps"))
    assert "when" not in beside.properties
    (gone,) = changes(told, told.replace("in May ", ""))
    assert "when" in gone.properties


def test_metadata_and_links_stand_beside_the_text():
    one = Told(document_of(BEFORE, modified="2021-05-02"), (), links_of(b'<a href="https://example.org/a">'))
    other = Told(document_of(BEFORE, ident="b", modified="2021-05-03"), (), links_of(b"https://example.org/b"))
    assert [(one.kind, one.part, one.before, one.after) for one in changes_of(one, other)] == [
        ("metadata", "modified", "2021-05-02", "2021-05-03"),
        ("link", "links", "https://example.org/a", "https://example.org/b"),
    ]


def test_a_title_that_was_not_read_is_not_a_title_that_changed():
    one, other = document_of(BEFORE), document_of(BEFORE, title="", ident="b")
    assert [change.part for change in changes_of(Told(one, ()), Told(other, ()))] == ["markup"]


def test_topics_that_left_are_named():
    (change,) = changes("The presidents spoke of sanctions and grain.", "The presidents spoke of grain.")
    assert change.topics == ("sanctions",)
