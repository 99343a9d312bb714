from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from tests.capture.archives.warcs import answer, record

from backchannel.capture.archives.pairs import pair_records
from backchannel.capture.archives.records import read_records


@given(
    st.lists(st.sampled_from(["request", "response", "resource", "metadata", "revisit"]), max_size=12), st.booleans()
)
def test_every_record_but_the_requests_comes_once_and_in_order(kinds, named):
    data = b"".join(
        record(answer(), kind, uri=f"https://example.org/{place // 2}", WARC_Record_ID=f"<{place}>",
               **({"WARC_Concurrent_To": f"<{place ^ 1}>"} if named else {}))
        for place, kind in enumerate(kinds)
    )  # fmt: skip
    pairs = list(pair_records(read_records(BytesIO(data), None)))
    places = [int(one.header("WARC-Record-ID")[1:-1]) for one, _ in pairs]
    assert places == [place for place, kind in enumerate(kinds) if kind != "request"]
    for one, request in pairs:
        if request is not None:
            assert request.kind == "request"
            assert request.header("WARC-Target-URI") == one.header("WARC-Target-URI")
