"""``mock(...)``: a vendor's mock from its specs, started, with everything that a test or a run wants from it."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from conformance.mock import addresses, lab, mechanical, patch, server, target
from conformance.mock.app import App
from conformance.mock.clock import Clock
from conformance.mock.faults import BadSwitch, Faults
from conformance.mock.mechanical import Mutation
from conformance.mock.registry import MOCKS, switches
from conformance.mock.rules import Rules
from conformance.mock.sessions import Tokens
from conformance.mock.site import Site
from conformance.mock.store import Store
from conformance.mock.vendor import World
from generator import vendors
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput


class MockServer:
    """A running mock. Secrets of its identities are random unless `seed` is given, and good for this mock only."""

    def __init__(
        self,
        name: str,
        *,
        version: str = "",
        faults: Sequence[str] = (),
        rows: int | None = None,
        clock: Literal["frozen", "real"] = "frozen",
        tls: bool | None = False,
        port: int = 0,
        seed: str = "",
        specs: Sequence[Path] = (),
        paths: Mapping[str, str] | None = None,
    ) -> None:
        """Start it. Raises UnknownVendor, BadInput (specs), BadSwitch (faults), ValueError (clock), OSError (port)."""
        if rows is not None and not 0 <= rows <= 1_000_000:
            raise ValueError(f"a mock holds from 0 to 1000000 rows, not {rows}")
        loaded = vendors.load(name, version=version, specs=specs)
        if name not in MOCKS:
            raise BadInput(f"{name} has no mock", remedy=f"vendors with one: {', '.join(MOCKS)}")
        self.vendor = name
        self.version = loaded.version
        contract, mutations, plain = _switched(loaded.contract, faults)
        model = addresses.moved(loaded.model, contract, paths or {})
        self._assumed = addresses.assumed(contract, model)
        self._store = Store()
        known = (*switches(name), *(id for kind in MOCKS[name] for id in kind.own_switches(contract)))
        world = World(
            version=loaded.version, model=model, rules=Rules(contract), clock=Clock(clock), store=self._store,
            faults=Faults(plain, known), tokens=Tokens(seed or secrets.token_hex(16)),
            capabilities={c.id: c.default != "disabled" for c in contract.capabilities},
            folder=loaded.folder, rows=rows,
        )  # fmt: skip
        self._site = Site(world, MOCKS[name])
        https_only = any(i.transport.https_only for i in contract.interfaces.values())
        tls = https_only if tls is None else tls
        self._secure_only = tls and https_only
        self.app = App(self._site, mutations, title=f"{name} {loaded.version}", secure_only=self._secure_only)
        self._ca: Path | None = None
        self._listen(tls, port, world.faults)

    def _listen(self, tls: bool, port: int, faults: Faults) -> None:
        """With TLS a plain port stands beside it: what a server does with plain requests is to be seen too."""
        context = None
        if tls:
            context = server.tls_context("expired" if faults.on("F-SC-03") else "good", faults.on("F-SC-04"))
            self._folder = tempfile.TemporaryDirectory(prefix="ppm-mock-")
            self._ca = Path(self._folder.name) / "ca.pem"
            server.authority().cert_pem.write_to_path(self._ca)
        self._port = server.Port(self.app, port, context)
        self._plain = server.Port(self.app) if tls else self._port

    # --- addresses ---

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return self._port.origin

    @property
    def plain_origin(self) -> str:
        """The origin without TLS: with ``tls=True`` the port beside, else the only one."""
        return self._plain.origin

    @property
    def ca(self) -> Path | None:
        """PEM file of the throwaway CA, None without TLS."""
        return self._ca

    def url(self, interface: str = "") -> str:
        """The base address of an interface, "" = the vendor's first. Raises KeyError for one that is not served."""
        services = self._site.world.services
        if interface and interface not in services:
            raise KeyError(f"{self.vendor} is mocked at {', '.join(services)}, not at {interface!r}")
        return self.origin + (services[interface] if interface else self._site.first).mount

    @property
    def interfaces(self) -> tuple[str, ...]:
        """What is served, the vendor's first interface first."""
        return tuple(self._site.world.services)

    # --- what to tell others ---

    def target(self) -> dict[str, Any]:
        """The content of a ``target.toml``, secrets as plain values."""
        trust = {} if self._ca is None else {"ca": str(self._ca)}
        content: dict[str, Any] = {"vendor": self.vendor, "version": self.version, "production": False}
        content["server"] = {name: {"url": self.url(name), **trust} for name in self.interfaces}
        if settings := self._site.settings():
            content["settings"] = settings
        content["identity"] = self._site.identities()
        if self._site.world.capabilities:
            content["capabilities"] = dict(self._site.world.capabilities)
        if self._assumed:
            content["paths"] = dict(self._assumed)
        content["data"] = self._site.data()
        if self._secure_only:
            content["data"]["plain_url"] = self.plain_origin + self._site.first.mount
        content["lab"] = {"mock": self.plain_origin}
        return content

    def write_target(self, path: str | Path) -> None:
        """Write ``target.toml``; secrets go to files beside it that only the owner can read. Raises OSError."""
        target.write(self.target(), Path(path))

    # --- what to do with it ---

    def lab(self, name: str, /, **arguments: Any) -> dict[str, Any]:
        """Bring about a state that only a console or time can. Raises LabRefused."""

        async def work() -> dict[str, Any]:
            return lab.perform(self._site, name, arguments)

        return server.on_loop(work())

    def traffic(self) -> list[dict[str, Any]]:
        """The last exchanges, newest first, without secrets."""

        async def work() -> list[dict[str, Any]]:
            return self.app.traffic.shown(self.app.secrets())

        return server.on_loop(work())

    def firings(self) -> dict[str, int]:
        """How often each switch that was given has shown."""
        return {spec: int(count["fired"]) for spec, count in self.app.state()["faults"].items()}

    @property
    def errors(self) -> list[BaseException]:
        """Defects of the mock itself, answered 500 without a word about them; empty in a sound one."""
        return self.app.errors

    def close(self) -> None:
        """Stop: requests in flight get their answer, then every connection and all data are gone."""
        self._port.close()
        if self._plain is not self._port:
            self._plain.close()
        self._store.close()
        if self._ca is not None:
            self._folder.cleanup()

    def __enter__(self) -> MockServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _switched(contract: Contract, specs: Sequence[str]) -> tuple[Contract, list[Mutation], list[str]]:
    """The contract with its changes, the mechanical mutants, the remaining switches. Raises BadSwitch."""
    mutations, plain = list[Mutation](), list[str]()
    for spec in specs:
        if spec.startswith("M:contract:"):
            path, equals, value = spec.removeprefix("M:contract:").partition("=")
            if not equals:
                raise BadSwitch(f"cannot read mutant {spec!r} (form: M:contract:PATH=VALUE)")
            contract = patch.patched(contract, path, value)
        elif spec.startswith("T:or:"):
            path, _, index = spec.removeprefix("T:or:").rpartition("=")
            if not path or not index.isdecimal():
                raise BadSwitch(f"cannot read twin {spec!r} (form: T:or:PATH=INDEX)")
            contract = patch.read_other(contract, path, int(index))
        elif spec.startswith("M:"):
            mutations.append(mechanical.parse(spec))
        else:
            plain.append(spec)
    return contract, mutations, plain


@contextmanager
def mock(
    name: str,
    *,
    version: str = "",
    faults: Sequence[str] = (),
    rows: int | None = None,
    clock: Literal["frozen", "real"] = "frozen",
    tls: bool | None = False,
    port: int = 0,
    seed: str = "",
    specs: Sequence[Path] = (),
    paths: Mapping[str, str] | None = None,
) -> Generator[MockServer]:
    """A mock for the time of a ``with``.

    `faults`: switches such as ``F-PG-02@first=2``, ``T-07``, ``M:...``; `rows`: of the main list; `clock`: ``frozen``
    moves by the lab only; `tls`: None = where the contract says that the vendor takes nothing else; `paths`: by
    operation, of those that have no public one. Raises
    UnknownVendor, BadInput, BadSwitch, ValueError, OSError.
    """
    started = MockServer(
        name, version=version, faults=faults, rows=rows, clock=clock, tls=tls, port=port, seed=seed, specs=specs,
        paths=paths,
    )  # fmt: skip
    try:
        yield started
    finally:
        started.close()
