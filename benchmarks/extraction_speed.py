"""Measure how fast documents are read and extracted, how much memory that takes, and what the cheap gate loses.

    python benchmarks/extraction_speed.py [CORPUS]            the readouts, then everything
    python benchmarks/extraction_speed.py --set readouts      only these (half a minute)
    python benchmarks/extraction_speed.py --baseline [MODEL]  also spaCy alone on the same texts, where it is installed
    python benchmarks/extraction_speed.py --gate              no timing: what the gate skips in annotated documents

CORPUS is a folder of documents; without it, ../shared/corpora/whitehouse beside the repository. Where that is absent
one line says so, and the exit status is 0. The way measured is the one that a user goes: a new dossier, `add`, `build`.

MODEL is a spaCy pipeline, by default en_core_web_sm; `untrained` stands for a parser and a recogniser of names of
spaCy's default make without any training, which do nearly the work of trained ones and need no model.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backchannel.engine import add_locations, build, extract_files, init_dossier, open_dossier
from backchannel.engine.single import Found
from backchannel.evaluation import GoldMention, read_gold
from backchannel.evaluation.aligning import Aligner
from backchannel.evaluation.comparing import overlaps
from backchannel.extraction import triggers
from backchannel.extraction.needed_words import Spared
from backchannel.extraction.sentences import Sentence, split_sentences
from backchannel.ledger import DerivedStore
from backchannel.model import Text

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
OWN_GOLD = ROOT / "eval" / "gold"
NOW = "2026-01-01T00:00:00+00:00"
"""Time of capture: any, as long as it is the same."""
TARGETS_SECONDS = {"readouts": 25.0, "all": 360.0}
TARGET_MEGABYTES = 800
BASELINE, UNTRAINED = "en_core_web_sm", "untrained"


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run over one set of documents took."""

    documents: int
    words: int
    mentions: int
    capture_seconds: float
    extract_seconds: float
    """Reading, extracting and keeping the results, the start of the processes included."""
    processor_seconds: float | None
    """Of all processes until then, capture included; it does not grow where others use the machine, too."""
    judge_seconds: float
    """Reconciling and auditing, in one process."""
    extract_megabytes: float | None
    """Peak resident memory of the keeping process at the end of extraction; ``None`` where it cannot be told."""
    worker_megabytes: float | None
    """The same of the largest worker."""
    judge_megabytes: float | None
    """The same of the keeping process at the end of the build."""


def measure(paths: Sequence[str], processes: int, texts: list[str] | None = None) -> Measured:
    """Capture and build some files in a new dossier, which is thrown away.

    Args:
        paths: the files.
        processes: how many extract.
        texts: is filled with the text of each document, where it is given.
    """
    began: dict[str, float] = {}
    memory: dict[str, tuple[float | None, float | None]] = {}
    used: dict[str, float | None] = {"": _processor_seconds()}

    def report(what: str, _done: int, _total: int) -> None:
        if what not in began:
            began[what] = time.perf_counter()
            used[what] = _processor_seconds()
            memory[what] = (_peak_megabytes(children=False), _peak_megabytes(children=True))

    with tempfile.TemporaryDirectory() as folder:
        init_dossier(Path(folder) / "dossier", NOW)
        with open_dossier(Path(folder) / "dossier") as dossier:
            start = time.perf_counter()
            add_locations(dossier, paths, NOW)
            captured = time.perf_counter()
            build(dossier, report, processes)
            done = time.perf_counter()
        with DerivedStore.open(Path(folder) / "dossier") as store:
            read = [one.text for one in store.rows("texts", Text)]
            mentions = len(store.ids("mentions"))
    if texts is not None:
        texts += read
    judging = began["reconciling"]
    return Measured(
        documents=len(read),
        words=sum(len(text.split()) for text in read),
        mentions=mentions,
        capture_seconds=captured - start,
        extract_seconds=judging - captured,
        processor_seconds=None if used[""] is None else (used["reconciling"] or 0.0) - used[""],
        judge_seconds=done - judging,
        extract_megabytes=memory["reconciling"][0],
        worker_megabytes=memory["reconciling"][1],
        judge_megabytes=_peak_megabytes(children=False),
    )


def told(name: str, one: Measured, processes: int) -> Iterator[str]:
    """Yield the lines that tell of one set, with the targets where there are any."""
    rate = one.documents / one.extract_seconds
    yield f"{name}: {one.documents:,} documents, {one.words:,} words, {one.mentions:,} mentions, {processes} processes"
    yield f"  capture                {one.capture_seconds:8.1f} s"
    target = TARGETS_SECONDS.get(name)
    yield f"  read and extract       {one.extract_seconds:8.1f} s{_judged(one.extract_seconds, target, 's')}"
    yield f"  documents a second     {rate:8.1f}"
    if one.processor_seconds is not None:
        yield f"  processor time so far  {one.processor_seconds:8.1f} s"
    yield f"  reconcile and audit    {one.judge_seconds:8.1f} s"
    for what, megabytes in (
        ("largest worker", one.worker_megabytes),
        ("keeping process", one.extract_megabytes),
        ("... after the audit", one.judge_megabytes),
    ):
        shown = "   not measured here" if megabytes is None else f"{megabytes:8.0f} MB"
        limit = TARGET_MEGABYTES if megabytes is not None else None
        yield f"  {what:<22} {shown}{_judged(megabytes or 0, limit, 'MB')}"


@dataclass(slots=True)
class Skipped:
    """What the gate skips in the documents of a gold set."""

    mentions: int = 0
    """Annotated ones, optional ones among them."""
    absent: int = 0
    """Those of them that do not stand in the text as read."""
    sentences: int = 0
    skipped: int = 0
    """Sentences that the gate lets nothing look at."""
    found_without: int = 0
    """Skipped sentences in which the patterns of triggers would find something: each is a fault of the gate."""
    unknown: list[str] = field(default_factory=list)
    """A line for each mention in a skipped sentence; no pattern knows its trigger, so it is missed with or without."""
    lost: list[str] = field(default_factory=list)
    """A line for each mention that the patterns would find, were it not for the gate."""


def skipped_by_gate(gold: Path, corpora: Path) -> Skipped:
    """Look at all annotated documents of a gold set, sentence by sentence.

    Args:
        gold: the annotation.
        corpora: the folder that the documents' paths begin in.
    """
    told = Skipped()
    for one in read_gold(gold.read_text(encoding="utf-8"), str(gold)):
        path = corpora / one.source
        found = next(iter(extract_files([str(path)])))
        assert isinstance(found, Found), f"{path} cannot be read"
        raw = path.read_bytes().decode("utf-8")
        aligner = Aligner(found.document.text, raw)
        sentences = split_sentences(found.document.text, found.document.title)
        without = {sentence.start: found_without_gate(sentence) for sentence in sentences if not passes(sentence)}
        told.sentences += len(sentences)
        told.skipped += len(without)
        told.found_without += sum(without.values())
        places = [(sentence, aligner.stretch(sentence.start, sentence.end)) for sentence in sentences]
        for mention in one.mentions:
            inside = [sentence for sentence, place in places if place and overlaps(place, mention.trigger)]
            told.mentions += 1
            told.absent += not inside
            if inside and not any(passes(sentence) for sentence in inside):
                known = any(without[sentence.start] for sentence in inside)
                (told.lost if known else told.unknown).append(_mention_line(one.id, mention, raw))
    return told


def passes(sentence: Sentence) -> bool:
    """Say whether the gate lets a sentence through."""
    return triggers.may_hold_triggers(sentence.text)


def found_without_gate(sentence: Sentence) -> bool:
    """Say whether the patterns of triggers find anything in a sentence when the gate stands open."""
    gate, triggers.GATE = triggers.GATE, Spared([""] * len(triggers.GATE))
    try:
        return bool(triggers.find_triggers(sentence.text))
    finally:
        triggers.GATE = gate


def run_gate(shared: Path) -> int:
    """Check the gate on every gold set that is here; exit status 1 where it loses anything."""
    status = 0
    sets = ((OWN_GOLD, OWN_GOLD / "documents"), (shared / "gold", shared / "corpora"))
    for folder, corpora in sets:
        gold = folder / "mentions.jsonl"
        if not gold.is_file() or not corpora.is_dir():
            print(f"{gold}: not here, so nothing was checked on it.")
            continue
        told = skipped_by_gate(gold, corpora)
        print(f"{gold}: {told.mentions} annotated mentions, {told.absent} of them not in the text as read")
        print(f"  the gate skips {told.skipped:,} of {told.sentences:,} sentences;")
        print(f"  without it, triggers would be found in {told.found_without} of these, and {len(told.lost)} mentions")
        print(f"  {len(told.unknown)} further mentions stand in skipped sentences, and no pattern knows their words:")
        for line in [*told.unknown, *(f"LOST {line}" for line in told.lost)]:
            print(f"    {line}")
        status |= bool(told.lost or told.found_without)
    return status


def run_baseline(texts: Sequence[str], processes: int, model: str) -> float | None:
    """Return the seconds that a bare spaCy pipeline takes for some texts; ``None`` where there is none, and say so."""
    if importlib.util.find_spec("spacy") is None:
        print("  spaCy is not installed, so there is no ratio to it.")
        return None
    import spacy

    try:
        start = time.perf_counter()
        pipeline = untrained_pipeline() if model == UNTRAINED else spacy.load(model)
    except OSError:
        print(f"  spaCy has no model {model}, so there is no ratio to it.")
        return None
    pipeline.max_length = max(pipeline.max_length, *(len(text) + 1 for text in texts))
    for _ in pipeline.pipe(texts, n_process=processes, batch_size=16):
        pass
    return time.perf_counter() - start


def untrained_pipeline() -> Any:
    """Return a spaCy pipeline of default make, with as many labels as the small English one has, and no training."""
    import spacy

    pipeline = spacy.blank("en")
    for name, labels in (("parser", 45), ("ner", 18)):
        part = pipeline.add_pipe(name)
        for number in range(labels):
            part.add_label(f"L{number}")
    pipeline.initialize()
    return pipeline


def main() -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description="Measure the speed of extraction.")
    parser.add_argument("corpus", nargs="?", type=Path, help="a folder of documents")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where corpora and annotated texts lie")
    parser.add_argument("--set", dest="sets", choices=("readouts", "all", "both"), default="both")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--baseline", nargs="?", const=BASELINE, metavar="MODEL", help="compare with a spaCy pipeline")
    parser.add_argument("--gate", action="store_true", help="check the gate, and measure nothing")
    given = parser.parse_args()
    if given.gate:
        return run_gate(given.shared)
    corpus = given.corpus or given.shared / "corpora" / "whitehouse"
    if not corpus.is_dir():
        print(f"The corpus is not here ({corpus} is absent), so nothing was measured.")
        return 0
    files = sorted(str(path) for path in corpus.rglob("*") if path.is_file())
    sets = {"readouts": [path for path in files if "readout" in Path(path).name], "all": files}
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} processors")
    for name, paths in sets.items():
        if given.sets not in (name, "both") or not paths:
            continue
        texts: list[str] = []
        one = measure(paths, given.processes, texts if given.baseline else None)
        print("\n".join(told(name, one, given.processes)), flush=True)
        seconds = run_baseline(texts, given.processes, given.baseline) if given.baseline else None
        if seconds is not None:
            ratio = one.extract_seconds / seconds
            print(f"  spaCy {given.baseline} alone {seconds:8.1f} s; backchannel takes {ratio:.2f} times as long")
    return 0


def _mention_line(document: str, mention: GoldMention, raw: str) -> str:
    start, end = mention.trigger
    return f"{document} {mention.id}{' (optional)' if mention.optional else ''}: {raw[start:end]!r}"


def _judged(value: float, target: float | None, unit: str) -> str:
    if target is None:
        return ""
    return f"   (target: under {target:.0f} {unit}{'' if value < target else '; MISSED'})"


def _processor_seconds() -> float | None:
    """Return the processor time of this process and of those it waited for."""
    return None if sys.platform == "win32" else sum(os.times()[:4])


def _peak_megabytes(*, children: bool) -> float | None:
    """Return the most memory that this process, or the largest that it waited for, has held so far."""
    if sys.platform == "win32":
        return None
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
