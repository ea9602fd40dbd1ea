"""Short messages by an HTTP gateway: what to send to which address is all in the settings.

``docs/operating.md`` describes them. Neither the text nor the token ever stands in an error.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from http import HTTPStatus

from django.conf import settings

from accounts.delivery.errors import RefusedForGood

_SECONDS = 10
_LONGEST_ANSWER = 20_000
_TRY_AGAIN = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS}


class GatewayError(OSError):
    """The gateway did not take the message now."""


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """The token goes to the address in the settings and nowhere else."""

    def redirect_request(self, *args, **kwargs):
        return None


_opener = urllib.request.build_opener(_NoRedirects)


def send(to: str, subject: str, text: str) -> None:
    """Hand a short message to the gateway.

    Raises:
        OSError: the gateway does not answer or says to come later.
        RefusedForGood: it refuses this message.
    """
    try:
        with _opener.open(_request(to, text), timeout=_SECONDS) as answer:
            told = answer.read(_LONGEST_ANSWER).decode("utf-8", "replace")
    except urllib.error.HTTPError as refusal:
        refusal.close()
        if refusal.code < HTTPStatus.INTERNAL_SERVER_ERROR and refusal.code not in _TRY_AGAIN:
            raise RefusedForGood(f"the SMS gateway answers {refusal.code}") from None
        raise GatewayError(f"the SMS gateway answers {refusal.code}") from None
    except urllib.error.URLError as failure:
        raise GatewayError(f"the SMS gateway cannot be reached: {failure.reason}") from None
    if (word := settings.SMS_GATEWAY["REFUSED"]) and word in told:
        raise RefusedForGood("the SMS gateway refuses the message")
    if (word := settings.SMS_GATEWAY["ACCEPTED"]) and word not in told:
        raise GatewayError("the SMS gateway does not confirm the message")


def _request(to: str, text: str) -> urllib.request.Request:
    wanted = settings.SMS_GATEWAY
    fields = {**wanted["EXTRA"], wanted["TO_FIELD"]: to, wanted["TEXT_FIELD"]: text}
    headers = {"Accept": "*/*", "User-Agent": "Marshrut"}
    if wanted["TOKEN_FIELD"]:
        fields[wanted["TOKEN_FIELD"]] = wanted["TOKEN"]
    elif wanted["TOKEN"]:
        headers["Authorization"] = f"Bearer {wanted['TOKEN']}"
    encoded = urllib.parse.urlencode(fields)
    address, body = wanted["URL"], None
    if wanted["METHOD"] == "GET":
        address += ("&" if "?" in address else "?") + encoded
    elif wanted["FORMAT"] == "json":
        body = json.dumps(fields, ensure_ascii=False).encode()
        headers["Content-Type"] = "application/json"
    else:
        body = encoded.encode()
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    return urllib.request.Request(address, body, headers, method=wanted["METHOD"])
