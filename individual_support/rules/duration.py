"""Section 1 of the act, cl. 1.6–1.7: for how long support is designed, and in what forms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from individual_support.rules.act import ACT
from individual_support.rules.facts import Facts
from individual_support.rules.general import SECTION
from individual_support.rules.vocabulary import EXTRA_TERMS, Category, Term
from regulations.rules import Problem
from regulations.words import Text, say

P_1_6 = ACT.clause(
    "1.6",
    "ИППС формируется сроком на одну четверть, один учебный год и предусматривает "
    "корректировку в процессе реализации.",
    reading=_(
        "“одну четверть, один учебный год” is read as one or the other. A school without quarters "
        "may open half-years or trimesters by setting; such a term passes with a reason."
    ),
    section=SECTION,
)
QUARTERS_IN_TERM = P_1_6.figure(
    "одну четверть",
    1,
    key="quarters_in_term",
    label=_("For how many quarters in a row may support be designed?"),
    at_least=1,
    at_most=4,
)
EXTRA_TERM_KINDS = ACT.setting(
    P_1_6,
    "extra_terms",
    (),
    _("Which other terms does the school use?"),
    reading=_("The act names a quarter and a school year only."),
    choices=[(term.value, term.label) for term in EXTRA_TERMS],
)


@ACT.blocks(P_1_6, _("The term is one that the act or the school knows"), field="term")
def term_is_known(facts: Facts) -> Problem | None:
    known = [Term.QUARTER, Term.YEAR, *EXTRA_TERM_KINDS.of(facts.settings)]
    if facts.term in known:
        return None
    labels = [Term.named(term) for term in known]
    if not facts.term:
        return Problem(say(_("The term is not chosen: choose one of %(known)s"), known=labels))
    return Problem(
        say(
            _("“%(term)s” is no term of this school: choose one of %(known)s"),
            term=Term.named(facts.term),
            known=labels,
        )
    )


@ACT.warns(P_1_6, _("The term is a quarter or a school year"), field="term")
def term_is_customary(facts: Facts) -> Problem | None:
    if facts.term not in EXTRA_TERM_KINDS.of(facts.settings):
        return None
    return Problem(
        say(
            _("The term is “%(term)s”, the act names a quarter or a school year: write why"),
            term=Term.named(facts.term),
        )
    )


Span = tuple[date, date]


def calendar_terms(facts: Facts, quarters: int) -> tuple[Span, ...]:
    """First and last day of every period that fits the case's term, in the order of dates.

    `quarters` is how many quarters in a row make a term.
    """
    if facts.term == Term.YEAR:
        if facts.year_starts_on is None or facts.year_ends_on is None:
            return ()
        return ((facts.year_starts_on, facts.year_ends_on),)
    spans = [(one.starts_on, one.ends_on) for one in facts.periods if one.kind == facts.term]
    run = quarters if facts.term == Term.QUARTER else 1
    return tuple((first[0], last[1]) for first, last in zip(spans, spans[run - 1 :], strict=False))


def named_terms(terms: Sequence[Span]) -> list[Text]:
    """The periods as a message lists them; a dash if the calendar has none."""
    return [
        say("%(starts_on)s–%(ends_on)s", starts_on=starts_on, ends_on=ends_on)
        for starts_on, ends_on in terms
    ] or ["—"]


@ACT.blocks(P_1_6, _("The dates are those of the school calendar"), field="starts_on")
def dates_match_calendar(facts: Facts) -> Problem | None:
    if facts.term not in tuple(Term):
        return None
    if facts.starts_on is None or facts.ends_on is None:
        return Problem(_("The dates of support are empty: choose a period of the school calendar"))
    terms = calendar_terms(facts, QUARTERS_IN_TERM.of(facts.settings))
    ends_early = set(facts.categories) == {Category.OLYMPIAD}
    for starts_on, ends_on in terms:
        ends_inside = ends_early and starts_on <= facts.ends_on <= ends_on
        if facts.starts_on == starts_on and (facts.ends_on == ends_on or ends_inside):
            return None
    return Problem(
        say(
            _(
                "%(starts_on)s–%(ends_on)s is no such period of the school calendar: choose one of "
                "%(terms)s"
            ),
            starts_on=facts.starts_on,
            ends_on=facts.ends_on,
            terms=named_terms(terms),
        )
    )


@ACT.blocks(P_1_6, _("Support stays within one school year"), field="ends_on")
def term_within_school_year(facts: Facts) -> Problem | None:
    starts_on, ends_on = facts.starts_on, facts.ends_on
    year_starts_on, year_ends_on = facts.year_starts_on, facts.year_ends_on
    if starts_on is None or ends_on is None:
        return None
    if year_starts_on is None or year_ends_on is None:
        return Problem(_("The school calendar has no year for these dates: enter the school year"))
    if year_starts_on <= starts_on <= ends_on <= year_ends_on:
        return None
    return Problem(
        say(
            _(
                "%(starts_on)s–%(ends_on)s leaves the school year %(year_starts_on)s–"
                "%(year_ends_on)s: choose a period inside it"
            ),
            starts_on=starts_on,
            ends_on=ends_on,
            year_starts_on=year_starts_on,
            year_ends_on=year_ends_on,
        )
    )


@ACT.warns(P_1_6, _("The term is not over yet"), field="ends_on")
def term_is_not_over(facts: Facts) -> Problem | None:
    if facts.ends_on is None or facts.ends_on >= facts.today:
        return None
    if facts.agreed_on is None:
        told = _("The term was over on %(ends_on)s: choose a later one, or write why")
    else:
        told = _(
            "The term was over on %(ends_on)s, before lessons began: end support early, or "
            "write why it begins all the same"
        )
    return Problem(say(told, ends_on=facts.ends_on))


@ACT.blocks(P_1_6, _("The term is over"), field="ends_on")
def term_is_over(facts: Facts) -> Problem | None:
    if facts.ends_on is not None and facts.ends_on < facts.today:
        return None
    return Problem(
        say(
            _("Support goes on until %(ends_on)s: it ends the day after"),
            ends_on=facts.ends_on or "—",
        )
    )


P_1_7 = ACT.clause(
    "1.7",
    "ИППС предусматривает использование различных форм получения образования:"
    "\n- использование индивидуального плана обучения, обеспечивающего освоение "
    "образовательных программ на основе индивидуализации ее содержания с учетом "
    "особенностей и образовательных потребностей обучающегося;"
    "\n- использование дистанционных технологий;"
    "\n- использование электронных форм образования.",
    section=SECTION,
)


@ACT.warns(P_1_7, _("Remote learning has the parents' application"), field="remote_application")
def remote_learning_is_applied_for(facts: Facts) -> Problem | None:
    if not facts.uses_remote_forms or facts.remote_application:
        return None
    return Problem(
        _(
            "Remote or electronic learning is chosen, the parents' application for it is missing: "
            "attach it, or write why it is not needed"
        )
    )
