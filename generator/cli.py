"""``ppm-sdk``: typed Python clients from the specs of project-management vendors, or from a document of your own."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="ppm-sdk",
    help=__doc__,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Examples:  ppm-sdk generate clarity  |  ppm-sdk generate --check  |  ppm-sdk lint specs/acme",
)

Specs = Annotated[
    list[Path] | None,
    typer.Option("--specs", metavar="DIR", help="A folder of vendors of your own, searched before ours; repeatable."),
]


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        sys.stdout.write(f"ppm-sdk {version('ppmkit')}\n")
        raise typer.Exit


def _vendor_names(begun: str) -> list[str]:
    """For completion in shells."""
    from generator.folders import names

    return [name for name in names() if name.startswith(begun)]


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """What stands before a command."""


@app.command("list")
def list_(specs: Specs = None) -> None:
    """Lists the vendors that are known, with their interfaces and the package each one makes."""
    from generator.commands.listing import run

    run(tuple(specs or ()))


@app.command()
def lint(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[VENDOR|PATH]...",
            help="Vendors, vendor folders, contracts or overlays; all vendors if none is given.",
        ),
    ] = None,
    specs: Specs = None,
) -> None:
    """Checks contracts against their interface documents. Exit code 1 if something was found.

    Example:  ppm-sdk lint clarity specs/acme captured/overlay.yaml
    """
    from generator.commands.linting import run

    raise typer.Exit(run(tuple(targets or ()), tuple(specs or ())))


@app.command()
def generate(
    vendors: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[VENDOR]...", help="Vendors to generate; all if none is given.", autocompletion=_vendor_names
        ),
    ] = None,
    spec: Annotated[
        Path | None,
        typer.Option(
            "--spec", metavar="FILE", help="An OpenAPI 3, WSDL 1.1 or OData 4 metadata document, not a vendor."
        ),
    ] = None,
    contract: Annotated[
        Path | None, typer.Option("--contract", metavar="FILE", help="The behaviour contract that goes with --spec.")
    ] = None,
    package: Annotated[str, typer.Option("--package", metavar="NAME", help="Import package to make from --spec.")] = "",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="The distribution's folder (default: generated/VENDOR).")
    ] = None,
    api_version: Annotated[
        str, typer.Option("--api-version", metavar="V", help="Version of the vendor's API (default: the contract's).")
    ] = "",
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if files on disk differ from what would be written.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", min=1, max=64, metavar="N", help="Worker processes for formatting (default: one per core)."
        ),
    ] = None,
    templates: Annotated[
        Path | None, typer.Option("--templates", metavar="DIR", help="Templates that replace ours, file by file.")
    ] = None,
    overlay: Annotated[
        list[Path] | None,
        typer.Option("--overlay", metavar="FILE", help="What your instance adds, as `capture` wrote it; repeatable."),
    ] = None,
    specs: Specs = None,
) -> None:
    """Generates client packages. What did not change is left alone; `_custom/` is yours.

    Examples:

      ppm-sdk generate clarity

      ppm-sdk generate --check

      ppm-sdk generate --spec petstore.yaml --package petstore --out ./petstore

      ppm-sdk generate --spec metadata.xml --package reports

      ppm-sdk generate clarity --overlay captured/overlay.yaml --out ./our-clarity
    """
    from generator.commands.generation import Request, run

    request = Request(
        vendors=tuple(vendors or ()),
        spec=spec,
        contract=contract,
        package=package,
        out=out,
        api_version=api_version,
        check=check,
        jobs=jobs,
        templates=templates,
        specs=tuple(specs or ()),
        overlays=tuple(overlay or ()),
    )
    raise typer.Exit(run(request))


class DiffFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    HTML = "html"


class DiffPromise(StrEnum):
    WIRE = "wire"
    SDK = "sdk"
    BOTH = "both"


class DiffLimit(StrEnum):
    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    NEVER = "never"


def _rule_page(wanted: bool) -> None:
    """The rules as they are in force; needs no subjects."""
    if wanted:
        from generator.diff.formats.rulebook import rule_page

        sys.stdout.write(rule_page())
        raise typer.Exit


@app.command()
def diff(
    old: Annotated[str, typer.Argument(help="A file, a folder, vendor@version, or REV:vendor for a git revision.")],
    new: Annotated[str, typer.Argument(help="The same, later.")],
    form: Annotated[DiffFormat, typer.Option("--format", help="How it is told.")] = DiffFormat.TEXT,
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="Where it is written; - is standard output.")] = "-",
    promise: Annotated[
        DiffPromise,
        typer.Option("--promise", help="Whose word counts: deployed clients, users of a regenerated SDK, or both."),
    ] = DiffPromise.BOTH,
    fail_on: Annotated[
        DiffLimit, typer.Option("--fail-on", help="From where on the exit code is 4.")
    ] = DiffLimit.BREAKING,
    waivers: Annotated[
        Path | None, typer.Option("--waivers", metavar="FILE", help="Accepted changes; exit 3 if one is stale.")
    ] = None,
    _rules: Annotated[
        bool, typer.Option("--rules", is_eager=True, callback=_rule_page, help="List all rules with their verdicts.")
    ] = False,
    specs: Specs = None,
) -> None:
    """Says what changed between two editions of an API, whom it breaks, and which release it asks for.

    OpenAPI, WSDL and XSD, OData metadata, contracts and clauses. Exit codes: 0 nothing to answer for, 2 bad input,
    3 stale waivers, 4 breaking change.

    Examples:

      ppm-sdk diff clarity@15.6 clarity@16.4.1

      ppm-sdk diff old.yaml new.yaml --fail-on dangerous --format html --out changes.html

      ppm-sdk diff main:clarity clarity --format sarif --out changes.sarif

      ppm-sdk diff --rules > rules.md
    """
    from generator.commands.differing import Request, run

    request = Request(old, new, form.value, out, promise.value, fail_on.value, waivers, tuple(specs or ()))
    raise typer.Exit(run(request))


@app.command()
def capture(
    vendor: Annotated[str, typer.Argument(help="Whose instance it is, e.g. clarity.", autocompletion=_vendor_names)],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where overlay, answers and documents go.")],
    url: Annotated[
        str, typer.Option("--url", help="Address of the interface; secrets come from PPM_<NAME> in the environment.")
    ] = "",
    config: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="A target.toml of the suite: server and identity.")
    ] = None,
    interface: Annotated[
        str, typer.Option("--interface", metavar="NAME", help="Which interface, where the vendor has several.")
    ] = "",
    identity: Annotated[
        str, typer.Option("--identity", metavar="NAME", help="Which [identity] of the target.")
    ] = "main",
    only: Annotated[str, typer.Option("--only", metavar="GLOB", help="Types to ask for, by name or key.")] = "*",
    api_version: Annotated[
        str, typer.Option("--api-version", metavar="V", help="Version of the instance (default: the contract's).")
    ] = "",
    specs: Specs = None,
) -> None:
    """Reads what an instance has beyond the documents: an overlay for `generate`, its answers, its own document.

    It only reads. Secrets are references (`env:NAME`, `file:PATH`, `prompt`) in the target, never arguments.

    Examples:

      ppm-sdk capture clarity --config target.toml --out captured

      PPM_USERNAME=api PPM_PASSWORD=... ppm-sdk capture clarity --url https://ppm.example/ppm/rest/v1 --out captured

      ppm-sdk generate clarity --overlay captured/overlay.yaml --out our-clarity
    """
    from generator.commands.capturing import Request, run

    asked = Request(vendor, out, url, config, interface, api_version, only, identity, tuple(specs or ()))
    raise typer.Exit(run(asked))


def main() -> None:
    """The console script. 0; 1 drift or lint finding; 2 bad input; 130 interrupted."""
    from generator.diagnostics import BadInput

    try:
        app()
    except BadInput as error:
        sys.stderr.write(f"ppm-sdk: {error}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.stderr.write("ppm-sdk: interrupted\n")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
