"""What a sentence says of a contact beside who, when and how: one small file a property.

Each module has ``find(context) -> Iterator[Found]``; a place is in the document's text. The order of the modules in
``FINDERS`` is the order of the statements.
"""

from backchannel.extraction.properties import (
    account,
    attendee,
    contents,
    disclosure,
    duration,
    initiator,
    interpreter,
    notes,
    place,
    purpose,
    recording,
    schedule,
    security,
    sequence,
    topic,
)
from backchannel.extraction.properties.context import Context, Found

FINDERS = (
    account.find, attendee.find, contents.find, disclosure.find, duration.find, initiator.find, interpreter.find,
    notes.find, place.find, purpose.find, recording.find, schedule.find, security.find, sequence.find,
)  # fmt: skip
"""Of a sentence that speaks of a contact. Topics are found apart: a readout's whole text is about its contact."""

find_topics = topic.find

__all__ = ["FINDERS", "Context", "Found", "find_topics"]
