"""The operator's admin site: stock Django admin, for operators of the installation only."""

from django.contrib.admin.apps import AdminConfig


class MarshrutAdminConfig(AdminConfig):
    """Admin under ``/operator/``; no school role leads there."""
