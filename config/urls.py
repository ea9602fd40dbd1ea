"""Every address of the product."""

from __future__ import annotations

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from config.views_styleguide import styleguide

urlpatterns = [
    path("", include("accounts.urls")),
    path("", include("regulations.urls")),
    path("", include("students.urls")),
    path("", include("students.urls_invitations")),
    path("imports/", include("students.urls_imports")),
    path("", include("documents.urls")),
    path("support/", include("individual_support.urls")),
    path("home/", include("home_education.urls")),
    path("individual/", include("externat.urls")),
    path("credit/", include("credit_transfer.urls")),
    path("operator/", admin.site.urls),
]
if settings.DEBUG:
    urlpatterns.append(path("styleguide/", styleguide, name="styleguide"))

handler400 = "config.views.not_understood"
handler403 = "config.views.not_allowed"
handler404 = "config.views.not_found"
