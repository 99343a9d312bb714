"""A small dossier's bundle, and hands to tamper with one: taken apart, changed, put together again."""

import io
from pathlib import Path

from tests.ledger.dossiers import T0, decision_of, make_dossier

from backchannel.ledger import Ledger, sign_checkpoint
from backchannel.ledger.chaincheck import body_of, objects_of
from backchannel.ledger.signing import tree_of
from backchannel.proof.keys import load_key
from backchannel.proof.note import parse_note
from backchannel.proof.treehead import parse_tree_head
from backchannel.sealing import Contents, Member, Proofs, object_name, write_archive, write_bundle
from backchannel.sealing.archive import read_archive

PART = (1, 3, 4)
"""Numbers of the entries of a partial bundle, beside those that every one has."""


def member(name, data):
    return Member(name, lambda: (data,))


def make_bundle(directory: Path, *, part: bool = False, key=None) -> bytes:
    """Make a dossier with two signed checkpoints, and return the bytes of its bundle."""
    with Ledger.open(make_dossier(directory)) as ledger:
        sign_checkpoint(ledger, T0)
        ledger.append_decision(decision_of("after the first checkpoint"))
        signed = sign_checkpoint(ledger, T0)
        entries = tuple(one for one in ledger.entries() if not part or one.sequence in PART or one.kind == "signed")
        size = signed.head.size
        tree, _ = tree_of(ledger)
        inclusion = {one.sequence: tree.inclusion(one.sequence - 1, size) for one in entries if one.sequence <= size}
        heads = [
            parse_tree_head(parse_note(ledger.read_object(body_of(one)["note"])).text)
            for one in entries
            if one.kind == "signed"
        ]
        consistency = {head.size: tree.consistency(head.size, size) for head in heads}
        sha256s = sorted({sha256 for entry in entries for sha256 in objects_of(entry)})
        contents = Contents(
            origin=signed.head.origin,
            page=b"<p>page",
            key=f"{signed.key}\n".encode(),
            checkpoint=signed.note,
            contacts=("us-ru-call",) if part else None,
            entries=entries,
            proofs=Proofs(inclusion, consistency) if part else Proofs({}, {}),
            objects=[member(object_name(sha256), ledger.read_object(sha256)) for sha256 in sha256s],
            extracts=[member("data/findings.json", b"{}\n"), member("texts/d-1.txt", b"one")],
        )
        file = io.BytesIO()
        write_bundle(file, contents, key or load_key(directory / "signing-key.pem"))
        return file.getvalue()


def take_apart(bundle: bytes) -> dict[str, bytes]:
    return {name: b"".join(chunks) for name, chunks in read_archive(io.BytesIO(bundle))}


def put_together(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    write_archive(file, [member(name, data) for name, data in files.items()])
    return file.getvalue()
