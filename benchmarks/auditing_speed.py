"""How long all rules take over many contacts that are made up.

    python benchmarks/auditing_speed.py [--contacts N] [--both PERCENT] [--processes N]

Contacts of 100 for each pair of people, over fourteen years: half of them spoken of in passing, two of a hundred with
both sides' accounts, as in the real corpora (another share with --both), the rest with one side's, each of 60 words.
They are made and audited in parts of 50 pairs, as a record in memory, so that memory does not grow with their number;
two processes take the parts by turns. The time of the rules is told apart from that of making the contacts.
"""

from __future__ import annotations

import argparse
import datetime as dt
import multiprocessing
import resource
import sys
import time
from collections import Counter

from backchannel.audit import Options, Record, check_record
from backchannel.gazetteer.sources import Sources
from backchannel.model import (
    DOCUMENT_VOICE,
    Account,
    Contact,
    Document,
    Evidence,
    Header,
    Mention,
    Participant,
    Reference,
    Span,
)

PAIRS_A_PART, CONTACTS_A_PAIR = 50, 100
START, DAYS = dt.date(2010, 1, 1), 5_000
TODAY = dt.date(2026, 1, 1)
SIDES = (("us", "whitehouse"), ("ru", "kremlin"))
TEXT = (
    "President Ash {pair} spoke by telephone with President Birk {pair}. They discussed trade of {day} in grain and "
    "fuel, the harbour of the north, and the talks of their ministers on visas. They welcomed what experts had agreed "
    "on {day}, and thanked those who had worked for it. Their offices will agree on a day after {day}, as before."
)
"""No two texts are the same, so that nothing is read once for many contacts."""


def part_of(number: int, both: int) -> Record:
    """Return the record of one part: its contacts, with their documents and mentions."""
    documents: dict[str, Header] = {}
    texts: dict[str, str] = {}
    mentions: dict[str, Mention] = {}
    contacts = []
    for pair in range(number * PAIRS_A_PART, (number + 1) * PAIRS_A_PART):
        people = tuple(
            Participant(f"Q{pair}{side}", f"{name} {pair}", side, "participant", None)
            for (side, _), name in zip(SIDES, ("Ash", "Birk"), strict=True)
        )
        for one in range(CONTACTS_A_PAIR):
            day = START + dt.timedelta(days=(one * DAYS // CONTACTS_A_PAIR + pair % 40))
            references, accounts = [], []
            told = 2 if one < both else 1
            own = one < CONTACTS_A_PAIR // 2
            for party, source in SIDES[:told]:
                ident = f"d-{pair}-{one}-{party}"
                text = f"Call\n\n{TEXT.format(pair=pair, day=day)}"
                document = Document(
                    id=ident, sha256="0" * 64, item=None, title="Call", published=f"{day}T12:00:00+00:00",
                    modified=None, kind="readout" if own else "transcript", source=source, source_name=source,
                    party=party, language="en", timezone="UTC", text=text, path=f"{ident}.md",
                )  # fmt: skip
                documents[ident], texts[ident] = document.header, text
                span = Span.of(text, 6, text.index("."))
                mention = Mention(
                    f"m-{ident}", ident, span, span, None, "call", "reported", day.isoformat(), people,
                    DOCUMENT_VOICE, (),
                )  # fmt: skip
                mentions[mention.id] = mention
                references.append(Reference(mention.id, "reported", Evidence.of(document.header, span)))
                accounts.append(Account(party, (ident,), 60 if own else 0, document.published, ("trade",)))
            contacts.append(
                Contact(
                    f"us-ru-{pair}-{day}-call",
                    day.isoformat(),
                    "UTC",
                    "call",
                    "held",
                    people,
                    (),
                    tuple(accounts),
                    tuple(references),
                )
            )
    return Record(documents, texts, mentions, (), tuple(contacts), tuple(Sources.standard(())))


def audit_part(part: tuple[int, int]) -> tuple[float, float, Counter[str]]:
    """Make and audit one part; return the processor seconds of both, and the findings by code."""
    started = time.process_time()
    record = part_of(*part)
    made = time.process_time()
    audit = check_record(record, Options(today=TODAY))
    codes = Counter(one.code for one in audit.findings)
    return made - started, time.process_time() - made, codes


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--contacts", type=int, default=1_000_000)
    parser.add_argument("--both", type=int, default=2, help="contacts of a hundred with both sides' accounts")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    parts = max(1, arguments.contacts // (PAIRS_A_PART * CONTACTS_A_PAIR))
    began = time.monotonic()
    making = ruling = 0.0
    codes: Counter[str] = Counter()
    with multiprocessing.get_context("spawn").Pool(arguments.processes) as pool:
        for made, audited, found in pool.imap_unordered(
            audit_part, [(number, arguments.both) for number in range(parts)]
        ):
            making, ruling, codes = making + made, ruling + audited, codes + found
    contacts = parts * PAIRS_A_PART * CONTACTS_A_PAIR
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(
        f"{contacts:,} contacts, {codes.total():,} findings {dict(sorted(codes.items()))}\n"
        f"the rules: {ruling:.1f} s of processor time, {ruling / arguments.processes:.1f} s a process; making the "
        f"contacts: {making:.1f} s; in all {time.monotonic() - began:.1f} s; at most {memory:.0f} MB a process\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
