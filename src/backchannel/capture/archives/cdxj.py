"""Lines of a CDXJ index: where in a WARC file the record of an address at a time lies.

A line is a sort key made of the address, a time of 14 digits, and a JSON object (the form that pywb and ReplayWeb.page
read). The key is the address with the host's labels in reverse order, without ``www``, in lower case and with its query
sorted, as those viewers make it when they look something up.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

_WWW = re.compile(r"^www\d*\.")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One record that can be shown."""

    url: str
    at: str
    """ISO 8601 in UTC to the second."""
    mime: str
    status: int
    digest: str
    """With its algorithm in front."""
    length: int
    offset: int
    filename: str

    def line(self) -> str:
        """Return the line, with its end."""
        values = {
            "url": self.url,
            "mime": self.mime or "unk",
            "status": self.status,
            "digest": self.digest,
            "length": self.length,
            "offset": self.offset,
            "filename": self.filename,
        }
        return f"{url_key(self.url)} {timestamp(self.at)} {json.dumps(values, ensure_ascii=True)}\n"


def url_key(url: str) -> str:
    """Return the sort key of an address: ``com,example)/page?a=1``; what is no address of the web stands for itself."""
    try:
        parts = urlsplit(url.lower())
        port = parts.port
    except ValueError:
        return url.replace(" ", "%20")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return url.replace(" ", "%20")
    labels = _WWW.sub("", parts.hostname).split(".")
    key = ",".join(reversed(labels)) + (f":{port}" if port and port not in (80, 443) else "") + ")"
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True), key=lambda pair: pair[0]))
    return key + (parts.path or "/") + (f"?{query}" if query else "")


def timestamp(at: str) -> str:
    """Return a time in UTC as 14 digits."""
    return "".join(re.findall(r"\d+", at.partition("+")[0]))[:14]
