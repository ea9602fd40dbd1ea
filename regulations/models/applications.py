"""An application of the family: its answers while they are given, and what became of it."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.actors import Actor
from accounts.history import tracked
from accounts.models import Person, StoredFile, TenantModel, TenantQuerySet
from accounts.permissions import roles_for
from accounts.roles import Role
from regulations.models.cases import Case
from regulations.models.scanned import Scanned
from regulations.questions import Questionnaire, questionnaire_of
from regulations.words import Text
from students.models import Student
from students.models.student import WHOLE_SCHOOL


class ApplicationState(models.TextChoices):
    """How far an application has come."""

    DRAFT = "draft", _("not sent yet")
    SENT = "sent", pgettext_lazy("state of an application", "sent, waits for the decision")
    ACCEPTED = "accepted", pgettext_lazy("state of an application", "accepted, the case is open")
    DECLINED = "declined", pgettext_lazy("state of an application", "answered: declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of an application", "withdrawn by the family")


class Route(models.TextChoices):
    """How it came to the school."""

    ONLINE = "online", _("online")
    PAPER = "paper", _("on paper; typed in by the school")


class ApplicationQuerySet(TenantQuerySet):
    """Who sees which applications."""

    def visible_to(self, actor: Actor):
        """Whoever applies: their own. The school: what was sent, a class teacher of the own class.

        A draft is seen by the applicant alone; one that the school types in from a paper, by those
        who may do that.
        """
        sent = ~Q(state=ApplicationState.DRAFT)
        own = Q(applicant__in=actor.person_ids) & (sent | Q(route=Route.ONLINE))
        whole, led = actor.schools_with(*WHOLE_SCHOOL), actor.schools_with(Role.CLASS_TEACHER)
        if not whole and not led:
            return self.filter(own)
        ours = Q(school_id__in=whole)
        if led:
            ours |= Q(school_id__in=led, student__school_class__teacher__in=actor.person_ids)
        entering = actor.schools_with(*roles_for("enter_applications"))
        return self.filter(own | ours & (sent | Q(route=Route.PAPER, school_id__in=entering)))

    def waiting(self):
        """Sent, and not decided yet."""
        return self.filter(state=ApplicationState.SENT)


_SENT_STAYS = """
IF OLD.state <> 'draft' AND (
    NEW.state = 'draft'
    OR (NEW.act, NEW.form, NEW.student_id, NEW.applicant_id, NEW.authority, NEW.route,
        NEW.answers, NEW.number, NEW.year, NEW.sent_at, NEW.received_on)
    IS DISTINCT FROM
       (OLD.act, OLD.form, OLD.student_id, OLD.applicant_id, OLD.authority, OLD.route,
        OLD.answers, OLD.number, OLD.year, OLD.sent_at, OLD.received_on)
    OR (OLD.state <> 'sent' AND NEW.state <> OLD.state)
) THEN
    RAISE EXCEPTION 'application % was sent: its words stay, and it is decided once', OLD.id
        USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
"""


@tracked(by="case")
class Application(TenantModel):
    """One application for one pupil. ``answers`` holds, by page, what was typed and its version.

    From sending on its words stay: the database refuses to change them.
    """

    act = models.CharField(_("act"), max_length=60)
    form = models.CharField(_("what is applied for"), max_length=40)
    student = models.ForeignKey(
        Student, on_delete=models.PROTECT, related_name="applications", verbose_name=_("pupil")
    )
    applicant = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("who applies")
    )
    authority = models.CharField(_("by what authority"), max_length=20)
    authority_paper = models.CharField(_("paper of authority"), max_length=200, blank=True)
    route = models.CharField(_("how it came"), max_length=10, choices=Route, default=Route.ONLINE)
    entered_by = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("typed in by"),
    )
    state = models.CharField(
        _("state"), max_length=12, choices=ApplicationState, default=ApplicationState.DRAFT
    )
    answers = models.JSONField(_("answers"), default=dict, blank=True)
    started_at = models.DateTimeField(auto_now_add=True)
    saved_at = models.DateTimeField(auto_now=True)
    number = models.PositiveIntegerField(_("number"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    received_on = models.DateField(_("received on"), null=True, blank=True)
    decide_by = models.DateField(_("to be decided by"), null=True, blank=True)
    count = models.JSONField(default=dict, blank=True)
    decider_role = models.CharField(max_length=20, choices=Role.choices(), blank=True)
    decided_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    case = models.OneToOneField(
        Case, on_delete=models.PROTECT, null=True, blank=True, related_name="application"
    )

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ("-sent_at", "-pk")
        indexes = (
            models.Index(fields=("school", "state", "decide_by"), name="applications_by_due"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("student", "applicant", "act", "form", "route"),
                condition=Q(state="draft"),
                name="one_draft_of_application",
            ),
            models.UniqueConstraint(
                fields=("student", "applicant", "act", "form"),
                condition=Q(state="sent"),
                name="one_waiting_application",
            ),
            models.UniqueConstraint(
                fields=("school", "act", "form", "year", "number"),
                name="application_number_once",
            ),
            models.CheckConstraint(
                condition=Q(state="draft")
                | Q(number__isnull=False, sent_at__isnull=False, decide_by__isnull=False),
                name="sent_application_is_numbered",
            ),
        )
        triggers = (
            pgtrigger.Protect(
                name="sent_is_never_deleted",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__state__df="draft"),
            ),
            pgtrigger.Trigger(
                name="sent_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=_SENT_STAYS,
            ),
        )

    def __str__(self) -> str:
        return f"{self.student}, {self.form}"

    @property
    def questionnaire(self) -> Questionnaire:
        """What it was asked by; LookupError if the regulation is not installed."""
        return questionnaire_of(self.act, self.form)

    @property
    def printed_number(self) -> str:
        """The number as the receipt prints it; empty for a draft."""
        return self.questionnaire.printed_number(self.number) if self.number else ""

    @property
    def called(self) -> Text:
        """Its name with its number: «Обращение № 14-О»."""
        return self.questionnaire.called(self.number)

    @property
    def is_draft(self) -> bool:
        """Not sent yet."""
        return self.state == ApplicationState.DRAFT

    @property
    def is_waiting(self) -> bool:
        """Sent and not decided."""
        return self.state == ApplicationState.SENT


@tracked()
class ApplicationFile(Scanned, TenantModel):
    """A paper that came with an application; on acceptance it becomes one of the case's."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="files")
    page = models.CharField(max_length=40, blank=True)
    kind = models.CharField(_("kind"), max_length=40)
    scan = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(_("file"), max_length=200)
    is_restricted = models.BooleanField(default=False)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("paper of an application")
        verbose_name_plural = _("papers of applications")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("application", "page", "scan"), name="application_file_once"
            ),
        )

    def __str__(self) -> str:
        return self.file_name
