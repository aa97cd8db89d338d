"""Where commands speak: results on standard output, progress and complaints on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TypeVar

from generator.diagnostics import BadInput

T = TypeVar("T")


def say(text: str = "") -> None:
    """A result: plain text, one write, no markup, so that it can be piped. Raises BadInput where nobody takes it."""
    write(f"{text}\n")


def write(text: str) -> None:
    """All of `text` to standard output, or BadInput; what is left in the buffer then is not tried again."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough
        raise
    except OSError as error:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise BadInput(f"cannot be written: {error.strerror}", "standard output") from None


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
