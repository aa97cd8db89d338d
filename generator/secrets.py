"""Credentials by reference: ``env:NAME``, ``file:PATH`` or ``prompt``, and texts that print as ``***``."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

FORMS: Final = 'write "env:NAME", "file:PATH" or "prompt"'


class Secret(str):
    """A credential. Prints as ``***``, so that no log, traceback or report shows it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"

    def __format__(self, spec: str) -> str:
        return "***"

    def __str__(self) -> str:
        return "***"

    @property
    def value(self) -> str:
        """The plain text, for the one place that sends it."""
        return str.__add__(self, "")


class BadReference(ValueError):
    """A reference that leads nowhere. `remedy` says what to write or do; the value itself is never repeated."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


def resolve(
    reference: object,
    what: str,
    *,
    folder: Path,
    ask: Callable[[str], str],
    environ: Mapping[str, str] = os.environ,
) -> Secret:
    """The credential that a reference leads to. `what` names it in messages; paths are relative to `folder`.

    Raises BadReference.
    """
    if not isinstance(reference, str):
        raise BadReference(f"{what} is no text", FORMS)
    kind, _, rest = reference.partition(":")
    if reference == "prompt":
        return Secret(ask(f"{what}: "))
    if kind == "env" and rest:
        if rest not in environ:
            raise BadReference(f"environment variable {rest} is not set ({what})", f"export {rest}=...")
        return Secret(environ[rest])
    if kind == "file" and rest:
        try:
            return Secret((folder / rest).read_text("utf-8").rstrip("\r\n"))
        except (OSError, UnicodeDecodeError):
            raise BadReference(f"file {rest} cannot be read ({what})", "check path and rights") from None
    raise BadReference(f"{what} is no reference", FORMS)
