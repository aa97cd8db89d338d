"""A JSON page of 100 projects to typed objects, each library with the types it generates from one schema; CPU time."""

from __future__ import annotations

import shutil

from benchmarks.child import Command, run
from benchmarks.figure import Goal, Row, Setting, at_most, faster
from benchmarks.worker import figures, sdk, with_peers

_DOCUMENT = "projects.json"


def measure(setting: Setting) -> list[Row]:
    ours = sdk(setting, _DOCUMENT, "bench_json")
    made = setting.folder("json_peers")
    document = setting.root / "benchmarks" / "documents" / _DOCUMENT
    shutil.rmtree(made / "bench_opc", ignore_errors=True)
    tools = setting.peers.parent
    command: Command = [
        tools / "openapi-python-client",
        "generate",
        "--path",
        document,
        "--meta",
        "none",
        "--output-path",
    ]
    run([*command, made / "bench_opc"], env=with_peers(setting))
    run(
        [
            *(tools / "datamodel-codegen", "--input", document, "--input-file-type", "openapi"),
            *("--output-model-type", "pydantic_v2.BaseModel", "--output", made / "bench_pydantic.py"),
        ],
        env=with_peers(setting),
    )
    seen = {
        name: value * 1e6 for name, value in figures(setting, "json_page", [str(setting.rounds)], [ours, made]).items()
    }

    def row(subject: str, case: str, peer: str, goal: Goal | None = None) -> Row:
        return Row(subject, "us", seen[case], peer, seen[peer], goal)

    page = "JSON page to typed objects, unknown members kept"
    return [
        row(page, "ours", "bare msgspec", at_most(1.15)),
        row("the same, .extra of all 100 touched", "ours, extra", "bare msgspec", at_most(3)),
        row(page, "ours", "openapi-python-client", faster(9)),
        row(page, "ours", "pydantic"),
        row(page, "ours", "json.loads"),
        row("a record to JSON", "ours, encode", "bare msgspec, encode"),
        row("a record to JSON", "ours, encode", "openapi-python-client, encode"),
    ]
