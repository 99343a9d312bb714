"""Extraction: a document's text to its mentions, statements and claims."""

from backchannel.extraction.extract import Extraction, extract_document, known_people

__all__ = ["Extraction", "extract_document", "known_people"]
