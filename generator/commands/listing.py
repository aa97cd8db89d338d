"""``ppm-sdk list``."""

from __future__ import annotations

from pathlib import Path

from generator.commands.console import table
from generator.diagnostics import BadInput, BadInputs, one_line


def run(specs: tuple[Path, ...]) -> None:
    """One row a vendor: name, interfaces with their kinds, versions, package and client; or what is wrong with it."""
    from generator import vendors

    table(
        [_row(name, folder) for name, folder in vendors.folders(specs).items()],
        ("vendor", "interfaces", "versions", "client"),
    )


def _row(name: str, folder: Path) -> tuple[str, ...]:
    from generator import vendors
    from generator.contract.loader import load_contract

    try:
        contract = load_contract(folder / "contract.yaml", name=vendors.shown(folder / "contract.yaml"))
        sdk = vendors.load_source(folder / "source.toml").sdk
    except BadInput as error:  # the others are not to blame
        first = error.faults[0] if isinstance(error, BadInputs) else error
        return (name, one_line(f"broken: {first}"), "", "")
    interfaces = ", ".join(f"{key} ({rules.kind})" for key, rules in contract.interfaces.items())
    return (name, interfaces, ", ".join(contract.versions.known), f"{sdk.package}.{sdk.client}")
