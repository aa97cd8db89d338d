"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import FieldOptions, Moment
    from .task import IdRef

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("FieldOptions", "Moment"), "models.task": ("IdRef",)}

AnaliticGetOptionsResponseStatus = Literal["ok"]


class AnaliticGetOptionsResponse(XmlModel, kw_only=True):
    """AnaliticGetOptionsResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    analitic: AnaliticOptions
    status: AnaliticGetOptionsResponseStatus


class AnaliticOptions(XmlModel, kw_only=True):
    """AnaliticOptions."""

    id: int
    name: str | None = None
    group: IdRef | None = None
    fields: FieldOptions | None = None


class DataFilter(XmlModel, kw_only=True, rename="camel"):
    """DataFilter, as it is sent."""

    field: int
    from_date: Moment | None = None
    to_date: Moment | None = None
    userid: int | None = None
