"""What records inside annotations say: one note for each simple value, named by its path, e.g.
``Org.OData.Capabilities.V1.FilterRestrictions/Filterable`` or ``Org.OData.Core.V1.AlternateKeys/0/Key/1/Name``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.readers.jsonlike import is_list, is_mapping
from generator.readers.safexml import Element, local_name, text_of

SIMPLE: Final = (
    "String", "Bool", "Int", "Float", "Decimal", "Date", "DateTimeOffset", "EnumMember", "PropertyPath",
    "NavigationPropertyPath", "AnnotationPath", "ModelElementPath", "Path",
)  # fmt: skip
_MOST: Final = 10_000
"""Values of one annotation; what comes behind them is left out."""


def xml_parts(annotation: Element) -> Iterator[tuple[str, object]]:
    """Paths and values of what stands in records; texts of a collection together, in a tuple."""
    todo: list[tuple[str, Element]] = [("", annotation)]
    for _ in range(_MOST):
        if not todo:
            return
        path, node = todo.pop()
        for name, child in _named(path, node):
            value = next((child.get(key) for key in SIMPLE if child.get(key) is not None), None)
            texts = tuple(text_of(item) for item in child if local_name(item) in SIMPLE)
            lists = [list_ for list_ in child if local_name(list_) == "Collection"]
            within = tuple(text_of(item) for list_ in lists for item in list_ if local_name(item) in SIMPLE)
            if value is not None or texts:
                yield name, _plain(value if value is not None else texts[0])
            elif within:
                yield name, within
            todo.append((name, child))


def _named(path: str, node: Element) -> Iterator[tuple[str, Element]]:
    """Values of the record in `node`, or of each record of the collection in it."""
    for child in node:
        if local_name(child) == "Record":
            yield from _properties(path, child)
        elif local_name(child) == "Collection":
            records = [item for item in child if local_name(item) == "Record"]
            for number, record in enumerate(records):
                yield from _properties(f"{path}/{number}", record)


def _properties(path: str, record: Element) -> Iterator[tuple[str, Element]]:
    return ((f"{path}/{v.get('Property') or ''}", v) for v in record if local_name(v) == "PropertyValue")


def json_parts(value: object) -> Iterator[tuple[str, object]]:
    """The same of an annotation in JSON."""
    todo: list[tuple[str, object]] = [("", value)]
    for _ in range(_MOST):
        if not todo:
            return
        path, node = todo.pop()
        if is_mapping(node):
            todo += [(f"{path}/{key}", child) for key, child in node.items() if "@" not in key]
        elif is_list(node):
            texts = tuple(item for item in node if isinstance(item, str))
            if texts and path:
                yield path, texts
            todo += [(f"{path}/{number}", item) for number, item in enumerate(node) if is_mapping(item)]
        elif path:
            yield path, node


def _plain(text: str) -> object:
    return text == "true" if text in ("true", "false") else text
