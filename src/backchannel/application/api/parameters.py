"""What may be asked for: the filters of each list, and its pages. What is not known here is refused, never ignored."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import Path
from pydantic import BaseModel, ConfigDict, Field

from backchannel.application.adding.taking import MOST_ADDRESSES
from backchannel.capture.handed import LONGEST_FIELD
from backchannel.index import Choice
from backchannel.model import Channel, FindingSeverity, Kind
from backchannel.model.contact import Status
from backchannel.model.verdict import VerdictWord

MOST_ROWS = 200
USUAL_ROWS = 50

_LEAP = "[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:1[26]|2[048])00"
_DAY = (
    "[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|[12][0-9]{3}-(?:0[13-9]|1[0-2])-(?:29|30)|"
    f"[12][0-9]{{3}}-(?:0[13578]|1[02])-31|(?:{_LEAP})-02-29"
)
DAY = f"^(?:{_DAY})$"
"""A day that there is: ``2021-12-30``."""
DATE = f"^(?:[12][0-9]{{3}}(?:-(?:0[1-9]|1[0-2]))?|{_DAY})$"
"""A year, a month or a day."""

Identifier = Annotated[str, Path(description="As the lists give it.", max_length=200)]
Words = Annotated[str, Field(max_length=200, pattern="^[^\\x00]*$")]
Date = Annotated[str, Field(pattern=DATE)]


class Asked(BaseModel):
    """What is asked for in the query of an address."""

    model_config = ConfigDict(extra="forbid")


class Paging(Asked):
    """Which part of a list."""

    limit: int = Field(USUAL_ROWS, ge=1, le=MOST_ROWS, description="The most that one answer has.")
    offset: int = Field(0, ge=0, le=100_000_000, description="How many to leave out before.")

    @property
    def choice(self) -> Choice:
        """The filters."""
        given: dict[str, Any] = self.model_dump(exclude_none=True, exclude={"limit", "offset"})
        return Choice.of(given)


class Timed(Paging):
    """What is of a time."""

    q: Words | None = Field(None, description="Words that must be there; those in quotation marks stand together.")
    since: Date | None = Field(None, description="Only what may be of this day, month or year, or later.")
    until: Date | None = Field(None, description="Only what may be of this day, month or year, or earlier.")
    undated: Literal["yes"] | None = Field(None, description="Only what has no time; then since and until say nothing.")


class ContactFilters(Timed):
    """Which contacts."""

    between: Words | None = Field(
        None, description="One or two people or parties, with a comma between: names, codes, identifiers."
    )
    channel: Channel | None = Field(None, description="Only contacts through this channel.")
    status: Status | None = Field(None, description="Only contacts of this status.")
    accounts: Literal["none", "one", "several"] | None = Field(
        None, description="Only contacts of which so many sides have an account of their own."
    )
    party: Words | None = Field(None, description="Only contacts that this party tells of, by its code.")


class FindingFilters(Timed):
    """Which findings."""

    code: Annotated[str, Field(pattern="^[A-Z][0-9]{0,3}$")] | None = Field(
        None, description="Only findings of this rule, or of the rules whose codes begin so."
    )
    severity: FindingSeverity | None = Field(None, description="Only findings of this severity.")
    party: Words | None = Field(None, description="Only findings about this party, by its code.")


class ClaimFilters(Timed):
    """Which claims."""

    verdict: VerdictWord | None = Field(None, description="Only claims with this verdict.")


class DocumentFilters(Timed):
    """Which documents."""

    party: Words | None = Field(None, description="Only documents of this party's own, by its code.")
    kind: Kind | None = Field(None, description="Only documents of this kind.")


class PairFilters(Paging):
    """Which pairs."""

    q: Words | None = Field(None, description="A part of a name.")


class RevisionFilters(Paging):
    """Which revisions."""

    document: Words | None = Field(
        None, description="A document's identifier, or a part of an address, path or title; without it, all items."
    )
    all: Literal["yes"] | None = Field(None, description="Also revisions in which no word is another.")


class Sought(Asked):
    """What is looked for in everything."""

    q: Words = Field(description="Words that must be there; those in quotation marks stand together.")
    limit: int = Field(8, ge=1, le=50, description="The most that the answer has of each kind.")


Known = Annotated[int, Field(ge=0, le=1 << 60)]
_KNOWN = "Number of the last decision that you know of; whoever decided on the same since goes first."
_PLAIN = "^[^\\x00]*$"


class DecisionGiven(Asked):
    """A decision."""

    kind: Literal["same", "different", "reject", "accept", "waive", "note"]
    subjects: list[Annotated[str, Field(min_length=1, max_length=2000, pattern=_PLAIN)]] = Field(
        min_length=1, max_length=2000, description="Contacts, mentions, findings; values as `duration=PT2H`."
    )
    reason: str = Field(min_length=1, max_length=2000, pattern=_PLAIN, description="Why, in your words.")
    known: Known = Field(description=_KNOWN)


class UndoGiven(Asked):
    """The undoing of a decision."""

    reason: str = Field("", max_length=2000, pattern=_PLAIN, description="Why, in your words.")
    known: Known = Field(description=_KNOWN)


class TextGiven(Asked):
    """The text of a document, and what is known of it."""

    text: str = Field(min_length=1, pattern=_PLAIN, description="As it was published.")
    title: str = Field("", max_length=LONGEST_FIELD, pattern=_PLAIN)
    date: str = Field("", max_length=LONGEST_FIELD, pattern=_PLAIN, description="On which it was published.")
    publisher: str = Field("", max_length=LONGEST_FIELD, pattern=_PLAIN)
    address: str = Field("", max_length=LONGEST_FIELD, pattern=_PLAIN, description="At which it was published.")


class AddressesGiven(Asked):
    """Addresses on the web."""

    addresses: list[Annotated[str, Field(min_length=1, max_length=2000, pattern=_PLAIN)]] = Field(
        min_length=1, max_length=MOST_ADDRESSES
    )


class CheckAsked(Asked):
    """A claim to test."""

    claim: Annotated[str, Field(min_length=1, max_length=1000, pattern="^[^\\x00]*$")] = Field(
        description='A sentence in English: "Trump and Putin regularly talk by phone".'
    )
    as_of: Annotated[str, Field(pattern=DAY)] | None = Field(
        None, description="The day on which it is taken to be made; without it that of the last capture."
    )


class CadenceAsked(Asked):
    """Whose cadence."""

    a: Words = Field(description="A name, a party or an identifier.")
    b: Words = Field(description="Another.")
    since: Date | None = Field(None, description="Only contacts that may have been then or later.")
    until: Date | None = Field(None, description="Only contacts that may have been then or earlier.")
    by: Literal["month", "quarter"] | None = Field(None, description="Count by month or quarter; without it, as fits.")
