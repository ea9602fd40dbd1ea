"""Final exam, gifted pupils, awards, families told (cl. 1.1, 2.2, 3.3, 4.6, 6.4)."""

from __future__ import annotations

from datetime import date

import pytest

from credit_transfer.models import (
    Award,
    ExamChoice,
    GiftedEntry,
    ResultsAcquaintance,
    SpecialCondition,
)
from credit_transfer.signals import exam_was_chosen
from tests.conftest import TODAY
from tests.credit_transfer.result_rows import entered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "adopted")]


@pytest.fixture
def told():
    """The choices that were told of."""
    heard: list[ExamChoice] = []

    def hear(*, choice, **_signal):
        heard.append(choice)

    exam_was_chosen.connect(hear)
    yield heard
    exam_was_chosen.disconnect(hear)


def test_choices_of_a_class_are_saved_and_each_new_one_is_told_of(sign_in, small, told):
    pupil, school_class = small.children["Лебедь"], small.children["Лебедь"].school_class
    biology, physics = small.subjects["Биология"], small.subjects["Физика"]
    client = sign_in("sidorov")
    address = f"/credit/exams/?class={school_class.pk}"
    page = client.get(address).text
    assert "Compulsory for everybody: Математика, Русский язык" in page
    name = f"pupil-{pupil.pk}"
    client.post(address, {"on": "2026-11-20", name: [biology.pk, physics.pk]})
    assert {one.subject for one in told} == {biology, physics}
    client.post(address, {"on": "2026-11-21", name: [physics.pk]})
    assert len(told) == 2
    given_up = ExamChoice.objects.get(subject=biology)
    assert given_up.given_up_on == date(2026, 11, 21)
    assert client.post(address, {"on": "2027-01-01", name: [physics.pk]}).status_code == 422
    russian = small.subjects["Русский язык"]
    assert client.post(address, {"on": "2026-11-21", name: [russian.pk]}).status_code == 422


def test_choices_are_kept_by_class_teacher_and_office_of_the_last_grades(sign_in, small):
    nine = small.children["Лебедь"].school_class
    five = small.children["Гоголь"].school_class
    assert sign_in("kuznetsova").get(f"/credit/exams/?class={five.pk}").status_code == 404
    assert sign_in("ivanova").get(f"/credit/exams/?class={nine.pk}").status_code == 404
    assert "No class takes the final exam" in sign_in("ivanova").get("/credit/exams/").text
    answer = sign_in("orlov").post(f"/credit/exams/?class={nine.pk}", {"on": "2026-11-20"})
    assert answer.status_code == 403


def entry(small, **changes) -> GiftedEntry:
    """Лебедь stands in the register."""
    return GiftedEntry.objects.create(
        school=small.school,
        student=small.children["Лебедь"],
        area="Наука",
        number="ГИР-1",
        since=date(2026, 9, 1),
        entered_by=small.people["kuznetsova"],
        **changes,
    )


def test_an_entry_of_the_register_is_written_by_the_leaders(sign_in, small):
    sent = {
        "student": small.children["Лебедь"].pk,
        "area": "Наука",
        "number": "ГИР-70",
        "since": "2026-09-01",
    }
    assert sign_in("sidorov").post("/credit/gifted/new/", sent).status_code == 403
    client = sign_in("kuznetsova")
    wrong = client.post("/credit/gifted/new/", {**sent, "until": "2026-08-01"})
    assert "The entry would end before it begins" in wrong.text
    assert client.post("/credit/gifted/new/", sent).status_code == 302
    assert "ГИР-70" in sign_in("sidorov").get("/credit/gifted/").text
    assert "ГИР-70" not in sign_in("ivanova").get("/credit/gifted/").text


@pytest.mark.parametrize(
    ("subject", "chosen", "words"),
    [
        ("Биология", False, ""),
        ("Биология", True, "is chosen by the pupil for the state final exam"),
        ("Математика", False, "is compulsory at the state final exam"),
    ],
)
def test_p_3_3_special_conditions_are_given_outside_the_final_exam(
    sign_in, small, subject, chosen, words
):
    row = entry(small)
    if chosen:
        ExamChoice.objects.create(
            school=small.school,
            student=row.student,
            school_year=small.year,
            subject=small.subjects[subject],
            chosen_on=TODAY,
            entered_by=small.people["sidorov"],
        )
    sent = {
        "student": row.student_id,
        "subject": small.subjects[subject].pk,
        "at": "periodic",
        "text": "Письменно, по билетам",
        "decided_on": "2026-11-20",
    }
    answer = sign_in("kuznetsova").post("/credit/conditions/new/", sent)
    expected = (422, 0) if words else (302, 1)
    assert (answer.status_code, SpecialCondition.objects.count()) == expected
    assert words in answer.text


def test_p_3_3_only_pupils_of_the_register_have_special_conditions(sign_in, small):
    entry(small, until=date(2026, 10, 1))
    page = sign_in("kuznetsova").get("/credit/conditions/new/").text
    assert "Лебедь" not in page


def test_conditions_can_be_ended_when_the_subject_is_chosen_later(sign_in, small):
    row = entry(small)
    subject = small.subjects["Биология"]
    given = SpecialCondition.objects.create(
        school=small.school,
        student=row.student,
        school_year=small.year,
        subject=subject,
        at="periodic",
        text="Письменно",
        decided_on=date(2026, 11, 1),
        entered_by=small.people["kuznetsova"],
    )
    ExamChoice.objects.create(
        school=small.school,
        student=row.student,
        school_year=small.year,
        subject=subject,
        chosen_on=TODAY,
        entered_by=small.people["sidorov"],
    )
    sent = {
        "student": row.student_id,
        "subject": subject.pk,
        "at": "periodic",
        "text": "Письменно",
        "decided_on": "2026-11-01",
    }
    client, address = sign_in("kuznetsova"), f"/credit/conditions/{given.pk}/"
    assert client.post(address, sent).status_code == 422
    assert client.post(address, {**sent, "ended_on": "2026-11-22"}).status_code == 302
    given.refresh_from_db()
    assert given.ended_on == TODAY


def test_an_award_is_written_once_for_many_pupils(sign_in, small):
    first, second = small.children["Гоголь"], small.children["Мороз"]
    address = f"/credit/awards/new/?class={first.school_class_id}"
    sent = {
        "kind": "letter",
        "reason": "За победу в олимпиаде",
        "awarded_on": "2026-11-20",
        "awarded_by": "Директор школы",
    }
    client = sign_in("ivanova")
    assert "Tick who is rewarded" in client.post(address, sent).text
    assert client.post(address, {**sent, "pupils": [first.pk, second.pk]}).status_code == 302
    assert set(Award.objects.values_list("student", flat=True)) == {first.pk, second.pk}
    assert "За победу в олимпиаде" in client.get("/credit/awards/?q=гоголь").text
    award = Award.objects.get(student=first)
    client.post(f"/credit/awards/{award.pk}/", {**sent, "kind": "prize"})
    award.refresh_from_db()
    assert award.kind == "prize"
    assert sign_in("sidorov").get(f"/credit/awards/{award.pk}/").status_code == 404
    sign_in("ivanova").post(f"/credit/awards/{award.pk}/", {"remove": "1"})
    assert not Award.objects.filter(pk=award.pk).exists()


def test_an_award_may_be_for_a_confirmed_result_of_its_pupil(sign_in, small):
    pupil = small.children["Гоголь"]
    result = entered(small, confirmed=True, title="Победа")
    waits = entered(small, title="Ждёт")
    other = entered(small, "Мороз", confirmed=True)
    sent = {
        "pupils": [pupil.pk],
        "kind": "letter",
        "reason": "За победу",
        "awarded_on": "2026-11-20",
        "awarded_by": "Директор школы",
    }
    client, address = sign_in("ivanova"), f"/credit/awards/new/?student={pupil.pk}"
    for wrong in (waits, other):
        assert client.post(address, {**sent, "result": wrong.pk}).status_code == 422
    assert client.post(address, {**sent, "result": result.pk}).status_code == 302
    assert Award.objects.get().result == result


def test_families_of_a_class_are_told_with_a_tick_each(sign_in, small):
    gogol, moroz = small.children["Гоголь"], small.children["Мороз"]
    address = f"/credit/families/class/{gogol.school_class_id}/"
    client = sign_in("ivanova")
    sent = {"what": "Итоги четверти", "how": "handed", "on": "2026-11-20"}
    assert "Tick who was told" in client.post(address, sent).text
    ticks = {
        f"told-{gogol.pk}-{small.people['gogol'].pk}": "on",
        f"told-{moroz.pk}-{small.people['moroz'].pk}": "on",
    }
    for _twice in range(2):
        assert client.post(address, {**sent, **ticks}).status_code == 302
    assert ResultsAcquaintance.objects.count() == 2
    assert "Итоги четверти" in client.get("/credit/families/").text
    assert "Итоги четверти" not in sign_in("sidorov").get("/credit/families/").text
    assert sign_in("sidorov").get(address).status_code == 404
