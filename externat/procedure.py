"""What the procedures of both editions share: the papers their steps issue, and who takes them."""

from __future__ import annotations

from accounts.roles import Role

OFFICE = (Role.SECRETARY, Role.DEPUTY)
COUNCIL = (Role.SECRETARY, Role.DEPUTY, Role.DIRECTOR)

ENROLMENT_ORDER, STAFF_ORDER = "individual_enrolment_order", "individual_staff_order"
COMMISSION_ORDER, RETURN_ORDER = "individual_commission_order", "individual_return_order"
PLAN, TIMETABLE, REPORT = "individual_plan", "individual_timetable", "individual_report"
PROTOCOL, EXCERPT = "individual_protocol", "individual_council_excerpt"
PETITION = "individual_petition"
"""Slugs of the paper kinds that the steps issue."""
