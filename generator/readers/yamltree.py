"""YAML -> document, from libyaml's events.

Keys are always text as written (``200:`` gives ``"200"``). Scalars follow the core schema of YAML 1.2: ``on`` and
``no`` are text. Tags are refused; aliases count towards a bound on the expanded size, so an alias bomb stops before
anything walks it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, cast

import yaml

from generator.diagnostics import BadInput
from generator.readers.files import MAX_DEPTH, SourceFile
from generator.readers.jsonlike import is_mapping
from generator.readers.jsontree import too_deep
from generator.readers.trees import MAX_NODES, Branch, Document, Position

_NULL: Final = re.compile(r"(?:~|null|Null|NULL)?\Z")
_BOOL: Final = re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z")
_INT: Final = re.compile(r"[-+]?[0-9]{1,400}\Z|0o[0-7]{1,100}\Z|0x[0-9a-fA-F]{1,100}\Z")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,4})?\Z")
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(source: SourceFile, text: str) -> Document:
    """Read YAML. Raises BadInput."""
    builder = _Builder(source)
    try:
        for event in cast("Iterable[Any]", yaml.parse(text, Loader=_LOADER)):
            builder.feed(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = int(mark.line) + 1 if mark else 0
        raise BadInput("the document is no valid YAML", source.name, line, remedy="repair the syntax there") from None
    except yaml.YAMLError:
        raise BadInput(
            "the document holds characters that YAML does not allow", source.name, remedy="remove them"
        ) from None
    return Document(source, builder.root, builder.positions)


def scalar(text: str) -> str | int | float | bool | None:
    """A plain scalar by the core schema of YAML 1.2; infinities and not-a-number stay text, as JSON has none."""
    if _NULL.match(text):
        return None
    if _BOOL.match(text):
        return text[0] in "tT"
    if _INT.match(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.match(text):
        return float(text)
    return text


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    data: dict[str, Any] | list[Any]
    at: Branch
    anchor: str | None
    size: int = 1
    key: str | None = None
    key_line: int = 0


class _Builder:
    """Puts events together: `root` and `positions` are set when the document ends."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.root: Any = None
        self.positions: Position = 1
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Any, Position, int] | None] = {}
        self._documents = 0

    def feed(self, event: Any) -> None:
        line = int(event.start_mark.line) + 1
        match event:
            case yaml.ScalarEvent():
                self._tag(event, line)
                self._scalar(event, line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._tag(event, line)
                self._open(event, line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                done = self._stack.pop()
                self._remember(done.anchor, done.data, done.at, done.size)
                self._put(done.data, done.at, done.size, line)
            case yaml.AliasEvent():
                self._alias(str(cast("Any", event).anchor), line)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise self._bad("a second YAML document begins here", line, "keep one document in a file")
            case _:
                pass

    def _bad(self, message: str, line: int, remedy: str) -> BadInput:
        return BadInput(message, self.source.name, line, remedy=remedy)

    def _tag(self, event: Any, line: int) -> None:
        if event.tag is not None and event.tag not in ("!", "tag:yaml.org,2002:str"):
            raise self._bad("YAML tags are not allowed", line, "write the value without a tag")

    def _awaits_key(self) -> _Open | None:
        """The mapping that waits for a key, if one does."""
        parent = self._stack[-1] if self._stack else None
        return parent if parent is not None and is_mapping(parent.data) and parent.key is None else None

    def _remember(self, anchor: str | None, value: Any, at: Position, size: int) -> None:
        if anchor:
            self._anchors[anchor] = (value, at, size)

    def _open(self, event: Any, line: int) -> None:
        if self._awaits_key():
            raise self._bad("a key must be plain text", line, "write the key as one word or in quotes")
        if len(self._stack) >= MAX_DEPTH:
            raise too_deep(self.source, line)
        flat = isinstance(event, yaml.SequenceStartEvent)
        parent = self._stack[-1] if self._stack else None
        first = parent.key_line if parent is not None and parent.key is not None else line
        if event.anchor:
            self._anchors[event.anchor] = None
        self._stack.append(_Open([] if flat else {}, Branch(first, [] if flat else {}), event.anchor))

    def _scalar(self, event: Any, line: int) -> None:
        text = str(event.value)
        waiting = self._awaits_key()
        if waiting is not None:
            waiting.key, waiting.key_line = text, line
            return
        value = scalar(text) if not event.style and event.tag is None else text
        self._remember(event.anchor, value, line, 1)
        self._put(value, line, 1, line)

    def _alias(self, anchor: str, line: int) -> None:
        known = self._anchors.get(anchor)
        if known is None:
            raise self._bad("alias to nothing, or to the value that holds it", line, "write the value out")
        if self._awaits_key():
            raise self._bad("an alias cannot be a key", line, "write the key out")
        self._put(*known, line)

    def _put(self, value: Any, at: Position, size: int, line: int) -> None:
        if not self._stack:
            self.root, self.positions = value, at
            return
        parent = self._stack[-1]
        parent.size += size
        if parent.size > MAX_NODES:
            raise self._bad("YAML aliases expand beyond all measure", line, "write the values out")
        children = parent.at.children
        if isinstance(children, dict):
            self._put_under(parent, children, value, at, line)
        else:
            cast("list[Any]", parent.data).append(value)
            children.append(at)

    def _put_under(self, parent: _Open, children: dict[str, Position], value: Any, at: Position, line: int) -> None:
        data = cast("dict[str, Any]", parent.data)
        key, parent.key = cast("str", parent.key), None
        if key == "<<" and is_mapping(value):
            for merged in value:
                data.setdefault(merged, value[merged])
            return
        if key in children:
            raise self._bad("the same key stands twice in one mapping", line, "keep one of them")
        data[key] = value
        children[key] = at
