"""Lint of ``[sdk]`` in ``source.toml``: are the client's names given, and do they name operations that exist?"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from generator.contract.findings import LintFinding

if TYPE_CHECKING:
    from generator.sources import SourceInfo

_NEEDED: Final = ("package", "client")


def findings(source: SourceInfo, file: str, operations: Collection[str] | None) -> Iterator[LintFinding]:
    """`operations`: the names that the interface documents declare; None = they could not be read."""
    missing = [key for key in _NEEDED if not getattr(source.sdk, key)]
    if missing:
        remedy = 'say what the Python client is called, e.g. package = "acme_pm", client = "Acme"'
        what = f"[sdk] lacks {' and '.join(missing)}"
        yield LintFinding(file, source.line("sdk"), "sdk.missing", what, remedy)
    for name in source.sdk.operations:
        if operations is None or name in operations:
            continue
        near = get_close_matches(name, operations, 1)
        remedy = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(sorted(operations)[:12]) or 'none'}"
        what = f"[sdk.operations] names {name!r}, which no interface document declares"
        yield LintFinding(file, source.line(f"sdk.operations.{name}"), "sdk.operation", what, remedy)
