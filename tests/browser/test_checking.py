"""Between the teacher and the deputy: gaps, returning, approving; and the next period's draft."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from accounts.models import Person
from accounts.roles import Role
from individual_support.models import SupportGround
from regulations.models import Case
from regulations.services.steps import take_step


def test_an_unfinished_sheet_is_not_sent_and_each_gap_leads_into_its_field(
    sit_down, product, seats
):
    case = f"/cases/{product.case('Римская-Корсакова')}/"
    page = sit_down("ivanova", at=f"{case}steps/submit_sheet/")
    gaps = page.locator("section[aria-labelledby=gaps-title] .rule")
    expect(gaps).to_have_count(2)
    for gap in gaps.all():
        expect(gap).to_contain_text("cl. 3.1.2")
    seats.expected_statuses.add(422)
    page.get_by_role("button", name="Check again").click()
    expect(page.get_by_text("The act does not allow this yet: 2 points")).to_be_visible()
    gaps.filter(has_text="“Homework” is empty").get_by_role("link", name="Go to the field").click()
    expect(page.locator(":focus")).to_have_attribute("id", re.compile("-homework$"))
    page.goto(case)
    expect(page.locator(".page-header .marks")).to_contain_text("Agreement signed")


def test_a_gap_in_signatures_and_one_in_grounds_put_the_cursor_into_their_field(sit_down, product):
    page = sit_down("kuznetsova", at=f"/cases/{product.case('Берия')}/steps/agree/")
    gap = page.locator(".rule", has_text="The agreement is not signed by")
    gap.get_by_role("link", name="Go to the field").click()
    expect(page).to_have_url(re.compile(r"/papers/\d+/#id_school_signer_name$"))
    expect(page.locator("#id_school_signer_name")).to_be_focused()
    product.look_up(take_the_grounds_away)
    page = sit_down("ivanova", at=f"/cases/{product.case('Мороз')}/steps/offer/")
    gap = page.locator(".rule", has_text="There is no ground")
    gap.get_by_role("link", name="Go to the field").click()
    expect(page.locator(":focus")).to_have_attribute("name", "ground-0-kind")


def take_the_grounds_away() -> None:
    SupportGround.objects.filter(support__case__student__last_name="Мороз").delete()


def test_three_clicks_from_the_sign_in_to_an_approved_paper(sit_down, product):
    case = product.case("Шевченко")
    page = sit_down(at="/account/login/")
    page.locator('form[action$="/sign-in/kuznetsova/"] button').click()
    page.get_by_role("link", name="Approve the sheet").click()
    for words in ("Имя существительное", "Повторить правила, упражнение 148"):
        expect(page.locator("main")).to_contain_text(words)
    page.get_by_role("button", name="Approve the sheet").click()
    expect(page.get_by_text("Done: Approve the sheet.")).to_be_visible()
    page.goto(f"/cases/{case}/parts/papers/")
    expect(page.locator(".paper-card", has_text="Лист индивидуального")).to_contain_text("№")


def test_returning_demands_a_comment_and_pins_it_to_its_field(sit_down, product, seats):
    """Живаго's sheet went back in the demo; Берия's case shows nothing of it."""
    case = f"/cases/{product.case('Заяц')}/"
    deputy = sit_down("kuznetsova", at=f"{case}steps/return_agreement/")
    button = deputy.get_by_role("button", name="Return the agreement for correction")
    seats.expected_statuses.add(422)
    button.click()
    expect(deputy.locator("[data-error-summary]")).to_contain_text("Say it in words")
    deputy.locator("#id_comment").fill("Уточните цель")
    deputy.locator("#id_remark-0-field").select_option("purpose")
    deputy.locator("#id_remark-0-text").fill("Цель слишком общая")
    button.click()
    expect(deputy.get_by_text("Done: Return the agreement for correction.")).to_be_visible()
    teacher = sit_down("ivanova", at=case)
    returned = teacher.locator("section[aria-labelledby=remarks-title]")
    expect(returned).to_contain_text("Цель слишком общая")
    returned.get_by_role("link", name="Purpose").click()
    expect(teacher.locator("#id_purpose")).to_be_focused()
    beside = teacher.locator(".field", has=teacher.locator("#id_purpose"))
    expect(beside.locator(".pinned")).to_contain_text("Цель слишком общая")


def test_the_next_draft_takes_the_texts_over_and_nothing_dated(sit_down, product):
    product.look_up(refuse_what_is_offered)
    page = sit_down("sidorov", at=f"/students/{product.student('Черных')}/")
    page.get_by_role("button", name="New from the case before").click()
    expect(page).to_have_url(re.compile(r"/support/\d+/project/$"))
    expect(page.locator("#id_regime")).to_have_value("Два занятия в неделю после уроков, 40 минут")
    expect(page.get_by_text("Taken over from the period before").first).to_be_visible()
    expect(page.locator("#id_period")).to_have_value("quarter:2027-01-11")
    page.goto(page.url.replace("/project/", "/sheet/"))
    expect(page.get_by_text("The sheet is empty.")).to_be_visible()


def refuse_what_is_offered() -> None:
    """The parent of Черных refuses the second case, so that a next one may be drafted."""
    case = Case.objects.get(student__last_name="Черных", closed_on=None)
    take_step(
        case=case,
        action="refuse",
        by=Person.objects.get(account__login="kuznetsova"),
        roles=(Role.DEPUTY,),
        today=case.school.today(),
        comment="Мать отказалась",
    )
