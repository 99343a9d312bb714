"""The list of findings, and the page of each rule with its findings."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from backchannel.application.answering import desk_of, page
from backchannel.application.desk import Look, NotThereError
from backchannel.application.turning import turning
from backchannel.engine.looking import rule_cards
from backchannel.index import Choice, choose
from backchannel.model import SEVERITIES
from backchannel.publication.site import findings

router = APIRouter(include_in_schema=False)
FINDINGS_A_PAGE = 25


@router.get("/findings")
def listed(request: Request) -> HTMLResponse:
    """List the findings that filters let through, the gravest first; without filters, the rules too."""
    choice = Choice.of(request.query_params)
    with desk_of(request).look() as look:
        by_rule = _by_rule(look) if choice.is_open else []
        return _listed(request, look, choice, {"by_rule": by_rule, "page": []})


@router.get("/rules/{code}")
def of_rule(request: Request, code: str) -> HTMLResponse:
    """Show what a rule looks for, and its findings."""
    card = next((one for one in rule_cards() if one.code == code), None)
    if card is None:
        raise NotThereError(f"no rule has the code {code[:20]}", "The list of findings has all codes")
    choice = Choice.of({**request.query_params, "code": code})
    with desk_of(request).look() as look:
        shown = findings.rule_page_of(card, [])
        return _listed(request, look, choice, {"by_rule": [], "page": shown["page"], "heading": shown["heading"]})


def _listed(request: Request, look: Look, choice: Choice, values: dict[str, object]) -> HTMLResponse:
    chosen = choose(look.index, "findings", choice, look.desk.party_names, FINDINGS_A_PAGE)
    shown = {
        "heading": f"Findings ({chosen.total:,})", "rows": look.findings(chosen.ids), "more": "", "choice": choice,
        "turning": turning("findings", choice, chosen), "severities": SEVERITIES, "codes": sorted(look.desk.rules),
    }  # fmt: skip
    return page(request, look, "chosen_findings.html", {**shown, **values})


def _by_rule(look: Look) -> list[dict[str, object]]:
    counts: dict[str, dict[str, int]] = {}
    query = "SELECT code, severity, count(*) FROM findings GROUP BY code, severity"
    for code, severity, number in look.index.connection.execute(query):
        counts.setdefault(code, dict.fromkeys(SEVERITIES, 0))[SEVERITIES[severity]] = number
    return [{"code": code, "name": look.desk.rules.get(code, ""), **counts[code]} for code in sorted(counts)]
