"""Every row of a school is seen and written only inside that school's scope."""

from django.db import migrations

from accounts.row_level_security import policy, protect, protect_own, protect_with_history

_INSIDE = "= ANY ((SELECT string_to_array(current_setting('app.schools', true), ',')::bigint[])::bigint[])"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        # The name of a school is no secret (the sign-in page shows it); its row is changed only
        # from inside.
        policy("accounts_school", "true", check=f"id {_INSIDE}"),
        policy("accounts_schoolevent", f"id {_INSIDE}"),
        # An account finds its own persons before its schools are known.
        protect_own("accounts_person", "account_id"),
        protect("accounts_personevent"),
        *protect_with_history("accounts_membership", "accounts_verifiedcontact"),
        protect("accounts_notice"),
        protect("accounts_onetimecode"),
        protect("accounts_outgoingmessage"),
        protect("accounts_storedfile"),
    ]
