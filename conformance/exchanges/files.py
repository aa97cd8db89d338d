"""Files that an earlier run or somebody else wrote, read within a bound."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import BadInput


def read_bounded(path: Path, limit: int, what: str) -> bytes:
    """The content; `what` is how messages call it. Raises BadInput if it cannot be read, or has over `limit` bytes."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise BadInput(f"cannot read the {what}: {error.strerror}", str(path)) from None
    if len(data) > limit:
        raise BadInput(f"larger than {limit} bytes", str(path))
    return data
