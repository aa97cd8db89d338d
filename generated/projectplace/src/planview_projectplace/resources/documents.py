"""Operations of `documents`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, payload, query

if TYPE_CHECKING:
    from .. import models

DOWNLOAD: Operation[bytes] = Operation(
    "downloadDocument",
    Http("GET", "/1/documents/{documentId}"),
    (path("documentId"),),
    answer=":bytes",
    idempotent=True,
)
DOWNLOAD_SINGULAR: Operation[bytes] = Operation(
    "downloadDocumentSingular",
    Http("GET", "/1/document/{documentId}"),
    (path("documentId"),),
    answer=":bytes",
    idempotent=True,
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
UPLOAD: Operation[models.Uploaded] = Operation(
    "uploadDocument",
    Http("POST", "/2/documents/{containerId}/upload", media="multipart/form-data"),
    (path("containerId"), payload()),
    answer="models.documents:Uploaded",
)


class Documents(Group):
    """Documents: download, download singular, get, tree, upload."""

    def download(self, document_id: int) -> bytes:
        """Download a document."""
        return self._call(DOWNLOAD, document_id)

    def download_singular(self, document_id: int) -> bytes:
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

    def upload(self, container_id: int, body: dict[str, bytes]) -> models.Uploaded:
        """Upload a document.

        The name of the form's field is the name of the file.
        """
        return self._call(UPLOAD, container_id, body)


class AsyncDocuments(AsyncGroup):
    """Documents: download, download singular, get, tree, upload."""

    async def download(self, document_id: int) -> bytes:
        """Download a document."""
        return await self._call(DOWNLOAD, document_id)

    async def download_singular(self, document_id: int) -> bytes:
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

    async def upload(self, container_id: int, body: dict[str, bytes]) -> models.Uploaded:
        """Upload a document."""
        return await self._call(UPLOAD, container_id, body)
