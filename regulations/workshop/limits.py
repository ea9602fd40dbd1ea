"""How much of everything a file may hold."""

from __future__ import annotations

LARGEST_BYTES = 20 * 1024 * 1024
#: A4 on both sides at 600 dots an inch is 70 million dots; more is no scan but an attack.
LARGEST_DOTS = 80_000_000
#: The long side of A4 at 300 dots an inch: what is kept of a picture.
LONGEST_SIDE = 3508
MOST_PAGES = 200
#: A page of a scanner is five objects; a page of an office program, a few dozen.
MOST_OBJECTS = 50_000
#: One picture of LARGEST_DOTS in colour; and all the streams of a file together.
LARGEST_STREAM = 3 * LARGEST_DOTS
LARGEST_UNPACKED = 1024 * 1024 * 1024

MEMORY_BYTES = 1536 * 1024 * 1024
SECONDS = 30
