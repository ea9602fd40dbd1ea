"""The pages of the individual forms that are looked at in the browser, by who looks."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse


def individual_intake(n: Mapping[str, int]) -> dict[str, list[str]]:
    """The choice of a form, applications, terms and marks of the edition of 2021."""
    taken_in, family = f"/individual/{n['taken_in']}/", f"/individual/{n['family']}/"
    opened = f"/individual/new/?student={n['uncased']}"
    return {
        "hrytsenko": [
            opened,
            f"{opened}&way=externat",
            f"{opened}&way=patronage",
            f"{taken_in}intake/",
            f"{taken_in}term/",
            f"{family}intake/",
            f"{family}term/",
            f"{family}duties/",
            f"{family}notice/",
            f"/cases/{n['taken_in']}/",
        ],
    }


def individual_2016(n: Mapping[str, int]) -> dict[str, list[str]]:
    """A case of the edition of 2016 before the authority, in a school of its own."""
    asked = f"/individual/{n['asked']}/"
    return {"boiko": [f"{asked}approvals/", f"{asked}intake/", f"{asked}term/", f"{asked}duties/"]}


def individual_plans(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Plans, schedules and hours of the individual forms: a plan in the making, one at work."""
    planned, studies = f"/individual/{n['planned']}/", f"/individual/{n['studies']}/"
    return {
        "hrytsenko": [
            f"{planned}plan/",
            f"{planned}plan/wishes/",
            f"{planned}timetable/",
            f"{planned}hours/",
            f"{planned}comparison/",
            f"{studies}plan/",
            f"{studies}plan/topics/{n['line']}/",
            f"{studies}consultations/",
            f"{studies}schedule/{n['slot']}/",
            f"{studies}hours/",
            "/individual/hours/?edition=uk-individual-form-2021&grade=7&form=family",
            "/individual/bases/",
        ],
    }


def individual_work(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Assessment, teaching and pay of the individual forms."""
    extern, group = f"/individual/{n['extern']}/", f"/individual/{n['group']}/"
    return {
        "hrytsenko": [
            f"{extern}assessment/",
            f"{extern}assessment/new/",
            f"{extern}achievements/",
            f"{extern}commission/",
            f"{extern}declaration/",
            f"/individual/{n['family']}/assessment/",
            f"/individual/{n['level']}/commission/",
            f"/individual/{n['council']}/council/",
            f"{group}sessions/",
            f"{group}sessions/new/",
            f"{extern}sessions/new/",
            f"{group}journal/",
            f"/cases/{n['extern']}/parts/assessment/",
            reverse("case_panel", args=[n["group"], "work"]),
            "/individual/",
            "/individual/?by=pupils",
            "/individual/pay/year/",
            "/individual/aikom/",
            "/individual/notice/",
        ],
    }
