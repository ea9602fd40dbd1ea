"""Schools, the people a school knows, their roles and their sign-in."""

from accounts.models.account import Account
from accounts.models.files import StoredFile
from accounts.models.notice import Notice, OutgoingMail
from accounts.models.people import Membership, Person
from accounts.models.school import School
from accounts.models.tenant import TenantModel, TenantQuerySet

__all__ = [
    "Account",
    "Membership",
    "Notice",
    "OutgoingMail",
    "Person",
    "School",
    "StoredFile",
    "TenantModel",
    "TenantQuerySet",
]
