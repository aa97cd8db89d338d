"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, Union

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import FileSource, IdList, Moment
    from .task import Named
    from .task_2 import Titled

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": ("FileSource", "IdList", "Moment"),
    "models.task": ("Named",),
    "models.task_2": ("Titled",),
}

FileDeleteResponseStatus = Literal["ok"]

FileGetHistoryResponseStatus = Literal["ok"]

FileGetListForClientResponseStatus = Literal["ok"]

FileGetListForProjectResponseStatus = Literal["ok"]

FileGetListForTaskResponseStatus = Literal["ok"]

FileGetListForUserResponseStatus = Literal["ok"]

FileGetResponseStatus = Literal["ok"]

FileSort = Union[
    Literal["NUMBER_ASC", "NUMBER_DESC", "NAME_ASC", "NAME_DESC", "DATE_ASC", "DATE_DESC", "EXT_ASC", "EXT_DESC"], str
]


class FileCard(XmlModel, kw_only=True, rename="camel"):
    """FileCard."""

    id: int
    unique_id: int | None = None
    name: str | None = None
    version: int | None = None
    description: str | None = None
    date: Moment | None = None
    source_type: FileSource | None = None
    size: int | None = None
    """Kilobytes, or bytes in file.getListForClient and file.getHistory."""
    task: Titled | None = None
    project: Titled | None = None
    user: Named | None = None
    download_link: str | None = None
    """Where it was asked for."""


class FileDeleteResponse(XmlModel, kw_only=True):
    """FileDeleteResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    count: int
    status: FileDeleteResponseStatus


class FileGetHistoryResponse(XmlModel, kw_only=True):
    """FileGetHistoryResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    files: FileList
    status: FileGetHistoryResponseStatus


class FileGetListForClientResponse(XmlModel, kw_only=True):
    """FileGetListForClientResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    files: FileList
    status: FileGetListForClientResponseStatus


class FileGetListForProjectResponse(XmlModel, kw_only=True):
    """FileGetListForProjectResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    files: FileList
    status: FileGetListForProjectResponseStatus


class FileGetListForTaskResponse(XmlModel, kw_only=True):
    """FileGetListForTaskResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    files: FileList
    status: FileGetListForTaskResponseStatus


class FileGetListForUserResponse(XmlModel, kw_only=True):
    """FileGetListForUserResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    files: FileList
    status: FileGetListForUserResponseStatus


class FileGetResponse(XmlModel, kw_only=True):
    """FileGetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    file: FileCard
    status: FileGetResponseStatus


class FileIds(XmlModel, kw_only=True, rename="camel"):
    """Files by ids, or versions by unique ids."""

    id: list[int] = []
    unique_id: list[int] = []


class FileList(XmlModel, kw_only=True, rename="camel"):
    """A page of files: `totalCount` match, `count` are here."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    file: list[FileCard] = []
    total_count: int
    count: int


class FileMade(XmlModel, kw_only=True, rename="camel"):
    """FileMade."""

    unique_id: int
    name: str | None = None


class FileNotified(XmlModel, kw_only=True):
    """FileNotified, as it is sent."""

    users: IdList | None = None
