"""Where commands speak: results on standard output, progress and complaints on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def say(text: str = "") -> None:
    """A result: plain text, one write, no markup, so that it can be piped."""
    sys.stdout.write(f"{text}\n")


def tell(text: str) -> None:
    """Progress and complaints."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def progress(items: Iterable[T], title: str, *, total: int) -> Iterator[T]:
    """`items`, with a bar on a terminal. Elsewhere nothing is drawn: the command prints a line for each anyway."""
    if total < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, title, total=total, console=Console(stderr=True), transient=True)


def table(rows: Iterable[tuple[str, ...]], titles: tuple[str, ...]) -> None:
    """A table for people on a terminal; tab-separated rows without titles elsewhere."""
    if not sys.stdout.isatty():
        for row in rows:
            say("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table

    shown = Table(box=None, pad_edge=False, header_style="bold")
    for title in titles:
        shown.add_column(title)
    for row in rows:
        shown.add_row(*row)
    Console().print(shown)
