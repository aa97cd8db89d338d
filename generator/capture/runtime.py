"""The runtime of the clients (``templates/runtime``), imported from wherever the templates are."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from types import ModuleType
from typing import Final

from generator.data import data_root

_PACKAGE: Final = "ppmkit_runtime"


def runtime(module: str) -> ModuleType:
    """A module of the runtime, e.g. ``engine``."""
    if _PACKAGE not in sys.modules:
        folder = data_root() / "templates" / "runtime"
        spec = importlib.util.spec_from_file_location(
            _PACKAGE, folder / "__init__.py", submodule_search_locations=[str(folder)]
        )
        assert spec is not None  # the folder is there, or data_root() had raised
        sys.modules[_PACKAGE] = importlib.util.module_from_spec(spec)
    return importlib.import_module(f"{_PACKAGE}.{module}")
