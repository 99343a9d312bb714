"""Entries of a dossier's lists: waivers, people, and source cards of the user's own."""

from __future__ import annotations

from collections.abc import Sequence

from backchannel.audit.options import PairOptions, Waiver
from backchannel.gazetteer.sources import SourceCard, source_card
from backchannel.model import Office, Principal, slug
from backchannel.settings.values import (
    Table,
    check_code,
    read_codes,
    read_date,
    read_number,
    read_optional_text,
    read_text,
    read_texts,
    read_word,
)

LEVELS = ("leader", "official")


def read_waiver(entry: Table, codes: Sequence[str]) -> Waiver:
    """Return a waiver; its reason must be given.

    Raises:
        SettingsError: something is missing, unknown or of the wrong type.
    """
    entry.refuse_unknown(["code", "contact", "claim", "reason"])
    code = read_text(entry, "code")
    check_code(entry, "code", code, codes)
    if "contact" in entry.data and "claim" in entry.data:
        entry.refuse("both 'contact' and 'claim' are given", "Write two waivers, one for each.")
    subject = read_optional_text(entry, "contact") or read_optional_text(entry, "claim")
    return Waiver(code, subject, read_text(entry, "reason"))


def read_pair(entry: Table, thresholds: Sequence[str], codes: Sequence[str]) -> PairOptions:
    """Return what is other for a pair, which is given in words; who is meant is settled where people are known.

    Raises:
        SettingsError: something is missing, unknown or of the wrong type.
    """
    entry.refuse_unknown(["between", "select", "ignore", "thresholds"])
    between = read_texts(entry, "between")
    if len(between) != len(("one", "other")):
        entry.refuse(f"'between' names {len(between)}", 'Write two: between = ["Biden", "Russia"].')
    numbers = Table(entry.where, f"{entry.name}, thresholds", entry.subtable("thresholds").data)
    numbers.refuse_unknown(sorted(thresholds))
    return PairOptions(
        (between[0], between[1]),
        read_codes(entry, "select", codes),
        read_codes(entry, "ignore", codes),
        {name: read_number(numbers, name) for name in sorted(numbers.data)},
    )


def read_person(entry: Table) -> Principal:
    """Return a principal of the user's own.

    Raises:
        SettingsError: something is missing, unknown or of the wrong type.
    """
    entry.refuse_unknown(["name", "id", "forms", "offices", "level"])
    name = read_text(entry, "name")
    identifier = read_optional_text(entry, "id") or slug(name)
    if not identifier:
        entry.refuse(f"'{name}' gives no identifier", 'Write one: id = "..."; a Wikidata number is best.')
    level = read_word(entry, "level", LEVELS) if "level" in entry.data else LEVELS[0]
    offices = tuple(_read_office(office, entry.name) for office in entry.entries("offices"))
    return Principal(identifier, name, read_texts(entry, "forms"), offices, level)


def read_source(entry: Table) -> SourceCard:
    """Return a source card of the user's own, with the keys of the cards that ship with the package.

    Raises:
        SettingsError: something is missing, unknown or of the wrong type.
    """
    name = read_text(entry, "name")
    return source_card({"id": slug(name), **entry.data}, f"{entry.where}: {entry.name}")


def _read_office(office: Table, person: str) -> Office:
    office = Table(office.where, f"{person}, {office.name}", office.data)
    office.refuse_unknown(["title", "party", "since", "until"])
    return Office(
        title=read_text(office, "title").lower(),
        party=read_text(office, "party"),
        since=read_date(office, "since"),
        until=read_date(office, "until"),
    )
