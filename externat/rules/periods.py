"""Counting of months and days as the acts count them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def months_before(day: date, months: int) -> date:
    """The day so many calendar months earlier, the last of the month where it has no such day."""
    counted = day.year * 12 + day.month - 1 - months
    year, month = divmod(counted, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_after(day: date) -> date:
    """The day one calendar month later: a treatment that goes on after it lasts more than one."""
    return months_before(day, -1)


def days_after(day: date, days: int) -> date:
    """So many calendar days later."""
    return day + timedelta(days=days)
