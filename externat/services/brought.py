"""The papers that a family or the authority brings into a case of an individual form."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from externat.rules.vocabulary import DocumentKind

#: How papers brought in are titled, in the language of the acts.
PAPER_TITLES = {
    "education": "Документ про рівень освіти",
    "medical": "Висновок лікарсько-консультативної комісії",
    "lawful_stay": "Документ про законність перебування в Україні",
    "needs": "Витяг про особливі освітні потреби",
    "ground": "Документ, що підтверджує підставу",
    "birth": "Копія свідоцтва про народження або документа, що посвідчує особу",
    "health_form": "Медична довідка за формою 086-1/о",
    "enrolment_approval": "Погодження зарахування органом управління освітою",
    "staff_approval": "Погодження педагогічного складу органом управління освітою",
    "working_plan_approval": "Погодження робочого навчального плану",
    "school_named": "Рішення про найближчий заклад освіти",
    "service_proof": "Підтвердження повідомлення служби у справах дітей",
    "individual_application": "Заява про індивідуальну форму",
}
#: Papers that tell of health or of other things that are nobody's business: only those with the
#: permission open them, each reading is recorded.
RESTRICTED = frozenset({"medical", "needs", "ground", "health_form"})
#: The same kinds in the reader's language, for lists and forms.
PAPER_KINDS = {
    **{kind.value: kind.label for kind in DocumentKind},
    "enrolment_approval": _("Approval of the enrolment by the education authority"),
    "staff_approval": _("Approval of hours and staff by the education authority"),
    "working_plan_approval": _("Agreement of the working plan by the education authority"),
    "school_named": _("Decision of the authority on the nearest school"),
    "service_proof": _("Proof that the service for children was told"),
    "individual_application": _("Application for an individual form"),
}
