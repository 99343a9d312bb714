"""Whom a name or an office means, for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.text import Text

from backchannel.gazetteer.answering import Answer
from backchannel.gazetteer.offices import PRIVATE, holds
from backchannel.model import Office, Principal
from backchannel.publication.page import Names, Page, heading, paragraph
from backchannel.publication.words import clean, day_words, party_words, when_words

ADD_HINT = (
    "To have somebody's contacts kept, write the person under [[people]] in the dossier's backchannel.toml; "
    "-C DIR, or a dossier here or above, makes those count."
)
_MOST_FORMS = 12
"""Other forms of a name on a page; all stand in ``--json``."""


def publish_answer(answer: Answer, parties: Mapping[str, str | None], names: Names) -> Page:
    """Lay out the answer: the sentence that says why, then who is meant, then the other candidates.

    Args:
        answer: whom the words mean.
        parties: for each candidate's identifier the party that the person acts for on that day.
        names: for the names of parties.
    """
    others = [person for person in answer.candidates if person != answer.principal]
    page: Page = [paragraph(clean(answer.reason), names)]
    if answer.principal is not None:
        page += _person(answer.principal, answer, parties, names)
    if others:
        told = "Others of that name" if answer.principal is not None else "Candidates"
        page += [Text(), heading(told)]
        for person in others:
            page += _person(person, answer, parties, names)
    if answer.near:
        near = ", ".join(clean(name) for name in answer.near)
        page.append(paragraph(f"Known names that look like it: {near}.", names))
    if answer.unknown:
        page.append(paragraph(ADD_HINT, names))
    return page


def answer_shape(answer: Answer, parties: Mapping[str, str | None]) -> dict[str, Any]:
    """Return the JSON value; ``principal`` is ``None`` where nobody, or nobody clearly, is meant."""
    return {
        "name": answer.words,
        "as_of": answer.as_of.isoformat(),
        "principal": answer.principal.id if answer.principal else None,
        "reason": answer.reason,
        "candidates": [
            {
                "principal": person.id,
                "name": person.name,
                "party": parties[person.id],
                "level": person.level,
                "forms": list(person.forms),
                "offices": [
                    {"title": office.title, "party": office.party, "since": office.since, "until": office.until}
                    for office in person.offices
                ],
            }
            for person in answer.candidates
        ],
        "near": list(answer.near),
    }


def _person(person: Principal, answer: Answer, parties: Mapping[str, str | None], names: Names) -> Page:
    party = parties[person.id]
    day = day_words(answer.as_of.isoformat())
    acting = f", {party_words(party, names.parties)}" if party else ""
    acting += f" on {day}" if _in_office(person, answer) else f"; no office known on {day}"
    page: Page = [
        Text(),
        paragraph(f"{clean(person.name)} ({clean(person.id)}){acting}", names, hang=2, style="bold"),
    ]
    for office in person.offices:
        page.append(paragraph(_office(office, names), names, indent=2, hang=2))
    if not person.offices:
        page.append(paragraph("no office is known", names, indent=2))
    if person.forms and person == answer.principal:
        forms = ", ".join(clean(form.removeprefix("?")) for form in person.forms[:_MOST_FORMS])
        page.append(paragraph(f"also written: {forms}", names, indent=2, hang=2, style="dim"))
    return page


def _in_office(person: Principal, answer: Answer) -> bool:
    return any(holds(office, answer.as_of) for office in person.offices)


def _office(office: Office, names: Names) -> str:
    if office.title == PRIVATE:
        return "no office is kept; known so as not to be taken for others of that name"
    return f"{clean(office.title)}, {party_words(office.party, names.parties)}: {_term(office)}"


def _term(office: Office) -> str:
    if office.since and office.until:
        return f"{when_words(office.since)} to {when_words(office.until)}"
    if office.since:
        return f"since {when_words(office.since)}"
    return f"until {when_words(office.until)}" if office.until else "days not known"
