"""What a change asks of a release: the part of the version to raise, and the lines of its changelog."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from generator.diff.findings import Finding

Bump = Literal["major", "minor", "patch"]
_HEADINGS = {"breaking": "Breaking", "dangerous": "Look twice", "safe": "New and changed"}


def bump(findings: Iterable[Finding]) -> Bump:
    """By semantic versioning, for the generated SDK: whatever breaks code or deployed clients is major."""
    effects = {finding.effect("both") for finding in findings}
    return "major" if "breaking" in effects else "minor" if effects else "patch"


def changelog(findings: Sequence[Finding], title: str) -> str:
    """A section of a CHANGELOG, one line a change; equal changes of many operations share a line."""
    lines = [f"## {title} ({bump(findings)})"]
    for effect, heading in _HEADINGS.items():
        rows = [finding for finding in findings if finding.effect("both") == effect]
        if rows:
            lines += ["", f"### {heading}", ""]
        for finding in rows:
            said = f" ({_line(finding.said)})" if finding.said else ""
            lines.append(f"- `{_line(finding.subject)}`: {finding.rule.says}{said}")
    return "\n".join([*lines, ""])


def _line(text: str) -> str:
    """Words of a document in one line of Markdown, where they can neither end code nor begin a tag."""
    return " ".join(text.split()).replace("`", "'").replace("<", "&lt;")
