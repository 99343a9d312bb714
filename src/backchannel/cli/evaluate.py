"""``backchannel evaluate``: how much of what careful readers found is extracted, and how much else."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import page_width, print_json, print_page, progress
from backchannel.cli.state import dossier_command, json_option


@dossier_command("evaluate", example="backchannel evaluate eval/gold/mentions.jsonl --errors")
@click.argument("gold", metavar="GOLD.jsonl", type=click.Path(path_type=Path))
@click.option(
    "--corpora",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the annotated documents lie; without it, the folder `documents` beside the gold file.",
)
@click.option(
    "--groups-apart",
    "without_groups",
    is_flag=True,
    help="Count mentions in which unnamed groups alone take part neither way.",
)
@click.option("--errors", is_flag=True, help="Also show every place where the two differ.")
@json_option
def command(gold: Path, corpora: Path | None, *, without_groups: bool, errors: bool, as_json: bool) -> None:
    """Compare what is extracted with what careful readers annotated.

    GOLD.jsonl holds annotated documents. The figures are precision, recall and F1 of
    mentions and claims together, and for each field the share of the mentions found
    in which it is right; by group of documents and for all. No dossier is needed.
    """
    from backchannel.engine import evaluate_gold
    from backchannel.publication.evaluation_page import evaluation_shape, publish_differences, publish_evaluation
    from backchannel.publication.page import Names

    with progress() as report:
        done = evaluate_gold(gold, corpora, report, without_groups=without_groups)
    if as_json:
        print_json(evaluation_shape(done.documents, done.figures, done.differences if errors else None))
        return
    names = Names(width=page_width())
    print_page(publish_evaluation(done.documents, done.figures, names))
    if errors:
        print_page(publish_differences(done.differences, names))
