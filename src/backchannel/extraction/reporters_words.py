"""Words for contacts that newspapers use, and governments seldom: "rang", "had him on the line", "compared notes".

Rows as in ``triggers.ROWS``. A word that names other things as often stands with what must follow it.
"""

from __future__ import annotations

from backchannel.extraction.trigger_shapes import Shape
from backchannel.model import Channel

_SOMEBODY = (
    r"(?= (?:up )?(?:him|her|them|his (?:\w+ )?counterpart|the [A-Z]|[A-Z]|"
    r"the (?:\w+ ){0,2}(?:president|prime minister|premier|chancellor|king|leader|emir|sultan|pope|pontiff)\b))"
)
_NAME = r"(?:the )?(?:[A-Z][\w’.'-]+ ?){1,5}"
_THEN_OR_THERE = (
    r"(?:on (?:the sidelines|the margins|[A-Z][a-z]+day)|in (?:a|an|their|talks|[A-Z])|at (?:a|an|the|their)|by phone|"
    r"during|when|last|earlier|two|yesterday)\b"
)
_WITH_SOMEBODY = r"(?= (?:with (?:(?:the|his|her) )?[A-Z]|between\b))"
ROWS: tuple[tuple[str, Channel, Shape], ...] = (
    # by voice
    (rf"(?:rang|dialled|dialed)(?: up)?{_SOMEBODY}(?! up)|(?<=\b(?:had|has) )rung{_SOMEBODY}", "call", "verb_object"),
    (r"rings(?= (?:him|her|[A-Z]))|(?<=\bto )ring(?= (?:him|her|[A-Z][a-z]+ [A-Z]))", "call", "verb_object"),
    (
        rf"(?:had|has|have|having|got|gets|getting)(?= (?:{_NAME}|him |her )on the (?:(?:tele)?phone|line)\b)",
        "call",
        "verb_object",
    ),
    (r"(?:put|patched) through(?= to\b)", "call", "verb_with"),
    (rf"(?:reached|reaches)(?= (?:{_NAME}|him |her )(?:by|over the|on the) (?:tele)?phone\b)", "call", "verb_object"),
    (r"(?:telephoned|phoned|rung)(?: up)?(?= by (?:the )?[A-Z])", "call", "verb_object"),
    (r"on the line(?= (?:with|to)\b)|on the (?:tele)?phone(?= to\b)", "call", "verb_with"),
    # in person
    (
        r"(?:(?<=\bwill )|(?<=\bto )|(?<=\bwould )|(?<=\bnot ))receive(?= (?:him|her|the [A-Z]|[A-Z]))",
        "meeting",
        "guest",
    ),
    (rf"entertained{_SOMEBODY}|played host to", "meeting", "guest"),
    (r"encounters?(?= (?:with|between)\b)|handshakes?(?= (?:with|between)\b)", "meeting", "noun"),
    (
        rf"(?:audience|huddle|get-together|one-on-one|face-to-face|[Ll]uncheon|brush-by)s?{_WITH_SOMEBODY}",
        "meeting",
        "noun",
    ),
    (r"(?:huddled|lunched|breakfasted|supped|closeted|dined)(?= with\b)", "meeting", "verb_with"),
    (r"(?:came|come|comes) face[- ]to[- ]face(?: with\b)?|cross(?:ed|es|ing) paths", "meeting", "verb_with"),
    (rf"(?:dropped|looked|stopped) in on{_SOMEBODY}|(?:buttonholed|cornered){_SOMEBODY}", "meeting", "verb_object"),
    (
        r"(?<=\bha[dsv] )seen(?= (?:him|her|[A-Z][\w’ .-]{2,40}?) (?:on|in|at|last|alone|twice|yesterday)\b)",
        "meeting",
        "sight",
    ),
    (r"(?:ran|bumped|bumping) into(?= (?:him|her|them|[A-Z]|the [A-Z]))", "meeting", "verb_object"),
    (
        r"(?:caught|catching) up(?= (?:briefly |again |privately )?with (?:him|her|[A-Z]|the [A-Z]))",
        "unspecified",
        "verb_with",
    ),
    # either
    (r"(?:(?:tele)?phone|video) chats?(?= (?:with|between)\b)", "call", "noun"),
    (rf"chats?{_WITH_SOMEBODY}", "unspecified", "noun"),
    (
        r"compared notes|(?:had|have|having|exchanged) (?:(?:a few|some|sharp|brief) )?words(?= with\b)",
        "unspecified",
        "verb_with",
    ),
    (
        r"(?:[Bb]rief |[Ss]hort |[Tt]ense |[Tt]esty |[Pp]rivate |[Ff]irst )*[Ee]xchanges?(?= between (?:the )?[A-Z])",
        "unspecified",
        "noun",
    ),
    (rf"(?:consulted|sounded out){_SOMEBODY}", "unspecified", "verb_object"),
    (rf"raised(?=\s[^.;,]{{2,70}}?\bwith {_NAME}{_THEN_OR_THERE})", "unspecified", "verb_with"),
    (rf"called on(?= {_NAME}(?:in|at) (?:the |his |her )?[A-Z][\w’-]*\b(?! to\b))", "visit", "verb_object"),
    (
        r"(?<=\bbeen )in (?:touch|contact|communication)(?=(?: (?:since|again|before|until|for)\b|[.,;]))",
        "unspecified",
        "verb_with",
    ),
    # in writing
    (rf"cabled{_SOMEBODY}", "message", "verb_object"),
    (r"corresponded(?=[.,;]| (?:in|during|for|regularly|often|privately|by letter)\b)", "message", "verb_with"),
)

_TO_A_PLACE = r"(?= (?:back )?to (?:the )?(?!White House|Capitol|Hill\b|Congress|Parliament|Kremlin)[A-Z])"
_IN_A_PLACE = r"(?= (?:back )?(?:in|at) (?:the )?(?!White House|Capitol|Congress|Parliament|Kremlin)[A-Z])"
_GOES = (
    rf"(?:flew|flies|flown|went|goes|gone|came|comes|headed|heads|travels|(?<=\bto )(?:fly|go|come|travel)|"
    rf"(?<=\bwill )(?:fly|go|come)|(?<=\bnot be )coming|(?<=\bnot )(?:fly|go|come|travel)){_TO_A_PLACE}"
)
_IS_THERE = (
    rf"(?:arrive[sd]|arriving|landed|lands|touched down|(?<=\bto )arrive|(?<=\bwill )arrive|"
    rf"(?<=\bis )(?:due|expected)|(?<=\bwas )(?:due|expected)){_IN_A_PLACE}"
)
JOURNEYS: tuple[tuple[str, Channel, Shape], ...] = (
    (_GOES, "visit", "road"),
    (_IS_THERE, "visit", "road"),
    (r"(?:trip|journey)(?= (?!to\b)|[.,;:])", "visit", "travel"),
    (r"negotiat(?:ed|ing)(?: \w+ly)?(?= with\b)", "unspecified", "verb_with"),
    (r"exchang(?:ed|ing) (?:an? )?(?:[a-z]+ )?handshakes?(?=[ .,;])", "meeting", "verb_with"),
)
"""Looked for in stories alone: in a briefing everybody goes to Michigan."""
