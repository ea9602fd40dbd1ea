"""The looking itself: a page with a fault is not passed; and no page of the product is left out."""

from __future__ import annotations

import pytest
from django.urls import URLResolver, get_resolver, resolve

from tests.browser.addresses import GROUPS, NO_NUMBERS, NO_PAGES, SIGNED_OUT
from tests.browser.looking import LOOKS, troubles, violations

BAD = """<!doctype html><html lang="ru"><head><title>Плохо</title><style>
  input, a { outline: none } .faint { color: #bbb; background: #fff }
  @media (prefers-color-scheme: dark) { body { background: #222; color: #444 } }
</style></head><body><header><nav></nav></header><main id="main"><h1>Плохо</h1>
<div style="width:700px">широко</div>
<input><p class="faint">бледно</p><a href="/" tabindex="-1">дальше</a></main></body></html>"""


WORDS = """<!doctype html><html lang="ru"><head><title>Слова</title>
<style>p { color: #666 } %s</style></head>
<body><main><h1>Слова</h1><p>серые</p><b>и ещё</b></main></body></html>"""


@pytest.mark.parametrize("looks", [LOOKS, LOOKS[::-1]], ids=["narrow first", "wide first"])
def test_every_fault_of_a_bad_page_is_found(new_context, looks):
    page = new_context().new_page()
    page.set_content(BAD)
    found = "\n".join(troubles(page, looks=looks))
    for fault in (
        "360 px, light: label",
        "360 px, light: color-contrast",
        "1280 px, dark: color-contrast",
        "360 px, sideways: <div",
        "focus is not to be seen: <input",
        "not reached by keyboard: <a",
        "no link past the navigation",
    ):
        assert fault in found
    assert "1280 px, sideways" not in found


def test_words_that_are_read_well_do_not_hide_fainter_ones(new_context):
    """What has passed once is not measured again: only that, upon the same ground."""
    page = new_context().new_page()
    for styles, is_faint in (
        ("p { background: #fff }", False),
        ("p { background: #fff } b { font-weight: 400 }", False),
        ("p { background: #999 }", True),
        ("main { background: #999 }", True),
        ("p { background: #fff; opacity: 0.6 }", True),
        ("p { background: #fff; color: #999 }", True),
        ("p { background: #fff }", False),
    ):
        page.set_content(WORDS % styles)
        told = "\n".join(violations(page))
        assert ("color-contrast: p" in told) == is_faint, f"{styles}: {told}"


def test_what_a_window_asks_of_another_host_is_complained_of(seats):
    """Whether it is answered or not."""
    page = seats.sit_down()
    nobody = "http://127.0.0.1:9/of-nobody"
    page.evaluate("(host) => fetch(host, { mode: 'no-cors' }).catch(() => null)", nobody)
    other_name = seats.product.address.replace("127.0.0.1", "localhost")
    page.goto(f"{other_name}/check/")
    told, seats.complaints[:] = list(seats.complaints), []
    assert f"another host: {nobody}" in told
    assert f"another host: {other_name}/check/" in told


def test_every_address_is_looked_at_or_is_no_page():
    looked_at = {
        resolve(address.partition("?")[0]).view_name
        for addresses in [SIGNED_OUT, *(a for group in GROUPS for a in group(NO_NUMBERS).values())]
        for address in addresses
    }
    known = {name for name in _names(get_resolver()) if not name.startswith("admin:")}
    assert known - looked_at == set(NO_PAGES)


def _names(resolver, namespace: str = "") -> set[str]:
    names: set[str] = set()
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            inner = f"{namespace}{one.namespace}:" if one.namespace else namespace
            names |= _names(one, inner)
        elif one.name:
            names.add(f"{namespace}{one.name}")
    return names
