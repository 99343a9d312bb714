"""Changing: what would change the verdict on a claim, a sentence each."""

from __future__ import annotations

from backchannel.audit import wording
from backchannel.audit.claim_case import Case
from backchannel.audit.unseen import months_words


def if_more(case: Case, lacking: int, verdict: str) -> str:
    """Say how many more contacts of the claim's channel on record would make the verdict another."""
    number = max(1, lacking)
    noun = wording.channel_word(case.claim.channel, number)
    within = " in that time" if case.tally.period_given else ""
    least = f"At least {number} more {noun}{within}, dated to the day," if verdict == "supported" else (
        f"{number} more {noun}{within}"
    )  # fmt: skip
    return f"{least} on record here would make it {verdict}."


def if_fewer(case: Case, most: int | None) -> str:
    """Say how many of the contacts counted would have to fall away; ``None`` for some of them."""
    counted = case.tally.certain
    number = counted - most if most is not None else None
    if number is None:
        which = "some of the contacts counted were"
    elif number >= counted:
        which = "the contact counted was" if counted == 1 else f"each of the {counted} contacts counted was"
    else:
        which = f"{number} of the {counted} contacts counted {'was' if number == 1 else 'were'}"
    return f"It would change if {which} shown not to have taken place, or to be of another time or channel."


def if_counted_fall(interval: float, most: float) -> str:
    """Say what would end a supported frequency."""
    return (
        "It would change if contacts counted were shown not to have taken place or to be of other days, so that the "
        f"median gap is over {round(interval, 1):g} days or one gap over {round(most, 1):g} days; "
        "or with another reading of the word."
    )


def if_said_when() -> str:
    """Say what a claim without an understood time lacks."""
    return "It could be tested if it said of what time it speaks, with dates."


def if_open_ones_settled(case: Case) -> tuple[str, ...]:
    """Say which contacts beside the count would have to be settled."""
    tally = case.tally
    undated = len(tally.possible) + max(0, tally.certain - len(tally.distinct))
    rows = (
        (undated, "the day of {} that no document here dates within that time"),
        (tally.same_day, "whether {} of the day of the claim came before it"),
        (tally.passing, "whether {} spoken of in passing took place then, as others"),
        (tally.said, "whether {} only said to have taken place did"),
        (tally.unclear_channel, "the channel of {} of which none is given"),
    )
    lacking = [words.format(wording.plural(number, "contact")) for number, words in rows if number]
    return (f"It may change if it were known: {'; '.join(lacking)}.",) if lacking else ()


def if_documents(case: Case) -> tuple[str, ...]:
    """Say which documents are missing."""
    found = [
        f"of {case.name(one.party)}{f' from {months_words(one.months)}' if one.months else ''}" for one in case.unseen
    ]
    return (f"It may change with documents {wording.joined(found)}.",) if found else ()
