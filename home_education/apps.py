"""Django's entry to the app."""

from django.apps import AppConfig


class HomeEducationConfig(AppConfig):
    """Study at home and in a hospital (обучение на дому)."""

    name = "home_education"

    def ready(self) -> None:
        """Make the regulation, its papers and its pages known; follow steps and signatures."""
        from django.db.models.signals import post_save

        from documents.own_consent import OwnConsentOfAct, said_by
        from documents.signals import amendment_proposed, paper_signed
        from home_education import (  # noqa: F401 (they register)
            amendable,
            application,
            following,
            panels,
            papers,
            regulation,
        )
        from home_education.services import consents
        from home_education.services.amended_plan import follow_rows
        from home_education.services.amended_timetable import follow_amended_plan
        from regulations.signals import step_taken
        from students.leaving import keeps_in_school

        papers.register()
        step_taken.connect(following.lessons_after_step, dispatch_uid="home_education.lessons")
        step_taken.connect(following.next_after_step, dispatch_uid="home_education.next_case")
        step_taken.connect(following.tell_after_step, dispatch_uid="home_education.told")
        post_save.connect(
            following.next_after_year,
            sender="students.SchoolYear",
            dispatch_uid="home_education.next_year",
        )
        paper_signed.connect(
            following.tell_of_agreed_changes, dispatch_uid="home_education.amended"
        )
        paper_signed.connect(
            following.contract_is_signed, dispatch_uid="home_education.contract_signed"
        )
        amendment_proposed.connect(follow_rows, dispatch_uid="home_education.amended_rows")
        amendment_proposed.connect(
            follow_amended_plan, dispatch_uid="home_education.amended_timetable"
        )
        said_by(OwnConsentOfAct(consents.parties_on, consents.clause_of))
        keeps_in_school(following.stays_while_in_hospital)
