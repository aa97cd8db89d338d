"""``contract.yaml`` -> Contract."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.contract import yamlsource
from generator.contract.build import build
from generator.contract.vocabulary import Contract


def load_contract(path: Path, *, name: str = "") -> Contract:
    """Read a contract. `name` is how messages call the file; "" = the path as given.

    Raises BadInput for what is no YAML, BadInputs (a BadInput) with every fault of the content.
    """
    return _contract(yamlsource.read(path, name), name or str(path))


def parse_contract(text: str, *, name: str = "<text>") -> Contract:
    """Read a contract that is at hand as text. Raises as `load_contract` does."""
    return _contract(yamlsource.parse(text, name), name)


def _contract(node: yamlsource.Node, name: str) -> Contract:
    return replace(build(Contract, node, name), file=name)
