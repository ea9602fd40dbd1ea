"""Text of long forms is there again after it was left: kept as it is typed, by who may edit it."""

from __future__ import annotations

import pytest

from externat.models import IndividualPlanLine
from externat.procedure_2021 import State
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

TYPED = "Збільшений шрифт"
#: The form, the state of its case, its page after the case's number, its longest field.
FORMS = {
    "wishes": (State.ENROLLED, "plan/wishes/", "adaptations"),
    "topics": (State.ENROLLED, "plan/topics/{line}/", "topic0_title"),
    "council": (State.ASSESSED, "council/", "decision_reasons"),
    "advice": (State.STUDYING, "achievements/", "advice"),
}


@pytest.fixture(params=FORMS)
def typing(request, small, open_individual):
    """A form with the page, the key of its draft and the field that is typed in."""
    state, page, field = FORMS[request.param]
    individual = open_individual(
        "Гоголь",
        state.value,
        form="patronage",
        starts_on=TODAY,
        decision="continue",
        minutes_number="4",
        minutes_on=TODAY,
    )
    line = IndividualPlanLine.objects.create(
        school=small.school, individual=individual, place=1, name="Математика"
    )
    about = line.pk if request.param == "topics" else individual.pk
    address = f"/individual/{individual.pk}/{page.format(line=line.pk)}"
    return address, f"/drafts/individual-{request.param}:{about}/", field


def typed(page) -> dict[str, str]:
    """What the browser sends of the form as it is shown."""
    form = page.context.get("words") or page.context["form"]
    held = {name: form[name].value() for name in form.fields}
    return {name: str(value) for name, value in held.items() if value not in (None, False)}


def keep(client, key, data) -> int:
    body = {"data": data, "version": 0}
    return client.post(key, body, content_type="application/json").status_code


def test_what_is_typed_is_there_again_until_it_is_saved(sign_in, typing):
    address, key, field = typing
    client = sign_in("kuznetsova")
    assert keep(client, key, typed(client.get(address)) | {field: TYPED}) == 200
    page = client.get(address)
    assert typed(page)[field] == TYPED
    assert client.post(address, typed(page) | {"part": "words"}).status_code == 302
    assert client.get(address).context["draft"].data is None


@pytest.mark.parametrize("login", ["petrov", "gogol"])
def test_who_may_not_write_the_form_keeps_nothing(sign_in, typing, login):
    _address, key, field = typing
    assert keep(sign_in(login), key, {field: TYPED}) == 404
