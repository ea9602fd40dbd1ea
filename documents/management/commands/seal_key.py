"""``manage.py seal_key SCHOOL``: make, bring or show the key of a school's seal."""

from __future__ import annotations

import getpass
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import School
from documents.sealing import keys


class Command(BaseCommand):
    """The key lies in a file of its own, readable by its owner only, under SEAL_KEYS."""

    help = (
        "Make (--generate), bring (--import FILE.p12) or show (--show) the key of a school's seal. "
        "The passphrase under which it is kept comes from SEAL_PASSPHRASE or SEAL_PASSPHRASE_FILE; "
        "the one of an imported file is asked for, or stands in --file-passphrase-file."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The school by its short address, and what to do."""
        parser.add_argument("school", help="short address of the school, as in school-7")
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument(
            "--generate", action="store_true", help="EC P-256, certificate of 3 years"
        )
        what.add_argument("--import", dest="file", type=Path, help="a PKCS#12 file")
        what.add_argument("--show", action="store_true", help="tell what is there")
        parser.add_argument("--file-passphrase-file", type=Path, help="of the imported file")
        parser.add_argument(
            "--replace", action="store_true", help="put the new key in place of the present one"
        )

    def handle(self, *, school: str, generate: bool, file: Path | None, **options) -> None:
        """Do it; errors are told in words and change nothing."""
        found = School.objects.filter(slug=school).first()
        if found is None:
            raise CommandError(f"There is no school with the short address {school}.")
        try:
            if generate or file:
                self._refuse_to_lose_a_key(found, options["replace"])
            if generate:
                key = keys.generate(found)
            elif file:
                key = keys.bring(found, _data(file), _words(options["file_passphrase_file"]))
            else:
                key = keys.key_of(found)
        except keys.KeyTrouble as trouble:
            raise CommandError(f"{found.short_name}: {trouble}. Nothing was changed.") from None
        self._tell(found, key)

    def _refuse_to_lose_a_key(self, school: School, replace: bool) -> None:
        if keys.path_of(school).exists() and not replace:
            raise CommandError(
                f"{school.short_name} has a key: {keys.path_of(school)}. Add --replace to put a "
                "new one in its place; papers sealed before stay valid."
            )

    def _tell(self, school: School, key: keys.SealKey) -> None:
        certificate = key.certificate
        self.stdout.write(
            f"{school.short_name}\n"
            f"  file         {keys.path_of(school)}\n"
            f"  names        {'; '.join(key.names)}\n"
            f"  issued by    {certificate.issuer.rfc4514_string()}\n"
            f"  valid        {certificate.not_valid_before_utc:%d.%m.%Y} - "
            f"{certificate.not_valid_after_utc:%d.%m.%Y}\n"
            f"  SHA-256      {key.fingerprint}"
        )
        if warning := keys.warning_of(school):
            self.stdout.write(f"  {warning}")


def _data(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from None


def _words(file: Path | None) -> bytes:
    if file is None:
        return getpass.getpass("Passphrase of the imported file: ").encode()
    return _data(file).rstrip(b"\r\n")
