"""Imports as the office meets them: check a file, decide, write it, undo it; and the way back out.

``reading`` turns a stored file into rows, ``checking`` compares them with the records, ``writing``
writes the good ones, ``undoing`` takes a whole import back, ``exporting`` gives the records as a
file that imports to "no changes".
"""
