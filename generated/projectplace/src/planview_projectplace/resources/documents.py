"""Operations of `documents`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, query

if TYPE_CHECKING:
    from .. import models

DOWNLOAD: Operation[None] = Operation(
    "downloadDocument", Http("GET", "/1/documents/{documentId}"), (path("documentId"),), idempotent=True
)
DOWNLOAD_SINGULAR: Operation[None] = Operation(
    "downloadDocumentSingular", Http("GET", "/1/document/{documentId}"), (path("documentId"),), idempotent=True
)
GET: Operation[models.Document] = Operation(
    "getDocument",
    Http("GET", "/2/documents/{documentId}"),
    (path("documentId"),),
    answer="models.documents:Document",
    idempotent=True,
)
TREE: Operation[models.DocumentTree] = Operation(
    "listProjectDocuments",
    Http("GET", "/1/projects/{projectId}/documents"),
    (path("projectId"), query("recursive"), query("include_urls")),
    answer="models.documents:DocumentTree",
    idempotent=True,
)


class Documents(Group):
    """Documents: download, download singular, get, tree."""

    def download(self, document_id: int) -> None:
        """Download a document."""
        return self._call(DOWNLOAD, document_id)

    def download_singular(self, document_id: int) -> None:
        """Download a document by its address of 2013."""
        return self._call(DOWNLOAD_SINGULAR, document_id)

    def get(self, document_id: int) -> models.Document:
        """Read a folder with its contents, or what is known of a document.

        The id of a workspace stands for its root.
        """
        return self._call(GET, document_id)

    def tree(
        self, project_id: int, *, recursive: bool | None = None, include_urls: bool | None = None
    ) -> models.DocumentTree:
        """List the documents of a workspace."""
        return self._call(TREE, project_id, recursive, include_urls)


class AsyncDocuments(AsyncGroup):
    """Documents: download, download singular, get, tree."""

    async def download(self, document_id: int) -> None:
        """Download a document."""
        return await self._call(DOWNLOAD, document_id)

    async def download_singular(self, document_id: int) -> None:
        """Download a document by its address of 2013."""
        return await self._call(DOWNLOAD_SINGULAR, document_id)

    async def get(self, document_id: int) -> models.Document:
        """Read a folder with its contents, or what is known of a document."""
        return await self._call(GET, document_id)

    async def tree(
        self, project_id: int, *, recursive: bool | None = None, include_urls: bool | None = None
    ) -> models.DocumentTree:
        """List the documents of a workspace."""
        return await self._call(TREE, project_id, recursive, include_urls)
