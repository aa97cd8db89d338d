"""Where to capture from, and as whom: a ``target.toml`` of the suite, or an address with secrets in the environment."""

from __future__ import annotations

import getpass
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from generator.contract.vocabulary import Contract, Scheme
from generator.diagnostics import BadInput
from generator.pyplan.schemes import usable
from generator.secrets import BadReference, Secret, resolve


@dataclass(frozen=True, slots=True)
class Instance:
    """One interface of an instance, and credentials of one scheme for it."""

    interface: str
    url: str
    scheme: str
    secrets: Mapping[str, Secret] = field(default_factory=dict[str, Secret])
    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    version: str = ""
    ca: str = ""
    proxy: str = ""
    timeout_s: float = 30.0


def from_config(
    path: Path,
    contract: Contract,
    interface: str,
    *,
    who: str = "main",
    ask: Callable[[str], str] = getpass.getpass,
) -> Instance:
    """The server and an identity of a target. Raises BadInput for what is missing there."""
    content = _content(path)
    vendor = content.get("vendor", contract.vendor)
    if vendor != contract.vendor:
        raise BadInput(f"the file is for {str(vendor)[:60]!r}, not for {contract.vendor}", str(path), remedy="name it")
    server = _table(_table(content, "server", path), interface, path)
    identity = _table(_table(content, "identity", path), who, path)
    url = server.get("url", "")
    if not isinstance(url, str) or not url.startswith(("http://", "https://")) or "{" in url:
        remedy = f'write [server.{interface}] and below it url = "https://..."'
        raise BadInput(f"no address of {contract.vendor}/{interface}", str(path), remedy=remedy)
    secrets = {
        name: _secret(identity[name], f"{name} of identity {who}", path, ask)
        for name in contract.auth.secrets
        if name in identity
    }
    scheme = identity.get("scheme", "")
    timeout = server.get("timeout_s", 30)
    return Instance(
        interface,
        url,
        _scheme(contract, interface, secrets, str(scheme), str(path)),
        secrets,
        {name: str(value) for name, value in _table(content, "settings", path).items()},
        str(content.get("version", "")),
        str(server.get("ca", "")),
        str(server.get("proxy", "")),
        float(timeout) if isinstance(timeout, int | float) and timeout > 0 else 30.0,
    )


def from_url(url: str, contract: Contract, interface: str, environ: Mapping[str, str] = os.environ) -> Instance:
    """An address; secrets come from ``PPM_<NAME>``, settings from ``PPM_SETTING_<NAME>``. Raises BadInput."""
    given = {name: f"PPM_{name.upper()}" for name in contract.auth.secrets}
    secrets = {name: Secret(environ[key]) for name, key in given.items() if environ.get(key)}
    if not secrets and contract.auth.schemes:
        remedy = f"set some of {', '.join(given.values())} in the environment, or use --config"
        raise BadInput("no credentials for --url", remedy=remedy)
    settings = {key[12:].lower(): value for key, value in environ.items() if key.startswith("PPM_SETTING_")}
    return Instance(interface, url, _scheme(contract, interface, secrets, "", ""), secrets, settings)


def _content(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        remedy = "write one with `ppm-conform init VENDOR`"
        raise BadInput(f"cannot read the target: {error.strerror}", str(path), remedy=remedy) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"not TOML: {str(error).split(' (')[0]}", str(path)) from None


def _table(table: dict[str, Any], key: str, path: Path) -> dict[str, Any]:
    found = table.get(key, {})
    if not isinstance(found, dict):
        raise BadInput(f"{key} is no table", str(path), remedy=f"write [{key}]")
    return cast("dict[str, Any]", found)


def _secret(reference: object, what: str, path: Path, ask: Callable[[str], str]) -> Secret:
    try:
        return resolve(reference, what, folder=path.parent, ask=ask)
    except BadReference as error:
        raise BadInput(str(error), str(path), remedy=error.remedy) from None


def _scheme(contract: Contract, interface: str, secrets: Mapping[str, Secret], wanted: str, file: str) -> str:
    """The scheme that is asked for, else (or if it is for another interface) the preferred one that the secrets suffice
    for."""
    schemes = sorted((s for s in contract.auth.schemes if usable(s, interface)), key=lambda s: s.rank)
    if wanted and wanted not in {s.id for s in contract.auth.schemes}:
        raise BadInput(f"no scheme {wanted[:60]!r}", file, remedy=f"schemes: {', '.join(s.id for s in schemes)}")
    chosen = [scheme for scheme in schemes if scheme.id == wanted] or schemes
    for scheme in chosen:
        if _suffices(scheme, secrets):
            return scheme.id
    ways = "; ".join(f"{s.id} takes {', '.join(_names(s))}" for s in chosen[:4])
    raise BadInput("the secrets suffice for no scheme", file, remedy=ways or "the contract knows no scheme")


def _suffices(scheme: Scheme, secrets: Mapping[str, Secret]) -> bool:
    return all(any(name in secrets for name in (wanted.value, *wanted.others)) for wanted in scheme.secrets)


def _names(scheme: Scheme) -> list[str]:
    return ["/".join((wanted.value, *wanted.others)) for wanted in scheme.secrets]


def secrets_of(scheme: Scheme, secrets: Mapping[str, Secret]) -> dict[str, str]:
    """The plain values that a scheme takes; an alternative goes by the name of what it stands for."""
    found: dict[str, str] = {}
    for wanted in scheme.secrets:
        name = next((n for n in (wanted.value, *wanted.others) if n in secrets), "")
        if name:
            found[wanted.value] = secrets[name].value
    return found
