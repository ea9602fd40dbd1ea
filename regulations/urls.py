"""Addresses of the desk, of cases, of drafts and of the acts."""

from __future__ import annotations

from django.urls import path

from regulations.views import acts, attachments, case_list, cases, desk, drafts, photos, steps

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("cases/", case_list.cases, name="cases"),
    path("cases/<int:pk>/", cases.case, name="case"),
    path("cases/<int:pk>/parts/<slug:panel>/", cases.case, name="case_panel"),
    path("cases/<int:pk>/steps/<slug:action>/", steps.step, name="case_step"),
    path("cases/<int:pk>/remarks/<int:remark>/", steps.remark_mended, name="remark_mended"),
    path("cases/<int:pk>/attachments/add/", attachments.add, name="attachment_add"),
    path("attachments/<int:pk>/", attachments.attachment, name="attachment"),
    path("attachments/<int:pk>/remove/", attachments.remove, name="attachment_remove"),
    path("drafts/<str:key>/", drafts.draft, name="draft"),
    path("drafts/<str:key>/presence/", drafts.presence, name="draft_presence"),
    path("photos/<int:school>/<uuid:key>/", photos.photo, name="photo"),
    path("acts/", acts.acts, name="acts"),
    path("acts/<slug:slug>/", acts.act, name="act"),
    path("acts/<slug:slug>/traceability/", acts.traceability, name="traceability"),
    path("acts/<slug:slug>/adopt/", acts.adopt, name="act_adopt"),
    path("acts/<slug:slug>/settings/<slug:key>/", acts.setting, name="act_setting"),
]
