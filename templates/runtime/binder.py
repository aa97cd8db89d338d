"""Types by name, without recursion: a ring of thousands of types is imported and built like any other.

Model modules import each other for type checkers only and list in ``_REFS`` what their annotations use:
``{"models.tasks": ("Task",)}``. Before a codec is built, those names are put where annotations look for them.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar, get_type_hints

T = TypeVar("T")

_FRAMES_PER_TYPE = 12
_STACK_BYTES = 64 * 2**20
_deep = threading.Lock()


class Binder:
    """Resolves references of one generated package."""

    def __init__(self, package: str, prepare: Callable[[Any], Any] = lambda found: found) -> None:
        """`prepare` may replace what annotations name, e.g. an alias."""
        self._package = package
        self._prepare = prepare
        self._bound: dict[str, int] = {}
        self._lock = threading.RLock()

    def find(self, reference: str) -> Any:
        """The type for ``module:Name``, with the modules that it can reach bound."""
        module, _, name = reference.partition(":")
        with self._lock:
            self._bind(module)
        return getattr(import_module(f"{self._package}.{module}"), name)

    def hints(self, kind: type) -> dict[str, Any]:
        """Annotations of a record type, resolved; none for a type that is not the package's."""
        return get_type_hints(kind, include_extras=True) if self.bind(kind) else {}

    def bind(self, kind: type) -> bool:
        """Bind the module of a record type, so that its annotations can be resolved; False for one of others."""
        home = kind.__module__
        if not home.startswith(f"{self._package}."):
            return False
        with self._lock:
            self._bind(home.removeprefix(f"{self._package}."))
        return True

    def _bind(self, module: str) -> None:
        todo = [module]
        while todo:
            name = todo.pop()
            if name in self._bound:
                continue
            loaded = import_module(f"{self._package}.{name}")
            for word, value in list(vars(loaded).items()):
                if (prepared := self._prepare(value)) is not value:
                    setattr(loaded, word, prepared)
            self._bound[name] = len(vars(loaded))
            refs: dict[str, tuple[str, ...]] = getattr(loaded, "_REFS", {})
            for target, wanted in refs.items():
                source = import_module(f"{self._package}.{target}")
                for word in wanted:
                    setattr(loaded, word, self._prepare(getattr(source, word)))
                todo.append(target)

    def build(self, make: Callable[[], T]) -> T:
        """Run `make`; where it recurses through more types than the stack allows, run it on a stack of its own."""
        try:
            return make()
        except RecursionError:
            return _with_deep_stack(make, sum(self._bound.values()))


def _with_deep_stack(make: Callable[[], T], types: int) -> T:
    done: list[T] = []
    failed: list[BaseException] = []

    def work() -> None:
        old = sys.getrecursionlimit()
        sys.setrecursionlimit(max(old, 1000 + _FRAMES_PER_TYPE * types))
        try:
            done.append(make())
        except BaseException as exc:
            failed.append(exc)
        finally:
            sys.setrecursionlimit(old)

    with _deep:  # the limit and the stack size are the process's
        old = threading.stack_size(_STACK_BYTES)
        thread = threading.Thread(target=work)
        try:
            thread.start()
        finally:
            threading.stack_size(old)
        thread.join()
    if failed:
        raise failed[0]
    return done[0]
