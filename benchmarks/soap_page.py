"""A SOAP page of 100 entities to typed objects, and one entity to the bytes of a request; CPU time."""

from __future__ import annotations

import shutil

from benchmarks.child import Command, run
from benchmarks.figure import Goal, Row, Setting, at_most, faster
from benchmarks.worker import figures, sdk, with_peers

_DOCUMENT = "projects.wsdl"


def measure(setting: Setting) -> list[Row]:
    ours = sdk(setting, _DOCUMENT, "bench_soap")
    made = setting.folder("soap_peers")
    document = setting.root / "benchmarks" / "documents" / _DOCUMENT
    shutil.rmtree(made / "bench_xsdata", ignore_errors=True)
    xsdata: Command = [setting.peers.parent / "xsdata", "generate", document, "--package", "bench_xsdata"]
    run(xsdata, cwd=made, env=with_peers(setting))
    seen = figures(setting, "soap_page", [str(document), str(setting.rounds)], [ours, made])
    micro = {name: value * 1e6 for name, value in seen.items()}

    def row(subject: str, case: str, peer: str, goal: Goal | None = None) -> Row:
        return Row(subject, "us", micro[case], peer, micro[peer], goal)

    service = setting.root / "specs" / "ppmpro" / "service.wsdl"
    shipped = setting.root / "generated" / "ppmpro" / "src"
    sheets = figures(setting, "timesheet_page", [str(service), str(setting.rounds)], [shipped])

    def sheet(peer: str, goal: Goal) -> Row:
        return Row("SOAP page of 100 timesheets to objects", "us", sheets["ours"] * 1e6, peer, sheets[peer] * 1e6, goal)

    page, request = "SOAP page to typed objects, unknown elements kept", "SOAP request to bytes"
    return [
        row(page, "ours", "bare lxml walk", at_most(1.5)),
        row(page, "ours", "lxml.fromstring"),
        row(page, "ours", "zeep", faster(12)),
        row(page, "ours", "xsdata"),
        sheet("bare lxml walk", at_most(1.5)),
        sheet("zeep", faster(12)),
        row(request, "ours, request", "zeep, request", faster(20)),
        row(request, "ours, request", "xsdata, request"),
    ]
