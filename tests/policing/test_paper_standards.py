"""Every registered kind of paper, as a draft, as issued and as sealed, meets both standards.

A new kind has no way around: a kind of a regulation that ``made_over.OVER`` does not know fails.
"""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO

import pikepdf
import pytest

from documents import issuing, kinds, making, rendering
from documents.models import Paper
from documents.sealing import final, keys
from tests.conftest import TODAY, for_all_tests
from tests.documents.pdf_checks import assert_archive_and_accessible
from tests.policing.made_over import DRAFTED, OVER, maker

CODE = "12-7F3K-9QXD-22MA-VT8R"
#: Pages of each paper over these rows, if not one; an order has its appendix on a page of its own.
PAGES = {
    "signing_agreement_ru": 2,
    "signing_agreement_uk": 2,
    "home_contract": 3,
    "home_organisation_order": 2,
    "home_special_programme": 2,
    "credit_order": 3,
    "credit_refusal_order": 2,
    "credit_card": 2,
    "individual_2016_plan": 2,
    "individual_2021_plan": 2,
    "individual_2021_level_protocol": 2,
    "individual_2021_protocol": 2,
}

MAKERS = list(dict.fromkeys(maker(kind) for kind in kinds.every()))
#: The kinds that are made over the same rows follow one another, so these are made once.
KINDS = sorted(
    ((maker(kind), kind) for kind in kinds.every()), key=lambda one: MAKERS.index(one[0])
)


@pytest.fixture(scope="module")
def made(request, django_db_setup, django_db_blocker):
    """What a maker makes, for all the kinds that are made over it, and what drafts are made over,
    if that is another case."""

    def make(small):
        over = request.param(small)
        return over, DRAFTED[request.param](small) if request.param in DRAFTED else over

    with django_db_blocker.unblock(), for_all_tests(make) as made:
        yield made


@pytest.fixture
def over(made):
    """What the kind is made over, as no kind before has left it."""
    return deepcopy(made[0])


@pytest.fixture
def drafted(made):
    """What its draft is made over."""
    return deepcopy(made[1])


@pytest.fixture(scope="module")
def seals(tmp_path_factory):
    """The folder for the key of the school, which is made once."""
    return tmp_path_factory.mktemp("seals")


@pytest.fixture
def seal_key(small, key_folder, seals, settings):
    """The small school has a key."""
    settings.SEAL_KEYS = seals
    if keys.trouble_of(small.school):
        keys.generate(small.school)


@pytest.mark.parametrize(
    ("made", "kind"),
    KINDS,
    ids=[kind.slug for _maker, kind in KINDS],
    indirect=["made"],
    scope="module",
)
def test_it_is_an_archive_and_is_accessible(small, seal_key, sign_printed, drafted, over, kind):
    """As a draft, as issued, and, if anybody signs it, with the seal."""
    draft = rendering.freeze(kind, drafted, TODAY, school=small.school)
    assert_keeps_the_standards(rendering.pdf_of(kind, draft), draft, pages=PAGES.get(kind.slug, 1))
    if kind.signers:
        paper = issued_and_signed(kind, over, sign_printed)
        frozen, pdf = paper.context, making.bytes_of(paper)
    else:
        frozen = rendering.freeze(kind, over, TODAY, school=small.school, number=7, check_code=CODE)
        pdf = rendering.pdf_of(kind, frozen)
    assert_keeps_the_standards(pdf, frozen, pages=PAGES.get(kind.slug, 1))
    # The same words give the same HTML, and this the same bytes: test_pdf_engine.
    assert rendering.html_of(kind, frozen) == rendering.html_of(kind, frozen)
    if kind.signers:
        made = sealed(kind, over, paper)
        assert_keeps_the_standards(made, frozen, pages=PAGES.get(kind.slug, 1) + 1, attached=1)


def issued_and_signed(kind, over, sign_printed) -> Paper:
    """An application is issued by sending it."""
    if kind.of_application:
        return sign_printed(Paper.objects.get(application=over))
    return sign_printed(issuing.issue(kind, over, by=None, on=TODAY))


def sealed(kind, over, paper: Paper) -> bytes:
    """With its page of signatures, the signed bytes inside, and the seal; after its order."""
    if kind.slug in kinds.approved_later():
        assert final.seal(paper.pk) is None
        order = next(one for one in kinds.every() if kind.slug in one.approves)
        paper.approved_by = issuing.issue(order, over, by=None, on=TODAY)
        paper.save(update_fields=["approved_by"])
    return bytes(final.seal(paper.pk).data)


def assert_keeps_the_standards(pdf: bytes, frozen, *, pages: int, attached: int = 0) -> None:
    """Both standards, and what of them the validator cannot know."""
    assert_archive_and_accessible(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.Root.Lang == frozen["language"]
        assert document.docinfo["/Title"] == frozen["title"] != ""
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert (len(document.pages), len(document.attachments)) == (pages, attached)


def test_there_is_something_to_check():
    assert {kind.act for kind in kinds.every()} == {act for act, _is_register in OVER}
