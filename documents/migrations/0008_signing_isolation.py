"""What belongs to signing online is seen only inside its school's scope."""

from django.db import migrations

from accounts.row_level_security import protect, protect_with_history


class Migration(migrations.Migration):
    dependencies = [("documents", "0007_signing")]

    operations = [
        protect("documents_response"),
        protect("documents_showing"),
        protect("documents_signaturecheck"),
        *protect_with_history("documents_signingagreement", "documents_signingrules"),
    ]
