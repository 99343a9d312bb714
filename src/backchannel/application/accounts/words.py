"""Check names and passwords before they are taken."""

from __future__ import annotations

import re
import unicodedata

from backchannel.errors import UsageError

LEAST_LETTERS = 15
"""Of a password where there is nothing beside it: NIST SP 800-63B-4, 3.1.1.2. It asks for no mixture of signs."""
MOST_LETTERS = 256
LEAST_DIFFERENT = 5
"""Different letters in a password: keeps out one letter or one short pattern held down."""
TELLING_LETTERS = 4
"""Names of so many letters must not stand in their password."""

_NAME = re.compile(r"\w(?:[\w .'@+-]{0,62}[\w.])?")
_OURS = "backchannel"


def plain_name(text: str) -> str:
    """Return a name as it is kept: composed, without spaces around it, with single ones inside."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def name_key(text: str) -> str:
    """Return what two names share that are one: they differ in capitals, spaces or composition only."""
    return unicodedata.normalize("NFKC", plain_name(text).casefold())


def checked_name(text: str) -> str:
    """Return a name as it is kept.

    Raises:
        UsageError: it is empty, too long, or has other signs than a name has.
    """
    name = plain_name(text)
    if not _NAME.fullmatch(name):
        shown = "".join(letter if letter.isprintable() else "?" for letter in name)[:80]
        what = f"'{shown}' cannot be the name of an account"
        raise UsageError(what, "Use up to 64 letters and digits, with spaces, dots, hyphens or @ between them")
    return name


def plain_password(text: str) -> str:
    """Return a password as it is hashed: composed, so that keyboards that build letters differently agree."""
    return unicodedata.normalize("NFC", text)


def check_password(password: str, name: str) -> None:
    """Refuse a password that is easily guessed.

    Raises:
        UsageError: it is too short or too long, is made of very few letters, or has the name or ours in it.
    """
    hint = "A few words with nothing to do with each other make a good one"
    if len(password) < LEAST_LETTERS:
        raise UsageError(f"the password has fewer than {LEAST_LETTERS} letters and signs", hint)
    if len(password) > MOST_LETTERS:
        raise UsageError(f"the password has more than {MOST_LETTERS} letters and signs", "Choose a shorter one")
    folded = name_key(password)
    if len(set(folded)) < LEAST_DIFFERENT:
        raise UsageError(f"the password has fewer than {LEAST_DIFFERENT} different letters and signs", hint)
    telling = [word for word in (name_key(name), _OURS) if len(word) >= TELLING_LETTERS and word in folded]
    if telling or folded == name_key(name):
        raise UsageError(f"the password has '{(telling or [name])[0]}' in it", hint)
