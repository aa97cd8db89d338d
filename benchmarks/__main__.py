"""``python -m benchmarks [NAME...] [--quick] [--rounds N] [--json FILE] [--list] [--pin]``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from importlib import import_module
from pathlib import Path

from benchmarks import peers, table
from benchmarks.child import Failed
from benchmarks.figure import Measure, NotHere, Row, Setting

ROOT = Path(__file__).resolve().parents[1]
FIGURES = {
    "json_page": "a JSON page of 100 projects to typed objects",
    "odata_page": "an OData page of 100 cards to typed records, whole and as a stream",
    "soap_page": "a SOAP page of 100 entities to typed objects, and a request to bytes",
    "call": "CPU of an SDK call over the transport",
    "imports": "import of an SDK, and its first client",
    "mock_load": "requests per second of a mock",
    "generate_openapi": "generation from Jira's and GitHub's OpenAPI",
    "generate_wsdl": "generation from a WSDL of 400 types",
    "xml_corpora": "WSDL and XSD of the suites of zeep and xmlschema",
    "csdl_corpora": "OData metadata that a registry carries, and a made one of 300 types",
    "diff_pairs": "changes between two releases of GitHub's OpenAPI",
    "start": "start of our own commands",
    "runs": "full runs of the suite against the mocks",
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Figures side by side with peers.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(FIGURES)}; all if none is given")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and no large document")
    parser.add_argument("--rounds", type=int, default=0, metavar="N", help="rounds per figure (5; 3 with --quick)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there as well")
    parser.add_argument("--list", action="store_true", help="say what is measured")
    parser.add_argument("--pin", action="store_true", help="resolve peers.in into peers.txt, and stop")
    given = parser.parse_args()
    unknown = sorted(set(given.names) - set(FIGURES))
    if unknown or given.rounds < 0:
        parser.error(f"no such figure: {', '.join(unknown)}" if unknown else "--rounds takes a positive number")
    if given.list:
        print("\n".join(f"{name:18}{title}" for name, title in FIGURES.items()))
        return 0
    if given.pin:
        peers.pin(ROOT)
        return 0
    return _measure(given.names or list(FIGURES), given.quick, given.rounds or (3 if given.quick else 5), given.json)


def _measure(names: list[str], quick: bool, rounds: int, report: Path | None) -> int:
    out = ROOT / "out" / "benchmarks"
    out.mkdir(parents=True, exist_ok=True)
    try:
        interpreter = peers.python(ROOT, out)
    except NotHere as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 2
    setting = Setting(ROOT, out, rounds, quick, interpreter, Path(sys.executable))
    results: dict[str, list[Row]] = {}
    failed = False
    print(f"{table.machine()}, load {os.getloadavg()[0]:.1f} at the start, medians of {rounds} interleaved rounds")
    for name in names:
        measure: Measure = import_module(f"benchmarks.{name}").measure
        try:
            results[name] = measure(setting)
        except (Failed, NotHere) as error:
            failed = True
            print(f"\n### {name}\n\nnot measured: {error}", flush=True)
            continue
        print("\n".join(table.lines({name: results[name]})), flush=True)
    if report is not None:
        report.write_text(json.dumps(table.as_json(results, rounds), indent=2) + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
