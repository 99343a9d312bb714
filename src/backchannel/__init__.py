"""backchannel: the record of contacts between leaders, and where that record breaks."""

__version__ = "0.1.0"
