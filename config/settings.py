"""Settings of the product. Every knob is an environment variable or a line of ``.env``.

With nothing set the product runs for one person on one machine: embedded PostgreSQL, demo mode off,
mail written to ``var/mail``. ``docs/operating.md`` lists the variables.
"""

from __future__ import annotations

import shlex
from pathlib import Path

import environ
import pghistory
from csp.constants import NONCE, NONE, SELF
from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _

from config.postgres import embedded

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()
if (BASE_DIR / ".env").exists():
    env.read_env(BASE_DIR / ".env")


def _secret_key() -> str:
    """The key of this installation: from the environment, else made once and kept under var/."""
    if key := env("SECRET_KEY", default=""):
        return key
    path = VAR_DIR / "secret_key"
    if not path.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text()


SECRET_KEY = _secret_key()
DEBUG = env.bool("DEBUG", default=False)
DEMO_MODE = env.bool("DEMO_MODE", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
BEHIND_TLS = env.bool("BEHIND_TLS", default=False)
PUBLIC_URL = env("PUBLIC_URL", default="http://127.0.0.1:8000")  # what letters link to

# --- Applications -----------------------------------------------------------------------------

INSTALLED_APPS = [
    "accounts",
    "students",
    "regulations",
    "documents",
    "individual_support",
    "home_education",
    "credit_transfer",
    "externat",
    "config.apps.MarshrutAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "axes",
    "csp",
    "django_cotton.apps.SimpleAppConfig",
    "django_filters",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "import_export",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "config.apps.SiteConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.SignInRequiredMiddleware",
    "accounts.middleware.TenantMiddleware",
    "accounts.middleware.LanguageMiddleware",
    "accounts.middleware.SchoolTimeMiddleware",
    "accounts.middleware.CleanAddressMiddleware",
    "accounts.middleware.IdleSessionMiddleware",
    "accounts.middleware.TooManyMiddleware",
    "accounts.middleware.OneTimePasswordMiddleware",
    "accounts.middleware.HistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            # Set here: each package would set them by itself and undo the other.
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django_cotton.cotton_loader.Loader",
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "config.context_processors.page",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "django_cotton.templatetags.cotton",
            ],
        },
    }
]
COTTON_DIR = "components"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Database ---------------------------------------------------------------------------------
# "default" is the application's role: it owns no table and obeys row-level security.
# "owner" owns the tables: migrations, test databases, backups. Both name the same database.

_TEST_DATABASE = {"NAME": f"test_marshrut{env('TEST_DB_SUFFIX', default='')}"}


def _embedded(role: str) -> dict:
    return {
        "NAME": embedded.DATABASE,
        "USER": role,
        "HOST": str(embedded.data_directory()),
        "PORT": "",
    }


if DATABASE_URL := env("DATABASE_URL", default=""):
    _app = env.db_url_config(DATABASE_URL)
    _owner = env.db_url_config(env("DATABASE_OWNER_URL", default=DATABASE_URL))
else:
    _app, _owner = _embedded(embedded.APP_ROLE), _embedded(embedded.OWNER_ROLE)

_POOLED = {"pool": {"min_size": 1, "max_size": 16, "timeout": 10}}
_POOL = _POOLED if env.bool("DATABASE_POOL", default=False) else {}
# A statement that comes for the second time is prepared: config/postgres/prepared.py. Not behind
# a pooler that gives every transaction another connection.
_PREPARED = {"server_side_binding": True, "prepare_threshold": 1}
_PREPARE = _PREPARED if env.bool("DATABASE_PREPARE", default=True) else {}

DATABASES = {
    "default": {
        **_app,
        "ENGINE": "config.postgres",
        "ATOMIC_REQUESTS": True,
        # A pooled connection is tried before it is used: the server may have been restarted.
        "CONN_HEALTH_CHECKS": True,
        "TEST": _TEST_DATABASE,
        "OPTIONS": {**_app.get("OPTIONS", {}), **_POOL, **_PREPARE},
    },
    "owner": {**_owner, "ENGINE": "config.postgres", "TEST": _TEST_DATABASE},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- History ----------------------------------------------------------------------------------

PGHISTORY_APPEND_ONLY = True
PGHISTORY_INSTALL_CONTEXT_FUNC_ON_MIGRATE = False
# History is asked for by the row it is of, and by what `tracked(by=…)` names: an index for each
# foreign key of the row and one for the context made every write dearer, and nobody asked by them.
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGHISTORY_CONTEXT_FIELD = pghistory.ContextForeignKey(db_index=False)
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(db_index=True)

# --- Background work: accounts/jobs.py ----------------------------------------------------------

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_IMPORT_PATHS = ["accounts.mailing", "accounts.throttling", "accounts.entering"]

# --- Sign-in ----------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = (
    False  # the lockout is django-axes: it counts in the database, not per process
)

ACCOUNT_SESSION_REMEMBER = True  # every session ends by SESSION_COOKIE_AGE without a click
ACCOUNT_FORMS = {
    "login": "accounts.forms.sign_in.LoginForm",
    "change_password": "accounts.forms.sign_in.ChangePasswordForm",
    "reset_password": "accounts.forms.sign_in.ResetPasswordForm",
    "reset_password_from_key": "accounts.forms.sign_in.ResetPasswordKeyForm",
}

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "accounts.lockout.login_of"
AXES_CLIENT_IP_CALLABLE = "accounts.lockout.address_of"
AXES_LOCKOUT_TEMPLATE = "429.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = BEHIND_TLS
CSRF_FAILURE_VIEW = "config.views.csrf_failure"

# --- Security headers: nothing is loaded from any other host -------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if BEHIND_TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000

# --- Languages and time -------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("ru", _("Russian")), ("uk", _("Ukrainian")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Files, static, mail --------------------------------------------------------------------------

HASHED_STATIC = env.bool("HASHED_STATIC", default=False)
STATIC_URL = "/static/"
# Only what `collectstatic` made is served from here; without hashed names nothing is collected.
STATIC_ROOT = BASE_DIR / "staticfiles" if HASHED_STATIC else None
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "config.static_files.JoinedFilesFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "config.static_addresses.HashedFiles"
        if not DEBUG and HASHED_STATIC
        else "config.static_addresses.PlainFiles"
    },
}
WHITENOISE_USE_FINDERS = not HASHED_STATIC
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# The file on its standard input; exit code 0: clean, 1: infected. regulations/virus_scan.py
VIRUS_SCAN_COMMAND = shlex.split(env("VIRUS_SCAN_COMMAND", default=""))
VIRUS_SCAN_SECONDS = env.int("VIRUS_SCAN_SECONDS", default=60)

DEFAULT_FROM_EMAIL = env("MAIL_FROM", default="marshrut@localhost")
if env("EMAIL_URL", default=""):
    vars().update(env.email_url("EMAIL_URL"))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR_DIR / "mail"

# --- Short messages: accounts/delivery -----------------------------------------------------------

SMS_GATEWAY = {
    "URL": env("SMS_GATEWAY_URL", default=""),
    "METHOD": env("SMS_GATEWAY_METHOD", default="POST").upper(),
    "FORMAT": env("SMS_GATEWAY_FORMAT", default="form").lower(),
    "TO_FIELD": env("SMS_GATEWAY_TO_FIELD", default="to"),
    "TEXT_FIELD": env("SMS_GATEWAY_TEXT_FIELD", default="text"),
    "TOKEN": env("SMS_GATEWAY_TOKEN", default=""),
    "TOKEN_FIELD": env("SMS_GATEWAY_TOKEN_FIELD", default=""),
    "EXTRA": env.dict("SMS_GATEWAY_EXTRA", default={}),
    "ACCEPTED": env("SMS_GATEWAY_ACCEPTED", default=""),
    "REFUSED": env("SMS_GATEWAY_REFUSED", default=""),
}
_SMS_WITHOUT_GATEWAY = "file" if DEBUG or DEMO_MODE else "off"
SMS_DELIVERY = env(
    "SMS_DELIVERY", default="gateway" if SMS_GATEWAY["URL"] else _SMS_WITHOUT_GATEWAY
).lower()
MESSAGES_DIR = VAR_DIR / "messages"

# --- The seal of a school: documents/sealing ------------------------------------------------------

SEAL_KEYS = Path(env("SEAL_KEYS", default=str(VAR_DIR / "seal")))
SEAL_PASSPHRASE = env("SEAL_PASSPHRASE", default="")
# The demo makes itself a passphrase beside its key; a school's own belongs elsewhere.
_DEMO_PASSPHRASE = str(VAR_DIR / "demo_passphrase") if DEMO_MODE else ""
SEAL_PASSPHRASE_FILE = env("SEAL_PASSPHRASE_FILE", default=_DEMO_PASSPHRASE)
SEAL_TIME_STAMP_URL = env("SEAL_TIME_STAMP_URL", default="")  # optional authority (RFC 3161)

IMPORT_EXPORT_USE_TRANSACTIONS = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
    "loggers": {
        "axes": {"level": "WARNING"},
        "procrastinate": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
        "pikepdf": {"level": "WARNING"},
        "weasyprint": {"level": "ERROR"},
    },
}
