"""Lint of what rules say: ids, versions, sources, files, ranks, codes, effects, paging rules, formats."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from generator.contract.findings import LintFinding
from generator.contract.known import Form
from generator.contract.listing import is_list
from generator.contract.selectors import selects, takes
from generator.contract.values import Reading, Test
from generator.contract.vocabulary import Code, Contract, Disguise, Envelope, Format, Job, Paging, Scheme
from generator.contract.walk import placed, statements
from generator.model import Evidence, Marks, Model, Operation, Scalar

_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+\Z")


def rule_findings(
    contract: Contract, model: Model, sources: Collection[str] | None, folder: Path | None
) -> Iterator[LintFinding]:
    look = _Rules(contract, model)
    yield from look.names()
    yield from look.ids()
    yield from look.marks(sources)
    yield from look.files(folder)
    yield from look.tests()
    yield from look.schemes()
    yield from look.codes()
    yield from look.effects()
    yield from look.paging()
    yield from look.formats()


class _Rules:
    def __init__(self, contract: Contract, model: Model) -> None:
        self.contract = contract
        self.model = model

    def finding(self, line: int, rule: str, message: str, remedy: str = "") -> LintFinding:
        return LintFinding(self.contract.file, line, rule, message, remedy)

    def names(self) -> Iterator[LintFinding]:
        contract = self.contract
        if contract.vendor != self.model.vendor:
            message = f"the contract is of {contract.vendor!r}, the documents are of {self.model.vendor!r}"
            yield self.finding(contract.line, "vendor.name", message, "write the folder's name")
        versions = contract.versions
        if versions.default not in versions.known:
            message = f"versions.default {versions.default!r} is none of versions.known"
            yield self.finding(versions.line, "version.unknown", message, f"known: {', '.join(versions.known)}")
        if len(set(versions.known)) != len(versions.known):
            yield self.finding(versions.line, "version.twice", "versions.known names a version twice", "remove one")

    def ids(self) -> Iterator[LintFinding]:
        seen: dict[str, int] = {}
        for path, statement in statements(self.contract):
            if statement.id in seen:
                message = f"{path}: the id {statement.id!r} is taken on line {seen[statement.id]}"
                yield self.finding(statement.line, "id.twice", message, "choose another")
            elif not _ID.match(statement.id):
                message = f"{path}: the id {statement.id!r} is not dotted lower case"
                yield self.finding(statement.line, "id.form", message, "write it like 'paging.list'")
            seen.setdefault(statement.id, statement.line)

    def marks(self, sources: Collection[str] | None) -> Iterator[LintFinding]:
        told: set[tuple[str, str]] = set()
        for path, line, marks in self._all_marks():
            for word in (marks.since, marks.until):
                if word and word not in self.contract.versions.known and ("version", word) not in told:
                    told.add(("version", word))
                    message = f"{path or 'the contract'} names the version {word!r}, which versions.known lacks"
                    yield self.finding(
                        line, "version.unknown", message, f"known: {', '.join(self.contract.versions.known)}"
                    )
            known = self.contract.versions.known
            if marks.since in known and marks.until in known and known.index(marks.since) >= known.index(marks.until):
                message = f"{path or 'the contract'} holds from {marks.since} until {marks.until}: never"
                yield self.finding(line, "version.window", message, "`until` names the first version without it")
            for tag in marks.source if sources is not None else ():
                if tag not in (sources or ()) and ("source", tag) not in told:
                    told.add(("source", tag))
                    message = f"{path or 'the contract'} cites {tag!r}, which source.toml lacks"
                    near = get_close_matches(tag, list(sources or ()), 1)
                    yield self.finding(
                        line, "source.unknown", message, f"did you mean {near[0]!r}?" if near else "add it to [sources]"
                    )
            if marks.evidence in (Evidence.DOCUMENTED, Evidence.OBSERVED) and not marks.source:
                message = f"{path or 'the contract'} is {marks.evidence} without a source"
                yield self.finding(line, "source.missing", message, "write `source:` here or above")

    def _all_marks(self) -> Iterator[tuple[str, int, Marks]]:
        for found in placed(self.contract):
            yield found.path, found.line, found.value.marks
            if isinstance(found.value, Reading):
                for marks in found.value.others_marks:
                    yield found.path, found.line, marks

    def files(self, folder: Path | None) -> Iterator[LintFinding]:
        if folder is None:
            return
        named = [(rules.line, name) for rules in self.contract.interfaces.values() for name in rules.documents]
        named += [
            (signature.line, signature.vectors) for signature in self.contract.auth.signatures if signature.vectors
        ]
        named += [(entity.line, entity.known) for entity in self.contract.entities if entity.known]
        for line, name in named:
            inside = (folder / name).resolve().is_relative_to(folder.resolve())
            if not inside or not (folder / name).is_file():
                yield self.finding(
                    line, "file.missing", f"names the file {name!r}, which is not in the vendor's folder"
                )

    def tests(self) -> Iterator[LintFinding]:
        for found in placed(self.contract):
            rule = found.value
            if isinstance(rule, Test):
                answers = (rule.is_, rule.present, rule.starts, rule.media)
                given = sum(answer is not None for answer in answers) + bool(rule.in_)
                if given != 1:
                    message = f"{found.path} asks {given} questions"
                    yield self.finding(rule.line, "test.answer", message, "write one of is, in, present, starts, media")
            elif isinstance(rule, Envelope | Disguise) and not rule.when:
                message = f"{found.path} has no `when`, so every answer is one"
                yield self.finding(rule.line, "test.none", message, "write what tells it from success")
            elif isinstance(rule, Job) and not rule.done:
                yield self.finding(rule.line, "test.none", f"{found.path} is never done", "write `done`")

    def schemes(self) -> Iterator[LintFinding]:
        ranks: dict[tuple[str, int], Scheme] = {}
        for scheme in self.contract.auth.schemes:
            for interface in [scheme.interface] if scheme.interface else self.contract.interfaces:
                before = ranks.setdefault((interface, scheme.rank), scheme)
                if before is not scheme:
                    message = f"{scheme.id} has the rank {scheme.rank} of {before.id} at {interface!r}"
                    yield self.finding(scheme.line, "scheme.rank", message, "give each scheme its own rank")
            if scheme.kind == "login" and (scheme.obtain is None or not scheme.obtain.read):
                message = f"{scheme.id} is a login that reads no session"
                yield self.finding(scheme.line, "scheme.obtain", message, "write `obtain` with `read`")
            if scheme.kind in ("oauth1", "oauth2") and scheme.grant is None:
                yield self.finding(scheme.line, "scheme.grant", f"{scheme.id} has no grant", "write `grant`")

    def codes(self) -> Iterator[LintFinding]:
        seen: dict[tuple[str, str, str, frozenset[str]], int] = {}
        for index, code in enumerate(self.contract.errors.codes):
            at = f"errors.codes[{index}]"
            if not (code.code or code.prefix or code.status):
                message = f"{at} has neither code nor prefix nor status: nobody can know it"
                yield self.finding(code.line, "code.blank", message, "write one of them")
            if (code.code or code.prefix) == "":
                continue
            key = (code.code, code.prefix, code.interface, frozenset(code.ops))
            if key in seen:
                message = f"{at}: {_spelt(code)} stands for the same operations on line {seen[key]}"
                yield self.finding(code.line, "code.twice", message, "join them, or narrow the `ops` of one")
            seen.setdefault(key, code.line)

    def effects(self) -> Iterator[LintFinding]:
        for op in self.model.operations.values():
            rules = [r for r in self.contract.operations if _holds(r.interface, r.ops, op) and r.effect is not None]
            if not rules:
                message = f"no rule gives an effect to {op.name}"
                yield self.finding(self._section("operations"), "operation.effect", message, "name it in `operations`")

    def paging(self) -> Iterator[LintFinding]:
        for op in self.model.operations.values():
            rules = [r for r in self.contract.paging if _holds(r.interface, r.ops, op)]
            if not rules and is_list(self.model, op):
                message = f"{op.name} looks like a list and has no paging rule"
                yield self.finding(
                    self._section("paging"), "paging.missing", message, "write one; `style: none` is one"
                )
            elif rules and all(rule.style is None for rule in rules):
                message = f"no rule gives {op.name} a paging style"
                yield self.finding(rules[0].line, "paging.style", message, "write `style`")
        for rule in self.contract.paging:
            yield from self._style(rule)

    def _style(self, rule: Paging) -> Iterator[LintFinding]:
        """A style needs the keys that it walks by, wherever it is set."""
        style = rule.style.value if rule.style is not None else "none"
        needed = {
            "link": rule.next is not None and rule.next.from_ == "link" and rule.next.at is not None,
            "offset": rule.start is not None,
            "page": rule.start is not None,
            "cursor": rule.next is not None and rule.next.at is not None and rule.start is not None,
        }
        if style != "none" and not needed[style]:
            remedy = {"link": "write `next` with `from: link` and `at`", "cursor": "write `start` and `next.at`"}
            message = f"{rule.id} cannot be walked in the style {style!r}"
            yield self.finding(rule.line, "paging.walk", message, remedy.get(style, "write `start`"))
        if style != "none" and rule.items is None:
            yield self.finding(
                rule.line, "paging.items", f"{rule.id} does not say where the items are", "write `items`"
            )
        if style != "none" and not rule.end:
            yield self.finding(rule.line, "paging.end", f"{rule.id} does not say what ends the list", "write `end`")

    def formats(self) -> Iterator[LintFinding]:
        names = _format_names(self.model)
        if any(entity.known for entity in self.contract.entities):
            names |= set(get_args(Form))
        for key, form in self.contract.formats.items():
            for glob in form.applies:
                if not any(takes(glob, name) for name in names):
                    message = f"formats.{key}: {glob!r} matches no shape, member, value kind or format"
                    yield self.finding(form.line, "format.unmatched", message, "remove it or mend it")
            if not _says_something(form):
                yield self.finding(form.line, "format.blank", f"formats.{key} says nothing", "write its form")

    def _section(self, key: str) -> int:
        rows = getattr(self.contract, key)
        return int(rows[0].line) if rows else self.contract.line


def _holds(interface: str, ops: tuple[str, ...], op: Operation) -> bool:
    return interface in ("", op.interface) and selects(ops, op.name)


def _spelt(code: Code) -> str:
    return f"the code {code.code!r}" if code.code else f"the prefix {code.prefix!r}"


def _format_names(model: Model) -> set[str]:
    names: set[str] = set()
    for shape in model.shapes.values():
        names.add(shape.id.name)
        if isinstance(shape, Scalar):
            names |= {shape.kind.value, shape.format}
        for member in getattr(shape, "members", ()):
            names |= {member.name, f"{shape.id.name}.{member.name}"}
    return names - {""}


def _says_something(form: Format) -> bool:
    return bool(
        form.pattern
        or form.zone
        or form.true
        or form.false
        or form.unset
        or form.int_bits is not None
        or form.opaque
        or form.days
    )
