"""From what a probe recorded to the result of a clause. Nothing is sent here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from conformance.checks import ALL as CHECKS
from conformance.checks.base import Finding, Judged, Scene, Want
from conformance.documents import Documents
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import envelope, payload
from conformance.exchanges.redact import Registry
from conformance.exchanges.store import Store
from conformance.probes.context import Trail
from conformance.results import Result
from conformance.verdict.lattice import Outcome, Verdict
from conformance.verdict.severity import BASELINE, severity
from generator.contract.clauses import Clause
from generator.contract.resolve import Behaviour, Resolved
from generator.model import Evidence


@dataclass(frozen=True, slots=True)
class Judge:
    resolved: Resolved
    documents: Documents
    store: Store
    registry: Registry

    def judge(self, clause: Clause, trail: Trail) -> Result:
        """Never raises: a check that breaks is our defect, it must neither stop the run nor pass for a verdict."""
        documents = self.documents.beside(self.store)
        scene = Scene(trail.labels, self.resolved.contract, self._behaviour, trail.notes, documents)
        try:
            judged = CHECKS[clause.check].run(scene, Want(clause.with_))
        except Exception as error:
            return self.undecided(clause, Verdict.ERROR, defect(f"check {clause.check}", error, self.registry))
        used = [self.store[id] for id in judged.used]
        operations = tuple(dict.fromkeys((e.operation, e.identity) for e in used))
        verdict, outcome, reason = self._verdict(clause, judged)
        result = self._result(clause, verdict, outcome, reason)
        return replace(result, findings=judged.findings, exchanges=judged.used, operations=operations)

    def undecided(self, clause: Clause, verdict: Verdict, reason: str) -> Result:
        return self._result(clause, verdict, Outcome.UNDECIDED, reason)

    def _behaviour(self, op: str) -> Behaviour:
        return self.resolved.named(op)

    def _result(self, clause: Clause, verdict: Verdict, outcome: Outcome, reason: str) -> Result:
        weight = severity(clause.family, clause.level, clause.marks.evidence, claimed=self._claimed(clause))
        return Result(clause, verdict, outcome, weight, clause.interface, self.registry.text(reason))

    def _verdict(self, clause: Clause, judged: Judged) -> tuple[Verdict, Outcome, str]:
        if judged.findings:
            weight = self._weight(clause, judged.findings)
            outcome = Outcome.VARIANT if weight is Verdict.OBSERVED else Outcome.VIOLATED
            reason = "no" if weight is Verdict.OBSERVED else ("baseline" if clause.family in BASELINE else "")
            return weight, outcome, reason
        if judged.undecided:
            verdict = Verdict.INCONCLUSIVE if judged.shaken else Verdict.NOT_TESTABLE
            return verdict, Outcome.UNDECIDED, judged.undecided
        if judged.comparisons == 0 or not judged.used:
            return Verdict.NOT_TESTABLE, Outcome.UNDECIDED, "no exchange held anything to compare"
        if judged.variant:
            return Verdict.OBSERVED, Outcome.VARIANT, judged.variant
        if clause.level == "MAY" or clause.marks.evidence is Evidence.CONFLICT:
            return Verdict.OBSERVED, Outcome.MET, "yes"
        return Verdict.PASS, Outcome.MET, ""

    def _weight(self, clause: Clause, findings: Sequence[Finding]) -> Verdict:
        """The worst finding counts; one with evidence of its own (a schema node's) weighs by that."""
        claimed = self._claimed(clause)
        grades = {finding.evidence or clause.marks.evidence for finding in findings}
        weights = [severity(clause.family, clause.level, grade, claimed=claimed) for grade in grades]
        return max(weights, key=lambda v: v.rank)

    def _claimed(self, clause: Clause) -> bool:
        """Whether the vendor, of the interface in question, or the wire claims every standard that the clause needs."""
        if not clause.needs.claims:
            return True
        interfaces = self.resolved.contract.interfaces
        asked = [interfaces[clause.interface]] if clause.interface in interfaces else interfaces.values()
        stated = {claim.standard for rules in asked for claim in rules.claims}
        return set(clause.needs.claims) <= stated | _wire_claims(tuple(self.store), clause.interface)


def _wire_claims(exchanges: Sequence[Exchange], interface: str) -> set[str]:
    """Standards that the wire claims by itself."""
    claims = {"http"}
    for exchange in exchanges:
        if exchange.response is None or interface not in ("", exchange.interface):
            continue
        parsed = payload(exchange.response)
        if parsed.format == "json":
            claims.add("json")
        if parsed.xml is not None:
            claims.add("xml")
            if envelope(parsed.xml):
                claims.add("soap-1.1")
        if exchange.response.header("odata-version"):
            claims.add("odata-4.0")
    return claims


def defect(where: str, error: Exception, registry: Registry) -> str:
    """A harness defect in one line: the class and the innermost place, never a message that might quote a secret."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace is not None else ""
    return registry.text(f"{where} failed: {type(error).__name__}{place}")
