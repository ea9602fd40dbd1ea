"""A school replaces the words of its forms: tried, checked, kept; issued papers keep theirs."""

from __future__ import annotations

import pypdfium2
import pytest
from django.urls import reverse

from documents import issuing, making, rendering, wordings
from documents.models import FormWording
from externat.papers.slugs import APPLICATION
from externat.procedure import NOTICE, of_2016, of_2021
from externat.rules.edition_2021 import ACT
from regulations.models import Case
from tests.conftest import TODAY
from tests.externat import paper_cases
from tests.externat.paper_cases import KINDS

pytestmark = pytest.mark.django_db
LETTER = KINDS[of_2021(NOTICE)]
BODY = LETTER.passage("body")
OURS = "Доводимо до відома: {здобувача} зараховано на {на_форму}.\n{початок}"


@pytest.fixture
def individual(small):
    return paper_cases.of_small_school(small, ACT.slug)


def page(kind: str = LETTER.slug) -> str:
    return reverse("form_wording", args=[kind])


def sent(text: str = OURS, seen: int = 0, **more):
    return {"body": text, "seen": seen, "do": "keep", **more}


def reword(small, text: str = OURS):
    by = small.people["kuznetsova"]
    return wordings.reword(small.school, LETTER, BODY, text, by=by)


def text_of(made: bytes) -> str:
    """The words of a PDF."""
    sheets = pypdfium2.PdfDocument(made)
    return " ".join(sheet.get_textpage().get_text_bounded() for sheet in sheets)


def told(response) -> str:
    return response.content.decode()


def test_the_words_of_the_school_take_the_place_of_the_products(
    small, individual, sign_in, english
):
    client = sign_in("kuznetsova")
    before = told(client.get(page()))
    assert "The words of the product are in force" in before
    answer = client.post(page(), sent(), follow=True)
    assert "own words are in force" in told(answer)
    made = rendering.freeze(LETTER, individual, TODAY, school=small.school)
    assert made["passages"]["body"][0].startswith("Доводимо до відома: ")
    assert "сімейну (домашню) форму" in made["passages"]["body"][0]


def test_a_paper_keeps_the_words_that_it_was_issued_with(small, individual):
    paper = issuing.issue(LETTER, individual, by=None, on=TODAY)
    former = rendering.html_of(LETTER, paper.context)
    reword(small)
    paper.refresh_from_db()
    assert rendering.html_of(LETTER, paper.context) == former
    assert b"%PDF" in making.bytes_of(paper)[:10]
    later = issuing.issue(LETTER, individual, by=None, on=TODAY)
    assert "Доводимо до відома" in rendering.html_of(LETTER, later.context)
    assert later.context_hash != paper.context_hash


def test_a_draft_is_another_one_when_the_words_are(small, individual):
    first = rendering.draft(LETTER, individual, TODAY, school=small.school)
    reword(small)
    assert rendering.draft(LETTER, individual, TODAY, school=small.school)[1] != first[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Про {здобувача} і {прізвіще}.", "no placeholder {прізвіще}"),
        ("{здобувача} на {на_форми}", "Is {на_форму} meant?"),
        ("Інформуємо про зарахування.", "without {здобувача}: put it back"),
        ("Про {здобувача", "A brace stands alone"),
        ("", "The passage is empty"),
        ("Про {здобувача}\u0007", "unprintable sign"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_kept(individual, sign_in, english, text, words):
    answer = sign_in("kuznetsova").post(page(), sent(text))
    assert answer.status_code == 422
    assert words in told(answer)
    assert not FormWording.objects.exists()


def test_the_words_are_tried_as_they_are_typed(individual, sign_in, english):
    client = sign_in("kuznetsova")
    tried = told(client.post(reverse("form_wording_try", args=[LETTER.slug]), sent()))
    assert 'id="try-body"' in tried and "hx-swap-oob" in tried
    assert "учня 6-А\xa0класу Мороза Артема Ілліча зараховано на сімейну" in tried
    wrong = told(client.post(reverse("form_wording_try", args=[LETTER.slug]), sent("{хто}")))
    assert "no placeholder {хто}" in wrong
    without_script = told(client.post(page(), sent(do="try")))
    assert "Мороза Артема Ілліча зараховано на сімейну" in without_script
    assert not FormWording.objects.exists()


def test_the_words_are_tried_on_the_whole_page(small, individual, sign_in, english):
    client = sign_in("kuznetsova")
    drafted = client.post(page(), sent(do="page"))
    assert drafted["Content-Type"] == "application/pdf"
    assert "Доводимо до відома" in text_of(drafted.content)
    issuing.issue(LETTER, individual, by=None, on=TODAY)
    like_the_last = client.post(page(), sent("Повідомляємо: {здобувача}.", do="page"))
    printed = text_of(like_the_last.content)
    assert "Повідомляємо" in printed and "Доводимо" not in printed
    assert client.post(page(), sent("{хто}", do="page")).status_code == 422
    assert not FormWording.objects.exists()


def test_a_form_that_nobody_needs_yet_has_no_page_to_show(small, individual, sign_in, english):
    Case.objects.filter(pk=individual.pk).update(act="uk-individual-form-2016")
    answer = sign_in("kuznetsova").post(page(), sent(do="page"))
    assert "nothing to show" in told(answer)


def test_former_wordings_are_kept_and_put_back(small, individual, sign_in, english):
    client = sign_in("kuznetsova")
    first = reword(small)
    reword(small, "Інше: {здобувача}.")
    shown = told(client.get(page()))
    listed = shown.split("Wordings of the school", 1)[1]
    assert "Інше" in listed and "Доводимо до відома" in listed
    assert listed.count("in force") == 1 and listed.count("Put back") == 1
    client.post(reverse("form_wording_restore", args=[LETTER.slug, first.pk]))
    assert wordings.texts_of(LETTER, small.school)["body"] == OURS
    restore = reverse("form_wording_restore", args=[LETTER.slug, 0])
    client.post(restore, {"passage": "body"})
    assert wordings.texts_of(LETTER, small.school)["body"] == BODY.text
    assert FormWording.objects.count() == 4


def test_a_former_wording_that_names_what_is_gone_is_not_put_back(
    small, individual, sign_in, english
):
    row = FormWording.objects.create(
        school=small.school,
        kind=LETTER.slug,
        passage="body",
        text="{здобувача} {колись_було}",
        set_by=small.people["kuznetsova"],
    )
    reword(small)
    restore = reverse("form_wording_restore", args=[LETTER.slug, row.pk])
    answer = sign_in("kuznetsova").post(restore, follow=True)
    assert "names what the form no longer has" in told(answer)
    assert wordings.texts_of(LETTER, small.school)["body"] == OURS


def test_of_two_who_write_at_once_neither_is_lost(small, individual, sign_in, english):
    client = sign_in("kuznetsova")
    row = reword(small)
    answer = client.post(page(), sent("Моє: {здобувача}."))
    assert answer.status_code == 409
    assert "Somebody changed the wording" in told(answer) and "Моє: {здобувача}." in told(answer)
    assert wordings.texts_of(LETTER, small.school)["body"] == OURS
    assert client.post(page(), sent("Моє: {здобувача}.", seen=row.pk)).status_code == 302
    assert wordings.texts_of(LETTER, small.school)["body"] == "Моє: {здобувача}."


def test_the_same_words_are_kept_once(small, individual):
    assert reword(small, BODY.text) is None
    assert reword(small) is not None
    assert reword(small) is None


def test_who_may_and_of_which_forms(individual, sign_in):
    assert sign_in("belova").get(page()).status_code == 200
    assert sign_in("belova").post(page(), sent()).status_code == 403
    assert sign_in("gogol").get(page()).status_code == 404
    client = sign_in("kuznetsova")
    assert client.get(page(of_2016(APPLICATION))).status_code == 404  # not adopted
    assert client.get(page("home_contract")).status_code == 404
    assert client.get(page("nothing")).status_code == 404
    assert LETTER.title in told(client.get(reverse("form_wordings")))


def test_a_school_without_such_forms_is_told_why(small, sign_in, english):
    answer = sign_in("kuznetsova").get(reverse("form_wordings"))
    assert "adopt the act first" in told(answer)
