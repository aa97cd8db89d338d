"""``ppm-sdk lint``."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.commands.console import progress, say
from generator.commands.overlay_linting import findings as overlay_findings
from generator.commands.overlay_linting import is_overlay
from generator.diagnostics import BadInput, BadInputs

if TYPE_CHECKING:
    from generator.contract.findings import LintFinding
    from generator.contract.vocabulary import Contract
    from generator.model import Model
    from generator.sources import SourceInfo

_FILES: Final = ("source.toml", "contract.yaml")
_NEEDS: Final = "it needs source.toml ([sources], [sdk]), contract.yaml and the interface documents that this names"
_INDEPENDENT: Final = {"operations": "operation", "paging": "paging"}
"""Sections whose rules can be judged while others are broken, and how their findings are called."""


def run(targets: tuple[str, ...], specs: tuple[Path, ...]) -> int:
    """One line a finding; 0 without any, else 1. A file that cannot even be read is a finding.

    A target is a vendor's name, the path of its folder or contract, or an overlay. Raises BadInput for others.
    """
    from generator import vendors

    known = vendors.folders(specs)
    overlays = [Path(target) for target in targets if is_overlay(Path(target))]
    named = [target for target in targets if not is_overlay(Path(target))]
    chosen = [_folder(target, known) for target in named] or ([] if overlays else list(known.values()))
    found = [line for folder in progress(chosen, "Linting", total=len(chosen)) for line in _findings(folder)]
    found += [line for path in overlays for line in overlay_findings(path, specs)]
    for line in found:
        say(line)
    if not found:
        counted = [_counted(len(chosen), "vendor"), _counted(len(overlays), "overlay")]
        say(f"{', '.join(filter(None, counted))}: nothing found")
    return 1 if found else 0


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}" if number else ""


def _folder(target: str, known: dict[str, Path]) -> Path:
    from generator import vendors

    path = Path(target)
    folder = path.parent if path.name == "contract.yaml" else path
    if any((folder / name).is_file() for name in _FILES):
        return folder
    if target in known:
        return known[target]
    if folder.is_dir():
        raise _lacks(folder, "source.toml")
    if "/" in target or path.suffix:
        raise BadInput(
            "no vendor's folder or contract", target, remedy="give a folder that holds source.toml and contract.yaml"
        )
    return vendors.folder_of(target, tuple(known.values()))


def _lacks(folder: Path, missing: str) -> BadInput:
    return BadInput(f"folder {folder}/ has no {missing}", remedy=_NEEDS)


def _findings(folder: Path) -> list[str]:
    """All that is wrong, as far as one fault does not hide another."""
    from generator import vendors
    from generator.commands import clause_linting, source_linting
    from generator.contract.resolve import resolve

    told: list[str] = []
    source = _source(folder, told)
    contract, dropped = _contract(folder, told)
    model = _model(folder, contract, told) if contract is not None else None
    tags = source.sources if source is not None else None
    if contract is not None and model is not None:
        told += [str(finding) for finding in _content(contract, dropped, model, tags, folder)]
    if source is not None:
        names = None if model is None else sorted({op.name for op in model.operations.values()})
        told += map(str, source_linting.findings(source, vendors.shown(folder / "source.toml"), names))
    if told or contract is None or model is None or tags is None:
        return told
    try:  # clauses are held against a contract that holds by itself
        cited = {*tags, *vendors.standards()}
        return [str(finding) for finding in sorted(clause_linting.findings(folder, resolve(contract, model), cited))]
    except BadInput as error:
        return _lines(error)


def _lines(error: BadInput) -> list[str]:
    return [str(fault) for fault in error.faults] if isinstance(error, BadInputs) else [str(error)]


def _source(folder: Path, told: list[str]) -> SourceInfo | None:
    from generator.sources import load_source

    if not (folder / "source.toml").is_file():
        told.append(str(_lacks(folder, "source.toml")))
        return None
    try:
        return load_source(folder / "source.toml")
    except BadInput as error:
        told += _lines(error)
        return None


def _contract(folder: Path, told: list[str]) -> tuple[Contract | None, frozenset[str] | None]:
    """The contract, with None; or what is left of one with faults of form, with the sections that it lost."""
    from generator import vendors
    from generator.contract import yamlsource
    from generator.contract.loader import load_contract
    from generator.contract.salvage import salvage

    path = folder / "contract.yaml"
    if not path.is_file():
        told.append(str(_lacks(folder, "contract.yaml")))
        return None, None
    name, vendor = vendors.shown(path), folder.resolve().name
    try:
        contract = load_contract(path, name=name)
        if contract.vendor != vendor:
            what, remedy = f"the contract is for {contract.vendor!r}", f"write `vendor: {vendor}`, or rename the folder"
            told.append(str(BadInput(what, name, contract.line, remedy=remedy)))
        return contract, None
    except BadInputs as error:
        told += _lines(error)
        left = salvage(yamlsource.read(path, name), name, vendor)
        return (left.contract, left.dropped) if left is not None else (None, None)
    except BadInput as error:
        told += _lines(error)
        return None, None


def _model(folder: Path, contract: Contract, told: list[str]) -> Model | None:
    try:
        return _whole_model(folder, contract)
    except BadInput as error:
        told += _lines(error)
        return None


def _content(
    contract: Contract, dropped: frozenset[str] | None, model: Model, tags: Collection[str] | None, folder: Path
) -> list[LintFinding]:
    """What lint finds. Of a contract that lost sections, only what rests on none of them."""
    from generator.contract.lint import lint

    found = lint(contract, model, sources=tags, folder=folder)
    if dropped is None:
        return found
    sure = {prefix for section, prefix in _INDEPENDENT.items() if section not in dropped}
    return [finding for finding in found if finding.rule.partition(".")[0] in sure]


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
