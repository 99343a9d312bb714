"""Words that may name a contact: which they are, of what channel, and what they need beside them.

A trigger is a suspicion, not a mention: ``participants.py`` asks who takes part, and most triggers end there.
Where two rows of the table match overlapping words, the longer match wins, then the earlier row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from backchannel.extraction import reporters_words, words_in_writing, words_of_arrival
from backchannel.extraction.compound_triggers import joined
from backchannel.extraction.look_alikes import WITH_SOMEBODY_FIRST, look_alikes_in
from backchannel.extraction.needed_words import Spared
from backchannel.extraction.trigger_shapes import Shape, shape_in_place
from backchannel.model import Channel


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a sentence that may name a contact."""

    start: int
    end: int
    text: str
    channel: Channel
    shape: Shape
    plural: bool
    """True for a plural noun: "calls"."""
    faint: bool = False
    """True where the second look alone asks about it."""

    @property
    def several(self) -> bool:
        """Say whether the words alone speak of several contacts: "calls" do, "talks" may be one."""
        return self.plural and not _MASS.search(self.text)


_MASS = re.compile(r"(?:talks|negotiations|discussions|consultations)$", re.IGNORECASE)
_PHONE = r"(?:tele)?phone"
_VIDEO = r"(?:secure )?[Vv]ideo(?:[- ](?:tele)?conferenc(?:e|es|ing)|conferenc(?:e|es|ing)|[- ]links?|[- ][Cc]alls?)"
_THE_LEADER = (
    r"the (?:(?:[A-Z][\w-]+ ){1,2}(?:President|Prime Minister|Chancellor|King|leader|Foreign Minister)\b|"
    r"(?:President|Prime Minister|Chancellor|King) of (?:the )?[A-Z])"
)
"""Behind a verb that seldom names a contact: whom the speaker saw, or told."""
ROWS: tuple[tuple[str, Channel, Shape], ...] = (
    # by voice
    (_VIDEO, "video", "noun"),
    (
        rf"(?:spoke|speaks?|spoken|speaking|met|talked) (?:(?:\w+ly|today) )?(?:by|on|over|via) (?:an? )?{_VIDEO}",
        "video",
        "verb_with",
    ),
    (
        r"(?:[Vv]irtual|[Vv]ideo) (?:(?:[Bb]i|[Tt]ri)lateral )?(?:[Mm]eetings?|[Ss]ummits?|[Ll]eaders[’'] \w+|calls?)",
        "video",
        "noun",
    ),
    (
        (
            rf"(?:spoke|speak|speaks|spoken|speaking|talk|talks|talked|talking|conferred|consulted),? "
            rf"(?:(?:briefly|directly|again|today) )?(?:by|on|over|via) (?:the )?(?:secure )?{_PHONE}(?:,(?= with\b))?"
        ),
        "call",
        "verb_with",
    ),
    (rf"(?:got(?:ten)? off|get off|on) the {_PHONE}", "call", "verb_with"),
    (
        (
            rf"(?:secure )?(?:{_PHONE}|[Tt]elephone|[Pp]hone) (?:calls?|[Cc]onversations?|talks?|discussions?|"
            rf"contacts?|consultations?)"
        ),
        "call",
        "noun",
    ),
    (r"conference calls?|teleconferences?", "call", "noun"),
    (r"(?:phoned|telephoned|phoning|telephoning)|phones(?= (?:the )?[A-Z])", "call", "verb_object"),
    (
        (
            r"(?:(?<=\bto )|(?<=\bnot )|(?<=n[’']t )|(?<=\bwill )|(?<=ould )|(?<=\bmay )|(?<=\bmight ))"
            r"(?:tele)?phone(?= (?:him|her|them|[A-Z]|the [A-Z]))"
        ),
        "call",
        "verb_object",
    ),
    (
        r"contacted|contacting|(?<=\bto )contact(?= (?:[A-Z]|him\b|her\b|them\b|the [A-Z]))",
        "unspecified",
        "verb_object",
    ),
    (r"(?:called|calling)", "call", "verb_object"),
    (r"[Cc]alls?", "call", "noun"),
    # in person
    (
        (
            r"(?:[Bb]ilateral|[Tt]rilateral|one-on-one|in-person|face-to-face|informal|expanded|closed-door|"
            r"working) (?:[Mm]eetings?|talks|conversations?|[Ss]ummits?|engagements?|negotiations)"
        ),
        "meeting",
        "noun",
    ),
    (
        (
            r"(?:met|meet|meets|talked|spoke|spoken|conferred) (?:\w+ly )?over (?:an? )?"
            r"(?:working |private |informal )?(?:lunch|dinner|breakfast|coffee)(?= with\b)"
        ),
        "meeting",
        "verb_with",
    ),
    (r"(?:met|meets?|Met)", "meeting", "verb_with"),
    (r"(?:[Mm]eetings?|[Ss]ummit meetings?)", "meeting", "noun"),
    (r"bilats?|trilats?|(?:bi|tri)laterals?(?= (?:with|between)\b)", "meeting", "noun"),
    (
        (
            r"(?:working |bilateral |trilateral )sessions?|[Ss]ession(?= of (?:the )?(?:\w+ ){0,3}Council\b)|"
            r"(?<=\ba )(?:face-to-face|one-on-one)(?= with\b)|(?<=\ban )audience(?= with\b)"
        ),
        "meeting",
        "noun",
    ),
    (r"(?:peace )?[Ss]ummits?", "meeting", "noun"),
    (
        r"pull[- ]asides?|sit-down (?:meetings?|talks|conversations?)|sit-downs?|(?<=\ba )sit down|tête-à-têtes?",
        "meeting",
        "noun",
    ),
    (r"(?:sat|sit|sitting|sits) down|(?:sat|sitting)(?= with (?:him|her|[A-Z]))", "meeting", "verb_with"),
    (
        (
            r"(?:spent|spend|spending) (?:[\w-]+ ){0,4}?(?:time|hours?|days?)"
            r"(?: (?:alone|together|talking|privately|now))*"
            r"(?! (?:(?:\w+ )?on the (?:tele)?phone|on|about|dealing|working|trying|thinking|looking|focused|"
            r"making)\b)"
        ),
        "meeting",
        "verb_with",
    ),
    (
        (
            r"(?:was|were|been) (?:all |both |last |physically )?together"
            r"(?= (?:was|yesterday|today|last|earlier|just|for|(?:in|at) (?:the )?[A-Z])| —|,)"
        ),
        "meeting",
        "verb_with",
    ),
    (
        r"(?:working |private )?[Ss]essions?(?= with\b)|(?:working |official |private )?(?:dinner|lunch|breakfast)",
        "meeting",
        "noun",
    ),
    (
        (
            r"(?:hosted|hosting|hosts|host|(?:welcomed|welcoming|welcomes|welcome)(?: back)?|received|receives|"
            r"receiving|greeted|greeting|greets|(?<=\bfor )having(?= (?:me|us)\b)|(?<=\bwill )greet|(?<=\bto )greet)"
        ),
        "meeting",
        "guest",
    ),
    (
        r"conven(?:es|ed|ing|e)(?= (?:more than|over|nearly|world|foreign|other|fellow|leaders|heads|\d+)\b)",
        "meeting",
        "guest",
    ),
    (r"convene[ds]?(?= (?:(?:the|an?) [A-Z][^.;]{3,60} )?with\b)", "meeting", "verb_with"),
    (
        r"gathered(?= (?:today|virtually|on|for|again)\b)|convened(?= (?:to|today|virtually|on|for|again)\b)",
        "meeting",
        "verb_with",
    ),
    (
        (
            r"(?:dined|(?:had|have|having) (?:coffee|tea))(?= with\b)|"
            r"(?:held|holds) an? joint (?:press|news) (?:conference|briefing)(?= with\b)"
        ),
        "meeting",
        "verb_with",
    ),
    (
        r"joint (?:press |news |media )?(?:conference|briefing|press statements?)(?= with (?:the |his |her )?[A-Z])",
        "meeting",
        "noun",
    ),
    (
        r"[Cc]ontinued (?:(?:the|our|his|a) )?(?:[a-z]+ )?dialogue(?= with (?:the |his |her )?[A-Z])",
        "unspecified",
        "verb_with",
    ),
    (r"(?:paid|pays|paying) a (?:courtesy )?call on", "meeting", "verb_object"),
    # either
    (
        r"(?:had|have|having) an? (?:(?:brief|quick|short|private) )?(?:chat|word)(?= with\b)",
        "unspecified",
        "verb_with",
    ),
    (
        r"(?:spoke|speak|speaks|spoken|speaking|Speaking|talk|talked|talking|Talking|conversed|chatted|Spoke|Talked)",
        "unspecified",
        "verb_with",
    ),
    (r"reach(?:ed|es|ing)? out(?= (?:directly |personally )?to\b)", "unspecified", "verb_with"),
    (r"interact(?:ed)?(?= (?:with|last|again|in|on|at|this))", "unspecified", "verb_with"),
    (r"(?:shook|shake|shaking|shaken) hands", "meeting", "verb_with"),
    (r"(?:see|saw|seen|seeing) (?:each other|one another)", "meeting", "verb_with"),
    (rf"(?<!\bit )(?<!\bIt )(?:was|were|been)(?= with (?:him|her|me|you|[A-Z]|{_THE_LEADER}))", "meeting", "company"),
    (
        (
            r"(?:engaged|engage|engaging|conferred|consulted(?! (?:the )?[A-Z])|consulting|consult|reconnected|"
            r"checked in|touched base)"
        ),
        "unspecified",
        "verb_with",
    ),
    (
        (
            r"[Cc]onversations?|[Tt]alks|[Dd]iscussions?|consultations?|engagements?|negotiations|exchange of words|"
            r"contacts(?= (?:on [\w’' -]{3,40} )?(?:with|between)\b| (?:he|she|they|the)\b|"
            r" held (?:[\w-]+ ){0,2}by\b)|"
            r"(?:(?<=\bany )|(?<=\bno )|(?<=\bbeen ))(?:direct )?(?:contact|communications?|dialogue)(?= between\b)|"
            r"(?:(?<=\bany )|(?<=\bno ))(?:direct |further |recent )?contact(?= with\b)"
        ),
        "unspecified",
        "noun",
    ),
    (
        (
            r"(?:stay|stays|stayed|keep|keeps|kept|remain|remains|remained|are|is|been|maintain|maintains|"
            r"maintained|am) (?:in )?(?:very |such )?"
            r"(?:(?:close|regular|constant|frequent|permanent|direct|continuous),? (?:and )?)+"
            r"(?:contacts?|touch|communications?)"
        ),
        "unspecified",
        "verb_with",
    ),
    (
        (
            r"(?:are|is|remain|stay|keep|been) (?:(?:constantly|regularly|frequently) in (?:touch|contact)|"
            r"in (?:close )?(?:touch|contact)"
            r"(?= (?:at all times|all the time|every (?:day|week)|daily|constantly|regularly|frequently)\b))"
        ),
        "unspecified",
        "verb_with",
    ),
    (
        (
            r"in (?:touch|contact|communication)"
            r"(?=(?: on an? [\w-]+ basis| daily| constantly| regularly| directly)?(?:, as [^,.;?]{3,60},)? with\b)|"
            r"got in touch"
        ),
        "unspecified",
        "verb_with",
    ),
    (
        (
            r"(?:(?<=\bare )|(?<=\bis )|(?<=\bwas )|(?<=\bwere )|(?<=\bbeen )|(?<=\bbe )|(?<=[’']re )|(?<=[’']s )|"
            r"(?<=[’']m )|(?<=\bam )|(?<=\bremain )|(?<=\bremained )|(?<=\bstayed )|(?<=\bkept ))"
            r"in (?:[\w-]+ ){0,2}(?:touch|contact|communication|dialogue|talks|discussions?|negotiations|"
            r"conversations?|consultations?)(?= with\b)"
        ),
        "unspecified",
        "verb_with",
    ),
    (
        r"(?:[Dd]ialogues?|outreach|communications?)(?= with\b)|communicating(?= (?:\w+ )?with\b)",
        "unspecified",
        "government",
    ),
    (r"communicated(?= (?:\w+ )?with\b)", "unspecified", "verb_with"),
    (
        r"exchang(?:ed|e|es|ing) (?:a few |brief )?(?:words|remarks|pleasantries|greetings)",
        "unspecified",
        "verb_with",
    ),
    (
        (
            r"(?:(?<=\bto )|(?<=\bwould )|(?<=\bwill )|(?<=\bwill also )|(?<=\bdoes )|(?<=\bdid )|(?<=[’']ll ))see|"
            r"(?:(?<=forward to )|(?<=\bbe ))seeing|sees(?= [A-Z])"
        ),
        "meeting",
        "sight",
    ),
    (r"(?:(?<=\bare to )|(?<=\band I will )|(?<=\band I will thoroughly ))discuss", "unspecified", "verb_with"),
    (r"(?:discussed|Discussed|discussing)(?=\s[^.;]{0,90}?\bwith\b)|discussed(?=\s+[a-z])", "unspecified", "verb_with"),
    (
        (
            r"(?:(?<=\band I )|(?<=\band I have )|(?<=\band I’ve )|(?<=\band I also )|(?<=\band I just )|(?<=\b[Ww]e )|"
            r"(?<=\b[Ww]e have )|(?<=\b[Ww]e’ve )|(?<=\b[Ww]e also )|(?<=\b[Ww]e just ))discussed|"
            r"(?<=\band I were able to )discuss|"
            r"(?:(?<=used to )|(?<=going to )|(?<=able to )|(?<=\bwill )|(?<=’ll ))discuss"
            r"(?=\s[^.;]{0,60}?\bwith (?:him|her|them|[A-Z]))"
        ),
        "unspecified",
        "verb_with",
    ),
    (
        (
            r"(?:held|hold|holds|gave|give) (?:a |their )?joint (?:press|news) (?:conferences?|briefings?)|"
            r"laid (?:flowers|wreaths|a wreath)|toured|inspected|flew over|walked (?:through|along|around)|"
            r"took a (?:walk|stroll)|arrived(?= (?:together\b|at (?:the )?[A-Z]))|"
            r"took part in (?:the |a )?(?:[\w-]+ ){0,3}ceremony"
        ),
        "meeting",
        "together",
    ),
    (r"received (?:credentials|letters of credence)(?= from\b)", "meeting", "guest"),
    # by journey
    (r"invited|inviting|(?<=\bto )invite|(?<=\bwill )invite|(?<=\bhas )invited", "visit", "invitation"),
    (r"(?:is|was|were|will be) (?:just |back )?here", "visit", "presence"),
    (r"(?:(?:[Ss]tate|[Oo]fficial|[Ww]orking|return) )*[Vv]isits?|visited|visiting", "visit", "travel"),
    (r"(?:trips?|travel(?:l)?ing|travel(?:l)?ed|travel)(?= to\b)", "visit", "travel"),
    *words_of_arrival.ROWS,
    # told or seen
    (rf"(?:told|tell)(?= (?:you|me|him|her|[A-Z]|{_THE_LEADER}))|informed(?= me\b)", "unspecified", "telling"),
    (rf"saw(?= (?:him|her|[A-Z]|{_THE_LEADER}))", "meeting", "telling"),
    (r"(?:exchanged|(?<=\bto )exchange) views(?= (?:today |by phone )?with\b)", "unspecified", "verb_with"),
    (r"(?<=\ba )(?:(?:brief|short|tense|private) )?exchange(?= with (?:the )?[A-Z])", "unspecified", "noun"),
    (r"(?<=\bby )phone|(?<=\bover the )phone|(?<=\bby )telephone|(?<=\bby )video link", "call", "noun"),
    *words_in_writing.ROWS,
    *reporters_words.ROWS,
)
_COMPILED = tuple((re.compile(rf"\b(?:{pattern})\b"), channel, shape) for pattern, channel, shape in ROWS)
_JOURNEYS = {"story": reporters_words.JOURNEYS, "official": words_in_writing.JOURNEYS}
_JOURNEYS_COMPILED = {
    kind: tuple((re.compile(rf"\b(?:{pattern})"), channel, shape) for pattern, channel, shape in rows)
    for kind, rows in _JOURNEYS.items()
}
_JOURNEYS_GATE = {kind: Spared(pattern for pattern, _, _ in rows) for kind, rows in _JOURNEYS.items()}
GATE = Spared(pattern for pattern, _, _ in ROWS)
"""Spares a sentence the patterns that cannot match in it: most sentences all of them."""

_VISITS = re.compile(r"\s+(?:(?:the|our)\s+)?(?!\w+day\b)[A-Z]")  # behind the verb: "the President visits Georgia"
_MOST = 100
"""Triggers looked at in one sentence: far more than any sentence of prose has."""


def may_hold_triggers(text: str) -> bool:
    """Say whether a text has a word that a trigger may have: a cheap first pass."""
    return GATE.any_for(text) or any(gate.any_for(text) for gate in _JOURNEYS_GATE.values())


def find_triggers(
    sentence: str, *, look_alikes: bool = False, writing: Literal["story", "official"] | None = None
) -> tuple[Trigger, ...]:
    """Find the triggers of one sentence; offsets count in it.

    Args:
        sentence: its text.
        look_alikes: whether words that only look like one are found as well.
        writing: whether it is written, by the press or a government: both tell of journeys in more words.
    """
    matches = [(row, match) for row in GATE.left_for(sentence) for match in _COMPILED[row][0].finditer(sentence)]
    journeys = _JOURNEYS_COMPILED[writing] if writing else ()
    for row in _JOURNEYS_GATE[writing].left_for(sentence) if writing else ():
        matches += [(len(ROWS) + row, match) for match in journeys[row][0].finditer(sentence)]
    if not matches:
        return ()
    barred = [] if look_alikes else look_alikes_in(sentence)
    if barred and (about := WITH_SOMEBODY_FIRST.match(sentence)):
        barred = [place for place in barred if not place[0] <= about.end() - 1 < place[1]]
    found: list[tuple[int, int, Trigger]] = []
    for row, match in matches:
        _, channel, shape = _COMPILED[row] if row < len(ROWS) else journeys[row - len(ROWS)]
        if any(low <= match.start() < high for low, high in barred):
            continue
        text = match.group()
        shape_here = shape_in_place(text.lower(), shape, sentence, match.start())
        plural = shape_here in ("noun", "travel", "message") and text.endswith("s") and not text.endswith("ss")
        verb = text == "visits" and _VISITS.match(sentence, match.end()) is not None
        plural = plural and not (verb or text.endswith("greetings"))
        trigger = Trigger(match.start(), match.end(), text, channel, shape_here, plural)
        found.append((match.start() - match.end(), row, trigger))
    if len(found) > _MOST:
        found = sorted(found, key=lambda item: item[2].start)[:_MOST]
    found.sort(key=lambda item: item[:2])
    chosen: list[Trigger] = []
    for _, _, trigger in found:
        if all(trigger.end <= other.start or other.end <= trigger.start for other in chosen):
            chosen.append(trigger)
    return joined(sentence, sorted(chosen, key=lambda trigger: trigger.start))
