"""Audit: contacts and claims become findings, by a catalogue of small rules. See ``README.md`` here."""

from backchannel.audit.check import all_thresholds, check_options, check_record, judge_claims
from backchannel.audit.coverage import OWN_ACCOUNT_KINDS, CoverageIndex, Holding
from backchannel.audit.loose import narrow_days
from backchannel.audit.options import Options, PairOptions, Threshold, Waiver
from backchannel.audit.record import Audit, Record, Waived
from backchannel.audit.rule import SEVERITY_MEANINGS, LoadedRule, Rule
from backchannel.audit.rules import all_rules, rule_page
from backchannel.audit.sides import comparison_of
from backchannel.audit.surroundings import accounts_of, pairs_of, participant_keys

__all__ = [
    "OWN_ACCOUNT_KINDS", "SEVERITY_MEANINGS", "Audit", "CoverageIndex", "Holding", "LoadedRule", "Options",
    "PairOptions", "Record", "Rule", "Threshold", "Waived", "Waiver", "accounts_of", "all_rules", "all_thresholds",
    "check_options", "check_record", "comparison_of", "judge_claims", "narrow_days", "pairs_of", "participant_keys",
    "rule_page",
]  # fmt: skip
