"""Documents added in a browser: from the form to what is new."""

import pytest
from tests.application.jobs.dossiers import READOUT
from tests.application.serving import client_of, dossier_of
from tests.capture.archives.test_wacz import wacz
from tests.capture.archives.warcs import packed, page
from tests.web_site import Reply, public, serving

from backchannel.application.adding import taking
from backchannel.application.jobs.running import run_all
from backchannel.capture.archives import zipped
from backchannel.ledger import Ledger
from backchannel.ledger.layout import UPLOADS_DIRECTORY

READ = READOUT.format(day="2021-12-30").encode()


@pytest.fixture
def directory(tmp_path):
    return dossier_of(tmp_path)


@pytest.fixture
def client(directory):
    return client_of(directory)


def job_page(client, directory, answer):
    """Do the job that an answer leads to, and return its page."""
    assert answer.status_code == 303, answer.text
    run_all(directory)
    return client.get(answer.headers["location"]).text


def captures(directory):
    with Ledger.open(directory) as ledger:
        return ledger.captures()


def test_the_forms_stand_on_one_page(client):
    text = client.get("/add").text
    for words in ("Load the example", "Add files", "Add addresses", "Add the text", "up to 200 megabytes"):
        assert words in text


def test_files_are_captured_at_once_and_then_built(client, directory):
    files = [("files", ("../r.md", READ)), ("files", ("<b>.txt", b"A note.")), ("files", ("", b""))]
    answer = client.post("/add/files", files=files)
    assert [one.path.rpartition("/")[2] for one in captures(directory)] == ["r.md", "<b>.txt"]
    text = job_page(client, directory, answer)
    assert "<h1>2 files were added</h1>" in text
    assert ">r.md</a>: captured - 286 bytes" in text.replace(str(len(READ)), "286")
    assert "&lt;b&gt;.txt" in text
    assert "New contacts (1)" in text
    assert "New findings (" in text
    again = job_page(client, directory, client.post("/add/files", files=[("files", ("r.md", READ))]))
    assert "known - was captured before, byte for byte" in again
    assert "No contact and no finding is new or other." in again


def test_what_cannot_be_read_is_told_and_kept(client, directory):
    text = job_page(client, directory, client.post("/add/files", files=[("files", ("x.docx", b"PK\3\4"))]))
    assert "What could not be read, or is not sure" in text
    assert "refused" in text
    assert len(captures(directory)) == 1


def test_too_much_is_refused_whether_it_says_so_or_not(client, directory):
    (directory / "backchannel.toml").write_text("[serve]\nupload-megabytes = 1\n")
    client = client_of(directory)
    files = [("files", ("a.txt", b"x" * (2 << 20)))]
    said = client.post("/add/files", files=files)

    async def parts():
        yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        for _ in range(40):
            yield b"x" * 65536

    unsaid = client.post("/add/files", content=parts(), headers={"Content-Type": "multipart/form-data; boundary=b"})
    for answer in (said, unsaid):
        assert answer.status_code == 413
        assert "This is more than 1 megabytes" in answer.text
        assert "upload-megabytes" in answer.text
    assert captures(directory) == ()


def test_an_archive_is_looked_into_by_the_job_alone(client, directory, monkeypatch):
    answer = client.post("/add/files", files=[("files", ("pages.warc.gz", packed(page(1), page(2))))])
    assert captures(directory) == ()
    text = job_page(client, directory, answer)
    assert len(captures(directory)) == 2
    assert "Captured 2 pages." in text
    assert [*(directory / UPLOADS_DIRECTORY).iterdir()] == []
    monkeypatch.setattr(zipped, "FREE_BYTES", 100_000)
    bomb = wacz(b"0" * 1_000_000, 8)
    text = job_page(client, directory, client.post("/add/files", files=[("files", ("../bomb.wacz", bomb))]))
    assert "Nothing could be taken." in text
    assert "added by tester/bomb.wacz" in text
    assert "grows beyond all measure" in text


def test_addresses_are_taken_by_the_job_and_private_ones_refused(client, directory):
    html = {"Content-Type": "text/markdown; charset=utf-8"}
    with serving({"/readout": Reply(READ, headers=html)}) as site, public(site):
        given = "http://press.example/readout\nhttp://127.0.0.1:1/\n"
        answer = client.post("/add/addresses", data={"addresses": given})
        assert site.asked == []
        text = job_page(client, directory, answer)
    assert "http://press.example/readout</a>: captured" in text
    assert "inside this machine or its own network" in text
    assert "New contacts (1)" in text


def test_a_pasted_text_makes_a_finding_and_is_shown_as_pasted(client, directory):
    given = {"title": "Call with Putin", "date": "2021-12-30", "publisher": "The White House", "text": READOUT}
    text = job_page(client, directory, client.post("/add/text", data=given))
    assert ">Call with Putin</a>: captured" in text
    assert "New contacts (1)" in text
    address = text.partition('href="/documents/')[2].partition('"')[0]
    assert ">pasted by tester/" in client.get(f"/documents/{address}").text.replace("<br>", ">")


@pytest.mark.parametrize(
    ("address", "given", "words"),
    [
        ("files", {"x": "1"}, "No file was chosen"),
        ("addresses", {"addresses": " "}, "No address was given"),
        ("addresses", {"addresses": "file:///etc/passwd"}, "neither http:// nor https://"),
        ("addresses", {"addresses": "/etc/passwd"}, "neither http:// nor https://"),
        ("addresses", {"addresses": "http://u:secret@a.example/"}, "holds a name or password"),
        ("addresses", {"addresses": "http://a.example/\n" * (taking.MOST_ADDRESSES + 1)}, "Add them in parts"),
        ("text", {"title": "x"}, "No text was pasted"),
        ("text", {"text": "x", "title": "x" * 501}, "The title has more than 500 characters"),
        ("text", {"text": "x", "address": "javascript:alert(1)"}, "neither http:// nor https://"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(client, directory, address, given, words):
    answer = client.post(f"/add/{address}", data=given)
    assert answer.status_code == 400
    assert words in answer.text
    assert "secret" not in answer.text
    assert captures(directory) == ()


@pytest.mark.parametrize(("address", "field"), [("/add/text", "text"), ("/add/addresses", "addresses")])
def test_a_file_where_words_are_asked_for_is_no_words(client, directory, address, field):
    answer = client.post(address, files={field: ("https://a.example", READOUT.encode())})
    assert answer.status_code == 400, answer.text
    assert captures(directory) == ()


def test_the_example_is_loaded_by_one_button(client, directory):
    assert 'action="/add/example"' in client.get("/").text
    text = job_page(client, directory, client.post("/add/example"))
    assert "Captured 32 files." in text
    assert "New contacts (21)" in text
    assert captures(directory)[0].path.startswith("documents/")
    for address in ("/", "/add"):
        assert "Load the example" not in client.get(address).text


def test_an_empty_dossier_says_what_is_under_way(client):
    assert "holds no document yet" in client.get("/").text
    answer = client.post("/add/example")
    assert f'href="{answer.headers["location"]}"' in client.get("/").text
