"""How messages write hours, percents and weekdays."""

from __future__ import annotations

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

WEEKDAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)


def _number(value: Decimal) -> str:
    plain = value.normalize()
    whole = plain == plain.to_integral_value()
    return str(number_format(plain.to_integral_value() if whole else plain))


#: Hours or percents as the reader's language writes them, without needless zeros: «2,25».
hours = lazy(_number, str)
