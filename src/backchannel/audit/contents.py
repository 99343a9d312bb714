"""Contents: whether the documents that speak of a contact say anything of what it was about."""

from __future__ import annotations

import re
import unicodedata

from backchannel.audit.view import View
from backchannel.model import TAKES_PART, Contact, Header, Mention

_DATES = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b"
)
_TELLS = re.compile(
    rf"\bon\s+(?!\d|{_DATES}|(?:the\s+)?(?:phone|telephone|line|margins|sidelines|same|day|\d))|"
    r"\b(?:about|discuss\w*|regarding|concern\w*|topics?|subjects?|issues?|rais\w+|address\w*|review\w*|agree\w*|"
    r"reaffirm\w*|underscor\w*|underlin\w*|emphasi\w*|stress\w*|urg(?:ed|es|ing)|express\w*|thank\w*|congratulat\w*|"
    r"condol\w*|warn\w*|told|tell\w*|sa(?:id|ys?)|clear|convey\w*|support\w*|co-?operat\w*|consult\w*|coordinat\w*|"
    r"reiterat\w*|follow\w*|negotiat\w*|sign(?:ed|ing)?|announc\w*|commit\w*|updat\w*|brief\w*|ask\w*|offer\w*|invit\w*|"
    r"celebrat\w*|mark(?:ed|ing)?|explor\w*|focus\w*|exchang\w*|note[ds]?|situation|efforts?|relations\w*|response|"
    r"attack\w*|war|talked?\s+through|because|so\s+that|in\s+order\s+to|"
    r"to\s+(?!(?:the|an?|his|her|their)\b)[a-z]+)\b"
)
"""Words that say, or may say, what was talked about or why. Wide: one of them keeps the finding back."""
_CUT = re.compile(r"\b(?:of|the|an?|and|or|with|to|in|on|at|by|for|from|about|that|as)\s*\Z")
"""A sentence that goes on where its paragraph ends, behind a turned page or a picture."""
_PLURAL = re.compile(r"\b(?:calls|meetings|conversations|discussions|visits|contacts|engagements)\Z", re.IGNORECASE)
"""Several contacts, of which each may have been about something else."""
_PROPERTIES = frozenset({"topic", "purpose", "contents"})
_LEAD_CHARS = 60
"""A document that begins with a contact is about it."""
_STEM = 5
"""Letters of a name that are the same however its end is written: Zaluzhny, Zaluzhnyi."""
_REACH = 300
"""Characters before and behind a mention's sentence, within its paragraph, that are read with it."""
_ROW = re.compile(r"\n\s*\n|\n(?=\s*(?:[-•*]|\w+ \d{1,2}:))")


def names_everybody(contact: Contact, words: str) -> bool:
    """Say whether some words have a name of everybody who took part; "he" and "the President" may be others."""
    flat = _folded(words)
    return all(
        any(part[:_STEM] in flat for part in _folded(person.name).split() if len(part) > len("al"))
        for person in contact.participants
        if person.role in TAKES_PART
    )


def _folded(words: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).casefold()


def _with_its_row(view: View, mention: Mention, document: Header) -> str:
    """Return a mention's words with the rest of its paragraph or row, and with what was said aloud before it.

    Whoever speaks names a subject once, and then those with whom it was talked over.
    """
    text, start, end = view.around.text(document.id), mention.span.start, mention.span.end
    before = text[max(0, start - _REACH) : end]
    if document.kind != "transcript":
        before = _ROW.split(before)[-1]
    return before + _ROW.split(text[end : end + _REACH], maxsplit=1)[0]


def says_nothing_of_contents(view: View, contact: Contact) -> bool:
    """Say whether no document here has a word on what a contact was about, beside naming it.

    A readout is about what it names, whoever else took part.
    """
    for mention, document in view.mentions(contact):
        if document.kind == "readout" or any(statement.property in _PROPERTIES for statement in mention.statements):
            return False
        if (
            mention.span.start < len(document.title) + _LEAD_CHARS
            or _CUT.search(mention.span.quote)
            or _PLURAL.search(mention.trigger.quote)
        ):
            return False
        if _TELLS.search(_with_its_row(view, mention, document)):
            return False
    return True
