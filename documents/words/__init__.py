"""Words of a paper: names, posts and school names in every case, numbers and dates in words.

Pure Python: nothing here touches Django, the database or the clock.
"""
