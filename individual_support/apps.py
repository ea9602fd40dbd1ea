"""Django's entry to the app."""

from django.apps import AppConfig


class IndividualSupportConfig(AppConfig):
    """Individual psychological and pedagogical support (ИППС)."""

    name = "individual_support"

    def ready(self) -> None:
        """Make the regulation and its papers known to the kernel."""
        from individual_support import papers, regulation  # noqa: F401 (they register on import)
