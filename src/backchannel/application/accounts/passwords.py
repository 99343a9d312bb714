"""Keep passwords as argon2id hashes (RFC 9106), and check them."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

MOST_AT_ONCE = 2
"""Hashes under way at a time: each fills 64 MB of memory on purpose, so that guessing is dear; for us as well."""


class Passwords:
    """Makes and checks hashes.

    Args:
        hasher: with other parameters than the library's defaults; for tests, where a hash need not be dear.
    """

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        if hasher is None:
            from argon2 import PasswordHasher

            hasher = PasswordHasher()
        self._hasher = hasher
        self._turns = threading.BoundedSemaphore(MOST_AT_ONCE)
        self._of_nobody: str | None = None

    def hash(self, password: str) -> str:
        """Return what to keep of a password: parameters, salt and hash in one line."""
        with self._turns:
            return self._hasher.hash(password)

    def fits(self, kept: str | None, password: str) -> bool:
        """Say whether a password is the one that was kept.

        Args:
            kept: what ``hash`` returned; ``None`` where there is no account, which takes as long, and is never right.
            password: as it was given.
        """
        from argon2.exceptions import InvalidHashError, VerificationError

        if self._of_nobody is None:
            self._of_nobody = self.hash("the password of nobody")
        try:
            with self._turns:
                self._hasher.verify(self._of_nobody if kept is None else kept, password)
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Say whether a hash was made with other parameters than those of today."""
        return self._hasher.check_needs_rehash(kept)
