"""Operations of `people`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, Paging, path, payload
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

CHANGE: Operation[models.ActionResult] = Operation(
    "changePerson",
    Http("POST", "/1/account/people/{personId}"),
    (path("personId"), payload()),
    answer="models.people:ActionResult",
)
OWNED_ARTIFACTS: Operation[dict[str, models.OwnedArtifacts]] = Operation(
    "getOwnedArtifacts",
    Http("GET", "/1/account/people/{personId}/owned-artifacts"),
    (path("personId"),),
    answer="models.people:GetOwnedArtifactsAnswer",
    idempotent=True,
)
LIST_ALL: Operation[list[models.PersonRow]] = Operation(
    "listPeople", Http("GET", "/1/account/people"), answer="models.people:PersonRowList", idempotent=True
)
SEARCH: Operation[models.PersonFound] = Operation(
    "searchPeople",
    Http("POST", "/1/account/people"),
    (payload(),),
    answer="models.people:PersonFoundList",
    paging=Paging("offset", "", start="row_number", size="limit", end=("short_page", "empty_page")),
    idempotent=True,
)


class People(Group):
    """People: change, owned artifacts, list all, search."""

    def change(self, person_id: str, body: models.PersonAction) -> models.ActionResult:
        """Add an e-mail address, remove or delete a person.

        - `person_id`: The number of a person, as a string.
        """
        return self._call(CHANGE, person_id, body)

    def owned_artifacts(self, person_id: str) -> dict[str, models.OwnedArtifacts]:
        """Read what a person owns, by the person's id.

        - `person_id`: The number of a person, as a string.
        """
        return self._call(OWNED_ARTIFACTS, person_id)

    def list_all(self) -> list[models.PersonRow]:
        """List all people of the account."""
        return self._call(LIST_ALL)

    def search(self, body: models.PeopleQuery) -> Pager[models.PersonFound]:
        """List people of the account, page by page."""
        return self._pages(SEARCH, body)


class AsyncPeople(AsyncGroup):
    """People: change, owned artifacts, list all, search."""

    async def change(self, person_id: str, body: models.PersonAction) -> models.ActionResult:
        """Add an e-mail address, remove or delete a person."""
        return await self._call(CHANGE, person_id, body)

    async def owned_artifacts(self, person_id: str) -> dict[str, models.OwnedArtifacts]:
        """Read what a person owns, by the person's id."""
        return await self._call(OWNED_ARTIFACTS, person_id)

    async def list_all(self) -> list[models.PersonRow]:
        """List all people of the account."""
        return await self._call(LIST_ALL)

    def search(self, body: models.PeopleQuery) -> AsyncPager[models.PersonFound]:
        """List people of the account, page by page."""
        return self._pages(SEARCH, body)
