"""Small dossiers at several stages, each built once and then copied, since building takes longer than filling."""

import shutil

from tests.index.dossiers import NOW, readout

from backchannel.engine import add_locations, build, open_dossier, open_or_init
from backchannel.engine.deciding import decide
from backchannel.engine.looking import reading
from backchannel.index import fill_index
from backchannel.ledger.layout import INDEX_FILE, SETTINGS_FILE

GRAIN = {"one": readout("2021-12-30", "grain exports")}
CORRIDOR = {**GRAIN, "two": readout("2022-02-12", "the grain corridor, and arms control in Geneva")}
FISH = {**CORRIDOR, "three": readout("2023-02-12", "fish")}
LONG_WORDS = [
    *(f"word{number}" for number in range(9_000)),
    *["the"] * 600,
    *(f"word{n}" for n in range(9_000, 20_000)),
]
HEAD = "---\ntitle: Remarks on the Record\ndate: 2022-03-01\nsource: The White House\n---\n"
LONG = {"one": f"{HEAD}{' '.join(LONG_WORDS)}.\n"}
DAYS = ("2021-12-30", "2022-02-12", "2023-05-05", "2020-01-05", "2024-05-06")
FIRST_DAYS = {f"day{at}": readout(day, "grain exports") for at, day in enumerate(DAYS[:3])}
ALL_DAYS = {f"day{at}": readout(day, "grain exports") for at, day in enumerate(DAYS)}


class Stages:
    """Makes dossiers be at a stage."""

    def __init__(self, folder):
        self.folder = folder
        self.known = {}

    def put(self, directory, texts, address=None, *, rejected=""):
        """Bring a dossier to a stage, as by captures and a build, and fill its index.

        Args:
            directory: of the dossier.
            texts: its documents.
            address: of the database that its settings name; ``None`` leaves them as they are.
            rejected: a document whose contact is rejected.
        """
        made = self.made(texts, rejected)
        directory.mkdir(parents=True, exist_ok=True)
        for path in made.iterdir():
            if path.is_dir():
                shutil.copytree(path, directory / path.name, dirs_exist_ok=True)
            elif path.name != SETTINGS_FILE or not (directory / SETTINGS_FILE).exists():
                shutil.copyfile(path, directory / path.name)
        if address is not None:
            name_database(directory, address)
        filled(directory)
        return directory

    def made(self, texts, rejected):
        """Return a built dossier without an index, which stays as it is."""
        key = (tuple(sorted(texts.items())), rejected)
        if key in self.known:
            return self.known[key]
        here = self.folder / str(len(self.known))
        (here / "in").mkdir(parents=True)
        for name, text in texts.items():
            (here / "in" / f"{name}.md").write_text(text, encoding="utf-8")
        with open_or_init(here / "dossier", NOW) as dossier:
            add_locations(dossier, [str(here / "in")], NOW)
            build(dossier)
            if rejected:
                with reading(dossier) as built:
                    (contact,) = [one.id for one in built.contacts if rejected in str(one.when)]
                decide(dossier, "reject", [contact], reason="a test", author="tester", decided_at=NOW)
                build(dossier)
        self.known[key] = here / "dossier"
        return here / "dossier"


def name_database(directory, address):
    """Write settings that name a database; an empty address names none."""
    (directory / SETTINGS_FILE).write_text(f'[search]\ndatabase = "{address}"\n' if address else "")


def filled(directory):
    with open_dossier(directory) as dossier:
        fill_index(dossier)


def index_file(directory):
    return directory / INDEX_FILE
