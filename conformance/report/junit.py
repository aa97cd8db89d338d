"""The report as JUnit XML: a testcase for every clause and operation, so that CI shows what it shows of any test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml import etree

from conformance.exchanges.reading import Element
from conformance.report import words
from conformance.report.model import Clause, Finding, Operation, Report
from conformance.verdict.lattice import Verdict

_ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TOLD = frozenset({Verdict.WARN, Verdict.INFO, Verdict.OBSERVED})
"""Verdicts that pass but have something to say."""


def junit(reports: Sequence[Report]) -> str:
    """One testsuite a run. FAIL is a failure, ERROR an error; what was not judged is skipped, with the reason."""
    root = etree.Element("testsuites", name="ppmkit")
    for report in reports:
        root.append(_suite(report))
    for kind in ("tests", "failures", "errors", "skipped"):
        root.set(kind, str(sum(int(suite.get(kind, "0")) for suite in root)))
    root.set("time", f"{sum(r.wall_s for r in reports):.3f}")
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8").decode() + "\n"


def _suite(report: Report) -> Element:
    suite = etree.Element("testsuite", name=_safe(f"{report.vendor} {report.api_version}"))
    properties = etree.SubElement(suite, "properties")
    told = words.headline(report)
    for name, value in (
        ("target", report.target),
        ("verdict", told.word),
        ("coverage", told.coverage),
        ("requests", str(report.requests)),
        ("suite", report.suite),
        ("catalogue", report.catalogue),
    ):
        etree.SubElement(properties, "property", name=name, value=_safe(value))
    cases = [case for clause in report.clauses for case in _cases(clause, report.vendor)]
    suite.extend(cases)
    suite.set("tests", str(len(cases)))
    for kind, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(kind, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("time", f"{report.wall_s:.3f}")
    suite.set("timestamp", report.started.partition("+")[0])
    return suite


def _cases(clause: Clause, vendor: str) -> Iterable[Element]:
    classname = ".".join(part for part in (vendor, clause.interface, clause.area) if part)
    for operation in clause.operations or (Operation("", "", clause.verdict),):
        where = f"{operation.op} as {operation.identity}" if operation.identity != "main" else operation.op
        name = f"{clause.id} [{where}]" if operation.op else clause.id
        case = etree.Element("testcase", classname=_safe(classname), name=_safe(name), time="0")
        _outcome(case, clause, operation)
        yield case


def _outcome(case: Element, clause: Clause, operation: Operation) -> None:
    verdict = operation.verdict
    # A finding without an exchange of its own belongs to every operation of the clause.
    mine = (operation.op, operation.identity)
    findings = [f for f in clause.findings if (f.operation, f.identity) in (mine, ("", ""))]
    if verdict in (Verdict.FAIL, Verdict.ERROR):
        tag = "failure" if verdict is Verdict.FAIL else "error"
        message = _summary(findings) or clause.reason or clause.says
        told = etree.SubElement(case, tag, message=_safe(message), type=_safe(f"{clause.level} {clause.evidence}"))
        told.text = _safe(_text(clause, findings))
    elif verdict is Verdict.INCONCLUSIVE or not verdict.judged:
        etree.SubElement(case, "skipped", message=_safe(f"{verdict}: {clause.reason}"))
    elif verdict in _TOLD:
        etree.SubElement(case, "system-out").text = _safe(f"{verdict}: {_text(clause, findings)}")


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    first = findings[0]
    more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
    return f"{first.at}: expected {first.expected}; got {first.actual}{more}"


def _text(clause: Clause, findings: Sequence[Finding]) -> str:
    lines = [clause.says, f"{clause.level}, {clause.evidence}" + (f"; {clause.reason}" if clause.reason else "")]
    lines += [f"{f.at}: expected {f.expected}; got {f.actual} ({f.exchange}, {f.fingerprint})" for f in findings]
    lines += [" ".join(part for part in (c.tag, c.title, c.url) if part) for c in clause.cites]
    return "\n".join(lines)


def _safe(text: str) -> str:
    """`text` without the characters that XML 1.0 cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)
