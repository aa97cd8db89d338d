"""Records of the service."""

from __future__ import annotations

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class DocumentTreeContainersItem(Model, kw_only=True):
    """DocumentTreeContainersItem."""

    id: int
    name: str
    contents: DocumentTree | None = None


class DocumentTreeDocumentsItem(Model, kw_only=True):
    """DocumentTreeDocumentsItem."""

    id: int
    name: str
    modified_time: int | None = None
    """Seconds since 1970."""
    last_modifier: str | None = None


class DocumentTreeUrlsItem(Model, kw_only=True):
    """DocumentTreeUrlsItem."""

    id: int
    name: str
    modified_time: int | None = None
    url: str


class Document(Model, kw_only=True):
    """A folder has container_id and contents; a document has file_name."""

    container_id: int | None = None
    access: str | None = None
    """`write` where something may be uploaded."""
    contents: list[DocumentItem] | None = None
    id: int | None = None
    file_name: str | None = None
    os_file_name: str | None = None
    """Percent-encoded."""


class DocumentItem(Model, kw_only=True):
    """DocumentItem."""

    id: int
    type: str
    """Folder, Document and others."""
    file_name: str
    os_file_name: str


class DocumentTree(Model, kw_only=True):
    """DocumentTree."""

    containers: list[DocumentTreeContainersItem]
    documents: list[DocumentTreeDocumentsItem]
    urls: list[DocumentTreeUrlsItem] | None = None


class Uploaded(Model, kw_only=True):
    """Uploaded."""

    id: int
    ver_nr: int | bool | None
    """Falsy where the folder keeps no versions."""
