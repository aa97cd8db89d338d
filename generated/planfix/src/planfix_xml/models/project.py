"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import CustomDataIn, IdList, Moment
    from .task import CustomData, IdRef, Named
    from .task_2 import People

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": ("CustomDataIn", "IdList", "Moment"),
    "models.task": ("CustomData", "IdRef", "Named"),
    "models.task_2": ("People",),
}

ProjectAddResponseStatus = Literal["ok"]

ProjectGetListResponseStatus = Literal["ok"]

ProjectGetResponseStatus = Literal["ok"]

ProjectSort = Literal["TITLE_ASC", "TITLE_DESC", "NUMBER_ASC", "NUMBER_DESC"] | str

ProjectStatus = Literal["DRAFT", "ACTIVE", "COMPLETED"] | str

ProjectTarget = Literal["all", "in", "out", "template"] | str

ProjectUpdateResponseStatus = Literal["ok"]


class ProjectAddResponse(XmlModel, kw_only=True):
    """ProjectAddResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    project: IdRef
    status: ProjectAddResponseStatus


class ProjectCard(XmlModel, kw_only=True, rename="camel"):
    """A project. Lists leave out `workers`, `members` and `auditors`."""

    id: int
    title: str
    description: str | None = None
    """HTML."""
    owner: Named | None = None
    client: Named | None = None
    group: Named | None = None
    parent: IdRef | None = None
    template: IdRef | None = None
    status: ProjectStatus | None = None
    hidden: bool | None = None
    has_end_date: bool | None = None
    end_date: Moment | None = None
    """Means something with `hasEndDate` only."""
    begin_date: Moment | None = None
    """When it was made."""
    task_count: int | None = None
    is_overdued: bool | None = None
    is_close_to_deadline: bool | None = None
    """A quarter of the time is left."""
    workers: People | None = None
    members: People | None = None
    auditors: People | None = None
    custom_data: CustomData | None = None


class ProjectChange(XmlModel, kw_only=True, rename="camel"):
    """A project by internal id, or by running number where no id is given. What is left out keeps its value."""

    id: int | None = None
    general: int | None = None
    title: str | None = None
    description: str | None = None
    """HTML."""
    owner: IdRef | None = None
    """Without it, or with 0, the caller."""
    client: IdRef | None = None
    status: ProjectStatus | None = None
    hidden: bool | None = None
    has_end_date: bool | None = None
    end_date: Moment | None = None
    """Counts with `hasEndDate` only."""
    group: IdRef | None = None
    parent: IdRef | None = None
    auditors: IdList | None = None
    managers: IdList | None = None
    workers: IdList | None = None
    members: IdList | None = None
    custom_data: CustomDataIn | None = None


class ProjectGetListResponse(XmlModel, kw_only=True):
    """ProjectGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    projects: ProjectList
    status: ProjectGetListResponseStatus


class ProjectGetResponse(XmlModel, kw_only=True):
    """ProjectGetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    project: ProjectCard
    status: ProjectGetResponseStatus


class ProjectIn(XmlModel, kw_only=True, rename="camel"):
    """A project to be made."""

    title: str
    description: str | None = None
    """HTML."""
    owner: IdRef | None = None
    """Without it, or with 0, the caller."""
    client: IdRef | None = None
    status: ProjectStatus | None = None
    hidden: bool | None = None
    has_end_date: bool | None = None
    end_date: Moment | None = None
    """Counts with `hasEndDate` only."""
    group: IdRef | None = None
    parent: IdRef | None = None
    auditors: IdList | None = None
    managers: IdList | None = None
    workers: IdList | None = None
    custom_data: CustomDataIn | None = None


class ProjectList(XmlModel, kw_only=True, rename="camel"):
    """A page of projects: `totalCount` match, `count` are here."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    project: list[ProjectCard] = []
    total_count: int
    count: int


class ProjectUpdateResponse(XmlModel, kw_only=True):
    """ProjectUpdateResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    project: IdRef
    status: ProjectUpdateResponseStatus
