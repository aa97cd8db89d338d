"""``target.toml``: what is judged, on whose behalf, and how far. Credentials are references; their values never
leave this process."""

from __future__ import annotations

import difflib
import getpass
import os
import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput
from generator.secrets import BadReference, resolve
from generator.secrets import Secret as Secret

_TOP = (
    "vendor",
    "version",
    "production",
    "hosts",
    "server",
    "settings",
    "identity",
    "capabilities",
    "data",
    "paths",
    "budget",
    "lab",
)
_SERVER = ("url", "ca", "cert", "key", "proxy", "timeout_s")
_BUDGET = ("requests", "rate_per_s")
IDENTITIES = ("main", "limited", "other_tenant", "throwaway")
LAB = (
    "clock.advance", "secret.regenerate", "secret.delete", "user.deactivate", "user.right", "capability.switch",
    "object.lock", "owner.retire", "data.seed", "quota.leave",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ServerAt:
    """`ca`, `cert` and `key` are files; a key may stand in the file of its certificate."""

    url: str
    ca: str = ""
    proxy: str = ""
    timeout_s: float = 30.0
    cert: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    name: str
    scheme: str = ""
    secrets: Mapping[str, Secret] = field(default_factory=dict[str, Secret])


@dataclass(frozen=True, slots=True)
class Target:
    """`data`: known ids for read-only rows; `lab`: how console states are brought about; `rate_per_s` 0 = the
    contract's."""

    vendor: str
    version: str = ""
    production: bool = False
    hosts: tuple[str, ...] = ()
    """Names that requests may go to; empty = those of the servers."""
    servers: Mapping[str, ServerAt] = field(default_factory=dict[str, ServerAt])
    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    identities: Mapping[str, Identity] = field(default_factory=dict[str, Identity])
    capabilities: Mapping[str, bool] = field(default_factory=dict[str, bool])
    data: Mapping[str, str] = field(default_factory=dict[str, str])
    paths: Mapping[str, str] = field(default_factory=dict[str, str])
    requests: int = 0
    rate_per_s: float = 0.0
    lab: Mapping[str, str] = field(default_factory=dict[str, str])
    file: str = ""

    @property
    def mocked(self) -> bool:
        return "mock" in self.lab


def load(
    path: Path,
    *,
    contract: Contract | None = None,
    data: Collection[str] = (),
    ask: Callable[[str], str] = getpass.getpass,
) -> Target:
    """Read a target. Raises BadInput with file and line for unknown keys, wrong types and references that lead
    nowhere. `data`: the names that [data] may have, empty = any; a mock's target may name more."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise BadInput(
            f"cannot read the target: {error.strerror}", str(path), remedy="see `ppm-conform init VENDOR`"
        ) from None
    except UnicodeDecodeError:
        raise BadInput("the target is not UTF-8", str(path)) from None
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise BadInput(f"not TOML: {str(error).split(' (')[0]}", str(path), int(found[1]) if found else 0) from None
    target = _Reader(str(path), text, path.parent, ask).target(content, contract)
    if data and not target.mocked:
        _Reader(str(path), text, path.parent, ask).known(target.data, tuple(sorted(data)), "data")
    return target


def line_of(file: str, key: str, place: str = "") -> int:
    """The line of a target file on which `key` stands, below the header [place]; 0 if that cannot be told."""
    try:
        return _line(Path(file).read_text("utf-8"), key, place)
    except (OSError, UnicodeDecodeError):
        return 0


def _line(source: str, key: str, place: str) -> int:
    lines = source.splitlines()
    header = re.compile(rf"^\s*\[\s*{re.escape(place)}\s*\]")
    start = next((n for n, text in enumerate(lines) if place and header.match(text)), 0)
    pattern = re.compile(rf'^\s*\[?[^#=]*(?<![\w-])"?{re.escape(key)}"?(?![\w-])')
    return next((n for n, text in enumerate(lines[start:], start + 1) if pattern.match(text)), 0)


def from_mapping(content: Mapping[str, Any], *, contract: Contract | None = None) -> Target:
    """A target from a mapping of the same form whose secrets are plain values (in-process use)."""
    return _Reader("", "", None, getpass.getpass).target(content, contract)


def from_url(vendor: str, url: str, contract: Contract, environ: Mapping[str, str] = os.environ) -> Target:
    """A target for the address of the vendor's first interface; secrets come from ``PPM_<NAME>``.

    Raises BadInput naming the missing variables."""
    secrets = {n: Secret(environ[f"PPM_{n.upper()}"]) for n in contract.auth.secrets if f"PPM_{n.upper()}" in environ}
    if not secrets and contract.auth.schemes:
        wanted = ", ".join(f"PPM_{n.upper()}" for n in contract.auth.secrets)
        raise BadInput("no credentials for --url", remedy=f"set some of {wanted} in the environment, or use --config")
    settings = {k[len("PPM_SETTING_") :].lower(): v for k, v in environ.items() if k.startswith("PPM_SETTING_")}
    servers = {next(iter(contract.interfaces)): ServerAt(url)}
    return Target(vendor, servers=servers, settings=settings, identities={"main": Identity("main", "", secrets)})


@dataclass(frozen=True)
class _Reader:
    file: str
    source: str
    folder: Path | None
    """None: secrets are plain values."""
    ask: Callable[[str], str]

    def target(self, content: Mapping[str, Any], contract: Contract | None) -> Target:
        self.known(content, _TOP, "")
        vendor = self._text(content, "vendor", "")
        if not vendor:
            raise self._bad("vendor", "no vendor is named", 'add vendor = "..." at the top')
        if contract is not None and vendor != contract.vendor:
            raise self._bad(
                "vendor", f"the file is for {vendor}, not for {contract.vendor}", f"run {vendor}, or correct vendor"
            )
        budget = self._table(content, "budget")
        self.known(budget, _BUDGET, "budget")
        lab = {k: str(v) for k, v in self._flat(self._table(content, "lab")).items()}
        self.known(lab, ("mock", *LAB), "lab")
        capabilities = self._flat(self._table(content, "capabilities"))
        if contract is not None:
            self.known(capabilities, tuple(c.id for c in contract.capabilities), "capabilities")
        servers = self._servers(content, contract)
        return Target(
            vendor,
            version=self._text(content, "version", ""),
            production=self._flag(content, "production"),
            hosts=self._hosts(content, servers),
            servers=servers,
            settings={k: str(v) for k, v in self._table(content, "settings").items()},
            identities=self._identities(content, contract),
            capabilities={k: self._truth(k, v) for k, v in capabilities.items()},
            data={k: str(v) for k, v in self._table(content, "data").items()},
            paths={k: str(v) for k, v in self._flat(self._table(content, "paths")).items()},
            requests=int(self._number(budget, "requests", 0)),
            rate_per_s=float(self._number(budget, "rate_per_s", 0)),
            lab=lab,
            file=self.file,
        )

    def _servers(self, content: Mapping[str, Any], contract: Contract | None) -> dict[str, ServerAt]:
        servers: dict[str, ServerAt] = {}
        table = self._table(content, "server")
        if contract is not None:
            self.known(table, tuple(contract.interfaces), "server")
        for name, entry in table.items():
            place = f"server.{name}"
            if not isinstance(entry, dict):
                raise self._bad(name, f"[{place}] is no table", f'write [{place}] and below it url = "..."')
            row = cast(dict[str, Any], entry)
            self.known(row, _SERVER, place)
            url = self._text(row, "url", "")
            if not url.startswith(("http://", "https://")):
                raise self._bad(
                    "url", f"[{place}] url is no http or https address", "give the address of the service", place
                )
            if left := re.search(r"\{[^{}]*\}", url):
                raise self._bad(
                    "url", f"[{place}] url still holds {left[0]}", "put the name of your server there", place
                )
            timeout = float(self._number(row, "timeout_s", 30))
            files = {key: self._file(row, key, place) for key in ("ca", "cert", "key")}
            if files["key"] and not files["cert"]:
                raise self._bad("key", f"[{place}] has a key and no certificate", 'add cert = "client.pem"', place)
            servers[name] = ServerAt(url, proxy=self._text(row, "proxy", ""), timeout_s=timeout, **files)
        return servers

    def _file(self, row: Mapping[str, Any], key: str, place: str) -> str:
        """A file beside the target, or wherever its path leads."""
        name = self._text(row, key, "")
        if not name or self.folder is None:
            return name
        path = self.folder / name
        if not path.is_file():
            raise self._bad(key, f"[{place}] {key}: there is no file {name}", "check the path", place)
        return str(path)

    def _hosts(self, content: Mapping[str, Any], servers: Mapping[str, ServerAt]) -> tuple[str, ...]:
        """The allow-list. A server that is not on it is a mistake of one of the two."""
        given = content.get("hosts", [])
        if not isinstance(given, list) or not all(isinstance(host, str) for host in cast(list[object], given)):
            raise self._bad("hosts", "hosts is no list of names", 'write hosts = ["ppm.example"]')
        hosts = tuple(host.lower() for host in cast(list[str], given))
        for name, server in servers.items():
            host = (urlsplit(server.url).hostname or "").lower()
            if hosts and host not in hosts:
                raise self._bad("url", f"{host} is not among hosts", "add it, or correct the address", f"server.{name}")
        return hosts

    def _identities(self, content: Mapping[str, Any], contract: Contract | None) -> dict[str, Identity]:
        table = self._table(content, "identity")
        self.known(table, IDENTITIES, "identity")
        found: dict[str, Identity] = {}
        for name, entry in table.items():
            if not isinstance(entry, dict):
                raise self._bad(name, f"[identity.{name}] is no table", "list its secrets below it")
            row = cast(dict[str, Any], entry)
            if contract is not None:
                self.known(row, ("scheme", *contract.auth.secrets), f"identity.{name}")
            scheme = self._text(row, "scheme", "")
            if contract is not None and scheme:
                self.known({scheme: 0}, tuple(s.id for s in contract.auth.schemes), f"identity.{name} scheme")
            secrets = {k: self._secret(name, k, v) for k, v in row.items() if k != "scheme"}
            found[name] = Identity(name, scheme, secrets)
        return found

    def _secret(self, identity: str, key: str, reference: object) -> Secret:
        if self.folder is None and isinstance(reference, str):
            return Secret(reference.value if isinstance(reference, Secret) else reference)
        try:
            return resolve(reference, f"{key} of identity {identity}", folder=self.folder or Path(), ask=self.ask)
        except BadReference as error:
            raise self._bad(key, str(error), error.remedy) from None

    def known(self, table: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
        for key in table:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1, 0.5)
                where = f" in [{place}]" if place else ""
                said = f"known: {', '.join(known)}" if known else "there is none to be given"
                raise self._bad(
                    key, f"unknown key {key!r}{where}", f"did you mean {near[0]!r}?" if near else said, place
                )

    def _table(self, content: Mapping[str, Any], key: str) -> dict[str, Any]:
        table = content.get(key, {})
        if not isinstance(table, dict):
            raise self._bad(key, f"{key} is no table", f"write [{key}]")
        return dict(cast(dict[str, Any], table))

    def _flat(self, table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
        """TOML reads an unquoted ``clock.advance`` as a table in a table; both spellings are meant."""
        flat: dict[str, Any] = {}
        for key, value in table.items():
            if isinstance(value, dict):
                flat |= self._flat(cast(dict[str, Any], value), f"{prefix}{key}.")
            else:
                flat[prefix + key] = value
        return flat

    def _text(self, table: Mapping[str, Any], key: str, default: str) -> str:
        value = table.get(key, default)
        if not isinstance(value, str):
            raise self._bad(key, f"{key} is no text", f'write {key} = "..."')
        return value

    def _flag(self, table: Mapping[str, Any], key: str) -> bool:
        return self._truth(key, table.get(key, False))

    def _truth(self, key: str, value: object) -> bool:
        if not isinstance(value, bool):
            raise self._bad(key, f"{key} is neither true nor false", f"write {key} = true or false")
        return value

    def _number(self, table: Mapping[str, Any], key: str, default: float) -> float:
        value = table.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise self._bad(key, f"{key} is no number of 0 or more", f"write {key} = 100")
        return value

    def _bad(self, key: str, message: str, remedy: str, place: str = "") -> BadInput:
        return BadInput(message, self.file, _line(self.source, key, place), remedy=remedy)
