"""Cluster: units that are one contact, with what decides whether a further one is of them."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from backchannel.model import PRESS, Channel, Header, local_day
from backchannel.reconciliation.compare import (
    Window,
    can_meet,
    channels_can_agree,
    publication_of,
    told_alike,
)
from backchannel.reconciliation.unit import LEAD_CHARS, Unit

_A_MESSAGE = re.compile(r"\b(?:greetings?|congratulat\w+|condolences?|messages?|letters?)\b", re.IGNORECASE)
_A_CALL = re.compile(r"\b(?:calls?|telephone|phone)\b", re.IGNORECASE)
_TELEPHONE = re.compile(r"\b(?:tele)?phon(?:e|ed|ing)\b", re.IGNORECASE)
_IN_PERSON: frozenset[Channel] = frozenset({"meeting", "visit"})


class Cluster:
    """Units that are one contact. What joining asks is kept ready, so that it costs the same in a large one.

    No two units of one written document are together by their days, since a text that means one contact says so, while
    speech often does not (``told_again``); nor two whose channels exclude each other, whose times cannot meet, or of
    which one alone is told apart ("the second one", "at the dinner"); nor two accounts without a day by one party,
    unless they are one item captured twice.
    """

    days_beside: frozenset[str] = frozenset()
    """Belong to documents, not to contacts."""
    place: str | None = None
    """Each document counts its own row."""

    def __init__(self, units: Iterable[Unit]) -> None:
        first, *others = units
        self.units = [first]
        self.anchor = first
        """The unit whose time says most: a firm day of an account first."""
        self.documents = {first.document.id}
        self.windows: set[Window] = set()
        """The different times that its texts name, whose number is small."""
        self.channel_sets: set[frozenset[Channel]] = {first.channels}
        self.accounts: dict[str, list[Unit]] = {}
        """The parties' own accounts of it as held."""
        self.witnesses = 0
        """How many documents tell when it was, or are accounts of it."""
        self.again = first.again
        self.by_video = False
        """True where a party's own account says that it was held by video."""
        self.occasions = first.occasions
        self.channels = first.channels
        self.places = first.places
        self.topics = first.topics
        self.grams = first.grams
        self._note(first)
        for unit in others:
            self.add(unit)

    def add(self, unit: Unit) -> None:
        """Take in a unit that can join."""
        self.units.append(unit)
        self.anchor = min(self.anchor, unit, key=_anchor_key)
        self.documents.add(unit.document.id)
        self.channel_sets.add(unit.channels)
        self.again = self.again or unit.again
        self.occasions |= unit.occasions
        self.channels |= unit.channels
        self.places |= unit.places
        self.topics |= unit.topics
        self.grams |= unit.grams
        self._note(unit)

    def _note(self, unit: Unit) -> None:
        if unit.window.edtf:
            self.windows.add(unit.window)
        self.witnesses += bool(unit.window.edtf) or unit.is_account
        self.by_video = self.by_video or (unit.is_account and "video" in unit.channels)
        if unit.is_account and unit.document.party:
            self.accounts.setdefault(unit.document.party, []).append(unit)

    @property
    def held(self) -> bool:
        """Say whether any document has it as having happened."""
        return self.anchor.held

    @property
    def window(self) -> Window:
        """The time of the unit whose time says most."""
        return self.anchor.window

    @property
    def ahead(self) -> bool:
        """Say whether it lies ahead of all who speak of it."""
        return self.anchor.ahead

    @property
    def timed(self) -> bool:
        """Say whether its time is known: a text names one, or an account was published soon after it."""
        return self.anchor.timed

    @property
    def told_by_a_party(self) -> bool:
        """Say whether a party has an account of it."""
        return bool(self.accounts)

    @property
    def parties(self) -> set[str]:
        """Codes of the parties whose documents speak of it."""
        return {unit.document.party for unit in self.units if unit.document.party}

    @property
    def taped_twice(self) -> bool:
        """Say whether its channels exclude each other though it was not by video: it was joined by its minutes."""
        pairs = itertools.combinations(self.channel_sets, 2)
        return not self.by_video and not all(channels_can_agree(one, other) for one, other in pairs)

    def takes(self, unit: Unit) -> bool:
        """Say whether a unit can join."""
        return unit.document.id not in self.documents and self.fits(unit)

    def takes_all(self, other: Cluster) -> bool:
        """Say whether all units of another cluster can join."""
        return all(self.takes(unit) for unit in other.units)

    def fits(self, unit: Unit) -> bool:
        """Say whether a unit can be of this contact, leaving aside which document it stands in."""
        return all(check(self, unit) for check in OBSTACLES)

    def is_loosely_told(self, unit: Unit) -> bool:
        """Say whether speech calls this contact a meeting, of whose party's own account it was a call.

        Spokespeople say "the meeting" of calls as well. What names a place, or is said by the two beside each other, is
        no such word, nor is a meeting to come.
        """
        accounts = [account for own in self.accounts.values() for account in own]
        by_call = bool(accounts) and all(account.channels == {"call"} for account in accounts)
        spoken = unit.document.kind == "transcript" and unit.channels == {"meeting"} and not unit.places
        if not by_call or not spoken or not unit.held or _is_of_the_title(unit):
            return False
        return all(check(self, unit) for check in OBSTACLES if check is not _agrees_in_channel)

    def obstacle(self, unit: Unit) -> str | None:
        """Return why a unit cannot be of this contact, in words; ``None`` where it can."""
        return next((words for check, words in OBSTACLES.items() if not check(self, unit)), None)

    def holds_any(self, mentions: frozenset[str]) -> bool:
        """Say whether some mentions are among its own."""
        return any(mention.id in mentions for unit in self.units for mention in unit.mentions)


def _agrees_in_channel(cluster: Cluster, unit: Unit) -> bool:
    """Say whether their channels can be one, by what accounts say where one of them says video.

    Of a video conference others say "meeting" and "call", which exclude each other of anything else. But where logs
    give the minutes, a call and a meeting of the same people at the same time are one: the telephone was taped, and
    the room in which it was used. What else is told of such a contact agrees with either.
    """
    told = {frozenset[Channel]({"video"})} if cluster.by_video else cluster.channel_sets
    agreeing = [channels_can_agree(unit.channels, channels) for channels in told]
    if all(agreeing):
        return True
    return (cluster.taped_twice and any(agreeing)) or (
        unit.window.hours and any(window.hours and can_meet(unit.window, window) for window in cluster.windows)
    )


def _agrees_in_time(cluster: Cluster, unit: Unit) -> bool:
    return all(can_meet(unit.window, window) for window in cluster.windows)


def _is_no_other_account(cluster: Cluster, unit: Unit) -> bool:
    """Say whether it is not an account without a day of a party that has another account of this contact.

    Calls come several in a day, and each has its readout; of a meeting several come out on its day: that it began,
    what was said, what was signed. What has a message in its title is that message.
    """
    if not unit.is_account or unit.window.firm or not _has_one_contact(unit):
        return True
    own = cluster.accounts.get(unit.document.party or "", [])
    others = (one for one in own if _has_one_contact(one) and not _is_one_item(unit.document, one.document))
    return all(_is_of_one_meeting(unit, other) for other in others)


def _has_one_contact(account: Unit) -> bool:
    """Say whether a document was published to tell of the contact: a readout, or a message by its title."""
    if account.channels == {"message"}:
        return _A_MESSAGE.search(account.document.title) is not None
    return account.document.kind == "readout"


def _is_of_the_title(unit: Unit) -> bool:
    """Say whether a document's title names the sides of a contact, and no call: "Remarks by A and B"."""
    title = unit.document.title
    if _A_CALL.search(title):
        return False  # "Background Press Call on President A's Call with President B"
    people = {part.key: part.name for mention in unit.mentions for part in mention.participants}
    return sum(name.split()[-1] in title for name in people.values()) > 1


def _is_of_one_meeting(one: Unit, other: Unit) -> bool:
    """Say whether two readouts of one day are of a meeting in person."""
    in_person = one.channels & _IN_PERSON and other.channels & _IN_PERSON
    return bool(in_person) and _day(one.document) == _day(other.document) is not None


def _is_not_by_telephone(cluster: Cluster, unit: Unit) -> bool:
    """Say whether no party tells of one by telephone, and of one on screen, at the head of texts of one day."""
    if not _heads_its_text(unit):
        return True
    day = _day(unit.document)
    return not any(
        (_is_by_telephone(unit) and "video" in one.channels) or (_is_by_telephone(one) and "video" in unit.channels)
        for one in cluster.units
        if one.document.id != unit.document.id
        and one.document.party == unit.document.party
        and _day(one.document) == day is not None
        and _heads_its_text(one)
    )


def _heads_its_text(unit: Unit) -> bool:
    own = unit.document.party not in (None, PRESS) and unit.held
    return own and unit.mentions[0].trigger.start - len(unit.document.title) <= LEAD_CHARS


def _is_by_telephone(account: Unit) -> bool:
    return account.channels == {"call"} and any(_TELEPHONE.search(one.trigger.quote) for one in account.mentions)


def _is_not_kept_apart(cluster: Cluster, unit: Unit) -> bool:
    return not unit.apart or not cluster.holds_any(unit.apart)


def _is_told_alike(cluster: Cluster, unit: Unit) -> bool:
    return told_alike(unit, cluster)


OBSTACLES: dict[Callable[[Cluster, Unit], bool], str] = {
    _is_not_kept_apart: "somebody decided that they are two",
    _agrees_in_channel: "their channels exclude each other",
    _is_told_alike: 'only one of them is told apart, as "the second" or as one at a dinner',
    _agrees_in_time: "their times cannot meet",
    _is_no_other_account: "the party has another readout of this contact",
    _is_not_by_telephone: "the party tells of one by telephone and of one on screen",
}
"""What keeps a unit out of a contact for good: each check, and what is said where it fails."""


def told_again(unit: Unit, cluster: Cluster) -> bool:
    """Say whether a contact is told of once more by a transcript that tells of it already, where the time is one.

    Speech ties little together; but of a second contact by the same channel on one day it would say so. The meeting is
    held on the visit that is spoken of beside it.
    """
    alike = unit.channels == {"unspecified"} or bool(unit.channels & cluster.channels)
    alike = alike or (unit.channels <= _IN_PERSON and bool(cluster.channels & _IN_PERSON))
    apart = unit.again or unit.occasions or cluster.again or cluster.occasions
    return unit.document.kind == "transcript" and alike and not apart


def without_repeats(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Leave out what only one document tells apart from a contact of the same day that others tell of as well.

    Such a cluster mostly is the same contact, spoken of once more in words that nothing ties to the first ones. It
    stays by itself, as documents are taken at their word, but is no rival for what others mean.
    """
    days: dict[str | None, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        days[cluster.anchor.window.day].append(cluster)
    return [
        cluster
        for cluster in clusters
        if cluster.anchor.window.day is None
        or len(cluster.documents) > 1
        or not any(
            cluster.documents < other.documents and cluster.witnesses < other.witnesses
            for other in days[cluster.anchor.window.day]
        )
    ]


def _anchor_key(unit: Unit) -> tuple[bool, bool, bool, float, str]:
    return not unit.held, not unit.window.firm, not unit.leads, unit.window.width_days, unit.id


def _is_one_item(one: Header, other: Header) -> bool:
    """Say whether two documents are captures of one published item: one address, else one title on one day."""
    if one.url and other.url:
        return one.url == other.url
    return one.title == other.title and _day(one) == _day(other) is not None


def _day(document: Header) -> str | None:
    if publication_of(document)[0] is None or document.published is None:
        return None
    return local_day(document.published, document.timezone)
