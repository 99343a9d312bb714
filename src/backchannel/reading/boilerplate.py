"""Boilerplate: what stands around an article on a page and is no part of it.

Known by general signs, never by one site's words: a headline said twice; captions (a credit with a slash, the
name of a picture agency, a line that breaks off) above the first sentence; the words of forms; and headings of
teasers (``Must Read``), after which nothing of the article follows, unless running prose takes up again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from backchannel.reading.clean import is_sentence_end, same_words

_FORM = re.compile(
    r"(?:please )?enter your (?:comment|name|e-?mail|website)\b.*|you have entered an incorrect e-?mail.*"
    r"|save my name.*browser.*|leave a (?:reply|comment)\b.*|post (?:a )?comment|cancel reply|(?:log|sign) in to (?:leave|post|comment).*"
    r"|your e-?mail address will not be published.*|required fields are marked.*|notify me (?:of|when).*"
    r"|this site uses akismet.*|(?:sign up|subscribe)\b.{0,60}\b(?:newsletter|alerts?|inbox|updates?)\b.*"
    r"|we[’']ll be in touch with the latest.*|(?:your )?e-?mail(?: address)?\*?|(?:first |last )?name\*?|website|comment:?|password|submit|search"
    r"|opt in to send and receive text messages.*|(?:we (?:and our partners )?|this (?:web)?site )(?:use|uses) cookies.*|accept (?:all )?cookies",
    re.IGNORECASE,
)
_COMMENT_FORM = re.compile(
    r"(?:please )?enter your (?:comment|name)\b|leave a (?:reply|comment)\b|your e-?mail address will not be published|post comment",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:share|tweet|print|e-?mail|copy link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|vkontakte)"
    r"(?: (?:this|on|via|to)\b.{0,40})?:?|share (?:this )?(?:article|story|post|page):?|click to (?:share|print|email).*"
    r"|advertisement|advertising|sponsored content|loading(?:\.\.\.|…)?|skip to (?:main )?content|home|menu|next post|previous post"
    r"|next article|previous article|back to top|continue reading.*|story continues below.*|for immediate release:?"
    r"|\d+ (?:comments?|shares?)|no comments(?: yet)?|(?:tags|filed under|topics|categories):.{0,200}|[-–—]?\s?(?:30|ends?)\s?[-–—]?|[#\s]{3,}",
    re.IGNORECASE,
)
_TEASERS = re.compile(
    r"(?:must[- ]reads?|related(?: (?:articles?|stories|posts|news|content|coverage|topics|links))?|read (?:more|next|also)|see also|also read"
    r"|trending(?: now)?|(?:most|more) (?:popular|read|viewed|shared|recent)|popular (?:posts|now|stories)|recommended(?: for you| stories)?"
    r"|(?:you )?(?:may|might) also like|more (?:from|stories|news|articles|on this|in)\b.{0,40}|latest(?: (?:news|stories|posts|articles))?"
    r"|recent (?:posts|articles|news)|top (?:stories|news)|up next|what to read next|don[’']t miss|editor[’']?s[’']? picks?"
    r"|from (?:around|across) the web|sponsored(?: stories)?|promoted|around the web|in other news|about the author"
    r"|читайте также|также по теме|популярное|читайте також)\s?[:.!>»]*",
    re.IGNORECASE,
)
_AGENCY = r"(?:getty(?: images)?|reuters|associated press|ap|afp|epa|tass|upi|shutterstock|istock|wikimedia(?: commons)?|flickr|pool|handout)"
_CREDIT = re.compile(
    rf"^(?:photo(?:graph)?s?|images?|picture|pic|video|credit|photo credit|caption|file photo|illustration|фото)\b\s?(?:[:/|©]|by\b|credit|courtesy)"
    rf"|^[(\[]?(?:photo|image|picture)s? (?:by|courtesy|credit|via)\b|[(/|–—-]\s?{_AGENCY}\)?\.?$|\b{_AGENCY}\s?/\s?\S.*$|^©|\bvia {_AGENCY}\)?\.?$|^{_AGENCY}(?: photo)?$",
    re.IGNORECASE,
)
_SLASH_CREDIT = re.compile(r"^\S[^/\n]{0,60} / [^/\n]{1,120}$")
_BROKEN_OFF = re.compile(r"(?:\.\.\.|…)$")
_PUBLISHED = re.compile(
    r"(?P<what>(?:first |last )?(?:published|posted|updated|modified))(?: (?:on|at))?:?\s+(?P<when>[^|•]{6,60}?)\s*$",
    re.IGNORECASE,
)
MAX_CAPTION_WORDS = 40
MIN_PROSE_WORDS = 8
"""Fewest words of a paragraph of running prose; a caption or a heading that ends with a full stop is mostly shorter."""
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
    return Article(
        [*head, *(text for text in body if not _is_caption(text, above=False))], published, modified
    )


def drop_lines(paragraphs: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Drop the paragraphs that are buttons or, in lower case, one of a publisher's own standing lines."""
    return [
        text
        for text in paragraphs
        if len(text) > 200 or not (text.lower().strip(" :") in lines or _BUTTON.fullmatch(text))  # noqa: PLR2004 - see _BUTTON
    ]


def is_prose(text: str) -> bool:
    """Say whether a paragraph is running prose: some words, and the end of a sentence."""
    return len(text.split()) >= MIN_PROSE_WORDS and is_sentence_end(text) and not _BROKEN_OFF.search(text)


def _head(paragraphs: Sequence[str]) -> tuple[list[str], str | None, str | None]:
    """Take the lines that say when a page was published or updated out of its first ones."""
    dates: dict[bool, str] = {}
    kept = []
    head = 12
    for at, text in enumerate(paragraphs):
        match = _PUBLISHED.fullmatch(text) if at < head else None
        if match and re.search(r"\d", match["when"]):
            dates.setdefault(match["what"].lower().endswith(("updated", "modified")), match["when"])
        else:
            kept.append(text)
    return kept, dates.get(False), dates.get(True)


def _until_teasers(paragraphs: Sequence[str]) -> list[str]:
    """Return paragraphs up to the first form or teasers, and from where prose goes on after teasers."""
    kept: list[str] = []
    at = 0
    while at < len(paragraphs):
        text = paragraphs[at]
        if _COMMENT_FORM.match(text) and len(text) < 100:  # noqa: PLR2004 - a form's line, not a sentence about one
            return kept
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
    if len(text.split()) > MAX_CAPTION_WORDS:
        return False
    if _CREDIT.search(text):
        return above or not is_prose(text)
    return (
        above
        and not is_sentence_end(text.rstrip(".…"))
        and bool(_SLASH_CREDIT.match(text) or _BROKEN_OFF.search(text))
    )


def drop_doubled(paragraphs: Sequence[str]) -> list[str]:
    """Drop paragraphs that repeat the one before them word for word, as scraped pages do."""
    return [text for at, text in enumerate(paragraphs) if at == 0 or not same_words(text, paragraphs[at - 1])]
