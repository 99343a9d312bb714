"""The page of an evidence bundle: what it is, what is in it, and how to check it by hand. Plain HTML, no scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from backchannel.ledger import SignedCheckpoint
from backchannel.ledger.chain import Entry
from backchannel.model import Contact, Decision, Evidence, Finding, Header
from backchannel.publication.page import Names
from backchannel.publication.words import clean, counted, day_words, parties_words, people_words, when_words

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Evidence bundle</title>
<style>
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; }
pre, code { font: 13px/1.45 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
pre { background: #f4f4f1; padding: .75rem; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
td, th { text-align: left; vertical-align: top; border-top: 1px solid #ccc; padding: .3rem .5rem .3rem 0; }
blockquote { margin: .4rem 0 .4rem 1rem; padding-left: .75rem; border-left: 3px solid #bbb; }
.small { font-size: 14px; color: #555; }
</style>
</head>
<body>
"""


@dataclass(frozen=True, slots=True)
class SealPage:
    """What the page of a bundle tells of."""

    version: str
    """Of this program."""
    checkpoint: SignedCheckpoint
    part: bool
    """Whether the bundle holds what some contacts rest on, and not the whole dossier."""
    entries: Sequence[Entry]
    documents: Sequence[Header]
    contacts: Sequence[Contact]
    findings: Sequence[Finding]
    decisions: Sequence[Decision]
    names: Names


def publish_seal(page: SealPage) -> str:
    """Return the page as HTML; the same bundle gives the same text."""
    return "".join([_HEAD, *_parts(page), "</body>\n</html>\n"])


def _parts(page: SealPage) -> Iterator[str]:
    yield "<h1>Evidence bundle</h1>\n"
    yield from _what(page)
    yield from _by_hand(page)
    yield from _promises()
    yield from _contacts(page)
    yield from _findings(page)
    yield from _decisions(page.decisions)
    yield from _documents(page)


def _what(page: SealPage) -> Iterator[str]:
    named = counted(len(page.contacts), "contact rests", "contacts rest")
    scope = f"what {named} on" if page.part else "all that its ledger held"
    yield (
        f"<p>This file was made by backchannel {escape(page.version)} from a dossier: {scope} when the checkpoint "
        f"below was signed. It holds {counted(len(page.entries), 'entry', 'entries')} of the ledger, the captured "
        f"bytes that they name, the text of {counted(len(page.documents), 'document')}, "
        f"{counted(len(page.contacts), 'contact')} and {counted(len(page.findings), 'finding')} drawn from them, and "
        f"what proves that none of it was changed.</p>\n"
    )
    yield (
        "<p>Titles, names and quotes on this page are the publishers'. A finding says what was observed and on whose "
        "word; it says nothing about fault.</p>\n"
    )
    yield f"<pre>{escape(page.checkpoint.note.decode())}</pre>\n"


def _by_hand(page: SealPage) -> Iterator[str]:
    yield "<h2>How to check it</h2>\n"
    yield (
        "<p>With backchannel, anywhere, without the dossier and without a network:</p>\n"
        f"<pre>backchannel verify BUNDLE --key '{escape(str(page.checkpoint.key))}'</pre>\n"
        "<p>Compare the key with one that you have from the people who made this, by another way than this file: "
        "anybody can make a bundle with a key of their own.</p>\n"
        "<p>By hand, with tools that every system has. Unpack the file into an empty folder; in it,</p>\n"
        "<pre>sha256sum -c manifest.txt</pre>\n"
        "<p>checks every file but two: <code>manifest.txt</code> itself, whose SHA-256 must be the third line of "
        "<code>seal.txt</code>, and <code>seal.txt</code>, which is a signed note "
        "(<code>c2sp.org/signed-note</code>): the text up to the empty line is signed with Ed25519 by the key in "
        "<code>public-key.txt</code>. The last line, in base64, is four bytes that name the key, and the "
        "signature.</p>\n"
        "<p>Each line of <code>ledger/entries.jsonl</code> is one entry. Its <code>hash</code> is the SHA-256 of seven "
        "netstrings, one behind the other: <code>backchannel-ledger-entry</code>, version, sequence, kind, "
        "recorded_at, body, previous. In Python:</p>\n"
        f"<pre>{escape(_SCRIPT)}</pre>\n"
        "<p>The hashes are the leaves of a Merkle tree as in RFC 6962; its root, in base64, is the third line of "
        "<code>checkpoint.txt</code>, and the second is the number of leaves.</p>\n"
    )
    yield from _stamped(page.entries)
    if page.part:
        yield (
            "<p>This bundle holds only some of the entries. <code>ledger/proofs.json</code> gives for each the proof "
            "(RFC 6962, 2.1.1) that it is in the tree, and for each older signed checkpoint the proof (2.1.2) that the "
            "ledger has grown out of it.</p>\n"
        )


def _stamped(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        if entry.kind == "stamped":
            body = json.loads(entry.body)
            note, answer = (f"objects/{sha256[:2]}/{sha256[2:]}" for sha256 in (body["note"], body["answer"]))
            command = f"openssl ts -verify -in {answer} -data {note} -CAfile ROOT.pem"
            yield (
                f"<p>Entry {entry.sequence}: a signed checkpoint was stamped by {_text(str(body.get('authority')))} "
                "(RFC 3161). With that authority's root certificate, from elsewhere:</p>\n"
                f"<pre>{escape(command)}</pre>\n"
            )


_SCRIPT = """import hashlib, json
names = ("version", "sequence", "kind", "recorded_at", "body", "previous")
with open("ledger/entries.jsonl", encoding="utf-8") as file:
    for entry in map(json.loads, file):
        fields = ["backchannel-ledger-entry", *(str(entry[name]) for name in names)]
        data = b"".join(b"%d:%b," % (len(field.encode()), field.encode()) for field in fields)
        assert hashlib.sha256(data).hexdigest() == entry["hash"], entry["sequence"]"""


def _promises() -> Iterator[str]:
    yield (
        "<h2>What it shows, and what it does not</h2>\n"
        "<p>It shows that the documents are, byte for byte, those that were entered in the ledger, in this order, and "
        "that nothing was changed, added or taken out since the checkpoint was signed. Where a checkpoint was stamped "
        "by a time-stamping authority, it shows that all before it was there at that time.</p>\n"
        "<p>It does not show who ran the server that gave a page, nor when its publisher wrote it. The times of "
        "capture are by the clock of the machine that captured. Contacts and findings were drawn from the texts by a "
        "program, corrected where decisions say so, and may be wrong: the words beside each are what counts.</p>\n"
    )


def _contacts(page: SealPage) -> Iterator[str]:
    if not page.contacts:
        return
    yield "<h2>Contacts</h2>\n<table>\n<tr><th>When</th><th>What</th><th>Who</th><th>Name</th></tr>\n"
    for one in page.contacts:
        cells = (when_words(one.when), f"{one.channel}, {one.status}", people_words(one.participants), one.id)
        yield _row(cells)
    yield "</table>\n"


def _findings(page: SealPage) -> Iterator[str]:
    if not page.findings:
        return
    yield "<h2>Findings</h2>\n"
    for one in page.findings:
        rule = page.names.rules.get(one.code, "")
        about = "; ".join(filter(None, (when_words(one.when), parties_words(one.parties, page.names.parties))))
        yield f"<h3>{escape(one.code)} {escape(rule)} <span class=small>{escape(one.severity)}</span></h3>\n"
        yield f"<p>{_text(one.message)}<br><span class=small>{_text(about)}: {_text(', '.join(one.contacts))}</span>"
        yield "</p>\n"
        yield from (_quote(evidence) for evidence in one.evidence)


def _quote(evidence: Evidence) -> str:
    where = evidence.path or evidence.url or evidence.document
    name = f"texts/{evidence.document}.txt"
    link = f'<a href="{escape(name)}">{escape(name)}</a>'
    place = f"{_text(where)}, {link}, characters {evidence.start} to {evidence.end}"
    return f"<blockquote>{_text(evidence.quote)}<br><span class=small>{place}</span></blockquote>\n"


def _decisions(decisions: Iterable[Decision]) -> Iterator[str]:
    rows = [(str(one.sequence), one.kind, one.author, one.decided_at, one.reason) for one in decisions]
    if rows:
        yield "<h2>Decisions</h2>\n<p>What people have judged, over what the program had drawn.</p>\n<table>\n"
        yield "<tr><th>Entry</th><th>Kind</th><th>By</th><th>At</th><th>Why</th></tr>\n"
        yield from map(_row, rows)
        yield "</table>\n"


def _documents(page: SealPage) -> Iterator[str]:
    captured = _captures(page.entries)
    yield "<h2>Documents</h2>\n<p>The text as it was read, the captured bytes, and the acts of taking them.</p>\n"
    for one in page.documents:
        title = _text(one.title or one.path or one.url or one.id)
        said = [_text(one.publisher), f"published {_text(day_words(one.published))}" if one.published else "no date"]
        name = f"texts/{one.id}.txt"
        yield f"<h3>{title}</h3>\n<p class=small>{'; '.join(said)}. "
        yield f'Text: <a href="{escape(name)}">{escape(name)}</a>. '
        yield f"Bytes: <code>objects/{one.sha256[:2]}/{one.sha256[2:]}</code>.</p>\n<ul class=small>\n"
        yield from (f"<li>{_text(_taking(entry, body))}</li>\n" for entry, body in captured.get(one.sha256, ()))
        yield "</ul>\n"


def _captures(entries: Iterable[Entry]) -> Mapping[str, list[tuple[Entry, dict[str, Any]]]]:
    found: dict[str, list[tuple[Entry, dict[str, Any]]]] = {}
    for entry in entries:
        if entry.kind == "captured":
            body = json.loads(entry.body)
            found.setdefault(body["sha256"], []).append((entry, body))
    return found


def _taking(entry: Entry, body: Mapping[str, Any]) -> str:
    said = f"entry {entry.sequence}: taken {body['retrieved_at']} from {body.get('url') or body.get('path')}"
    said += f", by way of {body['via']}" if body.get("via") else ""
    return said + (f", recorded {entry.recorded_at}" if entry.recorded_at != body["retrieved_at"] else "")


def _row(cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in cells) + "</tr>\n"


def _text(text: str) -> str:
    """Return text of strangers as HTML that shows it, and does nothing."""
    return escape(clean(text))
