"""Reading lists of pupils, staff and curriculum hours out of spreadsheets.

The path of a file: bytes -> :mod:`.tables` (a table of cells under found headers) ->
:mod:`.headers` (which column is what) -> :mod:`.pupils`, :mod:`.staff`, :mod:`.curriculum`
(rows of domain values with their findings, read by :mod:`.values`). Nothing here touches the
database, the request or the clock: today and the school's rules are passed in.

What refuses a row (an *error*) and what only marks it (a *warning*) is decided in one table,
:data:`.findings.MESSAGES`: an error is a value without which the pupil cannot be told apart,
placed in a class or named on a paper; a warning is a slip that was mended, or a contact that
could not be read and was left out.
"""
