"""Addresses of sign-in, of the school and its people, and of one's own wishes."""

from __future__ import annotations

from allauth.account import views as allauth
from django.urls import path, re_path

from accounts.views import contacts, enter, notices, people, preferences, school, sign_in

urlpatterns = [
    # sign-in: allauth's views under the names that allauth itself asks for
    path("account/login/", sign_in.SignInView.as_view(), name="account_login"),
    path("account/logout/", allauth.logout, name="account_logout"),
    path("account/inactive/", allauth.account_inactive, name="account_inactive"),
    path("account/password/", allauth.password_change, name="account_change_password"),
    path("account/password/reset/", allauth.password_reset, name="account_reset_password"),
    path(
        "account/password/reset/sent/",
        allauth.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^account/password/reset/key/(?P<uidb36>[0-9A-Za-z]{1,13})-(?P<key>[-0-9A-Za-z]{1,100})/$",
        allauth.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "account/password/reset/done/",
        allauth.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("account/signup/", sign_in.closed, name="account_signup"),
    path("account/email/", sign_in.closed, name="account_email"),
    path("account/password/set/", sign_in.closed, name="account_set_password"),
    path("account/reauthenticate/", sign_in.closed, name="account_reauthenticate"),
    path("demo/sign-in/<slug:name>/", sign_in.demo_sign_in, name="demo_sign_in"),
    # without a password: by a code to a contact that the school verified
    path("enter/", enter.enter, name="enter"),
    path("enter/code/", enter.enter_code, name="enter_code"),
    path("enter/who/", enter.enter_as, name="enter_as"),
    # one's own wishes
    path("account/", preferences.profile, name="profile"),
    path("language/", preferences.language, name="language"),
    path("theme/", preferences.theme, name="theme"),
    path("notices/", notices.notices, name="notices"),
    path("notices/read/", notices.read_all, name="notices_read"),
    path("notices/<int:pk>/", notices.open_notice, name="notice"),
    # the school and its people
    path("school/", school.school, name="school"),
    path("school/choose/", preferences.school_choose, name="school_choose"),
    path("people/", people.people, name="people"),
    path("people/add/", people.person_add, name="person_add"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/edit/", people.person_edit, name="person_edit"),
    path("people/<int:pk>/roles/add/", people.role_add, name="role_add"),
    path("people/<int:pk>/invite/", people.invite, name="person_invite"),
    path("people/<int:pk>/shut-out/", people.shut_out, name="person_shut_out"),
    path("people/<int:pk>/contacts/", contacts.person_contacts, name="person_contacts"),
    path("roles/<int:pk>/", people.role_edit, name="role_edit"),
]
