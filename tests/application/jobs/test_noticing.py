import pytest
from tests.application.jobs.dossiers import capture, desk_of

from backchannel.application.jobs import current, run_all
from backchannel.application.jobs.noticing import Noticing, needs_index
from backchannel.engine import build, open_dossier
from backchannel.errors import SettingsError
from backchannel.index import is_current


def test_a_build_elsewhere_is_noticed_and_indexed(tmp_path):
    desk = desk_of(tmp_path)
    noticing = Noticing(tmp_path / "dossier")
    noticing.look()
    assert current(desk) is None
    capture(tmp_path, "one.md")
    noticing.look()
    assert current(desk) is None  # it is captured, and not built
    with open_dossier(tmp_path / "dossier") as dossier:
        build(dossier)
    noticing.look()
    noticing.look()
    assert [one.kind for one in current(desk).requests] == ["index"]
    run_all(tmp_path / "dossier")
    noticing.look()
    assert current(desk) is None
    assert is_current(desk.dossier)


def test_other_settings_are_noticed_once(tmp_path):
    desk = desk_of(tmp_path)
    noticing = Noticing(tmp_path / "dossier")
    settings = tmp_path / "dossier" / "backchannel.toml"
    settings.write_text('[findings]\nignore = ["D109"]\n')
    noticing.look()
    run_all(tmp_path / "dossier")
    assert not needs_index(tmp_path / "dossier")
    noticing.look()
    assert current(desk) is None
    settings.write_text("[findings\n")
    with pytest.raises(SettingsError):
        noticing.look()


def test_it_ends(tmp_path):
    noticing = Noticing(desk_of(tmp_path).dossier.directory)
    noticing.begin()
    noticing.end()
