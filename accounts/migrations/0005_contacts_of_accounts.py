"""Contacts by which accounts were proved: a family that comes back is found by them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_one_time_codes_and_messages"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccountContact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("contact_hash", models.CharField(max_length=64)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "contact of an account",
                "verbose_name_plural": "contacts of accounts",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("contact_hash", "account"), name="contact_once_on_account"
                    )
                ],
            },
        ),
    ]
