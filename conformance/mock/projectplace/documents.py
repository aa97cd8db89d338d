"""Documents: folders that keep versions, a root that does not, downloads and archives."""

from __future__ import annotations

from collections.abc import Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import quote

from conformance.mock.answers import Answer, Refused
from conformance.mock.people import Person
from conformance.mock.projectplace.call import FAR, Call
from conformance.mock.projectplace.desk import Desk, Handler
from conformance.mock.projectplace.state import Row

_PARTS = 20
"""Files of one upload that are read."""
_ARCHIVE = b"PK\x05\x06" + bytes(18)
"""An empty zip file."""


def _get(desk: Desk, call: Call) -> Any:
    row = desk.document(call, call.id("documentId"))
    shown = desk.views.folder(row) if row["folder"] else desk.views.document(row)
    if "os_file_name" in shown and desk.faults.on("F-PP-41", call.operation):
        shown["os_file_name"] = row["name"]
    return shown


def _download(desk: Desk, call: Call) -> Any:
    row = desk.document(call, call.id("documentId"))
    if row["folder"]:
        raise Refused("object.unknown", say="document")
    said = f"attachment; filename*=UTF-8''{quote(row['name'])}"
    headers = [] if desk.faults.on("F-PP-42", call.operation) else [("content-disposition", said)]
    return Answer(200, row["data"], "application/octet-stream", headers)


def _upload(desk: Desk, call: Call) -> Any:
    folder = desk.document(call, call.id("containerId"))
    if not folder["folder"]:
        raise Refused("object.unknown", say="container")
    name, data = _file(call)
    same = next((d for d in desk.state.documents.values() if d["parent"] == folder["id"] and d["name"] == name), None)
    versioned = folder["parent"] != 0
    if same is not None and versioned and not desk.faults.on("F-PP-43", call.operation):
        same["data"], same["version"] = data, (same["version"] or 1) + 1
        return {"id": same["id"], "ver_nr": same["version"]}
    row = desk.state.document(folder["project"], folder["id"], name, data=data)
    row["version"] = 1 if versioned else None
    return {"id": row["id"], "ver_nr": row["version"]}


def _file(call: Call) -> tuple[str, bytes]:
    """Name and bytes of the first part; the field is named as the file. Raises Refused."""
    media = call.request.headers.get("content-type", "")
    if not media.lower().startswith("multipart/form-data"):
        raise Refused("request.unparsable", message="The body is no form with files")
    head = f"Content-Type: {media}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=HTTP).parsebytes(head + call.request.body)
    for part in list(message.iter_parts())[:_PARTS] if message.is_multipart() else ():
        name = part.get_param("name", header="content-disposition")
        data = part.get_payload(decode=True)
        if isinstance(name, str) and name and isinstance(data, bytes):
            return name, data
    raise Refused("param.missing", say="file")


def _tree(desk: Desk, call: Call) -> Any:
    row: Row = desk.project(call, call.id("projectId"))
    return desk.views.tree(row["root"], deep=call.flag("recursive"))


def archive(desk: Desk, caller: Person, path: str) -> Answer:
    """A finished archive, for those who may see the workspace. Raises Refused."""
    text = path.rpartition("/")[2]
    export = desk.state.exports.get(int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else FAR)
    if export is None or not desk.state.sees(caller, export["project"]):
        raise Refused("object.unknown", say="export")
    return Answer(200, _ARCHIVE, "application/zip", [("content-disposition", 'attachment; filename="workspace.zip"')])


HANDLERS: Mapping[str, Handler] = {
    "getDocument": _get,
    "downloadDocument": _download,
    "downloadDocumentSingular": _download,
    "uploadDocument": _upload,
    "listProjectDocuments": _tree,
}
