"""The lists that a pair's contacts are on, and what is estimated from them, for a terminal and in JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from backchannel.estimate import Estimate, Listed, ListKey, Refusal
from backchannel.model import PRESS
from backchannel.publication.page import Names
from backchannel.publication.words import counted, day_words

ASSUMPTIONS: tuple[str, ...] = (
    (
        "Every contact of the time has the same chance to be on a list, whatever other list it is on (two lists), or "
        "but for lists that the models let go together two by two (three or four)."
    ),
    (
        "Lists that follow each other, as the press follows the sides, make an estimate too low; lists that avoid each "
        "other make it too high."
    ),
    "Contacts that no list could ever hold are in no estimate, and contacts of more than two people are in none here.",
    "The tellings of a contact were rightly taken for one contact, and those of two for two.",
)
SHOWN_MODELS = 3


def listed_lines(listed: Listed, names: Names) -> list[str]:
    """Return the overlap table, the estimate or why there is none, and the assumptions, a paragraph each."""
    lines = list(_table(listed, names))
    if isinstance(listed.result, Refusal):
        lines.append(f"No estimate: {listed.result.reason}.")
    else:
        lines += [_estimate_words(listed, listed.result), *_models(listed, listed.result, names)]
    if listed.unused:
        rows = [f"{_name(key, names)} ({counted(size, 'contact')})" for key, size in listed.unused]
        lines.append(f"{'Not used' if listed.lists else 'Lists'}: {', '.join(rows)}.")
    if isinstance(listed.result, Estimate):
        lines += [f"Assumed: {one}" for one in ASSUMPTIONS]
    return lines


def listed_shape(listed: Listed) -> dict[str, Any]:
    """Return the same as ``cadence --json`` has it."""
    result = listed.result
    estimate = (
        {
            "method": result.method,
            "seen": result.seen,
            "total": round(result.total, 1),
            "low": result.low,
            "high": result.high,
            "models": [
                {
                    "together": [[listed.lists[one].text, listed.lists[other].text] for one, other in fit.pairs],
                    "total": round(fit.total, 1),
                    "aic": round(fit.aic, 2),
                    "weight": round(weight, 3),
                }
                for fit, weight in zip(result.fits, result.weights, strict=True)
            ],
        }
        if isinstance(result, Estimate)
        else None
    )
    return {
        "lists": [key.text for key in listed.lists],
        "from": listed.days[0].isoformat() if listed.days else None,
        "until": listed.days[1].isoformat() if listed.days else None,
        "overlaps": [
            {"on": [listed.lists[number].text for number in numbers], "contacts": contacts}
            for numbers, contacts in _overlaps(listed)
        ],
        "unused": [{"list": key.text, "contacts": size} for key, size in listed.unused],
        "estimate": estimate,
        "refused": result.reason if isinstance(result, Refusal) else None,
        "assumptions": list(ASSUMPTIONS),
    }


def _overlaps(listed: Listed) -> list[tuple[list[int], list[str]]]:
    """Return the contacts by the lists that they are on, most lists first, those on none last."""
    found: dict[tuple[int, ...], list[str]] = {}
    for contact in listed.contacts:
        found.setdefault(tuple(sorted(listed.on[contact.id])), []).append(contact.id)
    return [(list(numbers), found[numbers]) for numbers in sorted(found, key=lambda one: (-len(one), one))]


def _table(listed: Listed, names: Names) -> Iterator[str]:
    if listed.days is None:
        return
    since, until = (day_words(day.isoformat()) for day in listed.days)
    known = counted(len(listed.contacts), "contact")
    yield f"{known} of two people alone from {since} to {until}, in which these lists run:"
    for numbers, contacts in _overlaps(listed):
        on = [_name(listed.lists[number], names) for number in numbers]
        yield f"{len(contacts):>4}  {_and(on) + ('' if len(on) > 1 else ' alone') if on else 'none of these lists'}"


def _estimate_words(listed: Listed, result: Estimate) -> str:
    missing = [
        max(round(total - result.seen - listed.unlisted), 0) for total in (result.total, result.low, result.high)
    ]
    method = "Chapman" if result.method == "chapman" else "log-linear models, averaged by AIC"
    return (
        f"Estimated in all: {result.total:.0f} (95 % interval {result.low} to {result.high}; {method}); not on record "
        f"here: {missing[0]} ({missing[1]} to {missing[2]})."
    )


def _models(listed: Listed, result: Estimate, names: Names) -> Iterator[str]:
    for fit, weight in list(zip(result.fits, result.weights, strict=True))[:SHOWN_MODELS]:
        pairs = [_and([_name(listed.lists[one], names), _name(listed.lists[other], names)]) for one, other in fit.pairs]
        tied = f"going together {'; '.join(pairs)}" if pairs else "no two going together"
        yield f"With {tied}: {fit.total:.0f}, weight {weight * 100:.0f} %."


def _name(key: ListKey, names: Names) -> str:
    if key.log:
        return f"log of {key.log}"
    return "press" if key.party == PRESS else names.parties.get(key.party, key.party.upper())


def _and(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
