"""Half-given settings of the SMS gateway: told before the start, not when a parent waits."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from accounts.checks import is_local

_DELIVERIES = ("gateway", "file", "console", "off")
_SEE = "docs/operating.md, “Short messages”, shows all settings with an example."


@register()
def sms_settings_are_whole(app_configs, **kwargs) -> list[CheckMessage]:
    """Either all that a gateway needs, or nothing."""
    delivery, gateway = settings.SMS_DELIVERY, settings.SMS_GATEWAY
    if delivery not in _DELIVERIES:
        return [_error(f"SMS_DELIVERY is {delivery!r}, not one of {', '.join(_DELIVERIES)}.")]
    if delivery == "gateway":
        return _gateway(gateway)
    given = [f"SMS_GATEWAY_{name}" for name in ("URL", "TOKEN", "EXTRA") if gateway[name]]
    if given and delivery != "off":
        return [_error(f"{', '.join(given)} given, but SMS_DELIVERY is {delivery!r}.")]
    if given and not gateway["URL"]:
        return [_error(f"{', '.join(given)} given, but no SMS_GATEWAY_URL.")]
    public = [host for host in settings.ALLOWED_HOSTS if not is_local(host)]
    if delivery in ("file", "console") and public:
        return [
            Warning(
                f"Short messages with codes go to the {delivery} of this machine, to no telephone.",
                hint="Set SMS_GATEWAY_URL, or SMS_DELIVERY=off: then codes go by mail only.",
                id="accounts.W002",
            )
        ]
    return []


def _gateway(gateway: dict) -> list[CheckMessage]:
    if not gateway["URL"]:
        return [_error("SMS_DELIVERY is 'gateway', but SMS_GATEWAY_URL is not given.")]
    found = []
    address = urlsplit(gateway["URL"])
    if address.scheme not in ("http", "https") or not address.hostname:
        found.append(_error("SMS_GATEWAY_URL is no address of the kind https://host/path."))
    elif address.scheme == "http" and not is_local(address.hostname):
        found.append(_error("SMS_GATEWAY_URL begins with http://: codes would travel readable."))
    if gateway["METHOD"] not in ("GET", "POST"):
        found.append(_error(f"SMS_GATEWAY_METHOD is {gateway['METHOD']}, not GET or POST."))
    if gateway["FORMAT"] not in ("form", "json"):
        found.append(_error(f"SMS_GATEWAY_FORMAT is {gateway['FORMAT']}, not form or json."))
    found += [
        _error(f"SMS_GATEWAY_{name} is empty: the gateway would not find it in the message.")
        for name in ("TO_FIELD", "TEXT_FIELD")
        if not gateway[name]
    ]
    if gateway["TOKEN_FIELD"] and not gateway["TOKEN"]:
        found.append(_error("SMS_GATEWAY_TOKEN_FIELD is given, but SMS_GATEWAY_TOKEN is not."))
    return found


def _error(what: str) -> Error:
    return Error(what, hint=_SEE, id="accounts.E007")
