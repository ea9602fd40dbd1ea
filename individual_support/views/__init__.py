"""Pages of individual support: the case for its reader, a form, a verb, the page."""
