"""Annotated documents, as their file gives them: one JSON object a line.

The keys are described in ``eval/gold/README.md``. Offsets are code points of the raw file, front matter included.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from backchannel.errors import UsageError

GROUP = "GROUP:"
"""How the names of unnamed groups begin: ``GROUP:NATO leaders``."""

Stretch = tuple[int, int]
"""Start and end in the raw file."""

_KEYS = ("doc_id", "source", "genre", "scope", "mentions")
_HINT = "Each line must be a JSON object with the keys that eval/gold/README.md of the project describes"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One place that speaks of a contact, or makes a claim about many, as a reader annotated it."""

    id: str
    kind: str
    """``contact`` or ``claim``."""
    evidence: Stretch
    """The clause that bears witness."""
    trigger: Stretch
    """The words in it that name the contact."""
    names: tuple[str, ...]
    """Canonical names of those who take part; of unnamed groups with ``GROUP:`` before them."""
    channels: frozenset[str]
    """All channels that are right."""
    modality: str
    """The best one."""
    modalities: frozenset[str]
    """All modalities that are right."""
    attribution: str
    """Kind of the one who vouches."""
    voice: str | None
    """Name of the one who vouches, where there is one."""
    when: str | None
    """EDTF; ``None`` where the text gives no time."""
    earliest: str | None
    """First day that the text allows, ISO 8601; ``None`` where it gives none."""
    latest: str | None
    optional: bool
    """True where it counts neither way."""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated document."""

    id: str
    source: str
    """Path of the raw file under the folder of the corpora."""
    sha256: str | None
    """Of the raw file's bytes; ``None`` where the annotation does not say."""
    genre: str
    scope: Stretch
    """Where the annotation is exhaustive."""
    whole_body: bool
    mentions: tuple[GoldMention, ...]
    ignore: tuple[Stretch, ...]
    """Where a prediction counts neither way."""

    @property
    def counted(self) -> int:
        """Return how many mentions count."""
        return sum(not mention.optional for mention in self.mentions)


def read_gold(text: str, where: str) -> tuple[GoldDocument, ...]:
    """Read annotated documents from the text of their file.

    Args:
        text: JSON Lines; empty lines count for nothing.
        where: name of the file, for messages.

    Raises:
        UsageError: a line is not an annotated document, or there is none.
    """
    documents = tuple(_documents(text, where))
    if not documents:
        raise UsageError(f"{where}: holds no annotated document", _HINT)
    return documents


def _documents(text: str, where: str) -> Iterator[GoldDocument]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            missing = [key for key in _KEYS if key not in row]
            if missing:
                raise UsageError(f"{where}: line {number} has no '{missing[0]}'", _HINT)
            yield _document(row)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{where}: line {number} is not what it should be: {error}", _HINT) from error
        except (KeyError, TypeError, AttributeError) as error:
            said = f"{where}: line {number} is not an annotated document ({type(error).__name__}: {error})"
            raise UsageError(said, _HINT) from error


def _document(row: Mapping[str, Any]) -> GoldDocument:
    start, end = row["scope"]
    return GoldDocument(
        id=str(row["doc_id"]),
        source=str(row["source"]),
        sha256=row.get("sha256"),
        genre=str(row["genre"]),
        scope=(int(start), int(end)),
        whole_body=bool(row.get("whole_body")),
        mentions=tuple(_mention(mention) for mention in row["mentions"]),
        ignore=tuple(_stretch(span) for span in row.get("ignore", ())),
    )


def _mention(row: Mapping[str, Any]) -> GoldMention:
    when = row["when"] or {}
    return GoldMention(
        id=str(row["id"]),
        kind=row["kind"],
        evidence=_stretch(row["evidence"]),
        trigger=_stretch(row["trigger"]),
        names=tuple(participant["name"] for participant in row["participants"]),
        channels=frozenset(row["channel_acceptable"]),
        modality=row["modality"],
        modalities=frozenset(row["modality_acceptable"]),
        attribution=row["attribution"]["kind"],
        voice=row["attribution"]["name"],
        when=when.get("edtf"),
        earliest=when.get("earliest"),
        latest=when.get("latest"),
        optional=bool(row.get("optional")),
    )


def _stretch(span: Mapping[str, int]) -> Stretch:
    return int(span["start"]), int(span["end"])
