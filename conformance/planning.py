"""Clauses -> plan: what runs, in what order, at what cost; what cannot run, and why."""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Any

from conformance.catalogue import Bases, sendings
from conformance.config import Target, line_of
from conformance.probes import ALL as PROBES
from conformance.verdict.lattice import Verdict
from conformance.verdict.severity import BASELINE
from generator.contract.clauses import Clause, Sending
from generator.contract.resolve import Resolved
from generator.contract.vocabulary import Contract, Effect
from generator.diagnostics import BadInput
from generator.model import Evidence, Model

_CHANGING = frozenset({"PUT", "PATCH", "DELETE"})
"""Methods that nobody may send who only reads, whatever the operation does by its own."""
EFFECTS: tuple[Effect, ...] = ("read", "write", "destructive", "credential")
_LAB_EFFECT: Mapping[str, Effect] = {
    "clock.advance": "read",
    "data.seed": "write",
    "object.lock": "write",
    "user.right": "write",
    "owner.retire": "write",
    "capability.switch": "destructive",
    "quota.leave": "destructive",
    "secret.regenerate": "credential",
    "secret.delete": "credential",
    "user.deactivate": "credential",
}


@dataclass(frozen=True, slots=True)
class Withheld:
    """Why a clause does not run."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """One probe with its arguments, and the clauses that look at what it records."""

    probe: str
    args: Mapping[str, Any]
    clauses: tuple[Clause, ...]
    effect: Effect
    cost: int
    lab: tuple[str, ...] = ()
    passive: bool = False
    asked: bool = False
    """Takes what the others leave of a budget."""
    sends: frozenset[str] = frozenset()
    """What goes out, one text for each request; equal texts are sent once."""
    interface: str = ""
    """Where it is sent; "" = looks at all interfaces."""

    @property
    def key(self) -> str:
        """Equal for steps that send the same, in this run and in any other."""
        told = json.dumps([self.probe, self.args, self.interface], sort_keys=True, default=str)
        return hashlib.blake2b(told.encode(), digest_size=10).hexdigest()

    @property
    def phase(self) -> tuple[int, bool, int]:
        """Order of a run: passive ones last, before them what is generated; plain reads before what needs the lab,
        dangerous ones late."""
        return (2 * self.passive + self.asked, bool(self.lab) or self.effect != "read", EFFECTS.index(self.effect))


@dataclass(frozen=True, slots=True)
class Plan:
    steps: tuple[Step, ...]
    withheld: Mapping[str, Withheld] = field(default_factory=dict[str, Withheld])
    clauses: tuple[Clause, ...] = ()

    @property
    def cost(self) -> int:
        """Requests, about; what is sent once and shared is counted once."""
        return _cost(self.steps)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user asked for. `only`: globs over ids; `limit`: requests, 0 = no bound."""

    only: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    allow: frozenset[str] = frozenset()
    vendor_only: bool = False
    limit: int = 0
    version: str = ""
    slow: bool = False
    """Time that only waiting lets pass on a live target is waited for."""
    fuzz: bool = False


def plan(clauses: Sequence[Clause], bases: Bases, resolved: Resolved, target: Target, choice: Choice) -> Plan:
    """What of `clauses` runs against `target`. Raises BadInput if the choice or a path names nothing."""
    first = next(iter(bases.values()))
    _paths_exist(target, resolved.model)
    asked_for = {"vendor_only": choice.vendor_only, "fuzz": choice.fuzz}
    chosen = [c for c in clauses if wanted(c, choice.only, choice.areas, **asked_for)]
    if not chosen:
        asked = ", ".join([*choice.only, *choice.areas])
        raise BadInput(
            f"no clause matches {asked or 'the choice'}",
            remedy="see `ppm-conform clauses`; those of generated requests need --fuzz",
        )
    withheld: dict[str, Withheld] = {}
    steps: dict[str, Step] = {}
    for clause in chosen:
        base = bases.get(clause.interface, first)
        reason = _withhold(clause, base, resolved, target, choice)
        if reason is not None:
            withheld[clause.id] = reason
            continue
        step = step_of(clause, base, resolved)
        known = steps.get(step.key)
        shared = (*known.clauses, clause) if known else (clause,)
        steps[step.key] = replace(step, clauses=shared)
    ordered = sorted(_walked_once(steps.values()), key=lambda s: s.phase)
    if choice.limit:
        fitting, dropped = _fit([s for s in ordered if not s.asked], choice.limit)
        ordered = [s for s in ordered if s.asked or s in fitting]
        for step in dropped:
            for clause in step.clauses:
                withheld[clause.id] = Withheld(Verdict.NOT_TESTABLE, f"outside the budget of {choice.limit} requests")
    return Plan(tuple(ordered), withheld, tuple(chosen))


def on_request(clause: Clause) -> bool:
    """Whether a clause is judged only where generated requests are asked for."""
    return clause.probe in PROBES and PROBES[clause.probe].asked


def wanted(clause: Clause, only: Sequence[str], areas: Sequence[str], *, vendor_only: bool, fuzz: bool) -> bool:
    """Whether a clause is asked for. `only`: globs over ids, empty = all."""
    if on_request(clause) and not fuzz:
        return False
    if only and not any(fnmatchcase(clause.id, pattern) for pattern in only):
        return False
    if areas and clause.area not in areas:
        return False
    return not (vendor_only and clause.family in BASELINE)


def _walked_once(steps: Iterable[Step]) -> list[Step]:
    """Clauses of all vendors that ask for some walk take one that the vendor's own clauses make at that interface."""
    rest = list(steps)
    for step in [s for s in rest if s.probe == "paging.walk" and all(c.family.startswith("X-") for c in s.clauses)]:
        other = next(
            (s for s in rest if s.probe == step.probe and s.interface == step.interface and s is not step), None
        )
        if other is not None and not step.args:
            rest = [s for s in rest if s is not step and s is not other]
            rest.append(replace(other, clauses=(*other.clauses, *step.clauses)))
    return rest


def _withhold(clause: Clause, base: Sending, resolved: Resolved, target: Target, choice: Choice) -> Withheld | None:
    if clause.untestable:
        return Withheld(Verdict.UNTESTABLE, clause.untestable)
    if clause.subject != "server":
        return Withheld(Verdict.UNTESTABLE, f"a duty of the {clause.subject}")
    if not within_window(clause, choice.version, resolved.contract):
        return Withheld(Verdict.NOT_APPLICABLE, f"does not hold in version {choice.version}")
    if target.servers and clause.interface not in ("", *target.servers):
        return Withheld(Verdict.NOT_TESTABLE, f"add [server.{clause.interface}] to target.toml")
    for id in clause.needs.capability:
        stated = target.capabilities.get(id, _default(resolved.contract, id))
        if stated is False:
            return Withheld(Verdict.NOT_APPLICABLE, f"the target lacks {id}")
        if stated is None:
            return Withheld(Verdict.NOT_TESTABLE, f"unknown whether the target has {id}: state it in [capabilities]")
    for name in clause.needs.identity:
        if name not in target.identities:
            return Withheld(Verdict.NOT_TESTABLE, f"add [identity.{name}] to target.toml")
    for name in clause.needs.data:
        if name not in target.data:
            return Withheld(Verdict.NOT_TESTABLE, f"set {name} in [data] of target.toml")
    for name in clause.needs.paths:
        if name not in target.paths:
            return Withheld(Verdict.NOT_TESTABLE, f"the path of {name} is not public: set it in [paths] of target.toml")
    step = step_of(clause, base, resolved)
    for name in {*clause.needs.lab, *step.lab}:
        if target.mocked or name in target.lab:
            continue
        if name != "clock.advance" or not PROBES[step.probe].waits:
            return Withheld(Verdict.NOT_TESTABLE, f"set {name} in [lab] of target.toml")
        if not choice.slow:
            return Withheld(Verdict.NOT_TESTABLE, f"takes {_wait(step)} of waiting: allow it with --slow")
    if target.production and step.effect in ("destructive", "credential"):
        return Withheld(Verdict.SKIPPED_UNSAFE, f"{step.effect} probes never run against production")
    if step.effect != "read" and step.effect not in choice.allow:
        return Withheld(Verdict.SKIPPED_UNSAFE, f"allow it with --allow {step.effect}")
    return None


def _wait(step: Step) -> str:
    longest = max((float(step.args[key]) for key in ("alive_s", "dead_s") if key in step.args), default=0.0)
    return f"{longest / 60:.0f} minutes" if longest else "a long time"


def _default(contract: Contract, capability: str) -> bool | None:
    stated = next((c.default for c in contract.capabilities if c.id == capability), "unknown")
    return {"enabled": True, "disabled": False}.get(stated)


def within_window(clause: Clause, version: str, contract: Contract) -> bool:
    """Whether ``since <= version < until`` in the order of the contract's known versions."""
    known = [str(v) for v in contract.versions.known]

    def order(v: str) -> tuple[int, ...]:
        if contract.versions.scheme == "label":
            return (known.index(v) if v in known else len(known),)
        return tuple(int(part) if part.isdigit() else 0 for part in v.replace("-", ".").split("."))

    if not version:
        return True
    since, until = clause.marks.since, clause.marks.until
    return not (since and order(version) < order(since)) and not (until and order(version) >= order(until))


def step_of(clause: Clause, base: Sending, resolved: Resolved) -> Step:
    """What is sent for a clause. Raises BadInput for a probe or an operation that is not there."""
    probe = clause.probe or "send"
    known = PROBES.get(probe)
    if known is None:
        raise BadInput(
            f"{clause.id} names the unknown probe {probe!r}",
            clause.file,
            clause.line,
            remedy=f"probes: {', '.join(PROBES)}",
        )
    args: Mapping[str, Any] = {"sending": clause.send or Sending()} if probe == "send" else clause.args
    _operations_exist(clause, sendings(probe, args, base), resolved.model)
    lab = tuple(sorted({*known.lab, *clause.needs.lab, *_consoles(known.args, args)}))
    effect = _worst(
        [
            *(_LAB_EFFECT.get(name, "destructive") for name in lab),
            known.effect,
            *_effects(probe, args, base, resolved.model, resolved),
        ]
    )
    cost = len(args) if "*" in known.args else known.cost
    sends = _sends(probe, args, cost, base, resolved)
    return Step(probe, args, (clause,), effect, cost, lab, known.passive, known.asked, sends, clause.interface)


def _paths_exist(target: Target, model: Model) -> None:
    """Raises BadInput for a path of the target that belongs to no operation."""
    known = {operation.name for operation in model.operations.values()}
    for name in target.paths:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1, 0.5)
            remedy = f"did you mean {near[0]!r}?" if near else "see the operations of the interface document"
            line = line_of(target.file, name, "paths")
            raise BadInput(f"[paths] names {name!r}, which is no operation", target.file, line, remedy=remedy)


def _operations_exist(clause: Clause, sendings: Iterable[Sending], model: Model) -> None:
    """Raises BadInput for a request to an operation that the vendor does not have."""
    known = {operation.name for operation in model.operations.values()}
    for name in (sending.op for sending in sendings):
        if name and name not in known:
            near = difflib.get_close_matches(name, known, 1, 0.5)
            remedy = f"did you mean {near[0]!r}?" if near else "see the operations of the interface document"
            raise BadInput(f"{clause.id} sends the unknown operation {name!r}", clause.file, clause.line, remedy=remedy)


def _consoles(keys: frozenset[str], args: Mapping[str, Any]) -> list[str]:
    """What the steps of a sequence ask of the lab."""
    return [str(row["lab"]) for row in args.values() if "lab" in row] if "*" in keys else []


def _effects(probe: str, args: Mapping[str, Any], base: Sending, model: Model, resolved: Resolved) -> list[Effect]:
    found: list[Effect] = []
    for sending in sendings(probe, args, base):
        behaviour = resolved.behaviour(model.operation(sending.op or base.op))
        # A request made to be refused still has the effect of its operation: it might be served.
        found.append(behaviour.effect or "destructive")
        if sending.method.upper() in _CHANGING:
            found.append("write")
    return found


def _worst(effects: Iterable[Effect]) -> Effect:
    found = frozenset(effects)
    worst: Effect = "read"
    for effect in EFFECTS:
        worst = effect if effect in found else worst
    return worst


def _sends(probe: str, args: Mapping[str, Any], cost: int, base: Sending, resolved: Resolved) -> frozenset[str]:
    """The requests of a probe, as far as they are known before it runs; logins are counted once a scheme."""
    if PROBES[probe].passive:
        return frozenset({*_texts(base, base, resolved), *(f"{probe} {n}" for n in range(1, cost))})
    if probe in ("send", "several"):
        return frozenset(text for sending in sendings(probe, args, base) for text in _texts(sending, base, resolved))
    return frozenset(f"{probe} {n} {json.dumps(args, sort_keys=True, default=str)}" for n in range(cost))


def _texts(sending: Sending, base: Sending, resolved: Resolved) -> list[str]:
    """A request and the login that it needs."""
    op = sending.op or base.op
    args = sending.args or (base.args if op == base.op else {})
    behaviour = resolved.behaviour(resolved.model.operation(op))
    anonymous = sending.as_ == "anonymous"
    named = [s for s in resolved.contract.auth.schemes if s.id == sending.scheme] or list(behaviour.schemes[:1])
    scheme = None if anonymous or not named else named[0]
    s = sending
    parts = [op, args, s.as_, scheme.id if scheme else "", s.wrong, s.use, [str(o) for o in s.omit], s.put]
    texts = [json.dumps([*parts, s.method, s.media, s.body, s.suffix, s.url], sort_keys=True, default=str)]
    if scheme is not None and scheme.obtain is not None and scheme.obtain.op not in ("", op):
        login = Sending(op=scheme.obtain.op, as_=s.as_, scheme=scheme.id, use=s.use)
        texts += _texts(login, base, resolved)
    return texts


def _cost(steps: Iterable[Step]) -> int:
    return len({text for step in steps for text in step.sends})


def _value(step: Step) -> float:
    """Worth of a step: documented clauses count full, others half."""
    return sum(1.0 if c.marks.evidence is Evidence.DOCUMENTED else 0.5 for c in step.clauses)


def _fit(steps: Sequence[Step], limit: int) -> tuple[list[Step], list[Step]]:
    """Greedy choice of the requests that bring most for what they cost beyond what is sent already; whatever needs no
    other request than these comes with them."""
    values: dict[frozenset[str], float] = {}
    for step in steps:
        values[step.sends] = values.get(step.sends, 0.0) + _value(step)
    sent: frozenset[str] = frozenset()
    left: list[frozenset[str]] = list(values)
    while left:
        best = max(left, key=lambda sends: _gain(sends, sent, values))
        left.remove(best)
        # One request is kept back for the logout.
        if len(sent | best) <= max(1, limit - 1):
            sent |= best
            left = [sends for sends in left if not sends <= sent]
    return [s for s in steps if s.sends <= sent], [s for s in steps if not s.sends <= sent]


def _gain(sends: frozenset[str], sent: frozenset[str], values: Mapping[frozenset[str], float]) -> float:
    """Worth of what could be judged with these requests and could not before, for each further request."""
    after = sent | sends
    return sum(value for one, value in values.items() if one <= after and not one <= sent) / (len(sends - sent) or 1)
