"""``backchannel watch``: look again at pages and feeds, and print a line a change."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

import click

from backchannel.cli.screen import note, note_problem, print_json_line, say
from backchannel.cli.state import DONE, State, dossier_command, web_options

if TYPE_CHECKING:
    from backchannel.engine.watching import News, Watch

LONGEST_SLEEP_SECONDS = 300.0
"""Others may add pages meanwhile, so that what is due is asked again after so long."""
SHORTEST_SLEEP_SECONDS = 1.0


@dossier_command("watch", example="backchannel watch --once --build")
@click.argument("addresses", metavar="[URL...]", nargs=-1)
@click.option("--once", is_flag=True, help="Look at what is due now, and end.")
@click.option("--build", "builds", is_flag=True, help="Build after each round, so that findings tell of new versions.")
@click.option("--webhook", metavar="URL", help="Send each change to URL as JSON; instead of the setting.")
@click.option("--json", "as_json", is_flag=True, help="Print each change as one JSON document on a line.")
@web_options
@click.pass_obj
def command(
    state: State,
    addresses: tuple[str, ...],
    webhook: str | None,
    *,
    once: bool,
    builds: bool,
    as_json: bool,
    allow_private: bool,
    ignore_robots: bool,
) -> int:
    """Look again at the dossier's pages and feeds, and print a line a change.

    Everything that was taken from the web by an address is looked at again: densely
    while it is new, then every few hours, then every few days, as the settings under
    [watch] say; feeds and listings more often, and the pages that they bring are
    taken. With URLs only these are watched, and what they list.

    Every version is kept. A page that is not there any more is told as gone, and as
    back when it is there again; one that gave no answer is recorded as failed, which
    says nothing of the page. When what is due next follows from the ledger, the
    settings and the clock alone, so a watch that was stopped goes on where it was.
    """
    from backchannel.capture.web.taking import open_taker
    from backchannel.engine import open_dossier
    from backchannel.engine.watching import Watch, wanted_addresses
    from backchannel.ledger import one_watch
    from backchannel.settings.capturing import is_webhook

    if webhook is not None and not is_webhook(webhook):
        raise click.UsageError("--webhook is no address; write it as https://example.org/hook.")
    wanted = wanted_addresses(addresses)
    with open_dossier(state.directory) as dossier, one_watch(dossier.directory):
        limits = dossier.fetching(allow_private=allow_private, ignore_robots=ignore_robots)
        with open_taker(dossier.ledger, limits) as taker:
            watch = Watch(dossier, taker, wanted)
            if not watch.places():
                raise click.UsageError("Nothing to watch: add pages or feeds first, or name addresses.")
            printer = _Printer(webhook if webhook is not None else dossier.settings.watch.webhook, as_json=as_json)
            while True:
                _round(watch, printer, builds=builds, speaks=once and not as_json)
                if once:
                    return DONE
                _sleep(watch)


class _Printer:
    """Prints what is new, and sends it on."""

    def __init__(self, webhook: str, *, as_json: bool) -> None:
        self._webhook = webhook
        self._as_json = as_json

    def tell(self, news: News) -> None:
        from backchannel.engine.webhook import send_news
        from backchannel.model import to_plain
        from backchannel.publication.words import clean

        plain = to_plain(news)
        if self._as_json:
            print_json_line(plain)
        else:
            say(clean(news.line()))
        sys.stdout.flush()  # whoever reads it by a pipe is told at once
        trouble = send_news(self._webhook, plain) if self._webhook else None
        if trouble is not None:
            note(f"warning: {trouble}; the watch goes on")


def _round(watch: Watch, printer: _Printer, *, builds: bool, speaks: bool) -> None:
    from backchannel.engine import build
    from backchannel.engine.watching import summary
    from backchannel.model import Problem

    looked = len(watch.due())
    told = []
    for one in watch.look():
        if isinstance(one, Problem):
            note_problem(one)
        else:
            told.append(one)
            printer.tell(one)
    if builds and looked:
        done = build(watch.dossier)
        for problem in done.problems:
            note_problem(problem)
        if done.read:
            note(done.summary())
    if speaks:
        say(summary(looked, told))
        due = watch.next_due()
        if due is not None:
            say(f"Next look: {max(due, _now(watch)):%Y-%m-%d %H:%M} UTC")


def _sleep(watch: Watch) -> None:
    due = watch.next_due()
    wait = (due - _now(watch)).total_seconds() if due is not None else LONGEST_SLEEP_SECONDS
    watch.clock.sleep(min(max(wait, SHORTEST_SLEEP_SECONDS), LONGEST_SLEEP_SECONDS))


def _now(watch: Watch) -> dt.datetime:
    return dt.datetime.fromisoformat(watch.clock.now())
