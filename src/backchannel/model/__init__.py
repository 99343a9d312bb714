"""The records: frozen, typed, and made of the standard library alone. One short file each."""

from backchannel.model.access import Access, AccessAct
from backchannel.model.attribution import ASKING, DOCUMENT_VOICE, Attribution, AttributionKind
from backchannel.model.auditing import AccountRow, SideRow, ToldRow, WatchRow
from backchannel.model.capture import OUTCOMES, Attempt, Capture, Outcome
from backchannel.model.claim import Claim, ClaimKind
from backchannel.model.codec import from_plain, to_plain
from backchannel.model.contact import Account, Ambiguity, Candidate, Contact, Reference, Status, Step, Value
from backchannel.model.decision import Decision, DecisionKind
from backchannel.model.document import KINDS, Document, Header, Kind, Text, plain_address
from backchannel.model.edtf import Edtf, is_edtf, local_day, parse_edtf
from backchannel.model.evidence import Evidence
from backchannel.model.explanation import Explanation, Link, Near, Weight
from backchannel.model.finding import SEVERITIES, Finding, FindingSeverity, Searched
from backchannel.model.ids import canonical_json, content_id, slug
from backchannel.model.joining import ClusterRow, NameRow, OpenRow, PendingRow, UnitRow
from backchannel.model.log_entry import LOG_LABELS, PEOPLE_MARK, read_entry, write_entry
from backchannel.model.mention import CHANNELS, TAKES_PART, Channel, Mention, Participant, pair_text
from backchannel.model.party import PRESS, Party
from backchannel.model.principal import Office, Principal
from backchannel.model.problem import Problem, Severity
from backchannel.model.rate import DAYS_IN, HOW_TO_WRITE, Rate, parse_rate
from backchannel.model.revision import (
    Change,
    ChangeKind,
    Disappearance,
    Part,
    Revision,
    Sighting,
    Version,
    VersionRow,
)
from backchannel.model.ruling import Ruling, RulingState
from backchannel.model.source import Source
from backchannel.model.span import Span
from backchannel.model.statement import MODALITIES, Modality, Property, Statement, split_value
from backchannel.model.verdict import Unseen, Verdict, VerdictWord

__all__ = [
    "ASKING", "CHANNELS", "DAYS_IN", "DOCUMENT_VOICE", "HOW_TO_WRITE", "KINDS", "LOG_LABELS", "MODALITIES",
    "OUTCOMES", "PEOPLE_MARK", "PRESS", "SEVERITIES", "TAKES_PART", "Access", "AccessAct", "Account", "AccountRow",
    "Ambiguity", "Attempt", "Attribution", "AttributionKind", "Candidate", "Capture", "Change", "ChangeKind",
    "Channel", "Claim", "ClaimKind", "ClusterRow", "Contact", "Decision", "DecisionKind", "Disappearance",
    "Document", "Edtf", "Evidence", "Explanation", "Finding", "FindingSeverity", "Header", "Kind", "Link",
    "Mention", "Modality", "NameRow", "Near", "Office", "OpenRow", "Outcome", "Part", "Participant", "Party",
    "PendingRow", "Principal", "Problem", "Property", "Rate", "Reference", "Revision", "Ruling", "RulingState",
    "Searched", "Severity", "SideRow", "Sighting", "Source", "Span", "Statement", "Status", "Step", "Text",
    "ToldRow", "UnitRow", "Unseen", "Value", "Verdict", "VerdictWord", "Version", "VersionRow", "WatchRow",
    "Weight", "canonical_json", "content_id", "from_plain", "is_edtf", "local_day", "pair_text", "parse_edtf",
    "parse_rate", "plain_address", "read_entry", "slug", "split_value", "to_plain", "write_entry",
]  # fmt: skip
