from tests.application.browser import Browser

from backchannel.application.safety.refusal import Refusal, refuse

WHY = Refusal(403, "odd", "<b>No</b>", "Do something else.", (("retry-after", "1"),))


async def app(scope, receive, send):
    await refuse(scope, send, WHY)


def test_people_get_a_page_in_which_nothing_runs():
    answer = Browser(app).get("/")
    assert (answer.status_code, answer.headers["retry-after"]) == (403, "1")
    assert "<h1>&lt;b&gt;No&lt;/b&gt;</h1>" in answer.text


def test_programs_and_parts_of_pages_get_one_shape():
    for path, headers in (("/", {"accept": "*/*"}), ("/api/x", {}), ("/", {"hx-request": "true"})):
        answer = Browser(app).get(path, headers=headers)
        assert answer.json() == {"error": {"code": "odd", "message": "<b>No</b>", "hint": "Do something else."}}


def test_a_head_has_no_body():
    answer = Browser(app).ask("HEAD", "/")
    assert answer.content == b""
    assert int(answer.headers["content-length"]) > 0
