"""Audit what has been joined: findings and verdicts."""

from __future__ import annotations

import datetime as dt

from backchannel.audit import Options, Record, check_record
from backchannel.engine.dossier import Dossier
from backchannel.gazetteer.sources import Sources
from backchannel.ledger import DerivedStore
from backchannel.model import Claim, Contact, Header, Mention, Text


def audit_all(dossier: Dossier, store: DerivedStore, today: dt.date | None) -> None:
    """Audit every contact and claim, and keep the findings in place of the old ones."""
    record = Record(
        documents={one.id: one for one in store.rows("documents", Header)},
        texts=dict(zip(store.ids("texts"), (one.text for one in store.rows("texts", Text)), strict=True)),
        mentions={one.id: one for one in store.rows("mentions", Mention)},
        claims=store.rows("claims", Claim),
        contacts=store.rows("contacts", Contact),
        sources=tuple(Sources.standard(dossier.settings.sources)),
        party_names=dossier.party_names,
        parties=dossier.gazetteer.parties,
        principals=dossier.gazetteer.principals,
    )
    audit = check_record(record, Options(thresholds=dossier.settings.thresholds, today=today))
    store.replace("findings", [(one.id, one) for one in audit.findings])
    store.replace("verdicts", [(one.claim, one) for one in audit.verdicts])
