"""A password that the school gives is replaced at once; letters can be declined."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_isolation"),
    ]

    operations = [
        migrations.AddField(
            model_name="account",
            name="has_one_time_password",
            field=models.BooleanField(
                default=False, verbose_name="must choose a password of their own"
            ),
        ),
        migrations.AddField(
            model_name="account",
            name="wants_mail",
            field=models.BooleanField(
                default=True,
                help_text="A letter says only that something waits; never a diagnosis, mark or reason.",
                verbose_name="send me notices by mail too",
            ),
        ),
    ]
