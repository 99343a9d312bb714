"""The cadence of a pair as a figure: bars by period, stacked by channel. SVG 1.1, without scripts or own fonts."""

from __future__ import annotations

from xml.sax.saxutils import escape

from backchannel.cadence import Cadence
from backchannel.model import CHANNELS, Channel

WIDTH, HEIGHT = 720, 260
LEFT, TOP, BOTTOM = 40, 48, 46
"""Margins in which the scale, the title, and the periods stand."""
COLOURS: dict[Channel, str] = {
    "call": "#0072b2", "video": "#56b4e9", "meeting": "#d55e00", "visit": "#e69f00", "message": "#009e73",
    "unspecified": "#999999",
}  # fmt: skip
"""Told apart by people who see colours otherwise (Okabe and Ito, 2008)."""
MOST_LABELS = 12
LABEL = 52
"""Width of a period's label."""
_OPEN = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
    'font-family="sans-serif" font-size="11">'
)


def draw_cadence(cadence: Cadence, title: str) -> str:
    """Return the figure as the text of an SVG file."""
    count = max(len(cadence.periods), 1)
    most = max((period.total for period in cadence.periods), default=0) or 1
    step, height = (WIDTH - LEFT - 10) / count, HEIGHT - TOP - BOTTOM
    parts = [
        _OPEN,
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="18" font-size="13">{escape(title)}</text>',
        *_legend(cadence),
        *(_level(number, most, height) for number in sorted({0, most // 2, most})),
    ]
    every = -(-count // MOST_LABELS)
    for number, period in enumerate(cadence.periods):
        x, top = LEFT + number * step, float(TOP + height)
        told = ", ".join(f"{channel} {many}" for channel, many in period.channels.items()) or "none"
        parts.append(f"<g><title>{period.label}: {told}</title>")
        for channel, many in period.channels.items():
            tall = many / most * height
            top -= tall
            parts.append(
                f'<rect x="{x + step * 0.1:.1f}" y="{top:.1f}" width="{step * 0.8:.1f}" height="{tall:.1f}" '
                f'fill="{COLOURS[channel]}"/>'
            )
        parts.append("</g>")
        if number % every == 0:
            place = f'x="{x + step * 0.1:.1f}"' if x + LABEL < WIDTH else f'x="{WIDTH - 2}" text-anchor="end"'
            parts.append(f'<text {place} y="{HEIGHT - BOTTOM + 16}">{period.label}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _legend(cadence: Cadence) -> list[str]:
    shown = [channel for channel in CHANNELS if any(channel in period.channels for period in cadence.periods)]
    return [
        f'<rect x="{LEFT + number * 100}" y="28" width="10" height="10" fill="{COLOURS[channel]}"/>'
        f'<text x="{LEFT + number * 100 + 14}" y="37">{channel}</text>'
        for number, channel in enumerate(shown)
    ]


def _level(number: int, most: int, height: float) -> str:
    y = TOP + height - number / most * height
    return (
        f'<line x1="{LEFT}" x2="{WIDTH - 10}" y1="{y:.1f}" y2="{y:.1f}" stroke="#dddddd"/>'
        f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{number}</text>'
    )
