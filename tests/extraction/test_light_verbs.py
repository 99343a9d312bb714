"""What was not done, or is only meant to be, where a noun beside a verb names it: "tried to hold talks with"."""

from __future__ import annotations

import itertools

import pytest
from tests.extraction.texts import PRESS, told

_DOING = (
    ("hold talks", "holding talks", "held talks"),
    ("have a call", "having a call", "had a call"),
    ("sit down", "sitting down", "sat down"),
    ("meet", "meeting", "met"),
)
_TOLD = {
    "Biden decided not to {0} with Macron.": "denied",
    "Biden was unable to {0} with Macron.": "denied",
    "Biden ruled out {1} with Macron.": "denied",
    "Biden stopped short of {1} with Macron.": "denied",
    "Biden does not intend to {0} with Macron.": "denied",
    "It is not true that Biden {2} with Macron.": "denied",
    "The Kremlin denied that US President Joe Biden {2} with French President Emmanuel Macron.": "denied",
    "Biden vowed to {0} with Macron.": "planned",
    "Biden promised to {0} with Macron.": "planned",
    "Biden is about to {0} with Macron.": "planned",
    "Biden tried to {0} with Macron.": "hypothetical",
    "Biden was urged to {0} with Macron.": "hypothetical",
    "Biden is considering {1} with Macron.": "hypothetical",
    "Biden refused to rule out {1} with Macron.": "hypothetical",
    "Biden dropped plans to {0} with Macron.": "cancelled",
    "Whether Biden {2} with Macron is not known.": "hedged, hypothetical",
    "If Biden {2} with Macron, he did not say so.": "hedged, hypothetical",
    "Biden managed to {0} with Macron.": "reported",
    "Biden was able to {0} with Macron.": "reported",
    "Biden acknowledged {1} with Macron.": "reported",
    "It should not be lost that Biden {2} with Macron.": "reported",
}


@pytest.mark.parametrize(("frame", "doing"), [*itertools.product(_TOLD, _DOING)])
def test_whether_it_was_done(frame, doing):
    mentions = told(frame.format(*doing), **PRESS).mentions
    assert [len(one.participants) for one in mentions] == [2]
    assert mentions[0].modality in _TOLD[frame].split(", ")
