"""The entry point of the web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

# The PDF engine takes a second to load: before the first request, not in it.
from documents.pdf import engine  # noqa: E402

engine.fingerprint()
