"""Audit: contacts and claims become findings, by a catalogue of small rules. See ``README.md`` here."""

from backchannel.audit.check import all_thresholds, check_options, check_record
from backchannel.audit.options import Options, Threshold, Waiver
from backchannel.audit.record import Audit, Record, Waived
from backchannel.audit.rule import SEVERITY_MEANINGS, LoadedRule, Rule
from backchannel.audit.rules import all_rules, rule_page

__all__ = [
    "SEVERITY_MEANINGS", "Audit", "LoadedRule", "Options", "Record", "Rule", "Threshold", "Waived", "Waiver",
    "all_rules", "all_thresholds", "check_options", "check_record", "rule_page",
]  # fmt: skip
