"""Make a large dossier of a real one: the same documents again, in other worlds.

In each further world every person and party is another one, so that the contacts are as many again and as they are:
what grows is the dossier, not the number of documents that speak of one contact. What extraction made of the real
documents is copied too, since it is not what is measured here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from backchannel.engine.workshop import Extracted
from backchannel.ledger import DerivedStore, Ledger
from backchannel.model import PRESS, Capture, Claim, Document, Header, Mention, Participant, Text, content_id

NOW = "2026-01-01T00:00:00+00:00"


class Worlds:
    """The documents of a built dossier, and their copies."""

    def __init__(self, store: DerivedStore) -> None:
        """Wrap the store of the dossier that is copied."""
        self._store = store
        self._contents = sorted({row.sha256 for row in store.columns("documents", ("sha256",))})

    def capture(self, ledger: Ledger, count: int) -> None:
        """Capture stand-ins for some number of documents: world after world, each in the order of its contents."""
        worlds = (divmod(number, len(self._contents)) for number in range(count))
        names = [f"{world}/{self._contents[place]}" for world, place in worlds]
        captures = []
        for name in names:
            sha256, size = ledger.store_bytes(name.encode())
            captures.append(Capture(sha256, name, None, "text/plain", size, NOW))
        ledger.append_captures(captures, NOW)

    def work_through(self, _work: object, captures: Sequence[Capture], _processes: int = 0) -> Iterator[Extracted]:
        """Yield what extraction would make of stand-ins; in the place of the engine's own."""
        for capture in captures:
            world, _, original = (capture.path or "").partition("/")
            yield self._copy(capture, original, int(world))

    def _copy(self, capture: Capture, original: str, world: int) -> Extracted:
        headers = self._store.rows("documents", Header, sha256=original)
        ids = {one.id: content_id("d", capture.sha256, one.item) for one in headers}
        texts = dict(zip(self._store.ids("texts", id=ids), self._store.rows("texts", Text, id=ids), strict=True))
        documents = [
            Document(
                **{
                    **{field.name: getattr(one, field.name) for field in dataclasses.fields(Header)},
                    "id": ids[one.id],
                    "sha256": capture.sha256,
                    "path": capture.path,
                    "party": _elsewhere(one.party, world),
                    "text": texts[one.id].text,
                }
            )
            for one in headers
        ]
        mentions = self._store.rows("mentions", Mention, document=ids)
        claims = self._store.rows("claims", Claim, document=ids)
        return Extracted(
            capture.sha256,
            tuple(documents),
            tuple(_moved(one, ids, world) for one in mentions),
            tuple(_moved(one, ids, world) for one in claims),
        )


def _moved(one: Any, ids: dict[str, str], world: int) -> Any:
    changed: dict[str, Any] = {
        "id": f"{one.id}-{world}",
        "document": ids[one.document],
        "participants": tuple(_person(part, world) for part in one.participants),
    }
    if isinstance(one, Mention) and one.same_as:
        changed["same_as"] = f"{one.same_as}-{world}"
    return dataclasses.replace(one, **changed)


def _person(part: Participant, world: int) -> Participant:
    if not world:
        return part
    principal = f"{part.principal}-{world}" if part.principal else None
    return dataclasses.replace(
        part, principal=principal, name=f"{part.name}{world}", party=_elsewhere(part.party, world)
    )


def _elsewhere(party: str | None, world: int) -> str | None:
    return f"{party}{world}" if party and party != PRESS and world else party
