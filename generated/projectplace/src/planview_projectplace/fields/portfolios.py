"""Properties of the records in `models.portfolios`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import odata_fields as _f

if TYPE_CHECKING:
    import datetime as dt

    from .. import models


class KPIStatusReport:
    """Properties of `models.KPIStatusReport`."""

    report_id: _f.Number[models.KPIStatusReport, int] = _f.Number("ReportId")
    portfolio_id: _f.Number[models.KPIStatusReport, int] = _f.Number("PortfolioId")
    workspace_id: _f.Number[models.KPIStatusReport, int] = _f.Number("WorkspaceId")
    status: _f.Text[models.KPIStatusReport] = _f.Text("Status")
    reported_date: _f.Moment[models.KPIStatusReport, dt.date] = _f.Moment("ReportedDate")


class Portfolio:
    """Properties of `models.Portfolio`."""

    portfolio_id: _f.Number[models.Portfolio, int] = _f.Number("PortfolioId")
    portfolio_name: _f.Text[models.Portfolio] = _f.Text("PortfolioName")
    owner_name: _f.Text[models.Portfolio] = _f.Text("OwnerName")


class PortfolioWorkspace:
    """Properties of `models.PortfolioWorkspace`."""

    portfolio_id: _f.Number[models.PortfolioWorkspace, int] = _f.Number("PortfolioId")
    workspace_id: _f.Number[models.PortfolioWorkspace, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.PortfolioWorkspace] = _f.Text("WorkspaceName")
