"""Lint of overlays: do they fit the documents of their vendor, and does every row still add something?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import BadInput, BadInputs


def is_overlay(path: Path) -> bool:
    """Whether a path names a file that lint takes for an overlay: any YAML that is no contract."""
    return path.suffix in (".yaml", ".yml") and path.name != "contract.yaml" and path.is_file()


def findings(path: Path, specs: tuple[Path, ...]) -> Iterator[str]:
    """One line each."""
    from generator import vendors
    from generator.commands.subject import overlay_notes
    from generator.contract.overlay import load_overlay

    try:
        overlay = load_overlay(path)
        loaded = vendors.load(overlay.vendor, version=overlay.version, specs=specs, overlays=(overlay,))
    except BadInput as error:
        yield from map(str, error.faults if isinstance(error, BadInputs) else [error])
        return
    for note in (*loaded.notes, *overlay_notes(loaded, (overlay,))):
        if note.file == overlay.file:
            yield f"{note}; remove the row [overlay.restated]"
    for known in overlay.types:
        if not known.fields:
            yield f"{overlay.file}:{known.line}: type {known.id} adds no field; remove it [overlay.empty]"
