"""Parts of the papers that no step of a procedure names; the steps' own stand in `procedure`.

The slug of a kind is made of its part by `procedure.of_2016` and `procedure.of_2021`.
"""

from __future__ import annotations

APPLICATION = "application"
"""F1 of the edition of 2016; of 2021 the application for enrolment or transfer."""
LEVEL_APPLICATION, COMBINATION_APPLICATION = "level_application", "combination_application"
DECLARATION = "declaration"
STAFF_PETITION = "staff_petition"
ACQUAINTANCE = "acquaintance"
FORMATIVE_PLAN, QUESTIONS, ACHIEVEMENTS = "formative_plan", "questions", "achievements"
JOURNAL = "journal"
TEACHER_PAY, PUBLIC_NOTICE = "teacher_pay", "public_notice"
"""The last two are registers of a school: over a month or a year of a teacher, over the school."""
