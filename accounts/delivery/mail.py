"""Letters by the mail server of Django's e-mail settings (``EMAIL_URL``)."""

from __future__ import annotations

import smtplib

from django.core.mail import EmailMessage

from accounts.delivery.errors import RefusedForGood

_FOR_GOOD = 500  # RFC 5321: 5xx is final, 4xx may pass later


def send(to: str, subject: str, text: str) -> None:
    """Hand a letter to the mail server.

    Raises:
        OSError: nobody answers, or not now.
        RefusedForGood: the server knows no such address.
    """
    try:
        EmailMessage(subject, text, to=[to]).send()
    except smtplib.SMTPRecipientsRefused as refusal:
        answers = list(refusal.recipients.values())
        if answers and all(code >= _FOR_GOOD for code, _text in answers):
            raise RefusedForGood(f"the mail server answers {answers[0][0]}") from refusal
        raise
