"""``backchannel principals``: whom a name or an office means, and why."""

from __future__ import annotations

import datetime as dt
import re

import click

from backchannel.cli.screen import page_width, print_json, print_page
from backchannel.cli.state import State, dossier_command, json_option, now_utc
from backchannel.errors import UsageError


@dossier_command("principals", example='backchannel principals "the German Chancellor" --as-of 2018-03-20')
@click.argument("name", metavar="NAME", nargs=-1, required=True)
@click.option("--as-of", metavar="DATE", help="The day on which offices count, as 2018-03-20; without it, today.")
@json_option
@click.pass_obj
def command(state: State, name: tuple[str, ...], as_of: str | None, *, as_json: bool) -> None:
    """Show whom a name or an office means, and why.

    NAME is what might stand in a text: a name in any of its forms, with or without a
    title, the words of an office, or an identifier. Among namesakes the one is taken
    who held an office on that day; where it is not clear, nobody is.

    People from a dossier's backchannel.toml count too, with -C DIR or where there is
    a dossier here or above. Nobody found is no error: the exit status is 0.
    """
    from backchannel.engine import look_up
    from backchannel.publication.page import Names
    from backchannel.publication.principals_page import answer_shape, publish_answer

    words = " ".join(" ".join(name).split())
    if not words:
        raise UsageError("no name given", 'Write one: backchannel principals "the German Chancellor"')
    found = look_up(words, _day(now_utc()[:10] if as_of is None else as_of), state.directory)
    if as_json:
        print_json(answer_shape(found.answer, found.parties))
        return
    print_page(publish_answer(found.answer, found.parties, Names(found.party_names, width=page_width())))


def _day(given: str) -> dt.date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", given, re.ASCII):
            return dt.date.fromisoformat(given)
    except ValueError:
        pass
    raise UsageError(f"--as-of {given}: not a day", "Write it as 2018-03-20")
