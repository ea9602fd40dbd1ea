"""Steps that the tests of invitations share: somebody invited, a link read, a link opened."""

from __future__ import annotations

import re

from django.core import mail

from students.services.invitations import Invited, invite
from tests.codes import code_from_mail
from tests.worker import run_waiting_jobs


def invited(small, login: str = "gogol", child: str = "Гоголь", **more) -> Invited:
    """The secretary invites a guardian for a child."""
    return invite(
        person=small.people[login],
        student=small.children[child],
        by=small.people["belova"],
        **more,
    )


def path_of(link: str) -> str:
    """The link without the name of the site."""
    return link[link.index("/i/") :]


def link_in_mail() -> str:
    """The path of the link in the last letter."""
    run_waiting_jobs()
    return path_of(re.search(r"http\S+/i/\S+", mail.outbox[-1].body)[0])


def come_in(client, path: str):
    """Open the link, have the code sent, type it; the answer to the typed code."""
    client.get(path)
    client.post(path, {"do": "send"})
    return client.post(path, {"do": "check", "code": code_from_mail()})


def signed_in(client) -> str | None:
    """The number of the signed-in account, None before."""
    return client.session.get("_auth_user_id")
