"""Pages of the school's records: fetch what the reader may see, a form, a service, a template."""
