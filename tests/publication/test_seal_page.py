import json
from dataclasses import replace
from html.parser import HTMLParser

from backchannel.ledger import SignedCheckpoint
from backchannel.ledger.chain import Entry
from backchannel.model import Evidence, Finding, Header
from backchannel.proof.note import PublicKey
from backchannel.proof.treehead import TreeHead
from backchannel.publication.page import Names
from backchannel.publication.seal_page import SealPage, publish_seal

KEY = PublicKey("backchannel-ledger/a", b"\x01" * 32)
SIGNED = SignedCheckpoint(TreeHead(KEY.name, 2, b"\x02" * 32), b"a\n2\n\nsignature\n", "ab" * 32, KEY, 3)
EVIL = '<script>alert("x")</script>\x1b[31m\u202e'
BODY = '{"sha256":"%s","path":"a.txt","retrieved_at":"2018-06-04T10:00:00Z"}' % ("cd" * 32)
DOCUMENT = Header("d-1", "cd" * 32, None, EVIL, "2018", None, "press", None, EVIL, None, None, "UTC", EVIL)
FINDING = Finding(
    "f-1",
    "D101",
    "note",
    (EVIL,),
    None,
    ("us",),
    "2018",
    EVIL,
    (Evidence("d-1", EVIL, None, None, None, 0, 3, EVIL),),
    None,
)
PAGE = SealPage(
    version="1.0",
    checkpoint=SIGNED,
    part=False,
    entries=(Entry(1, 2, "captured", "2018-06-04T10:00:00Z", BODY, "0" * 64, "1" * 64),),
    documents=(DOCUMENT,),
    contacts=(),
    findings=(FINDING,),
    decisions=(),
    names=Names(parties={"us": EVIL}, rules={"D101": "one sided"}),
)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def test_words_of_strangers_are_shown_and_do_nothing():
    html = publish_seal(PAGE)
    reader = Reader()
    reader.feed(html)
    assert "script" not in {tag for tag, _ in reader.tags}
    assert "\x1b" not in html
    assert "\u202e" not in html
    assert "&lt;script&gt;" in html
    links = {attrs["href"] for tag, attrs in reader.tags if tag == "a"}
    assert links == {"texts/d-1.txt"}


def test_it_says_what_is_in_it_and_how_to_check_it():
    html = publish_seal(PAGE)
    assert html == publish_seal(PAGE)
    for words in (
        "sha256sum -c manifest.txt",
        "all that its ledger held",
        "entry 2: taken 2018-06-04T10:00:00Z from a.txt",
        str(KEY),
        "does not show who ran the server",
    ):
        assert words in html
    assert "ledger/proofs.json" not in html
    part = publish_seal(replace(PAGE, part=True))
    assert "what 0 contacts rest on" in part
    assert "ledger/proofs.json" in part


def test_it_says_how_to_check_a_stamp_by_hand():
    body = json.dumps({"answer": "ef" * 32, "authority": "https://a.example/<b>", "note": "ab" * 32})
    stamped = Entry(1, 4, "stamped", "2018-06-04T10:00:00Z", body, "0" * 64, "2" * 64)
    html = publish_seal(replace(PAGE, entries=(*PAGE.entries, stamped)))
    command = f"openssl ts -verify -in objects/ef/{'ef' * 31} -data objects/ab/{'ab' * 31} -CAfile ROOT.pem"
    assert f"<pre>{command}</pre>" in html
    assert "https://a.example/&lt;b&gt;" in html


def test_the_script_on_the_page_checks_a_ledger(tmp_path, monkeypatch):
    from html import unescape
    from re import DOTALL, search

    from tests.ledger.dossiers import entries_of, make_dossier

    from backchannel.sealing.bundle import entry_line

    script = unescape(search(r"<pre>(import hashlib.*?)</pre>", publish_seal(PAGE), DOTALL)[1])
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ledger").mkdir()
    lines = [entry_line(entry) for entry in entries_of(make_dossier(tmp_path / "d"))]
    (tmp_path / "ledger" / "entries.jsonl").write_bytes(b"".join(lines))
    exec(script, {})  # noqa: S102 - it is our own, and a reader runs it too
    (tmp_path / "ledger" / "entries.jsonl").write_bytes(b"".join(lines).replace(b"1.txt", b"9.txt"))
    try:
        exec(script, {})  # noqa: S102
    except AssertionError as error:
        assert error.args == (3,)  # noqa: PT017
    else:
        raise AssertionError
