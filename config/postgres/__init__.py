"""PostgreSQL as the product uses it: a server of the school's, or one embedded under ``var/``."""
