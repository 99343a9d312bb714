"""topic: what was spoken of, by a small stable list of subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

TOPICS: tuple[tuple[str, str], ...] = (
    ("Ukraine", r"Ukrain\w*|Minsk (?:agreements?|package|process)|Donbass?|Crimea|Normandy format"),
    (
        "arms control",
        r"arms control|START|strategic stability|INF Treaty|nuclear weapons?|non-?proliferation|disarmament|arms race",
    ),
    ("trade", r"trade|tariffs?|econom(?:y|ic cooperation|ic ties)|investments?|supply chains?|sanctions"),
    ("Syria", r"Syria\w*|Astana"),
    ("Middle East", r"Middle East|Israel\w*|Palestin\w*|Gaza|Libya|Yemen|Lebanon|hostages"),
    ("Iran", r"Iran\w*|JCPOA"),
    ("North Korea", r"North Korea\w*|DPRK|Korean [Pp]eninsula"),
    ("Taiwan", r"Taiwan\w*|South China Sea"),
    ("terrorism", r"terroris\w+|ISIS|ISIL|Al[- ]Qaeda|counter-?terrorism"),
    ("climate", r"climate(?: change)?|emissions"),
    ("energy", r"energy|oil(?: market| production)?|natural gas|Nord Stream"),
    ("health", r"COVID-19|coronavirus|pandemic|vaccin\w+|global health"),
    ("cyber", r"cyber\w*|ransomware"),
    ("prisoners", r"prisoners?|detain(?:ed|ees)|wrongfully"),
    ("migration", r"migration|migrants?|refugees"),
    ("elections", r"elections?|electoral"),
    (
        "security guarantees",
        r"security guarantees|NATO[’']s? (?:eastward )?(?:expansion|enlargement|movement)",
    ),
)
_COMPILED = tuple((name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in TOPICS)


def find(context: Context) -> Iterator[Found]:
    """Find each subject of the list once, at its first place."""
    for name, pattern in _COMPILED:
        match = next(context.matches(pattern), None)
        if match is not None:
            yield Found("topic", name, match.start(), match.end())
