"""Stage 1, capture: files, folders and archives in, bytes kept in the ledger; addresses: ``web``."""

from backchannel.capture.files import capture_paths
from backchannel.capture.walk import count_files

__all__ = ["capture_paths", "count_files"]
