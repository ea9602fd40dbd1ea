"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("regulations", "0001_initial")]

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
