"""Words by which spokespeople tell of guests: "Macron is coming on Friday", "when she arrives next week".

Rows as in ``triggers.ROWS``; ``speech.find_arrival`` reads them.
"""

from __future__ import annotations

from backchannel.extraction.trigger_shapes import Shape
from backchannel.model import Channel

ROWS: tuple[tuple[str, Channel, Shape], ...] = (
    (
        (
            r"(?<=[a-z] )coming(?= (?:tomorrow|today|tonight|next week|this week|on [A-Z]\w+day)\b)|"
            r"(?:(?<=\bis )|(?<=\bbe )|(?<=[’']s )|(?<=\bare ))coming"
            r"(?=\s*(?:[.,;?!—–]|$)|\s(?:(?:over|here)(?! to (?!see|meet|visit|the))|and|next|"
            r"on (?:[A-Z]\w+|the \d+\w*)|this (?:week|month|morning|afternoon|weekend|fall|spring|summer)|"
            r"tomorrow|today|tonight|soon|shortly|"
            r"to (?:see (?:me|us|him)|meet|visit|the (?:White|United|Oval)|Washington|town))\b)"
        ),
        "visit",
        "arrival",
    ),
    (
        (
            r"(?:coming|arriv(?:es|ing))(?= to (?:town|Washington|D\.C\.|the (?:White House|Oval Office)))|"
            r"arriv(?:es|ing)(?= (?:(?:here )?(?:tomorrow|tonight|next week|this week|on [A-Z]\w+day)\b|"
            r"in (?:Washington|town)))|"
            r"(?:came|comes?)(?: over| here| back)?"
            r"(?: to see(?= (?:me|us)\b)|(?= to (?:the (?:White House|Oval Office)|Washington)))"
        ),
        "visit",
        "arrival",
    ),
)
