"""Paragraphs, speaker turns and sentences of a document's text, with their places in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-Ž"
"""Capitals of names in the Latin alphabet; Ā to Ž also holds small letters, which do no harm among capitals."""
_CAPITALS_TURN = re.compile(
    rf"(?P<speaker>[{_CAPITAL}][{_CAPITAL}.’'\-]*"
    rf"(?:[ ](?:[{_CAPITAL}][{_CAPITAL}.’'\-]*|Mc[A-Z]+|#\d|\d)){{0,6}})(?:\s*\([^)]{{0,60}}\))?:(?=\s|$)"
)
_QUESTION_TURN = re.compile(r"Q(?:\.|:)?(?=\s+[^\s&])")
_NAMED_TURN = re.compile(
    r"(?P<speaker>(?:[A-Z][\w.’'\-]*|of|the|von|der|bin|al|de)"
    r"(?:[ ](?:[A-Z][\w.’'\-]*|of|the|von|der|bin|al|de)){0,18})(?:\s*\([^)]{0,60}\)|\s)?:(?=\s)"
)
_WITHIN = re.compile(rf"(?<=[.!?…”\")\]]) (?={_NAMED_TURN.pattern}\s+[^\s“\"])")
"""Inside a paragraph: the next speaker, where a page's or a copy's paragraphs were lost. A quotation is no turn."""
_CARD = re.compile(
    r" [A-Z][\w’'-]+ [A-Z][a-zà-ÿ’-]+(?:President|Prime Minister|Federal Chancellor|Chairman)\b.*$|"
    r"(?<= )(?P<given>[A-Z][\w’'-]+) (?P<family>[A-Z][\w’'-]+) (?P=family) (?P=given)[A-Z].*$"
)
_ASKERS = {"question", "q", "interviewer", "reporter", "journalist", "correspondent", "host"}

_NOT_SPEAKERS = frozenset({
    "note", "update", "updated", "correction", "background", "fact", "source", "sources", "photo", "image", "credit",
    "caption", "related", "read", "watch", "more", "date", "time", "location", "subject", "release", "advisory",
    "contact", "points", "summary", "highlights", "analysis", "opinion", "editor", "claim", "claims", "rating",
    "verdict",
    "said", "who", "what", "when", "where", "why", "how", "our", "true", "false", "conclusion", "context", "details",
    "reality", "myth", "evidence", "status", "live", "breaking", "timeline", "meanwhile", "quote", "previously",
    "reminder", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
    "tomorrow", "takeaway", "takeaways", "latest", "developing", "dear", "to", "nomination", "nominations",
    "withdrawal", "withdrawals",
})  # fmt: skip
"""Words of headings before a colon, which speak for nobody."""
_TALKS = re.compile(r"\b(?:I|me|my|you|your|thanks?)\b", re.IGNORECASE)
"""What somebody who speaks says sooner or later, and a list of points never does."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_A_LIST = 2
"""Headings that make one."""
_A_QUOTATION = re.compile(r"\s*[“\"‘]")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Amb|Sir|Lady|Lord|Sheikh|Prince|Princess|King|Queen|President|Minister|"
    r"Chancellor|Premier|Secretary|Senator|Congressman|Congresswoman|Representative|Governor|Mayor|Ambassador|Director|"
    r"Admiral|Chairman|Speaker|Spokes\w+|Official|Moderator|Judge|Adviser|Advisor)\b",
    re.IGNORECASE,
)
_OFFICES = frozenset(
    {"President", "Prime", "Federal", "Chancellor", "Minister", "Foreign", "Secretary", "King", "Chairman"}
)
_ABBREVIATIONS = frozenset({
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "st", "jr", "sr", "vs", "etc",
    "inc", "ltd", "co", "corp", "dept", "est", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "nov", "dec", "mt", "ft", "hon", "rev", "amb", "adm", "capt", "cmdr", "maj",
})  # fmt: skip
_BEFORE_DIGITS = frozenset({"no", "nos", "vol", "fig", "art"})
"""Abbreviations only where a number follows: "No. 5", but "he said no."."""
_LONGEST_DOTTED = 5
"""Letters and stops of "U.S.S.", without its last one; what is longer is an address of a page."""
_BREAK = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|[:;]\s+(?=[\"“])")
_INVERTED = re.compile(
    r"(?:^|[,—]\s+|\b[Aa]nd\s+|\b[Ss]o\s+)(?:[Dd]o|[Dd]oes|[Dd]id|[Hh]ave|[Hh]as|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Ww]ill|"
    r"[Ww]ould)\s+(?:you|he|she|they|we|the|President|Prime)\b"
)
_SPEAKS_FOR_SOMEBODY = re.compile(
    r"\b(?:THE|MR|MS|MRS|DR|PRESIDENT|SECRETARY|MINISTER|CHANCELLOR|KING|QUEEN|SENATOR|GENERAL|AMBASSADOR|GOVERNOR|DIRECTOR|"
    r"ADVIS[EO]R|OFFICIALS?|AIDE|SPOKES\w+|MODERATOR|Q|QUESTION|ANSWER|A|HOST|REPORTER|PUTIN|BIDEN|TRUMP|OBAMA|ZELENSKYY?)\b"
)
"""In a label in capitals: somebody speaks, though it stands once."""
_EDITORS_NOTE = re.compile(r"\((?=[A-Z])[^()]{80,}\)\s*|\[(?=[A-Z])[^\[\]]{80,}\]\s*", re.DOTALL)
"""A paragraph between parentheses among the turns of a conversation: whoever prints it speaks."""
_STARTER = re.compile(
    r"\s+(?:The|This|That|These|He|She|It|They|We|In|On|At|But|And|As|So|I|There|Both|Earlier|Today(?![’']s)|Yesterday|When|Then|"
    r"What|Can|Did|Does|Is|Are|Has)\b"
)
"""Words that begin a sentence, and seldom follow an abbreviation inside one."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks a stretch of a transcript."""

    label: str
    """As printed: ``THE PRESIDENT``, ``Q``, ``Putin``."""
    asks: bool
    """True for an unnamed questioner."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. Offsets count in the document's text."""

    start: int
    end: int
    text: str
    paragraph: int
    turn: Turn | None
    """``None`` outside a transcript."""
    title: bool
    """True for the document's title."""

    @property
    def question(self) -> bool:
        """Say whether it ends with a question mark, not only with "right?", or was cut short: "have you met him —"."""
        words = self.text.rstrip("\"”’')] ")
        if words.endswith("?"):
            return not words.endswith((", right?", ", okay?", ", huh?"))
        cut = self.turn is not None and self.turn.asks and words.endswith("—")
        return cut and bool(_INVERTED.search(words))


_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]{2,}(?:[ /][A-Z][A-Z.’'-]+){0,4}(?:,\s+[A-Z][^—–\n]{0,40}?)?\s*(?:\([^)\n]{0,30}\)\s*)?"
    r"\s[-–—]+\s+(?=[A-Z“\"])"
)
"""Where and when a story was filed, before its first words: "PARIS, June 28 (Agency) - "."""


def split_sentences(text: str, title: str) -> tuple[Sentence, ...]:
    """Split a document's text into sentences, each with its paragraph and the speaker of its turn.

    Args:
        text: as ``Document.text``: the title, an empty line, paragraphs with empty lines between.
        title: as ``Document.title``; the text begins with it where it is not empty.

    Returns:
        Sentences in order; every one lies within one line group, and labels of turns are in none.
    """
    paragraphs = _paragraphs(text)
    labels = _turn_labels(text, paragraphs)
    opened = [_turn_at(text, start, end, labels) for start, end in paragraphs]
    opened = _without_headings(text, paragraphs, _without_a_place(opened))
    transcript = _is_transcript([turn for turn, _ in opened])
    sentences: list[Sentence] = []
    turn: Turn | None = None
    for number, (start, end) in enumerate(paragraphs):
        is_title = number == 0 and bool(title) and text.startswith(title)
        label, body = (None, start) if is_title else opened[number]
        turn = label or (turn if transcript else None)
        aside = label is None and _EDITORS_NOTE.fullmatch(text, start, end) is not None
        dateline = None if is_title or turn else _DATELINE.match(text, body, end)
        body = dateline.end() if dateline else body
        sentences.extend(
            Sentence(low, high, text[low:high], number, None if is_title or aside else turn, is_title)
            for low, high in _cuts(text, body, end)
        )
    return tuple(sentences)


def _without_a_place(opened: list[tuple[Turn | None, int]]) -> list[tuple[Turn | None, int]]:
    """Leave out a label in capitals that is the place from which a story is sent: "RIYADH: The minister met"."""
    turns = [turn for turn, _ in opened if turn is not None]
    first = next((number for number, (turn, _) in enumerate(opened) if turn is not None), len(opened))
    if len(turns) != 1 or first > 1 or _SPEAKS_FOR_SOMEBODY.search(turns[0].label) or not turns[0].label.isupper():
        return opened
    return [(None, place) for _, place in opened]


def _without_headings(
    text: str, paragraphs: list[tuple[int, int]], opened: list[tuple[Turn | None, int]]
) -> list[tuple[Turn | None, int]]:
    """Leave out labels that head the points of a list: "Clean Water: The agencies will", where nobody says I or you.

    Whoever has a title speaks, and so does whoever is quoted.
    """
    if any(turn is not None and turn.asks for turn, _ in opened):
        return opened
    turns = [(number, turn, body) for number, (turn, body) in enumerate(opened) if turn is not None]
    if any(_TALKS.search(_QUOTED.sub("", text[body : paragraphs[number][1]])) for number, _, body in turns):
        return opened
    bare = {
        number: turn.label
        for number, turn, body in turns
        if not _TITLED.search(turn.label) and not _A_QUOTATION.match(text, body)
    }
    if len(set(bare.values())) < _A_LIST:
        return opened
    return [(None, start) if number in bare else opened[number] for number, (start, _) in enumerate(paragraphs)]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the places of the paragraphs; of a transcript without them, of its turns."""
    whole = [(match.start(), match.end()) for match in _PARAGRAPH.finditer(text)]
    if not any(_begins_with_a_name(text, start) for start, _ in whole):
        return whole
    pieces: list[tuple[int, int]] = []
    for start, end in whole:
        cuts = [one.end() for one in _WITHIN.finditer(text, start, end) if _begins_with_a_name(text, one.end())]
        pieces += zip([start, *cuts], [*(cut - 1 for cut in cuts), end], strict=True)
    return pieces


def _begins_with_a_name(text: str, place: int) -> bool:
    match = _NAMED_TURN.match(text, place)
    if match is None or _is_heading(match["speaker"]):
        return False
    label = _without_card(match["speaker"])
    return label.lower() in _ASKERS or (len(label.split()) > 1 and _looks_like_name(label))


def _is_transcript(turns: list[Turn | None]) -> bool:
    """Say whether turns run on until the next: in a transcript they do, in an article a label is for one quotation."""
    labelled = [turn for turn in turns if turn is not None]
    if any(turn.asks or turn.label.isupper() for turn in labelled):
        return True
    return len({turn.label for turn in labelled}) > 1 and len(labelled) * 5 >= len(turns)


def _turn_labels(text: str, paragraphs: list[tuple[int, int]]) -> Counter[str]:
    """Count the mixed-case labels, since one that stands once may be any words before a colon."""
    labels: Counter[str] = Counter()
    for start, end in paragraphs:
        match = _NAMED_TURN.match(text, start, end)
        if match:
            labels[_without_card(match["speaker"])] += 1
    return labels


def _turn_at(text: str, start: int, end: int, labels: Counter[str]) -> tuple[Turn | None, int]:
    match = _QUESTION_TURN.match(text, start, end)
    if match:
        return Turn("Q", asks=True), match.end()
    match = _CAPITALS_TURN.match(text, start, end)
    if match and len(match["speaker"]) > 1 and not _is_heading(match["speaker"]):
        return Turn(match["speaker"], asks=match["speaker"].lower() in _ASKERS), match.end()
    match = _NAMED_TURN.match(text, start, end)
    if match is None or _is_heading(match["speaker"]):
        return None, start
    label = _without_card(match["speaker"])
    if label.lower() in _ASKERS:
        return Turn(label, asks=True), match.end()
    if labels[label] > 1 or _looks_like_name(label):
        return Turn(label, asks=False), match.end()
    return None, start


def _without_card(label: str) -> str:
    """Return a label without a person's card that a page shows behind it: "Emomali Rahmon Rahmon EmomaliPresident"."""
    card = _CARD.search(label)
    if card is None:
        return label
    return label[: card.end("family") if card["family"] else card.start()]


def _is_heading(label: str) -> bool:
    return any(
        word.strip("'’.").lower().removesuffix("’s").removesuffix("'s") in _NOT_SPEAKERS for word in label.split()
    )


def _looks_like_name(label: str) -> bool:
    words = label.split()
    named = all(word[:1].isupper() and word[1:2].islower() for word in words[-2:])
    if words[0] in _OFFICES and len(words) > 2:
        return named  # "President of Russia Vladimir Putin", as the Kremlin first names who speaks
    return len(words) <= 4 and named and all(word[:1].isupper() and word[1:2].islower() for word in words)


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = start
    for line_start, line_end in _lines(text, start, end):
        low = line_start
        for match in _BREAK.finditer(text, line_start, line_end):
            if _is_abbreviation(text, match.start(), low):
                continue
            yield from _trimmed(text, low, match.end())
            low = match.end()
        yield from _trimmed(text, low, line_end)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the lines of a paragraph: schedules and lists have one entry a line."""
    low = start
    while low < end:
        high = text.find("\n", low, end)
        high = end if high < 0 else high
        yield low, high
        low = high + 1


def _is_abbreviation(text: str, dot: int, floor: int) -> bool:
    if text[dot] != "." or _STARTER.match(text, dot + 1):
        return False
    begin = dot
    while begin > floor and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:dot]
    initial = len(word) == 1 and word.isupper()
    dotted = "." in word and len(word) <= _LONGEST_DOTTED
    if text.endswith("Hun Sen", 0, dot):
        return False
    if word.lower() in _BEFORE_DIGITS:
        return text[dot + 1 : dot + 3].strip()[:1].isdigit()
    return initial or dotted or word.lower() in _ABBREVIATIONS


def _trimmed(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    if high > low:
        yield low, high
