"""Finds `specs/` and `templates/`: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def data_root() -> Path:
    """The folder that holds `specs/` and `templates/`. Raises FileNotFoundError if the installation is incomplete."""
    for root in (_PACKAGE / "_data", _PACKAGE.parent):  # an installed wheel, a checkout; a checkout has no _data
        if (root / "specs").is_dir() and (root / "templates").is_dir():
            return root
    raise FileNotFoundError("specs/ and templates/ are missing beside the generator package")


def fault_catalogue() -> Path:
    """The suite's catalogue of seeded faults, read as data: nothing here imports the suite."""
    return _PACKAGE.parent / "conformance" / "faults" / "catalogue.yaml"
