"""Addresses of the individual forms, under ``/individual/``. ``pk`` is the number of the case."""

from __future__ import annotations

from django.urls import path

from externat.views import (
    assessment,
    bases,
    cases,
    deciding,
    intake,
    issuing,
    marks,
    opening,
    pay,
    plan,
    plan_rows,
    quotas,
    schedules,
    school,
    teaching,
    term,
    wishes,
)

app_name = "individual"

urlpatterns = [
    # The case, its application and its term
    path("new/", opening.open_case, name="open"),
    path("<int:pk>/", cases.case, name="case"),
    path("<int:pk>/intake/", intake.intake, name="intake"),
    path("<int:pk>/intake/check/", intake.intake_check, name="intake_check"),
    path("<int:pk>/term/", term.term, name="term"),
    path("<int:pk>/term/check/", term.term_check, name="term_check"),
    path("<int:pk>/approvals/", marks.approvals, name="approvals"),
    path("<int:pk>/duties/", marks.duties, name="duties"),
    path("<int:pk>/notice/", marks.notice, name="notice"),
    # The plan, the timetable, the hours of a child
    path("<int:pk>/plan/", plan.plan, name="plan"),
    path("<int:pk>/plan/fill/", plan.plan_fill, name="plan_fill"),
    path("<int:pk>/plan/row/", plan_rows.plan_row, name="plan_row"),
    path("<int:pk>/plan/row/<int:row>/remove/", plan_rows.plan_remove, name="plan_remove"),
    path("<int:pk>/plan/topics/<int:row>/", plan.plan_topics, name="plan_topics"),
    path("<int:pk>/plan/wishes/", wishes.wishes, name="wishes"),
    path("<int:pk>/timetable/", schedules.timetable, name="timetable"),
    path("<int:pk>/consultations/", schedules.consultations, name="consultations"),
    path("<int:pk>/schedule/<int:slot>/", schedules.slot, name="slot"),
    path("<int:pk>/consultations/issue/", schedules.issue, name="consultations_issue"),
    path("<int:pk>/hours/", quotas.quota, name="quota"),
    path("<int:pk>/comparison/", quotas.comparison, name="comparison"),
    path("hours/", quotas.quota_guide, name="quota_guide"),
    path("bases/", bases.bases, name="bases"),
    # Assessment, commissions, the council
    path("<int:pk>/assessment/", assessment.assessment, name="assessment"),
    path("<int:pk>/assessment/questions/", assessment.questions, name="questions"),
    path("<int:pk>/assessment/fill/", assessment.fill, name="assessment_fill"),
    path("<int:pk>/assessment/new/", assessment.assessment_row, name="assessment_new"),
    path("<int:pk>/assessment/<int:row>/", assessment.assessment_row, name="assessment_row"),
    path("<int:pk>/achievements/", assessment.achievements, name="achievements"),
    path("<int:pk>/commission/", deciding.commission, name="commission"),
    path("<int:pk>/declaration/", deciding.declaration, name="declaration"),
    path("<int:pk>/council/", deciding.council, name="council"),
    # Teaching and pay
    path("<int:pk>/sessions/", teaching.sessions, name="sessions"),
    path("<int:pk>/sessions/new/", teaching.session, name="session_new"),
    path("<int:pk>/sessions/<int:session>/", teaching.session, name="session"),
    path("<int:pk>/journal/", teaching.journal, name="journal"),
    path("", pay.pay, name="pay"),
    path("pay/year/", pay.pay_year, name="pay_year"),
    path("<int:pk>/issue/<slug:part>/", issuing.issue, name="issue"),
    path("pay/sheets/", issuing.pay_sheets, name="pay_sheets"),
    path("pay/table/", pay.pay_file, name="pay_file"),
    # What the school tells
    path("aikom/", school.aikom, name="aikom"),
    path("notice/", school.public_notice, name="public_notice"),
    path("notice/issue/", issuing.notice_paper, name="notice_paper"),
]
