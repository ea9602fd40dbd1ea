"""The operator's admin site: stock Django admin, for operators of the installation only."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class SiteConfig(AppConfig):
    """Commands that know every app."""

    name = "config"


class MarshrutAdminConfig(AdminConfig):
    """Admin under ``/operator/``; no school role leads there."""
