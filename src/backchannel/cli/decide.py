"""``backchannel decide``: a person's judgement, kept in the ledger and honoured by every build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from backchannel.cli.screen import note_problems, print_json, print_page, progress, say
from backchannel.cli.state import State, author, dossier_command, json_option, now_utc
from backchannel.errors import UsageError

if TYPE_CHECKING:
    from backchannel.model import DecisionKind

KINDS = ("same", "different", "reject", "accept", "waive", "note", "undo")


@dossier_command("decide", example='backchannel decide same us-ru-2018-03-20-call m-1 --reason "one call"')
@click.argument("kind", type=click.Choice(KINDS), required=False)
@click.argument("subjects", metavar="[SUBJECT]...", nargs=-1)
@click.option("--reason", default="", metavar="TEXT", help="Why, for whoever reads it later; for a note, the note.")
@click.option(
    "--author", metavar="NAME", help="Who decides; else what BACKCHANNEL_AUTHOR says, else the name of your account."
)
@json_option
@click.pass_obj
def command(
    state: State,
    kind: DecisionKind | None,
    subjects: tuple[str, ...],
    reason: str,
    author: str | None,
    *,
    as_json: bool,
) -> None:
    """Correct the machine; without a KIND, list the decisions and what became of them.

    \b
    same A B               they are one contact
    different A B          they are not: A is kept out of what B is now
    reject A               A is no contact
    reject A duration=PT2H
                           A gives no such value (or when, channel, participant)
    accept A [B]           A is right; an ambiguous mention A means contact B
    accept A duration=PT2H
                           the value is right
    accept FINDING         it was looked at, and stands
    waive FINDING          it needs no attention: it is left out, until it rests
                           on other words
    note A                 only a note
    undo NUMBER            as if that decision had never been taken

    A and B are names of contacts, as the list gives them, or identifiers of mentions,
    as `backchannel explain` gives them; a FINDING is called as `findings --json`
    calls it. Nothing is overwritten: a decision is a new
    entry of the ledger, with author, time and reason, and every build honours it.
    """  # noqa: D301 - click takes the sign itself, not its name, for "keep these lines"
    from backchannel.engine import build, decide, list_decisions, open_dossier
    from backchannel.publication.decisions_page import decisions_shape, publish_decisions

    with open_dossier(state.directory) as dossier:
        if kind is not None:
            taken = decide(dossier, kind, subjects, reason=reason, author=_author(author), decided_at=now_utc())
            with progress() as report:
                done = build(dossier, report)
            note_problems(done.problems)
            say(f"Decision {taken.sequence} is kept. {done.summary()}")
        rows = list_decisions(dossier)
    if as_json:
        print_json(decisions_shape(rows))
    elif kind is None:
        print_page(publish_decisions(rows))
    else:
        print_page(publish_decisions([row for row in rows if row.decision.sequence == taken.sequence]))


def _author(given: str | None) -> str:
    name = given or author()
    if not name.strip():
        raise UsageError("nobody is named as the author", "Name one with --author")
    return name.strip()
