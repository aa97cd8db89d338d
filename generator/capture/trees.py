"""Answers as trees that locators can be followed through: JSON and XML alike, whatever types the documents promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

import msgspec

from generator.capture.runtime import runtime
from generator.contract.locator import Locator, Step
from generator.diagnostics import BadInput

if TYPE_CHECKING:
    from runtime.xml_text import Element

_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"


def tree(body: bytes, *, xml: bool, soap: bool = False) -> Any:
    """The payload: a JSON value, the root of XML, or the first child of a SOAP Body. Raises BadInput."""
    try:
        if not xml:
            return msgspec.json.decode(body)
        root: Element = runtime("xml_text").parse(body)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise BadInput(f"the answer is no JSON ({str(error)[:120]})", remedy="check the address") from None
    except runtime("xml_text").XmlProblem as problem:
        raise BadInput(str(problem), remedy="check the address") from None
    if not soap:
        return root
    payload = next((child for part in root if _local(part) == "Body" for child in part), None)
    if payload is None:
        raise BadInput("the answer is no SOAP envelope with a body", remedy="check the address")
    return payload


def follow(node: Any, at: Locator | None) -> list[Any]:
    """Everything at a locator below `node`, in document order."""
    here = [node]
    for step in at.steps if at is not None else ():
        here = [found for one in here for found in _step(one, step)]
    return here


def word(node: Any, at: Locator | None) -> str:
    """The first value at a locator as text: booleans as ``true`` and ``false``; "" for null, nil and nothing."""
    found = next(iter(follow(node, at)), None) if at is not None else None
    if found is None or isinstance(found, str):
        return found or ""
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, int | float):
        return str(found)
    if isinstance(found, dict | list):
        return ""
    return "" if found.get(_NIL) in ("true", "1") else "".join(found.itertext())


def _step(node: Any, step: Step) -> Iterator[Any]:
    if isinstance(node, dict):
        yield from _json(cast("dict[str, Any]", node), step)
    elif node is not None and not isinstance(node, str | int | float | list):
        yield from _xml(node, step)


def _json(members: dict[str, Any], step: Step) -> Iterator[Any]:
    if step.kind == "only" or (step.kind == "each" and step.name == "*"):
        chosen: Sequence[Any] = list(members.values())
    else:
        name = f"@{step.name}" if step.kind == "attribute" else step.name
        chosen = [members[name]] if name in members else []
    for value in chosen:
        if step.kind != "each":
            yield value
        elif isinstance(value, list):
            yield from value


def _xml(element: Element, step: Step) -> Iterator[Any]:
    if step.kind == "attribute":
        value = element.get(step.name)
        yield from () if value is None else (value,)
    elif step.kind == "text":
        yield element.text or ""
    else:
        anything = step.kind == "only" or step.name == "*"
        yield from (child for child in element if anything or _local(child) == step.name)


def _local(element: Element) -> str:
    name: str = runtime("xml_text").local(element)
    return name
