"""``backchannel rules``: the catalogue, or one rule explained."""

from __future__ import annotations

import difflib

import click

from backchannel.cli.screen import page_width, print_json, print_page, say
from backchannel.cli.state import dossier_command, json_option
from backchannel.errors import UsageError


@dossier_command("rules", example="backchannel rules R203")
@click.argument("code", required=False)
@json_option
def command(code: str | None, *, as_json: bool) -> None:
    """List the rules, or explain one.

    A rule's page says what it looks for, why it matters, what innocent explanations
    there are, and what would settle the question. No dossier is needed.
    """
    from backchannel.engine import rule_cards
    from backchannel.publication.rules_page import publish_rule, publish_rules, rules_shape

    cards = rule_cards()
    codes = [card.code for card in cards]
    if code is not None:
        cards = [card for card in cards if card.code == code.upper()]
        if not cards:
            near = difflib.get_close_matches(code.upper(), codes, n=1)
            hint = f"Did you mean {near[0]}?" if near else "`backchannel rules` lists all of them"
            raise UsageError(f"no rule has the code {code}", hint)
    if as_json:
        print_json(rules_shape(cards))
    elif code is not None:
        print_page(publish_rule(cards[0], page_width()))
    else:
        print_page(publish_rules(cards, page_width()))
        say()
        say(f"To have one explained: backchannel rules {codes[0]}")
