"""Operations of `oauth2`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, payload

if TYPE_CHECKING:
    from .. import models

TOKEN: Operation[models.Token] = Operation(
    "token",
    Http("POST", "/io/v1/oauth2/token", media="application/x-www-form-urlencoded"),
    (payload(),),
    answer="models.oauth2:Token",
    idempotent=True,
    schemes=(),
)


class Oauth2(Group):
    """Oauth2: token."""

    def token(self, body: models.TokenBody) -> models.Token:
        """Exchange client credentials for a bearer token."""
        return self._call(TOKEN, body)


class AsyncOauth2(AsyncGroup):
    """Oauth2: token."""

    async def token(self, body: models.TokenBody) -> models.Token:
        """Exchange client credentials for a bearer token."""
        return await self._call(TOKEN, body)
