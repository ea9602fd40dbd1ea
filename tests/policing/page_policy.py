"""What every page keeps: the content policy, and not one byte from another host."""

from __future__ import annotations

import re

from django.http import HttpResponse

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
LANGUAGE = re.compile(r"<html lang=\"(ru|uk|en)\"")


def breaches(page: HttpResponse) -> list[str]:
    """Where the page breaks what every page keeps."""
    found = _breaches_of_header(page.get("Content-Security-Policy", ""))
    if not page["Content-Type"].startswith("text/html"):
        return found
    html = page.content.decode()
    found += [*LOADS.findall(html), *IMPORTS.findall(html), *INLINE.findall(html)]
    found += [body for tag, body in SCRIPT.findall(html) if body.strip() and "nonce=" not in tag]
    if "<html" in html and not LANGUAGE.search(html):
        found.append("names no language")
    return found


def _breaches_of_header(policy: str) -> list[str]:
    kept = "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    return [] if kept else [f"the policy is {policy!r}"]
