"""The whole product: settings, addresses, commands that know every app.

What is imported while it starts stays to the end, and nothing of it is garbage: the collector rests
until all apps are there (``config.apps``). It would go over all of it again and again, a tenth of
the start of every command.
"""

import gc

gc.disable()
