"""Charts of the overview: bars over time and a grid of months, drawn by Vega-Lite (the package vl-convert).

The library draws scales, stacks and legends. What it draws is then made to say its words: every mark gets a title for
the pointer, and every bar and every row of a grid takes the focus and shows its words under the chart, without a
script. Colours and letters come from the style sheet or from attributes, so that a strict content policy holds. Nothing
is fetched: the data stand in the specification, and no address is allowed.
"""

from __future__ import annotations

import functools
import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SVG = "http://www.w3.org/2000/svg"
VERSION = "5.21"
"""Of Vega-Lite; a newer one may draw otherwise, and the same dossier must give the same bytes."""
WIDTH, HEIGHT, ROW = 640, 130, 26
WORDS_ROOM = 40
"""Under the bars, for the scale's words and those of the bar that has the focus."""
INK, SOFT, LINE = "#1a1c1f", "#565c63", "#d9dde1"
PALEST, DARKEST = "#dbe6f0", "#1d4e7a"
MOST_LABELS = 14
_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of stacked bars."""

    name: str
    colour: str
    counts: Sequence[int]
    """One a period."""


def draw_bars(title: str, periods: Sequence[str], series: Sequence[Series], words: Sequence[str]) -> str:
    """Return bars over time, stacked, as an SVG element.

    Args:
        title: what it shows; the text alternative.
        periods: labels, in order: ``2021-Q4`` or ``2021-12``.
        series: what is stacked.
        words: what each bar says, one a period.
    """
    values = [
        {"period": period, "series": one.name, "order": order, "count": one.counts[number]}
        for order, one in enumerate(series)
        for number, period in enumerate(periods)
        if one.counts[number]
    ]
    bars = {
        "data": {"values": values},
        "mark": {"type": "bar", "aria": False},
        "encoding": {
            "x": _periods(periods),
            "y": {"aggregate": "sum", "field": "count", "type": "quantitative", "axis": _axis(tickMinStep=1)},
            "color": {
                "field": "series",
                "type": "nominal",
                "scale": {"domain": [one.name for one in series], "range": [one.colour for one in series]},
                "legend": {"orient": "top", "title": None, "direction": "horizontal", "columns": 4, "labelLimit": 260},
            },
            "order": {"field": "order", "type": "quantitative"},
        },
    }
    hits = {
        "data": {"values": [{"period": p, "words": w} for p, w in zip(periods, words, strict=True)]},
        "mark": {"type": "bar", "fillOpacity": 0, "width": {"band": 1}},
        "encoding": {
            "x": _periods(periods),
            "y": {"value": 0},
            "y2": {"value": HEIGHT},
            "description": {"field": "words"},
        },
    }
    drawn = _drawn(_dumped({"width": WIDTH, "height": HEIGHT, "layer": [bars, hits], **_LOOK}))
    return _worded(drawn, title, frozenset(words), HEIGHT)


def draw_grid(title: str, rows: Sequence[tuple[str, Mapping[str, int]]], periods: Sequence[str]) -> str:
    """Return a grid of counts, a row each and a column a period, as an SVG element; where there is none, none is drawn.

    Each field says its count to the pointer; each row says to the focus how much there is of it, and when most.

    Args:
        title: what it shows; the text alternative.
        rows: name, and count by period.
        periods: labels, in order.
    """
    names = [name for name, _ in rows]
    values = [
        {"period": period, "row": name, "count": counts[period], "words": f"{name}, {period}: {counts[period]}"}
        for name, counts in rows
        for period in periods
        if counts.get(period)
    ]
    words = {name: _row_words(name, counts, periods) for name, counts in rows}
    side = {"field": "row", "type": "nominal", "scale": {"domain": names}, "axis": _axis(labelLimit=150)}
    whole = {
        "data": {"values": [{"row": name, "words": words[name]} for name in names]},
        "mark": {"type": "rect", "fillOpacity": 0},
        "encoding": {
            "x": {"value": 0},
            "x2": {"value": WIDTH},
            "y": side,
            "description": {"field": "words"},
        },
    }
    fields = {
        "data": {"values": values},
        "mark": {"type": "rect"},
        "encoding": {
            "x": _periods(periods),
            "y": side,
            "color": {
                "field": "count",
                "type": "quantitative",
                "scale": {"type": "log", "domainMin": 1, "range": [PALEST, DARKEST]},
                "legend": None,
            },
            "description": {"field": "words"},
        },
    }
    height = ROW * len(names)
    spec = {"width": WIDTH, "height": height, "layer": [whole, fields], **_LOOK}
    return _worded(_drawn(_dumped(spec)), title, frozenset(words.values()), height)


def _row_words(name: str, counts: Mapping[str, int], periods: Sequence[str]) -> str:
    there = [one for one in periods if counts.get(one)]
    if not there:
        return f"{name}: none"
    most = max(there, key=lambda one: counts[one])  # the first of several
    total = sum(counts[one] for one in there)
    return f"{name}: {total:,}, in {len(there)} of {len(periods)}; most in {most}, {counts[most]:,}"


def _axis(**more: Any) -> dict[str, Any]:
    return {"title": None, "domain": False, "ticks": False, **more}


def _periods(periods: Sequence[str]) -> dict[str, Any]:
    """Return the scale of periods; where they are many, the first of each year has a label, and as many as fit."""
    shown: list[str] = list(periods)
    if len(periods) > MOST_LABELS:
        shown = [one for one in periods if one.endswith(("-Q1", "-01"))] or [periods[0]]
    shown = shown[:: -(-len(shown) // MOST_LABELS)]
    label = "slice(datum.value, 0, 4)" if len(periods) > MOST_LABELS else "datum.value"
    axis = _axis(labelAngle=0, values=shown, labelExpr=label, grid=False, labelAlign="left", labelBound=True)
    return {"field": "period", "type": "ordinal", "scale": {"domain": list(periods)}, "axis": axis}


_LOOK: Mapping[str, Any] = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "padding": {"left": 12, "right": 5, "top": 5, "bottom": WORDS_ROOM},
    "background": None,
    "config": {
        "font": "Liberation Sans",  # comes with the package, so that no machine measures letters otherwise
        "view": {"stroke": None},
        "axis": {"gridColor": LINE, "labelColor": SOFT, "labelFontSize": 12},
        "legend": {"labelColor": INK, "labelFontSize": 12, "symbolType": "square"},
    },
}


def _dumped(spec: Mapping[str, Any]) -> str:
    return json.dumps(spec, sort_keys=True)


@functools.lru_cache(maxsize=32)
def _drawn(spec: str) -> str:
    """Let the library draw; the same is asked for again where an overview is shown again."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(spec, vl_version=VERSION, allowed_base_urls=[])
    return drawn


def _worded(drawn: str, title: str, focused: frozenset[str], height: int) -> str:
    """Return a drawing whose marks say their words: by a title, and, where they take the focus, by a line of text.

    Args:
        drawn: by the library.
        title: the text alternative.
        focused: the words of the marks that take the focus.
        height: of the marks; their line is under them.
    """
    root = ET.fromstring(drawn)  # noqa: S314 - our own drawing
    ET.register_namespace("", SVG)
    for element in list(root.iter()):
        words = element.attrib.pop("aria-label", "") if element.get("role") == "graphics-symbol" else ""
        for name in ("role", "aria-roledescription", "aria-hidden", "font-family", "class", "aria-label"):
            element.attrib.pop(name, None)
        if words and element.tag == f"{{{SVG}}}path":
            _say(element, words, height if words in focused else None)
    root.attrib |= {"class": "chart", "role": "group", "aria-label": title}
    return ET.tostring(root, encoding="unicode")


def _say(mark: ET.Element, words: str, height: int | None) -> None:
    """Make a mark's element a group with its title, the mark, and, given the chart's height, the line under it."""
    inner = ET.Element(mark.tag, dict(mark.attrib))
    mark.tag, tail = f"{{{SVG}}}g", mark.tail
    mark.attrib.clear()
    mark.tail = tail
    ET.SubElement(mark, f"{{{SVG}}}title").text = words
    mark.append(inner)
    if height is not None:
        mark.attrib |= {"class": "bar", "tabindex": "0", "role": "img", "aria-label": words}
        line = ET.SubElement(mark, f"{{{SVG}}}{_TEXT}", {"class": "w", "x": "0", "y": str(height + WORDS_ROOM)})
        line.text = words
