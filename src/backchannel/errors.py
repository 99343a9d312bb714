"""Exceptions: the program cannot go on.

    BackchannelError
    ├── UsageError            the command was given something it cannot work with
    │   └── DecidedSinceError somebody else has decided on the same meanwhile
    ├── DossierNotFoundError  no dossier here or above
    ├── DossierExistsError    a dossier where a new one was asked for
    ├── SettingsError         backchannel.toml says something that is not understood
    ├── LedgerError           the ledger cannot be read, written or trusted
    │   ├── BusyError         another process has the turn
    │   └── KeyFileError      the key that signs its checkpoints cannot be used
    ├── SearchError           the database of the words that are searched is away, or cannot be used
    ├── AccountsError         the accounts of the application cannot be used, or what was asked would lock all out
    └── PackageDataError      a file that ships with the package is not what was shipped

What is wrong with the *data* is no exception but a ``model.Problem``: returned, collected, printed, and the
rest of the run goes on. What is wrong with the *world* is a ``model.Finding``.
"""

from __future__ import annotations


class BackchannelError(Exception):
    """The root of all exceptions that a user may see, as one line and exit status 2.

    Attributes:
        message: what is wrong, and where.
        hint: what to do about it.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})"


class UsageError(BackchannelError):
    """The command was given something that it cannot work with."""


class DecidedSinceError(UsageError):
    """Somebody has decided on the same since whoever decides now last looked."""


class DossierNotFoundError(BackchannelError):
    """There is no dossier here or in any directory above."""


class DossierExistsError(BackchannelError):
    """There is a dossier already where a new one was asked for."""


class SettingsError(BackchannelError):
    """The dossier's ``backchannel.toml`` says something that is not understood."""


class LedgerError(BackchannelError):
    """The ledger cannot be read or written, or is not what it was."""


class BusyError(LedgerError):
    """Another process has the turn: it builds, watches, or does background jobs."""


class KeyFileError(LedgerError):
    """The key that signs the ledger's checkpoints is missing, may be read by others, or is no key."""


class SearchError(BackchannelError):
    """The database that has the words which are searched does not answer, refuses, or has them not."""


class AccountsError(BackchannelError):
    """The accounts of the application cannot be used, or would not be of use to anybody any more."""


class PackageDataError(BackchannelError):
    """A file that ships with the package is not what was shipped."""
