"""The kinds of paper that the regulations issue; each app registers its own when it is ready.

A kind says what a paper is called, from which template and facts it is made, in which series it is
numbered, who signs it. It knows no database: its ``context`` is handed the case's own row.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from django.utils.translation import gettext_lazy as _

from documents.passages import Passage, Placeholder
from regulations.words import Text, Worded

#: What a paper is made from: JSON values only, names already declined, dates as ISO text or as the
#: paper prints them. Frozen with the paper, it reproduces it.
Frozen: TypeAlias = dict[str, Any]


class Capacity(Worded):
    """In what capacity somebody signs."""

    DIRECTOR = "director", _("director")
    DEPUTY = "deputy", _("deputy director")
    SCHOOL = "school", _("the school")
    PARENT = "parent", _("parent (legal guardian)")
    PUPIL = "pupil", _("pupil")
    CLASS_TEACHER = "class_teacher", _("class teacher")
    TEACHER = "teacher", _("subject teacher")
    SPECIALIST = "specialist", _("support specialist")
    DOCTOR = "doctor", _("attending doctor")
    SECRETARY = "secretary", _("secretary")
    CHAIR = "chair", _("chair")
    MEMBER = "member", _("member of the commission")
    CODE_HOLDER = "code_holder", _("whoever will sign by code")


class Who(Worded):
    """Who of several people signs for a party."""

    HOLDER = "holder", _("whoever holds the office")
    ANY_PARENT = "any_parent", _("one of the legal guardians")
    BOTH_PARENTS = "both_parents", _("both parents")
    EACH = "each", _("each of those named in the paper")
    ENTITLED = "entitled", _("the pupil, entitled to sign by age or by law")


class OnPaperOnly(Worded):
    """Papers that are signed by hand unless the school's order lets them be signed online."""

    CONTRACT = "contract", _("contract")
    HEALTH_CONSENT = "health_consent", _("consent about health")


_FAMILY = {Capacity.PARENT: Who.ANY_PARENT, Capacity.PUPIL: Who.ENTITLED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A party that signs the paper.

    `label` stands under the line in the paper's language («Родитель (законный представитель)»).
    `name_from` is the key of the frozen context with the expected signer's name; `only_if`, given
    the context, takes the party out (a pupil too young to sign). `both_if`, given the context, asks
    for both parents where one is enough otherwise; `names_of_both_from` is the key of their names,
    each of which gets a line on the paper. `people_from` is the key of the people whom the paper
    names one by one (`person_of`): each signs on a line of their own, whatever their office.
    `ground` is the clause or the law by which this party signs, shown beside its line;
    `ground_of_both` the one by which both parents do. `on_top`: the line stands in the head of the
    paper («ЗАТВЕРДЖУЮ»), where the template prints it, and not among those under it.
    """

    capacity: Capacity
    label: str
    name_from: str = ""
    only_if: Callable[[Frozen], bool] | None = None
    both_if: Callable[[Frozen], bool] | None = None
    names_of_both_from: str = ""
    people_from: str = ""
    ground: Text = ""
    ground_of_both: Text = ""
    on_top: bool = False

    @property
    def is_family(self) -> bool:
        """Whether a parent or a pupil signs, not the school."""
        return self.capacity in _FAMILY

    @property
    def may_be_several(self) -> bool:
        """Whether more than one signature may be asked for on the line."""
        return self.both_if is not None or bool(self.people_from)

    def people_in(self, context: Frozen) -> list[Frozen]:
        """Whom the paper made from `context` names to sign, each with a line of their own."""
        return list(context.get(self.people_from) or ()) if self.people_from else []

    def who(self, context: Frozen) -> Who:
        """Who of several people signs the paper made from `context`."""
        if self.people_from:
            return Who.EACH
        if self.both_if is not None and self.both_if(context):
            return Who.BOTH_PARENTS
        return _FAMILY.get(self.capacity, Who.HOLDER)

    def ground_in(self, context: Frozen) -> Text:
        """The clause or the law by which this party signs the paper made from `context`."""
        is_both = self.who(context) is Who.BOTH_PARENTS
        return self.ground_of_both if is_both else self.ground

    def signs(self, context: Frozen) -> bool:
        """Whether this party signs the paper made from `context`."""
        return self.only_if is None or self.only_if(context)

    def name_in(self, context: Frozen) -> str:
        """Who is expected to sign; empty when only the signature will tell."""
        return str(context.get(self.name_from) or "") if self.name_from else ""

    def lines_in(self, context: Frozen) -> list[str]:
        """The names under the lines that the printed paper has for this party, at least one."""
        if self.who(context) is Who.BOTH_PARENTS and context.get(self.names_of_both_from):
            return list(context[self.names_of_both_from])
        if people := self.people_in(context):
            return [one["name"] for one in people]
        return [self.name_in(context)]


class CannotApply(Exception):
    """What is proposed does not fit the case as it stands now; the words say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a signed paper that an amendment may change.

    ``form(details, data, values, day)`` gives its form over what was sent, else over the proposed
    values, else over what stands; the form's ``values()`` are what is proposed, as JSON.
    ``held(details)`` is what stands now, ``apply(details, values, by)`` writes the rows: in earnest
    when everybody has signed, and before that to see what the paper would say. It raises
    ``CannotApply``. `fields` names the template of the form where it is more than its fields.
    `follows`: nothing is written here, the paper changes with another one that goes out with it.
    `goes_along`: nobody chooses it, it is asked for with whatever is changed (who endorsed it), and
    by itself it changes nothing.
    """

    slug: str
    title: Text
    form: Callable[..., Any]
    held: Callable[[Any], Any]
    apply: Callable[[Any, Any, Any], None]
    fields: str = "documents/_section_fields.html"
    follows: bool = False
    goes_along: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A value of the frozen context that "before and after" tells, and what it is called.

    `if_empty` is said where the paper leaves the value out and means something by it.
    """

    name: str
    label: Text
    if_empty: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRows:
    """A table of the frozen context: its rows are known by `key`, and called by `called`."""

    name: str
    called: Callable[[Frozen], str]
    columns: tuple[Compared, ...]
    key: str = "key"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """One kind of paper.

    `clause` is the one that demands it, `annex` where the act prints its form («Приложение 1»),
    empty if it prints none. `context` makes the frozen context from the case's own row (or from
    what a register is taken over) and the day of the paper; it may set `title`,
    `school_short_name` and `signatures`, which are otherwise filled in. `number_format` prints a
    number of the series. `is_register`: made over many cases. `of_application`: made over what a
    family sent, before there is a case. `is_restricted`: holds health or psychological data.
    `needed_if`, given the case's own row, leaves the paper out of a step that names it where it
    has nothing to say. `copies_to_hand`: an original goes to the pupil, so every print tells its
    version, and the handing out is recorded. `on_paper_only`: signed by hand unless the school's
    order on signing says otherwise. `compared` is what "before and after" tells by its name, beside
    the words themselves. `approves`: the kinds of the same case, agreed before, that this order
    approves; such a paper has the order's number and date as `approved`, and is sealed after it.
    `passages` are the words that a school may replace by its own, with `placeholders` in them; the
    frozen context has them filled in, as `passages`.
    """

    slug: str
    act: str
    title: str
    clause: str
    language: str
    template: str
    context: Callable[[Any, date], Frozen]
    series: str
    annex: str = ""
    number_format: str = "{number}"
    signers: tuple[Signer, ...] = ()
    retention: Text = ""
    is_register: bool = False
    of_application: bool = False
    is_restricted: bool = False
    needed_if: Callable[[Any], bool] | None = None
    copies_to_hand: bool = False
    landscape: bool = False
    on_paper_only: OnPaperOnly | None = None
    compared: tuple[Compared | ComparedRows, ...] = ()
    approves: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()

    def printed_number(self, number: int) -> str:
        """The number as the register and the paper print it: «14-ИС»."""
        return self.number_format.format(number=number)

    def is_needed(self, details: Any) -> bool:
        """Whether a step that names the kind issues it for this case."""
        return self.needed_if is None or self.needed_if(details)

    def signers_of(self, context: Frozen) -> tuple[Signer, ...]:
        """The parties that sign the paper made from `context`, in the order of the form."""
        return tuple(signer for signer in self.signers if signer.signs(context))

    @property
    def amendable(self) -> tuple[Section, ...]:
        """The parts that may be changed once the paper is signed, as they were registered."""
        return _sections.get(self.slug, ())

    @property
    def begun_by_hand(self) -> tuple[Section, ...]:
        """Those of them that somebody chooses: the others follow another paper, or go along."""
        return tuple(one for one in self.amendable if not (one.follows or one.goes_along))

    def section(self, slug: str) -> Section | None:
        """The amendable part with this name, or None if no such part may be changed."""
        return next((one for one in self.amendable if one.slug == slug), None)

    def passage(self, slug: str) -> Passage | None:
        """The replaceable passage with this name, or None."""
        return next((one for one in self.passages if one.slug == slug), None)

    def signer(self, capacity: str) -> Signer | None:
        """The party with this capacity, or None if no such party signs this kind."""
        return next((one for one in self.signers if one.capacity == capacity), None)


class UnknownKind(LookupError):
    """No regulation of this installation has such a paper."""


_registered: dict[str, PaperKind] = {}
_sections: dict[str, tuple[Section, ...]] = {}


def register(*kinds: PaperKind) -> None:
    """Make kinds known; ValueError for a slug that is taken or a party named twice."""
    for kind in kinds:
        if _registered.setdefault(kind.slug, kind) != kind:
            raise ValueError(f"two kinds of paper are called {kind.slug}")
        if len({signer.capacity for signer in kind.signers}) < len(kind.signers):
            raise ValueError(f"{kind.slug}: one capacity signs twice")


def register_sections(kind: str, *sections: Section) -> None:
    """Say what of a signed paper may be amended; their forms stand above the kinds themselves."""
    _sections[kind] = sections


def get(slug: str) -> PaperKind:
    """The kind with this slug; UnknownKind if there is none."""
    try:
        return _registered[slug]
    except KeyError:
        raise UnknownKind(f"no kind of paper {slug!r}") from None


def every() -> tuple[PaperKind, ...]:
    """All kinds, in the order in which they were registered."""
    return tuple(_registered.values())


def of_act(act: str) -> tuple[PaperKind, ...]:
    """The kinds that the act with this slug issues."""
    return tuple(kind for kind in every() if kind.act == act)


def of_school(acts: Collection[str], language: str) -> tuple[PaperKind, ...]:
    """The kinds of a school's papers: those of its acts, and those of no act in its language."""
    return tuple(
        kind for kind in every() if (kind.act in acts if kind.act else kind.language == language)
    )


def approved_later() -> frozenset[str]:
    """The kinds that an order approves after they were signed."""
    return frozenset(slug for kind in every() for slug in kind.approves)


def series_title(series: str) -> str:
    """What a series of numbers is called: as the first kind of paper that takes its numbers."""
    return next((kind.title for kind in every() if kind.series == series), series)


def described() -> list[Mapping[str, Any]]:
    """Every kind as plain data, as ``manage.py papers`` prints it."""
    return [
        {
            "slug": kind.slug,
            "act": kind.act,
            "clause": kind.clause,
            "annex": kind.annex,
            "title": kind.title,
            "language": kind.language,
            "signers": [signer.capacity.value for signer in kind.signers],
            "series": kind.series,
        }
        for kind in every()
    ]
