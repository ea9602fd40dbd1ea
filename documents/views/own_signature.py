"""A family signs with a certificate of its own: the file that their program made is taken in."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.throttling import take
from documents import filed_signatures
from documents.answering import Question
from documents.evidence import Visit
from documents.forms.signature_files import OwnSignatureFileForm
from documents.signing import CannotSign
from documents.views.answering import question_or_404
from documents.views.one_paper import words_of

_MOST_FILES, _IN = 20, timedelta(hours=1)


@require_http_methods(["GET", "POST"])
def paper_answer_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Whoever is asked to sign gives the file with their own electronic signature."""
    question = question_or_404(request, pk)
    if not question.takes_file:
        return redirect("paper_answer", pk=pk)
    if request.method == "POST":
        take("own-signature-file", str(request.user.pk), _MOST_FILES, _IN)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = OwnSignatureFileForm(*sent, paper=question.paper, expected=question.person.full_name)
    if form.is_valid():
        return _take_in(request, question, form)
    context = {"question": question, "paper": question.paper, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "documents/answer_file.html", context, status=status)


def _take_in(request: HttpRequest, question: Question, form: OwnSignatureFileForm) -> HttpResponse:
    try:
        filed_signatures.record(
            question.paper,
            capacity=question.party.capacity,
            signer_name=question.person.full_name,
            person=question.person,
            by=None,
            data=form.data_of_file,
            file_name=form.name_of_file,
            read=form.cleaned_data["file"],
            visit=Visit.of(request),
        )
    except CannotSign as refused:  # something came between: the page of the paper says what
        messages.error(request, words_of(refused))
        return redirect("paper_answer", pk=question.paper.pk)
    return redirect("paper_answered", pk=question.paper.pk)
