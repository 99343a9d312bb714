"""Words for contacts in writing: letters, messages, greetings; who wrote, sent, congratulated, came, or was host.

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
    (
        r"co-(?:hosted|chaired|convened)(?= (?:an? |the )(?!(?:[\w-]+ ){0,4}(?:meeting|summit|talks|dialogue)))",
        "meeting",
        "together",
    ),
    (r"(?<=\bbe )met(?= by (?:the )?(?:President|Prime|Chancellor|King))", "meeting", "guest"),
    (r"congratulated(?= (?:the )?[A-Z])", "message", "written"),
    (
        rf"(?:expressed|conveyed|extended|offered|sent|sends){_WORDS} (?:condolences|congratulations|greetings)",
        "message",
        "verb_with",
    ),
)
JOURNEYS: tuple[tuple[str, Channel, Shape], ...] = (
    (r"(?:arriv(?:e|ed|es)(?= in (?:the )?[A-Z])|(?:came|come|comes)(?= to [A-Z]))", "visit", "road"),
)
"""Rows for official items alone, and for what is written there: speakers come to anything, "when it comes to Iran"."""
