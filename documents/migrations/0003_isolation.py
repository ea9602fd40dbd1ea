"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("documents", "0002_initial")]

    operations = [
        *protect_with_history("documents_paper"),
        protect("documents_registercounter"),
        protect("documents_signature"),
        protect("documents_handedcopy"),
        protect("documents_printjob"),
    ]
