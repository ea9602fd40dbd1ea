"""The page of a case, over HTTP."""

from __future__ import annotations

from django.urls import reverse


def page(client, case, panel=""):
    if panel:
        return client.get(reverse("case_panel", kwargs={"pk": case.pk, "panel": panel}))
    return client.get(reverse("case", kwargs={"pk": case.pk}))


def test_the_class_teacher_sees_the_state_in_words_and_what_is_missing(sign_in, opened):
    answer = page(sign_in("ivanova"), opened("Гоголь"))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "The case waits for you" in html
    assert "Before “Send the agreement for signing”" in html
    assert "п. 1.4" in html or "1.4" in html
