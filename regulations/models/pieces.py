"""Photos and files on their way into a form: sent one by one, before the form itself is sent."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.models import Person, TenantModel
from accounts.models.tenant import TenantQuerySet


class PieceQuerySet(TenantQuerySet):
    """Only whoever sent a piece sees it."""

    def visible_to(self, actor: Actor) -> PieceQuerySet:
        """The actor's own pieces."""
        return self.filter(person__in=actor.person_ids)


class Piece(TenantModel):
    """One photo or file, cleaned, waiting for the form it belongs to.

    ``key`` is made by the browser: the same photo sent again after a lost connection is the same
    piece. ``used_at`` is the moment when the form was sent; the bytes are then kept elsewhere.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()
    data = models.BinaryField()
    size = models.PositiveIntegerField(_("size in bytes"))
    content_type = models.CharField(max_length=100)
    file_name = models.CharField(_("file"), max_length=200)
    pages = models.PositiveIntegerField(default=1)
    added_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True, blank=True)

    objects = PieceQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo on its way")
        verbose_name_plural = _("photos on their way")
        constraints = (models.UniqueConstraint(fields=("person", "key"), name="piece_once"),)

    def __str__(self) -> str:
        return self.file_name
