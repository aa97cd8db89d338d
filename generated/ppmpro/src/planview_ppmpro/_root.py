"""Operations that are methods of the client itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from ._runtime.client import AsyncGroup, Group
from ._runtime.operation import Operation, Soap, element

if TYPE_CHECKING:
    from . import models

NS = "http://services"
ALLOCATE_RESOURCE_TIME: Operation[str | None] = Operation(
    "allocateResourceTime",
    Soap("urn:allocateResourceTime", (NS, "allocateResourceTime"), (NS, "allocateResourceTimeResponse")),
    (
        element("taskIds", namespace=NS),
        element("resourceIds", namespace=NS),
        element("projectRoleIds", namespace=NS),
        element("estimateHours", namespace=NS),
        element("scheduleHours", namespace=NS),
        element("percentOfTime", namespace=NS),
        element("hoursToComplete", namespace=NS),
    ),
    answer="models.shared:AllocateResourceTimeResponse",
    result="return_",
)
CREATE_OR_REPLACE: Operation[str | None] = Operation(
    "createOrReplace",
    Soap("urn:createOrReplace", (NS, "createOrReplace"), (NS, "createOrReplaceResponse")),
    (element("newObj", namespace=NS), element("searchValuePairs", namespace=NS)),
    answer="models.shared:CreateOrReplaceResponse",
    result="return_",
)
DELETE_ENTITIES: Operation[bool | None] = Operation(
    "deleteEntities",
    Soap("urn:deleteEntities", (NS, "deleteEntities"), (NS, "deleteEntitiesResponse")),
    (element("entityTypeId", namespace=NS), element("entityIds", namespace=NS)),
    answer="models.shared:DeleteEntitiesResponse",
    result="return_",
)
DELETE_ENTITY: Operation[bool | None] = Operation(
    "deleteEntity",
    Soap("urn:deleteEntity", (NS, "deleteEntity"), (NS, "deleteEntityResponse")),
    (element("entityTypeId", namespace=NS), element("entityId", namespace=NS)),
    answer="models.shared:DeleteEntityResponse",
    result="return_",
)
FIND_ENTITY: Operation[list[models.EntityObj]] = Operation(
    "findEntity",
    Soap("urn:findEntity", (NS, "findEntity"), (NS, "findEntityResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("searchValuePairs", namespace=NS),
        element("fieldsRequest", namespace=NS),
    ),
    answer="models.shared:FindEntityResponse",
    result="return_",
    idempotent=True,
)
FIND_ENTITY_UPDATE_HISTORY: Operation[list[models.EntityObj]] = Operation(
    "findEntityUpdateHistory",
    Soap("urn:findEntityUpdateHistory", (NS, "findEntityUpdateHistory"), (NS, "findEntityUpdateHistoryResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("startYYYYMMDD", namespace=NS, nillable=True),
        element("endYYYYMMDD", namespace=NS, nillable=True),
        element("searchValuePairs", namespace=NS),
        element("fieldsRequest", namespace=NS),
    ),
    answer="models.shared:FindEntityUpdateHistoryResponse",
    result="return_",
    idempotent=True,
)
GET_DELETE_HISTORY: Operation[list[models.EntityHistory]] = Operation(
    "getDeleteHistory",
    Soap("urn:getDeleteHistory", (NS, "getDeleteHistory"), (NS, "getDeleteHistoryResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("startYYYYMMDD", namespace=NS, nillable=True),
        element("endYYYYMMDD", namespace=NS, nillable=True),
        element("simpleDateFormat", namespace=NS, nillable=True),
    ),
    answer="models.shared:GetDeleteHistoryResponse",
    result="return_",
    idempotent=True,
)
GET_ENTITIES_BY_FILTER: Operation[list[models.EntityObj]] = Operation(
    "getEntitiesByFilter",
    Soap("urn:getEntitiesByFilter", (NS, "getEntitiesByFilter"), (NS, "getEntitiesByFilterResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("filter", namespace=NS, nillable=True),
        element("fieldsRequest", namespace=NS),
    ),
    answer="models.shared:GetEntitiesByFilterResponse",
    result="return_",
    idempotent=True,
)
GET_ENTITY_FIELDS: Operation[list[models.ObjectMethod]] = Operation(
    "getEntityFields",
    Soap("urn:getEntityFields", (NS, "getEntityFields"), (NS, "getEntityFieldsResponse")),
    (element("entityTypeId", namespace=NS), element("mode", namespace=NS)),
    answer="models.shared:GetEntityFieldsResponse",
    result="return_",
    idempotent=True,
)
GET_LIST_VALUES: Operation[list[models.ValuePair]] = Operation(
    "getListValues",
    Soap("urn:getListValues", (NS, "getListValues"), (NS, "getListValuesResponse")),
    (element("fieldTypeId", namespace=NS), element("fieldSubTypeId", namespace=NS)),
    answer="models.shared:GetListValuesResponse",
    result="return_",
    idempotent=True,
)
GET_MEMBER_ID: Operation[int | None] = Operation(
    "getMemberId",
    Soap("urn:getMemberId", (NS, "getMemberId"), (NS, "getMemberIdResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("entityInstanceId", namespace=NS),
        element("resourceId", namespace=NS),
    ),
    answer="models.shared:GetMemberIdResponse",
    result="return_",
    idempotent=True,
)
GET_TEAM_MEMBER_ID: Operation[int | None] = Operation(
    "getTeamMemberId",
    Soap("urn:getTeamMemberId", (NS, "getTeamMemberId"), (NS, "getTeamMemberIdResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("entityInstanceId", namespace=NS),
        element("resourceId", namespace=NS),
    ),
    answer="models.shared:GetTeamMemberIdResponse",
    result="return_",
    idempotent=True,
)
GET_UPDATE_HISTORY: Operation[list[models.EntityHistory]] = Operation(
    "getUpdateHistory",
    Soap("urn:getUpdateHistory", (NS, "getUpdateHistory"), (NS, "getUpdateHistoryResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("startYYYYMMDD", namespace=NS, nillable=True),
        element("endYYYYMMDD", namespace=NS, nillable=True),
        element("showRepeatingPerDay", namespace=NS),
        element("simpleDateFormat", namespace=NS, nillable=True),
    ),
    answer="models.shared:GetUpdateHistoryResponse",
    result="return_",
    idempotent=True,
)
INSERT_ENTITY: Operation[int | None] = Operation(
    "insertEntity",
    Soap("urn:insertEntity", (NS, "insertEntity"), (NS, "insertEntityResponse")),
    (element("entityTypeId", namespace=NS), element("valuePairs", namespace=NS)),
    answer="models.shared:InsertEntityResponse",
    result="return_",
)
INSERT_NOTE: Operation[int | None] = Operation(
    "insertNote",
    Soap("urn:insertNote", (NS, "insertNote"), (NS, "insertNoteResponse")),
    (
        element("parentEntityTypeId", namespace=NS),
        element("parentId", namespace=NS),
        element("title", namespace=NS, nillable=True),
        element("content", namespace=NS, nillable=True),
    ),
    answer="models.shared:InsertNoteResponse",
    result="return_",
)
LOGIN: Operation[str | None] = Operation(
    "login",
    Soap("urn:login", (NS, "login"), (NS, "loginResponse")),
    (element("username", namespace=NS, nillable=True), element("password", namespace=NS, nillable=True)),
    answer="models.shared_2:LoginResponse",
    result="return_",
    idempotent=True,
    schemes=(),
)
LOGOUT: Operation[bool | None] = Operation(
    "logout",
    Soap("urn:logout", (NS, "logout"), (NS, "logoutResponse")),
    answer="models.shared_2:LogoutResponse",
    result="return_",
    idempotent=True,
)
SELECT_ENTITY: Operation[models.EntityObj | None] = Operation(
    "selectEntity",
    Soap("urn:selectEntity", (NS, "selectEntity"), (NS, "selectEntityResponse")),
    (element("entityTypeId", namespace=NS), element("entityId", namespace=NS), element("fieldsRequest", namespace=NS)),
    answer="models.shared_2:SelectEntityResponse",
    result="return_",
    idempotent=True,
)
SERVER_INFO: Operation[models.ServerInfoResponse | None] = Operation(
    "serverInfo",
    Soap("urn:serverInfo", (NS, "serverInfo"), (NS, "serverInfoResponse")),
    (element("login", namespace=NS, nillable=True),),
    answer="models.shared_2:ServerInfoResponse_2",
    result="return_",
    idempotent=True,
    schemes=(),
)
UPDATE_FIELD: Operation[bool | None] = Operation(
    "updateAnEntityByMethodId",
    Soap("urn:updateAnEntityByMethodId", (NS, "updateAnEntityByMethodId"), (NS, "updateAnEntityByMethodIdResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("entityId", namespace=NS),
        element("methodId", namespace=NS),
        element("methodValue", namespace=NS, nillable=True),
    ),
    answer="models.shared_2:UpdateAnEntityByMethodIdResponse",
    result="return_",
    idempotent=True,
)
UPDATE_ENTITY: Operation[bool | None] = Operation(
    "updateEntity",
    Soap("urn:updateEntity", (NS, "updateEntity"), (NS, "updateEntityResponse")),
    (element("entityTypeId", namespace=NS), element("entityId", namespace=NS), element("valuePairs", namespace=NS)),
    answer="models.shared_2:UpdateEntityResponse",
    result="return_",
    idempotent=True,
)


class Root(Group):
    """PpmPro: allocate resource time, create or replace, delete entities, delete entity, find entity, find entity
    update history, ....
    """

    def allocate_resource_time(
        self,
        *,
        task_ids: Sequence[int] = (),
        resource_ids: Sequence[int] = (),
        project_role_ids: Sequence[int] = (),
        estimate_hours: float | None = None,
        schedule_hours: float | None = None,
        percent_of_time: float | None = None,
        hours_to_complete: float | None = None,
    ) -> str | None:
        """Assigns resources and roles to tasks."""
        return self._call(
            ALLOCATE_RESOURCE_TIME,
            task_ids,
            resource_ids,
            project_role_ids,
            estimate_hours,
            schedule_hours,
            percent_of_time,
            hours_to_complete,
        )

    def create_or_replace(
        self, *, new_obj: models.EntityObj, search_value_pairs: Sequence[models.ValuePair] = ()
    ) -> str | None:
        """Changes the instance that the search pairs find, or creates one where there is none.

        - `new_obj`: Type and values; an id is not needed to create.
        """
        return self._call(CREATE_OR_REPLACE, new_obj, search_value_pairs)

    def delete_entities(self, *, entity_type_id: int, entity_ids: Sequence[int]) -> bool | None:
        """Deletes several instances of one type; one answer for all."""
        return self._call(DELETE_ENTITIES, entity_type_id, entity_ids)

    def delete_entity(self, *, entity_type_id: int, entity_id: int) -> bool | None:
        """Deletes one instance."""
        return self._call(DELETE_ENTITY, entity_type_id, entity_id)

    def find_entity(
        self,
        *,
        entity_type_id: int,
        search_value_pairs: Sequence[models.ValuePair] = (),
        fields_request: Sequence[int] = (),
    ) -> list[models.EntityObj]:
        """Finds the instances of a type that match all search pairs.

        - `search_value_pairs`: Conditions "field equals value"; all must hold.
        - `fields_request`: Ids of the fields to return; none returns a default set.
        """
        return self._call(FIND_ENTITY, entity_type_id, search_value_pairs, fields_request)

    def find_entity_update_history(
        self,
        *,
        entity_type_id: int,
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
        search_value_pairs: Sequence[models.ValuePair] = (),
        fields_request: Sequence[int] = (),
    ) -> list[models.EntityObj]:
        """Finds the instances of a type that match all search pairs and were changed between two days."""
        return self._call(
            FIND_ENTITY_UPDATE_HISTORY, entity_type_id, start_yyyymmdd, end_yyyymmdd, search_value_pairs, fields_request
        )

    def get_delete_history(
        self,
        *,
        entity_type_id: int,
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
        simple_date_format: str | None | UnsetType = UNSET,
    ) -> list[models.EntityHistory]:
        """Lists the instances of a type that were deleted between two days.

        - `simple_date_format`: Java pattern for dateModified.
        """
        return self._call(GET_DELETE_HISTORY, entity_type_id, start_yyyymmdd, end_yyyymmdd, simple_date_format)

    def get_entities_by_filter(
        self, *, entity_type_id: int, filter: str | None | UnsetType = UNSET, fields_request: Sequence[int] = ()
    ) -> list[models.EntityObj]:
        """Finds the instances of a type that a filter of PPM Pro selects.

        - `filter`: Title of a saved filter.
        - `fields_request`: Ids of the fields to return; none returns a default set.
        """
        return self._call(GET_ENTITIES_BY_FILTER, entity_type_id, filter, fields_request)

    def get_entity_fields(self, *, entity_type_id: int, mode: int) -> list[models.ObjectMethod]:
        """Lists the fields of a simple entity.

        - `mode`: 0 all fields, 1 those of insert, 2 those of update.
        """
        return self._call(GET_ENTITY_FIELDS, entity_type_id, mode)

    def get_list_values(self, *, field_type_id: int, field_sub_type_id: int) -> list[models.ValuePair]:
        """Lists the values that a lookup field may have.

        - `field_type_id`: As in the field's description.
        - `field_sub_type_id`: As in the field's description.
        """
        return self._call(GET_LIST_VALUES, field_type_id, field_sub_type_id)

    def get_member_id(self, *, entity_type_id: int, entity_instance_id: int, resource_id: int) -> int | None:
        """Finds the member record of a resource in an instance."""
        return self._call(GET_MEMBER_ID, entity_type_id, entity_instance_id, resource_id)

    def get_team_member_id(self, *, entity_type_id: int, entity_instance_id: int, resource_id: int) -> int | None:
        """Finds the team member record (type 53) of a resource in an instance."""
        return self._call(GET_TEAM_MEMBER_ID, entity_type_id, entity_instance_id, resource_id)

    def get_update_history(
        self,
        *,
        entity_type_id: int,
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
        show_repeating_per_day: bool | None = None,
        simple_date_format: str | None | UnsetType = UNSET,
    ) -> list[models.EntityHistory]:
        """Lists the instances of a type that were changed between two days.

        - `show_repeating_per_day`: Whether several changes of one instance on one day are listed one by one.
        - `simple_date_format`: Java pattern for dateModified.
        """
        return self._call(
            GET_UPDATE_HISTORY, entity_type_id, start_yyyymmdd, end_yyyymmdd, show_repeating_per_day, simple_date_format
        )

    def insert_entity(self, *, entity_type_id: int, value_pairs: Sequence[models.ValuePair] = ()) -> int | None:
        """Creates an instance and returns its id.

        - `value_pairs`: Values of all fields that are required on insert, and of any others.
        """
        return self._call(INSERT_ENTITY, entity_type_id, value_pairs)

    def insert_note(
        self,
        *,
        parent_entity_type_id: int,
        parent_id: int,
        title: str | None | UnsetType = UNSET,
        content: str | None | UnsetType = UNSET,
    ) -> int | None:
        """Attaches a note to an instance and returns the note's id."""
        return self._call(INSERT_NOTE, parent_entity_type_id, parent_id, title, content)

    def login(
        self, *, username: str | None | UnsetType = UNSET, password: str | None | UnsetType = UNSET
    ) -> str | None:
        """Opens a session and returns its id. Deprecated: send the token as HTTP Basic instead.

        - `password`: The token of the web-service user, or the password (deprecated).
        """
        return self._call(LOGIN, username, password)

    def logout(self) -> bool | None:
        """Ends the session."""
        return self._call(LOGOUT)

    def select_entity(
        self, *, entity_type_id: int, entity_id: int, fields_request: Sequence[int] = ()
    ) -> models.EntityObj | None:
        """Reads one instance by its id.

        - `fields_request`: Ids of the fields to return; none returns the most common ones, without description
        and ...
        """
        return self._call(SELECT_ENTITY, entity_type_id, entity_id, fields_request)

    def server_info(self, *, login: str | None | UnsetType = UNSET) -> models.ServerInfoResponse | None:
        """Tells which servers host a login name; needs no credentials."""
        return self._call(SERVER_INFO, login)

    def update_field(
        self, *, entity_type_id: int, entity_id: int, method_id: int, method_value: str | None | UnsetType = UNSET
    ) -> bool | None:
        """Changes one field of one instance.

        - `method_id`: Id of the field.
        """
        return self._call(UPDATE_FIELD, entity_type_id, entity_id, method_id, method_value)

    def update_entity(
        self, *, entity_type_id: int, entity_id: int, value_pairs: Sequence[models.ValuePair] = ()
    ) -> bool | None:
        """Changes the given fields of one instance; all others stay."""
        return self._call(UPDATE_ENTITY, entity_type_id, entity_id, value_pairs)


class AsyncRoot(AsyncGroup):
    """PpmPro: allocate resource time, create or replace, delete entities, delete entity, find entity, find entity
    update history, ....
    """

    async def allocate_resource_time(
        self,
        *,
        task_ids: Sequence[int] = (),
        resource_ids: Sequence[int] = (),
        project_role_ids: Sequence[int] = (),
        estimate_hours: float | None = None,
        schedule_hours: float | None = None,
        percent_of_time: float | None = None,
        hours_to_complete: float | None = None,
    ) -> str | None:
        """Assigns resources and roles to tasks."""
        return await self._call(
            ALLOCATE_RESOURCE_TIME,
            task_ids,
            resource_ids,
            project_role_ids,
            estimate_hours,
            schedule_hours,
            percent_of_time,
            hours_to_complete,
        )

    async def create_or_replace(
        self, *, new_obj: models.EntityObj, search_value_pairs: Sequence[models.ValuePair] = ()
    ) -> str | None:
        """Changes the instance that the search pairs find, or creates one where there is none."""
        return await self._call(CREATE_OR_REPLACE, new_obj, search_value_pairs)

    async def delete_entities(self, *, entity_type_id: int, entity_ids: Sequence[int]) -> bool | None:
        """Deletes several instances of one type; one answer for all."""
        return await self._call(DELETE_ENTITIES, entity_type_id, entity_ids)

    async def delete_entity(self, *, entity_type_id: int, entity_id: int) -> bool | None:
        """Deletes one instance."""
        return await self._call(DELETE_ENTITY, entity_type_id, entity_id)

    async def find_entity(
        self,
        *,
        entity_type_id: int,
        search_value_pairs: Sequence[models.ValuePair] = (),
        fields_request: Sequence[int] = (),
    ) -> list[models.EntityObj]:
        """Finds the instances of a type that match all search pairs."""
        return await self._call(FIND_ENTITY, entity_type_id, search_value_pairs, fields_request)

    async def find_entity_update_history(
        self,
        *,
        entity_type_id: int,
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
        search_value_pairs: Sequence[models.ValuePair] = (),
        fields_request: Sequence[int] = (),
    ) -> list[models.EntityObj]:
        """Finds the instances of a type that match all search pairs and were changed between two days."""
        return await self._call(
            FIND_ENTITY_UPDATE_HISTORY, entity_type_id, start_yyyymmdd, end_yyyymmdd, search_value_pairs, fields_request
        )

    async def get_delete_history(
        self,
        *,
        entity_type_id: int,
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
        simple_date_format: str | None | UnsetType = UNSET,
    ) -> list[models.EntityHistory]:
        """Lists the instances of a type that were deleted between two days."""
        return await self._call(GET_DELETE_HISTORY, entity_type_id, start_yyyymmdd, end_yyyymmdd, simple_date_format)

    async def get_entities_by_filter(
        self, *, entity_type_id: int, filter: str | None | UnsetType = UNSET, fields_request: Sequence[int] = ()
    ) -> list[models.EntityObj]:
        """Finds the instances of a type that a filter of PPM Pro selects."""
        return await self._call(GET_ENTITIES_BY_FILTER, entity_type_id, filter, fields_request)

    async def get_entity_fields(self, *, entity_type_id: int, mode: int) -> list[models.ObjectMethod]:
        """Lists the fields of a simple entity."""
        return await self._call(GET_ENTITY_FIELDS, entity_type_id, mode)

    async def get_list_values(self, *, field_type_id: int, field_sub_type_id: int) -> list[models.ValuePair]:
        """Lists the values that a lookup field may have."""
        return await self._call(GET_LIST_VALUES, field_type_id, field_sub_type_id)

    async def get_member_id(self, *, entity_type_id: int, entity_instance_id: int, resource_id: int) -> int | None:
        """Finds the member record of a resource in an instance."""
        return await self._call(GET_MEMBER_ID, entity_type_id, entity_instance_id, resource_id)

    async def get_team_member_id(self, *, entity_type_id: int, entity_instance_id: int, resource_id: int) -> int | None:
        """Finds the team member record (type 53) of a resource in an instance."""
        return await self._call(GET_TEAM_MEMBER_ID, entity_type_id, entity_instance_id, resource_id)

    async def get_update_history(
        self,
        *,
        entity_type_id: int,
        start_yyyymmdd: str | None | UnsetType = UNSET,
        end_yyyymmdd: str | None | UnsetType = UNSET,
        show_repeating_per_day: bool | None = None,
        simple_date_format: str | None | UnsetType = UNSET,
    ) -> list[models.EntityHistory]:
        """Lists the instances of a type that were changed between two days."""
        return await self._call(
            GET_UPDATE_HISTORY, entity_type_id, start_yyyymmdd, end_yyyymmdd, show_repeating_per_day, simple_date_format
        )

    async def insert_entity(self, *, entity_type_id: int, value_pairs: Sequence[models.ValuePair] = ()) -> int | None:
        """Creates an instance and returns its id."""
        return await self._call(INSERT_ENTITY, entity_type_id, value_pairs)

    async def insert_note(
        self,
        *,
        parent_entity_type_id: int,
        parent_id: int,
        title: str | None | UnsetType = UNSET,
        content: str | None | UnsetType = UNSET,
    ) -> int | None:
        """Attaches a note to an instance and returns the note's id."""
        return await self._call(INSERT_NOTE, parent_entity_type_id, parent_id, title, content)

    async def login(
        self, *, username: str | None | UnsetType = UNSET, password: str | None | UnsetType = UNSET
    ) -> str | None:
        """Opens a session and returns its id."""
        return await self._call(LOGIN, username, password)

    async def logout(self) -> bool | None:
        """Ends the session."""
        return await self._call(LOGOUT)

    async def select_entity(
        self, *, entity_type_id: int, entity_id: int, fields_request: Sequence[int] = ()
    ) -> models.EntityObj | None:
        """Reads one instance by its id."""
        return await self._call(SELECT_ENTITY, entity_type_id, entity_id, fields_request)

    async def server_info(self, *, login: str | None | UnsetType = UNSET) -> models.ServerInfoResponse | None:
        """Tells which servers host a login name; needs no credentials."""
        return await self._call(SERVER_INFO, login)

    async def update_field(
        self, *, entity_type_id: int, entity_id: int, method_id: int, method_value: str | None | UnsetType = UNSET
    ) -> bool | None:
        """Changes one field of one instance."""
        return await self._call(UPDATE_FIELD, entity_type_id, entity_id, method_id, method_value)

    async def update_entity(
        self, *, entity_type_id: int, entity_id: int, value_pairs: Sequence[models.ValuePair] = ()
    ) -> bool | None:
        """Changes the given fields of one instance; all others stay."""
        return await self._call(UPDATE_ENTITY, entity_type_id, entity_id, value_pairs)
