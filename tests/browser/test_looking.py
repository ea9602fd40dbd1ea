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


PAGE = """<!doctype html><html lang="ru"><head><title>Страница</title><style>
  @media (max-width: 700px) { .wide { display: none } .frame { overflow: auto; width: 200px } }
  @media (min-width: 700px) { .narrow { display: none } }
</style></head><body><a class="skip" href="#main">Дальше</a>
<header><nav aria-label="Главное"><ul><li><a href="/">Дом</a></li></ul>%(header)s</nav></header>
<main id="main"><h1>Страница</h1>%(main)s</main></body></html>"""

ONE_LOOK = {
    "no name, wide": ('<button class="wide"></button>', "1280 px, dark: button-name"),
    "no name, narrow": ('<button class="narrow"></button>', "360 px, light: button-name"),
    "a name that is hidden": ('<button><span class="wide">Да</span></button>', "360 px, light: b"),
    "no label": ('<label class="wide">Имя <input></label><input class="narrow">', "360 px, light"),
    "a heading left out": ('<h2 class="wide">2</h2><h3>3</h3>', "360 px, light: heading-order"),
    "two of a name": (
        '<aside aria-label="А">1</aside><aside class="wide" aria-label="А">2</aside>',
        "1280 px, dark: landmark-unique",
    ),
    "scrolls": (
        f'<div class="frame"><p style="width: 300px">{"слово " * 20}</p></div>',
        "360 px, light: scrollable-region-focusable",
    ),
}


@pytest.mark.parametrize("looks", [LOOKS, LOOKS[::-1]], ids=["narrow first", "wide first"])
@pytest.mark.parametrize("fault", ONE_LOOK)
def test_a_fault_of_one_look_is_found_whichever_is_first(new_context, fault, looks):
    markup, told = ONE_LOOK[fault]
    page = new_context().new_page()
    page.set_content(PAGE % {"header": "", "main": markup})
    found = troubles(page, looks=looks)
    assert found
    assert all(told in one for one in found), found


FAULTS = {
    "button-name": "<button></button>",
    "link-name": '<a href="/x"></a>',
    "aria-valid-attr-value": '<button aria-expanded="perhaps">Да</button>',
    "label": '<input type="text">',
    "list": "<ul><p>нет</p></ul>",
    "aria-roles": '<p role="nothing">нет</p>',
    "landmark-no-duplicate-main": "<main>2</main>",
}


@pytest.mark.parametrize("place", ["header", "main"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_page_like_one_before_does_not_hide_a_fault(new_context, fault, place):
    """What has been judged is not judged again: neither page nor part, when it stands the same."""
    page = new_context().new_page()
    sound = {"header": "", "main": "<p>слово</p>"}
    for _again in range(2):
        page.set_content(PAGE % sound)
        assert violations(page) == []
    for _again in range(2):
        page.set_content(PAGE % {**sound, place: FAULTS[fault]})
        assert [one for one in violations(page) if one.startswith(f"{fault}:")]
    page.set_content(PAGE % sound)
    assert violations(page) == []


NO_FOCUS = {
    "no ring": '<p class="bare"><a href="/x">1</a></p>',
    "no ring in a row": """<table><tr><th>1</th><td><a href="/x">1</a></td></tr>
    <tr class="bare"><th>2</th><td><a href="/x">2</a></td></tr></table>""",
    "no ring of what is inside": '<p><a href="/x" class="bare"><b>1</b></a></p>',
    "not reached": '<p><a href="/x" tabindex="-1">1</a></p>',
    "takes no focus": '<p inert><a href="/x">1</a></p>',
}


@pytest.mark.parametrize("fault", NO_FOCUS)
def test_controls_like_those_before_do_not_hide_one_without_focus(new_context, fault):
    page = new_context().new_page()
    styles = "<style>a:focus { outline: 2px solid } .bare a, a.bare { outline: none }</style>"
    links = "<p><a href='/x'>1</a></p><table><tr><th>1</th><td><a href='/x'>1</a></td></tr></table>"
    for words in ("1", "2"):
        page.set_content(PAGE % {"header": styles, "main": links.replace("1", words)})
        assert troubles(page) == []
    for _again in range(2):
        page.set_content(PAGE % {"header": styles, "main": links + NO_FOCUS[fault]})
        told = [one for one in troubles(page) if "focus" in one or "keyboard" in one]
        assert len(told) == 1
        assert "<a href=" in told[0]


def test_styles_without_focus_are_found_where_the_page_is_known(new_context):
    page = new_context().new_page()
    for ring, is_fine in (("2px solid", True), ("none", False), ("2px solid", True)):
        styles = f"<style>a {{ outline: none }} a:focus {{ outline: {ring} }}</style>"
        page.set_content(PAGE % {"header": styles, "main": "<p><a href='/x'>1</a></p>"})
        assert any("focus is not to be seen" in one for one in troubles(page)) != is_fine


def test_headings_that_are_known_are_missed_where_they_are_gone(new_context):
    page = new_context().new_page()
    for headings, has_fault in (
        ("<h2>2</h2><h3>3</h3>", False),
        ("<h2>2</h2><h2>2</h2>", False),
        ("<h3>3</h3>", True),
        ("<h2>2</h2><h3>3</h3><h2>2</h2>", False),
        ("<h3>3</h3>", True),
    ):
        page.set_content(PAGE % {"header": "", "main": headings})
        found = violations(page)
        assert any(one.startswith("heading-order:") for one in found) == has_fault, headings


def test_a_label_far_from_its_field_is_missed_when_it_is_gone(new_context):
    page = new_context().new_page()
    label = '<label for="name">Имя</label>'
    field = '<div><p>1</p><p>2</p><p>3</p><p>4</p><input id="name"><p>6</p><p>7</p></div>'
    for far, is_missed in ((label, False), ("", True), (label, False), ("<b>Имя</b>", True)):
        page.set_content(PAGE % {"header": "", "main": f"<p>{far}</p>{field}"})
        assert any(one.startswith("label:") for one in violations(page)) == is_missed


def test_a_link_is_told_from_the_words_around_it_in_each_look(new_context):
    page = new_context().new_page()
    styles = """<style>a { text-decoration: none; color: #55f } a:focus { outline: 2px solid }
      @media (prefers-color-scheme: dark) {
        p { background: #222; color: #eee } a { color: #bbb }
      }</style>"""
    words = f'{styles}<p>Слово, слово и <a href="/x">ссылка</a> среди слов</p>'
    page.set_content(PAGE % {"header": "", "main": words})
    found = "\n".join(troubles(page))
    assert "1280 px, dark: link-in-text-block" in found


THEMES = """<!doctype html><html lang="ru" data-theme="%s" data-bs-theme="light">
<head><title>Тема</title><style>
  body { background: #fff } [data-bs-theme="dark"] body { background: #222 }
</style></head><body><main><h1>Тема</h1></main></body></html>"""


@pytest.mark.parametrize("theme", ["auto", "light"])
def test_a_page_with_the_theme_of_the_device_is_looked_at_in_both(new_context, theme):
    page = new_context().new_page()
    page.set_content(THEMES % theme)
    assert any("dark: color-contrast" in one for one in troubles(page)) == (theme == "auto")


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
