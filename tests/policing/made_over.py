"""What every registered kind of paper is made over, in the small school."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import Any

from config.demo import home_cases
from config.demo.applications import ApplicationDemo
from config.demo.credit_applications import CreditApplicationDemo
from config.demo.home_applications import HomeApplicationDemo
from config.demo.individual_applications import IndividualApplicationDemo
from config.demo.school import SmallSchool
from config.demo.support_cases import AGREE, Story, adopt
from credit_transfer.procedure import (
    DYNAMICS,
    GRADUATION,
    INVENTORY,
    PORTFOLIO,
    RESULTS_CARD,
    SUMMARY,
)
from credit_transfer.rules.act import ACT as CREDIT
from documents import consent_papers
from documents.agreement_paper import AgreementDetails
from documents.consents import Asked
from documents.kinds import PaperKind
from documents.models import SigningRules
from externat.papers.sent_applications import SENT
from externat.papers.slugs import PUBLIC_NOTICE, TEACHER_PAY
from externat.procedure import of_2016, of_2021
from externat.rules.edition_2016 import ACT as INDIVIDUAL_2016
from externat.rules.edition_2021 import ACT as INDIVIDUAL_2021
from home_education.papers.months import SchoolMonth, TeacherMonth
from home_education.papers.slugs import MEAL_DAYS, TEACHER_HOURS
from home_education.rules.act import ACT as HOME
from individual_support.report import ReportScope
from individual_support.rules.act import ACT as SUPPORT
from individual_support.rules.vocabulary import Category
from students.months import Month
from tests.conftest import TODAY
from tests.credit_transfer import paper_cases as credit_papers
from tests.externat import paper_cases as individual_papers
from tests.home_education.paper_cases import PaperCases
from tests.unprinted_demo import UnprintedDemo

#: Makes the rows in the school and gives what a paper is made over.
Maker = Callable[[SmallSchool], Any]


def support_case(small):
    """A case with a filled sheet of two subjects."""
    adopt(small)
    demo = UnprintedDemo(small, TODAY)
    story = Story("Гоголь", ("Математика", "Русский язык"), Category.ABSENCE, (*AGREE, "fill"))
    support = demo.open(story)
    for step in story.steps:
        demo.take(support, step)
    support.refresh_from_db()
    return support


def support_report(small):
    """The report over the school's cases of the year."""
    support_case(small)
    return ReportScope(small.school, small.year)


def home_case(small):
    """A case of home education by a development programme, that goes on from an earlier one."""
    cases = PaperCases(small)
    former = cases.open("Мороз", closed_on=TODAY)
    home = cases.whole(cases.adapted("Мороз", variant="УО 2"))
    home.case.previous = former.case
    home.case.save(update_fields=["previous"])
    return home


def teacher_month(small):
    """The lessons at home of one teacher in a month."""
    home_case(small)
    return TeacherMonth(small.school, small.people["petrov"], Month.of(TODAY))


def school_month(small):
    """The meals of a month."""
    home_case(small)
    return SchoolMonth(small.school, Month.of(TODAY))


def signing_agreement(small):
    """The agreement of a mother on signing by code, under the school's order."""
    rules = SigningRules.objects.create(
        school=small.school, since=TODAY, order_number="51-О", order_date=TODAY
    )
    return AgreementDetails(small.school, small.people["gogol"], rules)


def individual_2016(small):
    """A case of the edition of 2016, with everything that its papers ask for."""
    return individual_papers.of_small_school(small, INDIVIDUAL_2016.slug)


def individual_2021(small):
    """A case of the edition of 2021: the family form, with everything that its papers ask for."""
    return individual_papers.of_small_school(small, INDIVIDUAL_2021.slug)


def treated_2016(small):
    """Another case of that edition: a boy under treatment."""
    cases = individual_papers.PaperCases(small, INDIVIDUAL_2016)
    return cases.whole(individual_papers.boy_of_2016(cases, "Мороз"))


def extern_2021(small):
    """Another case of that edition: an extern."""
    cases = individual_papers.PaperCases(small, INDIVIDUAL_2021)
    return cases.whole(individual_papers.boy_of_2021(cases, "Мороз"))


def individual_pay_2016(small):
    """What a teacher is paid for by the edition of 2016."""
    return individual_papers.PaperCases(small, INDIVIDUAL_2016).pay()


def individual_pay_2021(small):
    """What a teacher is paid for by the edition of 2021."""
    return individual_papers.PaperCases(small, INDIVIDUAL_2021).pay()


def individual_notice(small):
    """The public notice of the forms."""
    return individual_papers.PaperCases(small, INDIVIDUAL_2021).notice()


def credit_case(small):
    """A case of credit with a row of every verdict."""
    return credit_papers.PaperCases(small).over("credit_order")


def of_credit(slug: str) -> Maker:
    """What a paper of results or of the archive is made over."""

    def made(small):
        return credit_papers.PaperCases(small).over(slug)

    return made


#: What a paper is made over, by the act of its kind and whether it is a register.
OVER = {
    ("", False): signing_agreement,
    (SUPPORT.slug, False): support_case,
    (SUPPORT.slug, True): support_report,
    (HOME.slug, False): home_case,
    (INDIVIDUAL_2016.slug, False): individual_2016,
    (INDIVIDUAL_2021.slug, False): individual_2021,
    (CREDIT.slug, False): credit_case,
}
#: Registers of an act that has more than one kind of them.
OVER_BY_KIND = {
    TEACHER_HOURS: teacher_month,
    MEAL_DAYS: school_month,
    of_2016(TEACHER_PAY): individual_pay_2016,
    of_2021(TEACHER_PAY): individual_pay_2021,
    of_2021(PUBLIC_NOTICE): individual_notice,
    **{
        slug: of_credit(slug)
        for slug in (RESULTS_CARD, PORTFOLIO, DYNAMICS, SUMMARY, GRADUATION, INVENTORY)
    },
}


#: Cases that differ from those in what their papers hold: drafts are printed of them.
DRAFTED = {individual_2016: treated_2016, individual_2021: extern_2021}


def consent(small):
    """What a mother and her child are asked to allow."""
    student = small.children["Гоголь"]
    return Asked(
        school=small.school,
        student=student,
        kind="transfer",
        parent=student.guardianships.get().person,
        pupil_consents=True,
        purpose="сопровождение",
        data="реквизиты заключений",
        recipients="Детская поликлиника № 3",
        actions="передача",
        until=TODAY,
    )


def sent_application(small):
    """The appeal of a mother, sent."""
    adopt(small)
    demo = ApplicationDemo(small, TODAY)
    return demo.send(demo.begin("Берия", "beria"))


def home_application(small):
    """The application of a mother for study at home, sent."""
    home_cases.adopt(small, since=date(2020, 9, 1))
    demo = HomeApplicationDemo(small, TODAY)
    return demo.send(demo.answer(demo.begin("Гоголь", "gogol")))


def credit_application(small):
    """The application of a mother for credit, sent."""
    credit_papers.adopt(small)
    demo = CreditApplicationDemo(small, TODAY)
    return demo.send(demo.answer(demo.begin("Гоголь", "gogol")))


#: Whose application is a kind of paper of its own, by its act; the others are the appeal's.
APPLICATIONS = {HOME.slug: home_application, CREDIT.slug: credit_application}


#: The grounds by which the ways are applied for here: for these no paper on health is asked.
GROUNDS = {
    "individual": "small_class_2016",
    "externat": "extern_5",
    "patronage": "patronage_4",
}


def individual_application(kind: PaperKind, small):
    """The application for an individual form by the way of the kind, sent by a mother."""
    individual_papers.prepared(small, individual_papers.ACTS[kind.act])
    way = next(way for way, slug in SENT.items() if slug == kind.slug)
    demo = IndividualApplicationDemo(small, TODAY, way)
    answers = {"ground": {"ground": GROUNDS[way]}} if way in GROUNDS else {}
    return demo.send(demo.answer(demo.begin("Гоголь", "gogol"), **answers))


@cache
def maker(kind: PaperKind) -> Maker:
    """What makes that which papers of the kind are made over: the same for the kinds of a case."""
    if kind.of_application:
        if kind.slug in SENT.values():
            return partial(individual_application, kind)
        return APPLICATIONS.get(kind.act, sent_application)
    if kind.series == consent_papers.SERIES:
        return consent
    return OVER_BY_KIND.get(kind.slug) or OVER[kind.act, kind.is_register]
