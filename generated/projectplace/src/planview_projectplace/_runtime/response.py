"""A raw answer beside its typed reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from .transport import Answer, Headers

T = TypeVar("T")
R = TypeVar("R")


class Response(Generic[T]):
    """What `raw` returns: the answer as it came, and `parsed`, which is read on first use.

    `headers` mask values that may be secret when printed; iterate them for the values themselves.
    """

    __slots__ = ("_answer", "_heading", "_parse", "_parsed", "attempts", "elapsed_s", "operation", "url")

    def __init__(
        self,
        operation: str,
        url: str,
        answer: Answer,
        parse: Callable[[], T],
        attempts: int,
        elapsed_s: float,
        heading: Callable[[], Any] = lambda: None,
    ) -> None:
        self.operation = operation
        self.url = url
        self.attempts = attempts
        self.elapsed_s = elapsed_s
        self._answer = answer
        self._heading = heading
        self._parse = parse
        self._parsed: list[T] = []

    def reading(self, parse: Callable[[], R]) -> Response[R]:
        """The same answer with another reading."""
        return Response(self.operation, self.url, self._answer, parse, self.attempts, self.elapsed_s, self._heading)

    @property
    def soap_header(self) -> Any:
        """The SOAP header as a record, where the service describes one; else None."""
        return self._heading()

    @property
    def status(self) -> int:
        return self._answer.status

    @property
    def headers(self) -> Headers:
        return self._answer.headers

    @property
    def body(self) -> bytes:
        return self._answer.body

    @property
    def parsed(self) -> T:
        """Raises `errors.AnswerUnreadable`."""
        if not self._parsed:
            self._parsed.append(self._parse())
        return self._parsed[0]

    def __repr__(self) -> str:
        return f"Response({self.operation}, {self._answer!r})"
