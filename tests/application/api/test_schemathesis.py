"""Schemathesis asks for everything that the description allows, and for much that it does not allow."""

import shutil

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from tests.application.api.asking import PREFIX

from backchannel.application.accounts.viewer import Viewer
from backchannel.application.api.document import document
from backchannel.application.app import make_app

EXAMPLES = 5
"""Of each address and kind, allowed and not."""
OPERATIONS = {path: ways["get"] for path, ways in document()["paths"].items() if "get" in ways}
CHANGES = [path for path, ways in document()["paths"].items() if "post" in ways]
REFUSES = f"{PREFIX}/check"
"""Which sentences say something that can be tested no schema can tell: the others are refused with status 400."""
KNOWN = (
    ("/check", {}, {"claim": "Trump and Putin never met", "as_of": "2018-06-01"}),
    ("/cadence", {}, {"a": "Trump", "b": "ru", "by": "month", "since": "2017"}),
    ("/search", {}, {"q": '"arms control" call'}),
    ("/contacts", {}, {"between": "trump, putin", "accounts": "one", "limit": 3, "offset": 2}),
    ("/rules/{code}", {"code": "S701"}, {}),
)
"""What answers with more than an error: address, parts of the path, query."""


@pytest.fixture(scope="module")
def schema(directory):
    return schemathesis.openapi.from_asgi(f"{PREFIX}/openapi.json", seen(make_app(directory)))


@pytest.fixture(scope="module")
def changed(directory, tmp_path_factory):
    copy = tmp_path_factory.mktemp("changed") / "dossier"
    shutil.copytree(directory, copy)
    return schemathesis.openapi.from_asgi(f"{PREFIX}/openapi.json", seen(make_app(copy)))


def seen(app):
    """Return an application that takes whoever asks for this machine's user, without the layers around it."""

    async def answering(scope, receive, send):
        viewer = Viewer("tester", "admin", has_account=False)
        scope.setdefault("state", {}).update(viewer=viewer, form_token="a token")  # noqa: S106
        await app(scope, receive, send)

    return answering


@pytest.mark.parametrize(
    ("path", "mode"),
    [(path, mode) for path, one in OPERATIONS.items() for mode in GenerationMode if one.get("parameters")]
    + [(path, GenerationMode.POSITIVE) for path, one in OPERATIONS.items() if not one.get("parameters")],
)
def test_every_answer_is_as_described(schema, path, mode):
    operation = schema[path]["GET"]
    excluded = [positive_data_acceptance] if path == REFUSES else []

    @settings(
        max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(excluded_checks=excluded)

    ask()


@pytest.mark.parametrize(("path", "mode"), [(path, mode) for path in CHANGES for mode in GenerationMode])
def test_every_answer_to_a_change_is_as_described(changed, path, mode):
    """Whether something is there to be decided on no schema can tell: what is of its form may be refused too."""

    @settings(
        max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=changed[path]["POST"].as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    ask()


@pytest.mark.parametrize(("path", "parts", "query"), KNOWN)
def test_what_is_there_is_as_described(schema, path, parts, query):
    case = schema[PREFIX + path]["GET"].Case(path_parameters=parts, query=query)
    assert case.call_and_validate().status_code == 200


def test_every_record_is_as_described(schema, client):
    for name in ("contacts", "findings", "claims", "documents"):
        for one in client.get(f"{PREFIX}/{name}?limit=6").json()[name]:
            for path in (path for path in OPERATIONS if path.startswith(f"{PREFIX}/{name}/")):
                case = schema[path]["GET"].Case(path_parameters={"identifier": one["id"]})
                assert case.call_and_validate().status_code == 200
