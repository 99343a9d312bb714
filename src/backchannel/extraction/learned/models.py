"""The trained models that ship with the package, each read once, when it is first asked."""

from __future__ import annotations

import functools
from importlib import resources

from backchannel.errors import PackageDataError
from backchannel.extraction.learned.linear import LinearModel, read_model

CONTACTS = "contact-or-not"
PERSONS = "person-or-not"
OVERLOOKED = "overlooked-or-not"
STORIES = "overlooked-in-stories"
MODALITY = "modality"
PEOPLE = "people"
TIMES = "times"


def contact_model() -> LinearModel:
    """Return the model that says whether a word names a contact between people.

    Raises:
        PackageDataError: as ``read_model``.
    """
    return shipped_model(CONTACTS)


def person_model() -> LinearModel:
    """Return the model that says whether capitalised words are the name of a person.

    Raises:
        PackageDataError: as ``read_model``.
    """
    return shipped_model(PERSONS)


def overlooked_model() -> LinearModel:
    """Return the model that says whether the rules overlooked a contact.

    Raises:
        PackageDataError: as ``read_model``.
    """
    return shipped_model(OVERLOOKED)


def stories_model() -> LinearModel:
    """Return the model that says whether the rules overlooked a contact in a story of the press.

    Raises:
        PackageDataError: as ``read_model``.
    """
    return shipped_model(STORIES)


def modality_model() -> LinearModel:
    """Return the model that says how a contact is told: as held, planned, denied, hedged, or thought of.

    Raises:
        PackageDataError: as ``read_model``.
    """
    return shipped_model(MODALITY)


def people_model() -> LinearModel:
    """Return the model that says whether somebody takes part in a contact that a transcript tells of.

    Raises:
        PackageDataError: as ``read_model``.
    """
    return shipped_model(PEOPLE)


def times_model() -> LinearModel:
    """Return the model that says which of the times told in a text is that of a contact, if any.

    Raises:
        PackageDataError: as ``read_model``.
    """
    return shipped_model(TIMES)


@functools.cache
def shipped_model(name: str) -> LinearModel:
    """Return a model by its name; as those above, which are to be used."""
    try:
        text = resources.files(__package__).joinpath("data", f"{name}.json").read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackageDataError(
            f"the file of the model {name!r} cannot be read: {error}", "Install backchannel again."
        ) from error
    return read_model(text, name)
