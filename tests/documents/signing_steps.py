"""What has to be there before a mother signs by a code."""

from __future__ import annotations

from datetime import date

from accounts.models import Person
from documents import agreements
from documents.models import Paper, SigningAgreement, SigningRules
from individual_support.procedure import AGREEMENT
from tests.unprinted_demo import count_as_printed

ORDER = "51-О"


def give_order(school, day: date, **more) -> SigningRules:
    """The school's order on signing by code."""
    return SigningRules.objects.create(
        school=school, since=day, order_number=ORDER, order_date=day, **more
    )


def agree_to_codes(person: Person, *, seen_by: Person) -> SigningAgreement:
    """The person signed the agreement at the school today."""
    agreement = agreements.prepare(person.school, person, by=seen_by)
    count_as_printed(agreement.paper)
    agreements.record_signed(agreement, signed_on=person.school.today(), seen_by=seen_by)
    return agreement


def offered(case) -> Paper:
    """The case's agreement of three parties in force, on a blank sheet."""
    paper = Paper.objects.current().get(case=case, kind=AGREEMENT)
    count_as_printed(paper)
    return with_its_bytes(paper.pk)


def with_its_bytes(paper: int) -> Paper:
    """The paper with this number, as the pages fetch it."""
    return Paper.objects.select_related("school", "case__student", "file").get(pk=paper)
