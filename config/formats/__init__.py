"""Formats of dates where a language of the product needs another than Django's own."""
