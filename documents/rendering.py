"""A frozen context becomes HTML by its kind's template, and HTML becomes bytes.

A paper speaks the language of its regulation whatever the screen speaks. Drafts are kept by the
hash of all they were made from, so looking at one twice renders it once.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from django.conf import settings
from django.template.loader import get_template, render_to_string
from django.utils import translation

from accounts.mailing import absolute
from accounts.models import School
from accounts.qr import qr_data_uri
from documents import wordings
from documents.kinds import Frozen, PaperKind
from documents.models import CachedDraft
from documents.pdf import engine

#: Where anybody checks a paper; the paper's own code follows.
_CHECK_PAGE = "/check/"
_PARENTS = re.compile(r"""{%\s*(?:extends|include)\s+["']([^"']+)["']""")


def freeze(
    kind: PaperKind,
    details: Any,
    on: date,
    *,
    school: School,
    number: int | None = None,
    version: int = 1,
    check_code: str = "",
) -> Frozen:
    """Everything the paper is made from, as plain JSON; with no `number` it is a draft.

    The address printed with the `check_code` is that of this installation today. The wording that
    holds in the school is filled in and frozen too. TypeError when the kind's context holds
    anything that JSON cannot keep.
    """
    with translation.override(kind.language):
        made = kind.context(details, on)
        if kind.passages:
            texts = wordings.texts_of(kind, school)
            made = {**made, "passages": wordings.passages_of(kind, made, texts)}
    context: Frozen = {
        "title": kind.title,
        "school_short_name": school.short_name,
        "signatures": [
            {"capacity": signer.label, "name": name}
            for signer in kind.signers_of(made)
            if not signer.on_top
            for name in signer.lines_in(made)
        ],
        **made,
        "language": kind.language,
        "number": "" if number is None else kind.printed_number(number),
        "issued_on": on.isoformat(),
        "version": version,
        "tells_version": kind.copies_to_hand and number is not None,
        "draft": number is None,
        "check_code": check_code,
        "check_address": absolute(_CHECK_PAGE) if check_code and settings.PUBLIC_URL else "",
    }
    return json.loads(_canonical(context))


def html_of(kind: PaperKind, context: Frozen) -> str:
    """The paper as HTML, from its frozen context alone."""
    shown = {
        **context,
        "check_qr": _check_qr(context),
        "paper_language": context["language"],
        "issued_on": date.fromisoformat(context["issued_on"]),
    }
    with translation.override(context["language"]):
        return render_to_string(kind.template, shown)


def pdf_of(
    kind: PaperKind,
    context: Frozen,
    *,
    created: datetime | None = None,
    attached: Sequence[engine.Attached] = (),
) -> bytes:
    """The paper as PDF: the same context gives the same bytes.

    `created` is the moment the file was made, if that is not the day of the paper.
    """
    return engine.render(
        html_of(kind, context),
        title=context["title"],
        language=context["language"],
        created=created or date.fromisoformat(context["issued_on"]),
        attached=attached,
    )


def hash_of(kind: PaperKind, context: Frozen) -> str:
    """What the bytes depend on, in one number: the context and the version of the template."""
    digest = hashlib.sha256(_canonical(context).encode())
    digest.update(template_version(kind.template).encode())
    return digest.hexdigest()


def draft(kind: PaperKind, details: Any, on: date, *, school: School) -> tuple[bytes, str]:
    """The paper as it would be issued on that day, under a watermark, and the hash it is kept by.

    Never stored as a paper. Rendered once for the same facts and template.
    """
    context = freeze(kind, details, on, school=school)
    key = hash_of(kind, context)
    if (kept := CachedDraft.objects.found(school, key)) is not None:
        return kept, key
    made = pdf_of(kind, context)
    CachedDraft.objects.keep(school, key, made)
    return made, key


@cache
def template_version(name: str) -> str:
    """Hash of the template, of all it extends or includes, and of the PDF engine itself."""
    digest = hashlib.sha256(engine.fingerprint().encode())
    waiting, seen = [name], set()
    while waiting:
        if (one := waiting.pop()) in seen:
            continue
        seen.add(one)
        source = get_template(one).template.source
        digest.update(source.encode())
        waiting.extend(sorted(_PARENTS.findall(source)))
    return digest.hexdigest()


def _check_qr(context: Frozen) -> str:
    """The square code of the check page of this very paper; nothing if no address is printed."""
    address, code = context.get("check_address", ""), context.get("check_code", "")
    return _square_code(f"{address}{code}/") if address and code else ""


@lru_cache(maxsize=64)
def _square_code(address: str) -> str:
    """Kept a while: a paper is soon made again with the signatures or the order."""
    return qr_data_uri(address)


def _canonical(context: Frozen) -> str:
    return json.dumps(context, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
