"""What the page of a case shows besides the kernel's own parts; upper apps register it.

A regulation describes its case pages once::

    register_case_pages(CasePages(
        act="ru-individual-support",
        field_url=field_url,                  # (case, field) -> address of the field, or ""
        attachment_kinds=attachment_kinds,    # (case) -> [AttachmentKind, …]
        comment_fields=comment_fields,        # (details) -> [(field, words), …] for a return
    ))

and adds its tabs::

    register_panel(Panel(
        slug="sheet", title=_("Sheet"), act="ru-individual-support", order=10,
        template="individual_support/_sheet.html", context=sheet_context,
    ))

The first panel in order that the reader sees opens with the case. A panel's template is included in
the page (it extends nothing) and is given ``case``, ``details``, ``roles`` and what ``context``
returned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from accounts.roles import Role
from regulations.words import Text

if TYPE_CHECKING:
    from regulations.case_files import CaseFile
    from regulations.models import Case, CaseDetails

PanelContext: TypeAlias = "Callable[[CaseFile], dict[str, Any]]"
PanelCount: TypeAlias = "Callable[[CaseFile], int | None]"

#: Everybody in a case who works at the school, or looks at it for the authority.
STAFF = frozenset(Role) - {Role.GUARDIAN, Role.STUDENT, Role.SYSTEM}
#: Who works on a case, and may change what hangs on it; an inspector only looks.
WORKING = STAFF - {Role.INSPECTOR}


def nothing_more(file: CaseFile) -> dict[str, Any]:
    """The context of a panel or a page that needs nothing but the case."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One tab of the case page.

    `act` is the slug of its act, empty for a panel of every act. `roles`: who sees it, nobody named
    means everybody who sees the case. `order`: a regulation's own panels stand below 50, papers at
    50, the kernel's after them. `count` is the figure on the tab. `on_steps` names the steps on
    whose page the panel is shown in full, before the button is pressed; `only_on_steps`: it is no
    tab besides.
    """

    slug: str
    title: Text
    template: str
    context: PanelContext = nothing_more
    act: str = ""
    order: int = 40
    roles: frozenset[Role] = frozenset()
    count: PanelCount | None = None
    on_steps: tuple[str, ...] = ()
    only_on_steps: bool = False

    def is_for(self, act: str, roles: Iterable[Role]) -> bool:
        """Whether somebody with `roles` sees it in a case under `act`."""
        return self.act in ("", act) and (not self.roles or not self.roles.isdisjoint(roles))


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentKind:
    """A kind of supporting paper that a case takes. `is_restricted`: health or psychological data,
    which only its author and those with the permission open."""

    slug: str
    title: Text
    is_restricted: bool = False


def _nowhere(case: Case, field: str) -> str:
    return ""


def _any_paper(case: Case) -> Sequence[AttachmentKind]:
    return ()


def _whole_only(details: CaseDetails) -> Sequence[tuple[str, Text]]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePages:
    """How a regulation's fields, papers and remarks show on the kernel's pages.

    `field_url` gives the address (with its anchor) of the field that a rule or a remark names (a
    cell of a table under the key of its row: ``row-12-homework``), empty if it has none.
    `comment_fields` are what a return can pin a remark to. `frame` is what each of the regulation's
    own pages about a case is given besides; `way_back` names the address to which they lead back,
    where it is not the list of the act's cases.
    """

    act: str
    field_url: Callable[[Case, str], str] = _nowhere
    attachment_kinds: Callable[[Case], Sequence[AttachmentKind]] = _any_paper
    comment_fields: Callable[[CaseDetails], Sequence[tuple[str, Text]]] = field(default=_whole_only)
    frame: PanelContext = nothing_more
    way_back: str = ""


_panels: dict[tuple[str, str], Panel] = {}
_pages: dict[str, CasePages] = {}


def register_panel(panel: Panel) -> Panel:
    """Add a tab; ValueError if the act has another one of this name."""
    if _panels.setdefault((panel.act, panel.slug), panel) != panel:
        raise ValueError(f"two panels of {panel.act or 'every act'} are called {panel.slug}")
    return panel


def register_case_pages(pages: CasePages) -> CasePages:
    """Describe the case pages of an act; ValueError if they are described already."""
    if _pages.setdefault(pages.act, pages) != pages:
        raise ValueError(f"the case pages of {pages.act} are described twice")
    return pages


def panels_of(act: str, roles: Iterable[Role]) -> tuple[Panel, ...]:
    """The tabs that somebody with `roles` sees in a case under `act`, in their order."""
    held = frozenset(roles)
    seen = (panel for panel in _panels.values() if panel.is_for(act, held))
    return tuple(sorted(seen, key=lambda panel: panel.order))


def pages_of(act: str) -> CasePages:
    """The act's description of its case pages; the plain one where it gave none."""
    return _pages.get(act) or CasePages(act=act)
