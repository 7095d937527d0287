"""Wires the forms that are drawn from what is stored; they share one press."""

from typing import TypedDict

from wenming_desktop.adapters.documents.form_press import ReportlabFormPress
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.forms.activity_forms import ActivityForms
from wenming_desktop.services.forms.order_forms import OrderForms
from wenming_desktop.services.forms.people_forms import VolunteerCards
from wenming_desktop.services.forms.unit_forms import UnitForms
from wenming_desktop.services.photo_ports import AttachmentFiles
from wenming_desktop.services.ports import UnitOfWorkMaker


class FormCases(TypedDict):
    """Fields of UseCases."""

    activity_forms: ActivityForms
    order_forms: OrderForms
    volunteer_cards: VolunteerCards
    unit_forms: UnitForms


def form_cases(
    maker: UnitOfWorkMaker, files: AttachmentFiles, codes: CodeLists, mark: str
) -> FormCases:
    """Return what prints forms; ``mark`` is shown on prints of a demo home."""
    press = ReportlabFormPress()
    return FormCases(
        activity_forms=ActivityForms(maker, press, files, codes, mark),
        order_forms=OrderForms(maker, press, codes, mark),
        volunteer_cards=VolunteerCards(maker, press, mark),
        unit_forms=UnitForms(maker, press, mark),
    )
