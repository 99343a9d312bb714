"""The facts of a dossier: captured bytes and the append-only record of them; and the cache built from it."""

from backchannel.ledger.checkpoint import Checkpoint
from backchannel.ledger.derived import TABLES, AtLeast, AtMost, Choice, DerivedStore
from backchannel.ledger.fault import Fault, Stamping, Verification
from backchannel.ledger.layout import ACCOUNTS_FILE, ANSWERS_DIRECTORY, DOSSIER_NAMES, LEDGER_FILE, SETTINGS_FILE
from backchannel.ledger.memory import WholeCheck, remember_check
from backchannel.ledger.signing import SignedCheckpoint, sign_checkpoint
from backchannel.ledger.store import Ledger
from backchannel.ledger.turns import one_at_a_time, one_job, one_watch
from backchannel.ledger.verify import verify_ledger

__all__ = [
    "ACCOUNTS_FILE",
    "ANSWERS_DIRECTORY",
    "DOSSIER_NAMES",
    "LEDGER_FILE",
    "SETTINGS_FILE",
    "TABLES",
    "AtLeast",
    "AtMost",
    "Checkpoint",
    "Choice",
    "DerivedStore",
    "Fault",
    "Ledger",
    "SignedCheckpoint",
    "Stamping",
    "Verification",
    "WholeCheck",
    "one_at_a_time",
    "one_job",
    "one_watch",
    "remember_check",
    "sign_checkpoint",
    "verify_ledger",
]
