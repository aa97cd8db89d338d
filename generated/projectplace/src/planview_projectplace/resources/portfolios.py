"""Operations of `portfolios`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.odata_query import AsyncQuery, Entities, Query

if TYPE_CHECKING:
    from .. import models

KPI_STATUS_REPORTS: Entities[models.KPIStatusReport, int] = Entities(
    "portfolios.KPIStatusReports",
    "/portfolios/KPIStatusReports",
    "models.portfolios:KPIStatusReport",
    key=("ReportId",),
    interface="odata",
)
PORTFOLIO_WORKSPACES: Entities[models.PortfolioWorkspace, tuple[int, int]] = Entities(
    "portfolios.PortfolioWorkspaces",
    "/portfolios/PortfolioWorkspaces",
    "models.portfolios:PortfolioWorkspace",
    key=("PortfolioId", "WorkspaceId"),
    interface="odata",
)
PORTFOLIOS: Entities[models.Portfolio, int] = Entities(
    "portfolios.Portfolios",
    "/portfolios/Portfolios",
    "models.portfolios:Portfolio",
    key=("PortfolioId",),
    interface="odata",
)


class Portfolios(Group):
    """Portfolios: kpi status reports, portfolio workspaces, portfolios."""

    @property
    def kpi_status_reports(self) -> Query[models.KPIStatusReport, int]:
        """Entity set `KPIStatusReports`, by key ReportId."""
        return Query(self._core, KPI_STATUS_REPORTS)

    @property
    def portfolio_workspaces(self) -> Query[models.PortfolioWorkspace, tuple[int, int]]:
        """Entity set `PortfolioWorkspaces`, by key PortfolioId, WorkspaceId."""
        return Query(self._core, PORTFOLIO_WORKSPACES)

    @property
    def portfolios(self) -> Query[models.Portfolio, int]:
        """Entity set `Portfolios`, by key PortfolioId."""
        return Query(self._core, PORTFOLIOS)


class AsyncPortfolios(AsyncGroup):
    """Portfolios: kpi status reports, portfolio workspaces, portfolios."""

    @property
    def kpi_status_reports(self) -> AsyncQuery[models.KPIStatusReport, int]:
        """Entity set `KPIStatusReports`, by key ReportId."""
        return AsyncQuery(self._core, KPI_STATUS_REPORTS)

    @property
    def portfolio_workspaces(self) -> AsyncQuery[models.PortfolioWorkspace, tuple[int, int]]:
        """Entity set `PortfolioWorkspaces`, by key PortfolioId, WorkspaceId."""
        return AsyncQuery(self._core, PORTFOLIO_WORKSPACES)

    @property
    def portfolios(self) -> AsyncQuery[models.Portfolio, int]:
        """Entity set `Portfolios`, by key PortfolioId."""
        return AsyncQuery(self._core, PORTFOLIOS)
