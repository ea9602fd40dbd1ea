"""Classes of a school year, and the step into the next one."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.models import School
from accounts.permissions import may, requires
from students.forms.classes import REFUSALS, ClassForm, NextYearForm
from students.models import SchoolClass, SchoolYear
from students.services import classes as services
from students.views.pages import FormPage, form_page
from students.views.reach import keeps, school_of


def year_asked(request: HttpRequest, school: School) -> SchoolYear | None:
    """The school year whose number stands in the address, else the running or the first one."""
    years = SchoolYear.objects.filter(school=school)
    asked = request.GET.get("year", "")
    if asked.isdecimal() and len(asked) < 19:
        return get_object_or_404(years, pk=int(asked))
    return years.containing(school.today()).first() or years.last()


@require_GET
@requires("see_students")
def classes(request: HttpRequest) -> HttpResponse:
    """Classes of a year with their teachers and the number of pupils."""
    school = school_of(request)
    year = year_asked(request, school)
    here = Count("students", filter=Q(students__left_on=None))
    context = {
        "year": year,
        "years": SchoolYear.objects.filter(school=school),
        "classes": SchoolClass.objects.filter(year=year)
        .select_related("teacher")
        .annotate(pupils=here),
        "may_edit": may(request.actor, school.pk, "manage_classes"),
        "may_invite": may(request.actor, school.pk, "invite_families"),
    }
    return render(request, "students/classes.html", context)


@requires("manage_classes")
def class_add(request: HttpRequest) -> HttpResponse:
    """A new class of a year."""
    school = school_of(request)
    year = year_asked(request, school)
    if year is None:
        messages.error(request, _("Open a school year first: a class belongs to a year."))
        return redirect("year_add")
    form = ClassForm(request.POST or None, school=school, today=school.today())
    page = _page(_("A new class"), _("Add the class"), year)

    def save() -> None:
        services.add_class(year=year, details=form.details())

    return form_page(request, form, page, save, done=_("The class is added."))


@keeps(SchoolClass, "manage_classes")
def class_edit(request: HttpRequest, school_class: SchoolClass) -> HttpResponse:
    """Another name, teacher or week for a class."""
    school = school_class.school
    form = ClassForm(
        request.POST or None, school=school, today=school.today(), school_class=school_class
    )
    title = _("Class %(name)s") % {"name": school_class}
    page = _page(title, _("Save the class"), school_class.year)

    def save() -> None:
        services.change_class(school_class=school_class, details=form.details())

    return form_page(request, form, page, save, done=_("The class is saved."))


def _page(title: str, button: str, year: SchoolYear) -> FormPage:
    back = f"{reverse('classes')}?year={year.pk}"
    return FormPage(
        title=title,
        button=button,
        over=_("School year %(year)s") % {"year": year},
        back=back,
        crumbs=[{"url": back, "label": _("Classes")}, {"url": "", "label": title}],
        refused=REFUSALS,
    )


@requires("manage_classes")
def classes_next_year(request: HttpRequest) -> HttpResponse:
    """Choose the years, look at what will be done, confirm."""
    school = school_of(request)
    today = school.today()
    form = NextYearForm(
        request.POST or None, school=school, today=today, initial=_neighbours(school, today)
    )
    plan = None
    if request.method == "POST" and form.is_valid():
        if "confirmed" in request.POST:
            return _roll_over(request, school, form)
        plan = _plan(school, form.cleaned_data["old"], form.cleaned_data["new"])
    context = {"form": form, "plan": plan, "school": school}
    return render(request, "students/next_year.html", context)


def _neighbours(school: School, today) -> dict[str, SchoolYear | None]:
    """The year that ended last and the one after it."""
    years = SchoolYear.objects.filter(school=school)
    old = years.filter(ends_on__lt=today).first()
    after = years.filter(starts_on__gt=old.ends_on).last() if old else None
    return {"old": old, "new": after}


def _plan(school: School, old: SchoolYear, new: SchoolYear):
    now = SchoolClass.objects.filter(year=old).select_related("teacher")
    studying = now.annotate(pupils=Count("students", filter=Q(students__left_on=None)))
    return services.plan_next_year(
        now,
        {one.pk: one.pupils for one in studying},
        SchoolClass.objects.filter(year=new),
        services.LAST_GRADE[school.jurisdiction],
    )


def _roll_over(request: HttpRequest, school: School, form: NextYearForm) -> HttpResponse:
    said = form.cleaned_data
    done = services.roll_over_year(
        school=school,
        old=said["old"],
        new=said["new"],
        today=school.today(),
        copy_curriculum=said["copy_curriculum"],
    )
    text = _(
        "Done: classes made %(classes)s, pupils moved up %(moved)s, "
        "pupils who finished %(finished)s."
    )
    values = {"classes": done.classes, "moved": done.moved, "finished": done.finished}
    messages.success(request, text % values)
    if done.kept:
        names = ", ".join(one.list_name for one in done.kept)
        text = _(
            "Not taken out of the lists, because an open case keeps them in the school: %(names)s. "
            "Close the case first, then take them out on their cards."
        )
        messages.warning(request, text % {"names": names})
    return redirect(f"{reverse('classes')}?year={said['new'].pk}")
