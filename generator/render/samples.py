"""The programs that README and tests show: a call that works on the first try, with arguments of the right types."""

from __future__ import annotations

from generator.pyplan.names import KEYWORDS, snake
from generator.pyplan.plan import PyGroup, PyMethod, PyPackage, PyScheme
from generator.pyplan.source import call, lay_out
from generator.pyplan.text import literal

_VALUES = {"str": '"..."', "int": "1", "float": "1.0", "bool": "True", "bytes": 'b""'}


def credentials(package: PyPackage) -> str:
    """Call of the preferred scheme with sample words; "" where none is needed."""
    return f"{package.client}.{scheme_call(package.schemes[0])}" if package.schemes else ""


def scheme_call(scheme: PyScheme) -> str:
    keyword = "*" in scheme.signature
    words = [f"{name}={literal(name)}" if keyword else literal(name) for name in scheme.params]
    return f"{scheme.name}({', '.join(words)})"


def constructor(package: PyPackage, prefix: str = "") -> str:
    """``Client(base_url=..., auth=auth)``."""
    given = {} if package.base_url else {"base_url": package.sample_url}
    if package.schemes:
        given["auth"] = "auth"
    return call(f"{prefix}{package.client}", **given).flat()


def chosen(package: PyPackage) -> tuple[PyGroup, PyMethod] | None:
    """The method to show: the one that the vendor's names wish for, else a list that pages, else a list, else what
    answers something with the fewest arguments."""
    every = [(group, method) for group in package.groups for method in group.methods if callable_(method)]
    if package.sides:  # the examples give credentials for the first interface
        every = [pair for pair in every if not pair[1].entity_set] or every
    ranked = sorted(
        every,
        key=lambda pair: (
            pair[1].operation != package.example,
            not (pair[1].paged or pair[1].entity_set),
            not pair[1].returns.startswith("list["),
            pair[1].returns == "None",
            _required(pair[1]),
        ),
    )
    return next(iter(ranked), None)


def _required(method: PyMethod) -> int:
    return sum(param.required for param in method.params)


def callable_(method: PyMethod) -> bool:
    if method.entity_set and not method.signature.partition(" -> ")[2].removeprefix("Async").startswith("Query"):
        return False
    return all(param.annotation in _VALUES for param in method.params if param.required)


def expression(group: PyGroup, method: PyMethod, client: str) -> str:
    words = [f"{p.name}={_VALUES[p.annotation]}" for p in method.params if p.required]
    owner = f"{client}.{group.attribute}" if group.attribute else client
    if method.entity_set and not method.params:
        return f"{owner}.{method.name}"
    return f"{owner}.{method.name}({', '.join(words)})"


def variable(package: PyPackage) -> str:
    name = snake(package.client, "client")
    return name if name != package.package else "client"


def program(package: PyPackage, *, asynchronous: bool = False) -> str:
    """A whole program; stands in the README and is type-checked and run by tests."""
    prefix, word = ("Async", "async ") if asynchronous else ("", "")
    client = variable(package)
    auth = [f"auth = {prefix}{credentials(package)}"] if package.schemes else []
    body = [
        *auth,
        f"{word}with {constructor(package, prefix)} as {client}:",
        "    try:",
        *_steps(package, client, word),
        f"    except errors.{package.error} as error:",
    ]
    body.append("        print(error)")
    if not asynchronous:
        return "\n".join([f"from {package.package} import {package.client}, errors", "", *body])
    inner = "\n".join(f"    {line}" for line in body)
    imports = f"import asyncio\n\nfrom {package.package} import Async{package.client}, errors"
    return f"{imports}\n\n\nasync def main() -> None:\n{inner}\n\n\nasyncio.run(main())"


def _item(method: PyMethod, client: str) -> str:
    """What one calls an item of a list: `project` for ``models.Project``."""
    name = (
        snake(method.returns.removeprefix("models."), "item")
        if method.returns.isidentifier() or "models." in method.returns
        else "item"
    )
    return f"{name}_" if name in KEYWORDS else "item" if name == client else name


def _steps(package: PyPackage, client: str, word: str) -> list[str]:
    found = chosen(package)
    if found is None:
        return [f"        print({client})"]
    group, method = found
    made = expression(group, method, client)
    if method.paged or method.entity_set:
        item = _item(method, client)
        return [f"        {word}for {item} in {made}:", f"            print({item})"]
    if method.returns == "None":
        return [f"        {'await ' if word else ''}{made}"]
    return [f"        {lay_out(call('print', f'await {made}' if word else made), indent=8)}"]
