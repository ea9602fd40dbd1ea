"""Kept drafts, too, are seen only inside their school's scope."""

from django.db import migrations

from accounts.row_level_security import protect


class Migration(migrations.Migration):
    dependencies = [("documents", "0004_drafts_and_annulments")]

    operations = [protect("documents_cacheddraft")]
