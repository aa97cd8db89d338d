"""What the words mean by which an instance tells types: learnt from the members that the documents know.

The vendors do not publish those words. A member that the documents type and the instance describes shows what its words
stand for; a new member that is described by the same words is taken for the same, which is inferred and said so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)
Words = tuple[str, ...]


@dataclass(slots=True)
class Meanings(Generic[T]):
    """Votes by the words of a type."""

    votes: dict[Words, Counter[T]] = field(default_factory=dict[Words, Counter[T]])

    def learn(self, words: Words, meaning: T) -> None:
        self.votes.setdefault(words, Counter()).update([meaning])

    def of(self, words: Words) -> T | None:
        """What most members with these words are; None where they disagree by half, or where there are none."""
        votes = self.votes.get(words)
        if not votes or not any(words):
            return None
        (meaning, count), *_ = votes.most_common(1)
        return meaning if 2 * count > votes.total() else None

    def learn_all(self, rows: Iterable[tuple[Words, T]]) -> None:
        for words, meaning in rows:
            self.learn(words, meaning)
