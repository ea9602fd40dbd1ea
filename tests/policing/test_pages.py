"""What every page keeps: the content policy, and not one byte from another host."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tests.policing.access_matrix import ROWS

#: Where a page could load something from, or send something to.
LOADS = re.compile(
    r"<(?:script|img|link|iframe|source|video|audio|object|embed|form|use|input)\b[^>]*?"
    r"\b(?:src|href|srcset|action|formaction|data|poster)\s*=\s*[\"']?\s*"
    r"((?:[a-z][a-z0-9+.-]*:)?//[^\s\"'>]+)",
    re.IGNORECASE,
)
IMPORTS = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])((?:https?:)?//[^\s\"')]+)", re.IGNORECASE)
INLINE = re.compile(
    r"<style\b|\sstyle\s*=\s*[\"']|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE
)
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.IGNORECASE | re.DOTALL)

PAGES = [row for row in ROWS if row.method == "get" and 200 in row.expected.values()]


@pytest.mark.parametrize("row", PAGES, ids=str)
def test_a_page_loads_nothing_from_elsewhere(world, row, settings):
    settings.DEMO_MODE = row.in_demo
    audience = next(name for name, status in row.expected.items() if status == 200)
    address = reverse(row.url_name, kwargs=row.kwargs(world.small) if row.kwargs else {})
    page = world.clients[audience].get(address, row.data)
    assert page.status_code == 200
    policy = page["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    if not page["Content-Type"].startswith("text/html"):
        return
    html = page.content.decode()
    assert LOADS.findall(html) == []
    assert IMPORTS.findall(html) == []
    assert INLINE.findall(html) == []
    assert [
        body for tag, body in SCRIPT.findall(html) if body.strip() and "nonce=" not in tag
    ] == []
    assert re.search(r"<html lang=\"(ru|uk|en)\"", html) or "<html" not in html


@pytest.mark.parametrize("status", [400, 403, 404])
def test_pages_of_refusal_keep_the_policy_too(world, status):
    asked = {400: "/notices/?page=%00", 403: "/people/add/", 404: "/no-such-page/"}
    page = world.clients["class_teacher"].get(asked[status])
    assert page.status_code == status
    assert "default-src 'none'" in page["Content-Security-Policy"]
    assert "<html" in page.content.decode()


def test_a_broken_page_says_so_in_the_readers_language(world, monkeypatch):
    from accounts.views import notices

    def broken(actor):
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(notices, "notices_of", broken)
    client = world.clients["class_teacher"]
    client.raise_request_exception = False
    try:
        page = client.get("/notices/")
    finally:
        client.raise_request_exception = True
    assert page.status_code == 500
    assert 'lang="ru"' in page.content.decode()
    assert "broken on purpose" not in page.content.decode()


def test_a_stale_form_is_told_to_be_stale(world):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.cookies = world.clients["class_teacher"].cookies
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
