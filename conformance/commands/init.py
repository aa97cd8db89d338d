"""``ppm-conform init``"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from conformance.catalogue import data_names, hidden_paths
from conformance.commands.shared import Specs
from conformance.report.write import STANDARD_OUTPUT
from generator import vendors
from generator.contract.vocabulary import Auth
from generator.data import data_root
from generator.diagnostics import BadInput
from generator.vendors import Vendor

SCHEMA = "target.schema.json"
_HELP = """Write a commented target.toml for a vendor. Credentials are references; the file holds none.

Examples:

  ppm-conform init clarity > target.toml

  ppm-conform init clarity --out target.toml

  ppm-conform init clarity --schema > target.schema.json"""


def register(app: typer.Typer) -> None:
    app.command("init", help=_HELP)(command)


def command(
    vendor: Annotated[str, typer.Argument(help="one that `ppm-sdk list` names, or one of your --specs")],
    out: Annotated[
        str, typer.Option("--out", help="File to write, which must not exist yet; - is standard output.")
    ] = STANDARD_OUTPUT,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema that editors complete a target.toml from.")
    ] = False,
    specs: Specs = [],
) -> int:
    if schema:
        sys.stdout.write((data_root() / "specs" / "schema" / SCHEMA).read_text("utf-8"))
        return 0
    text = "\n".join(lines(vendors.load(vendor, specs=tuple(specs)))) + "\n"
    if out == STANDARD_OUTPUT:
        sys.stdout.write(text)
        return 0
    try:
        with Path(out).open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        raise BadInput("the file exists already", out, remedy="choose another name with --out") from None
    except OSError as error:
        raise BadInput(f"cannot be written: {error.strerror}", out) from None
    Console(highlight=False, soft_wrap=True).print(f"{out}: fill it in, then `ppm-conform doctor {out}`", markup=False)
    return 0


def lines(vendor: Vendor) -> Iterator[str]:
    """The file, line by line. What is optional is commented out."""
    contract = vendor.contract
    prefix = vendor.name.upper()
    yield f"#:schema ./{SCHEMA}"
    yield f"# An instance of {vendor.name} that ppm-conform judges. Credentials: env:NAME, file:PATH or prompt."
    yield f'vendor = "{vendor.name}"'
    yield f'version = "{vendor.version}"          # known: {", ".join(contract.versions.known)}'
    yield '# hosts = ["ppm.example"]     # requests go nowhere else; left out: the hosts of the servers below'
    yield "production = true             # destructive and credential probes never run; set false for a test instance"
    for name, rules in contract.interfaces.items():
        example = rules.servers[0].url if rules.servers else "https://ppm.example/"
        yield from (
            "",
            f"[server.{name}]",
            f'url = "{example}"',
            '# ca = "ca.pem"',
            '# cert = "client.pem"         # a client certificate, and key = "client.key" if that is another file',
            '# proxy = "http://proxy.example:3128"',
            "# timeout_s = 30",
        )
    settings = sorted(_settings(vendor))
    if settings:
        yield from ("", "[settings]", *(f'{name} = ""' for name in settings))
    if contract.auth.schemes:
        yield from _identities(contract.auth, prefix)
    if contract.capabilities:
        yield from ("", "[capabilities]")
        yield from (
            f'# "{c.id}" = {"false" if c.default == "disabled" else "true"}   # {c.means}'
            for c in contract.capabilities
        )
    data = sorted(data_names(vendor))
    if data:
        yield from (
            "",
            "[data]                         # objects that exist, for read-only clauses",
            *(f'# {name} = ""' for name in data),
        )
    paths = hidden_paths(vendor)
    if paths:
        yield from (
            "",
            "[paths]                        # operations whose path is not public; what stands here is assumed",
            *(f'# {name} = "{path}"' for name, path in paths.items()),
        )
    yield from ("", "[budget]", "# requests = 500", "# rate_per_s = 2")
    yield from (
        "",
        "[lab]                          # how states come about that only a console can make",
        '# "clock.advance" = "ask"',
    )


def _identities(auth: Auth, prefix: str) -> Iterator[str]:
    yield from ("", "[identity.main]                # who the suite is; a user that may read everything below")
    yield f'# scheme = "{auth.schemes[0].id}"     # known: {", ".join(s.id for s in auth.schemes)}'
    for name in auth.secrets:
        yield f'{name} = "env:{prefix}_{name.upper()}"'
    for identity, why in (
        ("limited", "a user without the rights of main"),
        ("other_tenant", "a user of another customer or account"),
        ("throwaway", "a user whose secrets may be changed"),
    ):
        yield from ("", f"# [identity.{identity}]       # {why}")
        yield from (f'# {name} = "env:{prefix}_{identity.upper()}_{name.upper()}"' for name in auth.secrets)


def _settings(vendor: Vendor) -> set[str]:
    """Settings that requests need: template words that are no secret."""
    contract = vendor.contract
    sends = [s for rules in contract.interfaces.values() for s in rules.always]
    sends += [s for scheme in contract.auth.schemes for s in scheme.send]
    return {
        word for s in sends for word in s.value.value.names() if word not in contract.auth.secrets and word.islower()
    }
