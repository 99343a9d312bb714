"""topic: what was spoken of, as short noun phrases of the text, by a small stable list of subjects.

The value is the subject of the list where the phrase has a word of it, else ``other: `` and the phrase in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.noun_phrases import noun_phrases
from backchannel.extraction.properties.context import Context, Found

TOPICS: tuple[tuple[str, str], ...] = (
    ("Ukraine", r"Ukrain\w*|Minsk (?:agreements?|package|process)|Donbass?|Crimea|Normandy format"),
    (
        "arms control",
        r"arms control|START|strategic stability|INF Treaty|nuclear weapons?|non-?proliferation|disarmament|arms race",
    ),
    (
        "trade",
        (
            r"trade|tariffs?|econom(?:y|ic (?:and \w+ )?(?:cooperation|ties|relations|partnership))|investments?|"
            r"supply chains?|sanctions"
        ),
    ),
    ("Syria", r"Syria\w*|Astana"),
    ("Middle East", r"Middle East|Israel\w*|Palestin\w*|Gaza|Libya|Yemen|Lebanon|hostages"),
    ("Iran", r"Iran\w*|JCPOA"),
    ("North Korea", r"North Korea\w*|DPRK|Korean [Pp]eninsula"),
    ("Taiwan", r"Taiwan\w*|South China Sea"),
    ("terrorism", r"terroris\w+|ISIS|ISIL|Al[- ]Qaeda|counter-?terrorism"),
    ("climate", r"(?<!investment )(?<!business )climate(?: change)?|emissions"),
    ("energy", r"energy|oil(?: market| production)?|natural gas|Nord Stream"),
    ("health", r"COVID-19|coronavirus|pandemic|vaccin\w+|global health"),
    ("cyber", r"cyber\w*|ransomware"),
    ("prisoners", r"prisoners?|detain(?:ed|ees)|wrongfully"),
    ("migration", r"migration|migrants?|refugees?"),
    ("elections", r"elections?|electoral"),
    (
        "security guarantees",
        r"security guarantees|NATO[’']s? (?:eastward )?(?:expansion|enlargement|movement)",
    ),
)
_COMPILED = tuple((name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in TOPICS)
OTHER = "other"
"""The subject of what has no word of the list."""

_ADVERBS = (
    r"(?:(?:also|then|further|again|in\s+(?:great\s+)?(?:detail|depth|particular|general)|at\s+length|"
    r"separately|extensively|"
    r"thoroughly|specifically|frankly|primarily|mainly|mostly|briefly|jointly|both|today),?\s+)*"
)
_BOTH = (
    r"(?:they|both|we|(?:the\s+)?(?:two\s+|both\s+|three\s+|four\s+)?(?:leaders|presidents|sides|parties|"
    r"interlocutors|heads\s+of\s+state|officials|"
    r"participants|principals|countries|statesmen|politicians|conversation|discussions?|meeting|talks|call|"
    r"negotiations|dialogue|exchange|agenda)|"
    r"President\s+(?:and|&)\s+(?:the\s+)?\w+(?:\s+\w+)?)"
)
_ON = r"(?:about|on|of|regarding|concerning|over|around)"
_TALK = (
    r"(?:discussions?|exchanges?(?:\s+of\s+(?:views|opinions?))?|views|opinions?|notes|conversations?|talks|"
    r"negotiations|consultations?|dialogue|thoughts|perspectives|"
    r"assessments)"
)
_OPEN = re.compile(
    rf"\b(?:discuss(?:ed|es|ing)?\s+{_ADVERBS}"
    rf"|(?:exchang(?:ed|ing|e)|shar(?:ed|ing)|compar(?:ed|ing|"
    rf"e))\s+(?:\w+\s+){{0,2}}?{_TALK}\s+{_ADVERBS}(?:on|about|regarding|concerning)\s+"
    rf"|(?:discussions?|exchanges?\s+of\s+(?:views|opinions?))\s+of\s+|(?<!had\s){_TALK}\s+{_ADVERBS}(?:on|"
    rf"about|regarding|concerning)\s+(?!views|opinions?|notes)"
    rf"|(?:spoke|spoken|talked|speak|talk)\s+{_ADVERBS}(?:about|of|on|regarding)\s+(?!(?:the\s+)?(?:phone|"
    rf"telephone|condition|behalf))"
    rf"|(?:spoke|spoken|talked)\s+(?:[^,;.]|\.(?=\s?[A-Z]))"
    r"{3,120}?\s(?:about|regarding|concerning)\s+"
    rf"|touch(?:ed|ing)?\s+(?:{_ADVERBS})(?:up)?on\s+"
    rf"|{_BOTH}\s+{_ADVERBS}(?:focus(?:ed|ing)?|centered|concentrated|dwelt)\s+{_ADVERBS}on\s+"
    rf"|(?:topics?|issues|subjects|agenda)(?:\s+(?:of|for)\s+[^,.;]{{3,50}}?|\s+discussed)?\s+(?:include[sd]?|"
    rf"were|covered)\s+(?!(?:also\s+)?(?:discussed|raised|considered|touched|addressed|reviewed))"
    rf"|(?:attention|emphasis|focus)\s+(?:was|has\s+been|is)\s+{_ADVERBS}(?:(?:paid|given|devoted|laid|placed|"
    rf"put)\s+)?{_ADVERBS}(?:to|on)\s+"
    rf"|paid\s+(?:\w+\s+)?attention\s+to\s+"
    rf"|with\s+(?:an?\s+)?(?:(?:particular|special)\s+)?(?:focus|emphasis)\s+on\s+"
    rf"|{_BOTH}\s+{_ADVERBS}(?:addressed|considered|reviewed|raised|covered|consulted\s+on|coordinated\s+on|"
    rf"compared\s+notes\s+on)\s+{_ADVERBS}(?!to\b|that\b|it\b)"
    rf"|(?:reaffirm|reiterat|affirm|underscor|emphasi[sz]|stress|highlight|underlin)(?:ed|"
    rf"ing)\s+(?:both\s+)?(?:the|their|our|his|her|a|its)\s+(?:[\w-]+[’']?s?\s+){{0,4}}?"
    r"(?:commitment\s+to|support\s+for|importance\s+of|need\s+for|interest\s+in)\s+"
    r"|(?:informed|briefed|updated)\s+(?:[^,;.\s]+\s+){1,7}?(?:(?:about|on|regarding)\s+"
    r"|of\s+(?=(?:the|his|her|their)\s)(?!the\s+(?:Russia|Republic|United|European|State|Kingdom|Federal|Council)))"
    rf"|(?:the\s+)?(?=situation\s+(?:in|around|surrounding|on)\s+))",
    re.IGNORECASE,
)
"""Words behind which stands what was spoken of."""
_SPOKEN = (
    r"(?:discussed|considered|touched\s+(?:up)?on|addressed|reviewed|raised|covered|"
    r"(?:in\s+)?the\s+(?:main\s+|special\s+)?(?:focus|subjects?|topics?)\s+of)"
)
_PASSIVE = re.compile(
    rf"(?:^|(?:^|\.\s+|\bthat\s+)(?:(?:During|At|In|On|As|Within|Among|Following|After|Besides|Also|Separately|"
    rf"Moreover|Furthermore)\b[^.;]{{0,160}}?,\s+)"
    rf"|(?:^|,\s+))(?P<what>(?!(?:During|At|In|On|As|Within|Among|Following|After|He|She|It|They|We|This|These|"
    rf"Also|Which)\b)[^.;]{{3,200}}?)\s+"
    rf"(?:was|were|has\s+been|have\s+been)\s+{_ADVERBS}{_SPOKEN}\b",
    re.IGNORECASE | re.MULTILINE,
)
_NOT_SO = re.compile(
    r"\b(?:will|would|shall|should|must|may|might|can|could|not|never|n[’']t|(?:agreed|agree|plan(?:s|ned|"
    r"ning)?|expected|intends?|intended|going|ready|continue|continued|"
    r"opportunity|wants?|hopes?|looks?|looking|looked|need|needs|forward|scheduled|proposed|invited|possible|"
    r"necessary|able|readiness|importance|able)\s+(?:[\w-]+\s+){0,3}?to|"
    r"(?:agree\w*|intend\w*|plan\w*|important|decided)\s+(?:\w+\s+)?to\s+(?:continue|keep)|look(?:s|ed|"
    r"ing)?\s+forward\s+to|without|before|refused\s+to|further|future|upcoming|next)\s+(?:be\s+|"
    r"have\s+)?(?:also\s+|further\s+)?$"
)
_OTHERS = re.compile(
    r"\b(?:ministers|advis[eo]rs|teams|experts|parliaments?|negotiators|agencies|governments|delegations|"
    r"working\s+groups?|ministries|committee|commission|council|"
    r"cabinet|companies|mayors|governors?|ambassadors|diplomats|envoys|subgroups|groups?|forum|conference|panel|"
    r"who)\s+(?:[\w-]+\s+){0,3}?$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^”\"]*$")
_STATE = re.compile(
    r"Ukrain\w*|Syria\w*|Israel\w*|Iran\w*|Taiwan\w*|North Korea\w*|Libya|Lebanon|Yemen|Palestin\w*|DPRK"
)
_OF_WAR = re.compile(
    r"\b(?:wars?|conflicts?|cris[ei]s|settlement|situation|invasion|aggression|security|defen[cs]e|support|"
    r"sovereignty|territorial|peace|reconstruction|recovery|"
    r"ceasefire|attacks?|escalation|de-escalation|troops|weapons|military|sanctions|assistance|aid|fighting|"
    r"hostilities|operation|destabili\w+|nuclear|militants|developments)\b",
    re.IGNORECASE,
)
_PARTY_OF = {
    "Ukrain": "ua",
    "Syria": "sy",
    "Israel": "il",
    "Iran": "ir",
    "Taiwan": "tw",
    "North": "kp",
    "DPRK": "kp",
    "Libya": "ly",
    "Lebano": "lb",
    "Yemen": "ye",
    "Palest": "ps",
}


def find(context: Context) -> Iterator[Found]:
    """Find each subject at its first place in the sentence, each phrase of another subject once."""
    told: set[str] = set()
    for start, end in sorted(set(_phrases(context))):
        for value in _values(context, start, end):
            if value not in told:
                told.add(value)
                yield Found("topic", value, start, end)


def _phrases(context: Context) -> Iterator[tuple[int, int]]:
    last = context.start
    for match in context.matches(_OPEN):
        if match.end() > last and _counts(context, match.start()):
            for start, end in noun_phrases(context.text, match.end(), context.end):
                if start >= last:
                    yield from _of_nobody(context, start, end)
                    last = end
    for match in context.matches(_PASSIVE):
        if not context.says(_OTHERS, match.start(), match.start("what")):
            for start, end in noun_phrases(context.text, match.start("what"), match.end("what")):
                yield from _of_nobody(context, start, end)


def _counts(context: Context, place: int) -> bool:
    before = max(context.start, place - 80)
    if context.text[place : place + 13].lower().endswith("situation") and context.says(_QUOTED, context.start, place):
        return False
    return not any(context.says(no, before, place) for no in (_NOT_SO, _OTHERS))


def _of_nobody(context: Context, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give a phrase, unless it names somebody, or no more than a side."""
    for ref in context.people.between(start - len("the "), end):
        if not ref.possessive and ref.end > start:
            return  # "talked about it in great detail with the President"
    phrase = context.text[start:end]
    if (
        phrase
        and context.people.parties_in(start, end)
        and len(phrase.split()) <= 2
        and set(context.people.parties_in(start, end)) & set(context.parties)
        and phrase[0].isupper()
    ):
        return
    yield start, end


def _values(context: Context, start: int, end: int) -> list[str]:
    named = [
        name
        for name, pattern in _COMPILED
        if any(_is_subject(context, match, start, end) for match in pattern.finditer(context.text, start, end))
    ]
    return named or [f"{OTHER}: {' '.join(context.text[start:end].lower().split())}"]


def _is_subject(context: Context, match: re.Match[str], start: int, end: int) -> bool:
    """Say whether a word stands for the subject: a state that takes part does so only where war or aid is meant."""
    state = _STATE.match(match.group())
    party = next((code for word, code in _PARTY_OF.items() if match.group().startswith(word)), None) if state else None
    return party not in context.parties or context.says(_OF_WAR, start, end)
