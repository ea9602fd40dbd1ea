"""What tests of scans share."""

from __future__ import annotations

import pytest
from PIL import ImageFile

from regulations import scans
from regulations.workshop import __main__ as workshop


@pytest.fixture
def opened_here(monkeypatch):
    """Scans are opened in this process: to start the one of the product takes longer than the
    test. That files are harmless in theirs, test_nasty_scans sees. What prints papers reads even
    half a picture, in its own process."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)
    monkeypatch.setattr(scans, "_opened", workshop.answered)
