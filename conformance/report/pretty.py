"""Bodies laid out for people, line by line, each line with its path. Tokens are kept as they came: what is doubled,
oddly spelt or malformed stays visible. No recursion, so that no depth of nesting harms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conformance.exchanges.exchange import Response
from conformance.exchanges.reading import payload

_JSON = re.compile(r'"(?:[^"\\]|\\.)*"?|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
_XML = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|<[^>]*>?|[^<]+", re.DOTALL)
_NAME = re.compile(r"</?([^\s/>]+)")
_DEEPEST, _FARTHEST = 40, 120
"""Indentation and paths end here: deeper lines stand below each other, and no finding leads to them."""
_READ = 2_000_000
"""Bytes of a body that are laid out; of a longer one the rest is not shown at all."""


@dataclass(frozen=True, slots=True)
class Line:
    """`path`: names of members or elements from the top, ``[n]`` for a place in a JSON array. `opens`: further lines
    belong to it."""

    text: str
    depth: int = 0
    path: tuple[str, ...] = ()
    opens: bool = False


def laid_out(body: bytes) -> list[Line]:
    """The lines of a body: JSON and what has tags indented, anything else as it stands."""
    text = body[:_READ].decode("utf-8-sig", "replace").strip()
    if text.startswith("<"):
        return list(_xml(text))
    if text and payload(Response(0, body=body)).format == "json":
        return list(_json(text))
    return [Line(line) for line in text.splitlines()]


def visible(text: str) -> str:
    """`text` without characters that act instead of showing: controls become pictures, direction marks code points."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    code = ord(char)
    if code < 0x20 and char != "\t":
        return chr(0x2400 + code)
    if code == 0x7F or 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return f"\\u{code:04x}"
    if code in (0x061C, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return f"\\u{code:04x}"
    return char


@dataclass
class _Frame:
    """An open object or array. `steps`: members or items begun."""

    array: bool
    path: tuple[str, ...]
    steps: int = 0


def _json(text: str) -> Iterator[Line]:
    pieces = _JSON.findall(text)
    stack: list[_Frame] = []
    pending = ""
    path: tuple[str, ...] = ()
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else ""
        top = stack[-1] if stack else None
        if piece in "}]" and top is not None:
            stack.pop()
            yield Line(piece + ("," if following == "," else ""), _depth(stack), top.path)
        elif piece == ",":
            continue
        elif piece == ":":
            pending += ": "
        elif following == ":" and top is not None and not top.array:
            pending, path = piece, _below(top.path, _unquoted(piece))
        else:
            if top is not None and top.array:
                path = _below(top.path, f"[{top.steps}]")
                top.steps += 1
            if piece in "{[":
                closed = following == ("}" if piece == "{" else "]")
                yield Line(pending + piece, _depth(stack), path, opens=not closed)
                stack.append(_Frame(piece == "[", path))
            else:
                yield Line(pending + piece + ("," if following == "," else ""), _depth(stack), path)
            pending, path = "", (top.path if top is not None else ())


def _below(above: Sequence[str], *step: str) -> tuple[str, ...]:
    """The path of a line; () beyond _FARTHEST, for paths of every line of a very deep body would fill the memory."""
    return (*above, *step) if len(above) < _FARTHEST else ()


def _unquoted(token: str) -> str:
    return token[1:-1] if len(token) > 1 and token[0] == token[-1] == '"' else token


def _xml(text: str) -> Iterator[Line]:
    tokens = [token for token in _XML.findall(text) if token.strip()]
    open_: list[str] = []
    skip = 0
    for index, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        name = _local(token)
        if token.startswith("</"):
            if open_:
                open_.pop()
            yield Line(token, _depth(open_), _below(open_, name))
        elif token.startswith(("<!", "<?")) or not token.startswith("<"):
            yield Line(token.strip(), _depth(open_), _below(open_))
        elif token.endswith("/>"):
            yield Line(token, _depth(open_), _below(open_, name))
        else:
            content = _short_content(tokens, index, name)
            yield Line(token + content, _depth(open_), _below(open_, name), opens=not content)
            if content:
                skip = 1 if tokens[index + 1].startswith("</") else 2
            else:
                open_.append(name)


def _short_content(tokens: list[str], index: int, name: str) -> str:
    """Text and end tag of an element that holds only text, or its end tag alone; "" for any other element."""
    after = tokens[index + 1 : index + 3]
    ends = [token.startswith("</") and _local(token) == name for token in after]
    if ends[:1] == [True]:
        return after[0]
    if len(after) == 2 and ends[1] and not after[0].startswith("<"):
        return "".join(after)
    return ""


def _local(tag: str) -> str:
    found = _NAME.match(tag)
    return found[1].rpartition(":")[2] if found is not None else ""


def _depth(stack: list[_Frame] | list[str]) -> int:
    return min(len(stack), _DEEPEST)
