from tests.revisions.texts import document_of

from backchannel.model import Sighting
from backchannel.revisions import are_one_item, disappearances_of, follows, versions_of

A, B = document_of("They spoke of grain."), document_of("They spoke of fuel.", ident="b")
BY_BYTES = {one.sha256: one.header for one in (A, B)}
BY_ID = {one.id: one.header for one in (A, B)}
PLACE = "https://example.org/a"


def seen(day, document=None, outcome=None, *, dated=True, number=0, place=PLACE):
    at = f"2022-03-{day:02}T08:00:00+00:00"
    return Sighting(at, number or day, place, document and document.sha256, outcome, "404 Not Found", dated)


def days(versions):
    return [(one.document, int(one.captured[8:10]), int(one.last_captured[8:10])) for one in versions]


def test_captures_of_the_same_text_are_one_version_and_a_return_is_another():
    looks = [seen(5, B), seen(1, A), seen(9, A), seen(2, A)]
    assert days(versions_of(looks, BY_BYTES)) == [("a", 1, 2), ("b", 5, 5), ("a", 9, 9)]


def test_a_page_said_to_be_unchanged_was_still_there_and_a_failure_says_nothing():
    looks = [seen(1, A), seen(3, outcome="unchanged"), seen(4, outcome="failed"), seen(5, B)]
    assert days(versions_of(looks, BY_BYTES)) == [("a", 1, 3), ("b", 5, 5)]


def test_files_of_unknown_age_are_ordered_by_their_own_metadata_or_not_at_all():
    one, other = versions_of(
        [seen(1, A, dated=False, place="a.html"), seen(2, B, dated=False, place="b.html")], BY_BYTES
    )
    assert not follows(one, other, BY_ID)
    dated = {key: document_of("x", ident=key, modified=f"2022-01-0{day}").header for day, key in enumerate("ba", 1)}
    by_bytes = {one.sha256: one for one in dated.values()}
    one, other = versions_of(
        [seen(1, A, dated=False, place="a.html"), seen(2, B, dated=False, place="b.html")], by_bytes
    )
    assert (one.document, other.document, follows(one, other, dated)) == ("b", "a", True)


def test_a_file_added_again_from_the_same_place_came_later():
    one, other = versions_of([seen(1, A, dated=False), seen(2, B, dated=False)], BY_BYTES)
    assert follows(one, other, BY_ID)


def test_files_added_again_as_they_were_are_the_versions_that_they_were():
    one, other = (document_of("x", ident=key, modified=f"2022-01-0{day}") for day, key in enumerate("ba", 1))
    by_bytes = {each.sha256: each.header for each in (one, other)}
    looks = [seen(day, one, dated=False, place="b.html") for day in (1, 3, 5)]
    looks += [seen(day, other, dated=False, place="a.html") for day in (2, 4, 6)]
    assert days(versions_of(looks, by_bytes)) == [("b", 1, 5), ("a", 2, 6)]


def test_gone_and_back():
    looks = [seen(1, A), seen(3, outcome="failed"), seen(4, outcome="gone"), seen(5, outcome="gone"), seen(8, A)]
    (gone,) = disappearances_of("a", looks, versions_of(looks, BY_BYTES))
    assert (gone.last.document, gone.gone[8:10], gone.back[8:10], gone.reason) == ("a", "04", "08", "404 Not Found")


def test_a_return_is_no_word_on_when_a_page_was_last_there_before_it_went():
    looks = [seen(1, A), seen(2, A), seen(4, outcome="gone"), seen(8, A), seen(9, outcome="gone")]
    (version,) = versions_of(looks, BY_BYTES)
    assert version.last_captured[8:10] == "08"
    first, second = disappearances_of("a", looks, (version,))
    assert (first.last.last_captured[8:10], first.gone[8:10], first.back[8:10]) == ("02", "04", "08")
    assert (second.last.last_captured[8:10], second.gone[8:10], second.back) == ("08", "09", None)


def test_failures_alone_and_pages_never_seen_are_not_gone():
    looks = [seen(1, A), seen(2, outcome="failed")]
    assert disappearances_of("a", looks, versions_of(looks, BY_BYTES)) == ()
    looks = [seen(1, outcome="gone"), seen(2, A)]
    assert disappearances_of("a", looks, versions_of(looks, BY_BYTES)) == ()


def test_another_text_at_the_same_place_is_no_version():
    assert are_one_item(A, B)
    assert not are_one_item(A, document_of("Weather in the north was mild all week", title="On rain", ident="c"))
