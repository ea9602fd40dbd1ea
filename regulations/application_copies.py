"""The papers of an application (its copy for the family): issued and kept by an upper app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from regulations.models import Application


@dataclass(frozen=True, slots=True)
class Copy:
    """A paper of the application: its name, its page, its file; where it waits to be signed."""

    title: str
    url: str
    file_url: str
    sign_url: str = ""


CopySource: TypeAlias = "Callable[[Application], list[Copy]]"

_sources: list[CopySource] = []


def copy_source(source: CopySource) -> CopySource:
    """Let an upper app say which papers an application has."""
    if source not in _sources:
        _sources.append(source)
    return source


def copies_of(application: Application) -> list[Copy]:
    """All papers of the application that upper apps know."""
    return [copy for source in _sources for copy in source(application)]
