"""Applications and their papers are seen and written only inside their school's scope."""

from django.db import migrations

from accounts.row_level_security import protect_with_history


class Migration(migrations.Migration):
    dependencies = [("regulations", "0008_applications")]

    operations = protect_with_history("regulations_application", "regulations_applicationfile")
