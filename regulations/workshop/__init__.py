"""Where strangers' files are opened: a process of its own with a bounded memory and time.

A file that was built to break its reader breaks this process and nothing else. Nothing here knows
the product: no settings, no database, no words. ``regulations.scans`` hands it the bytes and puts
its refusals into words::

    python -m regulations.workshop < scan > answer

The answer is a line of JSON and, when the file is taken, the clean bytes after it.
"""
