"""Looking people up, with the dossier's own where there is one."""

import contextlib
import datetime as dt

import pytest

from backchannel.engine import init_dossier, look_up
from backchannel.errors import DossierNotFoundError, SettingsError

DAY = dt.date(2018, 3, 20)


@pytest.fixture
def dossier(tmp_path):
    init_dossier(tmp_path / "own", "2021-05-03T10:00:00+00:00")
    return tmp_path / "own"


def test_each_candidate_comes_with_the_party_acted_for_on_the_day():
    found = look_up("Bush", DAY)
    assert set(found.parties) == {person.id for person in found.answer.candidates}
    assert set(found.parties.values()) == {"us"}
    assert found.party_names["us"] == "United States"
    rutte = look_up("Rutte", DAY), look_up("Rutte", dt.date(2025, 1, 1))
    assert [list(one.parties.values()) for one in rutte] == [["nl"], ["nato"]]


def test_a_dossier_here_or_above_is_found_without_being_named(dossier):
    text = '[[people]]\nname = "Ada Quill"\noffices = [{ title = "envoy", party = "us" }]\n'
    (dossier / "backchannel.toml").write_text(text, encoding="utf-8")
    (dossier / "below").mkdir()
    assert look_up("Quill", DAY, dossier).answer.principal is not None
    with contextlib.chdir(dossier / "below"):
        assert look_up("Quill", DAY).answer.principal is not None


def test_no_dossier_and_faulty_settings_are_refused(dossier, tmp_path):
    with pytest.raises(DossierNotFoundError):
        look_up("Putin", DAY, tmp_path / "none")
    (dossier / "backchannel.toml").write_text("[[people]]\nnam = 1\n", encoding="utf-8")
    with pytest.raises(SettingsError):
        look_up("Putin", DAY, dossier)
