"""An application from its first answer to its end, asked by a toy act: the kernel knows none."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from PIL import Image

from accounts.models import Notice
from regulations import questions, registry, scans
from regulations.application_reading import Reading
from regulations.authority import NoAuthority
from regulations.drafts import as_sent
from regulations.models import AdoptedAct, Application, ApplicationState
from regulations.procedure import Procedure
from regulations.registry import Regulation
from regulations.services import applications, deciding
from tests.conftest import TODAY
from tests.regulations import toy


@pytest.fixture
def asked(small, monkeypatch):
    """The toy act is installed and adopted, with its questionnaire."""
    made = toy.questionnaire()
    monkeypatch.setattr(questions, "_registered", {("toy", "toy"): made})
    regulation = Regulation(
        act=toy.ACT,
        procedure=Procedure(states={"new": "New"}, initial="new", final=("new",), steps=()),
        deadlines=(),
        case_model="",
        url_namespace="toy",
        app="tests",
    )
    monkeypatch.setattr(registry, "_registered", {"toy": regulation})
    day = date(2020, 9, 1)
    AdoptedAct.objects.create(school=small.school, act="toy", edition="1", since=day, signed_on=day)
    return made


def begin(small, asked, child="Гоголь", login="gogol") -> Application:
    return applications.begin(
        questionnaire=asked,
        student=small.children[child],
        applicant=small.people[login],
        today=TODAY,
    )


def answer(draft: Application, page: str, typed: dict, seen: int | None = None):
    shown = Reading(draft, TODAY).page(page)
    form = shown.form(as_sent(typed))
    assert form.is_valid()
    return applications.save_page(
        application=draft,
        page=shown.page,
        form=form,
        seen=shown.version if seen is None else seen,
    )


def send(draft: Application) -> Application:
    return applications.send(
        application=draft, seen=Reading(draft, TODAY).seen, by=draft.applicant, today=TODAY
    )


def sent(small, asked, **who) -> Application:
    draft = begin(small, asked, **who)
    answer(draft, "colour", {"colour": "blue"})
    return send(draft)


def drawing(colour: str = "red") -> scans.Scan:
    target = BytesIO()
    Image.new("RGB", (40, 40), colour).save(target, "PNG")
    return scans.cleaned(SimpleUploadedFile("x.png", target.getvalue()))


def test_one_draft_for_one_pupil_however_often_it_is_begun(small, asked):
    assert begin(small, asked) == begin(small, asked)
    assert Application.objects.count() == 1


def test_what_is_sent_has_a_number_a_time_a_decider_and_a_day(small, asked):
    one = sent(small, asked)
    assert (one.state, one.printed_number) == (ApplicationState.SENT, "T-1")
    assert one.sent_at is not None
    assert one.decider_role == "secretary"
    assert one.decide_by == date(2026, 11, 25)  # three working days after Sunday
    assert one.authority == "mother"


def test_sent_twice_it_is_one(small, asked):
    draft = begin(small, asked)
    answer(draft, "colour", {"colour": "blue"})
    seen = Reading(draft, TODAY).seen
    both = [
        applications.send(application=draft, seen=seen, by=draft.applicant, today=TODAY)
        for _time in range(2)
    ]
    assert {one.number for one in both} == {1}
    assert Application.objects.filter(state=ApplicationState.SENT).count() == 1
    mine = Notice.objects.filter(person=small.people["gogol"])
    assert mine.count() == 1


def test_while_one_waits_no_other_is_begun(small, asked):
    first = sent(small, asked)
    with pytest.raises(applications.AnotherWaits) as found:
        begin(small, asked)
    assert found.value.application == first


def test_numbers_have_no_gap_after_one_that_was_rolled_back(small, asked):
    sent(small, asked)
    draft = begin(small, asked, child="Мороз", login="moroz")
    answer(draft, "colour", {"colour": "blue"})
    with pytest.raises(RuntimeError), transaction.atomic():
        send(draft)
        raise RuntimeError
    assert send(draft).number == 2


def test_nothing_is_sent_while_a_question_is_open(small, asked):
    draft = begin(small, asked)
    with pytest.raises(applications.Incomplete):
        send(draft)
    assert Application.objects.get().is_draft


def test_nothing_is_sent_that_was_changed_since_it_was_looked_at(small, asked):
    draft = begin(small, asked)
    answer(draft, "colour", {"colour": "blue"})
    seen = Reading(draft, TODAY).seen
    answer(draft, "colour", {"colour": "green"})
    with pytest.raises(applications.ChangedMeanwhile):
        applications.send(application=draft, seen=seen, by=draft.applicant, today=TODAY)


def test_two_devices_the_last_one_counts_and_the_other_is_told(small, asked):
    draft = begin(small, asked)
    assert answer(draft, "colour", {"colour": "blue"}, seen=0).replaced is None
    other = answer(draft, "colour", {"colour": "green"}, seen=0)
    assert other.replaced == {"colour": "blue"}
    same = answer(draft, "colour", {"colour": "green"}, seen=0)
    assert same.replaced is None
    assert Application.objects.get().answers["colour"]["data"] == {"colour": "green"}


def test_nothing_is_added_to_what_was_sent(small, asked):
    draft = begin(small, asked)
    answer(draft, "colour", {"colour": "red"})
    shown = Reading(draft, TODAY).page("colour")
    answer(draft, "drawing", {})
    send(draft)
    with pytest.raises(applications.NotADraft):
        applications.save_page(
            application=draft,
            page=shown.page,
            form=shown.form(as_sent({"colour": "blue"})),
            seen=9,
        )


@pytest.mark.parametrize("changed", [{"answers": {}}, {"number": 9}, {"state": "draft"}])
def test_the_database_keeps_the_words_of_what_was_sent(small, asked, changed):
    one = sent(small, asked)
    with pytest.raises(DatabaseError, match="its words stay"), transaction.atomic():
        Application.objects.filter(pk=one.pk).update(**changed)
    with pytest.raises(DatabaseError, match="Cannot delete"), transaction.atomic():
        Application.objects.filter(pk=one.pk).delete()


def test_the_same_photo_twice_is_one_paper_and_too_many_are_told(small, asked):
    draft = begin(small, asked)
    answer(draft, "colour", {"colour": "red"})
    page = asked.page("drawing")

    def add(colour: str):
        return applications.add_file(
            application=draft,
            page=page,
            asked=page.files,
            scan=drawing(colour),
            by=draft.applicant,
        )

    assert add("red") == add("red")
    add("blue")
    with pytest.raises(applications.TooMany):
        add("green")
    assert draft.files.count() == 2


def test_papers_of_a_page_no_longer_shown_stay_behind(small, asked):
    draft = begin(small, asked)
    answer(draft, "colour", {"colour": "red"})
    page = asked.page("drawing")
    applications.add_file(
        application=draft, page=page, asked=page.files, scan=drawing(), by=draft.applicant
    )
    answer(draft, "colour", {"colour": "blue"})
    one = send(draft)
    assert not one.files.exists()
    assert set(one.answers) == {"colour"}


def test_withdrawn_before_the_decision_and_not_after(small, asked):
    one = sent(small, asked)
    applications.withdraw(one)
    one.refresh_from_db()
    assert one.state == ApplicationState.WITHDRAWN
    another = sent(small, asked)
    assert another.number == 2
    deciding.decline(application=another, reason="Нет игрушек", by=small.people["belova"])
    with pytest.raises(applications.NotWaiting):
        applications.withdraw(another)


def test_a_draft_that_is_thrown_away_is_gone(small, asked):
    applications.withdraw(begin(small, asked))
    assert not Application.objects.exists()


def test_an_answer_tells_no_reason_in_a_notice(small, asked):
    one = sent(small, asked)
    deciding.decline(application=one, reason="Из-за астмы", by=small.people["belova"])
    for notice in Notice.objects.all():
        assert "астм" not in notice.text
        assert "blue" not in notice.text
    with pytest.raises(applications.NotWaiting):
        deciding.decline(application=one, reason="Ещё раз", by=small.people["belova"])


def test_who_has_no_authority_applies_for_nobody(small, asked):
    with pytest.raises(NoAuthority):
        begin(small, asked, child="Гоголь", login="moroz")


def test_authority_that_ended_is_told_by_its_day(small, asked):
    draft = begin(small, asked)
    answer(draft, "colour", {"colour": "blue"})
    held = small.children["Гоголь"].guardianships.get()
    held.until = date(2026, 11, 1)
    held.save()
    with pytest.raises(NoAuthority, match="authority for София ended"):
        send(draft)
    assert Application.objects.get().is_draft
