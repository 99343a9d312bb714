"""Small accounts of Arland and Borland to compare."""

from backchannel.comparison import Cast, Side, Telling
from backchannel.model import Document

COMMON = frozenset({"arland", "borland", "nato"})
CAST = Cast(("xa", "xb"), {"arland": "xa", "borland": "xb", "ash": "xa", "birk": "xb"}, COMMON)


def telling(party, text, title="Call with the president", ident=None, stretches=None, published="2021-05-02"):
    name = ident or f"{party}-{title}"
    document = Document(
        id=name,
        sha256="0" * 64,
        item=None,
        title=title,
        published=published,
        modified=None,
        kind="readout",
        source=None,
        source_name=f"Office of {party}",
        party=party,
        language="en",
        timezone="UTC",
        text=f"{title}\n\n{text}",
    )
    return Telling(document.header, document.text, stretches)


def side(party, text, *elsewhere):
    told = tuple(telling(party, one, "Briefing", f"{party}-{i}") for i, one in enumerate(elsewhere))
    return Side(party, (telling(party, text),), told)
