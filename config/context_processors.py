"""What every page shows: where the reader can go, who they are, and whether this is the demo."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject, lazystr
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.current import current_school
from accounts.models import Account, School
from accounts.notices import unread_count
from accounts.permissions import may
from accounts.roles import Role
from accounts.views.preferences import THEME_COOKIE
from regulations.adoption import acts_of


class Place(NamedTuple):
    """A place in the main navigation: its name, its address, and what one must be allowed to.

    With `acts` it is there only in schools that adopted one of them.
    """

    label: str
    url_name: str
    action: str
    acts: frozenset[str] = frozenset()


SUPPORT, HOME = frozenset({"ru-individual-support"}), frozenset({"ru-home-education"})
CREDIT = frozenset({"ru-credit-transfer"})
INDIVIDUAL = frozenset({"uk-individual-form-2016", "uk-individual-form-2021"})
#: In the order of the page. The desk is everybody's.
PLACES = (
    Place(_("Pupils"), "students", "see_students"),
    Place(_("Cases"), "cases", "see_cases"),
    Place(_("Applications"), "applications", "see_applications"),
    Place(_("Individual support"), "support:watch", "see_cases", SUPPORT),
    Place(_("Home education"), "home:control", "see_cases", HOME),
    Place(_("Individual results"), "credit:results", "see_results", CREDIT),
    Place(pgettext_lazy("of the school", "Archive"), "credit:archive", "see_archive", CREDIT),
    Place(_("Individual forms"), "individual:pay", "see_cases", INDIVIDUAL),
    Place(_("Papers"), "papers", "see_papers"),
    Place(_("Import"), "imports", "import_people"),
    Place(_("Calendar"), "calendar", "see_calendar"),
    Place(_("People"), "people", "see_people"),
    Place(_("School"), "school", "manage_school"),
    Place(_("Act"), "acts", "see_act_settings"),
)


@cache
def address(url_name: str) -> str:
    """The address of a page without arguments; empty where no app has it."""
    try:
        return reverse(url_name)
    except NoReverseMatch:
        return ""


def page(request: HttpRequest) -> dict:
    """Context common to all pages. Costs two queries: for the acts of the school, of which the
    navigation tells, and for the bell, only where it is shown.
    """
    context = {
        "demo_mode": settings.DEMO_MODE,
        "demo_url": reverse("account_login") if settings.DEMO_MODE else "",
        "theme": _theme(request),
    }
    user = getattr(request, "user", None)
    actor = getattr(request, "actor", None)
    if user is None or actor is None or not user.is_authenticated:
        return context
    school = current_school(request)
    person = actor.person_in(school.pk) if school else None
    return {
        **context,
        "school": school,
        "schools": _other_schools(actor, school),
        "nav_items": _places(request, school),
        "regulations_url": address("acts") if school else "",
        "notices_url": reverse("notices"),
        "notices_count": SimpleLazyObject(lambda: unread_count(actor)),
        "search_url": address("search") if may(actor, school and school.pk, "see_students") else "",
        "person_name": person.short_name if person else user.login,
        "person_role": lazystr(_roles(actor, school)),
    }


def _theme(request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return user.theme
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in Account.Theme else Account.Theme.AUTO


def _places(request: HttpRequest, school: School | None) -> list[dict]:
    places = [(_("My desk"), address("desk"))]
    allowed = [one for one in PLACES if school and may(request.actor, school.pk, one.action)]
    adopted = acts_of(school) if any(one.acts for one in allowed) else frozenset()
    places += [
        (one.label, address(one.url_name))
        for one in allowed
        if not one.acts or not one.acts.isdisjoint(adopted)
    ]
    if school and request.actor.has_role(school.pk, Role.GUARDIAN, Role.STUDENT):
        places.append((_("Signing by code"), address("my_signing")))
    return [
        {"label": label, "url": url, "active": _is_here(request.path, url)}
        for label, url in places
        if url
    ]


def _is_here(path: str, url: str) -> bool:
    return path == url if url == "/" else path.startswith(url)


def _roles(actor, school: School | None) -> str:
    held = actor.roles_in(school.pk) if school else frozenset()
    return ", ".join(str(role.label) for role in Role if role in held)


def _other_schools(actor, school: School | None) -> list[School]:
    return [actor.persons[pk].school for pk in actor.school_ids if school and pk != school.pk]
