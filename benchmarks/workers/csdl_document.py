"""One OData metadata document: does ours generate from it, is the result imported, are its decoders built.

``python -m benchmarks.workers.csdl_document ROOT DOCUMENT PACKAGE OUT`` prints one JSON object.
"""

from __future__ import annotations

import importlib
import json
import logging
import sys
from pathlib import Path

from generator.commands.generation import Request, run
from generator.diagnostics import BadInput


def outcome(document: Path, package: str, out: Path) -> dict[str, object]:
    try:
        run(Request(spec=document, package=package, out=out, jobs=1))
        sys.path.insert(0, str(out / "src"))
        source = out / "src" / package
        for path in sorted(source.rglob("*.py")):
            importlib.import_module(
                ".".join(path.relative_to(out / "src").with_suffix("").parts).removesuffix(".__init__")
            )
        codec = importlib.import_module(f"{package}._runtime.odata_wire").FeedCodec(package)
        fields = importlib.import_module(f"{package}.fields")
        module = importlib.import_module(f"{fields.__name__}.{sorted((source / 'fields').glob('[!_]*.py'))[0].stem}")
        name = next(n for n, kind in vars(module).items() if getattr(kind, "__module__", "") == module.__name__)
        codec.decode(f"models.{module.__name__.rpartition('.')[2]}:{name}[]", b'{"value":[{}]}', "value")
    except BadInput as error:
        return {"valid": True, "problem": f"generate: {error}"}
    except Exception as error:  # a foreign document may break anything; the report says what
        return {"valid": True, "problem": f"{type(error).__name__}: {' '.join(str(error).split())[:160]}"}
    return {"valid": True, "problem": ""}


if __name__ == "__main__":
    logging.disable()
    print("\n" + json.dumps(outcome(Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))))
