"""Settings of a dossier: the rows of backchannel.toml, read once and passed down.

Every row has a name, a type, a default and a help text; the file that ``init`` writes, the page
``docs/reference/settings.md`` and the checks here are all made from the rows.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from backchannel.audit.readings import ADVERBS, FORMS
from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.schedule import Pace
from backchannel.errors import SettingsError
from backchannel.model import SEVERITIES, FindingSeverity, Principal
from backchannel.settings.capturing import CAPTURE_ROWS, WATCH_ROWS, WatchSettings, check_capture, check_watch
from backchannel.settings.cards import read_pair, read_person, read_source, read_waiver
from backchannel.settings.language_model import LanguageModel, check_language_model
from backchannel.settings.rows import Row
from backchannel.settings.searching import SEARCH_ROWS, check_search
from backchannel.settings.serving import SERVE_ROWS, UPLOAD_MEGABYTES, check_serve
from backchannel.settings.tables import read_table_mapping
from backchannel.settings.values import (
    Table,
    read_any_text,
    read_codes,
    read_count,
    read_flag,
    read_number,
    read_rate,
    read_word,
)

if TYPE_CHECKING:
    from pathlib import Path

    from backchannel.audit.options import PairOptions, Threshold, Waiver
    from backchannel.gazetteer.sources import SourceCard
    from backchannel.reading.mapping import TableMapping

FILE_NAME = "backchannel.toml"

FailOn = FindingSeverity | Literal["never"]
FAIL_ON: tuple[FailOn, ...] = (*SEVERITIES, "never")


_NONE_ASKED = LanguageModel()


def _adverb_help(word: str) -> str:
    also = ", ".join(form for form, adverb in FORMS.items() if adverb == word)
    return f'The least that "{word}" says{f"; also for: {also}" if also else ""}.'


ROWS: tuple[Row, ...] = (
    Row(
        "findings",
        "select",
        "codes",
        (),
        "Codes, or beginnings of codes, of the rules to run; empty for all.",
    ),
    Row(
        "findings",
        "ignore",
        "codes",
        (),
        "Codes, or beginnings of codes, of the rules to leave out. Of two that match the longer wins.",
    ),
    Row(
        "findings",
        "fail-on",
        "word",
        "never",
        "Exit with status 1 where a finding is at least this severe: note, warning, serious; or never.",
        FAIL_ON,
    ),
    Row(
        "build",
        "processes",
        "count",
        0,
        "Processes that read and extract documents; 0 for as many as are useful.",
    ),
    Row(
        "extraction.llm",
        "address",
        "text",
        _NONE_ASKED.address,
        "Base address of a server with OpenAI's interface (http://127.0.0.1:8080/v1); the texts of documents are "
        "sent there. Empty: no language model is asked, and nothing is sent.",
    ),
    Row("extraction.llm", "model", "text", _NONE_ASKED.model, "The model's name, as the server knows it."),
    Row(
        "extraction.llm",
        "key-env",
        "text",
        _NONE_ASKED.key_env,
        "Name of the environment variable that holds the server's key, never the key itself; empty for none.",
    ),
    Row(
        "extraction.llm",
        "timeout-seconds",
        "number",
        _NONE_ASKED.timeout_seconds,
        "The longest to wait for one whole answer.",
    ),
    Row(
        "extraction.llm",
        "budget-documents",
        "count",
        _NONE_ASKED.budget_documents,
        "The most documents to ask about in one build, kept answers aside; the next build goes on. 0 for no limit.",
    ),
    Row(
        "extraction.llm",
        "budget-characters",
        "count",
        _NONE_ASKED.budget_characters,
        "The most characters of text to send in one build; about four are a token. 0 for no limit.",
    ),
    Row(
        "extraction.llm",
        "concurrency",
        "count",
        _NONE_ASKED.concurrency,
        "Documents asked about at once, 1 to 16.",
    ),
    *CAPTURE_ROWS,
    *WATCH_ROWS,
    *SERVE_ROWS,
    *SEARCH_ROWS,
    Row(
        "proof",
        "authority",
        "text",
        "",
        "Address of a time-stamping authority (RFC 3161) that `backchannel stamp` asks; only a number that stands for "
        "the ledger is sent there.",
    ),
    Row(
        "proof",
        "certificates",
        "text",
        "",
        "File with that authority's certificates (PEM), from the dossier's folder on; empty for those it sends along.",
    ),
    *(Row("claims.adverbs", word, "rate", rate, _adverb_help(word)) for word, rate in ADVERBS.items()),
)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One kind of list in the file: what an entry says, with an example that ``init`` writes as a comment."""

    name: str
    help: str
    example: str


TABLE_ROWS: tuple[TableRow, ...] = (
    TableRow(
        "waivers",
        "Findings that need no attention, and why. `code` may be the beginning of one; `contact` or\n"
        "`claim` limits it to one; without them it holds for the whole dossier.",
        """
code = "D105"
contact = "us-ru-2018-03-20-call"
reason = "The schedule of that day was never published."
""",
    ),
    TableRow(
        "per-pair",
        "What is other for the contacts and claims of one pair: `between` names two people, or parties, or\n"
        "one of each. `select` takes the place of the one above, `ignore` comes on top of it, and thresholds\n"
        "take the place of those above. Of two entries for one pair the later wins.",
        """
between = ["Joe Biden", "Russia"]
ignore = ["D105"]
thresholds = { d101-window-days = 7 }
""",
    ),
    TableRow(
        "people",
        "People whose contacts are to be kept and whom backchannel does not know. `forms` are other ways\n"
        "to write the name; `id` is a Wikidata number where there is one; `level` is leader or official.",
        """
name = "Erika Mustermann"
forms = ["Mustermann"]
offices = [{ title = "foreign minister", party = "de", since = "2021-12-08" }]
""",
    ),
    TableRow(
        "sources",
        "Publishers, and the party that each speaks for. `timezone` is where its dates are meant;\n"
        "`publishes` are the kinds of document that it makes a practice of publishing.",
        """
name = "Ministry of Foreign Affairs"
party = "de"
timezone = "Europe/Berlin"
domains = ["ministry.example"]
publishes = ["readout"]
""",
    ),
    TableRow(
        "tables",
        "What the columns of your own tables mean. `match` is a pattern of their paths; each other key names\n"
        "the column that is the title, text, published, url, id, publisher, party, kind or language of a row.\n"
        "With `contact` (call, meeting, visit ...) the rows are entries of a log: `start` names the column of\n"
        "the day; `end`, `people`, `visitor`, `of`, `place` and `note` may be named. `all-rows` holds for every row.",
        """
match = "calls/*.csv"
contact = "call"
start = "Date"
people = "Participants"
id = "No."
all-rows = { publisher = "Ministry of Foreign Affairs" }
""",
    ),
)
"""What an entry of each list may say; ``settings.cards`` reads them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a dossier's file says, with defaults for the rest."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "never"
    processes: int = 0
    language_model: LanguageModel = field(default_factory=LanguageModel)
    capture: WebLimits = field(default_factory=WebLimits)
    watch: WatchSettings = field(default_factory=WatchSettings)
    upload_megabytes: int = UPLOAD_MEGABYTES
    database: str = ""
    """Where the words that are searched are; empty for a file of the dossier."""
    authority: str = ""
    certificates: str = ""
    thresholds: Mapping[str, float] = field(default_factory=dict)
    """Values that replace defaults, by the threshold's name."""
    adverbs: Mapping[str, str] = field(default_factory=dict)
    """Rates that replace those of ``audit.readings.ADVERBS``, by the same words."""
    waivers: tuple[Waiver, ...] = ()
    per_pair: tuple[PairOptions, ...] = ()
    """What is other for a pair, each given in words."""
    people: tuple[Principal, ...] = ()
    sources: tuple[SourceCard, ...] = ()
    tables: tuple[TableMapping, ...] = ()


def load_settings(path: Path, thresholds: Iterable[Threshold], codes: Sequence[str]) -> Settings:
    """Read a dossier's settings.

    Args:
        path: the file.
        thresholds: all that the rules know; the only names allowed in the table of that name.
        codes: codes of all rules; what select, ignore and waivers name must begin one of them.

    Raises:
        SettingsError: the file cannot be read, or says something that is not understood.
    """
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}", "Check its permissions.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 text", "Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: is not TOML: {error}", "Correct that line.") from error
    return parse_settings(data, str(path), thresholds, codes)


def parse_settings(
    data: Mapping[str, Any], where: str, thresholds: Iterable[Threshold], codes: Sequence[str]
) -> Settings:
    """Check decoded TOML against the rows; ``where`` names the file in messages.

    Raises:
        SettingsError: it says something that is not understood.
    """
    top = Table(where, "", data)
    top.refuse_unknown(sorted({*_known_in(""), *(row.name for row in TABLE_ROWS), "thresholds"}))
    values: dict[str, Any] = {}
    for name in sorted({row.table for row in ROWS}):
        table = _table(top, name)
        read = {row.field: _read_row(table, row, codes) for row in ROWS if row.table == name}
        if name == "extraction.llm":
            read = {"language_model": check_language_model(table, LanguageModel(**read))}
        if name == "capture":
            read = {"capture": check_capture(table, WebLimits(**read))}
        if name == "watch":
            read = {"watch": check_watch(table, read.pop("webhook"), Pace(**read))}
        if name == "serve":
            read = {"upload_megabytes": check_serve(table, read["upload_megabytes"])}
        if name == "search":
            read = {"database": check_search(table, read["database"])}
        if name == "claims.adverbs":
            read = {"adverbs": {word: read_rate(table, word) for word in sorted(table.data)}}
        values |= read
    names = sorted(threshold.name for threshold in thresholds)
    numbers = top.subtable("thresholds")
    numbers.refuse_unknown(names)
    return Settings(
        **values,
        thresholds={name: read_number(numbers, name) for name in sorted(numbers.data)},
        waivers=tuple(read_waiver(entry, codes) for entry in top.entries("waivers")),
        per_pair=tuple(read_pair(entry, names, codes) for entry in top.entries("per-pair")),
        people=tuple(read_person(entry) for entry in top.entries("people")),
        sources=tuple(read_source(entry) for entry in top.entries("sources")),
        tables=tuple(read_table_mapping(entry) for entry in top.entries("tables")),
    )


def default_file(thresholds: Iterable[Threshold]) -> str:
    """Return the text of a new dossier's settings file: every row, with its default, as a comment."""
    lines = [
        "# Settings of this dossier. Every line is a default: take away the # in front of it to change it.",
        "# They take effect with the next `backchannel build`.",
    ]
    for name in sorted({row.table for row in ROWS}, reverse=True):
        lines += ["", f"[{name}]"]
        for row in ROWS:
            if row.table == name:
                lines += [f"# {row.help}", f"# {toml_key(row.name)} = {toml_value(row.default)}"]
    lines += ["", "# Numbers that rules compare with."]
    lines += ["[thresholds]"]
    for threshold in sorted(thresholds, key=lambda one: one.name):
        lines += [f"# {threshold.name} = {threshold.default:g}    # {threshold.unit}"]
    for entry in TABLE_ROWS:
        text = f"{entry.help}\n[[{entry.name}]]{entry.example.rstrip()}"
        lines += ["", *(f"# {line}" for line in text.splitlines())]
    return "\n".join(lines) + "\n"


def toml_key(name: str) -> str:
    """Return a name as TOML writes it: in quotation marks where it has a space."""
    return f'"{name}"' if " " in name else name


def toml_value(value: object) -> str:
    """Return a default as it is written in TOML."""
    if isinstance(value, tuple):
        return "[" + ", ".join(toml_value(item) for item in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


_READERS: dict[str, Callable[[Table, str], Any]] = {
    "count": read_count,
    "number": read_number,
    "text": read_any_text,
    "rate": read_rate,
    "flag": read_flag,
}


def _read_row(table: Table, row: Row, codes: Sequence[str]) -> Any:
    if row.name not in table.data:
        return row.default
    if row.kind == "codes":
        return read_codes(table, row.name, codes)
    if row.kind == "word":
        return read_word(table, row.name, row.words)
    return _READERS[row.kind](table, row.name)


def _table(top: Table, name: str) -> Table:
    """Return a table by its whole name; all that it and the tables around it say must be known."""
    table = top
    for part in name.split("."):
        table = table.subtable(part)
        table.refuse_unknown(_known_in(table.name[1:-1]))
    return table


def _known_in(name: str) -> list[str]:
    """Return what a table may have in it: settings, and tables."""
    inside = f"{name}." if name else ""
    tables = {row.table.removeprefix(inside).partition(".")[0] for row in ROWS if row.table.startswith(inside)}
    return sorted({row.name for row in ROWS if row.table == name} | tables)
