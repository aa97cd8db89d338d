"""Cuts a feed into its records while it arrives: no more than one record and one chunk are held."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TEXT = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_TOKEN = re.compile(_TEXT + rb"|[{}\[\]\"]", re.DOTALL)
"""A text, a bracket, or the quote of a text that has not all arrived."""
_START = re.compile(rb"\s*+:\s*+\[")
_GAP = re.compile(rb"[\s,]*+")
_DEPTH = 8
_PATIENCE = 65_536
"""Bytes of an unfinished record above which it is looked at again only after it has grown by half."""


def _nested(depth: int) -> bytes:
    inner = rb"[^\"{}\[\]]++|" + _TEXT + (rb"|" + _nested(depth - 1) if depth else b"")
    return rb"[{\[](?:" + inner + rb")*+[}\]]"


_RECORD = re.compile(_nested(_DEPTH), re.DOTALL)
"""A record whose objects are not nested deeper than that; whether its brackets match is the decoder's business."""


class CutOff(ValueError):
    """The feed is no whole JSON document with a member ``value``, or one of its records is too large."""


class Cutter:
    """Takes chunks and gives the bytes of records; `rest` is the document without them, once all has come."""

    def __init__(self, limit: int) -> None:
        """`limit`: bytes of a record, and of everything that is no record."""
        self._limit = limit
        self._buffer = bytearray()
        self._head = b""
        self._state = "head"
        self._wait = 0

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The records that are complete now. Raises CutOff."""
        self._buffer += chunk
        if len(self._buffer) < self._wait:
            return
        if self._state == "head":
            self._find_list()
        if self._state == "list":
            yield from self._records()
        held = len(self._buffer)
        if held > self._limit:
            raise CutOff(f"a record is larger than {self._limit} bytes")
        self._wait = held + held // 2 if held > _PATIENCE and self._state != "tail" else 0

    def _find_list(self) -> None:
        depth, data = 0, bytes(self._buffer)
        for token in _TOKEN.finditer(data):
            word = token[0]
            if word == b'"':
                return
            if word in b"{[":
                depth += 1
            elif word in b"}]":
                depth -= 1
            elif depth == 1 and word == b'"value"' and (found := _START.match(data, token.end())):
                self._head = data[: found.end()]
                del self._buffer[: found.end()]
                self._state = "list"
                return

    def _records(self) -> Iterator[bytes]:
        data, at = bytes(self._buffer), 0
        try:
            while True:
                gap = _GAP.match(data, at)
                at = gap.end() if gap else at
                first = data[at : at + 1]
                if first != b"{":
                    if first == b"]":
                        self._state = "tail"
                    elif first:
                        raise CutOff("the list holds something that is no record")
                    return
                end = _end(data, at)
                if end < 0:
                    return
                start, at = at, end
                yield data[start:end]
        finally:
            del self._buffer[:at]

    def finish(self) -> Iterator[bytes]:
        """The records that were still waited for, once all has come. Raises CutOff."""
        self._wait = 0
        return self.feed(b"")

    def rest(self) -> bytes:
        """Everything but the records, as JSON with an empty list. Raises CutOff for a feed that is not whole."""
        if self._state == "list":
            raise CutOff("it ends within the list of records")
        return self._head + bytes(self._buffer)


def _end(data: bytes, at: int) -> int:
    """Where the record that begins at `at` ends; -1 where it is not all there."""
    found = _RECORD.match(data, at)
    if found is not None:
        return found.end()
    depth = 0
    for token in _TOKEN.finditer(data, at):
        if token[0] == b'"':
            return -1
        if token[0] in b"{[":
            depth += 1
        elif token[0] in b"}]":
            depth -= 1
            if depth == 0:
                return token.end()
    return -1
