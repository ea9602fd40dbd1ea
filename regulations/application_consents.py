"""Separate consents that a question needs: asked here, given and kept by an upper app.

The law wants consent to the use of health data on a paper of its own, never inside an application.
A page names the consent (``QuestionPage.consent``); whoever keeps consents says whether there is
one and where it is given::

    consent_source(lambda application, kind: ConsentState(is_given=…, url=…, words=…))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from regulations.words import Text

if TYPE_CHECKING:
    from regulations.models import Application


@dataclass(frozen=True, slots=True)
class ConsentState:
    """Whether the consent is given today; if not, the page where it is, in words."""

    is_given: bool
    url: str = ""
    words: Text = ""


ConsentSource: TypeAlias = "Callable[[Application, str], ConsentState]"

_sources: list[ConsentSource] = []


def consent_source(source: ConsentSource) -> ConsentSource:
    """Let an upper app answer for consents; the last one that was registered does."""
    if source not in _sources:
        _sources.append(source)
    return source


def consent_of(application: Application, kind: str) -> ConsentState:
    """The consent of this kind for the pupil of the application.

    An installation that keeps no consents takes them on paper: nothing stands in the way here.
    """
    if not kind or not _sources:
        return ConsentState(is_given=True)
    return _sources[-1](application, kind)
