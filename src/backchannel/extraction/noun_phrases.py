"""The short noun phrases of an enumeration: "X, as well as Y and Z" without articles, fillers and clauses.

There is no grammar here, only words that can be trusted to end a phrase. What does not come out as a short phrase is
left out: a wrong subject is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.phrases import MONTHS

LONGEST = 8
"""Most words of a phrase; a longer one is cut before a preposition, or left out."""

_VERBS = (
    "accelerate", "accomplish", "achieve", "address", "advance", "avert", "avoid", "bolster", "boost", "bring about",
    "broaden", "build", "build on", "combat", "confront", "continue", "counter", "create", "curb", "de-escalate",
    "deepen", "defend", "defuse", "deliver", "deter", "develop", "drive", "elevate", "encourage", "end", "enhance",
    "ensure", "establish", "expand", "facilitate", "fight", "find", "forge", "foster", "further", "guarantee", "hold",
    "implement", "improve", "increase", "integrate", "intensify", "invigorate", "involve", "launch", "maintain",
    "manage", "meet", "mitigate", "mobilize", "modernize", "organize", "overcome", "preserve", "prevent", "promote",
    "protect", "provide", "pursue", "reach", "reform", "reduce", "reinforce", "resolve", "restore", "resume",
    "scale up", "secure", "settle", "solve", "speed up", "stabilize", "step up", "stop", "strengthen", "support",
    "sustain", "tackle", "uphold", "use",
)  # fmt: skip


def _forms(verb: str) -> str:
    """Return a verb as infinitive and gerund, in either spelling."""
    first, _, rest = verb.partition(" ")
    stem = first[:-1] if first.endswith("e") and not first.endswith("ee") else first
    doubled = f"{stem}{stem[-1]}?" if stem[-1] in "bgmnprt" else stem
    ize = stem.replace("iz", "i[sz]") if stem.endswith("iz") else doubled
    whole = first.replace("ize", "i[sz]e")
    return rf"(?:{whole}|{ize}ing)" + (rf"\s+{rest}" if rest else "")


_VERB = rf"(?:(?:further|better|continue\s+to|\w+ly)\s+)?(?:{'|'.join(map(_forms, _VERBS))})"

_ARTICLES = (
    r"the|an?|their|our|his|her|its|these|those|this|some|any|all|several|various|certain|a\s+number\s+of|both|"
    r"other|many|most|such|each|one|more|also|specific|practical|concrete|current|topical|pressing|urgent|key|main|"
    r"important|relevant|existing|ongoing|continued|continuing|recent|possible|potential|critical|unwavering|"
    r"shared|mutual|"
    r"steadfast|ironclad|enduring|strong|deep|serious|further|additional|new|significant|latest|upcoming|"
    r"joint|U\.S\.|early|late|"
    r"respective|overall|broader|close|proposed|regarding|concerning|about|"
    r"primarily|especially|particularly|notably|first\s+of\s+all|above\s+all"
)
_HEADS = (
    r"issues?|matters?|questions?|topics?|subjects?|aspects?|details?|items?|problems?|areas?|points?|range|ways|means|"
    r"steps|measures|efforts?|actions?|plans?|opportunit(?:y|ies)|possibilit(?:y|ies)|prospects?|options?|"
    r"progress|work|"
    r"importance|need|necessity|urgency|desire|commitments?|intentions?|readiness|willingness|resolve|determination|"
    r"course|pace|process|state|status|situation|developments?|implementation|modalities|mechanisms?|approaches|"
    r"context|question|outlook|priorit(?:y|ies)|role|value|significance|support|concerns?|interest|focus|"
    r"coordination|cooperation|"
    r"parameters|conditions|conduct|preparations?|consequences|results?|outcomes?|agenda|dynamics"
)
"""Heads that say little of themselves: what stands behind them is the subject."""
_THIN = (
    r"issues?|matters?|questions?|topics?|subjects?|aspects?|details?|items?|problems|areas?|points?|range|ways|means|"
    r"opportunit(?:y|ies)|possibilit(?:y|ies)|importance|need|necessity|urgency|desire|commitments?|"
    r"intentions?|readiness|"
    r"willingness|resolve|determination|course|pace|state(?:\s+of\s+affairs)?|status|modalities|prospects?|"
    r"role|value|significance|"
    r"options?|concerns?|parameters|conduct|interest|focus|set|series|variety|array|number|spectrum|host|complex"
)
"""Heads that are no subject: stripped together with what ties them to it."""
_TIE = (
    r"(?:(?:that\s+are\s+)?(?:related|relating|connected|associated|pertaining)\s+(?:to|with)|"
    r"of\s+mutual\s+interest\s+(?:in|on)|"
    r"(?:facing|surrounding|concerning|regarding|involving)|of|for|in|on|to|about|with|over|around)"
)
_LEAD_IN = re.compile(
    rf"(?:(?:{_ARTICLES})\s+"
    rf"|(?:[\w-]+\s+){{0,2}}?(?:{_THIN})\s+{_TIE}\s+"
    rf"|(?:(?:[\w-]+|[\w’]+[’']s?)\s+){{0,2}}?(?:{_HEADS})\s+(?:to|for|of|in|on|towards?|aimed\s+at)\s+(?={_VERB}\s)"
    rf"|{_VERB}\s+(?:and\s+{_VERB}\s+)?(?!(?:of|for|in|on|to|with|by|from|between|among|against|towards?|and|or)\b)"
    r"|(?:\w+ly\s+)?\w+ing\s+(?=(?:the|an?|their|our|its|his|her|this|these|any|all)\s))",
    re.IGNORECASE,
)
_STRIPS = 8
"""Most lead-ins taken off one phrase."""

_STOP = re.compile(
    r"[;:()\[\]\"“”]|\s[—–-]+\s|[—–](?=\s)|(?<=\s)[—–]|\.\.\.|…"
    r"|(?<!\bas well)(?<!\bsuch)[,]?\s+(?=(?:we|they|he|she|it|I|you|which|who|whom|whose|where|when|while|whereas|if|"
    r"whether|how|what|why|because|since|until|unless|"
    r"although|though|but|so|yet|that|as(?!\s+well\s+as)|is|are|was|were|be|been|being|has|have|had|will|"
    r"would|can|could|should|must|may|"
    r"amid|during|following|after|before|ahead|prior|given|despite|considering|through|throughout|via|by|"
    r"under|at|from|without|into|upon|"
    r"aimed|aiming|based|taking|taken|made|held|caused|leading|resulting|noting|underscoring|emphasi[sz]ing|stressing|"
    r"reaffirming|affirming|expressing|highlighting|recogni[sz]ing|building|designed|scheduled|planned|needed|"
    r"required|announced|"
    r"reached|achieved|signed|agreed|adopted|posed|provided|launched|led|outlined|according|today|yesterday|tomorrow|"
    r"directly|together|currently|primarily|especially|particularly|notably|specifically|"
    r"starting|beginning|ranging|committed|facing|not|in\s+(?:order|keeping|addition|light|view|terms|"
    r"preparation|advance|detail|response|accordance|line|"
    r"full|addition|general|depth|person|the\s+(?:context|framework|wake|coming|upcoming|near|future|face|"
    r"run-up|format|interests?|last|next|past))|"
    r"in\s+(?:connection|conjunction|particular|recent|\d{4}|January|February|March|April|May|June|July|"
    r"August|September|October|"
    r"November|December)|on\s+(?:the\s+(?:basis|eve|sidelines|margins|ground|occasion)|January|February|March|"
    r"April|May|June|"
    r"July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d)|"
    r"with\s+(?:a\s+(?:view|focus|particular|special)|the\s+(?:aim|goal|participation|help|support|assistance|"
    r"purpose)|emphasis|an\s+emphasis|"
    r"respect|regard|special|particular)|to\s+(?:be|become|help|allow|enable|make|take|hold|give|do|see|meet|"
    r"get|make|work|"
    r"join|use|which)|between\s+now|over\s+the\s+(?:last|past|next|coming)|this\s+(?:week|month|year)|"
    r"last\s+(?:week|month|year)|next\s+(?:week|month|year))\b)"
    r"|[,]?\s+and\s+(?=(?:that|how|what|to|then|he|she|they|we|it|both|President|Prime|Chancellor|Secretary)\b)"
    r"|,\s+(?=(?:the|both)\s+(?:\w+\s+)?(?:Presidents?|leaders|parties|sides|interlocutors|Heads?|Prime|"
    r"Chancellor|Minister)\b)"
    r"|(?:,?\s+and|,)\s+(?=(?:reaffirmed|agreed|expressed|welcomed|emphasi[sz]ed|stressed|noted|"
    r"thanked|discussed|underscored|underlined|highlighted|exchanged|called|committed|pledged|reviewed|"
    r"reiterated|affirmed|"
    r"confirmed|congratulated|condemned|invited|conveyed|offered|decided|looked|look|considered|coordinated|"
    r"consulted|resolved|shared|spoke|"
    r"praised|commended|touched|focused|informed|briefed|outlined|said|pointed|acknowledged|recogni[sz]ed|"
    r"announced|was|were|is|are|has|had|have|will|would)\b)",
    re.IGNORECASE,
)
_TO = re.compile(r"(?P<before>[\w’-]+)\s+to\s+(?P<behind>[\w’-]+)")
_TAKES_TO = re.compile(
    r"threats?|access|rights?|assistance|aid|support|responses?|approach(?:es)?|commitments?|opposition|"
    r"alternatives?|returns?|visits?|"
    r"transition|path|contributions?|relief|solutions?|resistance|damage|invitations?|attention|barriers|"
    r"adherence|accession|suppl(?:y|ies)|"
    r"deliver(?:y|ies)|exports?|challenges?|trips?|end|respect|risks?|related|relating|tied|linked|key|"
    r"critical|central",
    re.IGNORECASE,
)
"""What has "to" and a noun behind it; elsewhere "to" begins a clause."""
_DETERMINERS = frozenset({"the", "a", "an", "its", "our", "their", "his", "her"})
_LEAST_BEFORE_CLAUSE = 3
"""Fewest words of a phrase that goes on with a clause: "families to leave" is none."""
_OF_CLAUSE = re.compile(rf"\b(?:attempts?|actions|{_HEADS})\Z", re.IGNORECASE)
_A_VERB = re.compile(rf"{_VERB}\b", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:as\s+well|too|also|again|earlier|later|and|or|of|of\s+\w+ing|in|on|for|with|to|against|between|"
    r"among|around|about|over|towards?|across|within|regarding|near|along|"
    r"including|such|their|our|its|the|an?|(?!need|speed|Red|United|Allied)\w{3,}ed)\Z",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r",?\s+(?:including|such\s+as|namely|in\s+particular|among\s+them|to\s+include|as\s+well\s+as|"
    r"along\s+with|together\s+with|and\s+also)"
    r"(?:\s+(?:on|in|of|through|with|by|for|about|regarding|the\s+topics\s+of))?,?\s+"
    r"|,\s+(?:and|or)\s+(?:(?:on|about|of|also)\s+)?|,\s+(?:on\s+|about\s+|also\s+)?|\s+and\s+(?:on|about|"
    r"regarding)\s+",
    re.IGNORECASE,
)
_NAMES = re.compile(r"(?:the\s+)?[A-Z][\w’-]*(?:\s+(?:of\s+)?[A-Z][\w’-]*)*")
_TIES = frozenset({"in", "of", "on", "for", "to", "with", "and", "or"})
_LEAST_OF_TWO = 2
"""Words before "and" that are not enough for a phrase of their own where nothing else shows one."""
_ONE_NAME = re.compile(r"[A-Z][\w’-]*(?![\w’'])")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_WORD_IN_LIST = re.compile(r"(?P<word>[\w-]+)(?=,|\s+and\b)")
_BETWEEN = re.compile(r"\b(?:between|both)\s+(?:(?!\band\b)[^,])*$", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\s+(?:of|in|on|for|with|to|against|between|among|around|about|over|towards?|across|within|regarding|"
    r"near|along|for)\s+",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?!(?:epi|pan)demic|(?:counter-?)?offensive|(?:perspect|object|initiat|alternat)ive|republic|traffic|"
    r"topic|music|logistic|arctic|capital|arsenal|proposal|withdrawal|approval|arrival|trial|goal|potential|"
    r"need|speed|feed|"
    r"territory|history|theory|summary|anniversary|secretary)"
    r"(?:[a-z]{3,}(?:ical|ic|al|ary|ory|ive|ous|ful|less|able|ible|ish|ular|ese|wide|ed)|open|global|clean|"
    r"free|safe|secure|just|stable|"
    r"political|military|humanitarian|Russian|Ukrainian|European|American|African|Asian|Syrian|Libyan|Iranian|"
    r"short|long|inclusive|"
    r"full|strong|peaceful|resilient|transparent|modern|public|private|digital|green|joint|near|prosperous|"
    r"trilateral|fair|"
    r"complete|mutual|close|defen[cs]e|non|Transatlantic|trans-Atlantic|security|high-level|food|state|gross|expert|"
    r"other|united|ready|resolute|robust|sustainable|transport|technical|social)",
)
_BARE_ADJECTIVE = re.compile(
    r"(?:important|recent|strong|clear|decisive|diverse|balanced|enduring|longstanding|evidence-informed|[A-Z]\w+(?:ian|ish|ese)|"
    r"Israeli|Omani|Iraqi|Qatari|Saudi|Emirati|Kuwaiti|Pakistani|Bahraini|Yemeni)"
    r"|.*\swith\s+[A-Z]\w+(?:ian|ish|ese)"
)
"""A whole phrase whose noun is further on: "Lithuanian", "engagements with Egyptian"."""
_FINITE = re.compile(
    r",?\s+(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|we|they|he|she|it|I|you|from\s+\w+ing)\b"
)
_OF_WHICH = re.compile(r"\bof\s+(?:which|whom)\Z")
_PRONOUN = re.compile(r"this|that|it|these|those|them|him|her|us", re.IGNORECASE)
"""A whole item: what stands behind it begins a clause, "discussed this, and the mayor knows"."""
_NO_PHRASE = re.compile(
    r"(?:\w{3,}ed\s+(?:in|by|at|on|to|with|under)\b.*|.*\s(?:ones?|former|latter)|(?:visited|met|held|took|"
    r"gave)\b.*|(?:vice\s+|prime\s+)?(?:president|minister|chancellor)s?|"
    r".*\b(?:this|these|that|those|such|reaffirmed|underscored|reiterated|noted|agreed|emphasi[sz]ed|expressed|said|stressed|"
    r"told)\b.*|including|the|an?|(?:within|during|after|before|following|through|via|under|without|into)\b.*|"
    r"others?\b.*|it|them|him|her|us|me|this|that|these|those|here|there|one|"
    r"others?|etc|more|much|so|all|each\s+other|one\s+another|"
    r"everything|something|anything|things?|today|not\b.*|if\b.*|to\b.*|by\b.*|how\b.*|that\b.*|what\b.*|"
    r"whether\b.*|where\b.*|when\b.*|"
    r"why\b.*|he\b.*|she\b.*|they\b.*|we\b.*|I\b.*|you\b.*|it\b.*|and\b.*|then\b.*|there\b.*|\w+ly|with\b.*|"
    r"from\b.*|at\b.*|in\b.*|for\b.*|of\b.*|on\b.*|as\b.*|or\b.*|"
    r"(?:throughout|among|along|against|across|amid|despite|towards?|until|since|beyond)\b.*|"
    r"(?:will|would|set\s+forth|stand|stood|play|plays|played|join|joins)\b.*|"
    rf"(?:{MONTHS})\s+\d.*|"
    r"his|hers|theirs|ours|both|next|north|being|doing|working|serving|stating|drawing|phasing|ensuring|continuing|protecting|"
    r"strengthening|deepen|marked|bolstered|underpinned|working\s+with\b.*|\d[\d\s,.]*|\w)",
    re.IGNORECASE,
)
_HOLLOW = re.compile(
    r"(?:(?:great|particular|bilateral|regional|global|international|national|topical|other|common|foreign|"
    r"domestic|key|"
    r"current|mutual|world|"
    r"important|political|shared|various|broad|wide|full|whole|entire|complex|practical|strategic|pressing|"
    r"relevant|further|next|"
    r"specific|sensitive|priority|urgent|of|mutual|interest|common|concern|for|the|a|an|and|on|agenda|policy|"
    r"many|several|number|"
    r"cooperation|interaction|bilateral|relations|geopolitical|foreign|major|primary|two|three|\d+|recent|"
    r"latest|ongoing|possible|future|wider|broader)[\s,-]+)*"
    r"(?:issues?|matters?|questions?|topics?|subjects?|aspects?|details?|items?|problems?|areas?|points?|"
    r"range|agenda|priorit(?:y|ies)|"
    r"challenges?|steps|events|developments?|situation|interests?|concerns?|efforts|efforts?|plans?|ways|"
    r"way\s+(?:forward|ahead)|work|views?|ideas|spheres|fields|"
    r"opportunit(?:y|ies)|progress|cooperation\s+agenda|need|importance|measures|results?|outcomes?|"
    r"state\s+of\s+affairs|approaches|"
    r"preparations?|facts?|implementation|states?|sectors|formats|(?:[\w-]+\s+)?(?:issues?|matters?|"
    r"questions?|topics?)|absence\b.*|categories|cooperation\s+(?:in|across)\s+(?:various|all|different|many|"
    r"other)\s+(?:areas|fields|spheres)|discussions?|meetings?|conversations?|talks|calls?|contacts|visits?|"
    r"commitments?|support|others|initiatives|proposals|projects|objectives|goals|"
    r"relationship|side|sides|parties|leaders|countries|friendship|part|time|day|"
    r"threats?|coordination|partners|context|interest|greetings|opinions|actions?|possibilit(?:y|ies)|"
    r"prospects?|details|topics|number|variety|affairs|basis|commencement|communities|concentration|consultations?|"
    r"course|decisions?|desire|differences?|factors|follow-up|hurdles|incentives|individuals|intent|lessons|object|"
    r"position|potential|people|products|readiness|regions?|responses?|role|rule|strategy|successes|tasks|times|"
    r"tools|urgency|values|women|world|nature)"
    r"(?:\s+of\s+(?:[\w-]+\s+){0,3}(?:importance|interests?|concern|significance|relevance))?",
    re.IGNORECASE,
)
"""A whole phrase that names no subject."""


def noun_phrases(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the places of the short noun phrases of an enumeration that begins at ``start``, in order.

    It goes on until words that begin a clause, at the latest until ``end``. Articles and fillers stand in no phrase.
    """
    stop = _STOP.search(text, start, end)
    end = stop.start() if stop else end
    items = list(_split(text, start, end))
    if stop and (_FINITE.match(text, end) or _OF_WHICH.search(text, start, stop.end() + len("which"))):
        items.pop()  # "the measures that farmers are taking", "and the farmers were": it is the subject of a clause
    for low, high in items:
        if _PRONOUN.fullmatch(text[low:high].strip()):
            return
        phrase = _trimmed(text, low, high)
        if phrase is not None:
            yield phrase


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    place = start
    for mark in _MARKS.finditer(text, start, end):
        if mark.start() > place and not _ties_adjectives(text, place, mark):
            yield from _pair(text, place, mark.start())
            place = mark.end()
    yield from _pair(text, place, end)


def _ties_adjectives(text: str, place: int, mark: re.Match[str]) -> bool:
    """Say whether a comma stands between adjectives, "political, economic and social ties", or within "between"."""
    before = text[place : mark.start()].split()
    comma = mark.group().strip().lower() in {",", ", and"}
    return (
        comma
        and bool(before)
        and (
            _ADJECTIVE.fullmatch(before[-1].strip(",")) is not None
            or _leads_to_adjective(text, place, mark)
            or _BETWEEN.search(text, place, mark.start()) is not None
        )
    )


def _leads_to_adjective(text: str, place: int, mark: re.Match[str]) -> bool:
    """Say whether one word stands before a comma, and adjectives behind it: "trade, economic and cultural ties"."""
    behind = _WORD_IN_LIST.match(text, mark.end())
    item = _trimmed(text, place, mark.start()) if behind and _ADJECTIVE.fullmatch(behind["word"]) else None
    return item is not None and len(text[item[0] : item[1]].split()) == 1


def _pair(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the two items of "A and B", or the whole where the words before "and" are no phrase of their own."""
    for match in _AND.finditer(text, start, end):
        before, after = text[start : match.start()].replace(",", " ").split(), text[match.end() : end]
        if _BETWEEN.search(text, start, match.start()) or _PREPOSITION.match(" " + after + " "):
            continue
        if before and _parts(before, after):
            yield start, match.start()
            yield from _pair(text, match.end(), end)
            return
    yield start, end


def _parts(before: list[str], after: str) -> bool:
    """Say whether "and" between these words parts two phrases."""
    last, behind = before[-1], after.split()
    if _A_VERB.match(after) and not _A_VERB.fullmatch(last):
        return True
    if not behind or _ADJECTIVE.fullmatch(last) or last.lower() in _TIES or _A_VERB.match(after):
        return False
    if last[0].isupper() and (_NAMES.fullmatch(after.strip()) or _ONE_NAME.match(after)):
        return False  # "navigation in the Black Sea and the Sea of Azov"
    begins_anew = re.match(rf"(?:{_ARTICLES}|[A-Z][\w’]*[’']s)\s", after)
    if begins_anew or (re.fullmatch(_HEADS, behind[0]) and len(behind) > 1):
        return True
    pair = len(behind) == 1 or _PREPOSITION.match(
        f" {behind[1]} "
    )  # "trade and investment", "peace and security in Europe"
    return not pair and len(before) > _LEAST_OF_TWO


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of a phrase without what leads up to it and what hangs on behind; ``None`` if none is left."""
    while start < end and text[start] in " \n\t,'’":
        start += 1
    for _ in range(_STRIPS):
        lead = _LEAD_IN.match(text, start, end)
        if lead is None:
            break
        start = lead.end()
    cut = _clause_start(text, start, end)
    if cut is not None and (_is_too_little(text[start:cut]) or _OF_CLAUSE.search(text, start, cut)):
        return None
    end = _without_tail(text, start, end if cut is None else cut)
    end = _without_tail(text, start, _short_end(text, start, end))
    phrase = " ".join(text[start:end].split())
    if len(phrase) < 3 or any(one.fullmatch(phrase) for one in (_NO_PHRASE, _HOLLOW, _BARE_ADJECTIVE)):
        return None
    return start, end


def _is_too_little(before: str) -> bool:
    """Say whether words before a clause are no phrase: "families to leave", "the need for the US and NATO to"."""
    words = before.split()
    return len(words) < _LEAST_BEFORE_CLAUSE or all(word[0].isupper() or word == "and" for word in words)


def _clause_start(text: str, start: int, end: int) -> int | None:
    """Return where "to" begins a clause: "others in the region to ensure"; ``None`` where none does."""
    for match in _TO.finditer(text, start, end):
        is_noun = _TAKES_TO.fullmatch(match["before"]) and not _A_VERB.fullmatch(match["behind"])
        if not is_noun and match["behind"][0].islower() and match["behind"] not in _DETERMINERS:
            return match.end("before")
    return None


def _without_tail(text: str, start: int, end: int) -> int:
    """Return the end of a phrase without what hangs on behind it."""
    while True:
        while end > start and text[end - 1] in " \n\t,.'!?’":
            end -= 1
        tail = _TAIL.search(text, start, end)
        if tail is None:
            return end
        end = tail.start()


def _short_end(text: str, start: int, end: int) -> int:
    """Return where a phrase ends that is cut to a few words; its start where it cannot be cut."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) <= LONGEST:
        return end
    limit = start + words[LONGEST].start()
    cuts = [match.start() for match in _PREPOSITION.finditer(text, start, limit) if "between" not in match.group()]
    return cuts[-1] if cuts and " " in text[start : cuts[-1]] else start
