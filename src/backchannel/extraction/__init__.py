"""Extraction: a document's text to its mentions, statements and claims."""

from backchannel.extraction.extract import Extraction, extract_document, known_people
from backchannel.extraction.listed import tell_apart

__all__ = ["Extraction", "extract_document", "known_people", "tell_apart"]
