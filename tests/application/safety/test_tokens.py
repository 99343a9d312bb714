import pytest
from tests.application.browser import HOME, Browser, answering

from backchannel.application.safety.tokens import FormTokens, cookie_line, cookie_name, form_token

SECRET = b"s" * 32
SESSION = "t" * 43


def shown():
    """Return an application whose pages show the token of their forms, and what changes reached it."""
    reached = []

    async def app(scope, receive, send):
        data = b""
        while True:
            message = await receive()
            data += message.get("body", b"")
            if not message.get("more_body"):
                break
        if scope["method"] == "POST":
            reached.append(data)
        form = f'<input name="form_token" value="{scope["state"]["form_token"]}">'
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": form.encode()})

    return app, reached


def in_session(app, token):
    async def gated(scope, receive, send):
        scope.setdefault("state", {})["session_token"] = token
        await FormTokens(app, SECRET)(scope, receive, send)

    return gated


def test_the_form_of_a_page_may_be_sent_and_reaches_the_application_whole():
    app, reached = shown()
    browser = Browser(FormTokens(app, SECRET))
    assert browser.send("/x", field="wert ü").status_code == 200
    assert b"field=wert+%C3%BC" in reached[0]


def test_the_cookie_is_out_of_reach_and_set_once():
    app, _ = shown()
    browser = Browser(FormTokens(app, SECRET))
    line = browser.get("/").headers["set-cookie"]
    assert line.startswith("backchannel-visitor-8000=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(line.split("; "))
    assert "set-cookie" not in browser.get("/").headers
    assert "set-cookie" not in Browser(FormTokens(app, SECRET)).get("/static/style.css").headers


def test_over_https_no_other_host_can_set_it():
    app, _ = shown()
    line = Browser(FormTokens(app, SECRET), "https://example.org").get("/").headers["set-cookie"]
    assert line.startswith("__Host-backchannel-visitor=")
    assert "Secure" in line


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_without_the_token_nothing_is_done(method):
    app, reached = answering()
    layer = FormTokens(app, SECRET)
    browser, other = Browser(layer), Browser(layer)
    browser.get("/")
    other.get("/")
    stolen = form_token(SECRET, next(iter(other.cookies.values())))
    for arguments in (
        {},
        {"data": {"x": "1"}},
        {"data": {"form_token": ""}},
        {"data": {"form_token": "0" * 64}},
        {"data": {"form_token": stolen}},
        {"data": {"form_token": ["a", "b"]}},
        {"headers": {"x-form-token": stolen}},
        {"headers": {"x-form-token": "ü".encode()}},
        {"json": {"form_token": stolen}},
        {"params": {"form_token": stolen}},
        {"content": b"form_token=\xff", "headers": {"content-type": "application/x-www-form-urlencoded"}},
    ):
        del reached[:]
        answer = browser.ask(method, "/x", **arguments)
        assert (answer.status_code, reached) == (403, []), arguments


def test_a_planted_cookie_does_not_make_a_token():
    app, reached = answering()
    planted = "p" * 43
    browser = Browser(FormTokens(app, SECRET))
    browser.cookies.set("backchannel-visitor-8000", planted)
    for guess in (form_token(b"", planted), form_token(b"t" * 32, planted), planted):
        assert browser.ask("POST", "/x", data={"form_token": guess}).status_code == 403
    assert reached == []


def test_a_cookie_too_short_to_be_ours_is_replaced():
    app, reached = shown()
    browser = Browser(FormTokens(app, SECRET))
    browser.cookies.set("backchannel-visitor-8000", "x")
    token = form_token(SECRET, "x")
    assert browser.ask("POST", "/x", data={"form_token": token}).status_code == 403
    assert reached == []
    assert len(browser.get("/").cookies["backchannel-visitor-8000"]) == 43


def test_the_token_of_a_session_is_its_own():
    app, reached = shown()
    browser = Browser(in_session(app, SESSION))
    token = browser.token("/x")
    assert "set-cookie" not in browser.get("/x").headers
    assert browser.ask("POST", "/x", headers={"x-form-token": token}).status_code == 200
    other = Browser(in_session(app, "u" * 43))
    assert other.ask("POST", "/x", headers={"x-form-token": token}).status_code == 403
    assert Browser(FormTokens(app, SECRET)).ask("POST", "/x", headers={"x-form-token": token}).status_code == 403
    assert len(reached) == 1


def test_files_are_sent_with_the_token_first():
    app, reached = shown()
    browser = Browser(in_session(app, SESSION))
    token = browser.token("/x")
    upload = ("a.bin", b"\r\n--x\x00" * 50_000, "application/octet-stream")
    right = [("form_token", (None, token)), ("file", upload)]
    assert browser.ask("POST", "/x", files=right).status_code == 200
    assert upload[1] in reached[0]
    for wrong in (
        [("file", upload), ("form_token", (None, token))],
        [("form_token", (None, "0" * 64)), ("file", upload)],
        [("form_token", ("form_token", token.encode())), ("file", upload)],
        [("form_token", (None, "x" * 5000)), ("file", upload)],
        [("file", upload)],
    ):
        assert browser.ask("POST", "/x", files=wrong).status_code == 403
    assert len(reached) == 1


@pytest.mark.parametrize(
    "kind",
    ["multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x", "text/plain", "x;;y"],
)
def test_odd_kinds_of_forms_have_no_token(kind):
    app, reached = answering()
    browser = Browser(in_session(app, SESSION))
    token = form_token(SECRET, SESSION)
    body = f'--x\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n{token}\r\n--x--\r\n'.encode()
    assert browser.ask("POST", "/x", content=body, headers={"content-type": kind}).status_code == 403
    assert reached == []


def test_what_to_do_is_said_to_people_and_to_programs():
    app, _ = answering()
    layer = FormTokens(app, SECRET)
    assert "Open the page again" in Browser(layer).ask("POST", "/x").text
    told = Browser(layer).ask("POST", "/x", headers={"user-agent": "", "accept": "*/*"})
    assert told.json()["error"]["code"] == "no-form-token"


def test_cookies_of_two_ports_have_two_names():
    scope = {"scheme": "http", "server": ("127.0.0.1", 8001)}
    assert cookie_name(scope, "session") == "backchannel-session-8001"
    assert cookie_line(scope, "session", "", 0).endswith("Max-Age=0")
    assert HOME.endswith("8000")
