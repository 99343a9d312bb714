"""The pages on the JSON interface: every request of the guide is answered, and as it says."""

import json
import re
from pathlib import Path

import pytest
from tests.application.serving import ADDRESS, client_of, dossier_of

from backchannel.application.api.document import document
from backchannel.example import example_documents

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "howto" / "use-the-json-interface.md").read_text(encoding="utf-8")
REQUESTS = re.findall(rf"^curl -s (?:-o \S+ )?'{ADDRESS}([^']+)'$", GUIDE, flags=re.MULTILINE)
REFUSED = "/api/v1/contacts?chanel=call"


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    return client_of(dossier_of(tmp_path_factory.mktemp("guide"), example_documents()))


def test_every_request_of_the_guide_gives_something(client):
    assert len(REQUESTS) == GUIDE.count("curl ") > 10
    for address in REQUESTS:
        answer = client.get(address)
        assert answer.status_code == (422 if address == REFUSED else 200), (address, answer.text)
        if answer.headers["content-type"] == "application/json":
            assert answer.json().get("total") != 0, address


def test_the_refusal_is_as_shown(client):
    shown = re.search(r"```json\n(.*?)\n```", GUIDE, flags=re.DOTALL)[1]
    assert client.get(REFUSED).json() == json.loads(shown)


def test_the_reference_has_every_address():
    text = (DOCS / "reference" / "interface.md").read_text(encoding="utf-8")
    for path in document()["paths"]:
        assert f"    GET {path}\n" in text
    for name in document()["components"]["schemas"]:
        assert f"\n### {name}\n" in text
