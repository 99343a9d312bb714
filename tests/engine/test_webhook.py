import contextlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from backchannel.engine.webhook import send_news


@contextlib.contextmanager
def hook(status):
    got = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/secret", got
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_news_arrive_as_json():
    with hook(204) as (address, got):
        assert send_news(address, {"what": "gone", "url": "https://press.example/é"}) is None
    assert got == [{"what": "gone", "url": "https://press.example/é"}]


def test_what_goes_wrong_is_told_without_the_address():
    with hook(500) as (address, _):
        assert send_news(address, {}) == "the webhook answered 500 Internal Server Error"
    said = send_news(address, {})
    assert said == "the webhook was not reached (ConnectError)"
    assert send_news("http://press.example:nope/secret", {}) == "the webhook was not reached (InvalidURL)"
