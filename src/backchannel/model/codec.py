"""Records to plain JSON values and back, by their own field types."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def to_plain(record: Any) -> Any:
    """Turn a record, or a list or tuple of records, into plain JSON values; fields keep their order."""
    if isinstance(record, list | tuple):
        return [to_plain(item) for item in record]
    cls: Any = type(record)
    names = _field_names(cls)
    if names is None:
        return record
    return {name: to_plain(getattr(record, name)) for name in names}


def from_plain(cls: type[R], data: Any) -> R:
    """Turn plain JSON values back into a record of a class.

    Raises:
        TypeError, KeyError: the data are not what ``to_plain`` makes of that class.
    """
    return typing.cast("R", _decode(cls, data))


@functools.cache
def _field_names(cls: Any) -> tuple[str, ...] | None:
    """Return the names of a record's fields; ``None`` for classes that are no records."""
    return tuple(field.name for field in dataclasses.fields(cls)) if dataclasses.is_dataclass(cls) else None


def _decode(kind: Any, data: Any) -> Any:
    decoder = _decoder(kind)
    return data if decoder is None or data is None else decoder(data)


@functools.cache
def _decoder(kind: Any) -> Callable[[Any], Any] | None:
    """Return what turns plain values into those of a type, ``None`` where they are the same.

    Looked up once a type and not once a value: a dossier's mentions are some millions of values.
    """
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record_decoder(kind)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _decoder(next(arg for arg in args if arg is not type(None)))
    if origin is not tuple:
        return None
    inner = _decoder(args[0])
    if inner is None:
        return tuple
    return lambda items: tuple([None if item is None else inner(item) for item in items])


def _record_decoder(kind: type) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    fields = [(field.name, _decoder(hints[field.name])) for field in dataclasses.fields(kind)]

    def decode(data: Any) -> Any:
        values = {}
        for name, decoder in fields:
            if name in data:
                value = data[name]
                values[name] = value if decoder is None or value is None else decoder(value)
        return kind(**values)

    return decode
