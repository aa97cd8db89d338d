"""The methods of the clients: descriptor, signature, call and documentation of each operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.contract.resolve import Behaviour
from generator.contract.vocabulary import Contract
from generator.model import (
    HttpBinding,
    List,
    Model,
    ODataBinding,
    Operation,
    SoapBinding,
    XmlPostBinding,
)
from generator.pyplan.arguments import Argument
from generator.pyplan.entitysets import odata_path
from generator.pyplan.failures import code_literal, is_narrow
from generator.pyplan.imports import Needs
from generator.pyplan.models import Models, format_literal
from generator.pyplan.names import Names, snake
from generator.pyplan.plan import PyMethod, PyParam
from generator.pyplan.results import Result, ResultReader
from generator.pyplan.source import Expression, Group, Item, call, lay_out, mapping, row, texts
from generator.pyplan.support import is_json
from generator.pyplan.text import docstring, first_sentence, literal, paragraphs, plain
from generator.pyplan.types import optional

_SAFE_VERBS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"})
_PARAMS = frozenset({"self", "cls"})


@dataclass(frozen=True, slots=True)
class MethodWriter:
    contract: Contract
    model: Model
    models: Models
    names: Names
    errors: Mapping[str, str]
    """Class of the client's errors by the vendor's class name."""
    first: str
    """Key of the first interface, whose operations need not name it."""
    schemes: Mapping[str, tuple[str, ...]]
    """Ids of the schemes of each interface, preferred first."""

    def method(
        self,
        op: Operation,
        behaviour: Behaviour | None,
        found: Sequence[Argument],
        name: str,
        constant: str,
        needs: Needs,
    ) -> PyMethod:
        given = self.names.allocate(
            f"parameters of {op.interface} {op.name}", [(a.key, a.wish) for a in found], _PARAMS
        )
        shown = sorted(found, key=lambda a: (not a.positional, not a.required))
        result = ResultReader(self.model, self.models).read(op, behaviour, needs)
        params = [self._parameter(a, given[a.key], needs, result) for a in shown]
        signature = _signature(
            name, shown, params, f"Pager[{result.annotation}]" if result.paging else result.annotation
        )
        paged = result.paging is not None
        needs.paged |= paged
        values = (constant, *(given[a.key] for a in found))
        verb = "_pages" if paged else "_call"
        async_returns = f"AsyncPager[{result.annotation}]" if paged else result.annotation
        return PyMethod(
            name=name,
            operation=plain(op.name),
            constant=constant,
            descriptor=self.descriptor(op, behaviour, found, result, constant, needs),
            signature=signature,
            async_signature=_signature(name, shown, params, async_returns, "def" if paged else "async def"),
            call=lay_out(call(f"self.{verb}", *values), "return ", indent=8),
            async_call=lay_out(call(f"self.{verb}", *values), "return " if paged else "return await ", indent=8),
            doc=_documentation(op, params),
            async_doc=_summary(op),
            params=tuple(params),
            returns=result.annotation,
            summary=plain(op.summary or op.doc.split("\n")[0]),
            paged=paged,
        )

    def descriptor(
        self,
        op: Operation,
        behaviour: Behaviour | None,
        found: Sequence[Argument],
        result: Result,
        constant: str,
        needs: Needs,
        *,
        session: bool = False,
    ) -> str:
        """The statement that describes the operation. `session`: for the runtime's own use, whatever the scheme."""
        args: list[Expression] = [literal(op.name), self._binding(op, needs)]
        if found:
            args.append(row([self._param(a, needs) for a in found]))
        keyed: dict[str, Expression] = {}
        if result.reference:
            keyed["answer"] = literal(result.reference)
        if result.path:
            keyed["result"] = literal(result.path)
        if result.paging is not None:
            keyed["paging"] = result.paging
        if result.batch is not None:
            keyed["batch"] = result.batch
        if _idempotent(op, behaviour):
            keyed["idempotent"] = "True"
        keyed |= self._own_rules(behaviour, self.schemes.get(op.interface, ()), needs, session=session)
        if op.interface != self.first:
            keyed["interface"] = literal(op.interface)
        return lay_out(call("Operation", *args, **keyed), f"{constant}: Operation[{result.annotation}] = ")

    def bare(self) -> Result:
        """Of the operations of sessions: the runtime reads their answers by locators."""
        return Result("Any")

    def _own_rules(
        self, behaviour: Behaviour | None, schemes: Sequence[str], needs: Needs, *, session: bool
    ) -> dict[str, Expression]:
        """Codes that only this operation has, and the schemes that serve it where not all do."""
        if behaviour is None:
            return {}
        keyed: dict[str, Expression] = {}
        rows: dict[str, Expression] = {}
        for code in behaviour.codes:
            for key in (code.code, code.prefix) if is_narrow(code, self.contract) else ():
                if key:
                    rows.setdefault(literal(key), code_literal(code, self.errors))
        if rows:
            needs.runtime.add("Code")
            keyed["codes"] = mapping(list(rows.items()))
        applying = [scheme.id for scheme in behaviour.schemes if scheme.id in schemes]
        if applying != list(schemes) and not session:
            keyed["schemes"] = texts(applying)
        return keyed

    def _binding(self, op: Operation, needs: Needs) -> Group:
        binding = op.binding
        match binding:
            case HttpBinding():
                needs.runtime.add("Http")
                media = next(iter(binding.body_media), "") if binding.body else ""
                more = {"media": literal(media)} if media and not is_json(media) else {}
                return call("Http", literal(binding.method.upper()), literal(binding.path), **more)
            case SoapBinding():
                needs.runtime.add("Soap")
                return self._soap(op, binding, needs)
            case XmlPostBinding():
                needs.runtime.add("XmlPost")
                keyed = {"root": binding.root, "answer": binding.answer_root, "selector": binding.selector}
                usual = {"root": "request", "answer": "response", "selector": "method"}
                odd = {key: literal(value) for key, value in keyed.items() if value != usual[key]}
                return call("XmlPost", literal(binding.function), **odd)
            case ODataBinding():
                needs.runtime.add("Invoke")
                path = odata_path(binding)
                return call("Invoke", literal(path), **({"action": "True"} if binding.action else {}))
            case _:
                raise ValueError(f"{op.id}: no Python client for {type(binding).__name__}")

    def _soap(self, op: Operation, binding: SoapBinding, needs: Needs) -> Group:
        bare = binding.style == "document" and op.input is not None and op.input.namespace == op.interface
        inside = (("", "") if bare else binding.input, binding.output)
        pairs = [row([needs.namespace(space) if space else '""', literal(name)]) for space, name in inside]
        keyed: dict[str, Expression] = {} if binding.version == "1.1" else {"version": literal(binding.version)}
        if binding.use == "encoded":
            keyed["encoded"] = "True"
        if path := self._path(op, binding):
            keyed["path"] = literal(path)
        details = zip(binding.faults, (a.shape for a in op.answers if a.error), strict=False)
        faults = [
            (literal(f"{{{space}}}{name}" if space else name), literal(self.models.reference(known)))
            for (space, name), shape in details
            if shape is not None and (known := self.models.typist.names.get(shape))
        ]
        if faults:
            keyed["faults"] = mapping(faults)
        if binding.answer_heading is not None and (known := self.models.typist.names.get(binding.answer_heading)):
            keyed["heading"] = literal(self.models.reference(known))
        return call("Soap", literal(binding.action), *pairs, **keyed)

    def _path(self, op: Operation, binding: SoapBinding) -> str:
        """Path of the operation's port where it differs from that of the first one, whose address is the base URL."""
        servers = self.model.interfaces[op.interface].servers
        first = urlsplit(servers[0].url).path if servers else ""
        own = urlsplit(binding.address).path if binding.address else first
        return "" if own == first else own or "/"

    def _param(self, argument: Argument, needs: Needs) -> Group:
        needs.runtime.add(argument.place)
        args: list[Expression] = [literal(argument.wire)] if argument.place != "payload" else []
        if argument.style:
            args.append(literal(argument.style))
        args += [literal(name) for name in argument.inside]
        keyed: dict[str, Expression] = {"namespace": needs.namespace(argument.namespace)} if argument.namespace else {}
        form = self.models.forms.get(argument.member.target)
        if form is not None and argument.place != "payload":
            needs.runtime.add("Format")
            keyed["format"] = format_literal(form)
        if argument.nillable:
            keyed["nillable"] = "True"
        return call(argument.place, *args, **keyed)

    def _parameter(self, argument: Argument, name: str, needs: Needs, result: Result) -> PyParam:
        typist, target, rows = self.models.typist, argument.member.target, result.rows
        is_list = isinstance(self.model.shapes.get(target), List) and target not in typist.usage.xml
        if argument.repeated or (is_list and argument.place != "payload"):
            needs.sequence = True
        collection = "list" if argument.place == "payload" else "Sequence"
        annotation = typist.annotation(target, needs.uses, sent=True, prefix="models.", collection=collection)
        if argument.repeated:
            annotation = f"Sequence[{annotation}]"
        elif argument.place == "payload" and target in typist.inputs:
            annotation = f"{typist.annotation(target, needs.uses, prefix='models.')} | {annotation}"
        if argument.place == "payload" and rows is not None:
            needs.sequence = True
            one = typist.annotation(rows, needs.uses, sent=True, prefix="models.")
            annotation = f"Sequence[{one}] | {annotation}"
        if argument.filters and result.paging is not None and result.annotation.startswith("models."):
            needs.conditions = True
            annotation = f"{annotation} | Condition[{result.annotation}]"
        if argument.nillable:
            annotation = optional(annotation)
            if not argument.required:
                needs.uses.modules |= {"UNSET", "UnsetType"}
        return PyParam(name, annotation, argument.required, plain(argument.member.doc))


def _idempotent(op: Operation, behaviour: Behaviour | None) -> bool:
    if behaviour is not None and behaviour.idempotent is not None:
        return bool(behaviour.idempotent)
    if isinstance(op.binding, ODataBinding):
        return not op.binding.action
    return isinstance(op.binding, HttpBinding) and op.binding.method.upper() in _SAFE_VERBS


def _signature(
    name: str, shown: Sequence[Argument], params: Sequence[PyParam], returns: str, keyword: str = "def"
) -> str:
    items = ["self"]
    starred = False
    for argument, param in zip(shown, params, strict=True):
        if not argument.positional and not starred:
            items.append("*")
            starred = True
        if param.required:
            items.append(f"{param.name}: {param.annotation}")
        elif argument.repeated:
            items.append(f"{param.name}: {param.annotation} = ()")
        elif argument.nillable:
            items.append(f"{param.name}: {param.annotation} | UnsetType = UNSET")
        else:
            items.append(f"{param.name}: {optional(param.annotation)} = None")
    made = Group(f"{keyword} {name}", tuple(Item(item) for item in items))
    return lay_out(made, "", f" -> {returns}:", indent=4)


def _summary(op: Operation) -> str:
    """The synchronous twin says the rest."""
    text = next(iter(paragraphs(op.summary, limit=1) or paragraphs(op.doc, limit=1)), "") or plain(op.name)
    return docstring(_ended(_short(text, 105)), 8, width=130)


def _documentation(op: Operation, params: Sequence[PyParam]) -> str:
    said = [_ended(text) for text in paragraphs(op.summary, limit=1)]
    said += [text for text in paragraphs(op.doc, limit=1) if _ended(text) not in said]
    if op.deprecated:
        said.append("Deprecated by the vendor.")
    notes = [f"- `{param.name}`: {_short(param.doc)}" for param in params if param.doc]
    text = "\n\n".join([*said[:3], "\n".join(notes[:10])]) if notes else "\n\n".join(said[:3])
    return docstring(text or plain(op.name), 8) or '"""Calls the operation of that name."""'


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", ":", ")", "`")) else f"{text}."


def _short(text: str, limit: int = 96) -> str:
    first = first_sentence(text)
    return first if len(first) <= limit else first[: limit - 4].rsplit(" ", 1)[0] + " ..."


def constant_name(name: str) -> str:
    """``LIST_PROJECTS`` for an operation."""
    return snake(name, "operation").upper()
