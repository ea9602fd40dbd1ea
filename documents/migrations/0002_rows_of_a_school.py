"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]

    # Until 2026-11-26 they stood apart, as the product grew.
    replaces = [
        ("documents", "0003_isolation"),
        ("documents", "0004_approved_by_order"),
        ("documents", "0005_xpapers_form_wordings"),
    ]

    operations = [
        *protect_with_history(
            "documents_paper",
            "documents_signingagreement",
            "documents_signingrules",
            "documents_amendment",
            "documents_healthdatarules",
        ),
        protect("documents_registercounter"),
        protect("documents_signature"),
        protect("documents_handedcopy"),
        protect("documents_printjob"),
        protect("documents_cacheddraft"),
        protect("documents_response"),
        protect("documents_showing"),
        protect("documents_signaturecheck"),
        protect("documents_consentrequest"),
        protect("documents_consent"),
        protect("documents_consentwithdrawal"),
        protect("documents_formwording"),
    ]
