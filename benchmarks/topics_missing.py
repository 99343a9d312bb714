"""Set the topics that comparison says are missing beside those that an analyst listed for each side.

    python benchmarks/topics_missing.py [--shared DIR] [--dossier DIR] [--each]

DIR of --shared holds the annotated texts; without it, ../shared beside the repository. Where they are absent one line
says so, and the exit status is 0. A dossier is built from their documents and thrown away, unless --dossier names one.

Only annotated contacts count for which two sides have an account in the dossier. An annotated topic is a few words of
the analyst's for one side. A topic that comparison finds is the same as an annotated one where the words of that
annotation may tell of the subject, by the list of subjects; or, for a thing with a name, where they share a word with
it: six letters of it, the people, the states and NATO left out. A topic said to be missing is then

    right       where the analyst lists it for the side that tells of it, and not for the other
    wrong       where the analyst lists it for the other side as well
    not listed  where the analyst lists it for neither: the list is shorter than the account, and somebody has to read

Precision is the share of right ones, once among all, once among those that are listed at all. Of the annotated findings
C307 and C308 one is met by a finding of its code, or of one that does as well, about its contact.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from backchannel.comparison import Comparison, Topic
from backchannel.comparison.subjects import all_subjects
from backchannel.comparison.wording import bag_of
from backchannel.engine import add_locations, build, compare_contact, init_dossier, open_dossier, read_built
from backchannel.model import Contact

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLD = "gold/dossier"
NAMES = frozenset({"ukraine", "russia", "nato"})
"""That annotations share such a word makes no topic the same."""
SPELLED = {"SSD,": "Strategic Stability Dialogue,"}
"""Abbreviations of the analyst's."""
NOW = "2026-01-01T00:00:00+00:00"
"""Time of capture: any, as long as it is the same."""
CODES = ("C307", "C308")
_TWO_SIDES = 2
Outcome = Literal["right", "wrong", "not listed"]
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """A contact of the dossier with the annotated one that it is."""

    gold: Row
    contact: Contact
    comparison: Comparison
    codes: frozenset[str]
    """Of its findings."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One topic that is said to be missing with one side."""

    contact: str
    topic: Topic
    teller: str
    silent: str
    outcome: Outcome


def compared(rows: Sequence[Row], dossier: Path) -> list[Compared]:
    """Compare the accounts of every annotated contact that the dossier has, by its pair, day and channel."""
    with open_dossier(dossier) as opened:
        built = read_built(opened)
        codes: dict[str, set[str]] = {}
        for finding in built.findings:
            for name in finding.contacts:
                codes.setdefault(name, set()).add(finding.code)
        found = []
        for row in rows:
            if len(row["topics"]) < _TWO_SIDES:
                continue  # the analyst listed nothing to hold the two accounts to
            sides = set(row["pair"].split("-"))
            for contact in built.contacts:
                parties = {person.party for person in contact.participants}
                same = contact.when == row["date"] and contact.channel == row["channel"] and sides <= parties
                if same and contact.status == "held":
                    told = compare_contact(opened, built, contact)
                    found.append(Compared(row, contact, told, frozenset(codes.get(contact.id, ()))))
        return found


def judge(one: Compared) -> Iterator[Judged]:
    """Judge each topic that is said to be missing, once for each side that tells of it."""
    for topic in one.comparison.topics:
        for silent in topic.missing:
            for teller in topic.told:
                yield Judged(one.gold["id"], topic, teller, silent, _outcome(one, topic, teller, silent))


def _outcome(one: Compared, topic: Topic, teller: str, silent: str) -> Outcome:
    if _lists(one, silent, topic, teller):
        return "wrong"
    return "right" if _lists(one, teller, topic, teller) else "not listed"


def _lists(one: Compared, party: str, topic: Topic, teller: str) -> bool:
    """Say whether the analyst lists a topic for a party."""
    listed = [" ".join(SPELLED.get(word, word) for word in text.split()) for text in one.gold["topics"].get(party, ())]
    subject = next((subject for subject in all_subjects() if subject.name == topic.name), None)
    if subject is not None:
        return any(subject.may_tell.search(text) for text in listed)
    names = frozenset(word.lower() for person in one.contact.participants for word in person.name.split()) | NAMES
    found = bag_of(" ".join(place.quote for place in topic.told[teller]), names)
    return any(found & bag_of(text, names) for text in listed)


def told(found: Sequence[Compared], findings: Sequence[Row], *, each: bool) -> Iterator[str]:
    """Yield the lines to print."""
    pairs = [one for one in found if len(one.comparison.sides) > 1]
    judged = [row for one in pairs for row in judge(one)]
    if each:
        for row in judged:
            quote = " ".join(row.topic.told[row.teller][0].quote.split())
            yield f"{row.contact} {row.teller} tells, {row.silent} lacks: {row.topic.name} ({quote}): {row.outcome}"
    counts = Counter(row.outcome for row in judged)
    listed = counts["right"] + counts["wrong"]
    yield f"contacts with two accounts             {len(pairs):4}"
    yield f"topics said to be missing              {len(judged):4}"
    for outcome in ("right", "wrong", "not listed"):
        yield f"  {outcome:<37}{counts[outcome]:4}"
    yield f"precision among all                    {_share(counts['right'], len(judged))}"
    yield f"precision among the listed             {_share(counts['right'], listed)}"
    codes = {one.gold["id"]: one.codes for one in found}
    wanted = [row for row in findings if row["code"] in CODES]
    met = [row for row in wanted if codes.get(row["contact"], frozenset()) & {row["code"], *row["also_acceptable"]}]
    yield f"annotated findings {' and '.join(CODES)} met    {len(met):4} of {len(wanted)}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part} of {whole})" if whole else "none to count"


def main() -> int:
    """Build where no dossier is given, compare, and print."""
    parser = argparse.ArgumentParser(description="Score the topics that comparison says are missing.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where the annotated texts lie")
    parser.add_argument("--dossier", type=Path, help="one that was built from them; it is only read")
    parser.add_argument("--each", action="store_true", help="list every topic with its outcome")
    given = parser.parse_args()
    gold = given.shared / GOLD
    if not (gold / "contacts.jsonl").is_file():
        print(f"The annotated dossier is not here ({gold / 'contacts.jsonl'} is absent), so nothing was scored.")
        return 0
    contacts, findings = (
        [json.loads(line) for line in (gold / name).read_text("utf-8").splitlines()]
        for name in ("contacts.jsonl", "findings.jsonl")
    )
    with tempfile.TemporaryDirectory() as folder:
        dossier = given.dossier or Path(folder) / "dossier"
        if given.dossier is None:
            init_dossier(dossier, NOW)
            with open_dossier(dossier) as opened:
                add_locations(opened, [str(gold / "sources")], NOW)
                build(opened)
        for line in told(compared(contacts, dossier), findings, each=given.each):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
