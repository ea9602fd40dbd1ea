"""One parent's whole way on a telephone over a bad line: from the invitation to the sealed paper.

What the office and the school do in between goes through their own verbs; the parent has nothing
but letters and the screen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import pytest
from django.conf import settings
from django.core import mail
from playwright.sync_api import expect

from accounts.history import because
from accounts.models import Membership, Person
from accounts.roles import Role
from documents import signing_here
from documents.evidence import Visit
from documents.kinds import Capacity
from documents.models import Paper, PaperState, Signature
from individual_support.models import SupportCase
from individual_support.procedure import AGREEMENT
from regulations.models import Application, ApplicationState
from regulations.services import deciding
from regulations.services.steps import take_step
from students.models import Authority, Guardianship, SchoolClass, Student
from tests.browser.parent import PATIENCE, Parent, photo
from tests.browser.seats import NARROW
from tests.codes import code_in_last_letter
from tests.documents.signing_steps import agree_to_codes

#: What the whole way may cost a person: pages, fields to type into, seconds.
MOST_PAGES, MOST_TYPED, MOST_SECONDS = 25, 3, 300


@dataclass(frozen=True)
class Family:
    """A mother who was never here, and her child."""

    mother: int
    child: int
    mail: str


@dataclass(frozen=True)
class Name:
    """How a family of the test is called."""

    last: str
    mothers_last: str
    mail: str


@pytest.mark.parametrize(
    ("language", "by_keyboard", "name"),
    [
        ("ru", False, Name("Ясенев", "Ясенева", "yaseneva@example.org")),
        ("uk", True, Name("Тополев", "Тополева", "topoleva@example.org")),
    ],
    ids=["ru", "uk-by-keyboard"],
)
def test_from_the_invitation_to_the_sealed_paper(
    seats, product, record_property, language, by_keyboard, name
):
    family = product.look_up(lambda: settle(name))
    the_office_invites(seats, family)
    product.work()
    product.look_up(lambda: sign_the_agreement_on_codes(family))

    page = seats.sit_down(width=NARROW, language=language, spoils=True)
    parent = Parent(page, seats, language, by_keyboard)
    comes_in(parent, product, link_in_letter(family, "/i/"))
    expect(page.locator("html")).to_have_attribute("lang", language)
    applies(parent)
    gets_the_receipt(parent, product, family)

    product.look_up(lambda: accept_and_offer(family))
    product.work()
    sheets = signs(parent, product, link_in_letter(family, "/cases/"))
    signature = product.look_up(lambda: Signature.objects.get(person=family.mother, method="code"))
    assert [one["page"] for one in signature.evidence["shown"]] == list(range(1, sheets + 1))

    product.look_up(lambda: the_director_signs(family))
    product.work()
    checks(parent, link_in_letter(family, "/papers/"))

    record_property(
        "told",
        f"{len(parent.pages)} pages, the paper of {parent.sheets} p., {parent.typed} fields "
        f"typed ({parent.codes} of them codes), {parent.chosen} chosen: about {parent.seconds} s "
        "of a person's time",
    )
    assert len(parent.pages) <= MOST_PAGES, parent.pages
    assert parent.typed <= MOST_TYPED
    assert parent.seconds <= MOST_SECONDS


def comes_in(parent: Parent, product, link: str) -> None:
    """The link without an account, the code from the letter, the family's own page."""
    parent.page.goto(link)
    parent.sees('button[name="do"][value="send"]')
    parent.press('button[name="do"][value="send"]')
    parent.sees("#id_code")
    product.work()
    parent.type_code(code_in_last_letter())
    parent.sees('main a[href^="/apply/"]')


def applies(parent: Parent) -> None:
    """From the offer on the desk to the button that sends; one question a page, two photos."""
    page = parent.page
    parent.press('main a[href^="/apply/"]')
    expect(page).to_have_url(re.compile("/apply/"), timeout=PATIENCE)
    parent.sees("main form .btn-primary")
    parent.press("main form .btn-primary")
    parent.sees("#id_words")
    parent.choose("input[value=low_motivation]")
    parent.type("#id_words", "Дома занимается неохотно")
    parent.answer()
    parent.choose("input[name=scope][value=some]")
    parent.answer()
    parent.choose("input[name=subjects]")
    parent.answer()
    parent.choose("input[name=period]")
    parent.answer()
    parent.answer()
    parent.answer()
    parent.pick("[data-photo-choose]", photo("one.jpg"), photo("two.jpg", "beige"))
    expect(page.locator('.photo[data-way="sent"]')).to_have_count(2, timeout=PATIENCE)
    parent.answer()
    expect(page).to_have_url(re.compile("/check/"))
    parent.press('form[action$="/send/"] .btn-primary')


def gets_the_receipt(parent: Parent, product, family: Family) -> None:
    """A number, a day and who decides, on the screen, as a PDF and in a letter."""
    receipt = parent.sees(".banner-done")
    sent = product.look_up(lambda: Application.objects.get(student=family.child))
    assert sent.state == ApplicationState.SENT
    assert product.look_up(lambda: sent.files.get().scan.content_type) == "application/pdf"
    number = sent.printed_number
    expect(parent.page.locator("h1")).to_contain_text(number)
    expect(receipt).to_contain_text(str(sent.decide_by.year))
    expect(receipt).to_contain_text("Кузнецова Е.В.")
    product.work()
    assert any(number in one.body for one in letters_to(family))
    copy = parent.page.locator('main a[href*="pdf"], main a[href^="/papers/"]').first
    answer = parent.page.request.get(copy.get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf"


def signs(parent: Parent, product, link: str) -> int:
    """The letter, the paper, every page of it, yes, the code, signed. Tells how many pages."""
    parent.page.goto(link)
    parent.sees('main a[href$="/answer/"]')
    parent.press('main a[href$="/answer/"]')
    parent.sees("#id_answer_group")
    sheets = parent.read(".paper-view a")
    parent.choose("input[name=answer][value=agree]")
    parent.press("form.sheet .btn-primary")
    parent.sees("#id_code")
    product.work()
    parent.choose("#id_confirmed")
    parent.type_code(code_in_last_letter())
    parent.sees(".hash")
    return sheets


def checks(parent: Parent, link: str) -> None:
    """The letter that all have signed, the sealed file, and the page where anybody checks it."""
    page = parent.page
    page.goto(link)
    parent.sees('a[href*="/sealed.pdf"]')
    with page.expect_download() as coming:
        parent.press('a[href*="/sealed.pdf"]')
    sealed = coming.value.path().read_bytes()
    page.goto("/check/")
    parent.sees("#id_file")
    file = {"name": "paper.pdf", "mimeType": "application/pdf", "buffer": sealed}
    # The label is pressed with the finger; by keyboard one comes to the field itself.
    parent.pick("#id_file" if parent.by_keyboard else "[data-file-choose]", file)
    parent.press("form[enctype] .actions button")
    parent.sees(".banner-done")


def settle(name: Name) -> Family:
    """A child of 5-А and the mother: the school has her address, and has not made sure of it."""
    school_class = SchoolClass.objects.select_related("school").get(grade=5)
    school = school_class.school
    child = Student.objects.create(
        school=school,
        last_name=name.last,
        first_name="Олег",
        patronymic="Ильич",
        sex="m",
        birth_date=date(2015, 3, 14),
        school_class=school_class,
        address="г. Петропавловск-Камчатский, ул. Школьная, д. 40",
    )
    mother = Person.objects.create(
        school=school,
        last_name=name.mothers_last,
        first_name="Ольга",
        patronymic="Павловна",
        sex="f",
        email=name.mail,
    )
    since = date(2026, 9, 1)
    Membership.objects.create(school=school, person=mother, role=Role.GUARDIAN, since=since)
    Guardianship.objects.create(school=school, student=child, person=mother, kind=Authority.MOTHER)
    return Family(mother.pk, child.pk, name.mail)


def the_office_invites(seats, family: Family) -> None:
    """The secretary has made sure of the address, and says so with the invitation."""
    office = seats.sit_down("belova", at=f"/students/{family.child}/invite/")
    office.get_by_label("E-mail").check()
    office.locator("#id_sure").check()
    office.get_by_role("button", name="Invite", exact=True).click()
    expect(office.get_by_text("The invitation is on its way.")).to_be_visible()
    seats.leave(office)


def sign_the_agreement_on_codes(family: Family) -> None:
    """Once, on paper, at the school."""
    agree_to_codes(Person.objects.get(pk=family.mother), seen_by=staff("Белова"))


def accept_and_offer(family: Family) -> None:
    """The deputy accepts the application, completes the project and sends the agreement out."""
    deputy = staff("Кузнецова")
    today = deputy.school.today()
    application = Application.objects.get(student=family.child)
    with because(""):
        case = deciding.accept(application=application, by=deputy, today=today)
        support = SupportCase.objects.get(case=case)
        support.purpose = "Создание ситуации успеха в учебной деятельности"
        support.tasks = "Индивидуализация обучения"
        support.regime = "Два занятия в неделю после уроков, 40 минут"
        support.content = "Восполнение пропущенных тем программы"
        support.support = "Наблюдение классного руководителя"
        support.save()
    take_step(
        case=case,
        action="offer",
        by=deputy,
        roles=(Role.DEPUTY,),
        today=today,
        override_reason="Решение администрации, п. 5.4",
    )


def the_director_signs(family: Family) -> None:
    """The last party: the director, by the password given once more."""
    director = staff("Зорина")
    paper = Paper.objects.current().get(kind=AGREEMENT, case__student=family.child)
    visit = Visit("192.0.2.17", "Mozilla/5.0")
    signing_here.sign_as_staff(paper, director, Capacity.SCHOOL, visit=visit)
    paper.refresh_from_db()
    assert paper.state == PaperState.SIGNED


def staff(last_name: str) -> Person:
    """One of the school's people."""
    return Person.objects.select_related("school").get(last_name=last_name)


def letters_to(family: Family) -> list:
    """The newest first."""
    return [one for one in reversed(mail.outbox) if one.to == [family.mail]]


def link_in_letter(family: Family, path: str) -> str:
    """The address with this beginning in the newest letter that has one."""
    address = re.compile(re.escape(settings.PUBLIC_URL.rstrip("/")) + rf"({path}\S+)")
    found = (address.search(one.body) for one in letters_to(family))
    return next(one[1] for one in found if one)
