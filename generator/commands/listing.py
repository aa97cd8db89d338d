"""``ppm-sdk list``."""

from __future__ import annotations

from pathlib import Path

from generator.commands.console import table


def run(specs: tuple[Path, ...]) -> None:
    """One row a vendor: name, interfaces with their kinds, versions, package and client. Raises BadInput."""
    from generator import vendors
    from generator.contract.loader import load_contract

    rows: list[tuple[str, ...]] = []
    for name, folder in vendors.folders(specs).items():
        contract = load_contract(folder / "contract.yaml", name=vendors.shown(folder / "contract.yaml"))
        sdk = vendors.load_source(folder / "source.toml").sdk
        interfaces = ", ".join(f"{key} ({rules.kind})" for key, rules in contract.interfaces.items())
        rows.append((name, interfaces, ", ".join(contract.versions.known), f"{sdk.package}.{sdk.client}"))
    table(rows, ("vendor", "interfaces", "versions", "client"))
