import json

import pytest

from backchannel.capture.archives.cdxj import IndexEntry, timestamp, url_key


@pytest.mark.parametrize(("url", "key"), [
    ("https://www.Example.org/Page", "org,example)/page"),
    ("http://example.org", "org,example)/"),
    ("http://www2.example.org:8080/?b=2&a=1", "org,example:8080)/?a=1&b=2"),
    ("https://example.org:443/a?q=", "org,example)/a?q="),
    ("file:///a b.txt", "file:///a%20b.txt"),
    ("http://[broken", "http://[broken"),
])  # fmt: skip
def test_keys(url, key):
    assert url_key(url) == key


def test_a_line():
    entry = IndexEntry("https://example.org/", "2018-03-21T08:15:00Z", "", 200, "sha256:ab", 10, 20, "data.warc.gz")
    key, moment, values = entry.line().split(" ", 2)
    assert (key, moment) == ("org,example)/", "20180321081500")
    assert json.loads(values) == {
        "url": "https://example.org/", "mime": "unk", "status": 200, "digest": "sha256:ab", "length": 10, "offset": 20,
        "filename": "data.warc.gz",
    }  # fmt: skip
    assert timestamp("2018-03-21T08:15:00+00:00") == timestamp("2018-03-21T08:15:00.5Z") == "20180321081500"
