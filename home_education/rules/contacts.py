"""What the log of contacts with a family tells of (cl. 2.16, 4.1, 4.5)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from home_education.rules.contract import P_2_3
from home_education.rules.participants import P_4_1, P_4_5
from home_education.rules.running import P_2_16
from regulations.clauses import Clause
from regulations.words import Worded


class ContactKind(Worded):
    """Why the school and the family spoke."""

    CONTACT = "contact", _("Contact with the parents")
    CONSULTATION = "consultation", _("Consultation of the parents")
    UPBRINGING = "upbringing", _("Educational work, socialisation")
    INVITATION = "invitation", _("Invitation to a school event")
    CHANGE = "change", _("Change told by the family (contract, 3.1)")
    EVENT = "event", _("Took part in a school event")


#: The clause by which each is owed; who takes part in an event has the consent of cl. 2.16.
CONTACT_CLAUSES: dict[ContactKind, Clause] = {
    ContactKind.CONTACT: P_4_5,
    ContactKind.CONSULTATION: P_4_1,
    ContactKind.UPBRINGING: P_4_5,
    ContactKind.INVITATION: P_2_16,
    ContactKind.CHANGE: P_2_3,
    ContactKind.EVENT: P_2_16,
}
