"""The archive: deputy, secretary, archive; read only afterwards; terms of keeping (6.6, 6.7)."""

from __future__ import annotations

import html
from datetime import date

import pytest
from django.db import Error, transaction
from django.urls import reverse

from credit_transfer.models import ArchiveItem, ArchiveTransfer, RetentionTerm
from credit_transfer.procedure import State
from credit_transfer.services.archive import due_on
from documents.models import Paper, PaperState
from tests.conftest import TODAY
from tests.credit_transfer.result_rows import entered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "adopted")]

ARCHIVE, TERMS, DUE = "/credit/archive/", "/credit/archive/terms/", "/credit/archive/due/"


def shown(answer) -> str:
    return html.unescape(answer.content.decode())


def leg(bundle, name) -> str:
    return reverse(f"credit:archive_{name}", args=[bundle.pk])


def sheets_of(bundle) -> dict[str, str]:
    return {f"item-{one.pk}-sheets": "1" for one in bundle.items.all()}


@pytest.fixture
def completed(open_credit):
    """A completed case of Гоголь."""
    return open_credit("Гоголь", State.COMPLETED.value)


@pytest.fixture
def bundle(small, completed, sign_in):
    """The completed case and a confirmed result in a bundle of the deputy."""
    result = entered(small, confirmed=True)
    sent = {
        "year": small.year.pk,
        "title": "Дела за год",
        "case": completed.case_id,
        "result": result.pk,
    }
    answer = sign_in("kuznetsova").post(f"{ARCHIVE}new/", sent)
    assert answer.status_code == 302, shown(answer)
    return ArchiveTransfer.objects.get()


@pytest.fixture
def archived(bundle, sign_in):
    """The same bundle once it lies in the archive."""
    sign_in("kuznetsova").post(leg(bundle, "hand"))
    secretary = sign_in("belova")
    secretary.post(leg(bundle, "take"))
    secretary.post(leg(bundle, "lay"), {"place": "Шкаф 2"})
    bundle.refresh_from_db()
    assert bundle.archived_on == TODAY
    return bundle


def test_only_what_has_come_to_its_end_may_be_handed_over(small, sign_in, open_credit, completed):
    open_credit("Мороз", State.CONCLUDING.value)
    open_credit("Заяц", State.REFUSED.value, closed_on=TODAY)
    entered(small, title="Не подтверждено")
    entered(small, title="Подтверждено", confirmed=True)
    page = shown(sign_in("kuznetsova").get(ARCHIVE))
    assert "Гоголь" in page
    assert "Заяц" in page
    assert "Мороз" not in page
    assert "Подтверждено" in page
    assert "Не подтверждено" not in page


def test_nothing_ticked_is_no_bundle(sign_in, small, completed):
    answer = sign_in("kuznetsova").post(
        f"{ARCHIVE}new/", {"year": small.year.pk, "title": "Дела", "case": "x"}
    )
    assert answer.status_code == 422
    assert "Tick at least one file." in shown(answer)
    assert not ArchiveTransfer.objects.exists()


def test_a_bundle_needs_a_title(sign_in, small, completed):
    answer = sign_in("kuznetsova").post(
        f"{ARCHIVE}new/", {"year": small.year.pk, "case": completed.case_id}
    )
    assert answer.status_code == 422


def test_the_deputy_writes_index_and_sheets(bundle, sign_in):
    first, second = bundle.items.order_by("place")
    client = sign_in("kuznetsova")
    sent = {
        f"item-{first.pk}-file_index": "02-14",
        f"item-{first.pk}-sheets": "17",
        f"item-{second.pk}-sheets": "0",
    }
    answer = client.post(leg(bundle, "transfer"), sent)
    assert answer.status_code == 422
    sent[f"item-{second.pk}-sheets"] = "2"
    assert client.post(leg(bundle, "transfer"), sent).status_code == 302
    first.refresh_from_db()
    assert (first.file_index, first.sheets) == ("02-14", 17)


def test_without_its_sheets_nothing_is_handed_over(bundle, sign_in):
    bundle.items.filter(place=1).update(sheets=None)
    answer = sign_in("kuznetsova").post(leg(bundle, "hand"), follow=True)
    assert "Write how many sheets" in shown(answer)
    bundle.refresh_from_db()
    assert bundle.handed_on is None


def test_the_way_from_the_deputy_to_the_archive(bundle, small, completed, sign_in):
    deputy = sign_in("kuznetsova")
    assert deputy.post(leg(bundle, "take")).status_code == 403
    deputy.post(leg(bundle, "hand"))
    bundle.refresh_from_db()
    assert (bundle.handed_by, bundle.handed_on) == (small.people["kuznetsova"], TODAY)
    assert bundle.inventory.kind == "archive_inventory"
    secretary = sign_in("belova")
    assert secretary.post(leg(bundle, "hand")).status_code == 403
    secretary.post(leg(bundle, "take"))
    answer = secretary.post(leg(bundle, "lay"), {"place": ""})
    assert answer.status_code == 422
    secretary.post(leg(bundle, "lay"), {"place": "Шкаф 2"})
    bundle.refresh_from_db()
    assert (bundle.received_by, bundle.archived_by) == (small.people["belova"],) * 2
    assert bundle.place == "Шкаф 2"
    completed.case.refresh_from_db()
    assert completed.case.state == State.ARCHIVED
    assert completed.case.closed_on == TODAY


def test_a_leg_out_of_turn_says_so(bundle, sign_in):
    answer = sign_in("belova").post(leg(bundle, "take"), follow=True)
    assert "The bundle is not handed over yet." in shown(answer)
    answer = sign_in("belova").post(leg(bundle, "lay"), {"place": "Шкаф 2"}, follow=True)
    assert "The bundle is not taken yet." in shown(answer)


def test_what_lies_in_the_archive_is_read_only_and_says_since_when(archived, sign_in):
    item = archived.items.exclude(case=None).get()
    secretary = sign_in("belova")
    out = reverse("credit:archive_out", args=[archived.pk, item.pk])
    assert "stays in its bundle" in shown(secretary.post(out, follow=True))
    deputy = sign_in("kuznetsova")
    for said in (
        deputy.post(leg(archived, "apart"), follow=True),
        deputy.post(leg(archived, "transfer"), sheets_of(archived), follow=True),
    ):
        assert "is handed over" in shown(said)
    assert archived.items.count() == 2
    since = f"In the archive since {TODAY:%d.%m.%Y}"
    assert since in shown(deputy.get(leg(archived, "transfer")))
    case_page = deputy.get(reverse("case", args=[item.case_id]), follow=True)
    assert since in shown(case_page)
    result = archived.items.exclude(result=None).get().result
    assert since in shown(deputy.get(reverse("credit:result", args=[result.pk])))
    with pytest.raises(Error), transaction.atomic():
        result.title = "Другое"
        result.save()


def test_a_case_decided_anew_is_taken_out_and_the_inventory_issued_again(
    bundle, completed, sign_in, as_app_state
):
    sign_in("kuznetsova").post(leg(bundle, "hand"))
    secretary = sign_in("belova")
    secretary.post(leg(bundle, "take"))
    as_app_state(completed.case, State.DECIDING)
    answer = secretary.post(leg(bundle, "lay"), {"place": "Шкаф 2"}, follow=True)
    assert "is being decided anew" in shown(answer)
    item = bundle.items.exclude(case=None).get()
    secretary.post(reverse("credit:archive_out", args=[bundle.pk, item.pk]))
    former, now = Paper.objects.filter(kind="archive_inventory").order_by("pk")
    assert former.state == PaperState.ANNULLED
    bundle.refresh_from_db()
    assert bundle.inventory == now
    secretary.post(leg(bundle, "lay"), {"place": "Шкаф 2"})
    bundle.refresh_from_db()
    assert bundle.archived_on == TODAY


@pytest.fixture
def as_app_state():
    """The case goes on as the procedure would lead it: ``as_app_state(case, State.DECIDING)``."""
    from regulations.models import Decision

    def moved(case, state) -> None:
        Decision.objects.create(
            school=case.school,
            case=case,
            action="reopen",
            source=case.state,
            target=state.value,
            clause="4.6",
            facts={},
            role="deputy",
            on_day=TODAY,
        )
        case.state = state.value
        case.save(update_fields=["state"])

    return moved


def test_a_bundle_taken_apart_gives_its_files_back(bundle, completed, sign_in):
    deputy = sign_in("kuznetsova")
    deputy.post(leg(bundle, "apart"))
    assert not ArchiveTransfer.objects.exists()
    assert "Гоголь" in shown(deputy.get(ARCHIVE))


# --- Terms ----------------------------------------------------------------------------------------


def term(**changes) -> dict:
    return {
        "kind": "credit",
        "file_index": "02-14",
        "years": "5",
        "ground": "номенклатура дел",
        "since": "2026-01-01",
        **changes,
    }


def test_what_is_offered_holds_only_once_it_is_entered(sign_in, small):
    client = sign_in("belova")
    page = shown(client.get(TERMS))
    assert "No term is entered." in page
    assert "75 years" in page
    assert not RetentionTerm.objects.exists()
    client.post(f"{TERMS}credit/offered/")
    held = RetentionTerm.objects.get()
    assert (held.kind, held.years, held.since) == ("credit", 75, TODAY)
    assert client.post(f"{TERMS}nothing/offered/").status_code == 404


def test_a_term_is_dated_and_may_be_for_ever(sign_in, small):
    client = sign_in("kuznetsova")
    client.post(TERMS, term())
    client.post(TERMS, term(years="", since=f"{TODAY:%Y-%m-%d}"))
    page = shown(client.get(TERMS))
    assert "for ever" in page
    assert "from 01.01.2026: 5 years" in page
    answer = client.post(TERMS, term(years="0"))
    assert answer.status_code == 422
    assert sign_in("zorina").post(TERMS, term()).status_code == 403


def years_ago(bundle, years: int) -> None:
    """The files of the bundle are so old."""
    year = bundle.school_year
    year.starts_on = date(year.starts_on.year - years, 9, 1)
    year.ends_on = date(year.ends_on.year - years, 5, 31)
    type(year).objects.filter(pk=year.pk).update(starts_on=year.starts_on, ends_on=year.ends_on)


def test_what_may_be_destroyed_is_ticked_by_a_person_with_the_act(archived, sign_in, small):
    client = sign_in("belova")
    client.post(TERMS, term())
    assert due_on(small.school, TODAY) == []
    assert "No term is over" in shown(client.get(DUE))
    years_ago(archived, 7)
    item = archived.items.exclude(case=None).get()
    page = shown(client.get(DUE))
    assert item.title in page
    assert archived.items.exclude(result=None).get().title not in page
    sent = {"item": item.pk, "act": "3", "on": f"{TODAY:%Y-%m-%d}"}
    assert client.post(DUE, {**sent, "item": "x"}).status_code == 422
    assert client.post(DUE, {**sent, "on": "2027-01-01"}).status_code == 422
    assert client.post(DUE, {**sent, "act": ""}).status_code == 422
    assert ArchiveItem.objects.filter(destroyed_on=None).count() == 2
    assert client.post(DUE, sent).status_code == 302
    item.refresh_from_db()
    assert (item.destroyed_on, item.destroyed_by_act) == (TODAY, "3")
    assert "act 3" in shown(client.get(DUE))


def test_a_file_is_kept_through_the_last_day_of_its_term(archived, small):
    RetentionTerm.objects.create(
        school=small.school, kind="credit", file_index="1", years=5, since=date(2020, 1, 1)
    )
    ends = archived.school_year.ends_on.year + 5
    assert due_on(small.school, date(ends, 12, 31)) == []
    assert len(due_on(small.school, date(ends + 1, 1, 1))) == 1


@pytest.mark.parametrize("file_type", ["xlsx", "csv"])
def test_the_archive_is_a_table_to_keep(archived, sign_in, file_type):
    answer = sign_in("orlov").get(f"{ARCHIVE}file/{file_type}/")
    assert answer.status_code == 200
    if file_type == "csv":
        assert "Шкаф 2" in answer.content.decode("utf-8-sig")
    assert sign_in("orlov").get(f"{ARCHIVE}file/pdf/").status_code == 404


@pytest.mark.parametrize(
    ("login", "status"),
    [("zorina", 200), ("orlov", 200), ("ivanova", 403), ("petrov", 403), ("gogol", 404)],
)
def test_the_office_reads_the_archive(small, sign_in, login, status):
    client = sign_in(login)
    assert {client.get(url).status_code for url in (ARCHIVE, TERMS, DUE)} == {status}
