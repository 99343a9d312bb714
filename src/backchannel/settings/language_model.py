"""Settings of the optional extractor: where a language model is, and how much it may be asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from backchannel.settings.values import Table

MOST_AT_ONCE = 16
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A language model behind an address with OpenAI's interface; without an address there is none."""

    address: str = ""
    """``http://127.0.0.1:8080/v1``, without a slash at the end; empty for off."""
    model: str = ""
    key_env: str = ""
    """Name of the environment variable that holds the key; empty where none is needed."""
    timeout_seconds: float = 120
    """For one whole answer. A model of 8 billion parameters on a laptop writes a long one in about a minute."""
    budget_documents: int = 200
    """In one build; 0 for no limit."""
    budget_characters: int = 2_000_000
    """Of text sent in one build; 0 for no limit."""
    concurrency: int = 2
    """Documents asked about at once."""

    @property
    def is_on(self) -> bool:
        """Say whether there is one to ask."""
        return bool(self.address)


def check_language_model(table: Table, model: LanguageModel) -> LanguageModel:
    """Return the settings if they can work.

    Raises:
        SettingsError: the address is none, or holds a key; the model has no name; a number is out of range.
    """
    if model.address:
        _check_address(table, model.address)
        if not model.model:
            table.refuse("'address' is given without 'model'", 'Write model = "..." as the server calls it.')
    if model.key_env and not _VARIABLE.fullmatch(model.key_env):
        # not shown: it may be the key itself
        hint = 'Write key-env = "BACKCHANNEL_KEY", and put the key into that variable.'
        table.refuse("'key-env' is no name of an environment variable", hint)
    if model.timeout_seconds == 0:
        table.refuse("'timeout-seconds' is 0", "Write how long to wait for an answer, such as 120.")
    if not 1 <= model.concurrency <= MOST_AT_ONCE:
        table.refuse(f"'concurrency' is {model.concurrency}", f"Write a whole number from 1 to {MOST_AT_ONCE}.")
    return LanguageModel(
        model.address.rstrip("/"), model.model, model.key_env, model.timeout_seconds,
        model.budget_documents, model.budget_characters, model.concurrency,
    )  # fmt: skip


def _check_address(table: Table, address: str) -> None:
    parts = _parts(address)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname or not address.isprintable():
        table.refuse("'address' is no address", 'Write address = "http://127.0.0.1:8080/v1", or with https.')
    if parts.username is not None or parts.query or parts.fragment:
        # not shown: what stands there may be a key
        table.refuse(
            "'address' has a user, a query or a fragment in it",
            "Write the bare address; a key belongs in the environment variable that 'key-env' names.",
        )


def _parts(address: str) -> SplitResult | None:
    """Return the parts of an address whose port can be read, ``None`` where there are none."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    return None if port == 0 or " " in address else parts
