"""The index of a dossier: lists, filters and words, for those who look at the record while it is served."""

from backchannel.index.filling import fill_index
from backchannel.index.listing import Choice, Chosen, choose
from backchannel.index.opening import Index, is_current, search_trouble
from backchannel.index.searching import as_query

__all__ = ["Choice", "Chosen", "Index", "as_query", "choose", "fill_index", "is_current", "search_trouble"]
