"""Schools, the people a school knows, their roles and their sign-in."""

from accounts.models.account import Account, AccountContact
from accounts.models.codes import CountedTry, OneTimeCode
from accounts.models.contacts import VerifiedContact
from accounts.models.files import StoredFile
from accounts.models.messages import Channel, MessageState, OutgoingMessage
from accounts.models.notice import Notice
from accounts.models.people import Membership, Person
from accounts.models.school import School
from accounts.models.tenant import TenantModel, TenantQuerySet

__all__ = [
    "Account",
    "AccountContact",
    "Channel",
    "CountedTry",
    "Membership",
    "MessageState",
    "Notice",
    "OneTimeCode",
    "OutgoingMessage",
    "Person",
    "School",
    "StoredFile",
    "TenantModel",
    "TenantQuerySet",
    "VerifiedContact",
]
