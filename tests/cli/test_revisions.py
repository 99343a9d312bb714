"""``revisions``: what changed in a folder that was added twice, as a user reads it."""

import json

import pytest
from tests.commands import run

PAGE = """---
title: Readout of President Biden's Call with President Xi
published_time: 2022-03-18T12:00:00-04:00
modified_time: {modified}
source_url: https://www.whitehouse.gov/readout-of-a-call
---
President Biden spoke today with President Xi Jinping of China. {text}
"""
FIRST = PAGE.format(modified="2022-03-18T12:10:00-04:00", text="They discussed grain and the detained crew.")
SECOND = PAGE.format(modified="2022-03-19T12:10:00-04:00", text="They discussed grain.")
THIRD = PAGE.format(modified="2022-03-20T12:10:00-04:00", text="They discussed  grain.")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    here = tmp_path_factory.mktemp("revisions")
    for text in (FIRST, SECOND, THIRD):
        (here / "page.md").write_text(text, encoding="utf-8")
        assert run("run", "page.md", "-C", "dossier", cwd=here).status == 0
    return here


def test_what_left_is_shown_with_the_sentences(dossier):
    out = run("revisions", "-C", "dossier", cwd=dossier).out
    assert 'dropped: "and the detained crew"' in out
    assert "- They discussed grain and the detained crew." in out
    assert "on us-cn-2022-03-18-call" in out or "on cn-us-2022-03-18-call" in out
    assert "From the capture of " in out


def test_changes_beside_the_words_are_shown_when_asked_for(dossier):
    status, out, messages = run("revisions", "-C", "dossier", cwd=dossier)
    assert (status, out.count("From the capture")) == (0, 1)
    assert "1 more without a change of words" in messages
    assert run("revisions", "-C", "dossier", "--all", cwd=dossier).out.count("From the capture") == 2
    assert run("revisions", "readout-of-a-call", "-C", "dossier", cwd=dossier).out.count("From the capture") == 2


def test_the_shape(dossier):
    (one,) = json.loads(run("revisions", "-C", "dossier", "--json", cwd=dossier).out)["revisions"]
    assert set(one) == {"item", "from", "to", "changes"}
    assert one["item"] == "whitehouse.gov/readout-of-a-call"
    dropped, modified = one["changes"]
    assert (dropped["kind"], dropped["before"], dropped["after"]) == ("dropped", "and the detained crew", None)
    assert len(dropped["contacts"]) == 1
    assert (modified["kind"], modified["part"]) == ("metadata", "modified")


def test_a_name_that_nothing_has_is_refused_and_one_without_a_change_is_not(dossier):
    status, out, messages = run("revisions", "nothing-such", "-C", "dossier", cwd=dossier)
    assert (status, out) == (2, "")
    assert "no document here is called so" in messages
    (dossier / "other.md").write_text(FIRST.replace("a-call", "another").replace("Xi", "Lee"), encoding="utf-8")
    assert run("run", "other.md", "-C", "dossier", cwd=dossier).status == 0
    assert "Nothing that was captured" in run("revisions", "another", "-C", "dossier", cwd=dossier).out
