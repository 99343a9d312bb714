"""Reading: captured bytes to documents with clean main text, dates, language, source and kind."""

from backchannel.reading.draft import Reading
from backchannel.reading.mapping import TableMapping
from backchannel.reading.reading import MAX_BYTES, is_table, read_capture, read_parts

__all__ = ["MAX_BYTES", "Reading", "TableMapping", "is_table", "read_capture", "read_parts"]
