"""Sign in, change the password, keep users and sign out, by the pages for it."""

import pytest
from tests.application.browser import PASSWORD, Browser, Clock
from tests.application.serving import ADDRESS, client_of, dossier_of, guarded_over
from tests.application.users import with_users

from backchannel.application.accounts.sessions import Lifetimes

SESSION = "backchannel-session-8100"
OTHER = "another four words"


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    return dossier_of(tmp_path_factory.mktemp("signing-in"))


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def trail():
    return []


@pytest.fixture
def app(directory, clock, trail):
    for path in directory.glob("accounts.sqlite*"):
        path.unlink()
    accounts = with_users(directory, clock, trail, lifetimes=Lifetimes(idle_seconds=3600, whole_seconds=7200))
    return guarded_over(directory, accounts)


@pytest.fixture
def browser(app):
    return Browser(app, ADDRESS)


def signed_in(app, name="Reader", address="127.0.0.1"):
    browser = Browser(app, ADDRESS, address)
    assert browser.sign_in(name).status_code == 303
    return browser


def test_one_signs_in_comes_back_to_where_one_was_and_signs_out(browser):
    location = browser.get("/contacts?channel=call").headers["location"]
    assert "Sign in" in browser.get(location).text
    answer = browser.send("/sign-in", page=location, name="reader", password=PASSWORD, next="/contacts?channel=call")
    assert (answer.status_code, answer.headers["location"]) == (303, "/contacts?channel=call")
    line = answer.headers["set-cookie"]
    assert line.startswith(f"{SESSION}=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(line.split("; "))
    page = browser.get("/contacts?channel=call")
    assert "Signed in as" in page.text
    assert "users" not in page.text.partition("Signed in as")[2].partition("</form>")[0]
    stolen = browser.cookies[SESSION]
    assert browser.send("/sign-out", page="/").headers["location"] == "/sign-in"
    assert SESSION not in browser.cookies
    browser.plant(SESSION, stolen)
    assert browser.get("/contacts").status_code == 303, "the session has ended on the server"


def test_the_way_back_leads_to_no_other_site(browser):
    for given in ("//evil.example", "https://evil.example", "/\\evil.example"):
        assert browser.send("/sign-in", name="Reader", password=PASSWORD, next=given).headers["location"] == "/"
        browser.cookies.clear()


def test_a_session_that_somebody_planted_is_not_the_one_that_begins(app, browser):
    planted = "p" * 43
    browser.plant(SESSION, planted)
    browser.sign_in("Reader")
    assert planted not in browser.cookies[SESSION]
    thief = Browser(app, ADDRESS)
    thief.plant(SESSION, planted)
    assert thief.get("/").status_code == 303


def test_a_session_of_the_thief_planted_on_a_user_ends_when_the_user_signs_in(app):
    thief = signed_in(app, "Analyst")
    planted = thief.cookies[SESSION]
    victim = Browser(app, ADDRESS)
    victim.plant(SESSION, planted)
    victim.send("/sign-in", page="/", name="Reader", password=PASSWORD)
    assert victim.cookies[SESSION] != planted
    assert thief.get("/").status_code == 303


def test_no_other_site_can_sign_a_browser_in(browser):
    browser.get("/sign-in")
    fields = {"name": "Reader", "password": PASSWORD}
    assert browser.ask("POST", "/sign-in", data=fields).status_code == 403
    assert browser.send("/sign-in", headers={"origin": "https://evil.example"}, **fields).status_code == 403
    assert SESSION not in browser.cookies


@pytest.mark.parametrize(
    ("name", "password"), [("Reader", "wrong"), ("nobody", PASSWORD), ("", ""), ("Disabled", PASSWORD)]
)
def test_a_failure_does_not_say_why(browser, name, password):
    answer = browser.sign_in(name, password)
    assert answer.status_code == 403
    assert "That name and that password do not go together." in answer.text
    assert f'name="name" value="{name}"' in answer.text
    assert password not in answer.text or not password


def test_too_many_tries_have_to_wait(browser, clock):
    for _ in range(5):
        assert browser.sign_in("Reader", "wrong").status_code == 403
    answer = browser.sign_in("Reader")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "31")
    assert "Try again in 1 minute." in answer.text
    clock.pass_by(30)
    assert browser.sign_in("Reader").status_code == 303


def test_the_eleventh_try_within_a_minute_is_not_even_looked_at(browser, trail):
    statuses = [browser.sign_in(f"name {number}", "wrong").status_code for number in range(12)]
    assert statuses == [403] * 10 + [429] * 2
    assert [one.act for one in trail].count("refused") == 10


def test_a_session_ends_when_it_is_not_used_and_in_any_case(app, clock):
    browser = signed_in(app)
    clock.pass_by(3599)
    assert browser.get("/").status_code == 200
    clock.pass_by(3599)
    assert browser.get("/").status_code == 200
    clock.pass_by(2)
    assert browser.get("/").status_code == 303


def test_one_changes_ones_own_password_and_is_signed_out_elsewhere(app):
    here, elsewhere = signed_in(app), signed_in(app)
    before = here.cookies[SESSION]
    page = here.get("/account")
    assert "your role is reader" in page.text
    for old, new, again, said in (
        ("wrong", OTHER, OTHER, "That is not your password"),
        (PASSWORD, OTHER, OTHER + "x", "The two new passwords differ"),
        (PASSWORD, "short", "short", "fewer than 15"),
    ):
        answer = here.send("/account/password", page="/account", old=old, new=new, again=again)
        assert answer.status_code == 400
        assert said in answer.text
    assert elsewhere.get("/").status_code == 200
    answer = here.send("/account/password", page="/account", old=PASSWORD, new=OTHER, again=OTHER)
    assert answer.headers["location"] == "/account?changed=1"
    assert "The password was changed." in here.get("/account?changed=1").text
    assert here.cookies[SESSION] != before
    assert elsewhere.get("/").status_code == 303
    assert Browser(app, ADDRESS).sign_in("Reader").status_code == 403
    assert Browser(app, ADDRESS).sign_in("Reader", OTHER).status_code == 303


def test_an_admin_keeps_users_by_the_page(app, trail):
    admin, reader = signed_in(app, "Admin"), signed_in(app, "Reader")
    del trail[:]
    page = admin.get("/users").text
    assert all(name in page for name in ("Reader", "Analyst", "Admin"))

    def done(path, **fields):
        answer = admin.send(path, page="/users", **fields)
        assert answer.status_code == 303, answer.text
        return admin.get(answer.headers["location"]).text

    assert "The user was added." in done("/users", name="Zoë", role="reader", password=OTHER)
    assert "The role was given" in done("/users/role", name="Reader", role="analyst")
    assert reader.get("/").status_code == 303
    assert "The password was set" in done("/users/password", name="Zoë", password=PASSWORD)
    assert "The user was disabled" in done("/users/access", name="Zoë", to="disable")
    assert "Zoë (disabled)" in admin.get("/users").text
    assert "may sign in again" in done("/users/access", name="Zoë", to="enable")
    assert "The user was removed." in done("/users/access", name="Zoë", to="remove")
    told = [(one.act, one.account, one.author, one.address) for one in trail]
    assert told == [
        (act, name, "Admin", "127.0.0.1")
        for act, name in (("added", "Zoë"), ("role", "Reader"), ("password", "Zoë"), ("disabled", "Zoë"),
                          ("enabled", "Zoë"), ("removed", "Zoë"))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "fields", "said"),
    [
        ("/users", {"name": "reader", "role": "reader", "password": OTHER}, "there is a user &#39;Reader&#39; already"),
        ("/users", {"name": "<b>", "role": "reader", "password": OTHER}, "cannot be the name"),
        ("/users", {"name": "Zoë", "role": "root", "password": OTHER}, "is no role"),
        ("/users", {"name": "Zoë", "role": "admin", "password": "short"}, "fewer than 15"),
        ("/users/role", {"name": "Admin", "role": "reader"}, "is the last admin"),
        ("/users/access", {"name": "Admin", "to": "remove"}, "is the last admin"),
        ("/users/access", {"name": "Reader", "to": "eat"}, "say whether to enable"),
        ("/users/access", {"name": "nobody", "to": "remove"}, "no user is called"),
        ("/users/password", {"name": "Reader", "password": "my name is reader"}, "in it"),
    ],
)
def test_what_cannot_be_done_with_users_is_said_and_not_done(app, trail, path, fields, said):
    admin = signed_in(app, "Admin")
    del trail[:]
    answer = admin.send(path, page="/users", **fields)
    assert answer.status_code == 400
    assert said in answer.text
    assert trail == []


def test_on_ones_own_machine_there_is_nothing_to_sign_in_to(directory):
    for path in directory.glob("accounts.sqlite*"):
        path.unlink()
    browser = client_of(directory)
    page = browser.get("/").text
    assert "Sign" not in page
    assert browser.get("/sign-in").headers["location"] == "/"
    assert browser.get("/account").status_code == browser.get("/users").status_code == 404
    assert browser.post("/users", data={"name": "Eve", "role": "admin", "password": OTHER}).status_code == 404
    assert browser.ask("POST", "/users").status_code == 403
    assert not (directory / "accounts.sqlite").exists()
