"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("regulations", "0001_initial")]

    # Until 2026-11-26 they stood apart, as the product grew.
    replaces = [
        ("regulations", "0003_isolation"),
        ("regulations", "0004_attachment_received_on"),
        ("regulations", "0005_scans_say_what_they_are"),
        ("regulations", "0006_strand_of_case"),
        ("regulations", "0007_variant_of_case"),
    ]

    operations = [
        *protect_with_history(
            "regulations_adoptedact",
            "regulations_actsetting",
            "regulations_case",
            "regulations_caseparticipant",
            "regulations_deadline",
            "regulations_fieldcomment",
            "regulations_attachment",
            "regulations_application",
            "regulations_applicationfile",
        ),
        protect("regulations_decision"),
        protect("regulations_accesslog"),
        protect("regulations_draft"),
        protect("regulations_presence"),
        protect("regulations_piece"),
    ]
