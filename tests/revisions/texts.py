"""Documents to compare, made of a title and a text."""

from backchannel.model import Document


def document_of(text: str, title: str = "Readout of the call", *, ident: str = "a", **values: str | None) -> Document:
    known: dict[str, object] = {
        "id": ident, "sha256": ident * 64, "item": None, "title": title, "published": "2021-05-02T18:00:00-04:00",
        "modified": None, "kind": "readout", "source": None, "source_name": None, "party": "xa", "language": "en",
        "timezone": "UTC", "text": f"{title}\n\n{text}",
    }  # fmt: skip
    return Document(**{**known, **values})  # type: ignore[arg-type]
