"""Addresses of invitations: the school's list of them, and the link itself."""

from __future__ import annotations

from django.urls import path

from students.views import invitations, invited, inviting

urlpatterns = [
    path("i/<str:code>/", invited.invitation, name="invitation"),
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/<int:pk>/", invitations.invitation_page, name="invitation_page"),
    path("invitations/<int:pk>/again/", invitations.invite_again, name="invite_again"),
    path("invitations/<int:pk>/revoke/", invitations.invitation_revoke, name="invitation_revoke"),
    path("students/<int:pk>/invite/", inviting.student_invite, name="student_invite"),
    path("classes/<int:pk>/invite/", inviting.class_invite, name="class_invite"),
]
