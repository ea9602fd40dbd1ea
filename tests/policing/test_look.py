"""The look keeps its own rules: one place for colours, contrast, no inline code, nothing vendored
that is not what it says."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.utils import translation

from config.static_files import JOINED
from config.views_styleguide import styleguide_context

STATIC = settings.BASE_DIR / "static"
TEMPLATES = settings.BASE_DIR / "templates"
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
STYLES = {path.name: path.read_text() for path in (STATIC / "css").glob("*.css")}
PAGES = [path for path in TEMPLATES.rglob("*.html") if "papers" not in path.parts]
IN_THE_FRAME = {"offline", "messages", "wordmark", "notices_bell", "user_menu", "styleguide"}

READ_ON = ("paper", "ground")
TEXT = ("ink", "ink-soft", "accent", "accent-strong", "amber", "brick", "moss")
ON_THEIR_OWN = [
    ("amber", "amber-soft"),
    ("brick", "brick-soft"),
    ("moss", "moss-soft"),
    ("ink", "amber-soft"),
    ("ink", "brick-soft"),
    ("ink", "moss-soft"),
    ("accent-strong", "accent-soft"),
    ("ink", "accent-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("ink-soft", "off"),
    ("ink-soft", "ground-deep"),
]


def _tokens(theme: str) -> dict[str, str]:
    """The colours of one theme by name, as six hexadecimal digits."""
    block = re.search(rf'\[data-bs-theme="{theme}"\]\s*{{(.*?)}}', STYLES["tokens.css"], re.S)
    return dict(re.findall(r"--([a-z-]+):\s*#([0-9a-f]{6});", block.group(1)))


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, from 0 to 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"), [(t, g) for t in TEXT for g in READ_ON] + ON_THEIR_OWN, ids="/".join
)
def test_text_is_readable_in_both_themes(theme, text, ground):
    tokens = _tokens(theme)
    assert _contrast(tokens[text], tokens[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("edge", ["line-strong", "accent", "amber-line", "brick-line", "moss-line"])
def test_edges_of_controls_are_visible_in_both_themes(theme, edge):
    tokens = _tokens(theme)
    assert _contrast(tokens[edge], tokens["paper"]) >= 3


def test_both_themes_name_the_same_colours():
    assert _tokens("light").keys() == _tokens("dark").keys()


@pytest.mark.parametrize(
    "name", sorted(set(STYLES) - {"tokens.css", "bootstrap_map.css", "print.css"})
)
def test_colours_are_written_only_in_the_tokens(name):
    found = re.findall(r"#[0-9a-fA-F]{3,8}\b", STYLES[name])
    assert set(found) <= {"#fff", "#c9c5ba"}, (
        "only the drawn sheet of paper is white in every theme"
    )


def test_every_token_used_is_defined():
    defined = set(re.findall(r"(--[a-z0-9-]+):", "".join(STYLES.values())))
    used = set(re.findall(r"var\((--[a-z0-9-]+)", "".join(STYLES.values())))
    assert used <= defined


def test_every_style_and_script_reaches_a_page():
    joined = {part for parts in JOINED.values() for part in parts}
    named = "".join(path.read_text() for path in PAGES)
    own = {*(STATIC / "css").glob("*.css"), *(STATIC / "js").glob("*.js")}
    missing = [one.name for one in own - joined if f"'{one.relative_to(STATIC)}'" not in named]
    assert missing == [], "name it in config/static_files.py, or in the template that needs it"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_no_template_carries_code_or_style_in_itself(path):
    text = path.read_text()
    assert not re.search(r"\sstyle\s*=|<style\b|\son[a-z]+\s*=\s*[\"']|javascript:", text)
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_a_component_says_at_its_top_how_it_is_used(path):
    assert path.name == "styleguide.html" or path.read_text().startswith("{% comment %}")


@pytest.mark.parametrize(
    "path", [path for path in COMPONENTS if path.stem not in IN_THE_FRAME], ids=lambda p: p.stem
)
def test_every_component_is_shown_in_the_style_guide(path):
    shown = (TEMPLATES / "components" / "styleguide.html").read_text()
    inside = "".join(other.read_text() for other in COMPONENTS if other != path)
    tag = f"<c-{path.stem.replace('_', '-')}"
    used = re.search(rf"{tag}[\s/>]", shown) or re.search(rf"endcomment.*{tag}[\s/>]", inside, re.S)
    assert used


def test_every_icon_used_is_drawn():
    drawn = set(re.findall(r'<symbol id="([a-z-]+)"', (STATIC / "icons/sprite.svg").read_text()))
    used = set()
    for path in PAGES:
        used.update(re.findall(r'<c-icon name="([a-z-]+)"', path.read_text()))
        used.update(re.findall(r'\bicon="([a-z-]+)"', path.read_text()))
    assert used <= drawn


@pytest.mark.parametrize("language", ["ru", "uk", "en"])
def test_the_style_guide_is_drawn_without_a_database(language):
    with translation.override(language):
        page = get_template("components/styleguide.html").render(styleguide_context())
    assert "<c-" not in page
    assert page.count("<h1>") == 1


def test_vendored_files_are_what_they_say():
    note = (STATIC / "vendor" / "VENDOR.txt").read_text()
    here = note.split("as they are here")[1].split("before the map line")[0]
    listed = dict(reversed(line.split()) for line in here.splitlines() if "/" in line)
    kept = {
        str(path.relative_to(STATIC / "vendor"))
        for path in (STATIC / "vendor").rglob("*")
        if path.is_file() and path.name != "VENDOR.txt"
    }
    assert set(listed) == kept
    for name, digest in listed.items():
        content = Path(STATIC / "vendor" / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest
        assert b"sourceMappingURL" not in content
