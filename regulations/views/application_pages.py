"""The family's pages of an application: begun, answered one question a page, looked through."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regulations import drafts, registry
from regulations.adoption import NotAdopted, settings_on
from regulations.application_access import PREFIX, OpenApplication, open_application, right_of
from regulations.application_reading import ShownPage
from regulations.authority import NoAuthority, authority_words
from regulations.case_files import clause_url
from regulations.forms.applications import FilesForm, PaperForm
from regulations.models import Route
from regulations.offers import case_in_its_place
from regulations.questions import Questionnaire, Typed, questionnaire_of
from regulations.services import applications as service
from regulations.words import within_a_sentence
from students.models import Student


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest, act: str, form: str, student: int) -> HttpResponse:
    """What the application is, what it needs, who decides; then the first question."""
    questionnaire, pupil = _offered(request, act, form, student)
    person = request.actor.person_in(pupil.school_id)
    today = pupil.school.today()
    try:
        right = right_of(questionnaire, person, pupil, today)
    except NoAuthority as refused:
        return not_possible(request, pupil, str(refused))
    if request.method == "POST":
        try:
            draft = service.begin(
                questionnaire=questionnaire, student=pupil, applicant=person, today=today
            )
        except service.AnotherWaits as found:
            messages.info(request, _("You have sent it already: this is it."))
            return redirect("application", pk=found.application.pk)
        except NotAdopted:
            return not_possible(request, pupil, _("The school does not work by this act."))
        return redirect(*_go_on(OpenApplication(draft, request.actor, today)))
    settings = settings_on(pupil.school, registry.get(act).act, today)
    context = {
        "questionnaire": questionnaire,
        "student": pupil,
        "authority": authority_words(right.kind),
        "running": case_in_its_place(questionnaire, pupil),
        "days": questionnaire.decide_within.of(settings),
        "decider": within_a_sentence(questionnaire.decided_by[0].label),
        "clause": questionnaire.ground,
        "clause_url": clause_url(questionnaire.ground),
        "act": registry.get(act).act,
    }
    return render(request, "regulations/application/start.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, pk: int, page: str) -> HttpResponse:
    """One question. Whichever button is pressed, what was typed is kept."""
    opened = open_application(request.actor, pk)
    if (stopped := _stopped(request, opened)) is not None:
        return stopped
    shown = opened.reading.page(page)
    if shown is None:
        raise Http404
    if request.method == "POST":
        try:
            return _answer(request, opened, shown)
        except service.NotADraft:
            messages.info(request, _("It was sent meanwhile, and this answer is not in it."))
            return redirect("application", pk=pk)
    draft = drafts.open_draft(opened.application.school, key_of(opened, shown))
    form = shown.form()
    draft.restore(form)
    return _show(request, opened, shown, form, draft=draft)


@never_cache
@require_http_methods(["GET"])
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """All answers on one page, each with a way to change it, and what is still missing.

    Kept by no browser: the way back from the receipt leads to the receipt.
    """
    opened = open_application(request.actor, pk)
    if (stopped := _stopped(request, opened)) is not None:
        return stopped
    return check_page(request, opened)


def check_page(
    request: HttpRequest,
    opened: OpenApplication,
    *,
    told: str = "",
    paper: PaperForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page before sending; ``told`` says why nothing was sent."""
    application = opened.application
    is_paper = application.route == Route.PAPER
    context = {
        **frame_of(opened),
        "reading": opened.reading,
        "sections": opened.reading.sections,
        "missing": opened.reading.missing,
        "told": told,
        "paper": (paper or PaperForm(today=opened.today, person=opened.person))
        if is_paper
        else None,
        "authority": authority_words(application.authority),
    }
    return render(request, "regulations/application/check.html", context, status=status)


def tasks_page(request: HttpRequest, opened: OpenApplication) -> HttpResponse:
    """The task list of a draft."""
    if (stopped := _stopped(request, opened)) is not None:
        return stopped
    context = {
        **frame_of(opened),
        "reading": opened.reading,
        "sections": opened.reading.sections,
        "authority": authority_words(opened.application.authority),
    }
    return render(request, "regulations/application/tasks.html", context)


def frame_of(opened: OpenApplication) -> dict:
    """What every page of one application shows."""
    application = opened.application
    questionnaire = application.questionnaire
    return {
        "frame": "base_parent.html" if opened.is_applicant else "base.html",
        "opened": opened,
        "application": application,
        "questionnaire": questionnaire,
        "student": application.student,
        "act": registry.get(application.act).act,
    }


def not_possible(request: HttpRequest, student: Student, words: str) -> HttpResponse:
    """Nothing can be sent for this pupil by this person: said calmly, with what may be done."""
    context = {"student": student, "words": words}
    return render(request, "regulations/application/not_possible.html", context, status=403)


def key_of(opened: OpenApplication, shown: ShownPage) -> str:
    """The key under which the page is kept while it is typed."""
    return f"{PREFIX}:{opened.application.pk}.{shown.slug}"


def _offered(
    request: HttpRequest, act: str, form: str, student: int
) -> tuple[Questionnaire, Student]:
    """A questionnaire and a pupil whom the person represents, or once represented."""
    try:
        questionnaire = questionnaire_of(act, form)
    except LookupError:
        raise Http404 from None
    own = Q(guardianships__person__in=request.actor.person_ids) | Q(
        person__in=request.actor.person_ids
    )
    pupils = Student.objects.filter(own, left_on=None).select_related("school", "school_class")
    pupil = pupils.filter(pk=student).distinct().first()
    if pupil is None or pupil.school.jurisdiction != registry.get(act).act.jurisdiction:
        raise Http404
    return questionnaire, pupil


def _stopped(request: HttpRequest, opened: OpenApplication) -> HttpResponse | None:
    """Where the person goes instead: it is sent, or their authority has ended."""
    if not opened.application.is_draft:
        if request.method == "POST":
            messages.info(request, _("It was sent already: its answers stay as they are."))
        return redirect("application", pk=opened.application.pk)
    if not opened.writes:
        raise Http404
    try:
        opened.right()
    except NoAuthority as refused:
        return not_possible(request, opened.application.student, str(refused))
    return None


def _answer(request: HttpRequest, opened: OpenApplication, shown: ShownPage) -> HttpResponse:
    go, pk = request.POST.get("go", "next"), opened.application.pk
    asks = shown.consent.is_given
    form = shown.form(request.POST)
    papers = _papers_form(opened, shown, request) if asks else None
    taken = papers is None or _take_papers(opened, shown, papers)
    if (form.is_valid() or not asks) and taken:
        _save(request, opened, shown, form)
    elif go in ("back", "leave"):
        _keep_as_typed(opened, shown, form.typed())
    else:
        return _show(request, opened, shown, form, papers=papers, status=422)
    if go == "add":
        return redirect("application_page", pk=pk, page=shown.slug)
    if go == "leave":
        messages.success(request, _("Kept. It is not sent yet; go on from any device."))
        return redirect("application", pk=pk)
    fresh = open_application(request.actor, pk)
    here = fresh.reading.page(shown.slug)
    if go == "back":
        before = fresh.reading.before(here)
        return redirect(*(_to(fresh, before) if before else ("application", pk)))
    if request.POST.get("then") == "check":
        return redirect(*_go_on(fresh))
    after = fresh.reading.after(here)
    return redirect(*_to(fresh, after)) if after else redirect(*_go_on(fresh))


def _save(request: HttpRequest, opened: OpenApplication, shown: ShownPage, form) -> None:
    saved = service.save_page(
        application=opened.application, page=shown.page, form=form, seen=_number(request, "seen")
    )
    drafts.discard(opened.application.school, key_of(opened, shown))
    if saved.replaced is not None:
        before = shown.page.form_class(drafts.as_sent(saved.replaced), about=form.about)
        before.full_clean()
        words = "; ".join(one.text for one in before.spoken() if one.text)
        messages.warning(
            request,
            _(
                "This answer was also changed on another device. Your last one counts; the other "
                "was: “%(words)s”."
            )
            % {"words": words},
        )


def _keep_as_typed(opened: OpenApplication, shown: ShownPage, typed: Typed) -> None:
    """What is no answer yet is kept as a draft of the page, to be mended later."""
    school, key = opened.application.school, key_of(opened, shown)
    held = drafts.open_draft(school, key)
    drafts.save(school_id=school.pk, key=key, data=typed, version=held.version, by=opened.person)


def _papers_form(
    opened: OpenApplication, shown: ShownPage, request: HttpRequest | None = None
) -> FilesForm | None:
    """The part of the page that takes papers; None where it takes none."""
    asked = shown.page.files
    if asked is None:
        return None
    sent = (request.POST, request.FILES) if request is not None else ()
    return FilesForm(*sent, asked=asked, person=opened.person)


def _take_papers(opened: OpenApplication, shown: ShownPage, papers: FilesForm) -> bool:
    """Keep the paper that came with the page; whether nothing was refused."""
    if not papers.is_valid():
        return False
    scan = papers.cleaned_data["files"]
    if scan is None:
        return True
    try:
        service.add_file(
            application=opened.application,
            page=shown.page,
            asked=shown.page.files,
            scan=scan,
            by=opened.person,
        )
    except service.TooMany:
        told = _("At most %(most)s papers are taken here. Take one out first.")
        papers.add_error("files", told % {"most": shown.page.files.at_most})
        return False
    return True


def _show(
    request: HttpRequest,
    opened: OpenApplication,
    shown: ShownPage,
    form,
    *,
    draft: drafts.OpenDraft | None = None,
    papers: FilesForm | None = None,
    status: int = 200,
) -> HttpResponse:
    reading = opened.reading
    draft = draft or drafts.open_draft(opened.application.school, key_of(opened, shown))
    context = {
        **frame_of(opened),
        "shown": shown,
        "page": shown.page,
        "form": form,
        "draft": draft,
        "section": reading.section_of(shown),
        "sections": reading.sections,
        "before": reading.before(shown),
        "then": request.POST.get("then") or request.GET.get("then", ""),
        "seen": request.POST.get("seen") or shown.version,
        "clause_url": clause_url(shown.page.why),
        "papers": papers or _papers_form(opened, shown),
    }
    return render(request, "regulations/application/page.html", context, status=status)


def _go_on(opened: OpenApplication) -> tuple:
    """The first question without an answer, else the page with all answers."""
    following = opened.reading.next_open
    if following is None:
        return ("application_check", opened.application.pk)
    return _to(opened, following)


def _to(opened: OpenApplication, shown: ShownPage) -> tuple:
    return ("application_page", opened.application.pk, shown.slug)


def _number(request: HttpRequest, name: str) -> int:
    sent = request.POST.get(name, "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else 0
