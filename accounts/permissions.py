"""What each role may do, beyond the steps of a procedure: one table, and the ways to ask it.

Acting on a case is settled by the ``by`` column of its procedure, seeing a row by ``visible_to``.
Everything else is here. An upper app that needs an action adds a line to the table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from types import MappingProxyType

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from accounts.actors import Actor
from accounts.current import current_school
from accounts.roles import Role

LEADERS = frozenset({Role.DIRECTOR, Role.DEPUTY})
OFFICE = LEADERS | {Role.ADMIN, Role.SECRETARY}
TEACHERS = frozenset({Role.CLASS_TEACHER, Role.SUBJECT_TEACHER, Role.SPECIALIST})
STAFF = OFFICE | TEACHERS | {Role.INSPECTOR}

#: Action → the roles that may do it in their own school.
PERMISSIONS: Mapping[str, frozenset[Role]] = MappingProxyType(
    {
        # the school and its people
        "manage_school": frozenset({Role.ADMIN, Role.DIRECTOR}),
        "manage_people": frozenset({Role.ADMIN, Role.DIRECTOR}),
        "see_people": OFFICE,
        "import_people": OFFICE,
        "export_people": OFFICE,
        "invite_families": OFFICE,
        "edit_names": OFFICE | {Role.CLASS_TEACHER},
        # pupils, calendar, curriculum
        "see_students": STAFF,
        "edit_students": OFFICE,
        "manage_classes": OFFICE - {Role.SECRETARY},
        "manage_calendar": OFFICE - {Role.SECRETARY},
        "manage_curriculum": OFFICE - {Role.SECRETARY},
        "see_calendar": STAFF,
        "see_health_data": LEADERS | {Role.CLASS_TEACHER, Role.SPECIALIST},
        # regulations and cases
        "manage_act_settings": LEADERS | {Role.ADMIN},
        "see_act_settings": STAFF,
        "see_traceability": STAFF,
        "see_cases": STAFF,
        "open_case": LEADERS | {Role.CLASS_TEACHER},
        "see_applications": OFFICE | {Role.CLASS_TEACHER, Role.INSPECTOR},
        "enter_applications": LEADERS | {Role.SECRETARY, Role.CLASS_TEACHER},
        # papers
        "see_papers": OFFICE | {Role.CLASS_TEACHER, Role.INSPECTOR},
        "print_papers": OFFICE | {Role.CLASS_TEACHER},
        "record_signatures": LEADERS | {Role.SECRETARY, Role.CLASS_TEACHER},
        "annul_paper": LEADERS,
        "see_form_wordings": OFFICE | {Role.INSPECTOR},
        "edit_form_wordings": LEADERS | {Role.ADMIN},
        "keep_consents": LEADERS | {Role.SECRETARY, Role.CLASS_TEACHER},
        # individual results
        "see_results": STAFF,
        "enter_results": LEADERS | {Role.CLASS_TEACHER, Role.SUBJECT_TEACHER},
        "confirm_results": LEADERS,
        "export_results": frozenset({Role.DEPUTY, Role.ADMIN}),
        "keep_exam_choices": LEADERS | {Role.SECRETARY, Role.CLASS_TEACHER},
        "keep_gifted": LEADERS,
        "tell_results": LEADERS | {Role.CLASS_TEACHER},
        "keep_organisations": LEADERS | {Role.SECRETARY, Role.CLASS_TEACHER},
        # the archive
        "see_archive": OFFICE,
        "hand_to_archive": frozenset({Role.DEPUTY}),
        "keep_archive": frozenset({Role.SECRETARY}),
        "keep_retention": frozenset({Role.DEPUTY, Role.SECRETARY}),
    }
)


class UnknownAction(LookupError):
    """The action is not in the table: a slip of the programmer, never of the user."""


class NotYourRole(PermissionDenied):
    """The person belongs to the school, but another role does this. Shown as a page, status 403."""

    def __init__(self, action: str):
        self.action = action
        self.roles = roles_for(action)
        super().__init__()

    def __str__(self) -> str:
        named = [str(role.label) for role in Role if role in self.roles]
        return _("This is done by: %(roles)s. Nothing was changed.") % {"roles": ", ".join(named)}


def roles_for(action: str) -> frozenset[Role]:
    """The roles that may do it.

    Raises:
        UnknownAction: no line of the table has this name.
    """
    try:
        return PERMISSIONS[action]
    except KeyError:
        raise UnknownAction(f"{action!r} is not in accounts/permissions.py") from None


def may(actor: Actor, school_id: int | None, action: str) -> bool:
    """Whether the actor may do it in that school today.

    Raises:
        UnknownAction: no line of the table has this name.
    """
    roles = roles_for(action)
    return school_id is not None and actor.has_role(school_id, *roles)


def demand(actor: Actor, school_id: int | None, action: str) -> None:
    """Pass if the actor may do it in that school.

    Raises:
        Http404: the actor does not work in that school, so for them there is no such page.
        NotYourRole: a colleague whose role does not do this.
        UnknownAction: no line of the table has this name.
    """
    if may(actor, school_id, action):
        return
    if school_id not in actor.staff_school_ids():
        raise Http404
    raise NotYourRole(action)


View = Callable[..., HttpResponseBase]


def requires(action: str) -> Callable[[View], View]:
    """Decorator: the view is for those who may do ``action`` in the school they are working in.

    Signed out: to the sign-in page. Families and strangers: 404. Colleagues of another role: 403
    with the roles that do it. The view reads the school with
    :func:`accounts.current.current_school`; where the school is that of an object, the view calls
    :func:`demand` with it instead.
    """
    roles_for(action)

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            school = current_school(request)
            demand(request.actor, school.pk if school else None, action)
            return view(request, *args, **kwargs)

        return guarded

    return decorate
