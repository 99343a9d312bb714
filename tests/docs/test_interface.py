"""The pages on the JSON interface: every request of the guide is answered, and as it says."""

import json
import re
from pathlib import Path

import httpx
import pytest
from tests.application.serving import ADDRESS, client_of, dossier_of

from backchannel.application.api import parameters
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
    for path, ways in document()["paths"].items():
        for method in ways:
            assert f"    {method.upper()} {path}\n" in text
    for name in document()["components"]["schemas"]:
        assert f"\n### {name}\n" in text


def test_what_the_guide_sends_is_as_described():
    """Without a server: what is sent has every key that is needed, and none that is not known."""
    shown = re.search(r"```python\n(.*?)\n```", GUIDE, flags=re.DOTALL)[1]
    sent = []

    class Client:
        def __init__(self, base_url):
            assert base_url == f"{ADDRESS}/api/v1"
            self.headers = {}

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

        def get(self, path):
            assert "get" in document()["paths"][f"/api/v1{path}"]
            return httpx.Response(200, json={"header": "x-form-token", "token": "t", "known": 0})

        def post(self, path, json):
            sent.append(path)
            assert self.headers == {"x-form-token": "t"}
            body = document()["paths"][f"/api/v1{path}"]["post"]["requestBody"]["content"]["application/json"]["schema"]
            getattr(parameters, body["$ref"].rpartition("/")[2]).model_validate(json)
            return httpx.Response(200, json={})

    lines = shown.replace("import httpx\n", "").replace("httpx.Client", "Client")
    exec(compile(lines, "the guide", "exec"), {"Client": Client, "print": lambda _: None})  # noqa: S102
    assert sent == ["/decisions", "/documents/text"]
