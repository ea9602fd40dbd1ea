"""The verdict on a file: every way in which it can be, or not be, what the school issued."""

from __future__ import annotations

import json
from io import BytesIO, StringIO

import pikepdf
import pytest
from django.core.management import CommandError, call_command

from accounts.open_codes import new_code
from documents import issuing, making, rendering
from documents.checking.judging import FileState, judge
from documents.checking.reading import LARGEST_BYTES
from documents.models import Paper
from documents.pdf.engine import render
from documents.sealing import final, keys, pades
from tests.documents.kinds_for_tests import NOTE
from tests.regulations import nasty_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def issued(issue_note) -> Paper:
    """A note with its bytes, not signed yet."""
    paper = issue_note()
    making.bytes_of(paper)
    return paper


@pytest.fixture
def apart():
    """The file is read in a process of its own, as it is in the product."""


@pytest.fixture(autouse=True)
def here_unless_apart(request):
    """What breaks nothing is read in this process."""
    if "apart" not in request.fixturenames:
        request.getfixturevalue("read_here")


def issued_bytes(paper: Paper) -> bytes:
    return bytes(paper.file.data)


def sealed_bytes(paper: Paper) -> bytes:
    return bytes(paper.sealed.data)


def saved_anew(pdf: bytes) -> bytes:
    """What a program does that opens the file and saves it."""
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.save(target, deterministic_id=True)
    return target.getvalue()


def with_revision(pdf: bytes) -> bytes:
    """What a program does that writes a change behind the file."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    writer.root["/Lang"] = generic.TextStringObject("en")
    writer.update_root()
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def flipped(pdf: bytes, place: int) -> bytes:
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def test_the_issued_bytes_are_intact(issued):
    verdict = judge(issued_bytes(issued))
    assert verdict.state == FileState.ISSUED and verdict.is_intact
    assert verdict.known.as_data() == {
        "code": issued.check_code,
        "school": "МБОУ «Средняя школа № 7»",
        "kind": "Записка",
        "number": issued.printed_number,
        "dated": "2026-11-22",
        "version": 1,
        "standing": "unsigned",
        "is_sealed": False,
    }


def test_the_sealed_bytes_are_intact_and_so_are_those_that_were_signed(sealed):
    assert judge(sealed_bytes(sealed)).state == FileState.SEALED
    verdict = judge(issued_bytes(sealed))
    assert verdict.state == FileState.ISSUED
    assert (verdict.known.standing, verdict.known.is_sealed) == ("signed", True)


def test_superseded_and_annulled_are_told_beside_intact(sealed, issue_note, small):
    data = sealed_bytes(sealed)
    other = issue_note(sealed.case, text="исправлено")
    assert judge(data).known.standing == "superseded"
    issuing.annul(other, by=small.people["zorina"], reason="ошибка в фамилии")
    assert judge(making.bytes_of(other)).known.standing == "annulled"


@pytest.mark.parametrize("part", [0.01, 0.2, 0.5, 0.8, 0.99])
@pytest.mark.parametrize("bytes_of", [issued_bytes, sealed_bytes])
def test_one_flipped_byte_is_an_alteration(sealed, bytes_of, part):
    data = bytes_of(sealed)
    verdict = judge(flipped(data, int(len(data) * part)))
    assert verdict.state == FileState.ALTERED
    assert verdict.known.code == sealed.check_code


@pytest.mark.parametrize(
    "mark", [b"/XRef", b"/Root", b"startxref", b"/ByteRange", b"/Catalog", b"00>"]
)
def test_one_flipped_byte_where_a_reader_finds_its_way_is_an_alteration(sealed, mark):
    """Where a library asserts what it expects, and in the room that the seal leaves unused."""
    data = sealed_bytes(sealed)
    assert judge(flipped(data, data.rindex(mark) + 1)).state == FileState.ALTERED


def test_a_file_that_lost_its_end_is_an_alteration(sealed):
    data = sealed_bytes(sealed)
    assert judge(data[:-200]).state == FileState.ALTERED
    short = data[: len(data) // 3]
    assert judge(short, code=sealed.check_code).state == FileState.ALTERED
    assert judge(short).state == FileState.UNREADABLE


@pytest.mark.parametrize("bytes_of", [issued_bytes, sealed_bytes])
def test_an_appended_revision_is_told_from_an_alteration(sealed, bytes_of):
    data = bytes_of(sealed)
    assert judge(with_revision(data)).state == FileState.APPENDED
    assert judge(data + b"\n% more").state == FileState.APPENDED


@pytest.mark.parametrize("bytes_of", [issued_bytes, sealed_bytes])
def test_a_copy_saved_anew_has_the_same_words_and_is_not_the_file(sealed, bytes_of):
    verdict = judge(saved_anew(bytes_of(sealed)))
    assert verdict.state == FileState.RESAVED and verdict.is_changed
    assert not any(seal.valid for seal in verdict.seals)


def test_another_paper_with_the_right_code_is_told(sealed):
    forged = {**sealed.context, "text": "принять без испытаний"}
    assert judge(rendering.pdf_of(NOTE, forged)).state == FileState.DIFFERENT


def test_another_paper_sealed_with_another_key_is_no_paper_of_the_school(sealed, key_folder):
    forged = rendering.pdf_of(NOTE, {**sealed.context, "text": "принять"})
    keys.path_of(sealed.school).rename(key_folder / "real.p12")
    false_key = keys.generate(sealed.school)
    made = pades.sealed(forged, false_key.signer, field_title="Печать")
    (key_folder / "real.p12").replace(keys.path_of(sealed.school))
    verdict = judge(made)
    assert verdict.state == FileState.DIFFERENT
    assert verdict.seals[0].valid  # by itself it holds: whose it is, makes the difference


def test_a_seal_of_the_school_speaks_for_bytes_that_were_lost(sealed):
    again = final.unsealed(sealed)
    made = pades.sealed(again, keys.key_of(sealed.school).signer, field_title="Печать школы")
    verdict = judge(made)
    assert verdict.state == FileState.BY_SEAL and verdict.is_intact


def test_a_paper_of_another_installation_is_not_known_here(sealed, small):
    elsewhere = {**sealed.context, "check_code": new_code(small.school.pk)}
    assert judge(rendering.pdf_of(NOTE, elsewhere)).state == FileState.FOREIGN
    no_such_school = {**sealed.context, "check_code": new_code(2**30)}
    assert judge(rendering.pdf_of(NOTE, no_such_school)).state == FileState.FOREIGN


def test_a_file_without_a_code_has_nothing_to_be_compared_with(issued):
    html = "<!doctype html><title>x</title><body><p>Справка</p>"
    pdf = render(html, title="x", language="ru", created=issued.dated)
    assert judge(pdf).state == FileState.NO_CODE


def test_a_code_given_beside_the_file_is_compared_too(sealed, issue_note, make_case):
    other = issue_note(make_case("Мороз"))
    verdict = judge(issued_bytes(sealed), code=other.check_code)
    assert verdict.is_another and verdict.known.code == sealed.check_code


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\x89PNG\r\n", b"text"])
def test_what_is_no_pdf_is_told(db, data):
    assert judge(data).state == FileState.NOT_PDF


def test_a_file_larger_than_any_paper_is_not_even_read(db):
    assert judge(b"%PDF-1.7" + bytes(LARGEST_BYTES)).state == FileState.TOO_LARGE


@pytest.mark.parametrize(
    "bomb",
    [nasty_files.deflate_bomb, nasty_files.page_tree_bomb, nasty_files.too_many_objects],
    ids=lambda bomb: bomb.__name__,
)
def test_a_bomb_breaks_nothing(db, apart, bomb):
    assert judge(bomb()).state in (FileState.UNREADABLE, FileState.NO_CODE)


def told(path, *options: str) -> tuple[int, str]:
    out = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("check_paper", str(path), *options, stdout=out)
    return left.value.code, out.getvalue()


def test_the_command_says_the_same_and_leaves_with_a_code(sealed, apart, tmp_path, issue_note):
    file = tmp_path / "paper.pdf"
    file.write_bytes(sealed_bytes(sealed))
    code, words = told(file)
    assert code == 0 and "byte for byte" in words and sealed.check_code in words
    code, words = told(file, "--format", "json")
    assert json.loads(words)["paper"]["standing"] == "signed"
    issue_note(sealed.case)
    assert told(file)[0] == 1
    file.write_bytes(flipped(sealed_bytes(sealed), 3000))
    assert told(file)[0] == 2
    file.write_bytes(b"no paper")
    assert told(file)[0] == 3
    with pytest.raises(CommandError) as missing:
        call_command("check_paper", str(tmp_path / "nothing.pdf"))
    assert missing.value.returncode == 4
