"""Papers of the demo school by what their check page tells: sealed, waiting, replaced, annulled."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from accounts.history import because
from accounts.models import School
from config.demo.school import SmallSchool
from documents import issuing, kinds
from documents.making import bytes_of
from documents.models import Paper, PaperState
from documents.sealing import final, keys
from individual_support.papers import REPORT_REGISTER
from individual_support.report import ReportScope


def make_key(school: School) -> bool:
    """A key for the demo school, and a passphrase where its file is named but not there yet."""
    file = settings.SEAL_PASSPHRASE_FILE
    if file and not Path(file).exists():
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
            opened.write(secrets.token_urlsafe(24))
    try:
        keys.generate(school)
    except keys.KeyTrouble:
        return False
    return True


def fill(small: SmallSchool) -> None:
    """Seal what is signed, but for the last: that one was signed while there was no key."""
    signed = list(Paper.objects.filter(school=small.school, state=PaperState.SIGNED).order_by("pk"))
    with because(""):
        for paper in signed[:-1]:
            final.seal(paper.pk)
        for paper in signed[-1:]:
            Paper.objects.filter(pk=paper.pk).update(
                seal_failure=_("the school had no key when it was signed")
            )
        _annul_a_report(small)


def _annul_a_report(small: SmallSchool) -> None:
    """A report over the school that was made too early."""
    report = issuing.issue(
        kinds.get(REPORT_REGISTER),
        ReportScope(small.school, small.year),
        by=small.people["kuznetsova"],
        on=small.school.today(),
    )
    bytes_of(report)
    issuing.annul(report, by=small.people["zorina"], reason="Составлен до конца четверти")
