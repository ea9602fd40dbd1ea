"""A case of an individual form: its learner, plan, teaching, assessment."""

from externat.models.assessing import (
    CommissionMember,
    DeclaredSubject,
    IndividualAssessment,
    IndividualCommission,
)
from externat.models.bases import IndividualBaseCheck
from externat.models.individual import IndividualCase, IndividualTreatment, NamedSubject
from externat.models.plan import IndividualPlan, IndividualPlanLine, IndividualSlot, PlanTopic
from externat.models.teaching import IndividualSession, SessionPupil

__all__ = [
    "CommissionMember",
    "DeclaredSubject",
    "IndividualAssessment",
    "IndividualBaseCheck",
    "IndividualCase",
    "IndividualCommission",
    "IndividualPlan",
    "IndividualPlanLine",
    "IndividualSession",
    "IndividualSlot",
    "IndividualTreatment",
    "NamedSubject",
    "PlanTopic",
    "SessionPupil",
]
