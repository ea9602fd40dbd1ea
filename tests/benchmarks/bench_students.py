"""Server time of the list, the search and a card at 100,000 pupils of one school.

Run: ``TEST_DB_SUFFIX=_bench python -m pytest tests/benchmarks/bench_students.py -s``
It prints milliseconds, the median of several requests, and judges nothing.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter

import pytest
from django.db import connection
from django.urls import reverse

PUPILS = 100_000
SYLLABLES = "ба ве го ди ка ле мо ни по ра се ти ха че шу ял".split()

FILL = """
INSERT INTO students_student (school_id, last_name, first_name, patronymic, sex, name_forms,
    birth_date, school_class_id, snils, file_number, phone, email, address, education_form)
SELECT %(school)s, initcap(s[1 + n %% 16] || s[1 + n / 16 %% 16] || s[1 + n / 256 %% 16]) || 'ов',
    (ARRAY['Иван', 'Артём', 'Пётр', 'Савва'])[1 + n %% 4], 'Ильич', 'm', '{}',
    date '2012-01-01' + n %% 2000, %(class)s, '', '', '', '', '', ''
FROM generate_series(1, %(pupils)s) AS n, (SELECT %(syllables)s::text[] AS s) AS words
"""


@pytest.mark.django_db
def test_print_times(sign_in, small):
    with connection.cursor() as cursor:
        cursor.execute(
            FILL,
            {
                "school": small.school.pk,
                "class": small.classes["5-А"].pk,
                "pupils": PUPILS,
                "syllables": SYLLABLES,
            },
        )
        cursor.execute("ANALYZE students_student")
    client = sign_in("kuznetsova")
    htmx = {"HX-Request": "true"}
    for words, address, headers in (
        ("list, first page", reverse("students"), {}),
        ("list, page 1000", f"{reverse('students')}?page=1000", {}),
        ("list, beginning of a name", f"{reverse('students')}?q=гове", {}),
        ("list, first name", f"{reverse('students')}?q=савва", {}),
        ("search, beginning", f"{reverse('search')}?q=гове", htmx),
        ("search, first name", f"{reverse('search')}?q=савва", htmx),
        ("search, nobody: alike", f"{reverse('search')}?q=Гогаль", htmx),
        ("card", reverse("student", args=[small.children["Гоголь"].pk]), {}),
        ("classes", reverse("classes"), {}),
    ):
        taken = []
        for _n in range(5):
            started = perf_counter()
            assert client.get(address, headers=headers).status_code == 200
            taken.append((perf_counter() - started) * 1000)
        print(f"{words:28} {median(taken):7.1f} ms")
