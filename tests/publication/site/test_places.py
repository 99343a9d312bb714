import re

from hypothesis import given
from hypothesis import strategies as st

from backchannel.publication.site import places


def test_names_are_addresses():
    assert places.contact_place("us-ru-2021-12-30-call") == "contacts/us-ru-2021-12-30-call.html"
    assert places.document_place("d-1", 7) == "documents/d-1.html#w7"


@given(st.text(max_size=200), st.text(max_size=20))
def test_no_name_leads_out_of_its_folder(one, other):
    for place in (places.contact_place(one), places.pair_place((one, other)), places.claim_place(other)):
        assert re.fullmatch(r"[a-z]+/[a-z0-9][a-z0-9._-]*\.html", place)


@given(st.text(max_size=30), st.text(max_size=30))
def test_two_identifiers_have_two_places(one, other):
    assert (one == other) == (places.contact_place(one) == places.contact_place(other))
