"""``ppm-sdk lint``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.console import progress, say
from generator.diagnostics import BadInput, BadInputs

if TYPE_CHECKING:
    from generator.contract.vocabulary import Contract
    from generator.model import Model


def run(targets: tuple[str, ...], specs: tuple[Path, ...]) -> int:
    """One line a finding; 0 without any, else 1. A file that cannot even be read is a finding.

    A target is a vendor's name, or the path of its folder or contract. Raises BadInput for one that is neither.
    """
    from generator import vendors

    known = vendors.folders(specs)
    chosen = [_folder(target, known) for target in targets] or list(known.values())
    found = [line for folder in progress(chosen, "Linting", total=len(chosen)) for line in _findings(folder)]
    for line in found:
        say(line)
    if not found:
        say(f"{len(chosen)} vendor{'s' if len(chosen) != 1 else ''}: nothing found")
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
        raise BadInput(
            "no vendor's folder or contract", target, remedy="give a folder that holds source.toml and contract.yaml"
        )
    return vendors.folder_of(target, tuple(known.values()))


def _findings(folder: Path) -> list[str]:
    from generator import vendors
    from generator.commands import clause_linting
    from generator.contract.lint import lint
    from generator.contract.loader import load_contract
    from generator.contract.resolve import resolve

    path = folder / "contract.yaml"
    try:
        contract = load_contract(path, name=vendors.shown(path))
        own = vendors.load_source(folder / "source.toml").sources
        model = _whole_model(folder, contract)
        found = lint(contract, model, sources=own, folder=folder)
        if not found:  # clauses are held against a contract that holds by itself
            tags = {*own, *vendors.standards()}
            found = sorted(clause_linting.findings(folder, resolve(contract, model), tags))
    except BadInputs as error:
        return [str(fault) for fault in error.faults]
    except BadInput as error:
        return [str(error)]
    return [str(finding) for finding in found]


def _whole_model(folder: Path, contract: Contract) -> Model:
    """The model of all versions: a rule may be for one that is not the default."""
    from generator import vendors
    from generator.passes.pipeline import run
    from generator.readers.documents import read_interface
    from generator.readers.files import SourceFile
    from generator.readers.fragment import merge

    home = SourceFile(folder / "contract.yaml", vendors.shown(folder / "contract.yaml"))
    fragments = [
        read_interface(
            tuple(home.beside(name, rules.line) for name in rules.documents), rules.kind, contract.vendor, key
        )
        for key, rules in sorted(contract.interfaces.items())
    ]
    return run(merge(contract.vendor, fragments))
