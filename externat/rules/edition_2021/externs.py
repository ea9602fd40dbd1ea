"""Section II of the edition of 2021, II.1–II.3: for whom externat is, and how one applies."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.council import EXEMPT
from externat.rules.edition_2021.general import UNSAFE
from externat.rules.facts import Facts
from externat.rules.vocabulary import Channel, DocumentKind, ExternGround, Goal
from regulations.rules import Problem
from regulations.words import say

SECTION = "II. Екстернатна форма здобуття освіти (екстернат)"

P_II_1 = ACT.clause(
    "II.1",
    "Екстернат може організовуватися для осіб, які:"
    "\n1) із поважних причин (стан здоров'я, збройний конфлікт, проживання (перебування) за "
    "кордоном (для громадян України), на неконтрольованій території або на території населених "
    "пунктів на лінії зіткнення, території, на якій встановлено режим надзвичайної ситуації або "
    "режим надзвичайного стану тощо) не можуть відвідувати навчальні заняття в закладі освіти "
    "або не можуть пройти річне оцінювання;"
    "\n2) не завершили здобуття певного рівня повної загальної середньої освіти в закладі освіти "
    "та/або не мають результатів річного оцінювання з окремих навчальних предметів та/або "
    "атестації;"
    "\n3) є громадянами України, які здобували або здобувають повну загальну середню освіту за "
    "кордоном (в закладах освіти інших країн);"
    "\n4) є іноземцями, особами без громадянства, які постійно проживають чи тимчасово "
    "перебувають в Україні, у тому числі біженцями, особами, яким надано тимчасовий чи "
    "додатковий захист в Україні, та особами, які звернулися із заявою про визнання біженцем "
    "або про надання додаткового чи тимчасового захисту, особами, які утримуються в пунктах "
    "тимчасового перебування іноземців та осіб без громадянства;"
    "\n5) прискорено опанували або бажають прискорено опанувати зміст навчальних предметів одного "
    "або декількох класів (рівнів повної загальної середньої освіти);"
    "\n6) самостійно опанували або бажають самостійно опанувати зміст окремих навчальних "
    "предметів за певний клас;"
    "\n7) засуджені до довічного позбавлення волі.",
    reading=_("The first ground names its reasons: one of them is marked in the case."),
    section=SECTION,
)


@ACT.blocks(P_II_1, _("The ground of externat is chosen"), field="ground")
def extern_ground_is_chosen(facts: Facts) -> Problem | None:
    if not facts.is_extern or facts.ground in tuple(ExternGround):
        return None
    return Problem(
        say(
            _("The ground is not chosen: choose one of %(grounds)s"),
            grounds=[ground.label for ground in ExternGround],
        )
    )


@ACT.blocks(P_II_1, _("The valid reason is named"), field="circumstances")
def valid_reason_is_named(facts: Facts) -> Problem | None:
    if facts.ground != ExternGround.VALID_REASONS or facts.circumstances & EXEMPT:
        return None
    return Problem(_("Which valid reason keeps the learner away is not marked: mark it"))


P_II_2 = ACT.clause(
    "II.2",
    "Екстерном є особа (незалежно від віку), зарахована (переведена) на екстернат для:"
    "\n1) самостійного засвоєння освітньої програми протягом навчального року та проходження "
    "річного оцінювання та/або атестації;"
    "\n2) проходження лише річного оцінювання та/або атестації."
    "\nСкладання індивідуального навчального плану при організації екстернату обов'язкове лише у "
    "випадку, визначеному в підпункті 1 цього пункту.",
    section=SECTION,
)
P_II_2.words("незалежно від віку")
P_II_2.words("обов'язкове лише у випадку, визначеному в підпункті 1 цього пункту")


@ACT.blocks(P_II_2, _("The goal of the extern is chosen"), field="goal")
def goal_is_chosen(facts: Facts) -> Problem | None:
    if not facts.is_extern or facts.goal in tuple(Goal):
        return None
    return Problem(
        say(
            _("What the extern is enrolled for is not chosen: choose one of %(goals)s"),
            goals=[goal.label for goal in Goal],
        )
    )


@ACT.blocks(P_II_2, _("An extern who studies alone has a plan"), field="plan")
def extern_has_a_plan(facts: Facts) -> Problem | None:
    if not facts.studies_alone or (facts.plan is not None and facts.plan.lines):
        return None
    return Problem(_("An extern who learns over the year has to have an individual plan: write it"))


P_II_3 = ACT.clause(
    "II.3",
    "У заяві про зарахування (переведення) на екстернат зазначається підстава відповідно до "
    "пункту 1 цього розділу. До заяви додається(ються) відповідний(і) документ(и), що "
    "підтверджує(ють) наявність такої підстави (крім підстав, зазначених у підпунктах 5, 6 пункту "
    "1 цього розділу)."
    "\nЗаяву про зарахування на екстернат може особисто подати неповнолітня особа, яка виїхала із "
    "неконтрольованої території або з населеного пункту на лінії зіткнення в супроводі родичів "
    "або будь-яких інших повнолітніх осіб, які не є її законними представниками."
    "\nОсоби, які проживають на неконтрольованій території або території населених пунктів на "
    "лінії зіткнення, території, на якій встановлено режим надзвичайної ситуації або режим "
    "надзвичайного стану, можуть подати скановану копію заяви будь-якими засобами зв'язку "
    "(факсом, електронною поштою тощо)."
    "\nОсоби, зазначені у підпунктах 2, 6 пункту 1 цього розділу, зазначають у заяві навчальні "
    "предмети, з яких необхідно пройти річне оцінювання та/або атестацію екстерном.",
    reading=_(
        "A minor who left the territory without guardians enrols alone; a scan is taken from those "
        "who live there today. An application signed online is no scan."
    ),
    section=SECTION,
)
WITHOUT_DOCUMENT = frozenset({ExternGround.ACCELERATED, ExternGround.SUBJECTS})
WITH_SUBJECTS = frozenset({ExternGround.UNFINISHED, ExternGround.SUBJECTS})
P_II_3.words("(крім підстав, зазначених у підпунктах 5, 6 пункту 1 цього розділу)")
P_II_3.words("Особи, зазначені у підпунктах 2, 6 пункту 1 цього розділу")


@ACT.blocks(P_II_3, _("The ground of externat is confirmed by a document"), field="documents")
def extern_ground_is_confirmed(facts: Facts) -> Problem | None:
    if not facts.is_extern or facts.ground not in tuple(ExternGround):
        return None
    if facts.ground in WITHOUT_DOCUMENT or facts.brought(DocumentKind.GROUND):
        return None
    return Problem(
        say(
            _("“%(ground)s” has to be confirmed by a document: attach it"),
            ground=ExternGround.named(facts.ground),
        ),
        rows=(DocumentKind.GROUND.value,),
    )


@ACT.blocks(P_II_3, _("The application names its subjects"), field="subjects")
def subjects_are_named(facts: Facts) -> Problem | None:
    if not facts.is_extern or facts.ground not in WITH_SUBJECTS:
        return None
    if facts.application is not None and facts.application.subjects:
        return None
    return Problem(
        say(
            _("On the ground “%(ground)s” the application names the subjects: enter them"),
            ground=ExternGround.named(facts.ground),
        )
    )


@ACT.blocks(P_II_3, _("A scan of the application is taken where the act allows it"))
def application_may_be_scanned(facts: Facts) -> Problem | None:
    application = facts.application
    if application is None or application.channel != Channel.SCAN or not facts.is_extern:
        return None
    if facts.circumstances & UNSAFE:
        return None
    return Problem(
        _(
            "The application came as a scan; a scan is taken for externat from those who live on "
            "uncontrolled territory, the line of contact or under an emergency regime: take the "
            "original or an online signature"
        ),
        "channel",
    )


@ACT.warns(P_II_3, _("A scan of the application for another form is explained"), field="channel")
def scan_for_another_form_is_explained(facts: Facts) -> Problem | None:
    application = facts.application
    if application is None or application.channel != Channel.SCAN or facts.is_extern:
        return None
    return Problem(
        _("The act speaks of a scan for externat alone: take the original or say why not")
    )
