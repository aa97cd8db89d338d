"""A pytest fixture for anyone's tests: ``pytest_plugins = ["conformance.mock.fixtures"]``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from conformance.mock.running import MockServer


@pytest.fixture
def ppm_mock() -> Iterator[Callable[..., MockServer]]:
    """``ppm_mock("clarity", faults=[...])`` starts a mock with the arguments of `mock`; it stops with the test."""
    with ExitStack() as stack:

        def start(name: str, **options: object) -> MockServer:
            return stack.enter_context(MockServer(name, **options))  # type: ignore[arg-type]  # checked by MockServer

        yield start
