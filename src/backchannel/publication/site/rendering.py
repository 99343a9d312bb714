"""Render templates: what is put into them is escaped, cleaned of what could deceive, and linked within the report."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

from backchannel.model import Evidence
from backchannel.publication.page import Names
from backchannel.publication.site.places import Places
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


class _Compiled(BytecodeCache):
    """Templates that are compiled once in a process, however many environments render them."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def environment(places: Places, layout: str = "base.html", own: BaseLoader | None = None) -> Environment:
    """Return what renders the templates of pages.

    Args:
        places: where pages lie, for the links between them.
        layout: the template that pages extend.
        own: where further templates are found.
    """
    loader = PackageLoader("backchannel.publication.site")
    made = Environment(
        loader=ChoiceLoader([own, loader]) if own else loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # templates change with the package alone
        bytecode_cache=_COMPILED,
    )
    made.filters |= {
        "clean": clean,
        "day": day_words,
        "people": people_words,
        "short": shorten,
        "voice": voice_words,
        "when": when_words,
    }
    made.globals |= {"counted": counted, "layout": layout, "places": places}
    return made


@functools.cache
def report_environment() -> Environment:
    """Return what renders the pages of a report."""
    return environment(Places())


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages of one report have in common."""

    name: str
    """Of the dossier."""
    names: Names
    until: str | None
    """The day of the last capture, ISO 8601; no clock is asked, so that the same dossier gives the same pages."""
    environment: Environment

    def render(self, template: str, place: str, values: Mapping[str, Any]) -> str:
        """Return the text of a page that lies at a place."""
        places: Any = self.environment.globals["places"]
        shared: dict[str, Any] = {
            "site": self.name,
            "until": self.until,
            "root": places.root(place),
            "rules": self.names.rules,
            "party": lambda code: party_words(code, self.names.parties),
            "value": lambda text: value_words(text, self.names.parties),
            "source": _source(self.names, places),
        }
        return self.environment.get_template(template).render({**shared, **values})


def _source(names: Names, places: Places) -> Callable[[Evidence], Mapping[str, str]]:
    """Return what says of some words where they stand."""

    def source(evidence: Evidence) -> Mapping[str, str]:
        document = names.documents.get(evidence.document)
        publisher = document.publisher if document else evidence.document
        return {
            "publisher": clean(publisher),
            "title": shorten(clean(document.title), 90) if document else "",
            "day": day_words(evidence.published),
            "place": places.document(evidence.document, (evidence.start, evidence.end)),
        }

    return source


def static_files() -> Mapping[str, str]:
    """Return the files that pages use beside themselves, by their place."""
    folder = resources.files("backchannel.publication.site").joinpath("static")
    return {one.name: one.read_text(encoding="utf-8") for one in sorted(folder.iterdir(), key=lambda f: f.name)}
