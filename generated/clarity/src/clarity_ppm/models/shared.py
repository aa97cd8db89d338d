"""Records of the service."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model
from .._runtime.operation import Format

_REFS: dict[str, tuple[str, ...]] = {}

Moment = Annotated[dt.datetime, Format("yyyy-MM-dd'T'HH:mm:ss")]

TimeVaryingType = Literal["tsv"] | str


class BatchMetadata(Model, kw_only=True):
    """How the rows are to be treated."""

    directives: Directives | UnsetType = field(default=UNSET, name="_directives")
    fields: list[str] | UnsetType = UNSET


class Directives(Model, kw_only=True, rename="camel"):
    """Directives, as it is sent."""

    update_read_only_attrs: bool | UnsetType = UNSET
    """Writes custom read-only attributes too; takes the right `API Integration capabilities`."""
    assign_instance_rights: bool | UnsetType = UNSET
    """False: the creator of custom objects gets no instance rights."""


class PeriodList(Model, kw_only=True, rename="camel"):
    """PeriodList."""

    period_type: str | None = None
    periods: list[Segment] | None = None


class PeriodListInput(Model, kw_only=True, rename="camel"):
    """PeriodListInput, as it is sent."""

    period_type: str | None | UnsetType = UNSET
    periods: list[Segment] | UnsetType = UNSET


class RowError(Model, kw_only=True, rename="camel"):
    """Why a row failed."""

    resource_id: str | None = None
    """Key of the row as it was sent, e.g. its code."""
    error_message: str
    error_code: str | None = None


class Segment(Model, kw_only=True):
    """A stretch of time and its value; of actuals one day, in seconds."""

    start: Moment | None = None
    finish: Moment | None = None
    value: float | None = None


class SegmentList(Model, kw_only=True, rename="camel"):
    """SegmentList."""

    total: float | None = None
    default_value: float | None = None
    segments: list[Segment] | None = None


class SegmentListInput(Model, kw_only=True, rename="camel"):
    """SegmentListInput, as it is sent."""

    total: float | None | UnsetType = UNSET
    default_value: float | None | UnsetType = UNSET
    segments: list[Segment] | UnsetType = UNSET


class TimeVarying(Model, kw_only=True, rename="camel"):
    """A value that varies over time, as segments or as periods. Actuals are seconds."""

    type: TimeVaryingType | None = field(default=None, name="_type")
    data_type: str | None = None
    curve_type: str | None = None
    is_fiscal: bool | None = None
    start: Moment | None = None
    finish: Moment | None = None
    total: float | None = None
    work_effort_unit: str | None = None
    """`hours`, `fte` and `none` were seen."""
    pattern: str | None = None
    """`uniform` spreads the total."""
    segment_list: SegmentList | None = None
    period_list: list[PeriodList] | None = None


class TimeVaryingInput(Model, kw_only=True, rename="camel"):
    """A value that varies over time, as segments or as periods. Actuals are seconds."""

    type: TimeVaryingType | UnsetType = field(default=UNSET, name="_type")
    data_type: str | None | UnsetType = UNSET
    curve_type: str | None | UnsetType = UNSET
    is_fiscal: bool | None | UnsetType = UNSET
    start: Moment | None | UnsetType = UNSET
    finish: Moment | None | UnsetType = UNSET
    total: float | None | UnsetType = UNSET
    work_effort_unit: str | None | UnsetType = UNSET
    """`hours`, `fte` and `none` were seen."""
    pattern: str | None | UnsetType = UNSET
    """`uniform` spreads the total."""
    segment_list: SegmentListInput | UnsetType = UNSET
    period_list: list[PeriodListInput] | UnsetType = UNSET
