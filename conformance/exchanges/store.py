"""The exchanges of a run, in the order in which they were sent."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.exchanges.exchange import Exchange


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
