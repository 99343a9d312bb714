"""Annotated documents, as their file gives them: one JSON object a line.

The keys are described in ``eval/gold/README.md``. Offsets are code points of the raw file, front matter included.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from backchannel.errors import UsageError
from backchannel.evaluation.row import HINT, Row, Stretch
from backchannel.model import CHANNELS, MODALITIES

GROUP = "GROUP:"
"""How the names of unnamed groups begin: ``GROUP:NATO leaders``."""

_KINDS = ("contact", "claim")
_VOICES = ("document", "speaker", "outlet", "unnamed")


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
    quotes: tuple[tuple[str, Stretch, str | None], ...] = ()
    """All places named, as messages call them, with the words that are said to stand there."""

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
    documents = tuple(_documents(text.removeprefix("\ufeff"), where))
    if not documents:
        raise UsageError(f"{where}: holds no annotated document", HINT)
    return documents


def groups_apart(gold: GoldDocument) -> GoldDocument:
    """Return an annotated document in which mentions of unnamed groups alone count neither way.

    Readers differ about "our teams are talking": most such mentions are optional in the development set.
    """
    mentions = tuple(replace(one, optional=one.optional or _of_groups(one)) for one in gold.mentions)
    return replace(gold, mentions=mentions)


def _of_groups(mention: GoldMention) -> bool:
    return bool(mention.names) and all(name.startswith(GROUP) for name in mention.names)


def check_places(gold: GoldDocument, raw: str) -> None:
    """Check that every place of an annotation lies in the raw file, with the words that it quotes.

    Raises:
        UsageError: one does not.
    """
    for where, (start, end), quote in gold.quotes:
        if end > len(raw):
            said = f"{where} ends at {end}, and {gold.source} has {len(raw)} characters"
            raise UsageError(said, "Count code points of the raw file, front matter included")
        if quote is not None and raw[start:end] != quote:
            said = f"{where} quotes words that do not stand at {start} to {end} of {gold.source}"
            raise UsageError(said, "Count code points of the raw file, front matter included")


def _documents(text: str, where: str) -> Iterator[GoldDocument]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{where}: line {number}"
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{place} is not JSON: {error}", HINT) from error
        yield _document(Row.of(place, value))


def _document(row: Row) -> GoldDocument:
    identifier, scope = row.text("doc_id"), row.data.get("scope")
    if not isinstance(scope, list) or len(scope) != 2:  # noqa: PLR2004 - a start and an end
        row.refuse("'scope' must be a list of a start and an end")
    whole = row.stretch(*scope)
    quotes: list[tuple[str, Stretch, str | None]] = [(f"{row.where}: 'scope'", whole, None)]
    mentions = tuple(_mention(mention, quotes) for mention in row.rows("mentions"))
    return GoldDocument(
        id=identifier,
        source=row.text("source"),
        sha256=row.text_or_none("sha256"),
        genre=row.text("genre"),
        scope=whole,
        whole_body=row.yes("whole_body"),
        mentions=mentions,
        ignore=tuple(_span(one, quotes) for one in (row.rows("ignore") if "ignore" in row.data else ())),
        quotes=tuple(quotes),
    )


def _mention(row: Row, quotes: list[tuple[str, Stretch, str | None]]) -> GoldMention:
    voice = row.row("attribution")
    when = row.row("when") if row.data.get("when") is not None else Row(row.where, {})
    return GoldMention(
        id=row.text("id"),
        kind=row.one_of("kind", _KINDS),
        evidence=_span(row.row("evidence"), quotes),
        trigger=_span(row.row("trigger"), quotes),
        names=tuple(participant.text("name") for participant in row.rows("participants")),
        channels=row.some_of("channel_acceptable", CHANNELS),
        modality=row.one_of("modality", MODALITIES),
        modalities=row.some_of("modality_acceptable", MODALITIES),
        attribution=voice.one_of("kind", _VOICES),
        voice=voice.text_or_none("name"),
        when=when.text_or_none("edtf"),
        earliest=when.day("earliest"),
        latest=when.day("latest"),
        optional=row.yes("optional"),
    )


def _span(row: Row, quotes: list[tuple[str, Stretch, str | None]]) -> Stretch:
    """Return a place, and note the words that are said to stand there."""
    place = row.span()
    quotes.append((row.where, place, row.text_or_none("quote")))
    return place
