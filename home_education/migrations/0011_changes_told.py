"""A family tells of a change of what the contract says."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home_education", "0010_working_programme_files"),
    ]

    operations = [
        migrations.AlterField(
            model_name="homecontact",
            name="kind",
            field=models.CharField(
                choices=[
                    ("contact", "Contact with the parents"),
                    ("consultation", "Consultation of the parents"),
                    ("upbringing", "Educational work, socialisation"),
                    ("invitation", "Invitation to a school event"),
                    ("change", "Change told by the family (contract, 3.1)"),
                    ("event", "Took part in a school event"),
                ],
                max_length=15,
                verbose_name="what it was",
            ),
        ),
        migrations.AlterField(
            model_name="homecontactevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("contact", "Contact with the parents"),
                    ("consultation", "Consultation of the parents"),
                    ("upbringing", "Educational work, socialisation"),
                    ("invitation", "Invitation to a school event"),
                    ("change", "Change told by the family (contract, 3.1)"),
                    ("event", "Took part in a school event"),
                ],
                max_length=15,
                verbose_name="what it was",
            ),
        ),
    ]
