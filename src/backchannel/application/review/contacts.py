"""``Your judgement`` on the page of a contact: the same decisions, on its mentions, and those that bear on it."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from backchannel.application.accounts.needs import needs
from backchannel.application.answering import desk_of, page
from backchannel.application.desk import Look
from backchannel.application.review.deciding import Form, against_the_rest, docket_of, keep
from backchannel.application.review.decisions import rows_of
from backchannel.application.review.news import Mark, news
from backchannel.application.review.rebuilding import behind, rebuild
from backchannel.application.review.showing import Choice, place_of, title_of
from backchannel.engine.judged import bears_on
from backchannel.errors import UsageError
from backchannel.index import Choice as Filters
from backchannel.index import choose
from backchannel.model import Contact, DecisionKind, Mention
from backchannel.publication.words import value_words

router = APIRouter(include_in_schema=False)
MOST_OTHERS = 8
MOST_MENTIONS = 60
_FOUND = "found"


@router.get("/contacts/{identifier}/judgement")
def shown(request: Request, identifier: str) -> Response:
    """Give the judgement alone, for a page that shows it anew."""
    return _answer(request, identifier)


@router.get("/contacts/{identifier}/news")
def told(request: Request, identifier: str) -> Response:
    """Tell what others have decided, and whether the contact has become part of another."""
    with desk_of(request).look() as look:
        mention = request.query_params.get("mention", "")[:40]
        moved = "" if look.built.one("contacts", identifier, Contact) else _moved(look, mention)
        return news(request, look, f"{place_of(identifier)}/news?mention={mention}", moved)


@router.get("/contacts/{identifier}/others")
def found(request: Request, identifier: str) -> Response:
    """Give contacts with some words, to choose the one that this is the same as."""
    with desk_of(request).look() as look:
        words = Filters.of({"q": request.query_params.get(_FOUND, "")}).q
        values = {"others": others(look, look.contact(identifier), words), "words": words}
        return page(request, look, "judgement_others.html", values)


@router.post("/contacts/{identifier}/decide", dependencies=[needs("decide")])
def decided(request: Request, identifier: str, form: Annotated[Form, Depends(Form.of)]) -> Response:
    """Decide on a contact, one of its mentions, or one of its values."""
    with desk_of(request).look() as look:
        kind, subjects = _asked(look, identifier, form)
    taken = keep(request, kind, subjects, form.reason, form.known)
    rebuild(request, taken)
    if request.headers.get("hx-request") != "true":
        return RedirectResponse(f"{place_of(identifier)}#judgement", HTTPStatus.SEE_OTHER)
    return _answer(request, identifier, taken.sequence)


def _asked(look: Look, identifier: str, form: Form) -> tuple[DecisionKind, tuple[str, ...]]:
    """Return the decision that a form asks for; who comes too late is told so when it is kept."""
    if form.act in ("same", "different"):
        if not form.choice:
            raise UsageError("no other contact was chosen", "Choose one, or write its name")
        return ("same" if form.act == "same" else "different"), (identifier, form.choice)
    if form.act == "reject-value":
        if not form.value:
            raise UsageError("no value was chosen", "Choose the one that is wrong")
        return "reject", (identifier, form.value)
    if form.act in ("split", "reject-mention"):
        if not form.mention:
            raise UsageError("no mention was chosen", "Choose one")
        if form.act == "reject-mention":
            return "reject", (form.mention,)
        contact = look.built.one("contacts", identifier, Contact)
        return "different", against_the_rest(contact, form.mention, "different") if contact else (identifier, "")
    kinds: dict[str, DecisionKind] = {"reject": "reject", "accept": "accept", "note": "note"}
    if form.act not in kinds:
        raise UsageError(f"'{form.act[:20]}' cannot be decided here", f"Choose one of: {', '.join(kinds)}")
    return kinds[form.act], (identifier,)


def judgement(
    request: Request, look: Look, contact: Contact, mark: Mark | None = None, related: Sequence[Contact] | None = None
) -> dict[str, Any]:
    """Return what "Your judgement" shows of a contact; ``related`` are those of the same people, where known."""
    mark = mark or Mark.now(request)
    decisions = docket_of(request).decisions
    numbered = {one.sequence: one for one in decisions}
    mentions = {row.mention for row in contact.references}
    findings = {one for (one,) in look.index.connection.execute(
        "SELECT finding FROM finding_subjects WHERE subject = ?", (contact.id,)
    )}  # fmt: skip
    about = [one for one in decisions if bears_on(one, numbered) & (mentions | findings)]
    words = request.query_params.get(_FOUND, "")[:200]
    names = look.desk.party_names
    return {
        "judged": contact,
        "mentions": contact.references[:MOST_MENTIONS],
        "others": others(look, contact, words, related),
        "words": words,
        "values": [
            (f"{v.property}={v.value}", f"{v.property}: {value_words(v.value, names)}") for v in contact.fields
        ],
        "decisions": rows_of(look, about, decisions),
        "known": mark.last,
        "behind": behind(request),
        "here": place_of(contact.id),
        "news": {"address": f"{place_of(contact.id)}/news?mention={contact.references[0].mention}", "mark": str(mark)},
        "waiting": docket_of(request).waiting(look.index),
        "taken": 0,
    }  # fmt: skip


def others(look: Look, contact: Contact, words: str, related: Sequence[Contact] | None = None) -> list[Choice]:
    """Return the contacts that one may be the same as: those with some words, else those of the same people near it."""
    rows: Sequence[Contact]
    if words:
        chosen = choose(look.index, "contacts", Filters.of({"q": words}), look.desk.party_names, MOST_OTHERS + 1)
        rows = look.built.some("contacts", chosen.ids, Contact)
    elif related is not None:
        rows = related
    else:
        from backchannel.application.pages.contacts import near  # whose page shows this part

        rows = near(look, contact)
    return [
        Choice(one.id, title_of(one), f"{one.status}, {one.id}", place_of(one.id))
        for one in rows
        if one.id != contact.id
    ][:MOST_OTHERS]


def _answer(request: Request, identifier: str, taken: int = 0) -> Response:
    mark = Mark.now(request)
    with desk_of(request).look() as look:
        contact = look.contact(identifier)
        values = {**judgement(request, look, contact, mark), "taken": taken}
        return page(request, look, "judgement.html", values)


def _moved(look: Look, mention: str) -> str:
    """Return the address of the contact that holds a mention now; the queue where it is in none."""
    found = look.built.one("mentions", mention, Mention)
    home = look.built.homes([found.document]).get(mention) if found else None
    return place_of(home) if home else "/review"
