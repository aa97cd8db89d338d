"""Entity types of the mocked PPM Pro: those that ``entities.yaml`` knows, completed by fields of the mock's own.

Which fields a server demands, returns by default or lets nobody write is not public: all of that is the mock's choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.contract.known import Form, load_known

UNIT, PROJECT, TASK, RESOURCE, USER, MEMBER, ALLOCATION = 2, 4, 5, 11, 23, 53, 54
SCHEDULE, REQUEST, PORTFOLIO, FINANCE = 79, 96, 114, 300
TITLE: Final = 436
STATUS: Final = 411
UDF: Final = 2_700_000_001
"""A user-defined field: ids of such fields pass 2^31."""
COMPLEX: Final = {REQUEST: "getRequestFields", PORTFOLIO: "getPortfolioFields"}
"""Types whose fields depend on a category, and the operation that lists them."""
LOOKUP: Final = (10, 1)
"""fieldTypeId and fieldSubTypeId of the status of projects and tasks."""
ALLOCATED_FROM, ALLOCATED_TO = 5402, 5403
PARENT_ID, PARENT_TYPE, AMOUNT, ENTRY_KIND = 30001, 30002, 30050, 30003
MEMBER_OF, MEMBER_TYPE, MEMBER_RESOURCE = 5301, 5302, 5303
REQUEST_ID, REQUEST_TYPE, REQUEST_TITLE, REQUEST_STATE = 9600, 9601, 9602, 9603
PORTFOLIO_ID, PORTFOLIO_TYPE, PORTFOLIO_TITLE = 114100, 114101, 114102

_SHORT: Final = 80
_LONG: Final = 4000
_FIELD_TYPES: Final[Mapping[Form, int]] = {
    "id": 1, "text": 2, "long": 3, "flag": 4, "number": 5, "seconds": 6, "day": 7, "moment": 8, "stamp": 9,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    id: int
    label: str
    form: Form = "text"
    method: str = ""
    fixed: bool = False
    """Only the server writes it."""

    @property
    def kind(self) -> tuple[int, int]:
        """fieldTypeId and fieldSubTypeId. Only 1 (a reference) and 20 are public; clients take them as opaque."""
        return LOOKUP if self.id in (STATUS, 511) else (_FIELD_TYPES[self.form], 0)

    @property
    def length(self) -> int:
        """Largest length in bytes, 0 where that means nothing."""
        if self.form not in ("text", "long"):
            return 0
        return _LONG if self.form == "long" or self.method.startswith("UDF") else _SHORT


@dataclass(frozen=True, slots=True)
class EntityType:
    """`common`: fields of an empty request; `own`: the field that repeats the entity's id, 0 = none."""

    id: int
    name: str
    fields: Mapping[int, Field]
    common: tuple[int, ...]
    required: frozenset[int] = frozenset()
    """Fields without which nothing is created."""
    creates: bool = False
    own: int = field(default=0)


_MORE: Final[Mapping[int, tuple[Field, ...]]] = {
    PROJECT: (Field(UDF, "Strategic", "flag", "UDFStrategic"), Field(UDF + 1, "Remark", "text", "UDFRemark")),
    USER: (Field(1103, "first name", method="firstName"), Field(1104, "last name", method="lastName")),
    MEMBER: (
        Field(MEMBER_OF, "entity id", "id"), Field(MEMBER_TYPE, "entity type id", "id"),
        Field(MEMBER_RESOURCE, "resource id", "id"),
    ),
    ALLOCATION: (Field(ALLOCATED_FROM, "start date", "day"), Field(ALLOCATED_TO, "end date", "day")),
    REQUEST: (
        Field(REQUEST_ID, "request id", "id", fixed=True), Field(REQUEST_TYPE, "request type id", "id", fixed=True),
        Field(REQUEST_TITLE, "title", method="title"),
        Field(REQUEST_STATE, "gate status", method="gateStatus", fixed=True),
    ),
    PORTFOLIO: (
        Field(PORTFOLIO_ID, "portfolio id", "id", fixed=True), Field(PORTFOLIO_TYPE, "category id", "id", fixed=True),
        Field(PORTFOLIO_TITLE, "title", method="title"),
    ),
    FINANCE: (
        Field(PARENT_ID, "parent id", "id"), Field(PARENT_TYPE, "parent type id", "id"),
        Field(ENTRY_KIND, "financial entry type", fixed=True),
    ),
}  # fmt: skip
_REQUIRED: Final[Mapping[int, tuple[int, ...]]] = {
    PROJECT: (TITLE,), TASK: (529, 50065), RESOURCE: (1103, 1104, 1110), USER: (2303,),
    MEMBER: (MEMBER_OF, MEMBER_TYPE, MEMBER_RESOURCE),
    ALLOCATION: (5417, 5419, 5421), FINANCE: (PARENT_ID, PARENT_TYPE, AMOUNT),
}  # fmt: skip
_COMMON: Final[Mapping[int, tuple[int, ...]]] = {
    PROJECT: (TITLE, STATUS, 416, 428, 430), TASK: (529, 511, 50028), RESOURCE: (1103, 1104), USER: (2303, 2310, 2301),
    FINANCE: (AMOUNT, PARENT_ID, PARENT_TYPE, ENTRY_KIND),
}  # fmt: skip
_OWN: Final = {USER: 2315, ALLOCATION: 5401, REQUEST: REQUEST_ID, PORTFOLIO: PORTFOLIO_ID}
_FIXED: Final = frozenset({495, 496, 498, 594, 595, 598, 2315, 2331, 2395, 5401})


def entity_types(folder: Path) -> dict[int, EntityType]:
    """All types by id. A type of which no field is public gets a title."""
    made: dict[int, EntityType] = {}
    for known in load_known(folder / "entities.yaml", name="entities.yaml").types:
        rows = [Field(f.id, f.label, f.form, f.method, f.id in _FIXED) for f in known.fields]
        rows += _MORE.get(known.id, ())
        fields = {row.id: row for row in rows or [Field(known.id * 100 + 1, "title", method="title")]}
        common = _COMMON.get(known.id) or tuple(f.id for f in fields.values() if f.form != "long")
        required = frozenset(_REQUIRED.get(known.id, ()))
        creates = known.creates and known.id not in COMPLEX
        made[known.id] = EntityType(known.id, known.name, fields, common, required, creates, _OWN.get(known.id, 0))
    return made
