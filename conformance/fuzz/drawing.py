"""Cases by schemathesis, in a process of its own: asked on standard input, a case a line on standard output.

Apart, because hypothesis draws from constants of whatever modules are loaded, keeps files in the working folder, and
cannot be stopped from within; so the same seed gives the same cases wherever the suite runs, in bounded time.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from generator.readers.files import SourceFile
from generator.readers.loading import load_tree


def drawn(document: Mapping[str, Any], names: frozenset[str], seed: int, each: int) -> Iterator[dict[str, Any]]:
    """`each` different cases an operation, as plain values. An operation that schemathesis cannot read has none."""
    import schemathesis
    from schemathesis.config import SchemathesisConfig

    schema: Any = schemathesis.openapi.from_dict(_without_security(document), config=SchemathesisConfig())
    for result in schema.get_all_operations():
        operation = getattr(result, "_value", None)
        name = str(operation.definition.raw.get("operationId", "")) if operation is not None else ""
        if name in names:
            known: set[str] = set()
            for case in _of(operation, seed ^ zlib.crc32(name.encode()), each):
                plain = {"operation": name, **case}
                if (text := json.dumps(plain, sort_keys=True)) not in known:
                    known.add(text)
                    yield plain


def _of(operation: Any, seed: int, each: int) -> list[dict[str, Any]]:
    import hypothesis
    from hypothesis.errors import HypothesisException

    found: list[dict[str, Any]] = []

    def keep(case: Any) -> None:
        found.append(_plain(case))

    untyped: Any = hypothesis  # its decorators are typed for tests with arguments of their own
    settings = untyped.settings(
        max_examples=each,
        database=None,
        phases=[hypothesis.Phase.generate],
        deadline=None,
        suppress_health_check=list(untyped.HealthCheck),
    )
    draw = untyped.seed(seed)(settings(untyped.given(operation.as_strategy())(keep)))
    try:
        draw()
    except HypothesisException:
        return found  # a schema that nothing fulfils, e.g. an empty enumeration
    return found


def _plain(case: Any) -> dict[str, Any]:
    path: dict[str, Any] = case.path_parameters or {}
    body: Any = case.body  # or a mark that there is none
    return {
        "path": {name: unquote(value) if isinstance(value, str) else value for name, value in path.items()},
        "query": dict(case.query or {}),
        "headers": dict(case.headers or {}),
        "body": body if type(body) in (dict, list, str, int, float, bool) else None,
    }


def _without_security(document: Mapping[str, Any]) -> dict[str, Any]:
    """Who calls is the sender's business: credentials are not to be drawn."""
    paths: dict[str, Any] = {}
    items: Mapping[str, Mapping[str, Any]] = document.get("paths", {})
    for address, item in items.items():
        paths[address] = {key: _less(node, "security") for key, node in item.items()}
    components = _less(document.get("components", {}), "securitySchemes")
    return {**_less(document, "security"), "paths": paths, "components": components}


def _less(node: Any, name: str) -> Any:
    return {k: v for k, v in cast(Mapping[str, Any], node).items() if k != name} if isinstance(node, dict) else node


def main() -> None:
    asked = json.load(sys.stdin)
    path = Path(asked["document"])
    document: Any = load_tree(SourceFile(path, path.name)).root
    for case in drawn(document, frozenset(asked["names"]), asked["seed"], asked["each"]):
        sys.stdout.write(json.dumps(case) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
