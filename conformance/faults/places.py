"""The lists in ``unwatched/``: places that no clause watches, one by one. What is in no list has to be watched.

``python -m conformance.faults.places VENDOR`` prints the lists of a vendor as they would be now; a place that is new
there stands under `NEW` and wants a clause, or a reason.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable

NEW = "new: watch it by a clause, or say why not"
_WIDTH = 150
_PLAIN = re.compile(r"[A-Za-z/][\w/ .;~-]*")
_HEAD = """\
# Places of the mocked {vendor} at which a mechanical mutant may live, each list with its reason. They are no patterns:
# what is not listed has to be watched. Written by `python -m conformance.faults.places {vendor}`, which keeps reasons.
unwatched:
"""


def rendered(vendor: str, survivors: Iterable[tuple[str, str]]) -> str:
    """The file of a vendor. `survivors`: (spec string, reason) of each mechanical mutant that lives."""
    contract: dict[str, list[str]] = {}
    operators: dict[str, dict[tuple[str, str], list[str]]] = {}
    for switch, reason in survivors:
        _, operator, rest = switch.split(":", 2)
        if operator == "contract":
            contract.setdefault(reason or NEW, []).append(rest)
            continue
        operation, _, place = rest.partition(":")
        operators.setdefault(reason or NEW, {}).setdefault((operation, place), []).append(operator)
    text = _HEAD.format(vendor=vendor)
    for reason, changes in contract.items():
        text += f"  - reason: {_scalar(reason)}\n    contract: [{', '.join(map(_scalar, sorted(changes)))}]\n"
    for reason, places in operators.items():
        kinds: dict[tuple[str, ...], dict[str, list[str]]] = {}
        for (operation, place), found in places.items():
            of_operation = kinds.setdefault(tuple(sorted(found)), {}).setdefault(operation, [])
            of_operation += [place] if place else []
        for kind, rows in sorted(kinds.items()):
            text += f"  - reason: {_scalar(reason)}\n    operators: [{', '.join(kind)}]\n    places:\n"
            text += "".join(f"      {operation}: {_flow(rows[operation])}\n" for operation in sorted(rows))
    return text


def _scalar(text: str) -> str:
    """Plain where YAML reads it as the same text."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _flow(places: Iterable[str]) -> str:
    """A list that breaks lines at `_WIDTH`."""
    lines, line = list[str](), "["
    for place in sorted(places):
        word = _scalar(place)
        if len(line) + len(word) > _WIDTH:
            lines.append(line.rstrip())
            line = " " * 8
        line += f"{word}, "
    return "\n".join([*lines, line.removesuffix(", ") + "]"])


def main() -> None:
    from conformance.faults.selftest import selftest

    vendor = sys.argv[1]
    trials = selftest([vendor], ["mechanical"]).trials
    sys.stdout.write(rendered(vendor, [(t.mutant.switch, t.unwatched) for t in trials if not t.killed]))


if __name__ == "__main__":
    main()
