"""Where vendors live. It reads none of them, so that commands which only need a folder start at once."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from generator.data import data_root
from generator.diagnostics import BadInput


class UnknownVendor(BadInput):
    """No folder of that name holds a ``source.toml``."""


def folders(specs: Sequence[Path] = ()) -> dict[str, Path]:
    """Folders of all vendors by name; those of `specs` take the place of shipped ones of the same name."""
    found: dict[str, Path] = {}
    for root in (data_root() / "specs", *specs):
        if not root.is_dir():
            raise BadInput("this is no folder", str(root), remedy="give a folder that holds one folder a vendor")
        candidates = [root] if (root / "source.toml").is_file() else sorted(root.iterdir())
        found |= {path.name: path for path in candidates if (path / "source.toml").is_file()}
    return dict(sorted(found.items()))


def names(specs: Sequence[Path] = ()) -> list[str]:
    """Names of all vendors, sorted."""
    return list(folders(specs))


def folder_of(vendor: str, specs: Sequence[Path] = ()) -> Path:
    """The vendor's folder. Raises UnknownVendor, which names the nearest one."""
    known = folders(specs)
    if vendor in known:
        return known[vendor]
    near = difflib.get_close_matches(vendor, known, 1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    raise UnknownVendor(f"unknown vendor {vendor!r}", remedy=f"{hint}known vendors: {', '.join(known)}")
