import pytest
from tests.comparison.telling import COMMON

from backchannel.comparison.named import is_named, named_things


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They spoke of the Northern Pipe 2 project.", ["Northern Pipe 2"]),
        ("President Ash of the Arland Council met President Birk.", ["Arland Council"]),
        ("The Organization for Treaty Talks was discussed.", ["Organization for Treaty Talks"]),
        ("It is due on May 12, or in June 2021, said Carl Cole.", []),
        ("They recalled World War II and the AURA talks.", ["World War II", "AURA"]),
        ("A package of USD 1 billion was named, and EUR 20.", []),
        ("NATO and Borland were named by the TV.", []),
    ],
)
def test_what_has_a_name(text, names):
    found = named_things(text, 0, len(text), COMMON)
    assert [text[start:end] for start, end in found] == names


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("Open Harbours Treaty", "They spoke of harbours.", True),
        ("Open Harbours Treaty", "They spoke of the OHT.", True),
        ("Open Harbours Treaty", "They spoke of a treaty.", False),
        ("Northern Straits Treaty Organisation", "They spoke of the NSTO.", True),
        ("NATO-Borland Council", "NATO was spoken of. The council of Borland met.", False),
        ("NATO-Borland Council", "The Borland-NATO Council met.", True),
        ("Normandy Format", "Talks of the Normandie kind.", True),
    ],
)
def test_whether_a_text_has_it(name, text, there):
    assert is_named(name, text.replace(". ", ".\n").splitlines(), COMMON) is there
