"""The acts that both editions rest on and that came after: a dated list with what is known.

Nothing here was compared with a register of laws: each entry says where it is known from and how
sure that is. Rules take no number from this list, only the school's dated settings do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from regulations.words import Text, Worded


class Standing(Worded):
    """What an act does to the text."""

    NAMED = "named", _("Named by the text")
    WORDING = "wording", _("A wording of the ministry's order No 8")
    LATER = "later", _("Came after the text")
    CANCELLED = "cancelled", _("Cancelled since")
    DRAFT = "draft", _("A draft, its adoption not confirmed")


class Certainty(Worded):
    """How sure the entry is."""

    HIGH = "high", _("Sure")
    MEDIUM = "medium", _("Likely")
    LOW = "low", _("Its content is not known")


@dataclass(frozen=True, slots=True)
class Basis:
    """One act: who made it, number and day, what it does here, and where that is known from."""

    issuer: str
    number: str
    dated: date | None
    standing: Standing
    certainty: Certainty
    effect: Text
    source: str

    @property
    def title(self) -> str:
        """«МОН України, № 8 від 12.01.2016», as far as it is known."""
        number = f" № {self.number}" if self.number else ""
        dated = f" від {self.dated:%d.%m.%Y}" if self.dated else ""
        return f"{self.issuer},{number}{dated}"

    @property
    def key(self) -> str:
        """Its number, else its day: what the school's look at it is kept under."""
        return self.number.replace("/", "-") or f"{self.dated:%Y-%m-%d}"


MON, KMU, LAW = "МОН України", "КМУ", "Закон України"

BASES = (
    Basis(
        MON,
        "8",
        date(2016, 1, 12),
        Standing.WORDING,
        Certainty.HIGH,
        _("The regulation itself; the edition of 2016 repeats it"),
        "zakon.rada.gov.ua/laws/show/z0184-16",
    ),
    Basis(
        MON,
        "624",
        date(2016, 6, 6),
        Standing.WORDING,
        Certainty.HIGH,
        _("The medical conclusion, the extract on special needs, plans for special needs"),
        "примітка в тексті 2016",
    ),
    Basis(
        MON,
        "635",
        date(2017, 4, 24),
        Standing.WORDING,
        Certainty.HIGH,
        _("A paragraph of the grounds excluded, the hours for special needs changed"),
        "примітка в тексті 2016",
    ),
    Basis(
        MON,
        "955",
        date(2019, 7, 10),
        Standing.WORDING,
        Certainty.HIGH,
        _("Brings externat, the family form and patronage; replaces the edition of 2016"),
        "iplex360.com.ua/npa.php?code=z0852-19",
    ),
    Basis(
        MON,
        "160",
        date(2021, 2, 10),
        Standing.WORDING,
        Certainty.HIGH,
        _("The wording that the edition of 2021 repeats (registered 19.04.2021, No 528/36150)"),
        "school16.org/individualne-navchannya",
    ),
    Basis(
        MON,
        "165",
        date(2023, 2, 15),
        Standing.WORDING,
        Certainty.LOW,
        _("One change of the regulation"),
        "rokutne-1.e-schools.info/photo/2069969",
    ),
    Basis(
        MON,
        "",
        date(2025, 10, 31),
        Standing.LATER,
        Certainty.MEDIUM,
        _("Patronage on uncontrolled territory: 5, 8 and 12 hours a week; the number is not known"),
        "24tv.ua n2944368, n2944369",
    ),
    Basis(
        MON,
        "1112",
        date(2024, 8, 7),
        Standing.CANCELLED,
        Certainty.MEDIUM,
        _("Moved pupils of uncontrolled territory to individual forms"),
        "r2p.ngo, 19.08.2024",
    ),
    Basis(
        MON,
        "1115",
        date(2020, 9, 8),
        Standing.NAMED,
        Certainty.HIGH,
        _("Distance learning; replaces No 466 that the edition of 2016 names"),
        "п. I.2 тексту 2021",
    ),
    Basis(
        MON,
        "466",
        date(2013, 4, 25),
        Standing.NAMED,
        Certainty.HIGH,
        _("Distance learning, older"),
        "п. II.3 тексту 2016",
    ),
    Basis(
        MON,
        "367",
        date(2018, 4, 16),
        Standing.NAMED,
        Certainty.HIGH,
        _("Enrolment, transfer and leaving; from 01.08.2024 in a new text, through АІКОМ"),
        "п. I.4, III.2 тексту 2021; aktovska.e-schools.info",
    ),
    Basis(
        KMU,
        "684",
        date(2017, 9, 13),
        Standing.NAMED,
        Certainty.HIGH,
        _("The record of children; from 01.07.2024 through АІКОМ (No 985 of 05.09.2023)"),
        "п. I.6 тексту 2021; safianyosvita.com.ua",
    ),
    Basis(
        KMU,
        "87",
        date(2018, 2, 21),
        Standing.NAMED,
        Certainty.HIGH,
        _("The standard of primary education"),
        "п. III.5 тексту 2021",
    ),
    Basis(
        KMU,
        "1392",
        date(2011, 11, 23),
        Standing.NAMED,
        Certainty.HIGH,
        _("The older standard; for newer classes No 898 of 2020 replaces it"),
        "п. III.2 тексту 2016",
    ),
    Basis(
        KMU,
        "462",
        date(2011, 4, 20),
        Standing.NAMED,
        Certainty.HIGH,
        _("The older standard of primary education; No 87 of 2018 replaces it"),
        "п. III.2 тексту 2016",
    ),
    Basis(
        KMU,
        "734",
        date(2025, 6, 23),
        Standing.LATER,
        Certainty.HIGH,
        _("The school itself recognises results earned abroad"),
        "eo.gov.ua, 26.06.2025",
    ),
    Basis(
        MON,
        "1162",
        date(2025, 8, 20),
        Standing.LATER,
        Certainty.HIGH,
        _("New text of the recommendations for wartime No 563"),
        "docs.dtkt.ua/doc/1038.6063.1",
    ),
    Basis(
        MON,
        "",
        date(2025, 2, 4),
        Standing.DRAFT,
        Certainty.LOW,
        _("Recognition of results of former pupils of occupied territory by a declaration"),
        "golos.dp.ua, 04.02.2025",
    ),
    Basis(
        MON,
        "154",
        date(2025, 2, 6),
        Standing.LATER,
        Certainty.HIGH,
        _("Promotion to the next year only through АІКОМ (changes No 762)"),
        "iplex360 doc 1244.676.0; dubredu.rv.ua",
    ),
    Basis(
        MON,
        "707",
        date(2022, 8, 8),
        Standing.LATER,
        Certainty.HIGH,
        _("An electronic journal may replace the paper one"),
        "eo.gov.ua, 08.11.2022",
    ),
    Basis(
        MON,
        "1223",
        date(2025, 9, 8),
        Standing.LATER,
        Certainty.HIGH,
        _("Reporting of 2025/26 in АІКОМ"),
        "ru.osvita.ua/blogs/95532",
    ),
    Basis(
        LAW,
        "",
        date(2025, 12, 3),
        Standing.LATER,
        Certainty.HIGH,
        _("No attestation in 2025/26 for grades 4, 9 and 11"),
        "nikvesti.com; ru.osvita.ua/school/certification/95985",
    ),
    Basis(
        "МОН і МОЗ України",
        "1232/2067",
        date(2018, 11, 13),
        Standing.LATER,
        Certainty.MEDIUM,
        _("Education in health institutions, in place of cl. III.4 of 2016"),
        "ru.osvita.ua/legislation/Ser_osv/63572",
    ),
)
"""In the order of the ministry's wordings, then the acts around them."""


def bases_on(day: date) -> tuple[Basis, ...]:
    """The acts made by that day, the undated ones left out."""
    return tuple(one for one in BASES if one.dated is not None and one.dated <= day)
