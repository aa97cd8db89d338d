"""How long our own commands take before they do anything."""

from __future__ import annotations

import shutil
from functools import partial

from benchmarks.child import Command, run
from benchmarks.figure import Row, Setting, below
from benchmarks.rounds import interleave


def measure(setting: Setting) -> list[Row]:
    tools = setting.python.parent
    copy = setting.folder("unchanged") / "planfix"
    shutil.rmtree(copy, ignore_errors=True)
    generate: Command = [tools / "ppm-sdk", "generate", "planfix", "--out", copy]
    run(generate)
    commands: dict[str, Command] = {
        "python -c pass": [setting.python, "-c", "pass"],
        "ppm-conform --help": [tools / "ppm-conform", "--help"],
        "ppm-sdk --help": [tools / "ppm-sdk", "--help"],
        "ppm-sdk generate, nothing changed": generate,
    }
    seen = interleave({name: partial(_seconds, command) for name, command in commands.items()}, setting.rounds * 2)
    goals = {"ppm-conform --help": below(1.0)}
    return [Row(name, "s", value, goal=goals.get(name)) for name, value in seen.items()]


def _seconds(command: Command) -> float:
    return run(command).wall_s
