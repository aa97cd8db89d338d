"""Imports of generated modules, in the order of isort, and the constants that stand for XML namespaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.pyplan.plan import PyImport
from generator.pyplan.text import literal
from generator.pyplan.types import Uses

_SOURCES = {
    "TYPE_CHECKING": "typing",
    "Annotated": "typing",
    "Any": "typing",
    "ClassVar": "typing",
    "Literal": "typing",
    "Union": "typing",
    "UNSET": "msgspec",
    "UnsetType": "msgspec",
    "field": "msgspec",
    "Model": ".._runtime.json_model",
    "Xml": ".._runtime.xml_model",
    "XmlAny": ".._runtime.xml_model",
    "XmlModel": ".._runtime.xml_model",
    "Format": ".._runtime.operation",
    "dt": "",
    "decimal": "",
    "uuid": "",
    "msgspec": "",
}


def imports_for(names: Iterable[str]) -> tuple[PyImport, ...]:
    """Imports of the names that a module uses, in the order of isort."""
    wanted = set(names)
    plain_ = [PyImport({"dt": "datetime as dt"}.get(n, n)) for n in ("dt", "decimal", "uuid") if n in wanted]
    third_plain = [PyImport("msgspec")] if "msgspec" in wanted else []
    by_module: dict[str, list[str]] = {}
    for name in wanted:
        if _SOURCES.get(name):
            by_module.setdefault(_SOURCES[name], []).append(name)
    rows = [PyImport(module, tuple(sorted(found, key=isort_key))) for module, found in by_module.items()]
    standard = [row for row in rows if row.module == "typing"]
    third = [row for row in rows if row.module == "msgspec"]
    local = sorted((row for row in rows if row.module.startswith(".")), key=lambda row: row.module)
    return (*sorted(plain_, key=lambda row: row.module), *standard, *third_plain, *third, *local)


def isort_key(name: str) -> tuple[int, str]:
    """Constants, classes, functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def namespace_constant(namespace: str, known: list[str]) -> str:
    """Name of the constant that holds a namespace."""
    if namespace not in known:
        known.append(namespace)
    number = known.index(namespace) + 1
    return "NS" if number == 1 else f"NS_{number}"


def namespace_constants(known: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{namespace_constant(space, list(known))} = {literal(space)}" for space in known)


@dataclass(slots=True)
class Needs:
    """What a module of methods has to import, gathered while its methods are written."""

    runtime: set[str] = field(default_factory=lambda: {"Operation"})
    uses: Uses = field(default_factory=Uses)
    namespaces: list[str] = field(default_factory=list[str])
    sequence: bool = False
    paged: bool = False
    conditions: bool = False
    batches: set[str] = field(default_factory=set[str])
    """Classes of results of calls with many rows."""
    odata: set[str] = field(default_factory=set[str])
    """What entity sets take from the runtime."""

    def namespace(self, space: str) -> str:
        """Name of the constant for a namespace."""
        return namespace_constant(space, self.namespaces)


def group_imports(
    root: bool, needs: Needs, builtins: bool, methods: bool = True
) -> tuple[tuple[PyImport, ...], tuple[PyImport, ...]]:
    """`methods`: whether there are any, besides entity sets."""
    dots = "." if root else ".."
    standard = list(imports_for(needs.uses.modules & {"Any", "dt", "decimal", "uuid", "UNSET", "UnsetType"}))
    if needs.sequence:
        standard.append(PyImport("collections.abc", ("Sequence",)))
    checking = [PyImport(dots, ("models",))] if needs.uses.models else []
    if needs.conditions:
        checking.append(PyImport(f"{dots}_runtime.conditions", ("Condition",)))
    if "XmlAny" in needs.uses.modules:  # in annotations only
        checking.append(PyImport(f"{dots}_runtime.xml_model", ("XmlAny",)))
    if checking:
        standard = [i for i in standard if i.module != "typing"]
        standard.append(
            PyImport("typing", tuple(sorted({"TYPE_CHECKING", *(["Any"] if "Any" in needs.uses.modules else [])})))
        )
    if builtins:
        standard.append(PyImport("builtins"))
    plain_ = sorted((i for i in standard if not i.names), key=lambda i: i.module)
    named_ = sorted((i for i in standard if i.names), key=lambda i: i.module)
    runtime = sorted(needs.runtime, key=lambda name: (not name[0].isupper(), name))
    local = [
        *([PyImport(f"{dots}_runtime.batch", tuple(sorted(needs.batches)))] if needs.batches else []),
        PyImport(f"{dots}_runtime.client", ("AsyncGroup", "Group")),
        *([PyImport(f"{dots}_runtime.odata_query", tuple(sorted(needs.odata, key=isort_key)))] if needs.odata else []),
        *([PyImport(f"{dots}_runtime.operation", tuple(runtime))] if methods else []),
    ]
    if needs.paged:
        local.append(PyImport(f"{dots}_runtime.pager", ("AsyncPager", "Pager")))
    return (*plain_, *named_, *local), tuple(checking)
