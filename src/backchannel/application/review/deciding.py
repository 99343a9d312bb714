"""A form of a page becomes a decision. Who comes too late is told who decided what, and nothing is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from fastapi import Request

from backchannel.application.answering import desk_of, viewer_of
from backchannel.application.desk import Look
from backchannel.application.review.docket import Docket
from backchannel.engine import decide, open_dossier
from backchannel.engine.judged import told
from backchannel.errors import DecidedSinceError, UsageError
from backchannel.index.waiting import Waiting
from backchannel.model import Contact, Decision, DecisionKind

LONGEST_REASON = 2000
"""Characters."""
_MOST_SUBJECTS = 2000
_DIGITS = 15
_AGAIN = "Look at the page again, then decide anew if you still need to"


@dataclass(frozen=True, slots=True)
class Form:
    """What a page sends."""

    act: str
    reason: str
    known: int
    """Number of the last decision that the page knew of."""
    choice: str
    mention: str
    value: str
    back: str
    """Where to go on, for a browser without scripts."""

    @classmethod
    async def of(cls, request: Request) -> Form:
        """Read a form.

        Raises:
            UsageError: it says nothing that can be meant.
        """
        async with request.form() as form:
            given = {name: value for name, value in form.items() if isinstance(value, str)}
        reason = given.get("reason", "").replace("\0", "").strip()
        if len(reason) > LONGEST_REASON:
            raise UsageError("the reason is too long", f"Give at most {LONGEST_REASON} characters")
        known = given.get("known", "")
        if not (known.isascii() and known.isdigit() and len(known) <= _DIGITS):
            raise UsageError("the form does not say which decisions its page knew", "Open the page again")
        if not given.get("act"):
            raise UsageError("nothing was chosen", "Press one of the buttons under the words")
        back = given.get("back", "")
        safe = back.startswith("/") and not back.startswith("//") and "\\" not in back
        chosen = given.get("other", "").strip() or given.get("choice", "").strip()
        return cls(
            given["act"], reason, int(known), chosen, given.get("mention", ""), given.get("value", ""),
            back if safe else "/review",
        )  # fmt: skip


def docket_of(request: Request) -> Docket:
    """Return the decisions of the application that answers."""
    docket: Docket = request.app.state.docket
    return docket


def author_of(request: Request) -> str:
    """Return the name under which somebody decides: their account, else the user of this machine."""
    return viewer_of(request).name or "unknown"


def now_utc() -> str:
    """Return the time of now, ISO 8601 in UTC to the second."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0).isoformat()


def keep(request: Request, kind: DecisionKind, subjects: tuple[str, ...], reason: str, known: int) -> Decision:
    """Keep a decision in the ledger; arguments and errors as of ``engine.decide``."""
    if len(subjects) > _MOST_SUBJECTS:
        raise UsageError("that is about too many mentions at once", "Decide on some of them")
    with open_dossier(desk_of(request).dossier.directory) as dossier:
        return decide(
            dossier,
            kind,
            subjects,
            reason=reason,
            author=author_of(request),
            decided_at=now_utc(),
            known=known,
        )


def on_waiting(look: Look, one: Waiting, form: Form) -> tuple[DecisionKind, tuple[str, ...]]:
    """Return the decision that a form of the queue asks for.

    Raises:
        UsageError: it cannot be decided so.
    """
    if one.kind == "link":
        return _on_link(look, one, form.act)
    if one.kind == "ambiguous":
        if form.act in ("same", "different"):
            if not form.choice:
                raise UsageError("no contact was chosen", "Choose one of the candidates")
            return ("accept" if form.act == "same" else "different"), (one.subjects[0], form.choice)
        return _plain(form.act, ("reject", "accept", "note"), one.subjects)
    if one.kind == "value":
        value = f"{one.row['property']}={one.row['value']}"
        subjects = (one.contact,) if form.act == "note" else (one.contact, value)
        return _plain(form.act, ("reject", "accept", "note"), subjects)
    if form.act == "reject":
        if not form.choice or not one.contact:
            raise UsageError("no value was chosen", "Choose the one that is wrong")
        return "reject", (one.contact, form.choice)
    return _plain(form.act, ("waive", "accept", "note"), one.subjects)


def _on_link(look: Look, one: Waiting, act: str) -> tuple[DecisionKind, tuple[str, ...]]:
    if act == "reject":
        return "reject", one.subjects
    if act in ("same", "different"):
        return _plain(act, ("same", "different"), against_the_rest(look.contact(one.contact), one.subjects[0], act))
    return _plain(act, ("accept", "note"), one.subjects[:1])


def against_the_rest(contact: Contact, mention: str, act: str) -> tuple[str, ...]:
    """Return the subjects by which a telling is, or is not, of the contact that it was joined to.

    Raises:
        UsageError: nothing else tells of it.
    """
    document = next((row.evidence.document for row in contact.references if row.mention == mention), None)
    if document is None:
        raise DecidedSinceError(f"these words are not in {contact.id} any more", _AGAIN)
    others = [row.mention for row in contact.references if row.evidence.document != document]
    if not others:  # one document tells of it twice
        others = [row.mention for row in contact.references if row.mention != mention]
    if not others:
        raise UsageError("nothing else tells of this contact", "If it is none, reject it")
    return (mention, *(others[:1] if act == "same" else others))


def _plain(
    act: str, allowed: tuple[DecisionKind, ...], subjects: tuple[str, ...]
) -> tuple[DecisionKind, tuple[str, ...]]:
    kind = next((one for one in allowed if one == act), None)
    if kind is None:
        raise UsageError(f"'{act[:20]}' cannot be decided here", f"Choose one of: {', '.join(allowed)}")
    return kind, subjects


def gone(request: Request, form: Form) -> DecidedSinceError:
    """Return what tells somebody that what they decide on does not wait any more, and who decided meanwhile."""
    since = [one for one in docket_of(request).decisions if one.sequence > form.known]
    who = "; ".join(told(one) for one in since[-3:])
    message = f"{who}, after your page was made" if who else "this does not wait any more: the record was built anew"
    return DecidedSinceError(f"{message}; nothing was changed", _AGAIN)
