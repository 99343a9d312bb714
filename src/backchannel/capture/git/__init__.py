"""Repositories of git that scrape a site: every version of every file is a capture at its commit's time.

command.py     git itself, run so that nothing in a stranger's repository can run anything
history.py     which file was changed to what by which commit
taking.py      the versions into the ledger
"""

from backchannel.capture.git.taking import GitSource, capture_repository

__all__ = ["GitSource", "capture_repository"]
