"""Front matter: the YAML ``key: value`` lines between two ``---`` lines at the head of a text.

Read event by event instead of loaded: values stay the words that stand there (no date becomes a time in the
wrong zone), only the top level counts, aliases are never expanded, and no nesting goes deep. So there is
nothing in it for a hostile file to blow up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

MAX_LENGTH = 64_000
"""Code points of front matter that are looked at; the longest in the corpora has 3,000."""
_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY_LINE = re.compile(r"\s*[\w-]+\s*:(?:\s|$)")
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a text, and the text."""

    values: dict[str, str]
    """Single values of the top level by key, in lower case with underscores; of a list, its first entry."""
    body: str
    fault: tuple[int, str] | None = None
    """Line, from 1, and reason, where it could not be understood."""


def split_front_matter(text: str) -> FrontMatter:
    r"""Split a text with ``\n`` line ends into its front matter, where it has one, and the rest.

    Where the block is not YAML its lines are dropped; where it is YAML but no list of keys (a text that
    begins with a rule), they stay part of the text.
    """
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter({}, text)
    start = opening.end()
    closing = _CLOSING.search(text, start, start + MAX_LENGTH)
    if not closing:
        fault = (1, "it is not closed by a line `---`") if _KEY_LINE.match(text[start : start + 200]) else None
        return FrontMatter({}, text[start:], fault)
    block, body = text[start : closing.start()], text[closing.end() :]
    try:
        values = _top_level(block)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 2
        return FrontMatter({}, body, (line, error.problem or "not understood"))
    except (yaml.YAMLError, ValueError, RecursionError):
        return FrontMatter({}, body, (2, "a character that YAML does not allow"))
    if values is None:
        fault = (2, "no `key: value` lines") if block.strip() else None
        return FrontMatter({}, block + "\n" + body, fault)
    return FrontMatter(values, body)


def _top_level(block: str) -> dict[str, str] | None:
    """Return the single values of a block's top level, or ``None`` where it is no mapping."""
    events = _content_events(block)
    first = next(events, None)
    if not isinstance(first, yaml.MappingStartEvent):
        for _ in events:  # to the end, so that a fault anywhere is found
            pass
        return None
    values: dict[str, str] = {}
    key: str | None = None
    depth = 1
    for event in events:
        opens = isinstance(event, yaml.CollectionStartEvent)
        if depth == 1 and key is None and isinstance(event, yaml.ScalarEvent):
            key = event.value.strip().lower().replace("-", "_").replace(" ", "_")
            continue
        if isinstance(event, yaml.ScalarEvent) and key is not None and depth <= 2:  # noqa: PLR2004 - a list's entries
            values.setdefault(key, event.value)
        depth += opens - isinstance(event, yaml.CollectionEndEvent)
        if depth == 1:
            key = None
    return values


def _content_events(block: str) -> Iterator[yaml.Event]:
    outside = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
    return (event for event in yaml.parse(block, Loader=_LOADER) if not isinstance(event, outside))
