"""Numbers and words of the annexes that rules rest on, as the act prints them."""

from __future__ import annotations

#: Annex 6, part 5: what is printed of the order of the day.
LESSON = "Урок (минут)"
LESSON_MINUTES = ("40 мин", 40)
CORRECTIONAL_MINUTES = ("25 мин", 25)
PAUSE_MINUTES = ("10 – 20 мин", 10, 20)
ASSESSED = "1 раз в год"
ANNEX_6 = (LESSON, LESSON_MINUTES[0], CORRECTIONAL_MINUTES[0], PAUSE_MINUTES[0], ASSESSED)
