"""The gymnasium of the journeys of credit: what it has before anybody applies."""

from __future__ import annotations

from accounts.contacts import verify_contact
from accounts.models import Account, Channel, Person
from config.demo import gymnasium
from documents import agreements

#: A pupil of grade 11, and the mother, who has no sign-in before the journey.
PUPIL, MOTHER = "Филатов", "filatova"
DIRECTOR, DEPUTY, SECRETARY = "arsenyeva", "bykov", "vlasova"
CLASS_TEACHER = "zykov"
#: Who teaches physics and geography, and who teaches chemistry.
TEACHER, OTHER_TEACHER = "ermakov", "zhilina"
#: Who keeps the minutes of the council, and signs here by this password.
COUNCIL_SECRETARY, PASSWORD = gymnasium.COUNCIL_SECRETARY, "река-за-гимназией-5"
#: A pupil of the class that the former leads, and the father.
PORTFOLIO_PUPIL, FATHER = "Журавлёв", "zhuravlev"


def settle() -> None:
    """The mother has a sign-in and has agreed to sign by code; the council's secretary has a
    password."""
    people = Person.objects.select_related("school")
    mother = people.get(last_name="Филатова", first_name="Яна")
    mother.email = f"{MOTHER}@example.org"
    mother.account = Account.objects.create_user(MOTHER, email=mother.email)
    mother.save(update_fields=["account", "email"])
    secretary = people.get(account__login=SECRETARY)
    verify_contact(person=mother, channel=Channel.MAIL, by=secretary)
    agreement = agreements.prepare(mother.school, mother, by=secretary)
    agreements.record_signed(agreement, signed_on=mother.school.today(), seen_by=secretary)
    signing = Account.objects.get(login=COUNCIL_SECRETARY)
    signing.set_password(PASSWORD)
    signing.save(update_fields=["password"])
