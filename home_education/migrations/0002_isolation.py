"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect_with_history


class Migration(migrations.Migration):
    dependencies = [("home_education", "0001_initial")]

    operations = protect_with_history(
        "home_education_homecase",
        "home_education_homecondition",
        "home_education_homespecialpart",
        "home_education_homeplanrow",
        "home_education_homecalendar",
        "home_education_homeperiod",
        "home_education_homeslot",
        "home_education_homelesson",
        "home_education_hospitalgroup",
        "home_education_hospitalstay",
    )
