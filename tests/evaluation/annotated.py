"""One annotated text and what a machine might have found in it, for the tests beside it."""

from dataclasses import replace

from backchannel.evaluation import GoldDocument, GoldMention
from backchannel.model import Attribution, Claim, Document, Mention, Participant, Span

RAW = """---
title: Calls
---
Ada Ash spoke on Monday with Bo Birk. The two met twice in
March. Nobody calls on Mondays.
"""
TEXT = "Calls\n\nAda Ash spoke on Monday with Bo Birk. The two met twice in March. Nobody calls on Mondays."
DOCUMENT = Document(
    id="d", sha256="0" * 64, item=None, title="Calls", published="2021-05-04", modified=None, kind="other",
    source=None, source_name=None, party=None, language="en", timezone="UTC", text=TEXT,
)  # fmt: skip


def place(words, text=RAW):
    return text.index(words), text.index(words) + len(words)


def span(words):
    return Span.of(TEXT, *place(words, TEXT))


def person(name):
    return Participant(None, name, None, "participant", None)


SPOKE = GoldMention(
    id="g.m1", kind="contact", evidence=place("Ada Ash spoke on Monday with Bo Birk"), trigger=place("spoke"),
    names=("Ada Ash", "Bo Birk"), channels=frozenset({"call", "unspecified"}), modality="reported",
    modalities=frozenset({"reported"}), attribution="document", voice=None,
    when="2021-05-03", earliest="2021-05-03", latest="2021-05-03", optional=False,
)  # fmt: skip
MET = replace(
    SPOKE, id="g.m2", kind="claim", evidence=place("The two met twice in\nMarch"), trigger=place("met"),
    channels=frozenset({"meeting"}), when=None, earliest=None, latest=None,
)  # fmt: skip
GOLD = GoldDocument(
    "g", "calls.md", None, "readout", place(RAW[RAW.index("Ada") :]), whole_body=True, mentions=(SPOKE, MET), ignore=()
)

FOUND_SPOKE = Mention(
    id="m1", document="d", span=span("Ada Ash spoke on Monday with Bo Birk."), trigger=span("spoke"), same_as=None,
    channel="call", modality="reported", when="2021-05-03", participants=(person("Ada Ash"), person("President Birk")),
    attribution=(Attribution("document"),), statements=(),
)  # fmt: skip
FOUND_MET = Claim(
    id="c1", document="d", kind="count", channel="meeting", participants=(person("Ada Ash"), person("Bo Birk")),
    quantity="2", period=None, attribution=(Attribution("document"),), span=span("The two met twice in March."),
    trigger=span("met twice"),
)  # fmt: skip
FOUND_CALLS = replace(FOUND_SPOKE, id="m2", span=span("Nobody calls on Mondays."), trigger=span("calls"))
