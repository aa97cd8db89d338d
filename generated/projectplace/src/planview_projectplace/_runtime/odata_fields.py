"""Properties of entities as generated code names them: conditions, orders and expansions that type checkers check.

`E` is the record that a property belongs to. What is said of a base holds for its derived records.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, NoReturn, TypeVar, overload

from .errors import UsageError
from .odata_literal import literal, spelt

E = TypeVar("E", contravariant=True)
T = TypeVar("T")
V = TypeVar("V")
N = TypeVar("N")

Write = Callable[[int], str]
"""Text of something inside that many ``any`` and ``all``."""


def _variable(depth: int) -> str:
    return f"x{depth}/" if depth else ""


class Condition(Generic[E]):
    """What `filter` takes; join several with ``&``, ``|`` and ``~``."""

    __slots__ = ("_either", "_write")

    def __init__(self, write: Write, either: bool = False) -> None:
        self._write = write
        self._either = either

    def text(self, depth: int = 0) -> str:
        return self._write(depth)

    def _part(self, depth: int) -> str:
        return f"({self._write(depth)})" if self._either else self._write(depth)

    def __and__(self, other: Condition[E]) -> Condition[E]:
        return Condition(lambda depth: f"{self._part(depth)} and {other._part(depth)}")

    def __or__(self, other: Condition[E]) -> Condition[E]:
        return Condition(lambda depth: f"{self._write(depth)} or {other._write(depth)}", either=True)

    def __invert__(self) -> Condition[E]:
        return Condition(lambda depth: f"not ({self._write(depth)})")

    def __bool__(self) -> NoReturn:
        raise UsageError("conditions are joined by & and |, not by and and or")

    def __repr__(self) -> str:
        return f"Condition({self._write(0)!r})"


class Order(Generic[E]):
    """What `orderby` takes besides properties."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


class Property(Generic[E]):
    """Something that has a name and can be selected."""

    __slots__ = ("_wrap", "path")

    def __init__(self, path: str, wrap: str = "{}") -> None:
        self.path = path
        self._wrap = wrap

    def text(self, depth: int = 0) -> str:
        return self._wrap.replace("{}", _variable(depth) + self.path)

    def is_null(self) -> Condition[E]:
        return Condition(lambda depth: f"{self.text(depth)} eq null")

    def not_null(self) -> Condition[E]:
        return Condition(lambda depth: f"{self.text(depth)} ne null")

    def under(self, path: str) -> Property[Any]:
        """The same property, reached by a path."""
        return type(self)(f"{path}/{self.path}", self._wrap)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text()!r})"


class Field(Property[E], Generic[E, V]):
    """A property with a value of the type `V`."""

    __slots__ = ()

    def _literal(self, value: V | None) -> str:
        return literal(value)

    def _against(self, operator: str, other: Any) -> Condition[E]:
        if isinstance(other, Field):
            return Condition(lambda depth: f"{self.text(depth)} {operator} {other.text(depth)}")
        text = self._literal(other)
        return Condition(lambda depth: f"{self.text(depth)} {operator} {text}")

    def __eq__(self, other: V | Field[E, V] | None) -> Condition[E]:  # type: ignore[override]  # a condition, no answer
        return self._against("eq", other)

    def __ne__(self, other: V | Field[E, V] | None) -> Condition[E]:  # type: ignore[override]  # a condition, no answer
        return self._against("ne", other)

    __hash__ = None  # type: ignore[assignment]  # the documented way to say "not hashable"

    def one_of(self, *values: V) -> Condition[E]:
        """Equal to one of the values; as ``eq`` and ``or``, which services of OData 4.0 know too."""
        if not values:
            raise UsageError("one_of takes at least one value")
        texts = [self._literal(value) for value in values]
        return Condition(lambda depth: " or ".join(f"{self.text(depth)} eq {text}" for text in texts), len(texts) > 1)

    def asc(self) -> Order[E]:
        return Order(self.text())

    def desc(self) -> Order[E]:
        return Order(f"{self.text()} desc")


class Ordered(Field[E, V]):
    """A property whose values come one before the other."""

    __slots__ = ()

    def __lt__(self, other: V | Field[E, V]) -> Condition[E]:
        return self._against("lt", other)

    def __le__(self, other: V | Field[E, V]) -> Condition[E]:
        return self._against("le", other)

    def __gt__(self, other: V | Field[E, V]) -> Condition[E]:
        return self._against("gt", other)

    def __ge__(self, other: V | Field[E, V]) -> Condition[E]:
        return self._against("ge", other)


class Text(Ordered[E, str]):
    __slots__ = ()

    def contains(self, text: str) -> Condition[E]:
        return self._test("contains", text)

    def starts_with(self, text: str) -> Condition[E]:
        return self._test("startswith", text)

    def ends_with(self, text: str) -> Condition[E]:
        return self._test("endswith", text)

    def _test(self, function: str, text: str) -> Condition[E]:
        written = literal(text)
        return Condition(lambda depth: f"{function}({self.text(depth)},{written})")

    def lower(self) -> Text[E]:
        return Text(self.path, f"tolower({self._wrap})")

    def upper(self) -> Text[E]:
        return Text(self.path, f"toupper({self._wrap})")

    def length(self) -> Number[E, int]:
        return Number(self.path, f"length({self._wrap})")


class Number(Ordered[E, V]):
    __slots__ = ()


class Moment(Ordered[E, V]):
    """A date, a time, or both."""

    __slots__ = ()

    def year(self) -> Number[E, int]:
        return Number(self.path, f"year({self._wrap})")

    def month(self) -> Number[E, int]:
        return Number(self.path, f"month({self._wrap})")

    def day(self) -> Number[E, int]:
        return Number(self.path, f"day({self._wrap})")


class Spelt(Ordered[E, V]):
    """A property whose literals name their type: a duration, bytes, a member of an enumeration."""

    __slots__ = ("_type",)

    def __init__(self, path: str, type: str, wrap: str = "{}") -> None:
        super().__init__(path, wrap)
        self._type = type

    def under(self, path: str) -> Spelt[Any, V]:
        return Spelt(f"{path}/{self.path}", self._type, self._wrap)

    def _literal(self, value: V | None) -> str:
        return spelt(self._type, value)


class Part(Property[E], Generic[E, T]):
    """A property that is a record itself: ``Person.home / Place.city``."""

    __slots__ = ()

    @overload
    def __truediv__(self, inner: Text[T]) -> Text[E]: ...
    @overload
    def __truediv__(self, inner: Moment[T, V]) -> Moment[E, V]: ...
    @overload
    def __truediv__(self, inner: Number[T, V]) -> Number[E, V]: ...
    @overload
    def __truediv__(self, inner: Ordered[T, V]) -> Ordered[E, V]: ...
    @overload
    def __truediv__(self, inner: Field[T, V]) -> Field[E, V]: ...
    @overload
    def __truediv__(self, inner: Many[T, N]) -> Many[E, N]: ...
    @overload
    def __truediv__(self, inner: One[T, N]) -> One[E, N]: ...
    @overload
    def __truediv__(self, inner: Part[T, N]) -> Part[E, N]: ...
    def __truediv__(self, inner: Property[T]) -> Property[Any]:
        """A property of that record, as one of this."""
        return inner.under(self.path)


class Parts(Property[E], Generic[E, T]):
    """A property that is a list: of records (`T`), or of values."""

    __slots__ = ()

    def any(self, condition: Condition[T] | None = None) -> Condition[E]:
        """Whether one of them meets the condition; without one, whether there are any."""
        if condition is None:
            return Condition(lambda depth: f"{self.text(depth)}/any()")
        return self._each("any", condition)

    def all(self, condition: Condition[T]) -> Condition[E]:
        return self._each("all", condition)

    def _each(self, word: str, condition: Condition[T]) -> Condition[E]:
        def write(depth: int) -> str:
            return f"{self.text(depth)}/{word}(x{depth + 1}:{condition.text(depth + 1)})"

        return Condition(write)

    def count(self) -> Number[E, int]:
        """How many there are; to be compared."""
        return Number(f"{self.path}/$count", self._wrap)


class Expansion(Property[E], Generic[E, T]):
    """Records that a property leads to and that an answer can hold as well: what `expand` takes."""

    __slots__ = ("_options",)

    def __init__(self, path: str, wrap: str = "{}", options: tuple[str, ...] = ()) -> None:
        super().__init__(path, wrap)
        self._options = options

    def _with(self, option: str) -> Expansion[E, T]:
        return Expansion(self.path, self._wrap, (*self._options, option))

    def select(self, *properties: Property[T]) -> Expansion[E, T]:
        return self._with("$select=" + ",".join(p.path for p in properties))

    def filter(self, condition: Condition[T]) -> Expansion[E, T]:
        return self._with("$filter=" + condition.text())

    def orderby(self, *orders: Order[T] | Field[T, Any]) -> Expansion[E, T]:
        return self._with("$orderby=" + ",".join(ordered(order) for order in orders))

    def top(self, count: int) -> Expansion[E, T]:
        return self._with(f"$top={count:d}")

    def expand(self, *expansions: Expansion[T, Any]) -> Expansion[E, T]:
        return self._with("$expand=" + ",".join(e.expanded() for e in expansions))

    def expanded(self) -> str:
        return f"{self.path}({';'.join(self._options)})" if self._options else self.path


class One(Expansion[E, T], Part[E, T]):
    """A property that leads to a record."""

    __slots__ = ()


class Many(Expansion[E, T], Parts[E, T]):
    """A property that leads to records."""

    __slots__ = ()


def ordered(order: Order[Any] | Field[Any, Any]) -> str:
    return order.text if isinstance(order, Order) else order.text()
