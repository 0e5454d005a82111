"""The structure of an OpenAPI document as lines of text, so that two can be compared line by line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]


def management_structure(document: Mapping[str, Any]) -> list[str]:
    """Return what an OpenAPI document says of parameters, bodies and answers, sorted; descriptions are left out.

    Args:
        document: The parsed document. Every body and answer is JSON.
    """
    lines: list[str] = []
    for path, item in document["paths"].items():
        for method, operation in item.items():
            place = f"{method.upper()} {path}"
            for parameter in operation.get("parameters", ()):
                mark = "!" if parameter.get("required") and parameter["in"] == "query" else ""
                name = f"{place} {parameter['in']} {parameter['name']}{mark}"
                lines += _describe(document, name, parameter["schema"], ())
            if "requestBody" in operation:
                lines += _describe(document, f"{place} body ", _json_of(operation["requestBody"]), ())
            for status, answer in operation["responses"].items():
                if status == "200":
                    lines += _describe(document, f"{place} answer ", _json_of(answer), ())
                else:
                    lines.append(f"{place} answer {status}: refused")
    return sorted(lines)


def _json_of(content: Mapping[str, Any]) -> Schema:
    schema: Schema = content["content"]["application/json"]["schema"]
    return schema


def _describe(document: Mapping[str, Any], place: str, schema: Schema, within: tuple[str, ...]) -> Iterator[str]:
    name = schema.get("$ref")
    if name is not None:
        if name in within:
            yield f"{place}: object"
            return
        schema, within = document["components"]["schemas"][name.rpartition("/")[2]], (*within, name)
    if schema.get("type") == "array":
        yield from _describe(document, f"{place}[]", schema["items"], within)
    elif "properties" in schema:
        required = schema.get("required", ())
        separator = "" if place.endswith(" ") else "."
        for member, inner in schema["properties"].items():
            mark = "!" if member in required else ""
            yield from _describe(document, f"{place}{separator}{member}{mark}", inner, within)
    else:
        yield f"{place.rstrip()}: {_show_type(schema)}"


def _show_type(schema: Schema) -> str:
    kinds = schema.get("type", "any")
    *kinds, _ = (*kinds, "") if isinstance(kinds, list) else (kinds, "")
    shown = " | ".join(kinds[:1]) + (f":{schema['format']}" if "format" in schema else "")
    if "enum" in schema:
        shown += f" one of {json.dumps(schema['enum'])}"
    default = schema.get("default", schema.get("const"))
    if default is not None:
        shown += f" = {json.dumps(default)}"
    return shown + (" | null" if "null" in kinds else "")
