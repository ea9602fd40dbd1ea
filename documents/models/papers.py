"""One issued document, and the counters that number them without gaps."""

from __future__ import annotations

import pgtrigger
from django.db import connection, models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, StoredFile, TenantModel, TenantQuerySet
from documents import kinds
from regulations.models import Application, Case, Decision
from regulations.words import Text
from students.models import Student
from students.models.student import WHOLE_SCHOOL, sees_schools_whole


class PaperState(models.TextChoices):
    """How far a paper has come."""

    ISSUED = "issued", pgettext_lazy("state of a paper", "issued")
    SIGNED = "signed", _("signed by all")
    SUPERSEDED = "superseded", _("replaced by a newer version")
    ANNULLED = "annulled", _("annulled")


class RegisterCounter(TenantModel):
    """The last number given in one series of one year. Locked while a number is taken."""

    series = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("school", "series", "year"), name="one_counter"),
        )
        triggers = (
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="counts_by_one",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__last__df=pgtrigger.F("old__last") + 1),
            ),
        )

    def __str__(self) -> str:
        return f"{self.series}/{self.year}: {self.last}"


class PaperQuerySet(TenantQuerySet):
    """Papers by who sees them and what may be done with them."""

    def visible_to(self, actor: Actor):
        """Papers of the cases and pupils that the actor sees; a register, its maker too.

        An agreement on signing by code, also the person whose it is.
        """
        if sees_schools_whole(actor):
            return self.filter(school_id__in=actor.school_ids)
        return self.filter(
            Q(school_id__in=actor.schools_with(*WHOLE_SCHOOL))  # first: the rest is then not asked
            | Q(case__in=Case.objects.visible_to(actor))
            | Q(application__in=Application.objects.visible_to(actor))
            | Q(
                case=None,
                application=None,
                school_id__in=actor.school_ids,
                issued_by__in=actor.person_ids,
            )
            | Q(case=None, signing_agreement__person__in=actor.person_ids)
            | Q(student__in=Student.objects.visible_to(actor))
        )

    def current(self):
        """Neither replaced nor annulled."""
        return self.filter(state__in=(PaperState.ISSUED, PaperState.SIGNED))

    def in_force(self):
        """Current, and no new version that still waits for the signatures of an amendment."""
        return self.current().exclude(made_by_amendment__state="issued")


@tracked(exclude=("context",))
class Paper(TenantModel):
    """An issued document: number, date, and the context it was made from, frozen.

    The bytes are rendered once, right after the step that issues the paper, and stored under their
    hash; ``file`` is empty only until then. ``sealed`` is the final PDF: what was signed, the page
    of its signatures, the school's seal. ``check_code`` is printed on the paper. ``approved_by`` is
    the order that approves what was agreed before it; ``approved_file`` the paper with the number
    and the date of that order, as it is read and printed from then on. A paper not bound
    to one case has no ``case``: a report over a class, the copy of an ``application``.
    """

    #: Where the pupil stands whom a paper is about: see `child`.
    CHILD = ("case__student", "application__student", "student")

    kind = models.CharField(_("kind"), max_length=60)
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, null=True, blank=True, related_name="papers"
    )
    student = models.ForeignKey(
        Student,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="papers",
        help_text=_("Of a paper that is about a pupil and belongs to no case."),
    )
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="papers"
    )
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    series = models.CharField(_("series"), max_length=40)
    number = models.PositiveIntegerField(_("number"))
    year = models.PositiveSmallIntegerField(_("year"))
    dated = models.DateField(_("date"))
    title = models.CharField(_("title"), max_length=300)
    language = models.CharField(max_length=2)
    context = models.JSONField(_("frozen context"))
    context_hash = models.CharField(max_length=64)
    file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    application = models.ForeignKey(
        Application, on_delete=models.PROTECT, null=True, blank=True, related_name="papers"
    )
    check_code = models.CharField(_("check code"), max_length=32, editable=False)
    sealed = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="approves"
    )
    approved_file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    seal_failure = models.CharField(max_length=300, blank=True, editable=False)
    state = models.CharField(
        _("state"), max_length=12, choices=PaperState, default=PaperState.ISSUED
    )
    issued_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    issued_at = models.DateTimeField(auto_now_add=True)
    annulled_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    annulled_for = models.CharField(_("why it was annulled"), max_length=500, blank=True)

    objects = PaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        ordering = ("-issued_at", "-pk")
        indexes = (models.Index(fields=("school", "-issued_at", "-id"), name="papers_by_time"),)
        constraints = (
            models.UniqueConstraint(
                fields=("school", "series", "year", "number"), name="number_given_once"
            ),
            models.UniqueConstraint(
                fields=("case", "kind", "version"),
                condition=Q(case__isnull=False),
                name="version_once",
            ),
            models.UniqueConstraint(fields=("school", "check_code"), name="check_code_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="numbers_from_one"),
        )
        triggers = (
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="words_stay",
                fields=(
                    "kind",
                    "case",
                    "application",
                    "student",
                    "version",
                    "series",
                    "number",
                    "year",
                    "dated",
                    "title",
                    "language",
                    "context",
                    "context_hash",
                    "check_code",
                ),
            ),
            pgtrigger.Protect(
                name="bytes_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__file__isnull=False)
                & pgtrigger.Q(old__file__df=pgtrigger.F("new__file")),
            ),
            pgtrigger.Protect(
                name="sealed_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__sealed__isnull=False)
                & pgtrigger.Q(old__sealed__df=pgtrigger.F("new__sealed")),
            ),
            pgtrigger.Protect(
                name="approved_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__approved_by__isnull=False)
                & pgtrigger.Q(old__approved_by__df=pgtrigger.F("new__approved_by"))
                | pgtrigger.Q(old__approved_file__isnull=False)
                & pgtrigger.Q(old__approved_file__df=pgtrigger.F("new__approved_file")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.title} № {self.printed_number}"

    @property
    def printed_number(self) -> str:
        """The number as it stands on the paper: «14-ИС»."""
        try:
            return kinds.get(self.kind).printed_number(self.number)
        except kinds.UnknownKind:
            return str(self.number)

    @property
    def state_words(self) -> Text:
        """The state in words; a paper that nobody signs waits for no signature."""
        try:
            waits = bool(kinds.get(self.kind).signers)
        except kinds.UnknownKind:
            waits = True
        if self.state == PaperState.ISSUED and not waits:
            return _("issued")
        return PaperState(self.state).label

    @property
    def is_register(self) -> bool:
        """Made over many pupils; not so an agreement, which is one person's."""
        try:
            return kinds.get(self.kind).is_register
        except kinds.UnknownKind:
            return False

    @property
    def child(self) -> Student | None:
        """The pupil whom the paper is about; None for a register."""
        over = self.case or self.application
        return over.student if over is not None else self.student

    @property
    def is_current(self) -> bool:
        """Neither replaced nor annulled."""
        return self.state in (PaperState.ISSUED, PaperState.SIGNED)


#: The first number of a series makes its counter.
_COUNT_ON = """
    INSERT INTO documents_registercounter AS counter (school_id, series, year, last)
    VALUES (%s, %s, %s, 1)
    ON CONFLICT ON CONSTRAINT one_counter DO UPDATE SET last = counter.last + 1
    RETURNING last
"""


def next_number(school, series: str, year: int) -> int:
    """The next number of the series, taken in the open transaction: a rollback gives it back.

    The counter's row stays locked until the transaction ends, so numbers have no gaps.
    """
    with connection.cursor() as cursor:
        cursor.execute(_COUNT_ON, [school.pk, series, year])
        return cursor.fetchone()[0]
