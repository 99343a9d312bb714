"""The pages of notes: on one contact or finding, and all that wait for a moderator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from backchannel.application.accounts.needs import needs
from backchannel.application.answering import desk_of, page, viewer_of
from backchannel.application.desk import Look, NotThereError
from backchannel.application.notes.record import LONGEST, STATES, Note, NoteState, NoteSubject
from backchannel.application.notes.store import NoteStore
from backchannel.application.numbers import NUMBER
from backchannel.application.review.deciding import author_of, now_utc
from backchannel.application.review.showing import place_of, title_of
from backchannel.errors import UsageError
from backchannel.model import Contact, Finding
from backchannel.publication.words import clean

router = APIRouter(include_in_schema=False)
MOST_LISTED = 200
_MOST_LINES = 60
_MOST_NUMBER = 1 << 62
"""No number is higher: SQLite could not hold it."""


def store_of(request: Request) -> NoteStore:
    """Return the notes of the application that answers."""
    return NoteStore(desk_of(request).dossier.directory)


def may_moderate(request: Request) -> bool:
    """Say whether somebody may let notes through and hide them: admins, and on this machine its user."""
    return viewer_of(request).may("moderate")


def seen(request: Request, notes: Sequence[Note]) -> list[Note]:
    """Return the notes that somebody may see."""
    if may_moderate(request):
        return [*notes]
    me = author_of(request)
    return [one for one in notes if one.state == "shown" or (one.state == "waiting" and one.author == me)]


def notes_on(request: Request, contact: Contact, findings: Sequence[str]) -> Mapping[str, Any]:
    """Return the notes that the page of a contact shows, and how many there are on each of its findings."""
    store = store_of(request)
    on_findings = seen(request, store.on_findings(findings))
    counts = {one: sum(note.about == one and note.state == "shown" for note in on_findings) for one in findings}
    notes = seen(request, store.on_contact(contact.id, [row.mention for row in contact.references]))
    return {
        "notes": notes,
        "notes_shown": sum(one.state == "shown" for one in notes),
        "notes_of": counts,
        "notes_place": f"/notes/contact/{contact.id}",
        "may_moderate": may_moderate(request),
        "longest_note": LONGEST,
    }


@router.get("/notes")
def listed(request: Request) -> Response:
    """List notes: those that wait for a moderator, or others."""
    given = request.query_params.get("state", "")
    state = next((one for one in STATES if one == given), None)
    if given and state is None:
        raise UsageError(f"state={given[:40]}: is none", f"Give one of: {', '.join(STATES)}")
    store = store_of(request)
    counts = store.counts()
    chosen: NoteState = state or ("waiting" if counts.get("waiting") else "shown")
    with desk_of(request).look() as look:
        values = {
            "heading": "Notes",
            "state": chosen,
            "states": [(one, counts.get(one, 0)) for one in STATES if one == "shown" or may_moderate(request)],
            "notes": seen(request, store.in_state(chosen, MOST_LISTED)),
            "may_moderate": may_moderate(request),
            "here": f"/notes?state={chosen}",
        }
        return page(request, look, "notes.html", values)


@router.post(f"/notes/{NUMBER}/show", dependencies=[needs("moderate")])
async def let_through(request: Request, number: int) -> Response:
    """Show a note to all."""
    return await _moderate(request, number, "shown")


@router.post(f"/notes/{NUMBER}/hide", dependencies=[needs("moderate")])
async def hidden(request: Request, number: int) -> Response:
    """Hide a note from all but moderators; it is kept."""
    return await _moderate(request, number, "hidden")


@router.get("/notes/{on}/{about}")
def shown(request: Request, on: str, about: str) -> Response:
    """Show the notes on a contact or a finding, and a form to write one."""
    with desk_of(request).look() as look:
        one = _subject(look, on, about)
        store = store_of(request)
        found = store.on_contact(about, one.mentions) if one.on == "contact" else store.on_finding(about)
        values = {
            "heading": f"Notes on {one.words}",
            "place": one.place,
            "finding": one.finding,
            "notes": seen(request, found),
            "notes_place": f"/notes/{on}/{about}",
            "may_moderate": may_moderate(request),
            "longest_note": LONGEST,
            "here": f"/notes/{on}/{about}",
        }
        return page(request, look, "notes_on.html", values)


@router.post("/notes/{on}/{about}", dependencies=[needs("note")])
async def written(request: Request, on: str, about: str) -> Response:
    """Keep a note; it is shown to all at once where its author may moderate, else when an admin lets it through."""
    async with request.form() as form:
        text = _text_of(form.get("text"))
    with desk_of(request).look() as look:
        one = _subject(look, on, about)
    state: NoteState = "shown" if may_moderate(request) else "waiting"
    anchor = one.mentions[0] if one.mentions else ""
    store_of(request).write(Note(0, one.on, about, anchor, text, author_of(request), now_utc(), state))
    return RedirectResponse(f"/notes/{one.on}/{quote(about, safe='')}#notes", HTTPStatus.SEE_OTHER)


async def _moderate(request: Request, number: int, state: NoteState) -> Response:
    if number > _MOST_NUMBER or not store_of(request).moderate(number, state, author_of(request), now_utc()):
        raise NotThereError(f"no note has the number {number}", "The list of notes has all")
    async with request.form() as form:
        back = form.get("back")
    safe = isinstance(back, str) and back.startswith("/") and not back.startswith("//") and "\\" not in back
    return RedirectResponse(str(back) if safe else "/notes", HTTPStatus.SEE_OTHER)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a note is on."""

    on: NoteSubject
    words: str
    place: str
    """Address of its page."""
    mentions: tuple[str, ...] = ()
    finding: Finding | None = None


def _subject(look: Look, on: str, about: str) -> _Subject:
    if on == "contact":
        contact = look.contact(about)
        mentions = tuple(row.mention for row in contact.references)
        return _Subject("contact", title_of(contact), place_of(contact.id), mentions)
    finding = look.built.one("findings", about, Finding) if on == "finding" else None
    if finding is None:
        raise NotThereError(f"no {on[:20]} is called '{about[:80]}'", "It may be made no more; look in the lists")
    return _Subject("finding", f"a finding of {finding.code}", f"/rules/{finding.code}", (), finding)


def _text_of(given: object) -> str:
    """Return the text of a note, without what could turn its direction or steer a terminal, line by line.

    Raises:
        UsageError: there is none, or too much.
    """
    lines = [clean(line) for line in (given if isinstance(given, str) else "").replace("\r\n", "\n").split("\n")]
    text = "\n".join(lines[:_MOST_LINES]).strip()
    if not text:
        raise UsageError("the note is empty", "Write something, then send it")
    if len(text) > LONGEST or len(lines) > _MOST_LINES:
        raise UsageError("the note is too long", f"Give at most {LONGEST} characters in {_MOST_LINES} lines")
    return text
