"""Everything in a contract that names something else: operations, interfaces, secrets, capabilities, schemes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.contract.findings import LintFinding
from generator.contract.selectors import takes, unmatched
from generator.contract.values import Send, Template
from generator.contract.vocabulary import Code, Contract, Detect, Limit, Scheme, Statement
from generator.contract.walk import placed
from generator.model import Model


def reference_findings(contract: Contract, model: Model, *, partial: bool = False) -> Iterator[LintFinding]:
    """What is named and does not exist. `partial`: operations may be missing, the model is the view of one version."""
    check = _References(contract, model)
    yield from check.interfaces()
    yield from check.secrets()
    yield from check.capabilities()
    yield from check.precedence()
    if not partial:
        yield from check.selectors()
        yield from check.operations()


class _References:
    def __init__(self, contract: Contract, model: Model) -> None:
        self.contract = contract
        self.model = model
        self.names = sorted({op.name for op in model.operations.values()})

    def finding(self, line: int, rule: str, message: str, name: str, known: Iterable[str]) -> LintFinding:
        choices = list(known)
        near = get_close_matches(name, choices, 1)
        remedy = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(choices[:12]) or 'none'}"
        return LintFinding(self.contract.file, line, rule, message, remedy)

    def interfaces(self) -> Iterator[LintFinding]:
        """Interface keys of the contract and of the model are the same, and rules name no others."""
        contract, model = self.contract, self.model
        for name, rules in contract.interfaces.items():
            if name not in model.interfaces:
                yield self.finding(
                    rules.line, "interface.unknown", f"no document gives the interface {name!r}", name, model.interfaces
                )
            elif model.interfaces[name].kind != rules.kind:
                yield LintFinding(
                    contract.file,
                    rules.line,
                    "interface.kind",
                    f"interface {name!r} is {rules.kind} here and {model.interfaces[name].kind} in its document",
                    "make them agree",
                )
        for name in model.interfaces:
            if name not in contract.interfaces:
                yield LintFinding(
                    contract.file, contract.line, "interface.missing", f"nothing is said of the interface {name!r}",
                    "add it to `interfaces`",
                )  # fmt: skip
        for found in placed(contract):
            rule = found.value
            if isinstance(rule, Statement | Code) and rule.interface and rule.interface not in contract.interfaces:
                yield self.finding(
                    rule.line,
                    "interface.unknown",
                    f"{found.path} names the interface {rule.interface!r}, which is none",
                    rule.interface,
                    contract.interfaces,
                )

    def selectors(self) -> Iterator[LintFinding]:
        """Each glob, excluding ones too, takes in an operation of its interface."""
        for found in placed(self.contract):
            rule = found.value
            if not isinstance(rule, Statement | Code):
                continue
            names = sorted({op.name for op in self.model.operations.values() if rule.interface in ("", op.interface)})
            named = rule.ops + (rule.exempt if isinstance(rule, Limit) else ())
            for glob in unmatched(named, names):
                yield self.finding(
                    rule.line, "selector.unmatched", f"{found.path}: {glob!r} matches no operation", glob, names
                )
            if rule.ops and not any(self._selected(rule.ops, name) for name in names) and not unmatched(named, names):
                yield self.finding(
                    rule.line, "selector.empty", f"{found.path}: its excludes leave no operation", "", names
                )

    def _selected(self, ops: tuple[str, ...], name: str) -> bool:
        wanted = [glob for glob in ops if not glob.startswith("!")] or ["*"]
        return any(takes(g, name) for g in wanted) and not any(takes(g[1:], name) for g in ops if g.startswith("!"))

    def operations(self) -> Iterator[LintFinding]:
        for path, line, name in self._named_operations():
            if name not in self.names:
                yield self.finding(
                    line, "operation.unknown", f"{path} names the operation {name!r}, which is none", name, self.names
                )

    def _named_operations(self) -> Iterator[tuple[str, int, str]]:
        contract = self.contract
        for found in placed(contract):
            if isinstance(found.value, Detect):
                yield f"{found.path}.op", found.line, found.value.op
        for index, scheme in enumerate(contract.auth.schemes):
            at = f"auth.schemes[{index}]"
            if scheme.obtain is not None and scheme.obtain.op:
                yield f"{at}.obtain.op", scheme.obtain.line, scheme.obtain.op
            if scheme.ends is not None and scheme.ends.op:
                yield f"{at}.ends.op", scheme.ends.line, scheme.ends.op
        for index, rule in enumerate(contract.operations):
            if rule.undo:
                yield f"operations[{index}].undo", rule.line, rule.undo
        for index, entity in enumerate(contract.entities):
            if entity.catalogue is not None:
                yield f"entities[{index}].catalogue.op", entity.catalogue.line, entity.catalogue.op
                if (values := entity.catalogue.values) is not None:
                    yield f"entities[{index}].catalogue.values.op", values.line, values.op
                if (kinds := entity.catalogue.kinds) is not None:
                    yield f"entities[{index}].catalogue.kinds.op", kinds.line, kinds.op
            if (facade := entity.facade) is not None:
                yield from (
                    (f"entities[{index}].facade.{verb}", facade.line, op) for verb, op in facade.verbs().items()
                )
        for index, job in enumerate(contract.jobs):
            yield f"jobs[{index}].start", job.line, job.start
            yield f"jobs[{index}].poll", job.line, job.poll
        for index, hook in enumerate(contract.hooks):
            yield f"hooks[{index}].subscribe", hook.line, hook.subscribe
            if hook.unsubscribe:
                yield f"hooks[{index}].unsubscribe", hook.line, hook.unsubscribe

    def secrets(self) -> Iterator[LintFinding]:
        """Schemes and signatures take secrets that exist; what holes name is known to their scheme."""
        known = list(self.contract.auth.secrets)
        for index, scheme in enumerate(self.contract.auth.schemes):
            at = f"auth.schemes[{index}]"
            for reading in scheme.secrets:
                for name in (reading.value, *reading.others):
                    if name not in known:
                        yield self.finding(
                            scheme.line, "secret.unknown", f"{at} takes the secret {name!r}, which is none", name, known
                        )
            yield from self._templates(at, scheme, known)
        for index, signature in enumerate(self.contract.auth.signatures):
            if signature.secret not in known:
                message = f"auth.signatures[{index}] signs with the secret {signature.secret!r}, which is none"
                yield self.finding(signature.line, "secret.unknown", message, signature.secret, known)

    def _templates(self, at: str, scheme: Scheme, known: list[str]) -> Iterator[LintFinding]:
        obtained = scheme.obtain
        session = set(obtained.read) if obtained is not None else set[str]()
        settings = self._settings()
        taken = {name for reading in scheme.secrets for name in (reading.value, *reading.others)}
        for send, where in [(s, f"{at}.send") for s in scheme.send] + [
            (s, f"{at}.obtain.send") for s in (obtained.send if obtained is not None else ())
        ]:
            for template in _templates(send):
                for name in template.names():
                    if name.isupper() or name in settings:
                        continue  # a word in capitals stands for itself, e.g. the X of {basic:api_key:X}
                    if name not in known:
                        message = f"{where} uses {name!r}, which is neither a secret nor a setting"
                        yield self.finding(send.line, "secret.unknown", message, name, [*known, *sorted(settings)])
                    elif name not in taken:
                        message = f"{where} uses the secret {name!r}, which the scheme does not take"
                        yield self.finding(send.line, "secret.untaken", message, name, sorted(taken))
                for hole in template.holes():
                    name = hole.removeprefix("session.")
                    if hole != name and name not in session:
                        message = f"{where} uses {{session.{name}}}, which nothing reads"
                        yield self.finding(send.line, "session.unread", message, name, sorted(session))

    def _settings(self) -> set[str]:
        """Names of settings: what the addresses and the constant parts of requests leave open."""
        texts = [server.url for rules in self.contract.interfaces.values() for server in rules.servers]
        texts += [
            t.text for rules in self.contract.interfaces.values() for send in rules.always for t in _templates(send)
        ]
        return {name for text in texts for name in Template(text).names()} - set(self.contract.auth.secrets)

    def capabilities(self) -> Iterator[LintFinding]:
        known = [capability.id for capability in self.contract.capabilities]
        for index, scheme in enumerate(self.contract.auth.schemes):
            needed = [*scheme.needs, *([scheme.acts_as.needs] if scheme.acts_as and scheme.acts_as.needs else [])]
            for name in needed:
                if name not in known:
                    message = f"auth.schemes[{index}] needs the capability {name!r}, which is none"
                    yield self.finding(scheme.line, "capability.unknown", message, name, known)

    def precedence(self) -> Iterator[LintFinding]:
        precedence = self.contract.auth.precedence
        known = [scheme.id for scheme in self.contract.auth.schemes]
        for order in (precedence.value, *precedence.others) if precedence is not None else ():
            for name in order:
                if name not in known:
                    message = f"auth.precedence names the scheme {name!r}, which is none"
                    yield self.finding(self.contract.auth.line, "scheme.unknown", message, name, known)


def _templates(send: Send) -> tuple[Template, ...]:
    return (send.value.value, *send.value.others)
