"""The history keeps no index that nobody asks by."""

from django.db import migrations

from accounts.unasked_indexes import DropUnaskedIndexes


class Migration(migrations.Migration):
    dependencies = [("externat", "0002_rows_of_a_school")]

    operations = [DropUnaskedIndexes()]
