"""``ppm-sdk lint``."""

from __future__ import annotations

from pathlib import Path

from generator.commands.console import progress, say
from generator.diagnostics import BadInput, BadInputs


def run(targets: tuple[str, ...], specs: tuple[Path, ...]) -> int:
    """One line a finding; 0 without any, else 1. A contract that cannot even be read is a finding of its file.

    A target is a vendor's name, or the path of its folder or contract. Raises BadInput for one that is neither.
    """
    from generator import vendors

    known = vendors.folders(specs)
    chosen = [_folder(target, known) for target in targets] or list(known.values())
    found = [line for folder in progress(chosen, "Linting", total=len(chosen)) for line in _findings(folder)]
    for line in found:
        say(line)
    if not found:
        say(f"{len(chosen)} contract{'s' if len(chosen) != 1 else ''}: nothing found")
    return 1 if found else 0


def _folder(target: str, known: dict[str, Path]) -> Path:
    from generator import vendors

    path = Path(target)
    folder = path.parent if path.name == "contract.yaml" else path
    if (folder / "source.toml").is_file():
        return folder
    if target in known:
        return known[target]
    if "/" in target or path.suffix:
        raise BadInput("no vendor's folder or contract", target, remedy="give a folder that holds source.toml and contract.yaml")
    return vendors.folder_of(target, tuple(known.values()))


def _findings(folder: Path) -> list[str]:
    from generator import vendors
    from generator.contract.lint import lint

    try:
        whole = vendors.load_whole(folder)
    except BadInputs as error:
        return [str(fault) for fault in error.faults]
    except BadInput as error:
        return [str(error)]
    return [str(finding) for finding in lint(whole.contract, whole.model, sources=whole.source.sources, folder=folder)]
