"""Numbers in the addresses of pages: of jobs, decisions and notes."""

from __future__ import annotations

from starlette.convertors import Convertor, register_url_convertor

MOST_DIGITS = 40
"""More than any number here has. Python itself refuses to read those of thousands."""


class _Number(Convertor[int]):
    regex = f"[0-9]{{1,{MOST_DIGITS}}}"

    def convert(self, value: str) -> int:
        return int(value)

    def to_string(self, value: int) -> str:
        return str(value)


register_url_convertor("number", _Number())
NUMBER = "{number:number}"
"""What stands in the path of a route for its argument ``number``."""
