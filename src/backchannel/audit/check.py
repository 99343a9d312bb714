"""Checking: the rules are run over a record, and what they observe is put in order."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator

from backchannel.audit.claims import COVERED_SHARE, LEAST_DATED, LEAST_SEARCHED, tested_claims, verdicts_of
from backchannel.audit.options import Options, Threshold
from backchannel.audit.record import Audit, Record, Waived, Watch
from backchannel.audit.rules import all_rules
from backchannel.audit.surroundings import InMemory, Surroundings
from backchannel.audit.view import View
from backchannel.errors import SettingsError
from backchannel.model import Claim, Contact, Finding, Verdict


def check_record(record: Record, options: Options | None = None, around: Surroundings | None = None) -> Audit:
    """Run the selected rules over a record.

    Args:
        record: with the contacts and claims to be looked at, those claims that one document repeats all or none.
        options: thresholds, selection, waivers; ``None`` for the defaults.
        around: everything else that the dossier knows; ``None`` where all of it is in the record.

    Returns:
        Findings in order, a verdict for every claim, and what was waived.

    Raises:
        SettingsError: the options name a code or threshold that does not exist.
    """
    options = options or Options()
    check_options(options)
    parts = [_check_part(*part) for part in _parts(record, options, around or InMemory(record))]
    found = [finding for _, part in parts for finding in part]
    findings: list[Finding] = []
    waived: list[Waived] = []
    for finding in sorted(found, key=_order):
        waiver = next((waiver for waiver in options.waivers if waiver.covers(finding)), None)
        if waiver:
            waived.append(Waived(finding, waiver))
        else:
            findings.append(finding)
    watches: dict[str, frozenset[Watch]] = {}
    for view, _ in parts:
        for name, looked in view.watches.items():
            watches[name] = watches.get(name, frozenset()) | looked
    tested = tuple(one for view, _ in parts for one in view.tested)
    return Audit(tuple(findings), verdicts_of(tested), tuple(waived), watches)


def _check_part(record: Record, options: Options, around: Surroundings) -> tuple[View, list[Finding]]:
    view = View(record, around)
    view.tested = tested_claims(view, options)
    rules = [loaded for loaded in all_rules() if options.runs(loaded.rule.code)]
    return view, [finding for loaded in rules for finding in loaded.check(view, options)]


def _parts(record: Record, options: Options, around: Surroundings) -> Iterator[tuple[Record, Options, Surroundings]]:
    """Yield a record in parts to which the same options apply: one, where none are other for a pair."""
    if not options.per_pair:
        yield record, options, around
        return
    yield dataclasses.replace(record, contacts=(), claims=()), dataclasses.replace(options, per_pair=()), around
    record = dataclasses.replace(record, revisions=(), disappearances=())
    contacts: dict[tuple[int, ...], list[Contact]] = defaultdict(list)
    claims: dict[tuple[int, ...], list[Claim]] = defaultdict(list)
    for contact in record.contacts:
        contacts[_covering(contact, options)].append(contact)
    for claim in record.claims:
        claims[_covering(claim, options)].append(claim)
    for key in sorted({*contacts, *claims}):
        part = dataclasses.replace(record, contacts=tuple(contacts[key]), claims=tuple(claims[key]))
        some = dataclasses.replace(options, per_pair=tuple(options.per_pair[number] for number in key))
        first: Contact | Claim = contacts[key][0] if contacts[key] else claims[key][0]
        yield part, some.among(first.participants), around


def _covering(one: Contact | Claim, options: Options) -> tuple[int, ...]:
    return tuple(number for number, pair in enumerate(options.per_pair) if pair.covers(one.participants))


def judge_claims(record: Record, options: Options, around: Surroundings) -> tuple[Verdict, ...]:
    """Test the claims of a record and run no rule; the arguments are those of ``check_record``.

    Returns:
        A verdict for each, sorted by the claim's identifier.
    """
    parts = _parts(record, options, around)
    return verdicts_of(tuple(one for part in parts for one in tested_claims(View(part[0], around), part[1])))


def all_thresholds() -> tuple[Threshold, ...]:
    """Return every threshold that the settings may change, sorted by name."""
    found = {threshold.name: threshold for loaded in all_rules() for threshold in loaded.rule.thresholds}
    found |= {threshold.name: threshold for threshold in (LEAST_DATED, COVERED_SHARE, LEAST_SEARCHED)}
    return tuple(found[name] for name in sorted(found))


def check_options(options: Options) -> None:
    """Refuse options that name what does not exist, so that a slip of the pen makes a noise.

    Raises:
        SettingsError: an unknown code or threshold, a threshold below zero, or a waiver without a reason.
    """
    codes = [loaded.rule.code for loaded in all_rules()]
    chosen = [prefix for pair in options.per_pair for prefix in (*pair.select, *pair.ignore)]
    for prefix in (*options.select, *options.ignore, *chosen, *(waiver.codes for waiver in options.waivers)):
        if not prefix or not any(code.startswith(prefix) for code in codes):
            raise SettingsError(f"no rule has the code {prefix!r}", "See the codes with: backchannel rules")
    names = [threshold.name for threshold in all_thresholds()]
    set_for_pairs = (item for pair in options.per_pair for item in pair.thresholds.items())
    for name, value in (*options.thresholds.items(), *set_for_pairs):
        if name not in names:
            raise SettingsError(f"no rule has the threshold {name!r}", f"The thresholds are: {', '.join(names)}.")
        if not value >= 0:
            raise SettingsError(f"the threshold {name!r} is {value!r}", "Give a number from 0 upwards.")
    for waiver in options.waivers:
        if not waiver.reason.strip():
            raise SettingsError(f"the waiver of {waiver.codes} has no reason", "Say why it needs no attention.")


def _order(finding: Finding) -> tuple[str, tuple[str, ...], str, str, str]:
    return (finding.when or "9999", finding.contacts, finding.claim or "", finding.code, finding.id)
