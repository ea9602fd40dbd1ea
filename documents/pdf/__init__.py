"""Papers as PDF: rendering (``engine``), printing (``merge``) and pictures of pages (``pictures``).

Nothing here knows a model or the database. HTML and bytes go in, bytes come out.
"""
