import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.sealing import archive
from backchannel.sealing.archive import ArchiveError, Member, read_archive, write_archive

SOME = [("seal.txt", b"signed"), ("objects/ab/cd", b"\x00\xff" * 5000), ("texts/d-1.txt", b"")]


def archive_of(members):
    file = io.BytesIO()
    write_archive(file, [Member(name, lambda data=data: (data,)) for name, data in members])
    return file.getvalue()


def contents(data):
    return [(name, b"".join(chunks)) for name, chunks in read_archive(io.BytesIO(data))]


def test_what_is_written_is_read_by_us_and_by_others(tmp_path):
    data = archive_of(SOME)
    assert contents(data) == SOME
    assert data == archive_of(SOME)
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert opened.testzip() is None
        assert [(name, opened.read(name)) for name in opened.namelist()] == SOME
        assert {one.date_time for one in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_members_that_are_not_read_are_passed_over():
    assert [name for name, _ in read_archive(io.BytesIO(archive_of(SOME)))] == [name for name, _ in SOME]


def test_many_and_large_members_take_the_large_form(monkeypatch):
    many = [(f"f/{number}", b"%d" % number) for number in range(66_000)]
    data = archive_of(many)
    assert contents(data)[-1] == many[-1]
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert len(opened.namelist()) == 66_000
    monkeypatch.setattr(archive, "_IN_64_BITS", 4000)
    assert contents(archive_of(SOME)) == SOME


@given(place=st.integers(0), change=st.integers(1, 255))
def test_no_byte_can_be_changed_unseen_and_kept_in_the_same_files(place, change):
    data = bytearray(archive_of(SOME))
    data[place % len(data)] ^= change
    with pytest.raises(ArchiveError):
        contents(bytes(data))


@given(length=st.integers(0, 3000))
def test_an_archive_cut_off_or_grown_is_refused(length):
    data = archive_of(SOME)
    for other in (data[:length], data + b"\x00", data + data, b"\x00" + data):
        with pytest.raises(ArchiveError):
            contents(other)


def test_archives_of_other_programs_are_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("a.txt", b"a" * 10_000)
    with pytest.raises(ArchiveError, match="at byte 0"):
        contents(file.getvalue())


@pytest.mark.parametrize(
    "name", ["../a", "/a", "a/../b", "a//b", ".a", "a/.b", "", "a b", "é", "a\\b", "C:", "a" * 201]
)
def test_names_that_could_lead_elsewhere_are_never_written_or_read(name):
    with pytest.raises(ValueError, match=r".*"):
        archive_of([(name, b"")])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as opened:
        opened.writestr(zipfile.ZipInfo(name or "x/", (1980, 1, 1, 0, 0, 0)), b"")
    with pytest.raises(ArchiveError):
        contents(file.getvalue())


def test_a_name_twice_is_refused():
    with pytest.raises(ArchiveError, match="is there twice"):
        contents(archive_of([("a", b""), ("a", b"")]))


def test_members_that_change_while_they_are_written_are_refused():
    said = iter([(b"one",), (b"two",)])
    with pytest.raises(ValueError, match="changed while"):
        write_archive(io.BytesIO(), [Member("a", lambda: next(said))])
