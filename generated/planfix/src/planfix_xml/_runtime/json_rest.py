"""REST with JSON: requests from arguments, records from answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any, cast

import msgspec
from msgspec import UNSET

from .credentials import Filled
from .errors import AnswerUnreadable, UsageError
from .form_body import FORMS, form_body
from .formats import lexical
from .json_codec import JsonCodec
from .locate import Document, json_at
from .operation import BYTES, Format, Http, Locator, Operation
from .service import Interface
from .transport import Answer
from .urls import Base, query_text, segment, text_of
from .wire import Outgoing, unreadable

_UNREAD: Any = object()


class JsonDocument(Document):
    """An answer with a JSON body; a body that is no JSON has no members."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer)
        self._tree: Any = _UNREAD

    def body(self, steps: Locator) -> Any:
        if self._tree is _UNREAD:
            if steps and _surely_absent(steps[0], self.answer.body):
                return None  # most answers are no failures: asking one for its error must not parse a page twice
            try:
                self._tree = msgspec.json.decode(self.answer.body)
            except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
                self._tree = None
        return json_at(self._tree, steps)


def _surely_absent(step: str, body: bytes) -> bool:
    """Whether no member can have that name: its letters do not occur, and none is written as an escape."""
    name = step.removesuffix("[]")
    return name.isidentifier() and name.encode() not in body and b"\\u" not in body


class RestWire:
    accept = "application/json"

    def __init__(self, interface: Interface, base: Base, package: str) -> None:
        self._base = base
        self._codec = JsonCodec(package)

    def outgoing(self, op: Operation[Any], values: tuple[Any, ...], puts: tuple[Filled, ...]) -> Outgoing:
        """Raises UsageError for arguments that the request cannot carry."""
        binding = op.binding
        if not isinstance(binding, Http):
            raise UsageError(f"{op.name} is no REST operation")
        url = binding.path
        asked: list[str] = []
        headers: list[tuple[str, str]] = []
        body: bytes | None = None
        for param, value in zip(op.params, values, strict=True):
            if value is UNSET or (value is None and param.at != "payload"):
                if param.at == "path":
                    raise UsageError(f"path parameter {param.name} is missing", operation=op.name)
                continue
            if param.format is not None:
                value = written(param.format, value, op.name)
            if param.at == "query":
                asked.append(query_text(param.name, value, param.style))
            elif param.at == "path":
                url = url.replace(f"{{{param.name}}}", segment(param.name, value), 1)
            elif param.at == "header":
                headers.append((param.name, text_of(value)))
            elif binding.media in FORMS:
                body, media = form_body(binding.media, self._members(op, value), op.name)
                headers.append(("content-type", media))
            else:
                body = self._payload(op, value)
                headers.append(("content-type", binding.media))
        query = "&".join(filter(None, asked))
        return Outgoing(binding.method, self._base.below(url) + (f"?{query}" if query else ""), headers, body)

    def _members(self, op: Operation[Any], value: object) -> dict[str, Any]:
        """What a form is filled with: bytes as they are, everything else as JSON would have it."""
        if isinstance(value, Mapping):
            given = cast("Mapping[str, Any]", value)
            return {name: one if isinstance(one, bytes) else msgspec.to_builtins(one) for name, one in given.items()}
        return msgspec.json.decode(self._payload(op, value), type=dict[str, Any])

    def _payload(self, op: Operation[Any], value: object) -> bytes:
        if op.batch is not None and isinstance(value, list | tuple):
            value = {op.batch.rows: cast(Any, value)}
        try:
            return self._codec.encode(value)
        except (TypeError, ValueError, RecursionError) as exc:
            raise UsageError(f"the body cannot be sent as JSON: {exc}", operation=op.name) from None

    def document(self, answer: Answer) -> JsonDocument:
        return JsonDocument(answer)

    def decode(self, op: Operation[Any], document: Document) -> Any:
        """Raises AnswerUnreadable in one line, whatever is wrong with the answer."""
        if not op.answer:
            return None
        answer = document.answer
        if op.answer == BYTES:
            return answer.body
        problem: AnswerUnreadable
        try:
            return self._codec.decode(op.answer, answer.body, op.paging.items if op.paging else "")
        except msgspec.ValidationError as exc:
            problem = unreadable(op, answer, f"the answer differs from what is promised: {exc}")
        except RecursionError:
            problem = unreadable(op, answer, "the answer is nested too deeply")
        except (msgspec.DecodeError, UnicodeDecodeError) as exc:
            problem = unreadable(op, answer, f"the answer is no JSON ({str(exc)[:120]})")
        raise problem


def written(form: Format, value: Any, operation: str) -> Any:
    """A moment, or several, in the vendor's form. Raises UsageError for one that the form has no place for."""
    if isinstance(value, list | tuple):
        return [written(form, item, operation) for item in cast(list[Any], value)]
    try:
        return lexical(form).write(value) if isinstance(value, date | time) else value
    except TypeError as exc:
        raise UsageError(f"a parameter cannot be sent: {exc}", operation=operation) from None


make_wire = RestWire
