"""OData as JSON: requests as in REST, collections as feeds of records."""

from __future__ import annotations

from typing import Any, Generic, TypeVar, cast

import msgspec
from msgspec import UNSET, Struct, field

from .credentials import Filled
from .formats import read_hook
from .json_codec import JsonCodec
from .json_model import Model
from .json_rest import RestWire
from .odata_literal import literal, path_text, query, spelt
from .operation import Invoke, Operation, Param
from .service import Interface
from .urls import Base
from .wire import Outgoing

T = TypeVar("T")

_VERSION = ("OData-MaxVersion", "4.0")


class Feed(Model, Generic[T]):
    """A collection, or what of it came in one answer; OData 4.01 may leave ``odata.`` out of its own names."""

    value: list[T]
    count_40: int | None = field(default=None, name="@odata.count")
    count_401: int | None = field(default=None, name="@count")
    link_40: str | None = field(default=None, name="@odata.nextLink")
    link_401: str | None = field(default=None, name="@nextLink")

    @property
    def total(self) -> int | None:
        return self.count_401 if self.count_40 is None else self.count_40

    @property
    def next_link(self) -> str | None:
        return self.link_40 or self.link_401


class FeedCodec(JsonCodec):
    """A reference that ends in ``[]`` is a feed of that type; without a name its records are mappings."""

    def _decoder(self, reference: str, strict: bool) -> msgspec.json.Decoder[Any]:
        name = reference.removesuffix("[]")
        item: Any = self._binder.find(name) if name else dict[str, Any]
        kind = Feed[item] if reference.endswith("[]") else item
        return self._binder.build(lambda: msgspec.json.Decoder(kind, strict=strict, dec_hook=read_hook))


class ODataWire(RestWire):
    accept = "application/json"

    def __init__(self, interface: Interface, base: Base, package: str) -> None:
        super().__init__(interface, base, package)
        self._codec = FeedCodec(package)

    def outgoing(self, op: Operation[Any], values: tuple[Any, ...], puts: tuple[Filled, ...]) -> Outgoing:
        binding = op.binding
        if isinstance(binding, Invoke):
            given = {p.name: (p, v) for p, v in zip(op.params, values, strict=True) if v is not UNSET}
            made = self._action(binding, given) if binding.action else self._function(binding, given)
        else:
            made = super().outgoing(op, values, puts)
        return made._replace(headers=[*made.headers, _VERSION])

    def _action(self, binding: Invoke, given: dict[str, tuple[Param, Any]]) -> Outgoing:
        body = self._codec.encode({name: value for name, (_, value) in given.items()})
        return Outgoing("POST", self._base.below(binding.path), [("content-type", "application/json")], body)

    def _function(self, binding: Invoke, given: dict[str, tuple[Param, Any]]) -> Outgoing:
        """Scalars stand in the parentheses; records and lists as aliases, which are JSON in the query."""
        inside: list[str] = []
        aliases: dict[str, str] = {}
        for name, (param, value) in given.items():
            if isinstance(value, Struct | list | tuple | dict):
                aliases[f"@{name}"] = self._codec.encode(cast(Any, value)).decode()
                inside.append(f"{name}=@{name}")
            else:
                inside.append(f"{name}={spelt(param.namespace, value) if param.namespace else literal(value)}")
        url = self._base.below(f"{binding.path}({path_text(','.join(inside))}){query(aliases)}")
        return Outgoing("GET", url, [], None)

    def record(self, reference: str, data: bytes) -> Any:
        """One record of a feed. Raises msgspec.MsgspecError, RecursionError."""
        return self._codec.decode(reference, data)


make_wire = ODataWire
