from contextlib import contextmanager

import pytest
from tests.commands import run
from tests.posting import posted_to
from tests.proof.authority import Authority

from backchannel.engine import VerifyOptions, init_dossier, open_dossier, stamp_dossier, verify_dossier
from backchannel.errors import UsageError

NOW = "2018-06-04T12:00:00+00:00"


@contextmanager
def serving(answer):
    """Serve an authority on this machine: ``answer`` gives status and bytes for a request."""
    asked = []

    def take(media_type, body):
        asked.append((media_type, body))
        status, data = answer(body)
        return status, "application/timestamp-reply", data

    with posted_to(take) as address:
        yield f"{address}/tsr", asked


@pytest.fixture
def dossier(tmp_path):
    init_dossier(tmp_path / "d", NOW)
    return tmp_path / "d"


@pytest.fixture
def root(tmp_path):
    (tmp_path / "root.pem").write_bytes(AUTHORITY.pem)
    return tmp_path / "root.pem"


AUTHORITY = Authority()


def good(request):
    return 200, AUTHORITY.answer(request)


def entries_of(directory):
    with open_dossier(directory) as opened:
        return [entry.kind for entry in opened.ledger.entries()]


def test_a_checkpoint_is_stamped_kept_and_checked_without_the_authority(dossier, root):
    with serving(good) as (url, asked), open_dossier(dossier) as opened:
        signed, stamp = stamp_dossier(opened, NOW, url, root)
        assert (signed.head.size, stamp.stamped_at) == (1, NOW)
        stamp_dossier(opened, NOW, url, root)
    assert [kind for kind, _ in asked] == ["application/timestamp-query"] * 2
    assert all(signed.note not in body for _, body in asked)
    assert entries_of(dossier) == ["started", "signed", "stamped", "stamped"]
    result = verify_dossier(dossier, VerifyOptions(certificates=root), NOW)
    assert (result.faults, [one.vouched_by for one in result.stamps]) == ((), ["given", "given"])


def test_the_settings_may_name_the_authority(dossier):
    (dossier / "root.pem").write_bytes(AUTHORITY.pem)
    with serving(good) as (url, _):
        (dossier / "backchannel.toml").write_text(f'[proof]\nauthority = "{url}"\ncertificates = "root.pem"\n')
        with open_dossier(dossier) as opened:
            stamp_dossier(opened, NOW)
    assert verify_dossier(dossier, VerifyOptions(), NOW).stamps[0].vouched_by == "kept"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (lambda _: (500, b""), "answered 500"),
        (lambda _: (302, b""), "answered 302"),
        (lambda _: (200, b"<html>"), "no answer as RFC 3161"),
        (lambda _: (200, b"x" * 300_000), "too long"),
        (lambda request: (200, Authority("Another").answer(request)), "no time stamp that can be checked"),
        (lambda request: (200, AUTHORITY.answer(request.replace(request[-6:-3], b"abc"))), "nonce mismatch"),
        (lambda request: (200, Authority(status=2).answer(request)), "the authority refused"),
    ],
)
def test_what_is_no_stamp_is_one_line_and_nothing_is_kept(dossier, root, answer, why):
    with serving(answer) as (url, _), open_dossier(dossier) as opened, pytest.raises(UsageError, match=why):
        stamp_dossier(opened, NOW, url, root)
    assert entries_of(dossier) == ["started", "signed"]
    assert verify_dossier(dossier, VerifyOptions(), NOW).ok


def test_an_authority_that_cannot_be_asked_is_one_line(dossier, tmp_path):
    with serving(good) as (url, _):
        pass
    (tmp_path / "no.pem").write_text("nothing")
    with open_dossier(dossier) as opened:
        for address, why in (("", "no authority is named"), ("ftp://a", "is no address"), (url, "cannot be asked")):
            with pytest.raises(UsageError, match=why):
                stamp_dossier(opened, NOW, address)
        with pytest.raises(UsageError, match="cannot be asked"):
            stamp_dossier(opened, NOW, "http://[")
        for name, why in (("no.pem", "holds no certificates"), ("nowhere.pem", "cannot be read")):
            with pytest.raises(UsageError, match=why):
                stamp_dossier(opened, NOW, url, tmp_path / name)


def test_the_commands_say_who_stamped_and_whose_word_that_is(dossier, root, tmp_path):
    with serving(good) as (url, _):
        stamped = run("stamp", "--authority", url, "--certificates", root, "-C", dossier)
    assert stamped.out == ("Stamped 2018-06-04T12:00:00+00:00 by CN=Example Time Stamps: a checkpoint over 1 entry.\n")
    last = "Stamped 2018-06-04T12:00:00+00:00 by CN=Example Time Stamps: everything up to entry 1 was there by then; "
    lines = run("verify", "-C", dossier).out.splitlines()
    assert lines[-1].startswith(last + "the certificates kept with the stamp vouch for that")
    lines = run("verify", "--certificates", root, "-C", dossier).out.splitlines()
    assert lines[-1] == last + "the certificates given vouch for that"
    other = tmp_path / "other.pem"
    other.write_bytes(Authority("Another").pem)
    refused = run("verify", "--certificates", other, "-C", dossier)
    assert refused.status == 2
    assert refused.out.startswith("stamp-unvouched: entry 3, time stamp: expected a time stamp on that checkpoint")
    run("build", "-C", dossier)
    assert run("seal", "-o", tmp_path / "e.zip", "-C", dossier).status == 0
    lines = run("verify", tmp_path / "e.zip", "--certificates", root).out.splitlines()
    assert last + "the certificates given vouch for that" in lines
    assert run("verify", tmp_path / "e.zip", "--certificates", other).status == 2
