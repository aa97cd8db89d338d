"""What a set says that it cannot do: annotations of the capabilities vocabulary."""

from __future__ import annotations

from typing import Final, cast

from generator.diff.csdl.metadata import CAPABILITIES
from generator.readers.csdl.declarations import Notes

_OFF: Final = frozenset(
    {
        "FilterRestrictions/Filterable", "SortRestrictions/Sortable", "CountRestrictions/Countable",
        "ExpandRestrictions/Expandable", "SearchRestrictions/Searchable", "SelectSupport/Supported",
        "InsertRestrictions/Insertable", "UpdateRestrictions/Updatable", "DeleteRestrictions/Deletable",
        "ReadRestrictions/Readable", "TopSupported", "SkipSupported", "IndexableByKey", "BatchSupported",
    }
)  # fmt: skip
"""True unless said otherwise."""
_ON: Final = frozenset({"FilterRestrictions/RequiresFilter"})
"""False unless said otherwise."""
_NAMES: Final = frozenset(
    {
        "FilterRestrictions/NonFilterableProperties", "FilterRestrictions/RequiredProperties",
        "SortRestrictions/NonSortableProperties", "SortRestrictions/AscendingOnlyProperties",
        "SortRestrictions/DescendingOnlyProperties", "CountRestrictions/NonCountableProperties",
        "ExpandRestrictions/NonExpandableProperties", "InsertRestrictions/NonInsertableProperties",
        "InsertRestrictions/RequiredProperties", "UpdateRestrictions/NonUpdatableProperties",
    }
)  # fmt: skip
_MOST: Final = frozenset({"ExpandRestrictions/MaxLevels", "FilterRestrictions/MaxLevels"})


def restrictions(notes: Notes) -> frozenset[str]:
    """Everything that is forbidden, demanded or limited, each as a text; no annotation forbids nothing."""
    found: set[str] = set()
    for term, value in notes.items():
        vocabulary, _, name = term.rpartition(f"{CAPABILITIES}.")
        if vocabulary or not name:
            continue
        if (name in _OFF and value is False) or (name in _ON and value is True):
            found.add(name)
        elif name in _NAMES:
            paths = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
            found.update(f"{name}: {path}" for path in paths)
    return frozenset(found)


def levels(notes: Notes) -> dict[str, int]:
    """Deepest nesting by what is nested; -1 and no annotation are without bound and left out."""
    found: dict[str, int] = {}
    for name in _MOST:
        text = str(notes.get(f"{CAPABILITIES}.{name}", ""))
        if text.isascii() and text.isdecimal():
            found[name] = int(text)
    return found
