"""The interface over the example dossier, what commands print inside it, and the shapes that both have."""

import contextlib
import io
import json

from backchannel.application.api import shapes_of_answers
from backchannel.application.api.document import document
from backchannel.cli import run_command

PREFIX = "/api/v1"


def printed(directory, *arguments):
    """Return what a command prints with ``--json``."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        status = run_command(["-C", str(directory), *arguments, "--json"])
    assert status in (0, 1), arguments
    return json.loads(out.getvalue())


def shape_of(template):
    """Return the shape that the description promises of an address."""
    operation = document()["paths"][PREFIX + template]["get"]
    reference = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
    return getattr(shapes_of_answers, reference.rpartition("/")[2])


def asked(client, address, template=None):
    """Return what the interface answers, which must be of the shape that its description promises."""
    answer = client.get(PREFIX + address)
    assert answer.status_code == 200, (address, answer.text)
    assert answer.headers["content-type"] == "application/json"
    shape_of(template or address.partition("?")[0]).model_validate_json(answer.content)
    return answer.json()


def every(client, address, key):
    """Return a whole list, in small parts."""
    found, following = [], f"{address}{'&' if '?' in address else '?'}limit=7"
    while following:
        part = asked(client, following.removeprefix(PREFIX))
        assert len(part[key]) <= 7
        found += part[key]
        following = part["next"]
    assert len(found) == part["total"]
    return found
