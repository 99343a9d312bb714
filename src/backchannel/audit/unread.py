"""Unread words: sentences that may speak of a contact, in which extraction found nothing.

Extraction misses things. Before a rule says that a party's documents hold no account of a contact, this looks through
their plain text for a sentence that names the other side beside a word for a contact and that no mention covers. One
such sentence is enough to say nothing.
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.audit.view import View
from backchannel.model import Contact

_CONTACT_WORDS = re.compile(
    r"\b(?:calls?|called|phone\w*|telephone\w*|tal[kc]\w*|sp[eo]a?k\w*|convers\w+|met|meet\w*|discuss\w*|negotiat\w+|"
    r"summit|visit\w*|dialogue|contacts?|exchang\w+|consult\w*|greet\w*|host\w*|welcom\w*|receiv\w*)\b",
    re.IGNORECASE,
)
_MESSAGE_WORDS = re.compile(
    r"\b(?:messages?\s+(?:of|from)\b|(?:personal|written|special|private|video|oral)\s+messages?|letters?|telegrams?|"
    r"cables?|condol\w+|greetings?|congratulat\w+|wrote|writ\w+|sympath\w+|thank\w*)\b",
    re.IGNORECASE,
)
"""A "message" alone is mostly none: "he got the message", "our message to Moscow is"."""
_SENTENCE = re.compile(r"[^.!?\n]+")


def may_be_unread(view: View, contact: Contact, party: str, since: dt.date, until: dt.date) -> bool:
    """Say whether a party's documents of some days hold a sentence that may speak of a contact and was not read."""
    names = [person.name.split()[-1] for person in contact.participants if person.party not in (None, party)]
    if not names:
        return False
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names)))})\b")
    words = _MESSAGE_WORDS if contact.channel == "message" else _CONTACT_WORDS
    return any(_has_unread(view, document, pattern, words) for document in view.published(contact, party, since, until))


def _has_unread(view: View, document: str, names: re.Pattern[str], words: re.Pattern[str]) -> bool:
    whole = view.around.text(document)
    if names.search(whole) is None:
        return False
    read = [mention.span for mention in view.around.mentions_of(document)]
    for sentence in _SENTENCE.finditer(whole):
        text = sentence.group()
        if names.search(text) and words.search(text):
            covered = any(span.start < sentence.end() and sentence.start() < span.end for span in read)
            if not covered:
                return True
    return False
