"""For whom a case is opened: the pupil of ``?student=``, chosen on their card."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from accounts.models import School
from accounts.numbers import row_number
from accounts.permissions import NotYourRole
from regulations.opening_rights import may_open
from students.models import Student

CHOOSE_FIRST = _("Choose the pupil first: the case is opened from the card.")
NOT_ADOPTED = _("The school has not adopted this act: enter its date and number first.")
NO_SCHOOL_YEAR = _("No school year is entered for today: enter it in the calendar first.")


def pupil_to_open(request: HttpRequest, school: School | None, action: str) -> Student:
    """The pupil of the address, if the reader may open a case for them by `action`.

    Raises:
        Http404: there is no such pupil for the reader. NotYourRole: others open it.
    """
    number = row_number(request.GET.get("student", ""))
    if number is None:
        raise Http404
    pupils = Student.objects.visible_to(request.actor).filter(school=school)
    student = get_object_or_404(pupils.select_related("school", "school_class__teacher"), pk=number)
    if not may_open(action, request.actor, student):
        raise NotYourRole(action)
    return student
