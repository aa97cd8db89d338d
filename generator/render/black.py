"""Formatting by black's API, in process. Templates emit text that black leaves alone, so it makes one pass.

A text that equals an output of the previous lock has been through black already and is not formatted again; black is
imported only when some text is new.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_all_start_methods, get_context
from typing import Final

from generator.diagnostics import BadInput
from generator.memory import uncollected
from generator.render.fileset import digest

LINE_LENGTH: Final = 120
_WORTH_WORKERS: Final = 3_000
"""Lines below which starting worker processes costs more than they save."""

_COLLECT_AFTER: Final = 1_000
"""Lines between collections; a thousand leave some 15 MB of trees behind."""


def version() -> str:
    """black's version, without importing it."""
    from importlib.metadata import version as installed

    return installed("black")


def format_source(path: str, text: str) -> str:
    """`text` as black writes it. Raises BadInput with the path where it is no Python: a template's fault."""
    import black
    from black.mode import Mode, TargetVersion
    from black.parsing import ASTSafetyError, InvalidInput
    from black.report import NothingChanged

    try:
        mode = Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
        return black.format_file_contents(text, fast=False, mode=mode)
    except NothingChanged:
        return text
    except (InvalidInput, ASTSafetyError) as error:
        raise BadInput(f"rendered text is no Python: {error}", path, remedy="correct the template") from None


def format_all(sources: Mapping[str, str], known: Collection[str] = (), jobs: int = 1) -> dict[str, str]:
    """Every source formatted, by path. `known` are digests of texts that are formatted already."""
    done = {path: text for path, text in sources.items() if digest(text.encode("utf-8")) in known}
    todo = {path: text for path, text in sources.items() if path not in done}
    lines = sum(text.count("\n") for text in todo.values())
    done.update(_pooled(todo, jobs) if jobs > 1 and lines > _WORTH_WORKERS else _batch(todo.items()))
    return {path: done[path] for path in sources}


def _batch(sources: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Garbage is collected between files only: black's trees are cycles, but while one is in use none is garbage."""
    done: list[tuple[str, str]] = []
    lines = 0
    with uncollected():
        for path, text in sources:
            done.append((path, format_source(path, text)))
            lines += text.count("\n")
            if lines > _COLLECT_AFTER:
                gc.collect()
                lines = 0
    return done


def _pooled(sources: Mapping[str, str], jobs: int) -> list[tuple[str, str]]:
    import_module("black")  # before the fork, so that workers share it
    by_size = sorted(sources.items(), key=lambda item: -len(item[1]))
    chunks = [by_size[start :: jobs * 4] for start in range(jobs * 4)]
    method = "fork" if "fork" in get_all_start_methods() else None
    # Frozen, what a worker inherits is neither searched for garbage nor copied by the search.
    with ProcessPoolExecutor(jobs, mp_context=get_context(method), initializer=gc.freeze) as pool:
        return [row for rows in pool.map(_batch, chunks) for row in rows]
