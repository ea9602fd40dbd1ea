"""Papers that are signed by hand, and the key that seals them."""

from __future__ import annotations

from functools import partial

import pytest

from config.demo.school import SmallSchool
from documents import making, signing
from documents.models import Paper
from documents.sealing import keys
from tests.unprinted_demo import count_as_printed

#: With these a key that lies in its folder opens, and nobody is asked for the time.
SEALING = {
    "SEAL_PASSPHRASE": "correct horse battery staple",
    "SEAL_PASSPHRASE_FILE": "",
    "SEAL_TIME_STAMP_URL": "",
}


@pytest.fixture
def key_folder(settings, tmp_path):
    """An empty folder for the keys of seals, and a passphrase for them."""
    settings.SEAL_KEYS = tmp_path / "seal"
    for name, value in SEALING.items():
        setattr(settings, name, value)
    return settings.SEAL_KEYS


@pytest.fixture
def seal_key(small, key_folder):
    """The small school has a key."""
    return keys.generate(small.school)


@pytest.fixture
def sign_all(small):
    """Every party signs the paper by hand today, on a blank sheet: ``sign_all(paper)``."""
    return partial(sign_by_all, small)


def sign_by_all(small: SmallSchool, paper: Paper) -> Paper:
    """Every party signs by hand today, on a blank sheet unless the paper is printed."""
    count_as_printed(paper)
    for signer in signing.missing(paper):
        signing.record_signature(
            paper,
            capacity=signer.capacity,
            signer_name=signer.name_in(paper.context) or "Зорина Ольга Викторовна",
            signed_on=paper.dated,
            seen_by=small.people["kuznetsova"],
            today=small.school.today(),
            person=signer.person,
        )
    return paper


@pytest.fixture
def sign_printed(sign_all):
    """The same on the paper itself, for tests that read what was signed."""

    def sign(paper):
        making.bytes_of(paper)
        return sign_all(paper)

    return sign
