"""How the pages of a list are turned, by the contract's rule for it; a list that cannot end is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from generator.capture.trees import follow, word
from generator.contract.vocabulary import Paging

MAX_PAGES: Final = 200


class Refused(Exception):
    """The instance refused one question, or cannot be asked it; others may go on. One line, without secrets."""


@dataclass(slots=True)
class Pages:
    """One walk over a list. `rule` None: all of it comes at once."""

    operation: str
    rule: Paging | None
    _position: int = 0
    _received: int = 0
    _seen: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        if self.rule is not None and self.rule.start is not None:
            self._position = self.rule.start.base

    @property
    def style(self) -> str:
        return self.rule.style.value if self.rule is not None and self.rule.style is not None else "none"

    def link(self, payload: Any) -> str:
        """The address of the next page as the answer has it; "" at the end, and for lists without links."""
        if self.style != "link" or self.rule is None or self.rule.next is None:
            return ""
        return self._new(word(payload, self.rule.next.at))

    def position(self, payload: Any) -> tuple[str, str]:
        """Wire name and value of the parameter that positions the next page; ("", "") at the end."""
        rule = self.rule
        if rule is None or rule.start is None or self.style not in ("offset", "page", "cursor"):
            return "", ""
        name = rule.start.at.name or rule.start.at.steps[-1].name
        if self.style == "cursor":
            ahead = self._new(word(payload, rule.next.at) if rule.next is not None else "")
            return (name, ahead) if ahead else ("", "")
        items = len(follow(payload, rule.items)) if rule.items is not None else 0
        total = word(payload, rule.total)
        self._received += items
        if not items or (total.isdecimal() and self._received >= int(total)):
            return "", ""
        self._position += 1 if self.style == "page" else items
        return name, self._new(str(self._position))

    def _new(self, mark: str) -> str:
        """`mark`, if no page before had it. Raises Refused."""
        if mark and (mark in self._seen or len(self._seen) >= MAX_PAGES):
            raise Refused(f"{self.operation} goes from page to page without an end")
        self._seen.add(mark)
        return mark
