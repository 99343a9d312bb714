"""``backchannel add``: capture files, folders and addresses."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import note_problems, progress, say
from backchannel.cli.state import DONE, UNUSABLE, State, dossier_command, now_utc, web_options


@dossier_command("add", example="backchannel add readouts/ https://example.org/readout")
@click.argument("locations", metavar="PATH|URL...", nargs=-1)
@click.option(
    "--list",
    "lists",
    metavar="FILE",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Also take the addresses in FILE, one a line.",
)
@click.option(
    "--feed",
    "feeds",
    metavar="URL",
    multiple=True,
    help="Take what a feed or other listing lists; of a page, the feed that it names.",
)
@click.option(
    "--git",
    "repository",
    metavar="REPO",
    type=click.Path(path_type=Path),
    help="Take a git repository that scrapes a site: every version of every file.",
)
@click.option("--path", "pattern", metavar="GLOB", help="With --git: only files like this, as in '**/readouts/*.md'.")
@click.option("--since", metavar="DATE", help="With --git: only commits from this day on, as in 2022-03-18.")
@web_options
@click.pass_obj
def command(
    state: State,
    locations: tuple[str, ...],
    lists: tuple[Path, ...],
    feeds: tuple[str, ...],
    repository: Path | None,
    pattern: str | None,
    since: str | None,
    *,
    allow_private: bool,
    ignore_robots: bool,
) -> int:
    """Capture files, folders and addresses into the dossier.

    The bytes are stored and entered in the ledger before anything looks at them.
    Text, Markdown with front matter, saved web pages, PDF, and tables of documents
    (CSV, JSON Lines) can be read later; anything else is kept as well. An archive of
    the web (WARC, WACZ) gives a capture for each page in it.

    Pages are fetched one after the other, with a pause between two of one host and
    as robots.txt asks; the whole exchange with the server is kept beside the page.
    A page that has not changed since its last capture is noted as unchanged. Where
    an address is a feed (RSS, Atom, JSON Feed), a sitemap, a listing of WordPress or
    of gov.uk, the pages that it lists are taken too, those that are not yet held.

    A git repository that somebody fills from a site (--git) gives a capture for each
    version of each file, at the time of its commit.

    What cannot be taken gives one line on standard error, and the rest goes on. The
    exit status is 2 only where nothing at all could be taken.
    """
    from backchannel.capture.web.lists import read_list
    from backchannel.engine import add_locations, open_dossier

    if repository is not None:
        if locations or lists or feeds:
            raise click.UsageError("Give a repository with --git alone, and the rest in a call of its own.")
        return _add_repository(state, repository, pattern, since)
    if pattern or since:
        raise click.UsageError("--path and --since belong to --git REPO.")
    if not (locations or lists or feeds):
        raise click.UsageError("Name files, folders or addresses, a list of addresses (--list), or a feed (--feed).")
    with open_dossier(state.directory) as dossier, progress() as report:
        limits = dossier.fetching(allow_private=allow_private, ignore_robots=ignore_robots)
        listed = [read_list(path) for path in lists]
        given = (*locations, *(address for one in listed for address in one.addresses))
        added = add_locations(dossier, given, now_utc(), report, limits, feeds)
    note_problems((*(problem for one in listed for problem in one.problems), *added.problems))
    say(added.summary())
    if added.captures:
        say("Next: backchannel build")
    return DONE if added.useful else UNUSABLE


def _add_repository(state: State, repository: Path, pattern: str | None, since: str | None) -> int:
    from backchannel.engine import open_dossier
    from backchannel.engine.repositories import add_repository, git_source

    source = git_source(repository, pattern, since)
    with open_dossier(state.directory) as dossier, progress() as report:
        history = add_repository(dossier, source, now_utc(), report)
    say(history.summary())
    if history.versions:
        say("Next: backchannel build")
    return DONE
