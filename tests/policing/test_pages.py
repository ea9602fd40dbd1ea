"""Pages of refusal and of mistakes; what all others keep is looked at in ``test_access_matrix``."""

from __future__ import annotations

import re

import pytest
from django.test import Client


@pytest.mark.parametrize("status", [400, 403, 404])
def test_pages_of_refusal_keep_the_policy_too(sign_in, status):
    asked = {400: "/notices/?page=%00", 403: "/people/add/", 404: "/no-such-page/"}
    page = sign_in("ivanova").get(asked[status])
    assert page.status_code == status
    assert "default-src 'none'" in page["Content-Security-Policy"]
    assert "<html" in page.content.decode()


def test_a_broken_page_says_so_in_the_readers_language(sign_in, monkeypatch):
    from accounts.views import notices

    def broken(actor):
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(notices, "notices_of", broken)
    client = sign_in("ivanova")
    client.raise_request_exception = False
    page = client.get("/notices/")
    assert page.status_code == 500
    assert 'lang="ru"' in page.content.decode()
    assert "broken on purpose" not in page.content.decode()


def test_a_stale_form_is_told_to_be_stale(sign_in):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = sign_in("ivanova").cookies
    page = strict.post("/theme/", {"theme": "dark"})
    assert page.status_code == 403
    assert "<html" in page.content.decode()


def test_the_static_files_name_no_other_host(pytestconfig):
    loads = re.compile(r"(?:url\(|@import|fetch\(|importScripts\()\s*[\"']?(?:https?:)?//")
    files = [
        path
        for folder in ("css", "js")
        for path in (pytestconfig.rootpath / "static" / folder).rglob("*.*")
    ]
    assert files
    assert [path.name for path in files if loads.search(path.read_text())] == []
