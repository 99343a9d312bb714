"""Several people decide at once: nobody overwrites what they have not seen, and nothing is lost."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.engine import add_locations, build, decide, open_dossier, open_or_init
from backchannel.engine.looking import reading
from backchannel.errors import DecidedSinceError, UsageError
from backchannel.example import example_documents

NOW = "2026-01-01T00:00:00+00:00"
MEETING, DINNER, CALL = "us-ru-2017-07-07-meeting", "us-ru-2017-07-07-meeting-dinner", "us-ru-2018-03-20-call"


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    directory = tmp_path_factory.mktemp("deciding")
    with open_or_init(directory, NOW) as dossier:
        add_locations(dossier, [str(example_documents())], NOW)
        build(dossier)
    return directory


@pytest.fixture
def dossier(example, tmp_path):
    shutil.copytree(example, tmp_path / "dossier")
    with open_dossier(tmp_path / "dossier") as opened:
        yield opened


def last(dossier):
    return max((one.sequence for one in dossier.ledger.decisions()), default=0)


def by(author, dossier, kind, *subjects, known):
    return decide(dossier, kind, subjects, reason="a test", author=author, decided_at=NOW, known=known)


def test_two_may_decide_on_different_things_without_a_build_between(dossier):
    by("Ada", dossier, "note", CALL, known=0)
    by("Ben", dossier, "same", MEETING, DINNER, known=0)
    assert [one.author for one in dossier.ledger.decisions()] == ["Ada", "Ben"]


@pytest.mark.parametrize(
    ("kind", "subjects"),
    [
        ("same", (MEETING, DINNER)),
        ("different", (MEETING, DINNER)),
        ("reject", (DINNER,)),
        ("reject", (DINNER, "duration=PT1H~")),
        ("accept", (MEETING,)),
        ("note", (DINNER,)),
    ],
)
def test_a_later_one_on_the_same_contact_is_refused_and_nothing_is_written(dossier, kind, subjects):
    taken = by("Ada", dossier, "same", MEETING, DINNER, known=0)
    with pytest.raises(DecidedSinceError, match="Ada decided"):
        by("Ben", dossier, kind, *subjects, known=0)
    assert dossier.ledger.decisions() == (taken,)
    build(dossier)
    with pytest.raises(UsageError):
        by("Ben", dossier, kind, *subjects, known=0)
    assert dossier.ledger.decisions() == (taken,)


def test_any_mention_of_a_contact_stands_for_all_of_it(dossier):
    with reading(dossier) as built:
        first, *_, other = (row.mention for row in built.contacts_meant(MEETING)[0].references)
    by("Ada", dossier, "note", first, known=0)
    with pytest.raises(DecidedSinceError):
        by("Ben", dossier, "reject", other, known=0)


def test_two_cannot_undo_the_same(dossier):
    taken = by("Ada", dossier, "same", MEETING, DINNER, known=0)
    by("Ben", dossier, "undo", str(taken.sequence), known=taken.sequence)
    with pytest.raises(DecidedSinceError, match="Ben undid decision"):
        by("Ada", dossier, "undo", str(taken.sequence), known=taken.sequence)
    with pytest.raises(DecidedSinceError, match="Ben undid decision"):
        by("Ada", dossier, "note", DINNER, known=taken.sequence)


def test_two_cannot_judge_one_finding(dossier):
    with reading(dossier) as built:
        one, other = (finding.id for finding in built.findings[:2])
    by("Ada", dossier, "waive", one, known=0)
    by("Ben", dossier, "waive", other, known=0)
    with pytest.raises(DecidedSinceError, match="Ada decided"):
        by("Ben", dossier, "accept", one, known=0)
    assert len(dossier.ledger.decisions()) == 2


STEPS = st.lists(
    st.tuples(st.sampled_from(["Ada", "Ben"]), st.sampled_from(["look", "decide"]), st.integers(0, 5)),
    min_size=2,
    max_size=12,
)


@settings(max_examples=12)
@given(steps=STEPS)
def test_nothing_is_lost_and_nothing_overwritten_unseen(example, tmp_path_factory, steps):
    """In any order of looking and deciding: each decision on a subject was taken by one who knew all before on it."""
    directory = tmp_path_factory.mktemp("orders") / "dossier"
    shutil.copytree(example, directory)
    with open_dossier(directory) as dossier:
        with reading(dossier) as built:
            subjects = [finding.id for finding in built.findings[:3]] + [MEETING, DINNER, CALL]
        seen, said, taken = {"Ada": 0, "Ben": 0}, {}, []
        for author, act, place in steps:
            if act == "look":
                seen[author] = last(dossier)
                continue
            subject = subjects[place]
            if said.get(subject, 0) > seen[author]:
                with pytest.raises(DecidedSinceError):
                    by(author, dossier, "note", subject, known=seen[author])
            else:
                said[subject] = by(author, dossier, "note", subject, known=seen[author]).sequence
                taken.append((author, said[subject]))
        assert [(one.author, one.sequence) for one in dossier.ledger.decisions()] == taken
