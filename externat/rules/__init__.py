"""The law of individual education: two editions, each a package, and what they have in common.

Pure: no ORM, no request, no clock. `edition_2016` and `edition_2021` hold one act each, clause by
clause in the order of its text; a case is judged by the edition it was opened under.
"""
