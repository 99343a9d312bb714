"""What a trigger needs beside it, by its shape; verbs told from nouns that are spelt alike."""

from __future__ import annotations

import re
from typing import Literal

Shape = Literal[
    "verb_with", "verb_object", "noun", "guest", "travel", "message", "sight", "presence", "company", "arrival",
    "telling", "government", "invitation", "together", "written", "road",
]  # fmt: skip
"""What the trigger needs:

    verb_with    a subject before it, and after it "with" or "to" and somebody, or several subjects: "spoke with"
    verb_object  a subject before it, and somebody right after it: "called President Putin"
    guest        as verb_object; the subject is the host: "welcomed"
    noun         somebody's, or with, between, from, to somebody, or the subject of its verb: "call"
    travel       a visitor, and a host: "visit"
    message      a sender, and an addressee: "letter"
    sight        as verb_object, and nothing that the other is seen doing: "will see the King on Friday"
    presence     a foreign leader before it, where a government speaks: "was just here"
    company      as verb_with, and a place or a time behind: "was with him for three hours"
    government   a government before it, and behind it "with" and another state's: "our outreach with"
    arrival      a foreign leader right before it, where a government speaks: "Macron is coming on Friday"
    telling      one leader before it, another behind, and a time or place: "told him in Paris", "saw him yesterday"
    together     two of different countries before it: "held a joint press conference"
    written      as verb_object, and a message of which the next sentence tells: "congratulated him. The message reads"
    road         a leader before it, and behind it a place of another country: "flew to Paris", "is due in Moscow"
    invitation   as guest, or in the passive, and where to: "invited him to the White House"
"""

_TOGETHER = re.compile(r"\s+together\b")
_PLEASANT = {"nice", "pleasant", "wonderful", "lovely", "good", "great"}
"""Beside "visit" these show that it is time spent together, not a journey."""
_BE = {
    "is", "are", "was", "were", "be", "been", "am", "'s", "’s", "'re", "’re", "'m", "’m", "being", "isn’t", "isn't",
    "aren’t", "aren't", "wasn’t", "wasn't", "weren’t", "weren't",
}  # fmt: skip
_BEFORE_A_VERB = {
    "to", "will", "would", "could", "can", "should", "must", "may", "might", "did", "do", "does", "not", "i", "he",
    "she", "they", "we", "you", "who", "’ll", "'ll", "didn’t", "didn't", "don’t", "don't", "and", "never", "often",
    "also", "ever",
}  # fmt: skip
_BEFORE_A_NOUN = {"a", "the", "long", "this", "that", "our", "their", "his", "good", "short"}
_WITH_BE = {
    pronoun + be for pronoun in ("he", "she", "it", "we", "they", "you", "i", "who") for be in ("’s", "’re", "’m")
}
_IS_HE = re.compile(
    r"\b(?:is|are|was|were)(?:n[’']t)?\s+(?:he|she|they|you|we|"
    r"(?:the\s+)?(?:Vice\s+)?(?:President|Secretary|Prime Minister)(?:\s+[A-Z][\w’]+){0,2})\s+"
    r"(?:(?:also|still|even|not)\s+)?\Z"
)
"""In a question before a verb: "why isn't the President meeting with"."""
_BEFORE_DOING = frozenset({
    "after", "before", "since", "for", "of", "without", "by", "about", "from", "upon", "despite", "while", "when",
    "out", "denied", "denies", "avoided", "avoids", "avoid", "postponed", "cancelled", "canceled", "considered",
    "considering", "considers", "recalled", "recalls", "remembered", "remembers", "admitted", "acknowledged",
    "confirmed", "delayed", "regretted", "enjoyed",
})  # fmt: skip
_OF_IT = frozenset({"about", "for", "of"})
"""Before "meeting with" these leave it open whether that is a noun."""
_SOMEBODY = re.compile(
    r"\s+(?P<with>with\s+)?(?:him|her|them|(?:his|her|their|the)\s+(?:[A-Z]\w+\s+){0,2}(?:counterpart|President|leader)|[A-Z])"
)
"""Behind "meeting", which then is what one does: "after meeting President A"."""
_ONE_TALKS = re.compile(
    r"(?:\b[Hh]e|\b[Ss]he|\bwho|(?:^|[\s“])(?!The\b|In\b|New\b|Peace\b|Direct\b)[A-Z][\w’-]+)\s(?:(?:also|still|often|"
    r"regularly|sometimes|frequently|now)\s)?\Z"
)
_TALKS_TO = re.compile(
    r"\s(?:regularly|often|frequently|directly|weekly|daily|privately)\s(?:with|to)\s|"
    r"\sto\s(?:him\b|her\b|them\b|[A-Z]|the\s[A-Z])|\swith\s.*\b(?:regularly|often|frequently|every\s\w+)\b"
)
"""Around "talks": what somebody does, "Biden talks to Macron every day"."""
_ONE_CALLS = re.compile(r"(?:^|[:;,]\s|\bthat\s)(?:[A-Z][\w.’-]*\s){1,4}\Z")
_ANOTHER = re.compile(r"\s(?:(?:him|her|them)\b|[A-Z][\w’-]+(?!(?:\s[A-Z]\w+)?\s(?:with|between)\b))")
"""Around "calls", as headlines have it: "Biden calls Macron"."""
_BETWEEN = frozenset({"also", "not", "just", "now", "still", "currently", "already", "presently", "actually"})
"""Between "is" and a verb."""
_WORD = re.compile(r"[\w’'-]+")


def words_before(sentence: str, place: int, count: int) -> list[str]:
    """Return the last words before a place, in lower case, nearest last."""
    return [word.lower() for word in _WORD.findall(sentence[max(0, place - 60) : place])[-count:]]


def shape_in_place(word: str, shape: Shape, sentence: str, start: int) -> Shape:
    """Return the shape of a word in its place: verbs are told from nouns where English spells them alike."""
    before = words_before(sentence, start, 2)
    last = before[-1] if before else ""
    if word in ("call", "calls"):
        headline = (
            word == "calls" and _ONE_CALLS.search(sentence[:start]) and _ANOTHER.match(sentence, start + len(word))
        )
        verb = bool(headline) or (last in _BEFORE_A_VERB and last != "and") or last.endswith(("’ll", "'ll"))
        return "verb_object" if verb else "noun"
    if word == "meeting":
        is_verb = last in _BE or (last in _BETWEEN and len(before) > 1 and before[0] in _BE)
        if sentence[start].isupper() or sentence[max(0, start - 4) : start] in (".’s ", ".'s "):
            return shape  # behind "Joseph R. Biden, Jr." and a possessive
        looks_to = last == "to" and before[:1] in (["forward"], ["committed"], ["used"])
        somebody = _SOMEBODY.match(sentence, start + len(word)) if last in _BEFORE_DOING else None
        is_verb = is_verb or (
            somebody is not None and not (somebody["with"] and last in _OF_IT and "short" not in before)
        )
        is_verb = is_verb or last in _WITH_BE or _IS_HE.search(sentence[:start]) is not None
        return "verb_with" if is_verb or looks_to else shape
    if word == "talks" and _TALKS_TO.match(sentence, start + len(word)) and _ONE_TALKS.search(sentence[:start]):
        return "verb_with"
    if word == "talk" and (last in _BEFORE_A_NOUN or last.endswith(("’s", "'s"))):
        return "noun"
    if word == "visit" and (last in _PLEASANT or _TOGETHER.match(sentence, start + len(word))):
        return "noun"
    return shape
