"""Consents about health data: asked for, given, withdrawn; what is shown by them (norms 4.5)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import DatabaseError, transaction

from documents import consents, rendering
from documents.consent_papers import ELEMENTS, KINDS
from documents.forms.consents import WORDS, AskForm
from documents.models import (
    Consent,
    ConsentKind,
    ConsentRequest,
    ConsentWithdrawal,
    HealthDataRules,
)
from documents.signing import missing, record_signature
from students.health_gate import why_hidden, without_hidden
from students.models import Guardianship, Student
from tests.conftest import NOW, TODAY
from tests.unprinted_demo import count_as_printed

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(small):
    """Ask for a consent: ``ask("Гоголь")``, ``ask("Гоголь", kind="transfer", until=…)``."""

    def asked(last_name: str, *, kind: str = "health", **more) -> ConsentRequest:
        student = small.children[last_name]
        guardian = Guardianship.objects.filter(student=student).select_related("person").first()
        needs_parent = consents.parent_consents(student, TODAY)
        own = WORDS["ru"]
        return consents.ask(
            consents.Asked(
                school=small.school,
                student=student,
                kind=kind,
                parent=guardian.person if guardian and needs_parent else None,
                pupil_consents=not needs_parent or consents.pupil_consents(student, TODAY),
                purpose=own["purpose"],
                data=own["data"],
                actions=own["actions"],
                recipients=more.pop("recipients", "Иванова А.П., классный руководитель"),
                until=more.pop("until", None),
                **more,
            ),
            by=small.people["ivanova"],
            today=TODAY,
        )

    return asked


@pytest.fixture
def given(ask, small):
    """A consent given on paper: ``given("Гоголь")``."""

    def give(last_name: str, **more) -> Consent:
        request = ask(last_name, **more)
        count_as_printed(request.paper)
        for party in missing(request.paper):
            record_signature(
                request.paper,
                capacity=party.capacity,
                signer_name="Гоголь Н.С.",
                signed_on=TODAY,
                seen_by=small.people["belova"],
                today=TODAY,
            )
        return Consent.objects.get(request=request)

    return give


@pytest.fixture
def withdraw(small):
    """The family takes a consent back today."""

    def take(consent: Consent, *, on: date = TODAY) -> ConsentWithdrawal:
        return consents.withdraw(
            consent, by=small.people["gogol"], name="Гоголь Н.С.", on=on, today=TODAY
        )

    return take


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_the_paper_holds_every_element_that_the_law_asks_for(kind, ask, small):
    html = rendering.html_of(kind, {**ask("Гоголь").paper.context, "language": kind.language})
    ids = [place for _element, place in ELEMENTS if place != "signatures"]
    for place in ids:
        assert f'id="{place}"' in html
    assert 'class="signatures"' in html
    assert html.index('id="subject"') < html.index('id="purpose"') < html.index('id="term"')


def test_a_transfer_is_a_paper_of_its_own_and_names_who_receives(ask):
    asked = ask("Гоголь", kind="transfer", recipients="Детская поликлиника № 3")
    html = rendering.html_of(KINDS[1], asked.paper.context)
    assert asked.paper.kind == "consent_transfer_ru"
    assert "Детская поликлиника № 3" in html
    assert 'id="recipients"' in html


def test_what_is_not_known_stays_a_line_to_be_filled_in(ask):
    html = rendering.html_of(KINDS[0], ask("Гоголь").paper.context)
    assert html.count('class="blank line"') == 2
    html = rendering.html_of(
        KINDS[0], ask("Гоголь", parent_document="паспорт 39 14 № 100200").paper.context
    )
    assert "паспорт 39 14 № 100200" in html


def test_signed_by_all_it_is_given_with_who_what_and_when(given, small):
    consent = given("Гоголь")
    assert (consent.capacity, consent.given_name) == ("parent", "Гоголь Н.С.")
    assert consent.given_by == consent.request.parent
    assert consent.text_version == consent.request.paper.file.sha256
    assert (consent.time_zone, consent.method) == (small.school.time_zone, "paper")
    assert consents.in_force(consent.student, ConsentKind.HEALTH, TODAY) == consent
    assert consents.in_force(consent.student, ConsentKind.TRANSFER, TODAY) is None


@pytest.mark.parametrize(
    ("days", "holds"), [(-1, False), (0, True), (10, True), (11, False)], ids=str
)
def test_it_holds_from_its_day_to_its_last_day(given, days, holds):
    consent = given("Гоголь", until=TODAY + timedelta(days=10))
    found = consents.in_force(consent.student, "health", TODAY + timedelta(days=days))
    assert (found is not None) == holds


def test_withdrawn_it_allows_nothing_from_that_day_and_stays_on_record(given, withdraw):
    consent = given("Гоголь")
    withdraw(consent)
    assert consents.in_force(consent.student, "health", TODAY) is None
    assert Consent.objects.filter(pk=consent.pk).exists()
    with pytest.raises(consents.CannotWithdraw):
        withdraw(consent)


@pytest.mark.parametrize("days", [-1, 1])
def test_a_withdrawal_has_a_day_between_the_consent_and_today(given, withdraw, days):
    with pytest.raises(consents.CannotWithdraw):
        withdraw(given("Гоголь"), on=TODAY + timedelta(days=days))
    assert not ConsentWithdrawal.objects.exists()


@pytest.mark.parametrize("model", [ConsentRequest, Consent, ConsentWithdrawal])
def test_what_was_written_is_never_changed(given, withdraw, model):
    withdraw(given("Гоголь"))
    row = model.objects.get()
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.filter(pk=row.pk).update(school_id=row.school_id)
    with pytest.raises(DatabaseError), transaction.atomic():
        row.delete()


@pytest.mark.parametrize(
    ("age", "parent", "pupil"), [(14, True, False), (15, True, True), (18, False, True)]
)
def test_who_gives_it_follows_the_age(small, age, parent, pupil):
    student = small.children["Гоголь"]
    student.birth_date = TODAY.replace(year=TODAY.year - age)
    assert consents.parent_consents(student, TODAY) == parent
    assert consents.pupil_consents(student, TODAY) == pupil
    student.birth_date += timedelta(days=1)
    assert consents.pupil_consents(student, TODAY) == (age > 15)


def test_the_age_is_the_schools_reading_from_its_day(small):
    student = small.children["Гоголь"]
    student.birth_date = TODAY.replace(year=TODAY.year - 15)
    HealthDataRules.objects.create(school=small.school, since=TODAY, own_consent_from=16)
    assert not consents.pupil_consents(student, TODAY)
    assert consents.pupil_consents(student, TODAY - timedelta(days=1)) is False
    assert consents.rules_on(small.school, TODAY - timedelta(days=1)).own_consent_from == 15


def hidden(small) -> set[str]:
    shown = without_hidden(Student.objects.filter(school=small.school))
    gone = Student.objects.filter(school=small.school).exclude(pk__in=shown.values("pk"))
    return {one.last_name for one in gone}


def test_health_data_are_shown_without_a_consent_with_a_notice(small, given):
    student = small.children["Гоголь"]
    assert not why_hidden(student)
    assert "see to it" in consents.notice(student)
    given("Гоголь")
    assert consents.notice(student) == ""


def test_a_withdrawal_hides_them_until_a_new_consent(small, given, withdraw):
    student = small.children["Гоголь"]
    withdraw(given("Гоголь"))
    assert "withdrawn on" in consents.why_hidden(student)
    assert hidden(small) == {"Гоголь"}
    given("Гоголь")
    assert not why_hidden(student)
    assert hidden(small) == set()


def test_a_withdrawn_transfer_hides_nothing(small, given, withdraw):
    withdraw(given("Гоголь", kind="transfer"))
    assert not why_hidden(small.children["Гоголь"])


@pytest.mark.parametrize(("days", "strict"), [(0, True), (1, False)])
def test_a_school_may_show_them_only_with_a_consent_from_a_day_on(small, given, days, strict):
    HealthDataRules.objects.create(
        school=small.school, since=TODAY + timedelta(days=days), shown_without_consent=False
    )
    given("Гоголь")
    assert bool(why_hidden(small.children["Заяц"])) == strict
    assert not why_hidden(small.children["Гоголь"])
    assert ("Заяц" in hidden(small)) == strict


@pytest.fixture
def only_with_consent(small) -> None:
    """The school shows health data only with a consent, since long ago."""
    HealthDataRules.objects.create(
        school=small.school, since=TODAY - timedelta(days=99), shown_without_consent=False
    )


@pytest.mark.parametrize(
    ("days", "is_shown"), [(-1, False), (0, True), (10, True), (11, False)], ids=str
)
def test_where_only_a_consent_shows_them_it_does_from_its_day_to_its_last(
    small, given, only_with_consent, days, is_shown
):
    consent = given("Гоголь", until=TODAY + timedelta(days=10))
    with time_machine.travel(NOW + timedelta(days=days), tick=False):
        assert ("Гоголь" not in hidden(small)) == is_shown
        assert (not why_hidden(consent.student)) == is_shown


def test_the_last_day_ends_by_the_clock_on_the_schools_wall(small, given, only_with_consent):
    given("Гоголь", until=TODAY)
    zone = ZoneInfo(small.school.time_zone)
    midnight = datetime.combine(TODAY + timedelta(days=1), time(), zone)
    assert midnight.astimezone(UTC).date() == TODAY
    with time_machine.travel(midnight - timedelta(seconds=1), tick=False):
        assert "Гоголь" not in hidden(small)
    with time_machine.travel(midnight, tick=False):
        assert "Гоголь" in hidden(small)


def test_a_transfer_without_recipients_is_refused(small):
    form = AskForm(
        {"kind": "transfer", "purpose": "а", "data": "б", "actions": "в"},
        student=small.children["Гоголь"],
        today=TODAY,
    )
    assert not form.is_valid()
    assert "recipients" in form.errors
