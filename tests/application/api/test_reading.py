"""The description of the interface, for programs and for people."""

import re

from tests.application.api.asking import PREFIX

from backchannel.application.api.document import document
from backchannel.application.api.reading import EXAMPLES, groups


def test_programs_get_the_description(client):
    answer = client.get(f"{PREFIX}/openapi.json")
    assert (answer.status_code, answer.json()) == (200, document())
    assert answer.json()["openapi"] == "3.1.0"
    names = [one["operationId"] for operations in document()["paths"].values() for one in operations.values()]
    assert len(names) == len(set(names))


def test_the_page_tells_of_every_address_and_parameter_without_scripts_of_others(client):
    text = client.get("/api").text
    for group in groups():
        for one in group["operations"]:
            assert f"<code>{one['method']} {one['address']}</code>" in text
            for part in one["parameters"]:
                assert f"<code>{part['name']}</code>" in text
    assert not re.search(r'(src|href)="https?:', text)


def test_every_example_of_the_page_gives_something(client):
    assert set(EXAMPLES) <= {path.removeprefix(PREFIX) for path in document()["paths"]}
    for address, query in EXAMPLES.items():
        answer = client.get(f"{PREFIX}{address}{query}")
        assert answer.status_code == 200
        assert any(value for value in answer.json().values()), address
