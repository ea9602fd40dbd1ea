"""The applications of families: one questionnaire for each way into an individual form."""

from externat.application import edition_2016, externat, forms_2021

__all__ = ["edition_2016", "externat", "forms_2021"]
