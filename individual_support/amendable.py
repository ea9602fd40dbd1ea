"""What of a signed agreement may be amended, and what is shown before the new version goes out."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from documents.amendment_pages import panel_of
from documents.kinds import Section, register_sections
from individual_support import rules
from individual_support.forms.amending import ScopeForm, StudyFormsForm, TermForm
from individual_support.procedure import AGREEMENT
from individual_support.services import amending
from regulations.case_pages import STAFF, Panel, register_panel

#: The grounds are no part: what support was started from stays what it was (cl. 1.5).
register_sections(
    AGREEMENT,
    Section(
        slug="term",
        title=_("Term"),
        form=TermForm,
        held=amending.held_term,
        apply=amending.apply_term,
    ),
    Section(
        slug="scope",
        title=_("Subjects and teachers"),
        form=ScopeForm,
        held=amending.held_scope,
        apply=amending.apply_scope,
        fields="individual_support/_amended_subjects.html",
    ),
    Section(
        slug="forms",
        title=_("Forms of education"),
        form=StudyFormsForm,
        held=amending.held_forms,
        apply=amending.apply_forms,
    ),
)

register_panel(
    Panel(
        slug="amendment",
        title=_("What changes"),
        act=rules.ACT.slug,
        order=36,
        roles=STAFF,
        template="documents/panels/amendment.html",
        context=panel_of(AGREEMENT),
        on_steps=("amend_agreement",),
        only_on_steps=True,
    )
)
