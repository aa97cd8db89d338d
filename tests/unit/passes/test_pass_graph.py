"""Components of a reference graph: right, deterministic, and without recursion."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.passes.graph import components


def reaches(graph: dict[str, list[str]], start: str) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        for node in graph.get(todo.pop(), []):
            if node in graph and node not in seen:
                seen.add(node)
                todo.append(node)
    return seen


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefghz"), max_size=4), max_size=8))
def test_components_are_mutually_reachable_and_come_after_what_they_refer_to(graph: dict[str, list[str]]) -> None:
    found = components(graph)
    assert sorted(node for part in found for node in part) == sorted(graph)
    place = {node: number for number, part in enumerate(found) for node in part}
    far = {node: reaches(graph, node) for node in graph}
    for node in graph:
        for other in far[node]:
            assert place[other] <= place[node]
            assert (place[other] == place[node]) == (other == node or node in far[other])


def test_a_ring_of_many_is_one_component() -> None:
    ring = {f"n{i}": [f"n{(i + 1) % 5000}"] for i in range(5000)}
    assert [len(part) for part in components(ring)] == [5000]
