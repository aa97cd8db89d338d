"""Records of the service."""

from __future__ import annotations

from typing import ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

_REFS: dict[str, tuple[str, ...]] = {}

AuthLoginResponseStatus = Literal["ok"]


class AuthLoginResponse(XmlModel, kw_only=True):
    """AuthLoginResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    sid: str
    status: AuthLoginResponseStatus
