"""Addresses of the desk, of cases, of drafts and of the acts."""

from __future__ import annotations

from django.urls import path

from regulations.views import (
    acts,
    application_pages,
    applications,
    attachments,
    case_list,
    cases,
    desk,
    drafts,
    photos,
    received,
    steps,
)

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
    path(
        "apply/<slug:act>/<slug:form>/<int:student>/",
        application_pages.start,
        name="application_start",
    ),
    path("applications/", received.received, name="applications"),
    path("applications/enter/<int:student>/", received.enter, name="application_enter"),
    path("applications/<int:pk>/", applications.application, name="application"),
    path(
        "applications/<int:pk>/questions/<slug:page>/",
        application_pages.page,
        name="application_page",
    ),
    path("applications/<int:pk>/check/", application_pages.check, name="application_check"),
    path("applications/<int:pk>/send/", applications.send, name="application_send"),
    path("applications/<int:pk>/withdraw/", applications.withdraw, name="application_withdraw"),
    path("applications/<int:pk>/accept/", received.accept, name="application_accept"),
    path("applications/<int:pk>/decline/", received.decline, name="application_decline"),
    path("applications/<int:pk>/files/<int:file>/", applications.file, name="application_file"),
    path(
        "applications/<int:pk>/files/<int:file>/remove/",
        applications.file_remove,
        name="application_file_remove",
    ),
    path("drafts/<str:key>/", drafts.draft, name="draft"),
    path("drafts/<str:key>/presence/", drafts.presence, name="draft_presence"),
    path("photos/<int:school>/<uuid:key>/", photos.photo, name="photo"),
    path("acts/", acts.acts, name="acts"),
    path("acts/<slug:slug>/", acts.act, name="act"),
    path("acts/<slug:slug>/traceability/", acts.traceability, name="traceability"),
    path("acts/<slug:slug>/adopt/", acts.adopt, name="act_adopt"),
    path("acts/<slug:slug>/settings/<slug:key>/", acts.setting, name="act_setting"),
]
