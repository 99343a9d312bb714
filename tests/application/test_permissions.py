"""Every route of the application: who may use it, what other sites can do with it, what a signed-out client sees."""

import re

import pytest
from fastapi import FastAPI
from tests.application.browser import Browser
from tests.application.serving import ADDRESS, dossier_of, guarded_over
from tests.application.users import quick_passwords, with_users

from backchannel.application.accounts.accounts import Accounts
from backchannel.application.accounts.needs import check_ways, needs, ways_of
from backchannel.application.accounts.roles import ALLOWED, ROLES
from backchannel.application.app import make_app
from backchannel.example import example_documents
from backchannel.ledger import Ledger

TELLING = ("Backchannel", "dossier", "Putin", "Contacts", "Documents")
"""Words that stand on every page of a dossier and on no page at the door."""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    directory = dossier_of(tmp_path_factory.mktemp("permissions"), example_documents())
    with_users(directory, lambda: 1_700_000_000.0)
    return directory


@pytest.fixture(scope="module")
def app(dossier):
    """Return the application, guarded, with quick passwords and a trail in its ledger."""
    from backchannel.application.accounts.file import AccountFile

    def told(access):
        with Ledger.open(dossier) as ledger:
            ledger.append_access(access)

    accounts = Accounts(AccountFile(dossier), told, lambda: 1_700_000_000.0, quick_passwords())
    return guarded_over(dossier, accounts)


@pytest.fixture(scope="module")
def ways(dossier):
    found = ways_of(make_app(dossier))
    assert len(found) > 20, "routes of routers that were included are seen"
    return found


@pytest.fixture(scope="module")
def browsers(app):
    """Return a browser signed in for each role."""
    found = {}
    for at, role in enumerate(ROLES):
        found[role] = Browser(app, ADDRESS, f"192.0.2.{at}")
        assert found[role].sign_in(role.capitalize()).status_code == 303
    return found


def address_of(way):
    return re.sub(r"\{\w+\}", "x", re.sub(r"\{\w+:number\}", "1", way.path))


def facts(dossier):
    """Return what the ledger and the file of accounts hold, but for who was refused."""
    with Ledger.open(dossier) as ledger:
        entries = [entry for entry in ledger.entries() if entry.kind != "accessed"]
        acts = [one for one in ledger.accesses() if one.act not in ("refused", "locked-out", "signed-in", "signed-out")]
        return len(entries), len(acts)


def test_every_route_that_changes_something_names_what_it_needs(ways):
    changing = [way for way in ways if way.changes]
    assert len(changing) >= 6
    assert [way for way in changing if way.permission is None] == []
    assert [way.path for way in changing if way.permission == "enter"] == ["/sign-in"]


def test_an_application_with_a_route_that_does_not_is_not_served():
    for add in (
        lambda app: app.post("/x"),
        lambda app: app.api_route("/x", methods=["GET", "DELETE"]),
        lambda app: app.put("/x", dependencies=[]),
    ):
        app = FastAPI()
        add(app)(lambda: None)
        with pytest.raises(ValueError, match="/x names no permission"):
            check_ways(app)
    app = FastAPI()
    app.mount("/x", lambda: None)
    with pytest.raises(ValueError, match="/x names no permission"):
        check_ways(app)
    app = FastAPI(docs_url=None)
    app.post("/x", dependencies=[needs("decide")])(lambda: None)
    check_ways(app)


def test_who_is_not_signed_in_sees_the_door_and_nothing_else(app, ways):
    browser = Browser(app, ADDRESS)
    for way in ways:
        answer = browser.ask(way.method, address_of(way), headers={"origin": ADDRESS, "x-form-token": "0" * 64})
        assert not any(word in answer.text for word in TELLING), way
        if address_of(way) == "/sign-in" or way.path.startswith("/static/"):
            continue
        assert answer.status_code in (303, 401), way
        assert answer.headers.get("location", "/sign-in").startswith("/sign-in"), way


def test_who_is_not_signed_in_cannot_tell_what_is_there(app):
    browser = Browser(app, ADDRESS)
    first, second = (browser.get(path) for path in ("/contacts/us-ru-2018-03-20-call", "/contacts/none-such"))
    assert (first.status_code, first.text) == (second.status_code, second.text)
    for path in ("/static/nothing", "/static/../contacts", "/static/..%2f..%2fledger.sqlite"):
        assert not any(word in browser.get(path).text for word in TELLING)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_what_its_row_of_the_table_says_and_no_more(browsers, dossier, ways, role):
    browser, before = browsers[role], facts(dossier)
    token = browser.token("/")
    refused = [way for way in ways if way.permission and way.permission not in ALLOWED[role]]
    assert refused or role == "admin"
    for way in refused:
        headers = {"origin": ADDRESS, "x-form-token": token}
        answer = browser.ask(way.method, address_of(way), headers=headers)
        assert answer.status_code == 403, way
        assert "your role is" in answer.text or way.method == "HEAD", way
    assert facts(dossier) == before


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        ({}, {}),
        ({"origin": ADDRESS}, {"form_token": "0" * 64}),
        ({"origin": "https://evil.example", "x-form-token": "right"}, {}),
        ({"origin": "null", "x-form-token": "right"}, {}),
        ({"sec-fetch-site": "cross-site", "x-form-token": "right"}, {}),
        ({"sec-fetch-site": "same-site", "origin": ADDRESS, "x-form-token": "right"}, {}),
        ({"host": "evil.example:8100", "origin": "http://evil.example:8100", "x-form-token": "right"}, {}),
    ],
    ids=["no token", "wrong token", "other origin", "no origin", "other site", "same site", "rebound"],
)
def test_other_sites_do_nothing_by_any_route(browsers, dossier, ways, headers, fields):
    browser, before = browsers["admin"], facts(dossier)
    given = {name: browser.token("/") if value == "right" else value for name, value in headers.items()}
    for way in ways:
        if way.changes:
            answer = browser.ask(way.method, address_of(way), headers=given, data=fields)
            assert answer.status_code in (403, 421), way
    assert facts(dossier) == before
    assert browser.get("/").status_code == 200, "nor was anybody signed out"


def test_nothing_is_changed_by_looking(browsers, dossier, ways):
    browser, before = browsers["admin"], facts(dossier)
    fields = {"name": "Reader", "role": "admin", "to": "remove", "password": "another four words", "new": "x"}
    for way in ways:
        browser.ask("GET", address_of(way), params={**fields, "form_token": browser.token("/")})
    assert facts(dossier) == before
    assert browser.get("/").status_code == 200


def test_a_form_token_of_one_session_is_worth_nothing_in_another(browsers, app):
    token = browsers["reader"].token("/")
    headers = {"origin": ADDRESS, "x-form-token": token}
    assert browsers["admin"].ask("POST", "/users", data={"name": "Eve"}, headers=headers).status_code == 403
    stranger = Browser(app, ADDRESS)
    assert stranger.ask("POST", "/sign-in", data={"name": "Reader"}, headers=headers).status_code == 403


def test_every_answer_bears_the_strict_policy_and_is_not_kept(browsers, ways):
    browser = browsers["admin"]
    for way in ways:
        answer = browser.ask(way.method, address_of(way))
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self';"), way
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        if not way.path.startswith("/static/"):
            assert answer.headers["cache-control"] == "no-store", way


def test_a_defect_shows_nothing_of_the_program(browsers, monkeypatch):
    def broken(*_):
        message = "secret detail"
        raise RuntimeError(message)

    monkeypatch.setattr("backchannel.application.pages.contacts.choose", broken)
    monkeypatch.setattr(browsers["admin"], "hidden", True)
    answer = browsers["admin"].get("/contacts")
    assert answer.status_code == 500
    assert "secret detail" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["content-security-policy"]
