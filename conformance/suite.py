"""Which edition of the suite this is."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def suite() -> str:
    try:
        return version("ppmkit")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "unknown"
