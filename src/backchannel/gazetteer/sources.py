"""Source cards: who publishes, for which party, in which time zone, and what its titles mean.

A card is one small TOML file a publisher under ``cards/``; a user's own cards have the same keys. A card
knows its publisher by the name that documents give in their metadata, by the host of an address, or, as a
last resort, by the name of a folder. Nothing else is guessed: what no card knows has no source here.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from backchannel.errors import SettingsError
from backchannel.model import KINDS, Kind, Source

_TEXTS = ("id", "name", "timezone")
_LISTS = ("names", "domains", "publishes", "folders", "boilerplate", "endings")
_KEYS = frozenset((*_TEXTS, *_LISTS, "party", "default_kind", "kinds"))
_RULE_KEYS = frozenset(("kind", "title", "path", "turns"))
_CARD_HINT = "A card needs id, name and timezone; the cards in backchannel/gazetteer/cards are examples."


@dataclass(frozen=True, slots=True)
class KindRule:
    """One line of a card: items that meet every condition given are of this kind."""

    kind: Kind
    title: re.Pattern[str] | None = None
    """Searched in the title, without regard to case."""
    path: re.Pattern[str] | None = None
    """Searched in the item's address and in its path, with forward slashes."""
    turns: bool | None = None
    """True: only where the text has turns of several speakers; False: only where it has none."""

    def fits(self, title: str, places: tuple[str, ...], *, turns: bool) -> bool:
        """Say whether an item meets every condition of this rule."""
        if self.turns is not None and self.turns != turns:
            return False
        if self.title is not None and not self.title.search(title):
            return False
        return self.path is None or any(self.path.search(place) for place in places)


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A publisher, and how to know its items and their kinds."""

    source: Source
    folders: tuple[str, ...] = ()
    """Names of folders that hold nothing but its items, as words joined by hyphens."""
    boilerplate: tuple[str, ...] = ()
    """Lines of its pages that are no part of an item where they stand alone; in lower case."""
    endings: tuple[str, ...] = ()
    """Words with which the foot of its pages begins: they and all after them are no part of an item."""
    kinds: tuple[KindRule, ...] = ()
    """Tried in order; the first that fits decides."""
    default_kind: Kind = "other"

    def kind_of(self, title: str, places: tuple[str, ...], *, turns: bool) -> Kind:
        """Return the kind of an item by its title, its places (address, path) and its form."""
        fitting = (rule.kind for rule in self.kinds if rule.fits(title, places, turns=turns))
        return next(fitting, self.default_kind)


class Sources:
    """The source cards in use, looked up by name, address or path."""

    def __init__(self, cards: Iterable[SourceCard]) -> None:
        self._cards = {card.source.id: card for card in sorted(cards, key=lambda card: card.source)}
        self._by_name: dict[str, SourceCard] = {}
        self._by_domain: dict[str, SourceCard] = {}
        self._by_folder: dict[str, SourceCard] = {}
        for card in self._cards.values():
            source = card.source
            for name in (source.id, source.name, *source.names):
                self._by_name.setdefault(_name_key(name), card)
            for domain in source.domains:
                self._by_domain.setdefault(domain.lower(), card)
            for folder in card.folders:
                self._by_folder.setdefault(folder, card)

    @classmethod
    def standard(cls, extra: Iterable[Source | SourceCard] = ()) -> Sources:
        """Return the cards that ship with the package, and others, which replace those with the same id."""
        cards = {card.source.id: card for card in _standard_cards()}
        for item in extra:
            card = item if isinstance(item, SourceCard) else SourceCard(item, default_kind=_default_kind(item.party))
            cards[card.source.id] = card
        return cls(cards.values())

    def __iter__(self) -> Iterator[Source]:
        return (card.source for card in self._cards.values())

    def get(self, source_id: str) -> Source | None:
        """Return the source with an identifier, or ``None``."""
        card = self._cards.get(source_id)
        return card.source if card else None

    def card(self, source_id: str) -> SourceCard | None:
        """Return the card with an identifier, or ``None``."""
        return self._cards.get(source_id)

    def by_publisher(self, name: str) -> Source | None:
        """Return the source that documents call by this name; a remark in brackets behind it is no matter."""
        card = self._by_name.get(_name_key(name)) or self._by_name.get(_name_key(re.sub(r"\(.*?\)", "", name)))
        return card.source if card else None

    def by_url(self, url: str) -> Source | None:
        """Return the source on whose site an address lies, or ``None``."""
        host = host_of(url)
        labels = host.split(".") if host else []
        for start in range(len(labels) - 1):
            card = self._by_domain.get(".".join(labels[start:]))
            if card:
                return card.source
        return None

    def by_path(self, path: str) -> Source | None:
        """Return the source named by a folder of a path, the innermost first, or ``None``.

        A folder counts by its whole name (``kremlin``, ``White House``): a press report whose file is named
        after its headline must not be taken for an official text.
        """
        for folder in reversed(path.replace("\\", "/").split("/")[:-1]):
            card = self._by_folder.get("-".join(re.findall(r"\w+", folder.lower())))
            if card:
                return card.source
        return None

    @property
    def parties(self) -> frozenset[str]:
        """The codes of the parties for which the cards' sources speak."""
        return frozenset(card.source.party for card in self._cards.values() if card.source.party)


def host_of(url: str) -> str | None:
    """Return the host of an address in lower case, without ``www.``; ``None`` where there is none."""
    try:
        host = urlsplit(url.strip()).hostname
    except ValueError:
        return None
    return host.rstrip(".").removeprefix("www.") if host else None


def source_card(data: Mapping[str, Any], where: str) -> SourceCard:
    """Make a source card of the values of its TOML file, or of a table in the settings.

    Args:
        data: the keys of a card; ``id``, ``name`` and ``timezone`` are needed.
        where: what to call the card in a message: a path, or a table's name.

    Raises:
        SettingsError: a key is missing, unknown, or has a value that cannot be used.
    """
    _refuse_unknown(data, _KEYS, where)
    for key in _TEXTS:
        if not isinstance(data.get(key), str) or not data[key].strip():
            raise SettingsError(f"{where}: {key} must be a text", _CARD_HINT)
    lists = {key: _texts(data, key, where) for key in _LISTS}
    party = data.get("party")
    if party is not None and not isinstance(party, str):
        raise SettingsError(f"{where}: party must be a text", _CARD_HINT)
    _check_timezone(data["timezone"], where)
    source = Source(
        data["id"],
        data["name"],
        party,
        data["timezone"],
        lists["names"],
        lists["domains"],
        lists["publishes"],
    )
    rules = data.get("kinds", [])
    if not isinstance(rules, list):
        raise SettingsError(f"{where}: kinds must be a list of tables", _CARD_HINT)
    return SourceCard(
        source,
        lists["folders"],
        tuple(line.lower() for line in lists["boilerplate"]),
        lists["endings"],
        tuple(_kind_rule(rule, f"{where}: kinds {number}") for number, rule in enumerate(rules, 1)),
        _kind(data.get("default_kind", _default_kind(party)), where),
    )


def read_source_card(text: str, where: str) -> SourceCard:
    """Read a source card from the text of its TOML file.

    Raises:
        SettingsError: the text is no TOML, or ``source_card`` refuses its values.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{where}: not TOML: {error}", _CARD_HINT) from error
    return source_card(data, where)


@functools.cache
def _standard_cards() -> tuple[SourceCard, ...]:
    folder = resources.files(__package__) / "cards"
    files = sorted((item for item in folder.iterdir() if item.name.endswith(".toml")), key=lambda item: item.name)
    return tuple(read_source_card(item.read_text(encoding="utf-8"), item.name) for item in files)


def _kind_rule(data: Any, where: str) -> KindRule:
    if not isinstance(data, Mapping):
        raise SettingsError(f"{where}: must be a table", _CARD_HINT)
    _refuse_unknown(data, _RULE_KEYS, where)
    turns = data.get("turns")
    if turns is not None and not isinstance(turns, bool):
        raise SettingsError(f"{where}: turns must be true or false", _CARD_HINT)
    rule = KindRule(
        _kind(data.get("kind"), where), _pattern(data, "title", where), _pattern(data, "path", where), turns
    )
    if rule.title is None and rule.path is None and rule.turns is None:
        raise SettingsError(f"{where}: needs a title, a path or turns to go by", _CARD_HINT)
    return rule


def _pattern(data: Mapping[str, Any], key: str, where: str) -> re.Pattern[str] | None:
    value = data.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise SettingsError(f"{where}: {key} must be a regular expression", _CARD_HINT)
    try:
        return re.compile(value, re.IGNORECASE)
    except re.error as error:
        raise SettingsError(f"{where}: {key} is no regular expression: {error}", _CARD_HINT) from error


def _kind(value: Any, where: str) -> Kind:
    for kind in KINDS:
        if value == kind:
            return kind
    raise SettingsError(f"{where}: {value!r} is not one of the kinds {', '.join(KINDS)}", _CARD_HINT)


def _texts(data: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{where}: {key} must be a list of texts", _CARD_HINT)
    return tuple(value)


def _check_timezone(name: str, where: str) -> None:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:  # ZoneInfoNotFoundError is a KeyError
        hint = "Use an IANA name such as Europe/Moscow."
        raise SettingsError(f"{where}: {name!r} is no time zone", hint) from error


def _refuse_unknown(data: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    unknown = sorted(set(data) - known)
    if unknown:
        raise SettingsError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}", _CARD_HINT)


def _default_kind(party: str | None) -> Kind:
    return "press" if party == "press" else "other"


def _name_key(name: str) -> str:
    """Reduce a name to its letters and digits in lower case, without a leading article."""
    return "".join(re.findall(r"\w+", name.casefold().removeprefix("the ")))
