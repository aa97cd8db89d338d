"""YAML 1.2 core, read as hostile input: no anchors, aliases, tags, merge keys or second documents; duplicate keys
refused; size, depth and number of nodes bounded; every node keeps its line. Only text, numbers and lists come of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.diagnostics import BadInput

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 32
MAX_NODES = 100_000

Plain = str | int | float | bool | None

_INT = re.compile(r"[-+]?[0-9]{1,18}\Z")
_RADIX = re.compile(r"0o[0-7]{1,20}\Z|0x[0-9a-fA-F]{1,15}\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?\Z")
_WORDS: dict[str, Plain] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """`value` after the core schema; `text` as written."""

    value: Plain
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class ListNode:
    line: int
    items: list[Node] = field(default_factory=list["Node"])


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys are always text. `lines` has the line of each key."""

    line: int
    entries: dict[str, Node] = field(default_factory=dict[str, "Node"])
    lines: dict[str, int] = field(default_factory=dict[str, int])


Node = ScalarNode | ListNode | MapNode


def read(path: Path, name: str = "") -> Node:
    """Read a file. `name` is how messages call it. Raises BadInput."""
    shown = name or str(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror or error}", shown) from None
    if len(data) > MAX_BYTES:
        raise BadInput(f"larger than {MAX_BYTES} bytes", shown, remedy="split it")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput("not UTF-8", shown, line, remedy="save it as UTF-8") from None
    return parse(text, shown)


def parse(text: str, name: str = "<text>") -> Node:
    """Read one document. Raises BadInput at the first fault, with its line."""
    if len(text) > MAX_BYTES:
        raise BadInput(f"larger than {MAX_BYTES} characters", name, remedy="split it")
    builder = _Builder(name)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadInput(f"no YAML: {error.problem or error.context}", name, mark.line + 1 if mark else 0) from None
    except UnicodeEncodeError:
        raise BadInput("no YAML: unreadable character", name) from None
    except yaml.YAMLError as error:
        raise BadInput(f"no YAML: {getattr(error, 'reason', '') or 'unreadable character'}", name) from None
    if builder.root is None:
        raise BadInput("no document", name, remedy="write at least one key")
    return builder.root


def plain(node: Node) -> Any:
    """The node as dict, list and scalars. Depth is bounded by MAX_DEPTH."""
    match node:
        case ScalarNode():
            return node.value
        case ListNode():
            return [plain(item) for item in node.items]
        case MapNode():
            return {key: plain(value) for key, value in node.entries.items()}


def walk(node: Node) -> Iterator[Node]:
    """The node and all nodes below it, in document order."""
    pending = [node]
    while pending:
        current = pending.pop()
        yield current
        if isinstance(current, ListNode):
            pending.extend(reversed(current.items))
        elif isinstance(current, MapNode):
            pending.extend(reversed(current.entries.values()))


class _Builder:
    """Takes parser events one by one; so a document is refused before anything in it is expanded."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.documents = 0
        self.nodes = 0
        self.open: list[ListNode | MapNode] = []
        self.keys: list[tuple[str, int] | None] = []

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 0
        match event:
            case yaml.DocumentStartEvent():
                self._start(event, line)
            case yaml.AliasEvent():
                raise BadInput("an alias is not allowed here", self.name, line, remedy="write the value out")
            case yaml.ScalarEvent():
                self._node(event, line)
                self._scalar(event, line)
            case yaml.SequenceStartEvent():
                self._node(event, line)
                self._enter(ListNode(line))
            case yaml.MappingStartEvent():
                self._node(event, line)
                self._enter(MapNode(line))
            case yaml.CollectionEndEvent():
                self.open.pop()
                self.keys.pop()
            case _:
                pass

    def _start(self, event: yaml.DocumentStartEvent, line: int) -> None:
        self.documents += 1
        if self.documents > 1:
            raise BadInput("a second document", self.name, line, remedy="keep one document in a file")
        if getattr(event, "tags", None):
            raise BadInput("a %TAG directive is not allowed here", self.name, line, remedy="remove it")

    def _node(self, event: yaml.NodeEvent, line: int) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise BadInput(f"more than {MAX_NODES} nodes", self.name, line, remedy="split it")
        if event.anchor is not None:
            raise BadInput(
                "an anchor is not allowed here", self.name, line, remedy="write the value out where it is used"
            )
        if getattr(event, "tag", None) is not None:
            raise BadInput(
                "a tag is not allowed here", self.name, line, remedy="remove it; quote the value if it is text"
            )

    def _enter(self, node: ListNode | MapNode) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise BadInput(f"nested deeper than {MAX_DEPTH} levels", self.name, node.line, remedy="write it flatter")
        self._place(node)
        self.open.append(node)
        self.keys.append(None)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        text: str = event.value
        bare = not event.style
        if self.open and isinstance(self.open[-1], MapNode) and self.keys[-1] is None:
            self._key(text, bare, line)
            return
        self._place(ScalarNode(self._resolve(text, line) if bare else text, text, line))

    def _key(self, text: str, bare: bool, line: int) -> None:
        target = self.open[-1]
        assert isinstance(target, MapNode)
        if bare and text == "<<":
            raise BadInput("a merge key is not allowed here", self.name, line, remedy="write the keys out")
        if text in target.entries:
            raise BadInput(
                f"key {text!r} stands twice",
                self.name,
                line,
                remedy=f"keep one; the first is on line {target.lines[text]}",
            )
        self.keys[-1] = (text, line)

    def _place(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        target = self.open[-1]
        if isinstance(target, ListNode):
            target.items.append(node)
            return
        key = self.keys[-1]
        if key is None:
            raise BadInput("a key that is no word", self.name, node.line, remedy="use a word as key")
        target.entries[key[0]] = node
        target.lines[key[0]] = key[1]
        self.keys[-1] = None

    def _resolve(self, text: str, line: int) -> Plain:
        if text in _WORDS:
            return _WORDS[text]
        if _INT.match(text):
            return int(text)
        if _RADIX.match(text):
            return int(text, 0)
        if _FLOAT.match(text):
            if text.lstrip("-+").isdigit() or len(text) > 40:
                raise BadInput("a number of more than 18 digits", self.name, line, remedy="quote it if it is text")
            return float(text)
        return text
