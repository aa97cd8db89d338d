"""The package root: names are imported when first used (PEP 562), so importing a client costs almost nothing."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def exports(
    package: "str", where: "Mapping[str, Sequence[str]]"
) -> "tuple[Callable[[str], object], Callable[[], list[str]]]":
    """Module-level ``__getattr__`` and ``__dir__``. `where`: submodule -> its public names; "" lists submodules."""
    home = {name: module for module, names in where.items() for name in names}

    def load(name: "str") -> "object":
        module = home.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        from importlib import import_module

        loaded = import_module(f"{package}.{module or name}")
        return getattr(loaded, name) if module else loaded

    return load, lambda: sorted({*home, "__version__"})
