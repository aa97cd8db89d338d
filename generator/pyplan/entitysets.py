"""Entity sets of OData as attributes of a group: each one is a query with its record and its key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator.contract.resolve import Behaviour
from generator.model import Model, ODataBinding, Operation, ShapeId
from generator.pyplan.imports import Needs
from generator.pyplan.models import Models
from generator.pyplan.names import Names, snake
from generator.pyplan.plan import PyMethod, PyParam
from generator.pyplan.source import Expression, call, lay_out, texts
from generator.pyplan.text import docstring, first_sentence, literal, plain

_Address = tuple[str, str, str]


def is_read(op: Operation) -> bool:
    """Whether the operation reads an entity set or a singleton."""
    return isinstance(op.binding, ODataBinding) and op.binding.verb != "call"


def odata_path(binding: ODataBinding) -> str:
    """Below the server; names are the document's, so what means something in a URL is encoded."""
    return "/".join(["", *([quote(binding.root)] if binding.root else []), quote(binding.entity_set, safe="")])


def representatives(operations: Iterable[Operation]) -> list[Operation]:
    """Every operation that has a method, and of each entity set the one that its attribute stands for: the list."""
    kept: dict[_Address | ShapeId, Operation] = {}
    for op in operations:
        key = _address(op) if is_read(op) else op.id
        known = kept.get(key)
        if known is None or (isinstance(op.binding, ODataBinding) and op.binding.verb == "list"):
            kept[key] = op
    return list(kept.values())


def _address(op: Operation) -> _Address:
    binding = op.binding
    assert isinstance(binding, ODataBinding)
    return op.interface, binding.root, binding.entity_set


@dataclass(frozen=True, slots=True)
class EntitySetWriter:
    model: Model
    models: Models
    names: Names
    first: str
    schemes: Mapping[str, tuple[str, ...]]

    def attribute(self, op: Operation, behaviour: Behaviour | None, name: str, constant: str, needs: Needs) -> PyMethod:
        """The attribute of an entity set; a method with the key where one key gives rows, and of a singleton."""
        binding = op.binding
        assert isinstance(binding, ODataBinding)
        keyed = binding.verb == "list" and bool(binding.key)
        one = binding.verb == "get" and not binding.key
        reader = self._reader(op, binding)
        record = self._record(binding.element, needs)
        parts = self._key(reader, needs) if reader is not None else []
        kinds = [annotation for _, annotation in parts]
        key = kinds[0] if len(kinds) == 1 else f"tuple[{', '.join(kinds)}]" if kinds else "None"
        kind = "Single" if one else "Query"
        outer = "None" if keyed or one or not kinds else key
        needs.odata |= {"Entities", kind, f"Async{kind}"}
        params: list[PyParam] = []
        given = ""
        if keyed:
            words = self.names.allocate(f"parameters of {op.interface} {op.name}", [(k, snake(k)) for k, _ in parts])
            params = [PyParam(words[k], annotation, True, "") for k, annotation in parts]
            given = "".join(f", {param.name}: {param.annotation}" for param in params)
        doc = docstring(self._doc(op, binding, [k for k, _ in parts], keyed, one), 8)
        source = f"{constant}.at({', '.join(p.name for p in params)})" if keyed else constant
        decorator = "" if keyed else "@property\n    "
        texts_ = {
            prefix: f"{decorator}def {name}(self{given}) -> {prefix}{kind}[{record}, {outer}]:"
            for prefix in ("", "Async")
        }
        if one:
            texts_ = {prefix: text.replace(f"[{record}, {outer}]", f"[{record}]") for prefix, text in texts_.items()}
        return PyMethod(
            name=name,
            operation=plain(op.name),
            constant=constant,
            descriptor=self._descriptor(op, binding, behaviour, record, outer, kinds, constant),
            signature=texts_[""],
            async_signature=texts_["Async"],
            call=f"return {kind}(self._core, {source})",
            async_call=f"return Async{kind}(self._core, {source})",
            doc=doc,
            async_doc=doc,
            params=tuple(params),
            returns=record,
            summary=self._doc(op, binding, [k for k, _ in parts], keyed, one).replace("`", ""),
            paged=False,
            entity_set=True,
        )

    def _reader(self, op: Operation, binding: ODataBinding) -> Operation | None:
        """The operation that reads one entity by its key."""
        if binding.key:
            return op
        wanted = _address(op)
        return next(
            (o for o in self.model.of_interface(op.interface) if is_read(o) and _address(o) == wanted and _keyed(o)),
            None,
        )

    def _record(self, element: ShapeId | None, needs: Needs) -> str:
        if element is None:
            needs.uses.modules.add("Any")
            return "dict[str, Any]"
        return self.models.typist.annotation(element, needs.uses, prefix="models.")

    def _key(self, reader: Operation, needs: Needs) -> list[tuple[str, str]]:
        structure = self.model.structure(reader.input)
        binding = reader.binding
        assert isinstance(binding, ODataBinding)
        found: list[tuple[str, str]] = []
        for name in binding.key:
            member = structure.member(name) if structure is not None else None
            if member is not None:
                found.append((name, self.models.typist.annotation(member.target, needs.uses, prefix="models.")))
        return found

    def _descriptor(
        self,
        op: Operation,
        binding: ODataBinding,
        behaviour: Behaviour | None,
        record: str,
        key: str,
        kinds: Sequence[str],
        constant: str,
    ) -> str:
        args: list[Expression] = [literal(op.name.rpartition(".")[0]), literal(odata_path(binding))]
        keyed: dict[str, Expression] = {}
        element = binding.element
        if element is not None and element in self.models.typist.names:
            args.append(literal(self.models.reference(self.models.typist.names[element])))
        reader = self._reader(op, binding)
        if kinds and reader is not None and isinstance(reader.binding, ODataBinding):
            keyed["key"] = texts(reader.binding.key)
        if op.interface != self.first:
            keyed["interface"] = literal(op.interface)
        known = self.schemes.get(op.interface, ())
        applying = [s.id for s in behaviour.schemes if s.id in known] if behaviour is not None else list(known)
        if applying != list(known):
            keyed["schemes"] = texts(applying)
        return lay_out(call("Entities", *args, **keyed), f"{constant}: Entities[{record}, {key}] = ")

    def _doc(self, op: Operation, binding: ODataBinding, key: list[str], keyed: bool, one: bool) -> str:
        said = first_sentence(plain(op.doc))
        if one:
            what = f"Singleton `{plain(binding.entity_set)}`."
        elif keyed:
            what = f"Rows of `{plain(binding.entity_set)}` with a key: {', '.join(map(plain, key))}."
        else:
            tail = f", by key {', '.join(map(plain, key))}" if key else ""
            what = f"Entity set `{plain(binding.entity_set)}`{tail}."
        return f"{what} {said}".strip()


def _keyed(op: Operation) -> bool:
    return isinstance(op.binding, ODataBinding) and bool(op.binding.key)
