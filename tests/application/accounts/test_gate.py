import pytest
from tests.application.browser import PASSWORD, Browser, Clock, answering
from tests.application.users import BY_COMMAND, with_users

from backchannel.application.accounts.gate import FORWARDED, Gate, LocalGate, safe_way_back
from backchannel.application.accounts.viewer import local_viewer

COOKIE = "backchannel-session-8000"


@pytest.fixture
def accounts(tmp_path):
    return with_users(tmp_path, Clock())


def signed_in(gate, accounts, name="Reader"):
    browser = Browser(gate)
    browser.cookies.set(COOKIE, accounts.sign_in(name, PASSWORD, "192.0.2.1").token)
    return browser


@pytest.mark.parametrize("path", ["/", "/contacts", "/no/such/page", "/sign-in/x", "/static", "/Sign-in", "//sign-in"])
def test_who_is_not_signed_in_is_sent_to_the_sign_in_whatever_the_page(accounts, path):
    app, reached = answering()
    answer = Browser(Gate(app, accounts)).get("http://127.0.0.1:8000" + path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in")
    assert reached == []


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "ODD"])
def test_who_is_not_signed_in_changes_nothing(accounts, method):
    app, reached = answering()
    assert Browser(Gate(app, accounts)).ask(method, "/contacts").status_code == 401
    assert reached == []


def test_programs_are_told_so_and_parts_of_pages_lead_to_the_sign_in(accounts):
    app, reached = answering()
    browser = Browser(Gate(app, accounts))
    assert browser.get("/api/contacts").json()["error"]["code"] == "signed-out"
    part = browser.get("/contacts", headers={"hx-request": "true"})
    assert (part.status_code, part.headers["hx-redirect"]) == (401, "/sign-in")
    assert reached == []


def test_the_sign_in_and_what_it_is_made_of_are_open(accounts):
    app, reached = answering()
    browser = Browser(Gate(app, accounts))
    assert browser.get("/sign-in").status_code == browser.get("/static/style.css").status_code == 200
    assert reached[0][0]["state"]["viewer"].name is None


def test_who_is_signed_in_is_known_by_name_and_role(accounts):
    app, reached = answering()
    assert signed_in(Gate(app, accounts), accounts).get("/contacts").status_code == 200
    viewer = reached[0][0]["state"]["viewer"]
    assert (viewer.name, viewer.role, viewer.has_account) == ("Reader", "reader", True)


def test_a_session_that_has_ended_is_none(accounts):
    app, reached = answering()
    browser = signed_in(Gate(app, accounts), accounts)
    accounts.set_role("Reader", "analyst", BY_COMMAND)
    assert browser.get("/contacts").status_code == 303
    assert reached == []


def test_a_page_that_asks_by_itself_is_told_apart(accounts, monkeypatch):
    app, _ = answering()
    seen = []
    monkeypatch.setattr(accounts, "viewer", lambda token, *, used: seen.append(used))
    browser = Browser(Gate(app, accounts, lambda scope: scope["path"] == "/news"))
    browser.cookies.set(COOKIE, "x")
    browser.get("/news")
    browser.get("/contacts")
    assert seen == [False, True]


def test_the_way_back_is_kept(accounts):
    app, _ = answering()
    browser = Browser(Gate(app, accounts))
    assert browser.get("/contacts?between=a&x=%C3%BC").headers["location"] == (
        "/sign-in?next=%2Fcontacts%3Fbetween%3Da%26x%3D%25C3%25BC"
    )
    assert browser.get("/").headers["location"] == "/sign-in"


@pytest.mark.parametrize(
    "given",
    [
        "",
        "contacts",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/a\r\nb",
        "\t//x",
    ],
)
def test_the_way_back_leads_nowhere_else(given):
    assert safe_way_back(given) == "/"


def test_the_way_back_leads_to_a_page():
    assert safe_way_back("/contacts?x=1#y") == "/contacts?x=1#y"


def test_on_this_machine_its_user_is_let_in():
    app, reached = answering()
    assert Browser(LocalGate(app, local_viewer("me"))).get("/contacts").status_code == 200
    assert reached[0][0]["state"]["viewer"].name == "me"


@pytest.mark.parametrize("header", FORWARDED)
def test_on_this_machine_without_users_nothing_comes_through_a_proxy(header):
    app, reached = answering()
    answer = Browser(LocalGate(app, local_viewer("me"))).get("/contacts", headers={header: "192.0.2.1"})
    assert answer.status_code == 403
    assert "backchannel users add" in answer.text
    assert reached == []
