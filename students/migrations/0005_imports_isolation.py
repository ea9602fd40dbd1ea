"""An imported list is seen only inside its school."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("students", "0004_imports")]

    operations = [
        *protect_with_history("students_importbatch", "students_taughtsubject"),
        protect("students_importrow"),
        protect("students_importeffect"),
    ]
