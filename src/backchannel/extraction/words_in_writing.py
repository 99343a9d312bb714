"""Words for contacts in writing: letters, messages, greetings and condolences, and who wrote, sent or congratulated.

Rows as in ``triggers.ROWS``.
"""

from __future__ import annotations

from backchannel.extraction.trigger_shapes import Shape
from backchannel.model import Channel

_WORDS = r"(?:(?: \w+){0,3}|(?: New Year| Christmas| and){3,4})"
ROWS: tuple[tuple[str, Channel, Shape], ...] = (
    (r"exchang(?:ed|e|es|ing) (?:\w+ ){0,2}(?:letters|messages|telegrams)", "message", "verb_with"),
    (r"corresponded(?= with\b)", "message", "verb_with"),
    (r"(?:texted|e-?mailed|messaged)(?= (?:the )?[A-Z])", "message", "verb_object"),
    (r"letters?|messages?|telegrams?", "message", "message"),
    (
        r"(?<!of )(?<!and )(?:(?:Christmas|New Year|Easter|[Bb]irthday|[Ss]eason.s)(?: and)? )+greetings(?= to [tA-Z])",
        "message",
        "message",
    ),
    (r"(?:(?<=\bhis )|(?<=\bher ))greetings(?= to [tA-Z])", "message", "message"),
    (r"(?:wrote|writes|writing|written|(?:(?<=\bto )|(?<=\bwill ))write)(?= to\b)", "message", "verb_with"),
    (r"congratulated(?= (?:the )?[A-Z])", "message", "written"),
    (
        rf"(?:expressed|conveyed|extended|offered|sent|sends){_WORDS} (?:condolences|congratulations|greetings)",
        "message",
        "verb_with",
    ),
)
