"""The engine: the only place that strings the stages together.

dossier.py      start, find and open a dossier; capture into it
repositories.py a git repository that scrapes a site into a dossier
versioning.py   which documents are versions of one item, and what changed
items.py        what the rules on edits look at
proving.py      verify a dossier or a bundle, and sign a checkpoint
stamping.py     have a checkpoint stamped by a time-stamping authority
sealing.py      write an evidence bundle
backing_up.py   copy a dossier into one file while it is in use, and restore it
building.py     read, extract, reconcile and audit what is new or changed
joining.py      join what has changed to contacts
taking_up.py    the clusters of the last build, made again from what it kept
auditing.py     audit what has changed
deciding.py     keep a person's judgement; list them
judged.py       what stands on findings, and whom a further decision would overwrite
checking.py     a claim of the user's own against the record
looking.py      what the last build made, as the settings of now select and waive findings
explaining.py   why a contact of the last build is what it is
pacing.py       the cadence of two people or parties
single.py       extract files without a dossier
evaluating.py   extract annotated documents and compare
exporting.py    write a dossier in the formats of others
tabling.py      the last build as tables and as the JSON of commands
principals.py   whom a name or an office means
watching.py     look again at pages and feeds, and say what is other
webhook.py      send news to an address of the user's own
writing.py      write what a user asked for to a file, in one step
workshop.py     read and extract single captures, in this process or in several
noted.py        what the last build has written down of itself
fingerprint.py  what a build was made with

Each module is loaded when something of it is first asked for: a command that looks at contacts should not wait for the
patterns by which sentences are read.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backchannel.engine.backing_up import BackedUp, back_up, restore
    from backchannel.engine.building import build
    from backchannel.engine.checking import Checked, check_sentence
    from backchannel.engine.deciding import decide, list_decisions
    from backchannel.engine.dossier import (
        Added,
        Dossier,
        add_locations,
        find_dossier,
        init_dossier,
        open_dossier,
        open_or_init,
    )
    from backchannel.engine.evaluating import Evaluation, evaluate_gold
    from backchannel.engine.exporting import export_dossier
    from backchannel.engine.looking import (
        Built,
        compare_contact,
        explain,
        names_of,
        read_built,
        rule_cards,
        select_findings,
    )
    from backchannel.engine.noted import is_stale
    from backchannel.engine.pacing import Paced, cadence_between
    from backchannel.engine.principals import LookedUp, look_up
    from backchannel.engine.proving import VerifyOptions, checkpoint_dossier, verify_bundle, verify_dossier
    from backchannel.engine.sealing import Sealed, seal_dossier
    from backchannel.engine.single import Unreadable, extract_files
    from backchannel.engine.stamping import stamp_dossier
    from backchannel.engine.writing import write_output

__all__ = [
    "Added", "BackedUp", "Built", "Checked", "Dossier", "Evaluation", "LookedUp", "Paced", "Sealed", "Unreadable",
    "VerifyOptions", "add_locations", "back_up", "build", "cadence_between", "check_sentence", "checkpoint_dossier",
    "compare_contact", "decide", "evaluate_gold", "explain", "export_dossier", "extract_files", "find_dossier",
    "init_dossier",
    "is_stale", "list_decisions", "look_up", "names_of", "open_dossier", "open_or_init", "read_built", "restore",
    "rule_cards", "seal_dossier", "select_findings", "stamp_dossier", "verify_bundle", "verify_dossier", "write_output",
]  # fmt: skip

_HOMES = {
    "backing_up": ("BackedUp", "back_up", "restore"),
    "building": ("build",),
    "checking": ("Checked", "check_sentence"),
    "deciding": ("decide", "list_decisions"),
    "dossier": (
        "Added", "Dossier", "add_locations", "find_dossier", "init_dossier", "open_dossier", "open_or_init",
    ),
    "evaluating": ("Evaluation", "evaluate_gold"),
    "exporting": ("export_dossier",),
    "looking": ("Built", "compare_contact", "explain", "names_of", "read_built", "rule_cards", "select_findings"),
    "noted": ("is_stale",),
    "pacing": ("Paced", "cadence_between"),
    "principals": ("LookedUp", "look_up"),
    "proving": ("VerifyOptions", "checkpoint_dossier", "verify_bundle", "verify_dossier"),
    "sealing": ("Sealed", "seal_dossier"),
    "single": ("Unreadable", "extract_files"),
    "stamping": ("stamp_dossier",),
    "writing": ("write_output",),
}  # fmt: skip
"""By module what is asked for here."""


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"{__name__}.{module}"), name)
    raise AttributeError(name)
