"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("students", "0001_initial")]

    operations = [
        *protect_with_history(
            "students_schoolyear",
            "students_period",
            "students_vacation",
            "students_dayoff",
            "students_schoolclass",
            "students_subject",
            "students_curriculumrow",
            "students_student",
            "students_guardianship",
            "students_conclusion",
            "students_studentstatus",
            "students_importbatch",
            "students_taughtsubject",
            "students_invitation",
            "students_reaching",
        ),
        protect("students_importrow"),
        protect("students_importeffect"),
    ]
