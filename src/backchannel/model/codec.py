"""Records to plain JSON values and back, by their own field types."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from typing import Any, TypeVar

R = TypeVar("R")


def to_plain(record: Any) -> Any:
    """Turn a record, or a list or tuple of records, into plain JSON values; fields keep their order."""
    if dataclasses.is_dataclass(record) and not isinstance(record, type):
        return {name: to_plain(getattr(record, name)) for name in _field_names(type(record))}
    if isinstance(record, list | tuple):
        return [to_plain(item) for item in record]
    return record


def from_plain(cls: type[R], data: Any) -> R:
    """Turn plain JSON values back into a record of a class.

    Raises:
        TypeError, KeyError: the data are not what ``to_plain`` makes of that class.
    """
    return typing.cast("R", _decode(cls, data))


@functools.cache
def _field_names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(cls))


@functools.cache
def _field_types(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _decode(kind: Any, data: Any) -> Any:
    if data is None:
        return None
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _field_types(kind)
        return kind(**{name: _decode(hints[name], data[name]) for name in _field_names(kind) if name in data})
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _decode(next(arg for arg in args if arg is not type(None)), data)
    if origin is tuple:
        return tuple(_decode(args[0], item) for item in data)
    return data
