"""The permission table: frozen, strict about its words, and asked in one way."""

from __future__ import annotations

import pytest
from django.http import Http404, HttpResponse

from accounts.actors import NOBODY, Actor
from accounts.permissions import (
    PERMISSIONS,
    NotYourRole,
    UnknownAction,
    demand,
    may,
    requires,
    roles_for,
)
from accounts.roles import Role


def holder(*roles: Role, school: int = 1) -> Actor:
    """Somebody with these roles in one school."""
    return Actor(None, {}, {school: frozenset(roles)})


@pytest.mark.parametrize("action", PERMISSIONS)
def test_every_action_is_done_by_exactly_the_roles_of_its_line(action):
    for role in Role:
        assert may(holder(role), 1, action) == (role in PERMISSIONS[action])


@pytest.mark.parametrize("action", PERMISSIONS)
def test_nobody_may_do_anything_in_another_school(action):
    everything = holder(*Role)
    assert may(everything, 1, action)
    assert not may(everything, 2, action)
    assert not may(everything, None, action)
    assert not may(NOBODY, 1, action)


def test_no_action_is_given_to_families_or_to_the_system():
    given = frozenset().union(*PERMISSIONS.values())
    assert given.isdisjoint({Role.GUARDIAN, Role.STUDENT, Role.SYSTEM})


def test_health_data_are_closed_to_the_office_clerks():
    assert roles_for("see_health_data").isdisjoint({Role.ADMIN, Role.SECRETARY, Role.INSPECTOR})


def test_an_unknown_action_is_a_mistake_of_the_programmer():
    for ask in (lambda: may(NOBODY, 1, "fly"), lambda: roles_for("fly"), lambda: requires("fly")):
        with pytest.raises(UnknownAction, match=r"'fly' is not in accounts/permissions\.py"):
            ask()


def test_the_table_cannot_be_changed_while_the_product_runs():
    with pytest.raises(TypeError):
        PERMISSIONS["fly"] = frozenset(Role)


def test_a_stranger_gets_404_and_a_colleague_is_told_who_does_it():
    with pytest.raises(Http404):
        demand(holder(Role.DIRECTOR), 2, "manage_people")
    with pytest.raises(Http404):
        demand(holder(Role.GUARDIAN), 1, "manage_people")
    with pytest.raises(NotYourRole, match="School administrator, Director"):
        demand(holder(Role.SECRETARY), 1, "manage_people")
    assert demand(holder(Role.DIRECTOR), 1, "manage_people") is None


def test_the_decorated_view_runs_only_for_those_who_may(rf, actor, small):
    @requires("manage_people")
    def page(request):
        return HttpResponse("done")

    def asked_by(login: str):
        request = rf.get("/x/")
        request.actor, request.session = actor(login), {}
        request.user = small.people[login].account
        return page(request)

    assert asked_by("zorina").content == b"done"
    with pytest.raises(NotYourRole):
        asked_by("ivanova")
    with pytest.raises(Http404):
        asked_by("gogol")


def test_the_page_for_a_colleague_names_the_roles(sign_in):
    page = sign_in("ivanova").get("/people/add/")
    assert page.status_code == 403
    assert "Director" in page.content.decode() or "Директор" in page.content.decode()
