"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .handbook import HandbookGetStructureResponseStatus, HandbookStructure
    from .shared import FileIn

_REFS: dict[str, tuple[str, ...]] = {
    "models.handbook": ("HandbookGetStructureResponseStatus", "HandbookStructure"),
    "models.shared": ("FileIn",),
}

HandbookUpdateRecordResponseStatus = Literal["ok"]


class HandbookGetStructureResponse(XmlModel, kw_only=True):
    """HandbookGetStructureResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    handbook: HandbookStructure
    status: HandbookGetStructureResponseStatus


class HandbookUpdateRecordResponse(XmlModel, kw_only=True):
    """HandbookUpdateRecordResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    key: int
    status: HandbookUpdateRecordResponseStatus


class RecordFiles(XmlModel, kw_only=True):
    """RecordFiles, as it is sent."""

    file: list[FileIn] = []


class RecordValueIn(XmlModel, kw_only=True):
    """RecordValueIn, as it is sent."""

    id: int
    value: str | None = None
    """Of a file field: the ids that stay, separated by commas; others are deleted."""
    files: RecordFiles | None = None
