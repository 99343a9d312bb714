"""The command line of a watch: what is printed, one watch at a time, and the round that never ends."""

import json

from tests.cli.test_pages import URL, page
from tests.commands import run
from tests.engine.test_webhook import hook
from tests.web_site import FakeClock, Reply, public, serving

from backchannel.ledger import one_watch


def start(tmp_path, site):
    run("init", "d", cwd=tmp_path)
    run("add", URL, "-C", "d", cwd=tmp_path)


def test_one_round(tmp_path):
    clock = FakeClock()
    with serving({"/readout": page}) as site, public(site, clock):
        start(tmp_path, site)
        early = run("watch", "--once", "-C", "d", cwd=tmp_path)
        assert early.out == "Looked at 0 addresses: nothing is other.\nNext look: 2026-03-03 14:20 UTC\n"
        clock.sleep(1000)
        site.pages["/readout"] = Reply(status=410)
        ran = run("watch", "--once", "--build", "-C", "d", cwd=tmp_path)
    assert (ran.status, ran.out.splitlines()[:2]) == (
        0,
        [f"2026-03-03 14:21:42 gone {URL} (410 Gone)", "Looked at 1 address: 1 gone."],
    )
    assert ran.messages.startswith("Read 1 new or changed file.")
    found = json.loads(run("findings", "--json", "-C", "d", cwd=tmp_path).out)["findings"]
    assert [one["code"] for one in found] == ["E505"]


def test_changes_go_to_the_webhook_and_its_failures_stop_nothing(tmp_path):
    clock = FakeClock()
    with serving({"/readout": page}) as site, public(site, clock), hook(204) as (address, got):
        start(tmp_path, site)
        clock.sleep(1000)
        site.pages["/readout"] = Reply(status=410)
        ran = run("watch", "--once", "--json", "--webhook", address, "-C", "d", cwd=tmp_path)
        assert [json.loads(ran.out)] == got
        assert (got[0]["what"], got[0]["url"], got[0]["detail"]) == ("gone", URL, "410 Gone")
        clock.sleep(1000)
        site.pages["/readout"] = page
        (tmp_path / "d" / "backchannel.toml").write_text('[watch]\nwebhook = "http://127.0.0.1:9/secret"\n')
        ran = run("watch", "--once", "-C", "d", cwd=tmp_path)
    assert (ran.status, "back" in ran.out) == (0, True)
    assert ran.messages == "warning: the webhook was not reached (ConnectError); the watch goes on\n"


class EndingClock(FakeClock):
    """A clock at which somebody presses Ctrl-C after an hour."""

    def sleep(self, seconds):
        super().sleep(seconds)
        if sum(self.slept) > 3600:
            raise KeyboardInterrupt


def test_it_goes_on_until_it_is_stopped(tmp_path):
    clock = EndingClock()
    with serving({"/readout": page}) as site, public(site, clock):
        start(tmp_path, site)
        ran = run("watch", "-C", "d", cwd=tmp_path)
    assert ran.status == 130
    assert "stopped" in ran.messages
    assert max(clock.slept) == 300
    assert len(site.paths()) == 4


def test_one_watch_at_a_time_and_a_build_beside_it(tmp_path):
    with serving({"/readout": page}) as site, public(site):
        start(tmp_path, site)
        with one_watch(tmp_path / "d"):
            ran = run("watch", "--once", "-C", "d", cwd=tmp_path)
            assert (ran.status, "is watched already" in ran.messages) == (2, True)
            assert run("build", "-C", "d", cwd=tmp_path).status == 0
        assert run("watch", "--once", "-C", "d", cwd=tmp_path).status == 0


def test_wrong_use(tmp_path):
    run("init", "d", cwd=tmp_path)
    assert "Nothing to watch" in run("watch", "-C", "d", cwd=tmp_path).messages
    for arguments in (["--webhook", "nowhere"], ["ftp://press.example/"]):
        ran = run("watch", *arguments, "-C", "d", cwd=tmp_path)
        assert (ran.status, len(ran.messages.splitlines())) == (2, 1)


def test_a_webhook_that_is_none_is_refused_without_being_shown(tmp_path):
    run("init", "d", cwd=tmp_path)
    (tmp_path / "d" / "backchannel.toml").write_text('[watch]\nwebhook = "secret"\n')
    ran = run("watch", "-C", "d", cwd=tmp_path)
    assert (ran.status, "secret" in ran.messages) == (2, False)
    (tmp_path / "d" / "backchannel.toml").write_text("[watch]\nfirst-minutes = 0\n")
    assert "'first-minutes' is 0" in run("watch", "-C", "d", cwd=tmp_path).messages
