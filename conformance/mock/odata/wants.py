"""How an answer is wanted: format, metadata level, versions, page size (OData 4.0 Protocol, 8.1, 8.2 and 11.2.10)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from conformance.mock.answers import Request
from conformance.mock.odata.refusals import Refusal

Level = Literal["none", "minimal", "full"]
_LEVELS: dict[str, Level] = {"none": "none", "minimal": "minimal", "full": "full"}
_PARAMETERS = frozenset({"odata.metadata", "metadata", "odata.streaming", "streaming", "ieee754compatible", "charset"})
_SIZE = re.compile(r"(?:^|[,;\s])(?:odata\.)?maxpagesize\s*=\s*\"?(\d{1,9})\"?(?=$|[,;\s])", re.IGNORECASE)
_UNDERSTOOD = frozenset({"4.0", "4.01"})


@dataclass(frozen=True, slots=True)
class Wants:
    level: Level = "minimal"
    text_numbers: bool = False
    """IEEE754Compatible: Edm.Int64 and Edm.Decimal as texts."""
    charset: bool = False
    page: int = 0
    """Most rows of a page that the client prefers; 0 = it does not say."""

    @property
    def media(self) -> str:
        numbers = ";IEEE754Compatible=true" if self.text_numbers else ""
        return f"application/json;odata.metadata={self.level}{numbers}{';charset=utf-8' if self.charset else ''}"


def versions(request: Request) -> None:
    """Raises Refusal for versions that this server does not speak."""
    said = request.headers.get("odata-version", "4.0").strip()
    if said not in _UNDERSTOOD:
        raise Refusal(400, "UnsupportedVersion", f"OData-Version {said[:20]} is not supported", "OData-Version")
    most = request.headers.get("odata-maxversion", "4.0").strip()
    try:
        low = float(most) < 4  # the only version spoken here
    except ValueError:
        low = True
    if low:
        raise Refusal(400, "UnsupportedVersion", f"OData-MaxVersion {most[:20]} is not supported", "OData-MaxVersion")


def page_size(request: Request) -> int:
    found = _SIZE.search(request.headers.get("prefer", ""))
    return int(found[1]) if found else 0


def json_wanted(request: Request, format: str, *, strict: bool = True) -> Wants:
    """`format` is that of ``$format``, "" = the Accept header speaks. `strict` False takes unknown format parameters.

    Raises Refusal if JSON is not acceptable."""
    asked = {"json": "application/json"}.get(format, format) or request.headers.get("accept", "*/*")
    for choice in _choices(asked):
        media, _, rest = choice.partition(";")
        if media.strip().lower() not in ("application/json", "application/*", "*/*"):
            continue
        parameters = dict(_parameter(part) for part in rest.split(";") if part.strip() and not _weight(part))
        level = parameters.get("odata.metadata", parameters.get("metadata", "minimal"))
        known = level in _LEVELS and not parameters.keys() - _PARAMETERS
        if not known and strict:
            continue
        return Wants(
            _LEVELS.get(level, "minimal"),
            parameters.get("ieee754compatible") == "true",
            "charset" in parameters or "accept-charset" in request.headers,
            page_size(request),
        )
    raise Refusal(406, "NotAcceptable", "only application/json is served here", "$format" if format else "Accept")


def xml_wanted(request: Request, format: str) -> bool:
    """Whether ``$metadata`` may be XML; the only form that is served."""
    asked = {"xml": "application/xml"}.get(format, format) or request.headers.get("accept", "*/*")
    wanted = {choice.partition(";")[0].strip().lower() for choice in _choices(asked)}
    return bool(wanted & {"application/xml", "application/*", "*/*", "text/xml"})


def _choices(asked: str) -> list[str]:
    """Media ranges, most wanted first."""
    weighed = [(-_quality(part), at, part) for at, part in enumerate(asked.split(",")) if part.strip()]
    return [part for quality, _, part in sorted(weighed) if quality < 0]


def _quality(part: str) -> float:
    found = re.search(r";\s*q=([0-9.]{1,6})", part)
    try:
        return float(found[1]) if found else 1.0
    except ValueError:
        return 0.0


def _weight(part: str) -> bool:
    return part.strip().lower().startswith("q=")


def _parameter(part: str) -> tuple[str, str]:
    name, _, value = part.partition("=")
    return name.strip().lower(), value.strip().strip('"').lower()
