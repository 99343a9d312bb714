from pathlib import Path

import pytest
from tests.proof.authority import Authority

from backchannel.ledger import Ledger, sign_checkpoint, verify_ledger
from backchannel.proof.stamps import ask_for_stamp, load_certificates

from .dossiers import T0, decision_of, make_dossier, named, object_path

AUTHORITY = Authority(carries="all")
URL = "https://stamps.example/tsr"


def stamp(directory: Path, *, kept: bytes | None = None, answer: bytes | None = None) -> str:
    """Stamp a dossier as the engine does, and return the SHA-256 of the answer."""
    with Ledger.open(directory) as ledger:
        signed = sign_checkpoint(ledger, T0)
        request, _ = ask_for_stamp(signed.note)
        body = {"note": signed.sha256, "answer": ledger.store_bytes(answer or AUTHORITY.answer(request))[0]}
        if kept is not None:
            body["certificates"] = ledger.store_bytes(kept)[0]
        ledger.append_proof("stamped", {**body, "authority": URL}, T0, list(body.values()))
        return body["answer"]


def test_a_stamp_says_when_and_by_whose_word(tmp_path: Path) -> None:
    stamp(make_dossier(tmp_path))
    verification = verify_ledger(tmp_path)
    assert (verification.faults, verification.entries, verification.documents) == ((), 8, 4)
    (one,) = verification.stamps
    assert (one.sequence, one.size, one.stamped_at) == (8, 6, "2018-06-04T12:00:00+00:00")
    assert (one.authority, one.vouched_by) == ("CN=Example Time Stamps", "carried")
    assert verify_ledger(tmp_path, certificates=[AUTHORITY.root]).stamps[0].vouched_by == "given"


def test_certificates_are_kept_with_it_and_others_may_be_given(tmp_path: Path) -> None:
    stamp(make_dossier(tmp_path), kept=AUTHORITY.pem)
    assert verify_ledger(tmp_path).stamps[0].vouched_by == "kept"
    strangers = load_certificates(Authority("Another").pem)
    verification = verify_ledger(tmp_path, certificates=strangers)
    assert named(verification) == [("stamp-unvouched", "entry 8, time stamp")]
    assert verification.stamps == ()


def test_a_stamped_checkpoint_is_not_signed_again(tmp_path: Path) -> None:
    stamp(make_dossier(tmp_path))
    with Ledger.open(tmp_path) as ledger:
        assert sign_checkpoint(ledger, T0).sequence == 7
        ledger.append_decision(decision_of("more"))
        assert sign_checkpoint(ledger, T0).head.size == 9
    stamp(tmp_path)
    assert [one.size for one in verify_ledger(tmp_path).stamps] == [6, 9]


def test_a_stamp_on_something_else_is_named(tmp_path: Path) -> None:
    request, _ = ask_for_stamp(b"something else")
    stamp(make_dossier(tmp_path), answer=AUTHORITY.answer(request))
    stamp(tmp_path, answer=b"no stamp at all")
    stamp(tmp_path, kept=b"no certificates")
    where = [f"entry {number}, time stamp" for number in (8, 9, 10)]
    assert named(verify_ledger(tmp_path)) == [("stamp-altered", one) for one in where]


def test_a_stamp_on_what_was_never_signed_is_named(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path)) as ledger:
        note, _ = ledger.store_bytes(b"never signed")
        request, _ = ask_for_stamp(b"never signed")
        answer, _ = ledger.store_bytes(AUTHORITY.answer(request))
        ledger.append_proof("stamped", {"note": note, "answer": answer, "authority": URL}, T0, [note, answer])
    assert named(verify_ledger(tmp_path)) == [("stamp-altered", "entry 7, time stamp")]


@pytest.mark.parametrize("how", ["altered", "missing"])
def test_bytes_of_a_stamp_are_bytes_of_the_store(tmp_path: Path, how: str) -> None:
    sha256 = stamp(make_dossier(tmp_path))
    path = object_path(tmp_path, sha256)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    if how == "missing":
        path.unlink()
    assert named(verify_ledger(tmp_path)) == [(f"object-{how}", f"objects/{sha256[:2]}/{sha256[2:]}")]
