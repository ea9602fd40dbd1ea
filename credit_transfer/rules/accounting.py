"""Section 4 of the act, cl. 4.1–4.5: from where results are counted, and what confirms them."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.vocabulary import DocumentKind, ResultKind, Source
from regulations.rules import Problem
from regulations.words import say

SECTION = (
    "4. Порядок осуществления индивидуального учета результатов освоения обучающимися "
    "образовательных программ и поощрений обучающихся"
)

P_4_1 = ACT.clause(
    "4.1",
    "Индивидуальный учет результатов освоения образовательных программ обучающимися "
    "осуществляется посредством:"
    "\nвнутренней оценки результатов освоения образовательных программ (текущий контроль "
    "успеваемости обучающихся в рамках урочной и внеурочной деятельности; промежуточной "
    "аттестации, итоговой оценки по предметам, невыносимым на государственную итоговую "
    "аттестацию, проектной деятельности и т.д.);"
    "\nвнешней оценки результатов освоения образовательных программ (результаты мониторингов "
    "общефедерального, регионального уровня, итоговой государственной аттестации, участия в "
    "олимпиадах школьников).",
    section=SECTION,
)


@ACT.blocks(P_4_1, _("The source of the result is named"), field="source")
def source_is_named(facts: Facts) -> Problem | None:
    result = facts.result
    if result is None or result.source in tuple(Source):
        return None
    return Problem(
        say(
            _("By which assessment the result is counted is not chosen: choose %(sources)s"),
            sources=[one.label for one in Source],
        )
    )


@ACT.blocks(P_4_1, _("The source fits the result"), field="source")
def source_fits_result(facts: Facts) -> Problem | None:
    result = facts.result
    if result is None or result.source != Source.INNER or not result.is_from_elsewhere:
        return None
    return Problem(
        _("A result got in another organisation is no inner assessment: choose the outer one")
    )


P_4_2 = ACT.clause(
    "4.2",
    "Учет результатов освоения образовательных программ обучающимися осуществляется по итогам "
    "оценочных процедур, мониторингов и диагностик, проводимых в рамках ВСОКО.",
    reading=_(
        "“проводимых в рамках ВСОКО” takes in whatever the school's own system of assessment "
        "counts: the result names its procedure, monitoring, diagnostics or event."
    ),
    section=SECTION,
)


@ACT.blocks(P_4_2, _("The procedure that the result comes from is named"), field="procedure")
def procedure_is_named(facts: Facts) -> Problem | None:
    result = facts.result
    if result is None or result.procedure.strip():
        return None
    if result.kind == ResultKind.PERSONAL:
        return Problem(
            _("The independent diagnostics that recorded the personal result is empty: name it")
        )
    return Problem(
        _("The assessment, monitoring or event that the result comes from is empty: name it")
    )


P_4_3 = ACT.clause(
    "4.3",
    "Индивидуальный учет результатов освоения обучающимися образовательных программ "
    "осуществляется:"
    "\nна бумажных носителях;"
    "\nна электронных носителях.",
    reading=_("On paper and electronically: every record can be printed."),
    section=SECTION,
)
ACT.kept_by_screen(P_4_3, "credit:results", _("Every result is kept electronically"))
ACT.kept_by_paper(P_4_3, "results_card", _("The card of a pupil's results, on paper"))
ACT.kept_by_paper(P_4_3, "credit_card", _("The card of a credit, on paper"))

P_4_4 = ACT.clause(
    "4.4",
    "К документам, подтверждающим индивидуальные образовательные результаты обучающихся, "
    "относятся:"
    "\nдокумент об образовании;"
    "\nсправка, содержащая информацию об успеваемости обучающегося в текущем учебном году "
    "(выписка из классного журнала с текущими отметками и результатами промежуточной аттестации), "
    "заверенная печатью исходной образовательной организации и подписью ее руководителя "
    "(уполномоченного им лица);"
    "\nдипломы победителей и призеров олимпиад и конкурсов;"
    "\nграмоты за участие в учебно-исследовательской работе, в спортивных "
    "соревнованиях/состязаниях, в творческих конкурсах (искусство, музыка и т. д.);"
    "\nсертификаты участников научно-практических конференций, творческих фестивалей и т.д.;"
    "\nсвидетельства, удостоверения;"
    "\nпротоколы и сертификаты прохождения независимых диагностик;"
    "\nдокументы, подтверждающие выполнение нормативов Всероссийского физкультурно-спортивного "
    'комплекса "Готов к труду и обороне".',
    reading=_(
        "Eight kinds; the certificate of progress bears the seal of the organisation and the "
        "signature of its head or of who was empowered. What the school itself assessed needs no "
        "other document; another result without one has its reason recorded. The text does not "
        "say who keeps the originals: their scans lie at the record."
    ),
    section=SECTION,
)


@ACT.blocks(P_4_4, _("A document confirms what is to be credited"), field="documents")
def credit_has_document(facts: Facts) -> Problem | None:
    if facts.documents:
        return None
    return Problem(
        _("No confirming document is attached: attach at least one of the kinds of cl. 4.4")
    )


@ACT.warns(P_4_4, _("A document confirms the result"), field="documents")
def result_has_document(facts: Facts) -> Problem | None:
    result = facts.result
    if result is None or result.documents:
        return None
    if result.source == Source.INNER and not result.is_from_elsewhere:
        return None
    return Problem(_("No confirming document is attached: attach one, or write why there is none"))


@ACT.blocks(P_4_4, _("Confirming documents are those of the clause, certified as it says"))
def documents_are_certified(facts: Facts) -> Iterator[Problem]:
    documents = (*facts.documents, *(facts.result.documents if facts.result else ()))
    for document in documents:
        rows = (document.key,) if document.key else ()
        if document.kind not in tuple(DocumentKind):
            yield Problem(
                say(
                    _("Document %(number)s is of no kind of cl. 4.4: choose the kind"),
                    number=document.number or "—",
                ),
                "kind",
                rows,
            )
        if document.dated is not None and document.dated > facts.today:
            yield Problem(
                say(
                    _("%(document)s of %(day)s has not been issued yet: mend the date"),
                    document=DocumentKind.named(document.kind),
                    day=document.dated,
                ),
                "issued_on",
                rows,
            )
        if document.kind != DocumentKind.PROGRESS:
            continue
        if not document.is_sealed:
            yield Problem(
                _(
                    "The seal of the organisation on the certificate of progress is not ticked: "
                    "look for it and tick it, or ask for a certified one"
                ),
                "is_sealed",
                rows,
            )
        if not document.is_signed:
            yield Problem(
                _(
                    "The signature of the head, or of who was empowered, on the certificate of "
                    "progress is not ticked: look for it and tick it, or ask for a signed one"
                ),
                "is_signed",
                rows,
            )


P_4_5 = ACT.clause(
    "4.5",
    "Результаты по индивидуальным образовательным результатам обучающихся по итогам освоения "
    "основных образовательных программ основного общего образования или среднего общего "
    "образования заносятся в книгу выдачи аттестатов за курс основного общего и среднего общего "
    "образования, а также выставляются в аттестат о соответствующем уровне образования.",
    reading=_(
        "The book of certificates and the certificates themselves are kept outside the product: "
        "it lists what is credited, by pupil, for who leaves grade 9 or 11."
    ),
    section=SECTION,
)
ACT.kept_by_screen(P_4_5, "credit:graduation", _("Credited subjects of leavers of grades 9 and 11"))
ACT.kept_by_paper(P_4_5, "results_graduation", _("The list for the book of certificates"))
