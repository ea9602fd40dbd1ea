"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("credit_transfer", "0001_initial")]

    operations = [
        protect("credit_transfer_resultsacquaintance"),
        *protect_with_history(
            "credit_transfer_creditcase",
            "credit_transfer_creditrow",
            "credit_transfer_creditcopy",
            "credit_transfer_outsideorganisation",
            "credit_transfer_schoolcourse",
            "credit_transfer_actapproval",
            "credit_transfer_individualresult",
            "credit_transfer_resultdocument",
            "credit_transfer_award",
            "credit_transfer_giftedentry",
            "credit_transfer_specialcondition",
            "credit_transfer_examchoice",
            "credit_transfer_archivetransfer",
            "credit_transfer_retentionterm",
            "credit_transfer_archiveitem",
        ),
    ]
