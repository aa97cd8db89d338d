"""JSON -> document: msgspec reads the data, one pass over the tokens finds the lines."""

from __future__ import annotations

import re
from typing import Any, Final, cast

import msgspec

from generator.diagnostics import BadInput
from generator.readers.files import MAX_DEPTH, SourceFile
from generator.readers.trees import Branch, Document, Position

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"(\s*:)?|[{}\[\]]|[^\s{}\[\]",:]+')


def load_json(source: SourceFile, text: str) -> Document:
    """Read JSON. Raises BadInput."""
    try:
        root: Any = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        found = re.search(r"\(byte (\d+)\)", str(error))
        end = text.encode()[: int(found[1])] if found else text.encode()
        line = end.count(b"\n") + 1
        raise BadInput("the document is no valid JSON", source.name, line, remedy="repair the syntax there") from None
    except RecursionError:
        raise too_deep(source, 1) from None
    return Document(source, root, _positions(source, text))


def too_deep(source: SourceFile, line: int) -> BadInput:
    return BadInput(f"nested deeper than {MAX_DEPTH} levels", source.name, line, remedy="flatten the document")


def _positions(source: SourceFile, text: str) -> Position:
    """Lines of all nodes; the document is known to be valid JSON. One that stands on one line has nothing to tell."""
    if "\n" not in text.strip():
        return 1
    stack: list[Branch] = []
    top: Position = 1
    key = ""
    line, last = 1, 0
    for token in _TOKEN.finditer(text):
        start = token.start()
        first = text[start]
        line += text.count("\n", last, start)
        last = start
        if first in "}]":
            stack.pop()
            continue
        if token[1] is not None:
            raw = token[0][: -len(token[1])]
            key = cast("str", msgspec.json.decode(raw)) if "\\" in raw else raw[1:-1]
            continue
        node: Position = line
        if first in "{[":
            node = Branch(line, {} if first == "{" else [])
        if stack:
            children = stack[-1].children
            if isinstance(children, dict):
                children[key] = node
            else:
                children.append(node)
        else:
            top = node
        if isinstance(node, Branch):
            stack.append(node)
            if len(stack) > MAX_DEPTH:
                raise too_deep(source, line)
    return top
