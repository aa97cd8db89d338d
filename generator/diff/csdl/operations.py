"""Actions and functions of two metadata documents: imports under their name, bound ones under their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diff.csdl.metadata import CORE, Metadata
from generator.diff.csdl.telling import Both
from generator.diff.findings import Finding
from generator.readers.csdl.declarations import Overload, Parameter, TypeRef

Calls = dict[str, list[Overload]]


def compare_operations(both: Both) -> Iterator[Finding]:
    before = _calls(both.old, both)
    after = _calls(both.new, None)
    for name, olds in before.items():
        news = list(after.get(name, ()))
        if not news:
            yield both.tell("csdl:operation-removed", name, olds[0], None, operations=(name,))
            continue
        rest: list[Overload] = []
        for old in olds:  # overloads that are called as before come first
            same = next((new for new in news if _names(old) == _names(new)), None)
            if same is None:
                rest.append(old)
            else:
                news.remove(same)
                yield from _pair(both, name, old, same)
        for old in rest:
            if not news:
                yield both.tell("csdl:operation-removed", name, old, None, f"({', '.join(_names(old))})", (name,))
                continue
            nearest = max(news, key=lambda new: len(set(_names(old)) & set(_names(new))))
            news.remove(nearest)
            yield from _pair(both, name, old, nearest)
        for new in news:
            yield both.tell("csdl:operation-added", name, None, new, f"({', '.join(_names(new))})", (name,))
    for name in after.keys() - before.keys():
        yield both.tell("csdl:operation-added", name, None, after[name][0], operations=(name,))


def _calls(data: Metadata, both: Both | None) -> Calls:
    """Overloads by what they are called through, in the names of the newer document."""
    found: Calls = {}
    for name, (resource, _) in data.resources.items():
        if resource.kind in ("function", "action"):
            unbound = [over for over in data.overloads(resource.type) if not over.bound]
            if unbound:
                found[name] = unbound
    for name in data.declared.overloads:
        for over in data.overloads(name):
            if over.bound and over.parameters:
                binding = over.parameters[0].type
                of, called = (both.renames.of(one) if both is not None else one for one in (binding.name, name))
                found.setdefault(f"{'Collection' if binding.collection else ''}({of})/{called}", []).append(over)
    return found


def _given(over: Overload) -> tuple[Parameter, ...]:
    return over.parameters[1:] if over.bound else over.parameters


def _names(over: Overload) -> list[str]:
    return sorted(parameter.name for parameter in _given(over))


def _pair(both: Both, name: str, old: Overload, new: Overload) -> Iterator[Finding]:
    before = {parameter.name: parameter for parameter in _given(old)}
    after = {parameter.name: parameter for parameter in _given(new)}
    for one in before.keys() - after.keys():
        said = f"the call with {one}"
        yield both.tell("csdl:operation-removed", f"{name} {one}", before[one], new, said, (name,))
    for one, parameter in after.items():
        free = _free(new, parameter)
        if one not in before or (not free and _free(old, before[one])):
            rule = "csdl:op-param-optional" if free else "csdl:op-param-required"
            yield both.tell(rule, f"{name} {one}", before.get(one, old), parameter, operations=(name,))
        if one in before:
            yield from _type(both, "csdl:prop-type-changed", f"{name} {one}", before[one], parameter, (name,))
    if _shown(both, old.returns, both.old, True) != _shown(both, new.returns, both.new, False):
        said = f"{_shown(both, old.returns, both.old, False)} -> {_shown(both, new.returns, both.new, False)}"
        yield both.tell("csdl:return-changed", name, old, new, said, (name,))


def _type(
    both: Both, rule: str, subject: str, old: Parameter, new: Parameter, operations: tuple[str, ...]
) -> Iterator[Finding]:
    if _shown(both, old.type, both.old, True) != _shown(both, new.type, both.new, False):
        said = f"{_shown(both, old.type, both.old, False)} -> {_shown(both, new.type, both.new, False)}"
        yield both.tell(rule, subject, old, new, said, operations)


def _free(over: Overload, parameter: Parameter) -> bool:
    """Whether it may be left out: annotated so, or null in an action."""
    notes: Mapping[str, object] = parameter.notes
    optional = any(term.partition("/")[0] == f"{CORE}.OptionalParameter" for term in notes)
    return optional or (over.action and parameter.type.nullable and not parameter.type.collection)


def _shown(both: Both, ref: TypeRef | None, data: Metadata, older: bool) -> str:
    if ref is None:
        return "nothing"
    plain = data.plain(ref)
    name = both.renames.of(plain.name) if older else plain.name
    return f"Collection({name})" if plain.collection else name
