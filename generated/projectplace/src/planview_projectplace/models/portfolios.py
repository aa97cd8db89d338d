"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Day

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Day",)}


class KPIStatusReport(Model, kw_only=True):
    """KPIStatusReport."""

    report_id: int | None = field(default=None, name="ReportId")
    portfolio_id: int | None = field(default=None, name="PortfolioId")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    status: str | None = field(default=None, name="Status")
    reported_date: Day | None = field(default=None, name="ReportedDate")


class Portfolio(Model, kw_only=True):
    """Portfolio."""

    portfolio_id: int | None = field(default=None, name="PortfolioId")
    portfolio_name: str | None = field(default=None, name="PortfolioName")
    owner_name: str | None = field(default=None, name="OwnerName")


class PortfolioWorkspace(Model, kw_only=True):
    """PortfolioWorkspace."""

    portfolio_id: int | None = field(default=None, name="PortfolioId")
    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")
