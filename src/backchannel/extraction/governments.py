"""Contacts of which a government speaks as one: "we've been in touch with the Israelis", "our teams met in Vienna".

In a briefing "we" is the government for which the speaker answers, and the other side is often a government, too. As
such words are also how policy is talked about ("we'll keep talking to our allies"), the grammar asked for is narrow:
the government right before the verb, no "will", "would", "if" or "not" between, and another state behind "with". With
somebody named behind it, refusals, plans and questions are read, too: those are told of people, and not of policy.
"""

from __future__ import annotations

import re

from backchannel.extraction.casting import cast_of
from backchannel.extraction.foreign import is_foreign
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import objects_at
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.model import PRESS

_OWN = (
    r"[Oo]ur (?:own |whole |entire |two |respective |national security |negotiating |diplomatic |military )*"
    r"(?:teams?|diplomats|officials|negotiators|experts|military|folks|people|colleagues|embassy|government)"
)
_HIS_TEAM = (
    r"(?:[Hh]is|[Hh]er|[Mm]y|(?:[Tt]he )?(?:[A-Z][\w.-]+ ){0,2}[A-Z][\w-]+[’']s) "
    r"(?:own |whole |entire |national security |negotiating |diplomatic |foreign policy |senior )*"
    r"(?:teams?|staff|negotiators|advis[eo]rs|envoys?|diplomats|administration)"
)
_NAMED = (
    rf"{_HIS_TEAM}|(?:[Tt]he )?(?:United States(?: government)?|U\.S\.(?: government)?|[Aa]dministration|White House|"
    r"State Department|Department of State|Department of Defense|Pentagon|national security team)|"
    r"(?:[Ss]enior |[Tt]op )?(?:U\.S\. |American |[Aa]dministration |White House |[Nn]ational security |"
    r"State Department |Treasury )+(?:senior )?officials|"
    r"(?:other )?(?:[Mm]embers of|[Oo]fficials (?:on|in|from)) (?:our|the|his|the President’s) "
    r"(?:national security |negotiating )?(?:team|administration)"
)
_ADVERB = (
    r"(?:all|also|both|so|continuing to|just|now|still|already|again|often|always|long|very|of course|obviously|"
    r"in fact|as you know|as I said|as I mentioned|in turn|"
    r"(?!only\b|hardly\b|barely\b|rarely\b|possibly\b|hopefully\b)[a-z]+ly)"
)
_AUXILIARIES = (
    r"(?P<aux>(?:[’'](?:ve|re|s)\b|"
    rf"(?:,|\s+—)?\s+(?:have|has|had|are|is|were|was|been|being|continue to be|continue to|{_ADVERB})\b,?)*)"
)
_ACTS = re.compile(rf"(?:^|[\s—“(])(?:(?P<we>[Ww]e)|(?P<own>{_OWN})|(?P<named>{_NAMED})){_AUXILIARIES}(?:\s+—)?\s+\Z")
_NOT_OR_LATER = re.compile(
    rf"(?:^|[\s—“(])(?:(?P<we>[Ww]e)|(?P<own>{_OWN})|(?P<named>{_NAMED}))(?:,?\s+of course,?|\s+also)?"
    r"(?:(?:\s+(?:have|has|did)(?:n[’']t|\s+not)|[’']ve\s+not)(?:\s+(?:yet|directly|actually|personally))?|"
    r"(?:[’']ll|\s+will|(?:[’']re|\s+are|\s+is)\s+(?:also\s+)?(?:going|planning|scheduled|set)\s+to|\s+plans?\s+to)(?:\s+also)?"
    r"(?:\s+be)?|\s+did)\s+\Z"
)
"""Before a verb with somebody named: that it was not, will be, or was after all."""
_ASKED = re.compile(
    rf"(?:\b(?:[Hh]as|[Hh]ave|[Dd]id|[Ii]s|[Aa]re)|n[’']t)\s+(?:(?P<we>any(?:one|body)(?:\s+(?:else|here))?|(?:any\s+of\s+)?you"
    rf"(?:\s+(?:guys|all|folks))?)|(?P<own>{_OWN})|(?:any(?:one|body)\s+(?:from|in|at|on)\s+)?(?P<named>{_NAMED}))"
    r"(?:\s+(?:been|yet|already|also|actually|directly|currently|now))*\s+\Z"
)
"""Before a verb, in a question: whether the government did it."""
_BEFORE_A_NOUN = (
    r"(?P<kind>(?:(?!of\b|for\b|about\b|to\b|in\b|no\b|any\b|not\b|with\b|from\b|on\b|more\b)[\w’-]+,?\s+|"
    r"more than [\w-]+\s+|"
    r"(?:a (?:number|range|series|lot|variety|set) of|lots of|dozens of|hundreds of|scores of)\s+){0,5})"
)
_HAS = re.compile(
    rf"(?:^|[\s—“(])(?:(?P<we>[Ww]e)|(?P<own>{_OWN})|(?P<named>{_NAMED}))"
    rf"(?:,?\s+(?:this|last)\s+(?:year|month|week),?)?{_AUXILIARIES}(?:\s+—)?"
    rf"\s+(?P<light>had|have|having|held|hold|holding|conducted|conducting|undertaken|undertaking|engaged in|"
    r"begun|began|started|maintained)\s+"
    rf"{_BEFORE_A_NOUN}\Z"
)
_THERE = re.compile(
    rf"\b[Tt]here(?:[’']s| is| are| has| have|[’']ve)(?: also| already)?(?P<been> been)?\s+{_BEFORE_A_NOUN}\Z"
)
_RELATIVE = re.compile(
    rf"\s+(?:that\s+|which\s+)?(?:(?P<we>we)|(?P<own>{_OWN})|(?P<named>{_NAMED})){_AUXILIARIES}"
    r"(?:\s+(?:had|have|having|held|begun|conducted))?(?=\s)"
)
"""Behind a noun: who had it, "the conversations we’ve been having with"."""
_OUR = re.compile(
    r"\b(?P<own>[Oo]ur|[Tt]he (?:[Aa]dministration|White House|United States|U\.S\.)[’']s?)\s+"
    r"(?:(?:own|recent|previous|earlier|ongoing|many|direct|private|initial|last|diplomatic)\s+)*\Z"
)
_GOING_ON = re.compile(
    r"\b(?:continue to|continuing to|ongoing|regular|daily|constant|active|frequent|continuing|"
    r"continuous|weekly|direct)\b"
)
_SINGLE = frozenset({"meeting", "call", "consultation", "conversation", "session", "summit"})
_THE_ONE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:[a-z][\w-]*\s+){0,3}\Z")
_ONE = re.compile(r"\b(?:an?|the|this|that|one)\s")
_OPEN = re.compile(
    r"\b(?:if|whether|unless|until|once|when|where|(?<!\bthat[’']s )why|how|what|every time|whenever|before|hope|hopes|"
    r"hoping|imagine|ensure|sure|than)(?:\s+that)?\s+\Z",
    re.IGNORECASE,
)
"""Before a government these leave it open whether what follows is so, or make a rule of it."""
_WITH = re.compile(
    r"(?:\s+(?:directly|closely|regularly|frequently|(?:very |quite )?often|privately|again|today|yesterday|"
    r"extensively|here|separately|in detail|a lot|constantly|daily|(?:almost |nearly )?every (?:single )?day|"
    r"quite a bit|at length|very closely|on an? [\w-]+ basis|"
    r"at (?:many|various|all|multiple|different|several|numerous|senior|high|every) (?:different )?levels?|"
    r"this (?:week|morning)|last (?:week|night)|on (?:one|two|three|several|many|multiple) occasions?,?)){0,2}"
    r"(?:,\s[^,.;—]{3,50},)?\s+with(?:\s+—\s+with)?\s+"
)
_WITH_OR_TO = re.compile(_WITH.pattern.replace(r"\s+with(?:\s+—\s+with)?", r"\s+(?:with|to)(?:\s+—\s+(?:with|to))?"))
_PLURALS = re.compile(
    r"(?:conversations|discussions|talks|meetings|consultations|negotiations|engagements|calls|dialogues?)\Z",
    re.IGNORECASE,
)
_STATE_OF = re.compile(r"\bin\s|\b(?:contact|touch|communications?)\Z")
_TALKING = re.compile(r"(?:talk|sp[eo]a?k|reach)", re.IGNORECASE)
_PAST = frozenset(
    (
        "spoke",
        "talked",
        "met",
        "engaged",
        "consulted",
        "conferred",
        "communicated",
        "spoken",
        "sat",
        "reached",
        "checked",
    )
)
_BE = re.compile(r"[’']re\b|[’']s\b|\b(?:are|is|were|was|been)\b")
_PERFECT = re.compile(r"[’']ve\b|\b(?:have|has|had)\b")
_NOW = re.compile(r"\b(?:right now|now|today|currently|as we speak|this (?:morning|week))\b")
_OFTEN = re.compile(
    r"\b(?:regularly|constantly|frequently|routinely|daily|often|every (?:single )?(?:day|week)|all the time|"
    r"(?:on a|on an) (?:daily|regular|hourly|almost daily|weekly|near-daily) basis)\b"
)
"""Beside a present these make it a report of what is done: "we talk to them every day"."""
_NOT_LEADERS = re.compile(
    r"\b(?:PRESIDENT|PRIME MINISTER|CHANCELLOR|KING|PREMIER|TAOISEACH|SECRETARY[- ]GENERAL|REPORTER)\b"
)
_HOSTS = re.compile(
    rf"(?:^|[\s—“(])(?:(?P<we>[Ww]e)|(?P<own>{_OWN})|(?P<named>{_NAMED}))(?:[’'](?:ll|re|ve)|\s+(?:will|"
    r"are|were|have|has|be|been|also|just|look forward to|looking forward to|looks forward to|"
    rf"(?:pleased|honored|proud|happy|delighted|excited) to|had the (?:honor|pleasure|privilege) of|{_ADVERB}))*\s+\Z"
)
_RECEIVED = re.compile(r"\b(?:Oval Office|White House|Camp David|Rose Garden|[Ss]tate [Vv]isit)\b")
_TEAMS = re.compile(
    rf"\b(?P<own>[Oo]ur (?:two |respective |national security |negotiating )*(?:teams|delegations|negotiators)|"
    rf"[Bb]oth (?:of )?our teams){_AUXILIARIES}"
    r"(?:\s+(?P<light>began|started|opened|held|resumed|had|begun|having|holding)(?:\s+[\w’-]+){0,3})?\s+\Z"
)
_HAD = re.compile(r"\b(?:had|have|having|held|begun|conducted)\Z|[’']ve\Z")
_TIED = re.compile(r"\s+(?:with|to)\b")
_NOUNS = frozenset(("noun", "government"))
_REACH = 130
"""Characters before a trigger that are looked at."""


def between_governments(scene: Scene) -> Cast | None:
    """Find the two sides where the home government is said to be, or to have been, in contact with another state's."""
    turn, party = scene.sentence.turn, scene.discourse.people.party_at_home
    if scene.sentence.title or party in (None, PRESS):
        return None
    if scene.sentence.question or (turn is not None and turn.asks):
        return _asked(scene)
    if scene.trigger.shape == "guest":
        return _hosted(scene)
    if (teams := _our_teams(scene)) is not None:
        return teams
    relative = _RELATIVE.match(scene.text, scene.end, scene.sentence.end) if scene.trigger.shape in _NOUNS else None
    others = _others(scene, relative.end() if relative else scene.end)
    acts = (_had_by(scene, relative) if relative else _acting(scene)) if others else None
    acts = acts or _not_or_later(scene, others)
    if acts is None:
        return None
    home, many = acts
    cast = cast_of(scene, [_home(scene, home)], others)
    return None if cast is None else Cast(cast.parts, cast.start, cast.end, many=many or len(others) > 1)


def _asked(scene: Scene) -> Cast | None:
    """Read "have you been in touch with A", "has anyone of the administration spoken to A": with somebody named."""
    low = max(scene.sentence.start, scene.start - _REACH)
    asked = _ASKED.search(scene.text[low : scene.start]) if scene.trigger.shape == "verb_with" else None
    others = _others(scene, scene.end) if asked else []
    if asked is None or not others or not all(part.person for part in others):
        return None
    addressee = scene.discourse.addressee(scene.sentence)
    if asked["we"] and addressee is not None and scene.discourse.people.ranks_as_leader(addressee):
        return None
    part = _home(scene, None if asked["we"] else _place(asked, low))
    return cast_of(scene, [part], others)


def _home(scene: Scene, place: tuple[int, int] | None) -> Part:
    """Return the home government: by its words, or by its name where "we" is all that is said."""
    word = scene.text[slice(*place)] if place else "we"
    name = scene.discourse.people.name_at_home if word.lower() in ("we", "our") else word
    return Part(None, name, "participant", place)


def _hosted(scene: Scene) -> Cast | None:
    """Read "we look forward to hosting Foreign Minister Blix"."""
    guests = objects_at(scene, scene.end + 1) if scene.trigger.text not in ("welcome", "welcomes") else []
    visitors = [part for ref in guests if ref.kind != "group" for part in _abroad(scene, ref)]
    low = max(scene.sentence.start, scene.start - _REACH)
    hosts = _HOSTS.search(scene.text[low : scene.start]) if visitors else None
    if hosts is None or not _may_speak(scene, hosts):
        return None
    visitors = [Part(part.person, None, "visitor", part.shown) for part in visitors]
    home = _home(scene, _place(hosts, low))
    leader = _receives_here(scene, visitors)
    host = Part(leader, None, "host", home.shown) if leader else Part(None, home.group, "host", home.shown)
    return cast_of(scene, [host], visitors)


def _receives_here(scene: Scene, visitors: list[Part]) -> Person | None:
    """Return our leader where a leader of another state is said to come to where he receives, in the same sentence."""
    people = scene.discourse.people
    lead = all(part.person is not None and people.is_leader(part.person) for part in visitors)
    return people.leader_at_home() if lead and _RECEIVED.search(scene.sentence.text) else None


def _our_teams(scene: Scene) -> Cast | None:
    """Read "our teams met": the two sides in one, where a leader has spoken of another, or speaks beside one."""
    low = max(scene.sentence.start, scene.start - _REACH)
    teams = _TEAMS.search(scene.text[low : scene.start])
    speaker = scene.discourse.speaker(scene.sentence) if teams else None
    behind = scene.text[scene.end : scene.end + 12]
    if teams is None or speaker is None or not scene.discourse.people.ranks_as_leader(speaker) or _TIED.match(behind):
        return None
    word = scene.trigger.text.lower()
    verb = word in ("met", "spoke") or (word in ("meeting", "talking", "speaking") and _BE.search(teams["aux"]))
    noun = bool(_PLURALS.search(word)) and bool(teams["light"])
    near = scene.discourse.people.between(scene.sentence.start, low + teams.start())
    named = any(person.party not in (None, speaker.party) for ref in near for person in ref.people)
    if not (verb and not teams["light"]) and not noun:
        return None
    if not named and scene.discourse.addressee(scene.sentence) is None:
        return None
    place = (low + teams.start("own"), low + teams.end("own"))
    part = Part(None, scene.text[slice(*place)], "participant", place)
    return Cast((part,), place[0], scene.end, many=(teams["light"] or word).endswith("ing"))


def _others(scene: Scene, place: int) -> list[Part]:
    """Return who stands behind "with", or "to": groups of other states, and people who act for them."""
    tie = (_WITH_OR_TO if _TALKING.match(scene.trigger.text) else _WITH).match(scene.text, place, scene.sentence.end)
    refs = objects_at(scene, tie.end()) if tie else []
    return [part for ref in refs for part in _abroad(scene, ref)] if all(_abroad(scene, ref) for ref in refs) else []


def _abroad(scene: Scene, ref: Ref) -> list[Part]:
    """Return the parts that a reference gives, if they are of another state; a pronoun may mean anybody."""
    people = scene.discourse.people
    if ref.kind == "group":
        home = {people.party_at_home} & set(people.parties_in(*ref.shown))
        return (
            []
            if home or not is_foreign(people, scene.text, ref)
            else [Part(None, scene.text[slice(*ref.shown)], "participant", ref.shown)]
        )
    if ref.kind not in ("name", "office"):
        return []
    return [
        Part(person, None, "participant", ref.shown)
        for person in ref.people
        if person.party not in (None, people.party_at_home)
    ]


def _acting(scene: Scene) -> tuple[tuple[int, int] | None, bool] | None:
    """Return the place of the home government's words, and whether many contacts are spoken of; ``None`` if neither."""
    low = max(scene.sentence.start, scene.start - _REACH)
    before = scene.text[low : scene.start]
    if scene.trigger.shape in _NOUNS:
        return _with_a_noun(scene, low, before)
    act = _ACTS.search(before)
    if act is None or not _may_speak(scene, act) or _OPEN.search(before[: act.start() + 1]):
        return None
    aux, word = act["aux"], scene.trigger.text.lower()
    place = _place(act, low)
    if word.endswith("ing"):
        to_come = word == "meeting" and "been" not in aux and not _NOW.search(scene.sentence.text)
        return (place, True) if _BE.search(aux) and not to_come else None
    if word in ("talk", "speak", "meet", "engage", "consult"):
        return (place, True) if _OFTEN.search(scene.text, scene.start - len(aux), scene.sentence.end) else None
    if _STATE_OF.search(word):
        stands = _BE.search(aux) or not word.startswith("in ")
        return (place, True) if stands else None
    if _BE.search(aux) and not _PERFECT.search(aux):
        return None  # "we were told", "we're met"
    past = word.split()[0] in _PAST
    if past:
        return place, bool(_PERFECT.search(aux))
    return None


def _not_or_later(scene: Scene, others: list[Part]) -> tuple[tuple[int, int] | None, bool] | None:
    """Read "we have not spoken to A", "our team will meet with A": with somebody named, since else it is policy."""
    if not others or scene.trigger.shape != "verb_with" or not all(part.person for part in others):
        return None
    low = max(scene.sentence.start, scene.start - _REACH)
    act = _NOT_OR_LATER.search(scene.text[low : scene.start])
    if act is None or not _may_speak(scene, act) or _OPEN.search(scene.text[low : low + act.start() + 1]):
        return None
    return _place(act, low), False


def _had_by(scene: Scene, relative: re.Match[str]) -> tuple[tuple[int, int] | None, bool] | None:
    """Read "the conversations we had": whose they were, unless they may not have been."""
    had = _PERFECT.search(relative["aux"]) or not relative.group().endswith(("had", "having"))
    plural = _PLURALS.search(scene.trigger.text) or scene.trigger.shape == "government"
    one = scene.trigger.text.lower() in _SINGLE and _THE_ONE.search(
        scene.text[max(scene.sentence.start, scene.start - 40) : scene.start]
    )
    if not had or not (plural or one) or not _may_speak(scene, relative) or not _HAD.search(relative.group()):
        return None
    return _place(relative, 0), not one


def _with_a_noun(scene: Scene, low: int, before: str) -> tuple[tuple[int, int] | None, bool] | None:
    plural = bool(_PLURALS.search(scene.trigger.text))
    has = _HAS.search(before)
    if has is not None:
        if not _may_speak(scene, has) or _OPEN.search(before[: has.start() + 1]):
            return None
        one = not plural and bool(_ONE.search(has["kind"]))
        if has["light"].endswith("ing"):
            return (_place(has, low), not one) if _BE.search(has["aux"]) else None
        if has["light"] in ("have", "hold") and not _GOING_ON.search(has["kind"] + has["aux"]):
            return None
        return _place(has, low), not one
    there = _THERE.search(before)
    if there is not None:
        goes_on = there["been"] or _GOING_ON.search(there["kind"])
        goes_on = goes_on and _speaks_for_home(scene)
        return (None, True) if plural and goes_on and not _OPEN.search(before[: there.start()]) else None
    own = _OUR.search(before)
    if own is None or not plural or not _speaks_for_home(scene):
        return None
    return (low + own.start("own"), low + own.end("own")), True


def _may_speak(scene: Scene, act: re.Match[str]) -> bool:
    """Say whether the government that a match names is the one at home: "we" and "our" are whoever speaks."""
    if act["named"]:
        return True
    speaker = scene.discourse.speaker(scene.sentence)
    if act["own"] and speaker is not None:
        return speaker.party == scene.discourse.people.party_at_home
    return _speaks_for_home(scene)


def _speaks_for_home(scene: Scene) -> bool:
    """Say whether an official of the home government speaks; a leader's "we" is the leader and whoever was there."""
    speaker = scene.discourse.speaker(scene.sentence)
    if speaker is None:
        turn = scene.sentence.turn
        return turn is not None and not _NOT_LEADERS.search(turn.label.upper())
    people = scene.discourse.people
    return speaker.party == people.party_at_home and not people.ranks_as_leader(speaker)


def _place(act: re.Match[str], low: int) -> tuple[int, int]:
    name = next(name for name in ("we", "own", "named") if act[name])
    return low + act.start(name), low + act.end(name)
