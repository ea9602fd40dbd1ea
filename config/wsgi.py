"""The entry point of the web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

# A web server asks no questions of its own: what the checks refuse must not be served.
from django.core.checks import Tags, run_checks  # noqa: E402
from django.core.exceptions import ImproperlyConfigured  # noqa: E402

found = run_checks(tags=[Tags.security, Tags.database], databases=["default"])
if serious := [str(one) for one in found if one.is_serious()]:
    raise ImproperlyConfigured("\n".join(serious))

# The server makes its workers out of this process: what the checks opened would be one line to the
# database that two workers speak into at the same time.
from django.db import connections  # noqa: E402

for connection in connections.all(initialized_only=True):
    connection.close()
    connection.close_pool()

# The PDF engine takes a second to load: before the first request, not in it.
from documents.pdf import engine  # noqa: E402

engine.fingerprint()
