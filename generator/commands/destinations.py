"""Where a distribution may be written, and which templates may replace ours; asked before anything is made."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Final

from generator.diagnostics import BadInput
from generator.render.lock import NAME

_HARMLESS: Final = frozenset({".git"})
"""What a folder may hold and still count as empty: a new repository is one."""


def check_destination(folder: Path, *, given: bool) -> None:
    """Raises BadInput for a folder with files of somebody else. `given`: the user named it, so that only its last part
    is made; a path that is wrong further up is a slip."""
    if given and not folder.absolute().parent.is_dir():
        raise BadInput(f"folder {folder.parent}/ does not exist", remedy="create it, or correct --out")
    if (folder / NAME).is_file() or not folder.exists():
        return
    if not folder.is_dir():
        raise BadInput(f"{folder} is no folder", remedy="choose another with --out")
    try:
        foreign = [path.name for path in folder.iterdir() if path.name not in _HARMLESS]
    except OSError as error:
        raise BadInput(f"cannot read the folder ({error.strerror})", str(folder)) from None
    if foreign:
        raise BadInput(f"{folder} holds files that ppm-sdk did not write", remedy="choose an empty folder")


def check_templates(override: Path, ours: Path) -> None:
    """Raises BadInput for a folder that does not exist, and for a file in it that replaces none of `ours`."""
    if not override.is_dir():
        raise BadInput("no such folder of templates", str(override), remedy="give a folder laid out like templates/sdk")
    known = sorted(path.relative_to(ours).as_posix() for path in ours.rglob("*") if path.is_file())
    for path in sorted(path for path in override.rglob("*") if path.is_file()):
        name = path.relative_to(override).as_posix()
        if name not in known and name.partition("/")[0] not in _HARMLESS:
            near = get_close_matches(name, known, 1, 0.4)
            remedy = f"did you mean {near[0]!r}?" if near else f"templates: {', '.join(known)}"
            raise BadInput("this replaces no template", str(path), remedy=remedy)
