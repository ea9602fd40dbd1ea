"""A family answers a paper: reads it, agrees or not, signs by a code, sees the receipt.

Every way that can cross another (the button pressed twice, a second device, the other parent, a new
version, an old code) ends on a page that says where the paper stands.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from accounts import one_time_codes
from accounts.lockout import address_of
from accounts.models import Person
from documents import parties, signing_here
from documents.answering import Question, Standing, question_to
from documents.evidence import Visit, phrase_of
from documents.forms.answering import AnswerForm, CodeForm
from documents.models import Answer, Paper
from documents.signing import CannotSign
from documents.views.fetching import (
    bytes_response,
    file_name,
    kind_or_404,
    pages_of,
    paper_or_404,
    picture_response,
    stored_pdf,
)
from documents.views.one_paper import words_of


@require_http_methods(["GET", "POST"])
def paper_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole paper, and the three answers. Agreeing sends a code and goes on to it."""
    question = question_or_404(request, pk)
    form = AnswerForm(request.POST or None)
    if request.method == "GET" or not question.is_asked:
        return _read(request, question, form if question.is_asked else None)
    if not form.is_valid():
        return _read(request, question, form, status=422)
    answer = Answer(form.cleaned_data["answer"])
    if answer is not Answer.AGREE:
        signing_here.answer(
            question.paper,
            question.person,
            question.party.capacity,
            answer=answer,
            words=form.words,
            visit=Visit.of(request),
        )
        return redirect("paper_answered", pk=pk)
    if question.standing is not Standing.OPEN:
        return _read(request, question, form)
    if not_shown := _not_shown(question):
        form.add_error("answer", _why_not_read(not_shown))
        return _read(request, question, form, status=422)
    return _send(request, question)


@require_http_methods(["GET", "POST"])
def paper_code(request: HttpRequest, pk: int) -> HttpResponse:
    """The code that was sent is typed; the right one signs, once the whole paper was shown."""
    question = question_or_404(request, pk)
    if question.standing is not Standing.OPEN or _not_shown(question):
        return redirect("paper_answer", pk=pk)
    if "again" in request.POST:
        return _send(request, question)
    phrase = phrase_of(question.paper, question.person)
    form = CodeForm(request.POST or None, phrase=phrase)
    if request.method == "GET" or not form.is_valid():
        return _ask_code(request, question, form, status=422 if form.errors else 200)
    try:
        proof = one_time_codes.check(
            question.person, signing_here.purpose_of(question.paper), form.cleaned_data["code"]
        )
        signing_here.sign_by_code(
            question.paper,
            question.person,
            question.party.capacity,
            proof=proof,
            visit=Visit.of(request),
        )
    except one_time_codes.CodeRefused as refused:
        if question_or_404(request, pk).standing is Standing.SIGNED:  # on another device, just now
            return redirect("paper_answered", pk=pk)
        form.add_error("code", _why_refused(refused))
        return _ask_code(request, question, form, status=422)
    except CannotSign as refused:  # something came between: the page of the paper says what
        messages.error(request, words_of(refused))
        return redirect("paper_answer", pk=pk)
    return redirect("paper_answered", pk=pk)


@require_GET
def paper_answered(request: HttpRequest, pk: int) -> HttpResponse:
    """The receipt of a signature or of an answer, and who is still to sign."""
    question = question_or_404(request, pk)
    response = question.last_response
    if question.standing is not Standing.SIGNED and response is None:
        return redirect("paper_answer", pk=pk)
    is_signed = question.standing is Standing.SIGNED
    context = {
        "question": question,
        "paper": question.paper,
        "signature": question.signature if is_signed else None,
        "response": None if is_signed else response,
        "waiting": parties.missing(question.paper) if question.paper.is_current else (),
    }
    return _fresh(request, render(request, "documents/answered.html", context))


@require_GET
def paper_shown_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of one page; that it was shown to a person of the family is kept."""
    found = paper_or_404(request, pk)
    response = picture_response(request, _hash(found), lambda: stored_pdf(found))
    _keep(request, found, int(request.GET.get("page", "1")))
    return response


@require_GET
def paper_shown_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The file; that it was taken by a person of the family is kept."""
    found = paper_or_404(request, pk)
    data = stored_pdf(found)
    _keep(request, found, 0)
    return bytes_response(data, "application/pdf", file_name(found), attachment=True)


def _fresh(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Going back fetches the page anew, so that it tells how the paper stands.

    The answer to a button is shown again as it was: a browser would ask whether to press it again.
    """
    if request.method == "GET":
        add_never_cache_headers(response)
    else:
        response["Cache-Control"] = "private, no-cache"
    return response


def _keep(request: HttpRequest, found: Paper, page: int) -> None:
    if (person := request.actor.person_in(found.school_id)) is not None:
        signing_here.show(found, person, page)


def _not_shown(question: Question) -> list[int]:
    found = question.paper
    return signing_here.pages_not_shown(found, question.person, pages_of(found))


def _hash(found: Paper) -> str:
    if found.file_id is None:
        stored_pdf(found)
    return found.file.sha256


def question_or_404(request: HttpRequest, pk: int) -> Question:
    """The paper as a question to the person who is there; Http404 for a stranger."""
    found = paper_or_404(request, pk)
    kind_or_404(found.kind)
    person: Person | None = request.actor.person_in(found.school_id)
    if person is None:
        raise Http404
    _hash(found)
    return question_to(found, person)


def _read(
    request: HttpRequest, question: Question, form: AnswerForm | None, status: int = 200
) -> HttpResponse:
    context = {
        "question": question,
        "paper": question.paper,
        "form": form,
        "pages": range(1, pages_of(question.paper) + 1),
        "last": question.last_response if question.is_asked else None,
    }
    return _fresh(request, render(request, "documents/answer.html", context, status=status))


def _send(request: HttpRequest, question: Question) -> HttpResponse:
    sent = one_time_codes.send(
        question.person,
        signing_here.purpose_of(question.paper),
        came_from=address_of(request),
    )
    messages.info(
        request,
        _("A code is on its way to %(where)s. It comes within a minute.")
        % {"where": sent.masked_to},
    )
    return redirect("paper_code", pk=question.paper.pk)


def _ask_code(
    request: HttpRequest, question: Question, form: CodeForm, status: int
) -> HttpResponse:
    context = {"question": question, "paper": question.paper, "form": form}
    return _fresh(request, render(request, "documents/answer_code.html", context, status=status))


def _why_not_read(pages: list[int]) -> str:
    return ngettext(
        "Page %(pages)s of the paper has not reached you yet. Wait until you see it above, or "
        "download the PDF; then answer again.",
        "Pages %(pages)s of the paper have not reached you yet. Wait until you see them above, or "
        "download the PDF; then answer again.",
        len(pages),
    ) % {"pages": ", ".join(str(page) for page in pages)}


def _why_refused(refused: one_time_codes.CodeRefused) -> str:
    if isinstance(refused, one_time_codes.WrongCode):
        return ngettext(
            "These are not the digits of the message. %(left)s more try.",
            "These are not the digits of the message. %(left)s more tries.",
            refused.left,
        ) % {"left": refused.left}
    if isinstance(refused, one_time_codes.TooManyTries):
        return _("Too many wrong tries: this code is good for nothing now. Have a new one sent.")
    if isinstance(refused, one_time_codes.CodeUsed):
        return _("This code was used already. Have a new one sent.")
    return _("This code is no longer good, or it was sent for another paper. Have a new one sent.")
