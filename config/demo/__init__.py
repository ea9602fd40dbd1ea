"""The demo school: named people of every role, used by ``manage.py demo`` and by the tests."""
