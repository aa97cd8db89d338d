"""The floor of JSON decoding: the schema of `documents/projects.json` as plain msgspec structs, nothing kept."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec import Struct


class User(Struct, gc=False, kw_only=True):
    id: int
    displayName: str
    mail: str | None = None
    isActive: bool | None = None


class Lookup(Struct, gc=False, kw_only=True):
    id: str
    displayValue: str | None = None


class Assignment(Struct, gc=False, kw_only=True):
    id: int
    resource: User
    role: Lookup | None = None
    hours: float | None = None
    startsAt: dt.datetime | None = None


class Project(Struct, gc=False, kw_only=True):
    id: int
    code: str
    projectName: str
    description: str | None = None
    isActive: bool | None = None
    priority: int | None = None
    percentComplete: float | None = None
    plannedCost: float | None = None
    startDate: dt.date | None = None
    finishDate: dt.date | None = None
    createdDate: dt.datetime | None = None
    lastUpdatedDate: dt.datetime | None = None
    manager: User | None = None
    businessOwner: User | None = None
    status: Lookup | None = None
    stage: Lookup | None = None
    costType: Lookup | None = None
    currency: Lookup | None = None
    assignments: list[Assignment] | None = None


class ProjectPage(Struct, gc=False, kw_only=True):
    totalCount: int
    next: str | None = None
    results: list[Project]


decode = msgspec.json.Decoder(ProjectPage).decode
encode = msgspec.json.Encoder().encode
