import re

from hypothesis import given
from hypothesis import strategies as st

from backchannel.publication.site.places import Addresses, Places

FILES, ADDRESSES = Places(), Addresses()


def test_names_are_addresses():
    assert FILES.contact("us-ru-2021-12-30-call") == "contacts/us-ru-2021-12-30-call.html"
    assert FILES.document("d-1", (7, 9)) == "documents/d-1.html#w7"
    assert ADDRESSES.contact("us-ru-2021-12-30-call") == "contacts/us-ru-2021-12-30-call"
    assert ADDRESSES.document("d-1", (7, 9)) == "documents/d-1?words=7-9#w7"
    assert ADDRESSES.within("contacts", "2021") == "contacts?since=2021&until=2021"


def test_a_report_reaches_its_root_from_any_folder_and_the_application_from_any_address():
    assert [FILES.root(place) for place in ("index.html", "contacts/x.html")] == ["", "../"]
    assert ADDRESSES.root("contacts/x") == "/"


@given(st.text(max_size=200), st.text(max_size=20))
def test_no_name_leads_out_of_its_folder(one, other):
    for place in (FILES.contact(one), FILES.pair((one, other)), FILES.claim(other)):
        assert re.fullmatch(r"[a-z]+/[a-z0-9][a-z0-9._-]*\.html", place)
    assert re.fullmatch(r"contacts/[A-Za-z0-9._~%-]*", ADDRESSES.contact(one))


@given(st.text(max_size=30), st.text(max_size=30))
def test_two_identifiers_have_two_places(one, other):
    assert (one == other) == (FILES.contact(one) == FILES.contact(other))
