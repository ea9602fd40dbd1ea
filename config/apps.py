"""The apps of this folder: what knows every app, and the operator's admin site, which is stock
Django admin, for operators of the installation only."""

import gc

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class SiteConfig(AppConfig):
    """Commands that know every app. It stands last: when it is ready, all are."""

    name = "config"

    def ready(self):
        """The collector works again, and need not look at what is there by now."""
        gc.freeze()
        gc.enable()


class MarshrutAdminConfig(AdminConfig):
    """Admin under ``/operator/``; no school role leads there."""
