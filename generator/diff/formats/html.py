"""The report as one self-contained page, in the style of the conformance report."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.data import data_root
from generator.diagnostics import one_line
from generator.diff.release import changelog
from generator.diff.report import Report, who

TONES = {"breaking": "FAIL", "dangerous": "WARN", "safe": "PASS"}
"""Verdicts whose colours the page takes."""
GLYPHS = {"breaking": "✕", "dangerous": "▲", "safe": "✓"}


def page(report: Report) -> str:
    root = data_root() / "templates" / "report"
    # Our own files: they are no text of a document.
    style, script = (Markup((root / name).read_text("utf-8")) for name in ("style.css", "script.js"))  # noqa: S704
    return _environment(root).get_template("changes.html.j2").render(
        report=report,
        rows=[(f, f.effect(report.promise), report.waiver(f), who(f)) for f in report.findings],
        section=changelog(report.findings, "Unreleased"),
        tones=TONES,
        glyphs=GLYPHS,
        style=style,
        script=script,
        policy="; ".join(
            (
                "default-src 'none'", f"style-src '{_hash(style)}'", f"script-src '{_hash(script)}'",
                "base-uri 'none'", "form-action 'none'",
            )
        ),
    )  # fmt: skip


@cache
def _environment(root: Path) -> Environment:
    env = Environment(
        loader=FileSystemLoader(root), undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    env.filters["visible"] = lambda text: one_line(str(text), 2000)
    return env


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
