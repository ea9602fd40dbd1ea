"""The engine: standards, metadata, the same bytes, and nothing fetched."""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from accounts.qr import qr_data_uri
from documents.pdf import engine
from documents.pdf.pictures import page_count, page_png, page_texts
from tests.documents import paper_samples
from tests.documents.pdf_checks import assert_archive_and_accessible

CREATED = date(2026, 9, 3)
LONG_WORD = "Рентгеноэлектрокардиографического" * 6
SPAN_TABLE = """<h1>Сводка</h1><table><thead><tr><th rowspan="2" scope="col">Предмет</th>
<th colspan="2" scope="colgroup">Часы</th></tr><tr><th scope="col">план</th>
<th scope="col">факт</th></tr></thead><tbody><tr><th scope="row">Химия</th><td>2</td><td>3</td></tr>
<tr><td colspan="2">Итого</td><td>3</td></tr></tbody></table>"""
LISTS = """<h1>Перечень</h1><ul><li>а<ul><li>б</li></ul></li></ul><ol><li>в</li></ol>
<dl><dt>г</dt><dd>д</dd></dl><p><a href="https://school.example/check/1">Проверить</a></p>"""
PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDI"
    "BKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg=="
)


def rendered(html: str, **changes) -> bytes:
    facts = {"title": "Лист сопровождения", "language": "ru", "created": CREATED} | changes
    return engine.render(html, **facts)


#: For tests that look at the same paper.
kept = cache(rendered)


@pytest.mark.parametrize(
    ("name", "html", "pages"),
    [
        ("agreement", paper_samples.agreement(), 1),
        ("draft", paper_samples.agreement(draft=True, number=None, version=1), 1),
        ("ukrainian", paper_samples.agreement(language="uk", draft=True), 1),
        ("table of three pages", paper_samples.sheet(22), 3),
        ("draft table", paper_samples.sheet(22, draft=True), 3),
        ("wide register of 100 rows", paper_samples.register(100), 6),
        ("wide draft", paper_samples.register(20, draft=True), 2),
        ("header of two rows", SPAN_TABLE, 1),
        ("lists and links", LISTS, 1),
        ("picture", f'<h1>Код</h1><img alt="Код проверки" src="{PICTURE}">', 1),
        ("empty", "<p></p>", 1),
    ],
)
def test_every_shape_of_paper_is_archive_and_accessible(name, html, pages):
    pdf = kept(html)
    assert_archive_and_accessible(pdf)
    assert page_count(pdf) == pages


def test_language_title_and_date_can_be_read_back():
    pdf = rendered(paper_samples.agreement(), title="Договор № 14 <о> & «сопровождении»")
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.Root.Lang == "ru"
        assert document.docinfo["/Title"] == "Договор № 14 <о> & «сопровождении»"
        assert document.docinfo["/CreationDate"] == "D:20260903"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == "Договор № 14 <о> & «сопровождении»"
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfuaid:part"] == "1"


def test_a_moment_is_kept_with_its_time_zone_and_refused_without():
    pdf = rendered("<p>x</p>", created=datetime(2026, 9, 3, 10, 15, tzinfo=UTC))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.docinfo["/CreationDate"] == "D:20260903101500+00'00"
    with pytest.raises(ValueError, match="time zone"):
        rendered("<p>x</p>", created=datetime(2026, 9, 3, 10, 15))


def test_running_text_and_watermark_are_left_out_of_what_is_read_aloud():
    pdf = kept(paper_samples.sheet(22, draft=True))
    with pikepdf.open(BytesIO(pdf)) as document:
        for sheet in document.pages:
            operators = pikepdf.parse_content_stream(sheet)
            aside = [
                operands
                for operands, operator in operators
                if str(operator) == "BDC" and str(operands[0]) == "/Artifact"
            ]
            assert len(aside) >= 3
        header_cells = [
            item
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH"
        ]
        assert header_cells
        assert all(cell.A.Scope == "/Column" for cell in header_cells)


@pytest.mark.parametrize(
    ("language", "draft", "expected"),
    [
        ("ru", True, ["ПРОЕКТ", "№ 14-ИС от 03.09.2026, версия 2", "стр. 1 из 1", "(подпись)"]),
        ("uk", True, ["ПРОЄКТ", "№ 14-ИС від 03.09.2026, версія 2", "стор. 1 з 1", "(підпис)"]),
        ("ru", False, ["№ 14-ИС от 03.09.2026, версия 2", "стр. 1 из 1"]),
    ],
)
def test_sheet_speaks_the_language_of_its_paper(language, draft, expected):
    html = paper_samples.agreement(language=language, draft=draft)
    (text,) = page_texts(rendered(html, language=language))
    text = text.replace("\xa0", " ")
    assert [part for part in expected if part not in text] == []
    assert ("ПРО" in text) is draft


def test_second_page_says_whose_it_is_and_the_first_does_not():
    first, second, _ = page_texts(kept(paper_samples.sheet(22)))
    assert "МБОУ «Средняя школа № 7»" not in first
    assert "МБОУ «Средняя школа № 7»" in second
    assert "Предмет" in second, "the head of a table is repeated on every page"


def test_text_is_printed_as_typed_not_as_markup():
    name = "<script>alert(1)</script> & «Ґанна Їжак»"
    (text,) = page_texts(rendered(paper_samples.agreement(pupil=name)))
    assert name in " ".join(text.split())


def test_every_letter_of_both_alphabets_is_printed():
    letters = "АБВГҐДЕЁЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    (text,) = page_texts(rendered(f"<p>{letters} {letters.lower()} № « » ₽ ₴ ’ — …</p>"))
    assert f"{letters} {letters.lower()} № « » ₽ ₴ ’ — …" in text.replace("\r\n", " ")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Иванов 😀", "Иванов �"),
        ("и\u0306", "й"),
        ("сло\u00adво\u200b", "слово"),
        ("а\x0bб", "аб"),
        ("&#x1F600;", "�"),
        ("\ud800", "�"),
        ("а\u2028б", "а б"),
    ],
)
def test_stray_characters_neither_break_the_standard_nor_the_paper(typed, printed):
    pdf = rendered(f"<h1>Имя</h1><p>{typed}</p>")
    assert_archive_and_accessible(pdf)
    assert printed in page_texts(pdf)[0].replace("\u00ad", "").replace("\u200b", "")


def test_over_long_words_stay_inside_their_cells():
    row = ("Математика", LONG_WORD, "12.09.2026", "№ 1", "15.09.2026", LONG_WORD)
    pdf = rendered(paper_samples.sheet(2, row))
    assert_archive_and_accessible(pdf)
    (text,) = page_texts(pdf)
    assert "".join(text.split()).count(LONG_WORD) == 4, "broken between lines, nothing is lost"
    with Image.open(BytesIO(page_png(pdf, 1, width_px=840))) as picture:
        right_margin = picture.convert("L").crop((840 - 15 * 4 + 3, 0, 840, picture.height))
        assert right_margin.getextrema() == (255, 255)


def test_a_cell_longer_than_a_page_goes_on_on_the_next():
    row = ("Химия", "слово " * 1500, "12.09.2026", "№ 1", "15.09.2026", "Выполнено")
    pdf = rendered(paper_samples.sheet(1, row))
    assert_archive_and_accessible(pdf)
    assert sum(text.count("слово") for text in page_texts(pdf)) == 1500


def test_same_paper_gives_the_same_bytes_in_another_process():
    program = (
        "import sys, hashlib, datetime\n"
        "from documents.pdf import engine\n"
        "engine.render('<p>before', title='x', language='uk', created=datetime.date(2020, 1, 1))\n"
        "pdf = engine.render(sys.stdin.read(), title='Лист', language='ru',"
        " created=datetime.date(2026, 9, 3))\n"
        "print(hashlib.sha256(pdf).hexdigest())"
    )
    pictures = "".join(f'<img alt="Код" src="{one}">' for one in (PICTURE, qr_data_uri("7F3K")))
    html = paper_samples.sheet(8, draft=True) + SPAN_TABLE + LISTS + pictures
    here = hashlib.sha256(rendered(html, title="Лист")).hexdigest()
    elsewhere = subprocess.run(
        [sys.executable, "-c", program],
        input=html,
        text=True,
        capture_output=True,
        check=True,
        cwd=engine.STATIC.parent,
        env=os.environ | {"PYTHONHASHSEED": "2", "TZ": "Asia/Kamchatka"},
    )
    assert elsewhere.stdout.strip() == here


def test_other_facts_give_other_bytes():
    html = paper_samples.agreement()
    variants = {
        rendered(html),
        rendered(html, title="Другой"),
        rendered(html, language="uk"),
        rendered(html, created=date(2026, 9, 4)),
        rendered(html + "<p>ещё</p>"),
    }
    assert len(variants) == 5


def test_threads_take_turns_and_get_the_same_bytes():
    papers = [paper_samples.agreement(pupil=f"Ученик {n}") for n in range(4)]
    alone = [rendered(html) for html in papers]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(rendered, papers * 2))
    assert together == alone * 2


def test_a_forked_child_makes_an_engine_of_its_own():
    rendered("<p>x</p>")
    fonts = engine.engine()._fonts._folder
    child = os.fork()
    if child == 0:
        engine.engine()
        engine._at_exit()
        os._exit(0 if fonts.exists() else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert rendered("<p>x</p>")


def test_importing_the_engine_does_not_load_the_renderer_or_the_database():
    program = (
        "import sys, documents.pdf.engine, documents.pdf.merge, documents.pdf.pictures\n"
        "print([name for name in ('weasyprint', 'django.db') if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=engine.STATIC.parent,
    )
    assert result.stdout.strip() == "[]"


ASKING = [
    '<img alt="x" src="{}">',
    '<link rel="stylesheet" href="{}">',
    '<style>@import "{}"</style>',
    "<style>@font-face {{ font-family: q; src: url({}) }}</style>",
    '<p style="background: url({})">x</p>',
    '<link rel="attachment" href="{}">',
    '<object data="{}"></object>',
    '<embed src="{}">',
]


@pytest.mark.parametrize("markup", ASKING)
@pytest.mark.parametrize("address", ["file:///etc/hostname", "picture.png", "//127.0.0.1/x.png"])
def test_what_points_outside_the_paper_is_refused_by_name(markup, address):
    with pytest.raises(engine.ForbiddenSource, match="disallowed protocol"):
        rendered(markup.format(address))


def test_no_paper_reaches_the_network():
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.2)
    reached = []

    def listen() -> None:
        try:
            reached.append(listener.accept())
        except TimeoutError:
            return

    waiting = threading.Thread(target=listen)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/x.svg"
    drawing = '<svg width="9" height="9"><image href="{0}"/><use xlink:href="{0}#a"/></svg>'
    waiting.start()
    for markup in (*ASKING, drawing):
        try:
            rendered(markup.format(address))
        except engine.ForbiddenSource as refusal:
            assert address in str(refusal)
    waiting.join()
    listener.close()
    assert reached == []


def test_after_a_refusal_the_next_paper_is_printed():
    with pytest.raises(engine.ForbiddenSource):
        rendered('<img alt="x" src="http://127.0.0.1/x.png">')
    assert_archive_and_accessible(rendered(paper_samples.agreement()))


def test_fingerprint_is_one_for_a_build():
    assert engine.fingerprint() == engine.fingerprint()
    assert len(engine.fingerprint()) == 64
