"""The history keeps no index that nobody asks by."""

from django.db import migrations

from accounts.unasked_indexes import DropUnaskedIndexes


class Migration(migrations.Migration):
    dependencies = [("credit_transfer", "0002_isolation")]

    operations = [DropUnaskedIndexes()]
