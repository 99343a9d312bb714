"""The reference of the JSON interface as Markdown, from its description (OpenAPI)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from backchannel.application.api.answers import CODES, PREFIX
from backchannel.application.api.document import document
from backchannel.application.api.reading import groups

HEAD = f"""# The JSON interface

While `backchannel serve` runs, it answers programs under `{PREFIX}`: in the shapes that commands print with `--json`
([these](json.md)), from the same functions. How to go about it is in [use the JSON
interface](../howto/use-the-json-interface.md). The running application shows the same on the page `/api`, and describes
it for programs in `{PREFIX}/openapi.json` (OpenAPI 3.1).

Lists come in parts: `limit` and `offset` choose one, `total` says how many there are, and `next` is the address of the
next part, null in the last. A parameter that is not known is refused, never ignored.

## Errors

Every error, of whatever status, has one shape: `{{"error": {{"code", "message", "hint"}}}}`."""


def interface_page() -> str:
    """Return the page."""
    made = document()
    any_operation = next(iter(made["paths"].values()))["get"]
    lines = [HEAD, "", "| status | code | when |", "|---|---|---|"]
    for status, code in CODES.items():
        lines.append(f"| {int(status)} | `{code}` | {any_operation['responses'][str(int(status))]['description']} |")
    for group in groups():
        lines += ["", f"## {group['name']}"]
        for one in group["operations"]:
            lines += list(_operation(one))
    lines += ["", "## Shapes", "", "All keys are always there. What is not said to be null never is."]
    for name, schema in sorted(made["components"]["schemas"].items()):
        lines += list(_shape(name, schema))
    return "\n".join(lines) + "\n"


def _operation(one: Mapping[str, Any]) -> Iterator[str]:
    yield from ("", f"### {one['summary']}", "", f"    {one['method']} {one['address']}", "", one["description"])
    if one["parameters"]:
        yield from ("", "| parameter | form | what it is |", "|---|---|---|")
    for part in one["parameters"]:
        more = ", needed" if part["required"] else f", else {part['default']}" if part["default"] else ""
        yield f"| `{part['name']}` | {part['kind']}{more} | {part['description']} |"
    yield from ("", f"Answers with [{one['shape']}](#{one['shape'].lower()}).")


def _shape(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    yield from (
        "",
        f"### {name}",
        "",
        schema.get("description", ""),
        "",
        "| key | form | what it is |",
        "|---|---|---|",
    )
    for key, value in schema.get("properties", {}).items():
        yield f"| `{key}` | {_form(value)} | {value.get('description', '')} |"


def _form(value: Mapping[str, Any]) -> str:
    """Return the form of a value in words."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in value:
        return " or ".join(_form(one) for one in value["anyOf"])
    if "enum" in value:
        return ", ".join(map(str, value["enum"]))
    if value.get("type") == "array":
        return f"list of {_form(value['items'])}"
    if value.get("type") == "object":
        inside = value.get("additionalProperties", {})
        return f"object of {_form(inside)}" if isinstance(inside, dict) and inside else "object"
    return str(value.get("type", "value"))
