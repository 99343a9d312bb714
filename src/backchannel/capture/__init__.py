"""Stage 1, capture: files and folders in, bytes kept in the ledger, one capture a file; addresses: ``web``."""

from backchannel.capture.files import capture_paths
from backchannel.capture.walk import count_files

__all__ = ["capture_paths", "count_files"]
