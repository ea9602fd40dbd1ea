"""The assessment over HTTP (cl. 4.1.4): lines of the report, what two people write, the outcome."""

from __future__ import annotations

import pytest
from django.urls import reverse

from config.demo.support_cases import RUN
from documents.models import Paper
from individual_support.models import SupportRow, SupportSubject
from individual_support.procedure import REPORT
from individual_support.services.reporting import mark_of, suggested_result
from regulations.models import Case

pytestmark = pytest.mark.usefixtures("english")
ASSESS = (*RUN, "mark_all", "assess")
TOLD = "Пробелы ликвидированы, контрольная работа на «4»"


LED = {"Гоголь": ASSESS}


@pytest.fixture
def assessed(led_before):
    """A case in its assessment: mathematics by Петров, Russian by Соловей; nothing written."""
    return led_before("Гоголь")


def subject(case, name="Математика") -> SupportSubject:
    return SupportSubject.objects.get(support=case.pk, subject__name=name)


def page(client, case):
    return client.get(reverse("support:report", args=[case.pk]))


def line(one: SupportSubject, **said) -> dict[str, str]:
    said = {"reason": "gaps", "reason_other": "", "result": TOLD, "seen": mark_of(one), **said}
    return {f"subject-{one.pk}-{name}": value for name, value in said.items()}


def write(client, case, *lines):
    sent = {name: value for one in lines for name, value in one.items()}
    return client.post(reverse("support:report", args=[case.pk]), sent)


def take(client, case, action, **sent):
    return client.post(reverse("case_step", args=[case.pk, action]), sent)


def test_p_4_1_4_a_teacher_writes_the_own_line_and_reads_the_others(sign_in, assessed):
    html = page(sign_in("petrov"), assessed).content.decode()
    own, other = subject(assessed), subject(assessed, "Русский язык")
    assert f'name="subject-{own.pk}-result"' in html
    assert f'name="subject-{other.pk}-result"' not in html and "Русский язык" in html


def test_p_4_1_4_the_result_begins_with_what_the_marks_say(sign_in, assessed):
    SupportRow.objects.filter(pk=subject(assessed).rows.first().pk).update(mark="partly")
    told = "Выполнено заданий: 2 из 3 (67 %), частично: 1"
    html = page(sign_in("petrov"), assessed).content.decode()
    assert f">\n{told}</textarea>" in html
    assert "Suggested from the marks and not saved yet" in html
    assert subject(assessed).result == ""


def test_the_class_teacher_is_told_the_suggestion_and_writes_nothing_for_others(sign_in, assessed):
    html = page(sign_in("ivanova"), assessed).content.decode()
    assert html.count("Выполнено заданий: 3 из 3 (100 %)") == 2, "beside the names, in no field"
    one, two = subject(assessed), subject(assessed, "Русский язык")
    write(sign_in("ivanova"), assessed, line(one), line(two, result="", reason=two.reason))
    assert subject(assessed).result == TOLD
    assert subject(assessed, "Русский язык").result == ""


def test_a_suggestion_needs_rows():
    assert suggested_result([]) == ""


def test_p_4_1_4_a_written_line_keeps_its_teachers_time(sign_in, assessed, small):
    running = assessed.deadlines.filter(key="report", kept_at=None)
    assert {one.owner for one in running} == {small.people["petrov"], small.people["solovey"]}
    assert write(sign_in("petrov"), assessed, line(subject(assessed))).status_code == 302
    assert [one.owner for one in running.all()] == [small.people["solovey"]]
    one = subject(assessed)
    assert (one.reason, one.result) == ("gaps", TOLD)


def test_a_line_without_its_result_is_kept_and_its_time_goes_on(sign_in, assessed):
    assert write(sign_in("petrov"), assessed, line(subject(assessed), result="")).status_code == 302
    assert assessed.deadlines.filter(key="report", kept_at=None).count() == 2


def test_another_reason_is_named_in_words(sign_in, assessed):
    one = subject(assessed)
    refused = write(sign_in("petrov"), assessed, line(one, reason="other"))
    assert refused.status_code == 422
    assert "Write which reason it is." in refused.content.decode()
    write(sign_in("petrov"), assessed, line(one, reason="other", reason_other="Переезд"))
    assert (subject(assessed).reason, subject(assessed).reason_other) == ("other", "Переезд")
    write(sign_in("petrov"), assessed, line(subject(assessed), reason_other="Переезд"))
    assert subject(assessed).reason_other == "", "a listed reason needs no other"


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"reason": "magic"}, "There is no such choice here."),
        ({"result": "я" * 1001}, "at most 1000 characters"),
        ({"result": "<script>alert(1)</script>"}, "looks like markup"),
        ({"result": "обо\u202eрот"}, "cannot be seen"),
        ({"result": "нуль\x00"}, "Null characters are not allowed."),
        ({"reason": "other", "reason_other": "я" * 201}, "at most 200 characters"),
        ({"reason": "other", "reason_other": "<b>a"}, "looks like markup"),
        ({"seen": "я" * 65}, "at most 64 characters"),
    ],
)
def test_bad_input_is_told_by_its_field_and_the_rest_is_kept(sign_in, assessed, sent, told):
    one, two = subject(assessed), subject(assessed, "Русский язык")
    other = line(two, result="Темы усвоены")
    answer = write(sign_in("ivanova"), assessed, line(one, **sent), other)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert told in html and "Темы усвоены" in html
    assert f'href="#id_subject-{one.pk}-{next(reversed(sent))}"' in html
    assert not SupportSubject.objects.exclude(result="").exists(), "nothing half"


def test_two_who_write_one_line_lose_neither_text(sign_in, assessed):
    before = subject(assessed)
    write(sign_in("petrov"), assessed, line(before, result="Слово учителя"))
    two = subject(assessed, "Русский язык")
    untouched = line(two, reason=two.reason, result="")
    own = line(before, result="Слово классного")
    refused = write(sign_in("ivanova"), assessed, own, untouched)
    html = refused.content.decode()
    assert refused.status_code == 422
    assert "Meanwhile somebody wrote: Closing gaps – “Слово учителя”" in html
    assert "Слово классного</textarea>" in html
    assert subject(assessed).result == "Слово учителя"
    seen = mark_of(subject(assessed))
    assert f'value="{seen}"' in html, "sent again, it replaces what was told"
    again = line(before, result="Слово классного", seen=seen)
    write(sign_in("ivanova"), assessed, again, untouched)
    assert subject(assessed).result == "Слово классного"


def test_a_line_that_was_not_touched_undoes_nobodys_work(sign_in, assessed):
    before, two = subject(assessed), subject(assessed, "Русский язык")
    write(sign_in("petrov"), assessed, line(before))
    untouched = line(before, reason=before.reason, result=before.result)
    answer = write(sign_in("ivanova"), assessed, untouched, line(two, result="Усвоено"))
    assert answer.status_code == 302
    assert (subject(assessed).result, subject(assessed, "Русский язык").result) == (TOLD, "Усвоено")


def test_a_line_of_another_teacher_or_case_is_not_written(sign_in, assessed, led):
    two, foreign = subject(assessed, "Русский язык"), subject(led("Мороз", *ASSESS))
    write(sign_in("petrov"), assessed, line(subject(assessed)), line(two), line(foreign))
    assert subject(assessed, "Русский язык").result == ""
    foreign.refresh_from_db()
    assert foreign.result == ""


def test_who_neither_teaches_nor_leads_reads_only(sign_in, assessed):
    answer = page(sign_in("zorina"), assessed)
    assert answer.status_code == 200 and "<textarea" not in answer.content.decode()
    assert write(sign_in("zorina"), assessed, line(subject(assessed))).status_code == 403


@pytest.mark.parametrize("login", ["gogol", "moroz", "sidorov", "koval"])
def test_families_and_strangers_find_no_such_page(sign_in, assessed, login):
    assert page(sign_in(login), assessed).status_code == 404
    assert write(sign_in(login), assessed, line(subject(assessed))).status_code == 404


def test_before_the_assessment_and_after_it_nothing_is_written(sign_in, led):
    case = led("Мороз", *RUN)
    html = page(sign_in("petrov"), case).content.decode()
    assert "The results are written when the term is over" in html
    answer = write(sign_in("petrov"), case, line(subject(case)))
    assert (answer.status_code, answer.url) == (302, reverse("case", args=[case.pk]))
    assert subject(case).result == ""


def test_the_outcome_waits_for_every_line_and_says_for_which(sign_in, assessed):
    write(sign_in("petrov"), assessed, line(subject(assessed)))
    html = page(sign_in("ivanova"), assessed).content.decode()
    assert "Русский язык: the result is empty" in html
    for action in ("close", "prolong", "adjust"):
        assert reverse("case_step", args=[assessed.pk, action]) in html
    assert take(sign_in("ivanova"), assessed, "close").status_code == 422
    assert "How support goes on" not in page(sign_in("petrov"), assessed).content.decode()


def test_p_4_1_4_closing_issues_the_report_once(sign_in, assessed):
    for login, name in (("petrov", "Математика"), ("solovey", "Русский язык")):
        write(sign_in(login), assessed, line(subject(assessed, name)))
    assert take(sign_in("ivanova"), assessed, "close").status_code == 302
    paper = Paper.objects.get(case=assessed, kind=REPORT)
    assert [row["result"] for row in paper.context["lines"]] == [TOLD, TOLD]
    assert Case.objects.get(pk=assessed.pk).state == "closed"
    html = page(sign_in("ivanova"), assessed).content.decode()
    assert paper.printed_number in html and "<textarea" not in html
    assert not Case.objects.filter(previous=assessed).exists(), "closed for good"
    assert "New draft from this case" in html


def test_the_page_asks_as_much_of_many_rows_as_of_few(
    sign_in, assessed, django_assert_max_num_queries, django_assert_num_queries
):
    client = sign_in("ivanova")
    page(client, assessed)
    with django_assert_max_num_queries(55) as few:
        page(client, assessed)
    row = SupportRow.objects.filter(support=assessed.pk).first()
    for place in range(20):
        row.pk, row.place = None, 10 + place
        row.save()
    with django_assert_num_queries(len(few)):
        page(client, assessed)
