"""Records of the service."""

from __future__ import annotations

from typing import Literal

from msgspec import field

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}

ProductEnvironment = Literal["production", "sandbox"] | str


class Product(Model, kw_only=True, rename="camel"):
    """Product."""

    id: str
    name: str | None = None
    product: str | None = None
    environment: ProductEnvironment | None = None
    is_primary_sandbox: bool | None = None
    url: str | None = None
    env_selector: str | None = None


class ProductPage(Model, kw_only=True, rename="camel"):
    """ProductPage."""

    start_index: int
    items_per_page: int
    total_results: int | None = None
    resources: list[Product] = field(name="Resources")
