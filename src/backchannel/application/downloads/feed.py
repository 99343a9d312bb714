"""Findings as a feed (Atom, RFC 4287), those that became known last first: for readers of news, and for newsrooms.

All times are the ledger's: an entry is as new as the last capture of the words that it rests on.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from urllib.parse import urljoin

from fastapi import APIRouter, Request
from fastapi.responses import Response

from backchannel.application.answering import desk_of
from backchannel.application.desk import Desk, Look
from backchannel.index import Choice, choose
from backchannel.index.listing import known_since
from backchannel.model import Finding
from backchannel.proof.treehead import origin_of
from backchannel.publication.site.places import Addresses
from backchannel.publication.words import clean, place_words, when_words

router = APIRouter(include_in_schema=False)
MOST_ENTRIES = 50
_ATOM = "http://www.w3.org/2005/Atom"
_MEDIA_TYPE = "application/atom+xml"
_PLACES = Addresses()


@router.get("/findings.atom")
def feed(request: Request) -> Response:
    """Send the findings that the filters of the address let through."""
    choice = Choice.of(request.query_params)
    desk = desk_of(request)
    with desk.look() as look:
        names = desk.party_names
        chosen = choose(look.index, "findings", choice, names, MOST_ENTRIES, offset=0, newest=True)
        made = feed_of(look, look.findings(chosen.ids), str(request.base_url), choice.query)
    return Response(made, media_type=f"{_MEDIA_TYPE}; charset=utf-8")


def feed_of(look: Look, findings: Sequence[Finding], base: str, query: str) -> bytes:
    """Return a feed.

    Args:
        look: where the findings are from.
        findings: in the order in which they are to stand.
        base: address of the application.
        query: filters of the list.
    """
    tag, begun = tag_of(look.desk)
    times = {one: known or begun for one, known in known_since(look.index, [one.id for one in findings]).items()}
    asked = f"?{query}" if query else ""
    root = ET.Element("feed", {"xmlns": _ATOM})
    _add(root, "id", f"{tag}:findings{asked}")
    _add(root, "title", f"Findings of {clean(look.desk.dossier.directory.name)}")
    _add(root, "subtitle", 'A finding says what was observed and on whose word. "Not found" is not "did not happen".')
    _add(root, "updated", _moment(max(times.values(), default=begun)))
    _add(ET.SubElement(root, "author"), "name", "backchannel")
    ET.SubElement(root, "link", {"rel": "self", "type": _MEDIA_TYPE, "href": urljoin(base, f"findings.atom{asked}")})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": urljoin(base, f"findings{asked}")})
    for one in findings:
        _entry(root, look, one, (tag, _moment(times[one.id]), base))
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def tag_of(desk: Desk) -> tuple[str, str]:
    """Return the beginning of a dossier's tag URIs (RFC 4151), and when the dossier was begun.

    No dossier owns a name of the Internet, so its ledger's is taken, under one that nobody can own (RFC 2606).
    """
    first = next(iter(desk.dossier.ledger.entries()))
    origin = origin_of(first.hash).rpartition("/")[2]
    return f"tag:{origin}.backchannel.invalid,{first.recorded_at[:10]}", first.recorded_at


def _entry(root: ET.Element, look: Look, one: Finding, about: tuple[str, str, str]) -> None:
    tag, moment, base = about
    entry = ET.SubElement(root, "entry")
    name = look.desk.rules.get(one.code, "")
    when = f", {when_words(one.when)}" if one.when else ""
    _add(entry, "id", f"{tag}:{one.id}")
    _add(entry, "title", f"{one.code} {name}{when}")
    _add(entry, "updated", moment)
    _add(entry, "summary", clean(one.message))
    quotes = [f'"{clean(place.quote)}" ({place_words(place)})' for place in one.evidence]
    _add(entry, "content", "\n".join([clean(one.message), *quotes]))
    ET.SubElement(entry, "category", {"term": one.code, "label": name})
    ET.SubElement(entry, "category", {"term": one.severity})
    place = next((_PLACES.contact(contact) for contact in one.contacts), None)
    place = _PLACES.claim(one.claim) if one.claim else place or _PLACES.rule(one.code)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": urljoin(base, place)})


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _moment(recorded_at: str) -> str:
    """Return a time of the ledger, which is in UTC, as RFC 3339 writes it."""
    return recorded_at.replace("+00:00", "Z")
