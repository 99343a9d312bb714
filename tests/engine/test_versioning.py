"""Several captures of one page: one account, its changes told, and the same whether built at once or bit by bit."""

import pytest

from backchannel.engine import build, open_or_init
from backchannel.ledger import DerivedStore
from backchannel.model import Attempt, Capture, Contact, Finding, Mention, Revision, VersionRow

URL = "https://www.whitehouse.gov/briefing-room/2022/03/18/readout-of-a-call"
PAGE = """---
title: Readout of President Joe Biden's Call with President Xi Jinping of China
published_time: 2022-03-18T12:00:00-04:00
source_url: {url}
---
President Biden spoke today with President Xi Jinping of the People's Republic of China. {text}
"""
GRAIN = "The two leaders discussed Russia's invasion of Ukraine and the state of the grain harvest."
SHORT = "The two leaders discussed Russia's invasion of Ukraine."


@pytest.fixture
def dossier(tmp_path):
    with open_or_init(tmp_path / "dossier", "2022-03-18T00:00:00+00:00") as opened:
        yield opened


def take(dossier, text, day, url=URL, place=URL):
    sha256, size = dossier.ledger.store_bytes(PAGE.format(url=url, text=text).encode())
    at = f"2022-03-{day:02}T08:00:00+00:00"
    if not place.startswith("http"):
        dossier.ledger.append_capture(Capture(sha256, place, None, "text/markdown", size, at), at)
        return
    dossier.ledger.append_capture(Capture(sha256, None, place, "text/markdown", size, at), at)


def rows(dossier, table, record):
    with DerivedStore.open(dossier.directory) as store:
        return store.rows(table, record)


def edits(dossier):
    return sorted(one.code for one in rows(dossier, "findings", Finding) if one.code.startswith("E"))


def dump(dossier):
    with DerivedStore.open(dossier.directory) as store:
        return store.dump()


def test_one_page_captured_twice_is_one_account(dossier):
    take(dossier, GRAIN, 19)
    take(dossier, SHORT, 21)
    build(dossier)
    (contact,) = rows(dossier, "contacts", Contact)
    mentions = {one.id: one for one in rows(dossier, "mentions", Mention)}
    repeated = {one for row in rows(dossier, "versions", VersionRow) for one in row.repeated}
    assert {one.mention for one in contact.references} == set(mentions) - repeated
    (account,) = contact.accounts
    assert account.words < 30
    assert [one.current for one in sorted(rows(dossier, "versions", VersionRow), key=lambda r: r.current)] == [
        False,
        True,
    ]


def test_what_left_the_text_is_told_with_its_contact(dossier):
    take(dossier, GRAIN, 19)
    take(dossier, SHORT, 21)
    build(dossier)
    (contact,) = rows(dossier, "contacts", Contact)
    found = {one.code: one for one in rows(dossier, "findings", Finding) if one.code.startswith("E")}
    assert sorted(found) == ["E501", "E502"]
    assert found["E502"].contacts == (contact.id,)
    assert "grain harvest" in found["E502"].message
    assert "19 March 2022, 08:00 UTC and 21 March 2022, 08:00 UTC" in found["E502"].message


def test_building_bit_by_bit_is_building_at_once(dossier, tmp_path):
    for text, day in ((GRAIN, 19), (SHORT, 21), (GRAIN, 23), ("", 25)):
        take(dossier, text, day)
        build(dossier)
    with open_or_init(tmp_path / "whole", "2022-03-18T00:00:00+00:00") as whole:
        for text, day in ((GRAIN, 19), (SHORT, 21), (GRAIN, 23), ("", 25)):
            take(whole, text, day)
        build(whole)
        assert dump(dossier) == dump(whole)
        assert len(rows(whole, "revisions", Revision)) == 3


def test_a_page_that_was_looked_for_in_vain(dossier):
    take(dossier, GRAIN, 19)
    build(dossier)
    assert edits(dossier) == []
    for day, outcome in ((20, "failed"), (21, "gone")):
        at = f"2022-03-{day}T08:00:00+00:00"
        dossier.ledger.append_attempt(Attempt(URL, at, outcome, "404 Not Found", 404))
        build(dossier)
        assert edits(dossier) == ([] if outcome == "failed" else ["E505"])
    (gone,) = [one for one in rows(dossier, "findings", Finding) if one.code == "E505"]
    assert gone.contacts == tuple(one.id for one in rows(dossier, "contacts", Contact))


def test_a_page_that_moved_is_the_same_page_where_it_was_captured(dossier):
    take(dossier, GRAIN, 19)
    take(dossier, SHORT, 21, "https://archive.example.org/readout-of-a-call")
    build(dossier)
    assert edits(dossier) == ["E501", "E502"]


def test_two_pages_of_one_front_page_are_no_versions(dossier):
    take(dossier, GRAIN, 19, "https://www.whitehouse.gov/", "https://example.org/1")
    take(dossier, SHORT, 21, "https://www.whitehouse.gov/", "https://example.org/2")
    build(dossier)
    assert edits(dossier) == []


def test_files_of_one_name_are_versions_of_one_page_where_they_give_one_address_behind_the_host(dossier):
    take(dossier, GRAIN, 19, place="readout.md")
    take(dossier, SHORT, 21, f"{URL}-2", place="readout.md")
    build(dossier)
    assert edits(dossier) == []
    archived = f"https://web.archive.org/web/2022/{URL}"
    take(dossier, SHORT.replace("leaders", "presidents"), 22, archived, place="readout.md")
    build(dossier)
    assert edits(dossier) == ["E501", "E502"]


def test_building_files_of_one_name_bit_by_bit_is_building_at_once(dossier, tmp_path):
    taken = [(GRAIN, 19, URL), (SHORT, 21, f"{URL}-2"), (SHORT, 22, URL), (GRAIN, 23, f"{URL}-2")]
    for text, day, url in taken:
        take(dossier, text, day, url, place="readout.md")
        build(dossier)
    with open_or_init(tmp_path / "whole", "2022-03-18T00:00:00+00:00") as whole:
        for text, day, url in taken:
            take(whole, text, day, url, place="readout.md")
        build(whole)
        assert dump(dossier) == dump(whole)
        assert len(rows(whole, "revisions", Revision)) == 2


def test_the_same_files_added_again_tell_of_no_further_change(dossier):
    page = PAGE.replace("source_url", "modified_time: 2022-03-{day}T12:00:00-04:00\nsource_url")
    files = {
        f"{day}.md": page.replace("{day}", f"{day}").format(url=URL, text=text)
        for day, text in ((18, GRAIN), (20, SHORT))
    }
    told = []
    for day in (22, 24, 26):
        at = f"2022-03-{day}T08:00:00+00:00"
        for place, text in files.items():
            sha256, size = dossier.ledger.store_bytes(text.encode())
            dossier.ledger.append_capture(Capture(sha256, place, None, "text/markdown", size, at), at)
        build(dossier)
        told.append(edits(dossier))
    assert told[0]
    assert told == [told[0]] * 3
