"""Reading: captured bytes to documents with clean main text, dates, language, source and kind."""

from backchannel.reading.draft import Reading
from backchannel.reading.reading import read_capture

__all__ = ["Reading", "read_capture"]
