"""Properties of the records in `models.portfolios`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.odata_fields import Moment, Number, Text

if TYPE_CHECKING:
    import datetime as dt

    from .. import models


class KPIStatusReport:
    """Properties of `models.KPIStatusReport`."""

    report_id: Number[models.KPIStatusReport, int] = Number("ReportId")
    portfolio_id: Number[models.KPIStatusReport, int] = Number("PortfolioId")
    workspace_id: Number[models.KPIStatusReport, int] = Number("WorkspaceId")
    status: Text[models.KPIStatusReport] = Text("Status")
    reported_date: Moment[models.KPIStatusReport, dt.date] = Moment("ReportedDate")


class Portfolio:
    """Properties of `models.Portfolio`."""

    portfolio_id: Number[models.Portfolio, int] = Number("PortfolioId")
    portfolio_name: Text[models.Portfolio] = Text("PortfolioName")
    owner_name: Text[models.Portfolio] = Text("OwnerName")


class PortfolioWorkspace:
    """Properties of `models.PortfolioWorkspace`."""

    portfolio_id: Number[models.PortfolioWorkspace, int] = Number("PortfolioId")
    workspace_id: Number[models.PortfolioWorkspace, int] = Number("WorkspaceId")
    workspace_name: Text[models.PortfolioWorkspace] = Text("WorkspaceName")
