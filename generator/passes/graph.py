"""Strongly connected components of a graph, without recursion: a ring of thousands of types is one component."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from generator.model import ShapeId

N = TypeVar("N", str, ShapeId)


def components(graph: Mapping[N, Sequence[N]]) -> list[list[N]]:
    """Tarjan's components, referred-to ones first. Nodes and neighbours are visited in the order given.

    Neighbours that are no nodes are ignored. Members of a component are in the order in which they were met.
    """
    index: dict[N, int] = {}
    low: dict[N, int] = {}
    stack: list[N] = []
    on_stack: set[N] = set()
    found: list[list[N]] = []
    for start in graph:
        if start in index:
            continue
        work = [(start, iter(graph[start]))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, neighbours = work[-1]
            for other in neighbours:
                if other not in graph:
                    continue
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(graph[other])))
                    break
                if other in on_stack:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    cut = _last(stack, node)
                    found.append(stack[cut:])
                    on_stack.difference_update(stack[cut:])
                    del stack[cut:]
    return found


def _last(stack: list[N], node: N) -> int:
    position = len(stack) - 1
    while stack[position] != node:
        position -= 1
    return position
