"""A case of home education: its term, its plan and timetable, its lessons, its hospital group."""

from home_education.models.bases import BaseCheck
from home_education.models.family import FamilyDetails, NotesReader
from home_education.models.home import HomeCase, HomeCondition, HomeSpecialPart
from home_education.models.hospital import HospitalGroup, HospitalStay
from home_education.models.lessons import HomeLesson
from home_education.models.plan import HomeCalendar, HomePeriod, HomePlanRow, HomeSlot
from home_education.models.running import HomeContact, HomeTextbook

__all__ = [
    "BaseCheck",
    "FamilyDetails",
    "HomeCalendar",
    "HomeCase",
    "HomeCondition",
    "HomeContact",
    "HomeLesson",
    "HomePeriod",
    "HomePlanRow",
    "HomeSlot",
    "HomeSpecialPart",
    "HomeTextbook",
    "HospitalGroup",
    "HospitalStay",
    "NotesReader",
]
