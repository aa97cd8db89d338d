"""A report of changes as text, JSON, Markdown, SARIF and a page."""

from __future__ import annotations

from typing import Literal

from generator.diff.report import Report

Format = Literal["text", "json", "markdown", "sarif", "html"]


def rendered(report: Report, form: Format, *, colour: bool = False) -> str:
    """The report in a format. Renderers are imported when they are asked for."""
    match form:
        case "json":
            from generator.diff.formats.plain import plain

            return plain(report)
        case "markdown":
            from generator.diff.formats.markdown import markdown

            return markdown(report)
        case "sarif":
            from generator.diff.formats.sarif import sarif

            return sarif(report)
        case "html":
            from generator.diff.formats.html import page

            return page(report)
        case "text":
            from generator.diff.formats.text import text

            return text(report, colour=colour)
