"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .file import FileMade

_REFS: dict[str, tuple[str, ...]] = {"models.file": ("FileMade",)}

FileTarget = Literal["action", "task"] | str

FileUploadResponseStatus = Literal["ok"]


class FileUploadResponse(XmlModel, kw_only=True):
    """FileUploadResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    files: FilesMade
    status: FileUploadResponseStatus


class FilesMade(XmlModel, kw_only=True):
    """FilesMade."""

    file: list[FileMade] = []
