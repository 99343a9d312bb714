"""Which words of a sentence bear witness to one contact, and which time is its own."""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.dates import Time
from backchannel.extraction.of_saying import is_of_saying
from backchannel.extraction.other_clauses import follows_it, is_of_a_thing, is_of_what_was_before, then_plans
from backchannel.extraction.other_events import is_of_another_event
from backchannel.extraction.own_words import is_its_own, words_between
from backchannel.extraction.scene import Cast, Scene

_EDGE = re.compile(
    r"(?:[;:]|(?<!I think)(?<!I believe)(?<!you know)(?<!obviously)(?<!average),"
    r"(?!\s+(?:I think|I believe|you know|obviously|on average),)|"
    r"(?<!\w-)\s[—–-]+)\s+(?:and\s+|but\s+|while\s+)?|\s+(?:and|but|while)\s+(?=(?:he|she|they|we|I|then|also|"
    r"will|met|spoke|held|had|called|is|was|has|hosted|the|plans|hopes|wants|intends|refused|declined|agreed|did|would|"
    r"may|might|could|should|later|promised|vowed|wrote|sat|discussed|welcomed|phoned|received|visited|travell?ed|flew|"
    r"thanked|praised|urged|told|said|cancell?ed|postponed|hoped|planned|wanted|intended|expected|invited|proposed|looked|"
    r"[A-Z])\b)"
    r"|\s+(?:to|in\s+order\s+to|and)\s+follow\s+up\s+on\s+|,?\s+(?:as\s+(?:a\s+)?follow-?\s?up\s+to|following\s+up\s+on)\s+"
)
_OPENS_WITH_TIME = re.compile(
    r"(?:and,?\s+|then,?\s+)?(?:today|yesterday|tomorrow|(?:earlier|later)\s+[\w\s]{2,20}|(?:on\s+)?[A-Z][a-z]+day|"
    r"(?:this|last|next)\s+\w+),\s+",
    re.IGNORECASE,
)
"""A time between commas that opens a clause: "he met A, and, today, he met B"."""
_OF_ANOTHER = re.compile(
    r"\b(?:(?<!course )(?<!morning )(?<!afternoon )(?<!evening )(?<!night )of|since|until|before|through|by|from)\s+"
    r"(?:the\s+)?$|\b(?:about|on|following|after|regarding)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF_SAYING = re.compile(
    r"\b(?:said|say|says|told|heard|announced|confirmed|reported|stated|added|wrote|published|released|"
    r"suggested|noted|indicated|tweeted)\b(?:\s+(?!that\b)[\w’'.-]+){0,3}\s*(?:on\s+)?$"
)
_SAID_THERE = re.compile(r"\s+(?:during|in|on|at)\s+(?:our|his|her|their|the|my|a)\s+(?:[\w-]+\s+){0,2}")
"""Between a time of saying and a noun: it was said there, "I told him yesterday during our call"."""
_DATELINE = re.compile(
    r"[A-Z][A-Z .’'-]+(?:,[^—–-]{0,60})?(?:\([^)]{0,30}\)\s*)?\s[-–—]+\s|[A-Z][A-Z .’'-]+,[^—–]{0,60}[-–—]+\s"
)
_SAYING_THAT = re.compile(r",?\s+(?:(?:confirming|announcing|saying|stating|noting|indicating|reporting)\b|that\s)")
_SAID_THEN = re.compile(
    r",?\s+(?:the\s+)?(?:White\s+House|Kremlin|[EÉ]lys[ée]e(?:\s+Palace)?|Pentagon|State\s+Department|Foreign\s+Ministry|"
    r"Downing\s+Street|presidency|officials?|aides?|spokes(?:man|woman|person)|ministry|palace)\s+said\b|"
    r",?\s+(?:[A-Z’'\w]+\s+){0,5}?(?:(?:told|said|says|reported|announced|confirmed|indicated|suggest(?:s|ed)?|hinted|"
    r"warned|noted)\s+(?:to\s+)?(?:that|you|us|reporters|journalists|the\s)|(?:seem(?:s|ed)\s+to\s+(?:suggest|leave|say|hint)|l(?:eft|eaves)\s+open)\b|"
    r"(?:to|can|could|is|am|are|was|were|[’']m|[’']re)\s+(?:announc|say|confirm|report|shar|tell)(?:e|ing)?"
    r"(?:\s+(?:to\s+)?(?:you|everyone|reporters))?(?:\s+all)?\s+that\b)"
)
"""Behind a time: "today Putin's adviser told reporters that a call", "today I am glad to announce that he"."""
_SPOKE_OF = re.compile(
    r"\b(?:spoke|talked|spoken) about\b|"
    r"\b(?:thanked|asked|(?<!you )(?<!I )(?<!just )mentioned|expressed|suggested|praised|urged)\b(?!\s+him)|"
    r"\bpreviewing\b|,\s+(?:right |just |shortly |a few hours )?(?:before|after)\s+[^,;]*\Z"
)
"""Behind a time: it is of what was said of the contact."""
_IN_A_STATEMENT = re.compile(
    r"(?:In|During)\s+an?\s+(?:[\w-]+\s+){0,2}(?:statement|interview|post|tweet|briefing|press\s+conference|speech|report|article|"
    r"broadcast|address)\s+(?:(?:published|issued|released|aired|posted|with\s+[A-Z][\w ]{2,20})\s+)?"
    r"(?:on\s+|late\s+|early\s+)?\Z"
)
"""From a sentence's first word to a time: it is when something was said, "In a statement on Wednesday, A said"."""
_EVENT_THEN = re.compile(
    r"\b(?:crackdown|attack|strike|shooting|election|vote|protest|launch|incident|explosion|earthquake|bombing|"
    r"announcement|statement|speech|ruling|decision|coup|killing|test|raid)(?:s|es)?\s+(?:on\s+|of\s+)?\Z"
)
"""Right before a time behind a trigger: it is the day of that, "spoke to him about the attack yesterday"."""
_ROLE_THEN = re.compile(
    r"\b(?:chair|host|hosting|chairing|presidency|chairmanship|candidate|season|games|olympics)\s+\Z", re.IGNORECASE
)
"""Right before a time behind a trigger: it is that of an office or an event, "as the chair of the G20 next year"."""
_BEFORE_ANOTHER = re.compile(
    r"\b(?:in\s+advance\s+of|ahead\s+of|prior\s+to|before|after|following|as\s+part\s+of|preparing\s+for|leading\s+up\s+to)\s+"
    r"(?!\w+ing\b)[^,;]{0,60}\b(?:trips?|visits?|summits?|meetings?|elections?|conference|assembly|calls?|inauguration)\b"
    r"(?:\s+(?!on\b)[\w’]+){0,3}\s+\Z"
)
"""The same of another contact, for which this one prepared: "met with him in advance of his trip here next week"."""
_TOLD_OF_ANOTHER = re.compile(
    r"\b(?:about|regarding|concerning)\s+(?:his|her|their|our|your|my|(?:the\s+)?(?:[A-Z][\w.]*\s+){0,3}[A-Z]\w*[’']s)\s+"
    r"(?:[\w-]+\s+){0,2}(?:trip|visit|summit|meeting|call|conversation|talks|bilat|dinner|session)\s+\Z"
)
"""Right before a time behind a trigger: it is that of the contact talked of, "spoke about his meeting yesterday"."""
_OPENS_AROUND = re.compile(r"(?:Ahead\s+of|Before|In\s+advance\s+of|Prior\s+to)\b[^,;]*,")
"""An opening that the contact stands in: a time of the sentence behind it is not the contact's."""
_INTO_OFFICE = re.compile(r"\b(?:came into|took|assumed|entered|left)\s+(?:office|power)\s+\Z")
_ABOUT_OR_WHERE = re.compile(r"\b(?:about|regarding|concerning)\b|,\s+(?:and\s+)?where\b")
"""Between a time and a trigger behind it: the time is of what was said, or of the journey there."""
_WHERE = re.compile(r",\s+where\s+[^,;.]*")
"""Between the time of a journey and whom somebody met there."""
_BEING_THERE = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|(?:was|were|is|are|be)\s+(?:just\s+)?in)\s+[^,;.]{2,40}?\s+(?:on\s+)?\Z"
)
"""Before a day: it is not that of setting out, "visited Paris yesterday, where he met"."""
_DURING_A_VISIT = re.compile(
    r"(?:On|During|As\s+part\s+of)\s+(?:an?|his|her|their|the)\s+(?:[\w-]+\s+){0,3}(?:visit|trip)\s+to\s+[^,;.]{2,40}?\s+"
    r"(?:on\s+)?\Z"
)
"""Before a time, from the sentence's first word: it is that of what is told behind the comma."""
_HE = re.compile(r",\s+(?!(?:and|but|which|who|where|when|after|before)\b)[^,;.]*")
_AT_ANOTHER = re.compile(r"at\s+(?:the\s+)?[A-Z]")
"""Behind a comma: places go on, "met with them at the G7, at NATO"."""
_IS_THE_SESSION = re.compile(
    r"\s+(?:was|is|marked|began\s+with)\s+(?:the|our|an?)\s+[^,;.]*\b(?:session|summit|meeting|dinner|lunch|day)\b[^,;.]*,\s+where\b"
)
"""Behind a time: what was then, and who met there, "today was the first session, where he met with A"."""
_JUST_THEN = re.compile(r"(?:(?:just|on|only|back|earlier)\s+){0,2}")
_WHERE_IT = re.compile(r",?\s+(?:where|in\s+which|during\s+which|at\s+which|when)\b")
"""Behind a time between commas: the sentence goes on with the contact before it."""
_OF_AN_EVENT = re.compile(
    r"\s(?:after|following|before|of|ahead of)\s[^,;]*\s(?:held|signed|adopted|reached|concluded|passed|approved|"
    r"imposed|issued|launched)\s+(?:by\s+[^,;]{2,30}\s+)?(?:on\s+)?\Z"
)
_EARLIER = re.compile(r"(?:Following|After|Ahead\s+of|Before|Since)\b[^,]*,")
_SUBORDINATE = re.compile(
    r"(?:[\w ]{0,20}, )?(?:[Ww]hen|[Aa]s(?! you (?:all |may have )?saw )|"
    r"[Ww]hile(?!\s+(?:in|at|visiting)\s[^,]{2,30}$)|[Ss]ince)\s+[^,]*$"
)
_ANOTHER_CLAUSE = re.compile(
    r"\bwhose\b|\b(?:possibility|prospect|chance|risk|idea|fear|likelihood)\s+(?:of|that)\b|,\s+(?:as|since|because)\s|"
    r"\band\s+(?:then\s+)?in\s+(?:[A-Z]\w+\s+){1,2}(?:for|at)\s+(?:the|an?|their|his|her|our)\s|"
    r"(?<!between )\b(?:what|how|which|who|we|they|he|she|I|"
    r"(?:it|you)(?!\s+(?:(?:again|once|directly|briefly)\s+)*(?:with|to|from|at|in|on|for|about|of)\b))"
    r"(?:[’'](?:m|re|s|ve|ll|d))?\s+(?:\w+\s+){2}|"
    r",\s+which\s+(?:we|they|he|she|I)(?:[’'](?:ve|d)|\s+ha(?:ve|s|d))\s+(?:\w+\s+){1,3}\Z|"
    r",\s+and\s+(?:our|their|his|her|my|its|the)\s+\w+\s+(?:began|have|has|had|is|are|was|were|will|\w+ed)\b"
)
"""Between a trigger and a time behind it these show that the time is of what comes between."""
_PERFECT = re.compile(r"(?:\b(?:have|has)|[’']ve)\s+(?:\w+\s+)?\Z")
_AND_ALSO_IN = re.compile(r"\s*,?\s*(?:and\s+)?(?:then\s+)?(?:in|at|on|here|during)\b[^;.]*\Z")
DAYS_FROM = re.compile(
    r"\s*,?\s*(?P<number>the|a|one|two|three)\s+days?\s+(?P<side>before|after)\s+"
    r"(?:he|she|they|I|we|[A-Z][\w ’-]{2,40})\s+\Z"
)
"""Between a day and a trigger whose contact was some days from it: "on Sunday, the day before he spoke with"."""
_SAID_SO = re.compile(r"\b(?:said|say|says|told|asked|goes|went|like|thought|replied|wrote)\b[^“”.;]{0,40}\Z")
_A_DATE = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_OF_ANOTHER_VERB = 7
"""What a time loses against one of any rank that stands with the trigger, if it stands with a verb before."""
_ADJECTIVE_WORDS = 2
"""A time that stands this near before a trigger is its adjective: "the June 2021 Russian-American summit"."""
_WIDE = (2, 3)
"""The ranks of a month and a year."""
_OPEN = 4
"""The rank of "recent" and "soon", which any other time beside them makes more exact."""
_OPENING_WORDS = 12
"""A time among the first characters ("On Friday, ...", "So, over the last month, ...") is the whole sentence's."""
_FILLERS = re.compile(
    r"(?:(?:[Ss]o|[Aa]nd|[Bb]ut|[Tt]hen|[Nn]ow|[Ww]ell|[Ll]ook|also|obviously|[Oo]f\s+course|(?:as\s+)?you\s+know|[Oo]kay|in|on|[,—–-])"
    r"[\s,]*)*"
)
"""What a speaker begins a sentence with, before the time that is the whole sentence's."""
_TWO_SIDES = 2
_TIME_REACH = 90
"""How many characters may lie between a trigger and its time. Longer sentences speak of other things by then."""
_FAR_REACH = 160
"""The same where nothing but names and places lies between them."""
_ONLY_NAMES = re.compile(
    r"(?:[\s,]+(?:[A-Z][\w.’'-]*|and|of|an?|the|to|for|at|in|with|his|her|de|al|bin|[Ss]tate|visit|dinner|meeting|working|"
    r"official))*[\s,]+(?:on\s+|from\s+)?"
)
_GOVERNED = re.compile(
    r"\b(?:was|were|is|are|been)\s+(?:here\s+|there\s+)?(?:in\s+[A-Z]\w+\s+(?:[A-Z]\w+\s+)?)?\Z|"
    r"\b(?:had|has|have|having|held|holds|made|makes|placed|conducted|hosted|finished|concluded)\s+(?:[\w-]+\s+){0,5}\Z"
)
"""Before a contact's noun: a verb whose object it is, so that a verb further on has another subject."""
_NEXT_SUBJECT = re.compile(
    r",?\s+(?:and|but|while)\s+(?:(?:[Tt]he|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s+)?(?:(?!(?:I|President\s+and)\b)[A-Z][\w.’'-]*\s+){1,6}"
    r"(?=(?P<verb>was|were|is|has\s+been|had\s+been|went|came|flew|travell?ed|visited|will\s+be)\b)"
    r"|,\s+(?:(?!I\b)[A-Z][\w.’'-]*\s+){2,6}(?=(?:was|were|is|has|had|went|came|flew|travell?ed|visited|will)\b)"
)
"""Behind a contact: where the next clause begins, with somebody who was or went somewhere himself."""
_WITH_THEM = re.compile(
    r"\s+(?:also\s+)?(?:there|here|present|part|in\s+attendance|too|join\w*|also|on\s+(?:the|that)\s+(?:call|line|phone))\b"
)
"""Behind that verb: he was at the contact itself, "and Mr. Moe was also there"."""


def without_next_subject(scene: Scene, cast: Cast) -> Cast:
    """Leave out who only stands next to those met, as subject of the next clause: "two calls with A, B was in Rome"."""
    edge = _next_clause(scene, scene.end, scene.sentence.end)
    kept = tuple(part for part in cast.parts if edge is None or part.shown is None or part.shown[0] < edge)
    if edge is None or len(kept) == len(cast.parts) or len(kept) < _TWO_SIDES:
        return cast
    end = max([scene.end, *(part.shown[1] for part in kept if part.shown and part.shown[1] <= edge)])
    return replace(cast, parts=kept, end=end)


def _next_clause(scene: Scene, start: int, high: int) -> int | None:
    """Return where a clause begins that tells of somebody else; ``None`` where the contact's goes on to the end."""
    before = scene.text[scene.sentence.start : scene.start]
    if scene.trigger.shape in ("noun", "message", "travel") and not _GOVERNED.search(before):
        return None  # "his call with A and President B was on Friday"
    for match in _NEXT_SUBJECT.finditer(scene.text, start, high):
        verb = re.compile(r"\w+(?:\s+been)?").match(scene.text, match.end())
        if verb and not _WITH_THEM.match(scene.text, verb.end(), high):
            return match.start()
    return None


def clause_of(scene: Scene, cast: Cast, others: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """Return the place of the words that bear witness: the sentence, or the part of it that is this trigger's.

    Args:
        scene: the trigger where it stands.
        cast: who takes part.
        others: places of the sentence's other triggers that name a contact.
    """
    sentence = scene.sentence
    low, high = sentence.start, sentence.end
    first, last = min(cast.start, scene.start), max(cast.end, scene.end)
    before = max((end for _, end in others if end <= first), default=None)
    if before is None and any(end <= scene.start for _, end in others):
        before = sentence.start  # another trigger stands between the people and this one
    if before is not None:
        edges = list(_EDGE.finditer(scene.text, before, first))
        if len(edges) > 1 and _OPENS_WITH_TIME.fullmatch(scene.text, edges[-2].end(), edges[-1].end()):
            edges = edges[:-1]
        low = edges[-1].end() if edges else low
    after = min((start for start, _ in others if start >= last), default=None)
    if after is not None:
        behind = _EDGE.finditer(scene.text, last, after)
        edge = next((one for one in behind if not _AT_ANOTHER.match(scene.text, one.end())), None)
        high = _past_its_time(scene, edge, after) if edge else high
    beyond = _next_clause(scene, last, high)
    high = high if beyond is None else beyond
    return min(low, scene.start), max(high, scene.end)


def _past_its_time(scene: Scene, edge: re.Match[str], after: int) -> int:
    """Return where a clause ends, behind a time thrown in between commas: "a talk with him, days ago, where"."""
    for time in scene.times:
        start, end = scene.sentence.start + time.start, scene.sentence.start + time.end
        own = edge.end() <= start and end <= after and _JUST_THEN.fullmatch(scene.text, edge.end(), start)
        if own and edge[0].strip() == "," and _WHERE_IT.match(scene.text, end, after):
            return end
    return edge.start()


def choose_time(scene: Scene, cast: Cast, low: int, high: int) -> Time | None:
    """Return the time that belongs to a trigger; ``None`` where the text gives it none.

    A time counts where it lies in the trigger's clause, near it, and is not the time of something else: "the
    agreement of June", "since March", "yesterday's attack". Where several are left, the most exact of the nearest.
    """
    base = scene.sentence.start
    if own := [time for time in scene.times if is_its_own(scene, time)]:
        return own[0]
    fitting: list[tuple[int, int, Time]] = []
    for time in scene.times:
        start, end = base + time.start, base + time.end
        opening = start - base <= _OPENING_WORDS or _FILLERS.fullmatch(scene.text, base, start) is not None
        there = _is_where(scene, time)
        if not (low <= start and end <= high) and not (opening and end <= low) and not there:
            continue
        if _is_of_else(scene, cast, time):
            continue
        gap = _gap(start, end, min(cast.start, scene.start), max(cast.end, scene.end))
        reach = _FAR_REACH if start > scene.end and _ONLY_NAMES.fullmatch(scene.text, scene.end, start) else _TIME_REACH
        if gap <= reach or opening or there:
            beyond = any(
                scene.end <= other < start for other in scene.others
            )  # "his talks last week and the call today"
            far = 20 if end <= low or beyond or time.rank == _OPEN else 0
            fitting.append(
                (far + _closeness(scene, start, end, time.rank), _gap(start, end, scene.start, scene.end), time)
            )
    chosen = min(fitting, key=lambda row: row[:2])[2] if fitting else None
    if chosen and _is_one_of_several(scene, chosen):  # "already this year they have met in Rome in May and ..."
        whole = [time for _, _, time in fitting if time.start <= _OPENING_WORDS and base + time.end <= scene.start]
        return whole[0] if whole else None
    return chosen


def _is_where(scene: Scene, time: Time) -> bool:
    """Say whether a time is that of a stay, or the month of a journey, and the trigger's contact was where it led."""
    base = scene.sentence.start
    start, end = base + time.start, base + time.end
    if start >= scene.start or time.rank >= _OPEN:
        return False
    if _DURING_A_VISIT.match(scene.text, base, start) and _HE.fullmatch(scene.text, end, scene.start):
        return True
    stays = time.rank in _WIDE or _BEING_THERE.search(scene.text, base, start)
    return bool(stays) and _WHERE.fullmatch(scene.text, end, scene.start) is not None


def _is_of_else(scene: Scene, cast: Cast, time: Time) -> bool:
    """Say whether a time is that of something else than the contact, by the words about it."""
    base = scene.sentence.start
    start, end = base + time.start, base + time.end
    if _of_another_clause(scene, start, end, there=_is_where(scene, time)) or is_of_another_event(scene, cast, time):
        return True
    quoted = _is_quoted(scene) and not _A_DATE.search(scene.text, start, end)
    if quoted or is_of_saying(scene, time):
        return True  # "And I said, “Barack just called me”": it was just then when it was said
    before = scene.text[max(base, start - 24) : start]
    opening_line = _DATELINE.match(scene.text, base, scene.sentence.end)
    there = _SAID_THERE.fullmatch(scene.text, end, scene.start) if end <= scene.start else None
    said = None if there else _OF_SAYING.search(scene.text[max(base, start - 50) : start])
    itself = scene.trigger.shape == "telling" or (said and max(base, start - 50) + said.start() == scene.start)
    if (said and not itself) or (opening_line and start < opening_line.end()):
        return True
    if before.endswith(("anytime ", "any time ")) or _ANOTHER_CLAUSE.search(words_between(scene, start)):
        return True
    own = end <= scene.start and len(scene.text[end : scene.start].split()) <= _ADJECTIVE_WORDS
    if not own and _OF_ANOTHER.search(before) and not _governs(scene, before):
        return True
    possessive = re.match(r"['’]s\s", scene.text[end : end + 3])
    far = end + 3 < scene.start - 30 or start > scene.end or is_of_a_thing(scene, end)
    return bool(possessive) and bool(far)


def _is_one_of_several(scene: Scene, chosen: Time) -> bool:
    """Say whether a time is that of one occasion among others: "they have met in Rome in May and in Kyiv in June"."""
    base = scene.sentence.start
    if base + chosen.start < scene.end or not _PERFECT.search(scene.text[base : scene.start]):
        return False
    for time in scene.times:
        first, second = sorted((time, chosen), key=lambda one: one.start)
        if time.past in (None, chosen.past) or time.rank >= _OPEN or base + first.start < scene.end:
            continue
        if _AND_ALSO_IN.match(scene.text[base + first.end : base + second.start]):
            return True
    return False


def _is_quoted(scene: Scene) -> bool:
    """Say whether a speaker tells what somebody said, in whose words the trigger stands."""
    opened = scene.text.rfind("“", scene.sentence.start, scene.start)
    said = opened >= 0 and scene.sentence.turn is not None and scene.text.rfind("”", opened, scene.start) < 0
    return said and _SAID_SO.search(scene.text, scene.sentence.start, opened) is not None


def _of_another_clause(scene: Scene, start: int, end: int, *, there: bool) -> bool:
    """Say whether a time is of the moment of speaking, or of a clause that the trigger's follows.

    The month of a journey is also that of whom somebody met where it led (``there``).
    """
    present = scene.trigger.shape != "noun" and scene.trigger.text.endswith("ing")
    if scene.text[start:end].lower() == "right now" and not present:
        return True  # "there is no call scheduled right now"
    if end <= scene.start and re.search(r"\bfor\s+(?:the\s+)?[A-Z][^,;]*\sto\s", scene.text[end : scene.start]):
        return True  # "reached a deal today for Biden and Xi to meet"
    there = there or _IS_THE_SESSION.match(scene.text, end, scene.start) is not None
    told = _ABOUT_OR_WHERE.search(scene.text, end, scene.start) if end <= scene.start and not there else None
    counted = end <= scene.start and DAYS_FROM.match(scene.text, end, scene.start)
    if told or counted or then_plans(scene, start, end) or follows_it(scene, end) or is_of_what_was_before(scene, end):
        return True  # "on Friday you answered a question about his trip", "leaves on Monday for X, where he will meet"
    earlier = _EARLIER.match(scene.text, scene.sentence.start, scene.start)
    if earlier and end <= earlier.end():
        return True  # "Following the talks of 22 February, A and B spoke by telephone"
    if end <= scene.start and _SPOKE_OF.search(scene.text[end : scene.start]):
        return True  # "today you spoke about hoping to have talks"
    others = (_EVENT_THEN, _OF_AN_EVENT, _ROLE_THEN, _BEFORE_ANOTHER, _TOLD_OF_ANOTHER)
    event = start > scene.end and any(one.search(scene.text, scene.end, start) for one in others)
    opening = _OPENS_AROUND.match(scene.text, scene.sentence.start, scene.sentence.end)
    # "Ahead of his meeting with X, will he speak at the rally this weekend?"
    event = event or bool(opening and scene.end < opening.end() <= start)
    if event or _INTO_OFFICE.search(scene.text, scene.sentence.start, start):
        return True  # "our meeting after the events held yesterday"
    said = _SAID_THEN.match(scene.text, end, scene.start) if end <= scene.start else None
    said = said or _IN_A_STATEMENT.match(scene.text, scene.sentence.start, start)
    if said or (end <= scene.start and _SAYING_THAT.match(scene.text, end, scene.start)):
        return True  # "the statement we put out this morning confirming that they will meet"
    subordinate = end <= scene.start and _SUBORDINATE.match(scene.text[scene.sentence.start : start])
    return bool(subordinate) and "," in scene.text[end : scene.start]  # "when we met last autumn, we agreed to talk"


def _closeness(scene: Scene, start: int, end: int, rank: int) -> int:
    """Rank a time: first one that is the trigger's own adjective ("the December 7 call"), then the most exact."""
    between = scene.text[end : scene.start]
    near = end <= scene.start and len(between.split()) <= _ADJECTIVE_WORDS
    others = [one for one in scene.others if one < scene.start]
    if near and not re.search(r"[,;—–]|\band\b", between):
        return -1
    behind = scene.text[scene.end : start] if scene.end <= start else "-"
    if scene.trigger.shape == "noun" and not behind.strip():
        return -1  # "building on our first conversation 18 months ago, yesterday we announced"
    apart = end <= scene.start and re.search(r"[,—–]", between) and start - scene.sentence.start > 4
    # "met in Bali in 2022 and then held a summit in Woodside in 2023"
    if end <= scene.start and re.search(r"\band\b", between) and any(one < start for one in others):
        return rank * 2 + _OF_ANOTHER_VERB
    return rank * 2 + (1 if apart else 0)


def _governs(scene: Scene, before: str) -> bool:
    """Say whether "of" or "on" before a time ties it to the trigger itself: "the call of 7 December", "met on"."""
    words = before.split()
    if words and words[-1].lower() in ("on", "by", "from", "through"):
        return True
    return scene.text[scene.end : scene.sentence.end].lstrip().startswith(("of ", "on "))


def _gap(start: int, end: int, low: int, high: int) -> int:
    return max(start - high, low - end, 0)
