"""Random piles of documents, for properties."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st
from tests.reconciliation.pile import Pile

DOCUMENTS = ("us", "ru", "press", "fr")
DAYS = ("2021-12-29", "2021-12-30", "2021-12-31")
WHENS = (
    *DAYS, None, "2021-12", "2021", "2021-12-30~", "2021-12-30T15:35-05:00", "../2021-12-31", "2021-12-29/..",
    "2021-12-30T15:30/2021-12-30T15:50", "2021-12-30T15:40/2021-12-30T16:30", "2021-12-30T16:20/2021-12-30T16:40",
)  # fmt: skip
LISTS = ("Joe Biden/us, Vladimir Putin/ru", "Joe Biden/us, Vladimir Putin/ru, E. Macron/fr")
SEVERAL = (
    *LISTS,
    f"{LISTS[1]}, Olaf Scholz/de",
    "Joe Biden/us, E. Macron/fr, Olaf Scholz/de",
    "Jake Sullivan/us, Yuri Ushakov/ru",
)


def rows(lists: Sequence[str]) -> st.SearchStrategy[tuple]:
    """Return documents with up to three mentions each, of the people in one of some lists."""
    return st.tuples(
        st.sampled_from(DOCUMENTS),
        st.sampled_from(DAYS),
        st.lists(
            st.tuples(
                st.sampled_from(WHENS),
                st.sampled_from(("call", "video", "meeting", "unspecified")),
                st.sampled_from(("reported", "planned", "denied", "hedged", "hypothetical", "cancelled")),
                st.sampled_from(lists),
                st.booleans(),
                st.booleans(),
            ),
            min_size=1,
            max_size=3,
        ),
    )


ROW = rows(LISTS)


def piled(rows: list[tuple], *, kind: Callable[[int], str] = lambda n: ("readout", "transcript")[n % 2]) -> Pile:
    pile = Pile()
    for number, (party, published, mentions) in enumerate(rows):
        document = pile.add(f"d{number}", published, party, "press" if party == "press" else kind(number))
        for when, channel, modality, people, again, implied in mentions:
            stated = {"sequence": "second"} if again else {}
            pile.tell(document, when, channel, people, modality=modality, implied=implied, **stated)
    return pile
