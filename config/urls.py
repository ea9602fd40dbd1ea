"""Every address of the product."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("i18n/", include("django.conf.urls.i18n")),
    path("account/", include("allauth.account.urls")),
    path("operator/", admin.site.urls),
]
