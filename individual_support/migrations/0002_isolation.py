"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("individual_support", "0001_initial")]

    operations = [
        *protect_with_history(
            "individual_support_supportcase",
            "individual_support_supportground",
            "individual_support_supportsubject",
            "individual_support_supportrow",
            "individual_support_specialistrequest",
        ),
        protect("individual_support_acquaintance"),
    ]
