"""The exchanges of a run, in the order in which they were sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conformance.exchanges.exchange import Exchange

PATIENCE = 5
"""Requests in a row without any answer after which a server counts as lost."""
_GONE = frozenset({"connect", "timeout", "protocol"})


def lost(exchanges: Sequence[Exchange]) -> bool:
    """Whether the server stopped answering: the last requests got nothing at all."""
    last = exchanges[-PATIENCE:]
    return len(last) == PATIENCE and all(e.response is None and e.trouble in _GONE for e in last)


class Store:
    def __init__(self) -> None:
        self._order: list[Exchange] = []
        self._by_id: dict[str, Exchange] = {}

    def add(self, exchange: Exchange) -> Exchange:
        self._order.append(exchange)
        self._by_id[exchange.id] = exchange
        return exchange

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Exchange]:
        return iter(tuple(self._order))

    def __getitem__(self, id: str) -> Exchange:
        """Raises KeyError for an unknown id."""
        return self._by_id[id]
