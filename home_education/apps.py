"""Django's entry to the app."""

from django.apps import AppConfig


class HomeEducationConfig(AppConfig):
    """Study at home and in a hospital (обучение на дому)."""

    name = "home_education"

    def ready(self) -> None:
        """Make the regulation, its papers and its pages known; follow steps and signatures."""
        from documents.signals import paper_signed
        from home_education import (  # noqa: F401 (they register)
            panels,
            papers,
            regulation,
        )
        from home_education.following import lessons_after_amending, lessons_after_step
        from regulations.signals import step_taken

        papers.register()
        step_taken.connect(lessons_after_step, dispatch_uid="home_education.lessons")
        paper_signed.connect(lessons_after_amending, dispatch_uid="home_education.amended")
