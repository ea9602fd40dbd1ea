"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect_with_history


class Migration(migrations.Migration):
    dependencies = [("externat", "0001_initial")]

    # Until 2026-11-26 they stood apart, as the product grew.
    replaces = [
        ("externat", "0002_isolation"),
        ("externat", "0003_plan_legal_bases"),
    ]

    operations = protect_with_history(
        "externat_individualcase",
        "externat_individualtreatment",
        "externat_namedsubject",
        "externat_individualplan",
        "externat_individualplanline",
        "externat_plantopic",
        "externat_individualslot",
        "externat_individualcommission",
        "externat_commissionmember",
        "externat_individualassessment",
        "externat_declaredsubject",
        "externat_individualsession",
        "externat_sessionpupil",
        "externat_individualbasecheck",
    )
