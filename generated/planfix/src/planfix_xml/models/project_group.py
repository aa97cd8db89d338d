"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .task import IdRef, Named

_REFS: dict[str, tuple[str, ...]] = {"models.task": ("IdRef", "Named")}

ProjectGroupAddResponseStatus = Literal["ok"]

ProjectGroupGetListResponseStatus = Literal["ok"]

ProjectGroupGetResponseStatus = Literal["ok"]

ProjectGroupMoveResponseStatus = Literal["ok"]

ProjectGroupUpdateResponseStatus = Literal["ok"]


class GroupPlace(XmlModel, kw_only=True, rename="camel"):
    """GroupPlace, as it is sent."""

    project_group: IdRef


class ProjectGroupAddResponse(XmlModel, kw_only=True, rename="camel"):
    """ProjectGroupAddResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    project_group: IdRef
    status: ProjectGroupAddResponseStatus


class ProjectGroupGetListResponse(XmlModel, kw_only=True, rename="camel"):
    """ProjectGroupGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    project_groups: ProjectGroupList
    status: ProjectGroupGetListResponseStatus


class ProjectGroupGetResponse(XmlModel, kw_only=True, rename="camel"):
    """ProjectGroupGetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    project_group: Named
    status: ProjectGroupGetResponseStatus


class ProjectGroupList(XmlModel, kw_only=True, rename="camel"):
    """ProjectGroupList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count",))
    project_group: list[Named] = []
    total_count: int


class ProjectGroupMoveResponse(XmlModel, kw_only=True, rename="camel"):
    """ProjectGroupMoveResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    project_group: IdRef
    status: ProjectGroupMoveResponseStatus


class ProjectGroupUpdateResponse(XmlModel, kw_only=True, rename="camel"):
    """ProjectGroupUpdateResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    project_group: IdRef
    status: ProjectGroupUpdateResponseStatus
