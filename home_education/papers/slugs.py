"""Slugs of the papers that no step of the procedure names; the steps' own stand in `procedure`."""

from __future__ import annotations

APPLICATION, PROLONGATION = "home_application", "home_prolongation"
CONSENT, TRANSFER_CONSENT = "home_consent", "home_transfer_consent"
TERMINATION_APPLICATION = "home_termination_application"
RETURN_APPLICATION = "home_return_application"
DISTANCE_APPLICATION, MEALS_APPLICATION = "home_distance_application", "home_meals_application"
CONFIRMATION_SHEET, FOLDER = "home_confirmation_sheet", "home_folder"
EXPIRY_NOTICE = "home_expiry_notice"
EVENTS_CONSENT, PROGRAMME_CONSENT = "home_events_consent", "home_programme_consent"
TEXTBOOKS_ACT = "home_textbooks_act"
CONTROL_LOG, CONTACT_LOG = "home_control_log", "home_contact_log"
TEACHER_HOURS, MEAL_DAYS = "home_teacher_hours", "home_meal_days"
"""The last two are registers over a month."""
