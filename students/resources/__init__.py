"""How lists become records and records become lists, through django-import-export."""
