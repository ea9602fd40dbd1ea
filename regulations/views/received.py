"""Applications as the school has them: listed, decided, typed in from a paper."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.current import current_school
from accounts.permissions import demand, requires
from accounts.roles import Role
from regulations.adoption import NotAdopted
from regulations.application_access import OpenApplication, open_application
from regulations.authority import NoAuthority
from regulations.forms.applications import ApplicationFilter, DeclineForm, EnterForm
from regulations.models import Application, ApplicationState
from regulations.paging import page_of
from regulations.questions import NotNow
from regulations.services import applications as service
from regulations.services import deciding
from regulations.services.opening import AlreadyOpen, NoSchoolYear
from regulations.views.application_pages import frame_of, not_possible
from regulations.views.applications import sent_page
from regulations.views.opening import why_not_opened
from students.sight import pupils_seen_by

PER_PAGE = 50


@require_GET
@requires("see_applications")
def received(request: HttpRequest) -> HttpResponse:
    """What came in, what is being typed in from a paper, and what became of it."""
    school = current_school(request)
    chosen = ApplicationFilter(request.GET)
    found = Application.objects.visible_to(request.actor).filter(school=school)
    found = found.exclude(state=ApplicationState.DRAFT, applicant__in=request.actor.person_ids)
    if state := chosen.chosen:
        found = found.filter(state=state)
    page = page_of(
        found.order_by("-sent_at", "-pk"),
        request.GET.get("page"),
        PER_PAGE,
        rows=Application.objects.select_related("student__school_class", "applicant"),
    )
    query = request.GET.copy()
    query.pop("page", None)
    today = school.today()
    context = {
        "filter": chosen,
        "page": page,
        "rows": [
            (one, (one.decide_by - today).days if one.is_waiting else None)
            for one in page.object_list
        ],
        "query": query.urlencode(),
    }
    return render(request, "regulations/application/list.html", context)


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the case that was asked for, with all that was answered."""
    opened = _to_decide(request, pk)
    try:
        case = deciding.accept(application=opened.application, by=opened.person, today=opened.today)
    except service.NotWaiting as refused:
        return _decided_meanwhile(request, refused.application)
    except AlreadyOpen:
        told = _("The pupil has an open case under this act already. Nothing was changed.")
        return sent_page(request, opened, told=told, status=409)
    except (NotAdopted, NoSchoolYear) as refused:
        return sent_page(request, opened, told=why_not_opened(refused), status=409)
    except NotNow as refused:
        return sent_page(request, opened, told=str(refused), status=409)
    messages.success(request, _("Accepted: the case is open, with the answers of the family."))
    return redirect("case", pk=case.pk)


@require_http_methods(["GET", "POST"])
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer the family that there will be no case, and why."""
    opened = _to_decide(request, pk)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            deciding.decline(
                application=opened.application,
                reason=form.cleaned_data["reason"],
                by=opened.person,
            )
        except service.NotWaiting as refused:
            return _decided_meanwhile(request, refused.application)
        messages.success(request, _("Answered. The family is told that there is an answer."))
        return redirect("application", pk=pk)
    if not opened.application.is_waiting:
        return redirect("application", pk=pk)
    context = {**frame_of(opened), "form": form}
    status = 422 if form.errors else 200
    return render(request, "regulations/application/decline.html", context, status=status)


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, student: int) -> HttpResponse:
    """Begin to type in an application that a family brought on paper."""
    pupils = pupils_seen_by(request.actor).select_related("school", "school_class")
    pupil = get_object_or_404(pupils, pk=student)
    demand(request.actor, pupil.school_id, "enter_applications")
    today = pupil.school.today()
    form = EnterForm(request.POST or None, student=pupil, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            draft = service.begin(
                questionnaire=form.questionnaire,
                student=pupil,
                applicant=form.cleaned_data["applicant"],
                today=today,
                entered_by=request.actor.person_in(pupil.school_id),
            )
        except service.AnotherWaits as found:
            messages.info(request, _("This family has sent it already: this is it."))
            return redirect("application", pk=found.application.pk)
        except NoAuthority as refused:
            return not_possible(request, pupil, str(refused))
        except NotAdopted:
            form.add_error("what", _("The school has not adopted this act."))
        else:
            return redirect("application", pk=draft.pk)
    status = 422 if form.errors else 200
    context = {"form": form, "student": pupil}
    return render(request, "regulations/application/enter.html", context, status=status)


def _to_decide(request: HttpRequest, pk: int) -> OpenApplication:
    """An application that this reader decides. 404 for the family, 403 for other colleagues."""
    opened = open_application(request.actor, pk)
    one = opened.application
    if opened.is_applicant or one.is_draft:
        raise Http404
    roles = one.questionnaire.decided_by
    if not opened.actor.has_role(one.school_id, *roles):
        named = ", ".join(str(role.label) for role in Role if role in roles)
        raise PermissionDenied(
            _("This is done by: %(roles)s. Nothing was changed.") % {"roles": named}
        )
    return opened


def _decided_meanwhile(request: HttpRequest, application: Application) -> HttpResponse:
    fresh = open_application(request.actor, application.pk)
    if fresh.application.is_draft:
        raise Http404
    told = _("Somebody was faster: it is decided or withdrawn. Nothing was changed.")
    return sent_page(request, fresh, told=told, status=409)
