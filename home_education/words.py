"""Words of home education that are stored, and what it says in notices: nothing about the child."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

#: How papers of a family are titled, in the language of the act.
PAPER_TITLES = {
    "medical_conclusion": "Заключение врачебной комиссии",
    "advisory_decision": "Решение врачебно-консультативной комиссии",
    "pmpk_conclusion": "Заключение психолого-медико-педагогической комиссии",
    "rehabilitation_programme": "Индивидуальная программа реабилитации (абилитации)",
    "school_place_application": "Заявление о занятиях в здании школы",
    "distance_application": "Заявление о применении дистанционных технологий",
    "computer_allowed": "Документ об отсутствии противопоказаний для работы с компьютером",
    "events_consent": "Согласие на участие в мероприятиях",
    "programme_consent": "Согласие на обучение по адаптированной программе",
    "termination_application": "Заявление о досрочном прекращении обучения на дому",
    "return_application": "Заявление о возвращении к обучению в классе",
    "home_application": "Заявление об обучении на дому",
}
#: Papers that tell of health: only those with the permission open them, each reading is recorded.
RESTRICTED = frozenset(
    {
        "medical_conclusion",
        "advisory_decision",
        "pmpk_conclusion",
        "rehabilitation_programme",
        "computer_allowed",
    }
)
#: The same kinds in the reader's language, for lists and forms.
PAPER_KINDS = {
    "medical_conclusion": _("Medical conclusion"),
    "advisory_decision": _("Decision of the advisory commission"),
    "pmpk_conclusion": _("Conclusion of the ПМПК"),
    "rehabilitation_programme": _("Programme of rehabilitation"),
    "school_place_application": _("Application for lessons in the school building"),
    "distance_application": _("Application for distance lessons"),
    "computer_allowed": _("Paper that allows working with a computer"),
    "events_consent": _("Consent to taking part in school events"),
    "programme_consent": _("Consent to study by an adapted programme"),
    "termination_application": _("Application to end study at home early"),
    "return_application": _("Application to be taught in class again"),
    "home_application": _("Application for study at home"),
}

ASKED_TO_TEACH = _("You teach in a case of study at home: its plan and timetable are here.")
CHANGES_AGREED = _(
    "An amended plan of study at home is agreed with the parents: approve it by an order."
)
NOT_PROLONGED_LEFT = _(
    "The case is prolonged; no new one is opened: the pupil has left the school."
)
NOT_PROLONGED_UNADOPTED = _(
    "The case is prolonged; no new one is opened: the school’s local act is not in force today."
)
NOT_PROLONGED_YEAR = _(
    "The case is prolonged. Its next one opens by itself, linked to it, as soon as the next school "
    "year is entered in the calendar."
)
NEXT_OPENED = _(
    "The next school year is entered: a prolonged case of study at home goes on in a new one. Take "
    "in its package."
)
CHANGE_TOLD = _(
    "A family tells of a change of what the contract says: see the contacts of the case, and mend "
    "the data or the contract."
)
TERM_ENDS = ngettext_lazy(
    "A term of home education ends in %(count)s day: bring the new medical conclusion",
    "A term of home education ends in %(count)s days: bring the new medical conclusion",
    "count",
)
TERM_ENDED = _("A term of home education is over: from this day on the pupil is taught in class.")
