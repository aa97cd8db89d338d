"""Which operation becomes a method of which group, and what both are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import ODataBinding, Operation
from generator.pyplan.names import ANNOTATIONS, Names, pascal, snake

CLIENT = frozenset({"close", "quota", "raw", "with_options"}) | (ANNOTATIONS - {"list"})
"""Members of the base classes, and builtins that annotations use; `list` is spelt `builtins.list` where hidden."""
_GROUP_CLASSES = frozenset(
    {
        "Group",
        "AsyncGroup",
        "Batch",
        "BatchResult",
        "KeyedBatchResult",
        "AsyncQuery",
        "AsyncSingle",
        "Entities",
        "Operation",
        "Paging",
        "Query",
        "Single",
        "Pager",
        "AsyncPager",
        "Sequence",
        "Any",
        "Client",
        "AsyncClient",
        "Options",
        "AsyncOptions",
        "Credentials",
        "SecretText",
        "Unpack",
        "TYPE_CHECKING",
        "UNSET",
        "UnsetType",
        "Code",
        "Http",
        "Soap",
        "XmlPost",
        "Format",
        "Param",
    }
)
_MODULES = frozenset({"__init__", "_custom", "_runtime"})


@dataclass(frozen=True, slots=True)
class Grouped:
    """A group and its operations with their method names. `attribute` "" = the client itself."""

    attribute: str
    module: str
    cls: str
    title: str
    operations: tuple[tuple[Operation, str], ...]


def grouped(
    operations: Iterable[Operation],
    wished: Mapping[str, str],
    client: str,
    schemes: Iterable[tuple[str, str]],
    names: Names,
    reserved: frozenset[str] = frozenset(),
) -> tuple[list[Grouped], dict[str, str]]:
    """The groups, the client's own operations first, and the names of `schemes` (id, wish), which share its scope.

    `wished` gives ``group.method`` or ``method`` by operation name; without it the document's own group counts.
    """
    by_group: dict[str, list[tuple[Operation, str]]] = {}
    for op in operations:
        own_name = op.binding.entity_set if isinstance(op.binding, ODataBinding) else op.name
        group, _, method = wished[op.name].rpartition(".") if op.name in wished else (op.group, "", own_name)
        by_group.setdefault(group, []).append((op, method))
    attributes = [(f"group {group}", snake(group, "group")) for group in sorted(by_group) if group]
    own = [(f"operation {op.interface} {op.name}", snake(method, "call")) for op, method in by_group.get("", [])]
    wishes = [*own, *attributes, *((f"scheme {id}", wish) for id, wish in schemes)]
    scope = names.allocate("client", wishes, CLIENT | reserved)
    classes = names.allocate(
        "group classes",
        [(group, _class_wish(group)) for group in sorted(by_group) if group],
        _GROUP_CLASSES | {client, f"Async{client}"},
    )
    modules = names.allocate(
        "resource modules", [(group, snake(group, "group")) for group in sorted(by_group) if group], _MODULES
    )
    made: list[Grouped] = []
    for group, found in sorted(by_group.items()):
        if not group:
            rows = tuple((op, scope[f"operation {op.interface} {op.name}"]) for op, _ in found)
            made.append(Grouped("", "_root", "Root", client, rows))
            continue
        wishes = [(f"{op.interface} {op.name}", snake(method, "call")) for op, method in found]
        methods = names.allocate(f"methods of {group}", wishes, CLIENT)
        rows = tuple((op, methods[f"{op.interface} {op.name}"]) for op, _ in found)
        made.append(Grouped(scope[f"group {group}"], f"resources.{modules[group]}", classes[group], group, rows))
    return made, {id: scope[f"scheme {id}"] for id, _ in schemes}


def _class_wish(group: str) -> str:
    """`AsyncX` is the twin of `X`; a group that is called so itself gets another name."""
    wish = pascal(group, "Group")
    return f"{wish}Group" if wish.startswith("Async") else wish
