"""The description of the interface as people and programs read it: ``/api`` and ``/api/v1/openapi.json``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from backchannel.application.answering import desk_of, page
from backchannel.application.api.answers import PREFIX, ROOT, json_answer
from backchannel.application.api.document import document

router = APIRouter(include_in_schema=False)
EXAMPLES = {
    "/contacts": "?channel=call&limit=5",
    "/findings": "?severity=serious&limit=5",
    "/check": "?claim=Trump+and+Putin+regularly+talk+by+phone",
    "/cadence": "?a=Trump&b=Putin&by=month",
    "/search": "?q=recording",
    "/rules": "",
    "/verify": "",
}
"""Queries to try, by address; each gives something in the example dossier."""


@router.get(ROOT)
def read(request: Request) -> HTMLResponse:
    """Show what may be asked for."""
    with desk_of(request).look() as look:
        return page(request, look, "interface.html", {"groups": groups(), "described": f"{PREFIX}/openapi.json"})


@router.get(f"{PREFIX}/openapi.json")
def described() -> Response:
    """Send the description for programs."""
    return json_answer(document())


def groups() -> list[dict[str, Any]]:
    """Return what may be asked for, by group, as a page shows it."""
    made = document()
    found: dict[str, list[dict[str, Any]]] = {}
    for path, operations in made["paths"].items():
        for method, operation in operations.items():
            found.setdefault(operation["tags"][0], []).append(
                {
                    "address": path,
                    "method": method.upper(),
                    "summary": operation["summary"],
                    "description": operation["description"],
                    "parameters": [*map(_parameter, operation.get("parameters", ())), *_given(made, operation)],
                    "shape": _shape(operation),
                    "example": f"{path}{EXAMPLES[asked]}" if (asked := path.removeprefix(PREFIX)) in EXAMPLES else "",
                    "keys": _keys(made, _shape(operation)),
                }
            )
    return [{"name": name, "operations": rows} for name, rows in found.items()]


def _given(made: Mapping[str, Any], operation: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what is sent in the body, key by key."""
    if "requestBody" not in operation:
        return []
    reference: str = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    shape = made["components"]["schemas"][reference.rpartition("/")[2]]
    needed = shape.get("required", ())
    return [
        _parameter({"name": name, "required": name in needed, "schema": schema, **schema})
        for name, schema in shape["properties"].items()
    ]


def _parameter(one: Mapping[str, Any]) -> dict[str, Any]:
    schema = one["schema"]
    schema = next((part for part in schema.get("anyOf", ()) if part.get("type") != "null"), schema)
    values = schema.get("enum") or ([schema["const"]] if "const" in schema else [])
    kind = ", ".join(str(value) for value in values) or (
        "date" if "2[0-8]" in schema.get("pattern", "") else schema["type"]
    )
    default = one["schema"].get("default")
    return {
        "name": one["name"],
        "required": one["required"],
        "kind": kind,
        "default": "" if default is None else str(default),
        "description": one.get("description", ""),
    }


def _shape(operation: Mapping[str, Any]) -> str:
    reference: str = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
    return reference.rpartition("/")[2]


def _keys(made: Mapping[str, Any], shape: str) -> list[str]:
    return list(made["components"]["schemas"][shape]["properties"])
