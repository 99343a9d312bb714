"""How many contacts there are among annotated mentions, and how many of them were found."""

from dataclasses import replace

import pytest
from tests.evaluation.annotated import GOLD

from backchannel.evaluation.contacts import count_contacts

_ONE = replace(GOLD.mentions[0], kind="contact", names=("Jo Roe", "Al Fox"), earliest=None, latest=None)


def _of(day=None, names=("Jo Roe", "Al Fox"), kind="contact"):
    return replace(_ONE, names=names, kind=kind, earliest=day, latest=day)


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ([], (0, 0)),
        ([(_of(), True)], (1, 1)),
        ([(_of(), False)], (0, 1)),
        ([(_of(), False), (_of("2020-01-02"), True)], (1, 1)),  # without a time it may be that one
        ([(_of("2020-01-02"), True), (_of("2020-01-03"), False)], (1, 2)),
        ([(_of(), False), (_of("2020-01-02"), False), (_of("2020-01-03"), True)], (1, 2)),
        ([(_of(names=("Al Fox", "Jo Roe")), True), (_of(), False)], (1, 1)),
        ([(_of(names=("Jo Roe", "Al Fox", "GROUP:aides")), True), (_of(), False)], (1, 1)),
        ([(_of(names=("Jo Roe", "Al Fox", "Di Ray")), True), (_of(), False)], (1, 2)),
        ([(_of(names=("Jo Roe", "GROUP:aides")), True)], (0, 0)),  # of one named person it is not known which
        ([(_of(kind="claim"), True)], (0, 0)),
    ],
)
def test_mentions_are_of_one_contact_where_people_are_the_same_and_times_can_be(mentions, expected):
    assert count_contacts(mentions) == expected
