"""Operations of `profiles`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Soap, element

if TYPE_CHECKING:
    from .. import models

NS = "http://services"
CREATE_OR_REPLACE: Operation[list[models.ResourceProfileSetting]] = Operation(
    "createOrReplaceResourceProfileSetting",
    Soap(
        "urn:createOrReplaceResourceProfileSetting",
        (NS, "createOrReplaceResourceProfileSetting"),
        (NS, "createOrReplaceResourceProfileSettingResponse"),
    ),
    (element("resourceProfileSettings", namespace=NS),),
    answer="models.profiles:CreateOrReplaceResourceProfileSettingResponse",
    result="return_",
    idempotent=True,
)
GET: Operation[list[models.ResourceProfileSetting]] = Operation(
    "getResourceProfileSetting",
    Soap("urn:getResourceProfileSetting", (NS, "getResourceProfileSetting"), (NS, "getResourceProfileSettingResponse")),
    (element("resourceId", namespace=NS),),
    answer="models.profiles:GetResourceProfileSettingResponse",
    result="return_",
    idempotent=True,
)
GET_SKILL_CATEGORIES: Operation[list[models.ProfileVariable]] = Operation(
    "getSkillCategories",
    Soap("urn:getSkillCategories", (NS, "getSkillCategories"), (NS, "getSkillCategoriesResponse")),
    answer="models.profiles:GetSkillCategoriesResponse",
    result="return_",
    idempotent=True,
)


class Profiles(Group):
    """Profiles: create or replace, get, get skill categories."""

    def create_or_replace(
        self, *, resource_profile_settings: Sequence[models.ResourceProfileSetting]
    ) -> list[models.ResourceProfileSetting]:
        """Creates or changes skill profiles and returns what is stored."""
        return self._call(CREATE_OR_REPLACE, resource_profile_settings)

    def get(self, *, resource_id: Sequence[int]) -> list[models.ResourceProfileSetting]:
        """Reads the skill profiles of resources."""
        return self._call(GET, resource_id)

    def get_skill_categories(self) -> list[models.ProfileVariable]:
        """Lists the categories of skills."""
        return self._call(GET_SKILL_CATEGORIES)


class AsyncProfiles(AsyncGroup):
    """Profiles: create or replace, get, get skill categories."""

    async def create_or_replace(
        self, *, resource_profile_settings: Sequence[models.ResourceProfileSetting]
    ) -> list[models.ResourceProfileSetting]:
        """Creates or changes skill profiles and returns what is stored."""
        return await self._call(CREATE_OR_REPLACE, resource_profile_settings)

    async def get(self, *, resource_id: Sequence[int]) -> list[models.ResourceProfileSetting]:
        """Reads the skill profiles of resources."""
        return await self._call(GET, resource_id)

    async def get_skill_categories(self) -> list[models.ProfileVariable]:
        """Lists the categories of skills."""
        return await self._call(GET_SKILL_CATEGORIES)
