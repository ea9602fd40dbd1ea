"""Finding pupils by name, fast at 100,000 of them.

The sort key of the database makes ё equal е and drops apostrophes, so a search by it does too. The
beginning of a full name is a range of the index (school, sort key): row-level security lets only
leakproof operators reach an index, which ``<`` and ``>=`` are and ``LIKE`` is not. What is no
beginning is looked for word by word within the rows that the reader may see.
"""

from __future__ import annotations

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import F, Func, QuerySet, TextField, Value
from django.db.models.functions import Concat, StrIndex

from students.models import Student

#: Sorts after every letter.
LAST_CHARACTER = "\U0010ffff"
#: How alike a last name must be to be offered when nothing was found.
ALIKE = 0.3
LONGEST_SEARCH = 100


def cleaned(text: str) -> str:
    """The words of a search: no control characters, single spaces, not too long."""
    printable = "".join(c if c.isprintable() else " " for c in text[:LONGEST_SEARCH])
    return " ".join(printable.split())


def named(students: QuerySet[Student], text: str) -> QuerySet[Student]:
    """Pupils whose name begins with the text, else those with all its words in any order."""
    text = cleaned(text)
    if not text:
        return students
    by_beginning = _beginning_with(students, text)
    if by_beginning.exists():
        return by_beginning
    return _with_words(students, text)


def named_alike(students: QuerySet[Student], text: str, limit: int = 5) -> list[Student]:
    """Pupils with a last name like the first word, the most alike first: for a slip of the pen."""
    words = cleaned(text).split()
    if not words:
        return []
    alike = students.annotate(likeness=TrigramSimilarity("last_name", words[0]))
    return list(alike.filter(likeness__gt=ALIKE).order_by("-likeness", "sort_key")[:limit])


def _key(text: str) -> Func:
    """The text as the sort key writes it."""
    key = Func(Value(text), Value(""), Value(""), function="marshrut_sort_key")
    return Func(key, function="rtrim", output_field=TextField(db_collation="C"))


def _beginning_with(students: QuerySet[Student], text: str) -> QuerySet[Student]:
    after = Concat(_key(text), Value(LAST_CHARACTER), output_field=TextField(db_collation="C"))
    return students.filter(sort_key__gte=_key(text), sort_key__lt=after)


def _with_words(students: QuerySet[Student], text: str) -> QuerySet[Student]:
    found = students.alias(spaced=Concat(Value(" "), F("sort_key"), output_field=TextField()))
    for place, word in enumerate(text.split()):
        name = f"place_{place}"
        begins = Concat(Value(" "), _key(word), output_field=TextField())
        found = found.alias(**{name: StrIndex("spaced", begins)}).filter(**{f"{name}__gt": 0})
    return found
