"""Name what a route needs, and see to it that each that changes something does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.routing import APIRoute

from backchannel.application.accounts.roles import Permission
from backchannel.application.accounts.viewer import Viewer
from backchannel.application.safety.asking import SAFE_METHODS
from backchannel.errors import BackchannelError


class NotAllowedError(BackchannelError):
    """Somebody asked for what their role does not allow."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Lets pass those who have a permission."""

    permission: Permission

    def __call__(self, request: Request) -> None:
        """Raise ``NotAllowedError`` where the viewer has not the permission."""
        viewer: Viewer = request.state.viewer
        if not viewer.may(self.permission):
            role = f"your role is {viewer.role}" if viewer.role else "you are not signed in"
            raise NotAllowedError(f"This is not allowed: {role}", "Ask an admin of this dossier for another role")


def needs(permission: Permission) -> Any:
    """Return what a route declares that only some may use: ``dependencies=[needs("decide")]``."""
    return Depends(Needs(permission))


@dataclass(frozen=True, slots=True)
class Way:
    """One route and method of an application."""

    method: str
    path: str
    permission: Permission | None
    """``None`` where none is named: any who are signed in may use it."""

    @property
    def changes(self) -> bool:
        """Whether it may change something."""
        return self.method not in SAFE_METHODS


def ways_of(app: FastAPI) -> tuple[Way, ...]:
    """Return all routes of an application, with each of their methods, sorted."""
    return tuple(sorted(_ways(app.routes, ""), key=lambda way: (way.path, way.method)))


def check_ways(app: FastAPI) -> None:
    """Refuse to serve an application with a route that changes something and names no permission.

    Raises:
        ValueError: there is one; a defect of this program.
    """
    for way in ways_of(app):
        if way.changes and way.permission is None:
            message = f"{way.method} {way.path} names no permission"
            raise ValueError(message)


def _ways(routes: Iterable[Any], prefix: str) -> Iterator[Way]:
    for route in routes:
        included = getattr(route, "original_router", None)
        if included is not None:  # FastAPI keeps routers that were included as they are
            yield from _ways(included.routes, prefix + getattr(route.include_context, "prefix", ""))
            continue
        permission = _permission(route) if isinstance(route, APIRoute) else None
        # a route without methods takes them all
        for method in sorted(getattr(route, "methods", None) or {"GET", "POST"}):
            yield Way(method, prefix + getattr(route, "path", ""), permission)


def _permission(route: APIRoute) -> Permission | None:
    named = [one.call.permission for one in route.dependant.dependencies if isinstance(one.call, Needs)]
    return named[0] if named else None
