"""Double entry: the values that clauses expect are those of the contract, and whatever clauses name exists."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import cast

from generator.contract.clauses import Clause
from generator.contract.findings import LintFinding
from generator.contract.locator import Locator
from generator.contract.resolve import Behaviour, Resolved
from generator.contract.values import Condition, Reading
from generator.contract.vocabulary import Code, Scheme


def lint_clauses(
    clauses: Iterable[Clause],
    resolved: Resolved,
    known_checks: Collection[str] | None = None,
    known_faults: Collection[str] | None = None,
) -> list[LintFinding]:
    """Findings in the order of their lines. `known_checks`, `known_faults`: None leaves the names unchecked."""
    rows = list(clauses)
    look = _Clauses(resolved, known_checks, known_faults)
    return sorted({finding for clause in rows for finding in look.clause(clause, {row.id for row in rows})})


class _Clauses:
    def __init__(
        self, resolved: Resolved, known_checks: Collection[str] | None, known_faults: Collection[str] | None
    ) -> None:
        self.resolved = resolved
        self.contract = resolved.contract
        self.checks = known_checks
        self.faults = known_faults
        self.compared: dict[str, Callable[[Clause], Iterator[str]]] = {
            "paging.default": self._default,
            "paging.maximum": self._maximum,
            "paging.start": self._start,
            "session.lives": self._lives,
            "session.expires": self._lives,
            "refused": self._refused,
            "limit.refused": self._limit,
            "limit.header": self._limit,
            "batch.limit": self._batch,
        }

    def clause(self, clause: Clause, ids: Collection[str]) -> Iterator[LintFinding]:
        for rule, message in [*self._form(clause), *self._names(clause, ids)]:
            yield LintFinding(clause.file, clause.line, rule, f"{clause.id} {message}")
        differ = self.compared.get(clause.check)
        for message in differ(clause) if differ is not None else ():
            remedy = "read the source again; one of the two is wrong"
            yield LintFinding(clause.file, clause.line, "clause.differs", f"{clause.id} {message}", remedy)

    # -- form and names

    def _form(self, clause: Clause) -> Iterator[tuple[str, str]]:
        if not clause.check and not clause.untestable and clause.subject != "client":  # those run with the SDK's tests
            yield "clause.check", "has neither a check nor a reason why it is `untestable`"
        if clause.check and clause.untestable:
            yield "clause.check", "has a check and says that it is `untestable`"
        if clause.check and not clause.faults and not clause.no_fault:
            yield "clause.fault", "has no seeded fault and no `no_fault` reason"
        if clause.faults and clause.no_fault:
            yield "clause.fault", "has a seeded fault and a `no_fault` reason"

    def _names(self, clause: Clause, ids: Collection[str]) -> Iterator[tuple[str, str]]:
        contract = self.contract
        named: list[tuple[str, str, Iterable[str], Collection[str] | None]] = [
            ("check", "check", [clause.check], self.checks),
            ("fault", "faults", clause.faults, self.faults),
            ("interface", "interface", [clause.interface], contract.interfaces),
            ("clause", "follows_from", clause.follows_from, ids),
            ("capability", "needs.capability", clause.needs.capability, [c.id for c in contract.capabilities]),
            ("operation", "needs.paths", clause.needs.paths, self._hidden()),
        ]
        if clause.send is not None:
            operations = sorted({op.name for op in self.resolved.model.operations.values()})
            secrets = list(contract.auth.secrets)
            named += [
                ("operation", "send.op", [clause.send.op], operations),
                ("scheme", "send.scheme", [clause.send.scheme], [s.id for s in contract.auth.schemes]),
                ("secret", "send.wrong", clause.send.wrong, secrets),
                ("secret", "send.use", [*clause.send.use, *clause.send.use.values()], secrets),
            ]
        if clause.check and (labels := _labels(clause)) is not None:
            named.append(("label", "with.label", [_text(clause.with_, "label")], labels))
        for rule, key, names, known in named:
            for name in names if known is not None else ():
                if name and name not in (known or ()):
                    near = get_close_matches(name, list(known or ()), 1)
                    hint = f"; did you mean {near[0]!r}?" if near else ""
                    yield f"{rule}.unknown", f"names the {key} {name!r}, which is none{hint}"

    def _hidden(self) -> list[str]:
        """Operations whose path only a target can give."""
        return [op.name for op, behaviour in self.resolved.operations() if not behaviour.public_path]

    # -- double entry

    def _behaviours(self, clause: Clause) -> list[Behaviour]:
        """Of the operation that the clause sends; of all of its interface where it names none."""
        name = _text(clause.args, "op") or (clause.send.op if clause.send is not None else "")
        return [
            behaviour
            for op, behaviour in self.resolved.operations()
            if name in ("", op.name) and clause.interface in ("", op.interface)
        ]

    def _default(self, clause: Clause) -> Iterator[str]:
        sizes = [b.paging.size for b in self._behaviours(clause) if b.paging is not None and b.paging.size is not None]
        yield from _differs(clause, "size", [size.default for size in sizes], "default page size")

    def _maximum(self, clause: Clause) -> Iterator[str]:
        sizes = [b.paging.size for b in self._behaviours(clause) if b.paging is not None and b.paging.size is not None]
        yield from _differs(clause, "size", [size.max for size in sizes], "largest page size")

    def _start(self, clause: Clause) -> Iterator[str]:
        starts = [
            b.paging.start for b in self._behaviours(clause) if b.paging is not None and b.paging.start is not None
        ]
        yield from _differs(clause, "base", [Reading(start.base) for start in starts], "first page")

    def _lives(self, clause: Clause) -> Iterator[str]:
        wanted = _text(clause.args, "scheme") or (clause.send.scheme if clause.send is not None else "")
        lives = [s.lives for s in self._schemes(clause) if s.lives is not None and wanted in ("", s.id)]
        stated = [reading for life in lives for reading in (life.absolute_s, life.idle_s)]
        for key in ("for_s", "after_s"):
            if key in clause.with_:
                yield from _differs(clause, key, stated, "session lifetime")

    def _schemes(self, clause: Clause) -> list[Scheme]:
        return [
            s
            for s in self.contract.auth.schemes
            if "" in (s.interface, clause.interface) or s.interface == clause.interface
        ]

    def _refused(self, clause: Clause) -> Iterator[str]:
        """Condition, code, status and beginning that the clause expects stand together in the contract."""
        said = _text(clause.with_, "condition")
        if said:
            try:
                Condition.parse(said)
            except ValueError as error:
                yield f"expects the {error}"
                return
        codes = [code for b in self._behaviours(clause) for code in b.codes]
        fitting = [code for code in codes if self._fits(code, clause.with_)]
        if said and not fitting and said not in self.contract.errors.accept:
            yield f"expects the condition {said!r}, which no code and no `errors.accept` of the contract gives so"
        elif not said and not fitting and ("code" in clause.with_ or "starts" in clause.with_):
            wanted = {key: clause.with_[key] for key in ("code", "starts", "status") if key in clause.with_}
            yield f"expects {wanted}, which no code of the contract gives"

    def _fits(self, code: Code, wanted: Mapping[str, object]) -> bool:
        condition, starts = _text(wanted, "condition"), _text(wanted, "starts")
        if condition and condition not in map(str, code.condition):
            return False
        named = wanted.get("code")
        spelt = cast("list[object]", named) if isinstance(named, list) else [named]
        if named is not None and not any(str(one) in (code.code, code.prefix) for one in spelt):
            return False
        if starts and not (code.prefix or code.message).startswith(starts.rstrip(" :")):
            return False
        status = wanted.get("status")
        accepted = cast("list[object]", status) if isinstance(status, list) else [status]
        if status is not None and code.status is not None and code.status.judged:
            return any(code.status.accepts(one) for one in accepted)
        return True

    def _limit(self, clause: Clause) -> Iterator[str]:
        limits = [limit for b in self._behaviours(clause) for limit in b.limits]
        if "max" in clause.with_:
            yield from _differs(clause, "max", [limit.max for limit in limits], "limit")
        if "per_s" in clause.with_:
            yield from _differs(
                clause, "per_s", [Reading(x.per_s) for x in limits if x.per_s is not None], "counting time"
            )
        name = _text(clause.with_, "name")
        headers = [limit.remaining.at for limit in limits if limit.remaining is not None]
        if name and Locator("header", name) not in headers:
            yield f"expects the header {name!r}, which no limit of the contract names"

    def _batch(self, clause: Clause) -> Iterator[str]:
        yield from _differs(clause, "max", [b.batch.max for b in self._behaviours(clause) if b.batch], "batch size")


def _differs(clause: Clause, key: str, stated: Iterable[Reading[int] | None], what: str) -> Iterator[str]:
    """A line if the clause expects a number that none of the contract's readings accepts."""
    if key not in clause.with_:
        return
    wanted = clause.with_[key]
    readings = [reading for reading in stated if reading is not None]
    if any(reading.accepts(wanted) for reading in readings):
        return
    numbers = sorted({str(value) for reading in readings for value in (reading.value, *reading.others)})
    given = f"gives {' or '.join(numbers)}" if numbers else "gives none"
    yield f"expects {wanted} as {what} ({key}), the contract {given}"


def _labels(clause: Clause) -> list[str] | None:
    """Labels under which the probe sends; None where only the probe itself knows them."""
    if clause.probe in ("", "send"):
        return ["answer"]
    return list(clause.args) if clause.probe in ("several", "sequence") else None


def _text(values: Mapping[str, object], key: str) -> str:
    found = values.get(key, "")
    return found if isinstance(found, str) else ""
