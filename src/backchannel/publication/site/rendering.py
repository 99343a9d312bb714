"""Render templates: what is put into them is escaped, cleaned of what could deceive, and linked within the report."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from backchannel.model import Evidence
from backchannel.publication.page import Names
from backchannel.publication.site import places
from backchannel.publication.words import (
    clean,
    counted,
    day_words,
    party_words,
    people_words,
    shorten,
    value_words,
    voice_words,
    when_words,
)


@functools.cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("backchannel.publication.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {
        "clean": clean,
        "day": day_words,
        "people": people_words,
        "short": shorten,
        "voice": voice_words,
        "when": when_words,
    }
    made.globals |= {
        "counted": counted,
        "contact_place": places.contact_place,
        "claim_place": places.claim_place,
        "document_place": places.document_place,
        "pair_place": places.pair_place,
        "rule_place": places.rule_place,
        "year_place": places.year_place,
    }
    return made


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages of one report have in common."""

    name: str
    """Of the dossier."""
    names: Names
    until: str | None
    """The day of the last capture, ISO 8601; no clock is asked, so that the same dossier gives the same pages."""

    def render(self, template: str, place: str, values: Mapping[str, Any]) -> str:
        """Return the text of a page that lies at a place."""
        root = "../" * place.count("/")
        shared: dict[str, Any] = {
            "site": self.name,
            "until": self.until,
            "root": root,
            "rules": self.names.rules,
            "party": lambda code: party_words(code, self.names.parties),
            "value": lambda text: value_words(text, self.names.parties),
            "source": _source(self.names),
        }
        return _environment().get_template(template).render({**shared, **values})


def _source(names: Names) -> Callable[[Evidence], Mapping[str, str]]:
    """Return what says of some words where they stand."""

    def source(evidence: Evidence) -> Mapping[str, str]:
        document = names.documents.get(evidence.document)
        publisher = document.publisher if document else evidence.document
        return {
            "publisher": clean(publisher),
            "title": shorten(clean(document.title), 90) if document else "",
            "day": day_words(evidence.published),
            "place": places.document_place(evidence.document, evidence.start),
        }

    return source


def static_files() -> Mapping[str, str]:
    """Return the files that pages use beside themselves, by their place."""
    folder = resources.files("backchannel.publication.site").joinpath("static")
    return {one.name: one.read_text(encoding="utf-8") for one in sorted(folder.iterdir(), key=lambda f: f.name)}
