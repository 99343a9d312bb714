"""Boilerplate: what stands around an article on a page and is no part of it.

Known by general signs, never by one site's words: a headline said twice; captions (a credit with a slash, the
name of a picture agency, a line that breaks off) above the first sentence; the words of forms; and headings
of teasers (``Must Read``), after which nothing of the article follows, unless running prose takes up again.
"""

# ruff: noqa: RUF001 - the texts that are read have these characters

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from backchannel.reading.clean import is_sentence_end, same_words


def _any(*patterns: str) -> re.Pattern[str]:
    """Compile patterns, one of which has to match, without regard to case."""
    return re.compile("|".join(patterns), re.IGNORECASE)


_COMMENT_FORM = _any(
    r"(?:please )?enter your (?:comment|name)\b",
    r"leave a (?:reply|comment)\b",
    r"your e-?mail address will not be published",
    r"post (?:a )?comment",
)
"""Where a page's comments begin: nothing of the article follows."""
_FORM = _any(
    r"(?:please )?enter your (?:e-?mail|website)\b.*",
    r"you have entered an incorrect e-?mail.*",
    r"save my name.*browser.*",
    r"cancel reply",
    r"(?:log|sign) in to (?:leave|post|comment).*",
    r"required fields are marked.*",
    r"notify me (?:of|when).*",
    r"this site uses akismet.*",
    r"(?:sign up|subscribe)\b.{0,60}\b(?:newsletter|alerts?|inbox|updates?)\b.*",
    r"we[’']ll be in touch with the latest.*",
    r"(?:your )?e-?mail(?: address)?\*?",
    r"(?:first |last )?name\*?",
    r"website|comment:?|password|submit|search",
    r"opt in to send and receive text messages.*",
    r"(?:we (?:and our partners )?|this (?:web)?site )(?:use|uses) cookies.*",
    r"accept (?:all )?cookies",
    r"(?:copyright\b|©).*|.*\ball rights reserved\.?",
)
_BUTTON = _any(
    r"(?:share|tweet|print|e-?mail|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|vkontakte)"
    r"(?: (?:this|on|via|to)\b.{0,40})?:?",
    r"copy link|share (?:this )?(?:article|story|post|page):?",
    r"click to (?:share|print|email).*",
    r"advertisement|advertising|sponsored content",
    r"loading(?:\.\.\.|…)?",
    r"skip to (?:main )?content|home|menu|back to top",
    r"(?:next|previous) (?:post|article)",
    r"continue reading.*|story continues below.*",
    r"for immediate release:?",
    r"\d+ (?:comments?|shares?)|no comments(?: yet)?",
    r"(?:tags|filed under|topics|categories):.{0,200}",
    r"[-–—]?\s?(?:30|ends?)\s?[-–—]?|[#\s]{3,}",  # the end marks of releases
)
_TEASERS = _any(
    r"(?:(?:must[- ]reads?"
    r"|related(?: (?:articles?|stories|posts|news|content|coverage|topics|links))?"
    r"|read (?:more|next|also)|see also|also read"
    r"|trending(?: now)?|(?:most|more) (?:popular|read|viewed|shared|recent)|popular (?:posts|now|stories)"
    r"|recommended(?: for you| stories)?|(?:you )?(?:may|might) also like"
    r"|more (?:from|stories|news|articles|on this|in)\b.{0,40}"
    r"|latest(?: (?:news|stories|posts|articles))?|recent (?:posts|articles|news)|top (?:stories|news)"
    r"|up next|what to read next|don[’']t miss|editor[’']?s[’']? picks?"
    r"|(?:from )?around the web|from across the web|sponsored(?: stories)?|promoted"
    r"|in other news|about the author"
    r"|читайте также|также по теме|популярное|читайте також)\s?[:.!>»]*)"
)
_TEASER = _any(r"(?:must[- ]read|related|read (?:more|next|also)|see also|also read|more on this|watch)\s?[:|»]\s.*")
"""A teaser on one line, with its heading."""
_AGENCY = (
    r"(?:getty(?: images)?|reuters|associated press|ap|afp|epa|tass|upi|shutterstock|istock"
    r"|wikimedia(?: commons)?|flickr|pool|handout)"
)
_CREDIT_START = _any(
    r"(?:photo(?:graph)?s?|images?|picture|pic|video|(?:photo )?credit|caption|file photo|фото)\b"
    r"\s?(?:[:/|©]|by\b|credit|courtesy)",
    r"[(\[]?(?:photo|image|picture)s? (?:by|courtesy|credit|via)\b",
    rf"{_AGENCY}(?: photos?\b.*)?$",
    r"©",
)
_CREDIT_END = _any(rf"[(/|–—-]\s?{_AGENCY}\)?\.?$", rf"\bvia {_AGENCY}\)?\.?$")
_CREDIT_SLASH = _any(rf"\b{_AGENCY}\s?/\s?\S.*$")
_CREDIT_LENGTH = 60
"""Code points at the end of a line among which an agency's name, with what stands before it, is looked for."""
_SLASH_CREDIT = re.compile(r"^\S[^/\n]{0,60} / [^/\n]{1,120}$")
_BROKEN_OFF = re.compile(r"(?:\.\.\.|…)$")
_PUBLISHED = re.compile(
    r"(?P<what>(?:first |last )?(?:published|posted|updated|modified))(?: (?:on|at))?:?"
    r"\s+(?P<when>[^|•]{6,60}?)\s*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:By|Von|Par|Автор:?) [A-ZÀ-ÞА-ЯІЇЄҐ][\w.’'-]+(?: (?:and|und|et|[A-ZÀ-ÞА-ЯІЇЄҐ][\w.,’'-]*)){1,9}"
)
_DATE_LINE = re.compile(
    r"(?:[^\W\d_]+,? )?"
    r"(?:[^\W\d_]+\.? \d{1,2}, \d{4}|\d{1,2}\.? [^\W\d_]+\.? \d{4}|\d{4}-\d\d-\d\d)"
    r"(?:,? .{0,25})?"
)
HEAD_LINES = 12
"""Lines at the head of a page among which its dates and its author's name are looked for."""
MAX_CAPTION_WORDS = 40
MAX_TEASER_WORDS = 20
MIN_PROSE_WORDS = 8
"""Fewest words of a paragraph of running prose; a caption or a heading that ends with a full stop is mostly
shorter."""
MIN_TEASED_WORDS = 30
"""Fewest words of a paragraph that can show that the article goes on after a teaser."""


@dataclass(frozen=True, slots=True)
class Article:
    """A page's article alone, with what its head says of its dates."""

    paragraphs: list[str]
    published: str | None = None
    """The words behind "Published", not yet understood."""
    modified: str | None = None


def find_article(paragraphs: Sequence[str]) -> Article:
    """Return the article within a page's paragraphs, without captions, forms, buttons and teasers."""
    kept, published, modified = _head(paragraphs)
    first = next((at for at, text in enumerate(kept) if is_prose(text)), len(kept))
    head = [text for text in kept[:first] if not _is_caption(text, above=True)]
    body = _until_teasers(kept[first:])
    return Article([*head, *(text for text in body if not _is_caption(text, above=False))], published, modified)


def drop_lines(paragraphs: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Drop the paragraphs that are buttons or, in lower case, one of a publisher's own standing lines."""
    return [
        text
        for text in paragraphs
        if len(text) > 200 or not (text.lower().strip(" :") in lines or _BUTTON.fullmatch(text))  # noqa: PLR2004 - see _BUTTON
    ]


def until_ending(paragraphs: Sequence[str], endings: Sequence[str]) -> list[str]:
    """Return paragraphs up to the words with which the foot of a publisher's pages begins.

    A single word or two may as well be said within a sentence: those count at the head of a paragraph only.
    """
    kept: list[str] = []
    for text in paragraphs:
        found = [at for words in endings if (at := text.find(words)) == 0 or (at > 0 and words.count(" ") > 1)]
        if found:
            return [*kept, *filter(None, (text[: min(found)].strip(),))]
        kept.append(text)
    return kept


def is_prose(text: str) -> bool:
    """Say whether a paragraph is running prose: some words, and the end of a sentence."""
    return len(text.split()) >= MIN_PROSE_WORDS and is_sentence_end(text) and not _BROKEN_OFF.search(text)


def _head(paragraphs: Sequence[str]) -> tuple[list[str], str | None, str | None]:
    """Take a page's first lines apart: its text, and when it was published and updated.

    A date alone on its line counts where it stands beside the author's name; elsewhere it may be the event's.
    """
    dates: dict[bool, str] = {}
    kept = []
    for at, text in enumerate(paragraphs):
        match = _PUBLISHED.fullmatch(text) if at < HEAD_LINES else None
        beside = paragraphs[max(0, at - 1) : at + 2]
        if match and re.search(r"\d", match["when"]):
            dates.setdefault(match["what"].lower().endswith(("updated", "modified")), match["when"])
        elif at < HEAD_LINES and _DATE_LINE.fullmatch(text) and any(map(_BYLINE.fullmatch, beside)):
            dates.setdefault(False, text)
        elif not (at < HEAD_LINES and _BYLINE.fullmatch(text)):
            kept.append(text)
    return kept, dates.get(False), dates.get(True)


def _until_teasers(paragraphs: Sequence[str]) -> list[str]:
    """Return paragraphs up to the first form or teasers, and from where prose goes on after teasers."""
    kept: list[str] = []
    at = 0
    while at < len(paragraphs):
        text = paragraphs[at]
        if len(text) < 100 and _COMMENT_FORM.match(text):  # noqa: PLR2004 - a form's line, not a sentence about one
            return kept
        if text.count(" ") < MAX_TEASER_WORDS and _TEASER.fullmatch(text):
            at += 1
            continue
        if len(text) <= 60 and _TEASERS.fullmatch(text):  # noqa: PLR2004
            at = _resumes(paragraphs, at + 1)
            continue
        if not (len(text) <= 300 and (_FORM.fullmatch(text) or _BUTTON.fullmatch(text))):  # noqa: PLR2004
            kept.append(text)
        at += 1
    return kept


def _resumes(paragraphs: Sequence[str], start: int) -> int:
    """Return where, after teasers, two paragraphs of prose follow each other: there the article goes on."""
    for at in range(start, len(paragraphs) - 1):
        pair = paragraphs[at : at + 2]
        if all(is_prose(text) and len(text.split()) >= MIN_TEASED_WORDS for text in pair):
            return at
    return len(paragraphs)


def _is_caption(text: str, *, above: bool) -> bool:
    """Say whether a paragraph is a picture's caption or credit.

    Args:
        text: the paragraph.
        above: whether it stands above the first sentence, where less is needed to take it for one.
    """
    if text.count(" ") >= MAX_CAPTION_WORDS:  # the words of a clean line stand one space apart
        return False
    if _is_credit(text):
        return above or not is_prose(text)
    return (
        above and not is_sentence_end(text.rstrip(".…")) and bool(_SLASH_CREDIT.match(text) or _BROKEN_OFF.search(text))
    )


def _is_credit(text: str) -> bool:
    """Say whether a line names who took a picture: at its beginning, at its end, or before a stroke."""
    return bool(
        _CREDIT_START.match(text)
        or _CREDIT_END.search(text[-_CREDIT_LENGTH:])
        or ("/" in text and _CREDIT_SLASH.search(text))
    )


def drop_doubled(paragraphs: Sequence[str]) -> list[str]:
    """Drop paragraphs that repeat the one before them word for word, as scraped pages do."""
    return [text for at, text in enumerate(paragraphs) if at == 0 or not same_words(text, paragraphs[at - 1])]
