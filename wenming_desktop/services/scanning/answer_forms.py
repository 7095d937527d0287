"""What a slip or a page of questions is about: the order to rate, the survey to count for."""

from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import PROVISIONAL_ORG, home_org_of
from wenming_desktop.domain.order_flow import OrderState
from wenming_desktop.domain.orders import NeedSurvey, ResidentNeed, ServiceOrder
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.slip_layout import NEED_SLIP_KIND, ORDER_SLIP_KIND, SATISFACTION_KIND
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.forms.order_forms import slip_number, survey_number
from wenming_desktop.services.ports import UnitOfWork

KINDS = frozenset({NEED_SLIP_KIND, ORDER_SLIP_KIND, SATISFACTION_KIND})


def waiting_orders(work: UnitOfWork) -> list[ServiceOrder]:
    """Return the orders of this unit that wait for an answer, the oldest first."""
    own = work.own_unit().id
    found = work.rows(ServiceOrder).where(state=OrderState.DELIVERED, owner_unit_id=own)
    return sorted(found, key=lambda one: (one.delivered_on or one.dispatched_on, one.order_no))


def surveys(work: UnitOfWork) -> list[NeedSurvey]:
    """Return the rounds of asking that a page of questions may belong to, the newest first."""
    found = work.rows(NeedSurvey).where()
    return sorted(found, key=lambda one: one.id.bytes, reverse=True)


def about(work: UnitOfWork, code: SheetCode, codes: CodeLists) -> UUID:
    """Return the order or survey of a form.

    Raises SCAN_ORDER_UNKNOWN or SCAN_SURVEY_UNKNOWN where a person has to say, and
    SCAN_ORDER_STATE for an order that does not wait for an answer of this unit.
    """
    number = f"{code.org_no:05d}-{code.sheet_number:06d}"
    if code.kind == SATISFACTION_KIND:
        same = [one for one in surveys(work) if _is_survey(one, code)]
        if len(same) != 1:
            raise WenmingError(Code.SCAN_SURVEY_UNKNOWN, number=number)
        return same[0].id
    orders = _orders(work, code)
    waiting = {one.id for one in waiting_orders(work)}
    mine = [one for one in orders if one.id in waiting]
    if len(mine) == 1:
        return mine[0].id
    if len(orders) == 1:
        state = codes.label("order_state", orders[0].state)
        raise WenmingError(Code.SCAN_ORDER_STATE, order=orders[0].order_no, state=state)
    raise WenmingError(Code.SCAN_ORDER_UNKNOWN, number=number)


def _is_survey(survey: NeedSurvey, code: SheetCode) -> bool:
    is_home = code.org_no in {home_org_of(survey.id), PROVISIONAL_ORG}
    return bool(code.sheet_number) and is_home and survey_number(survey.id) == code.sheet_number


def _orders(work: UnitOfWork, code: SheetCode) -> list[ServiceOrder]:
    """Return the orders a slip may mean: its own, or those of the need it was printed for."""
    if not code.sheet_number:
        return []
    if code.kind == ORDER_SLIP_KIND:
        rows = work.rows(ServiceOrder).where()
        return [one for one in rows if _is_number(one.order_no, code)]
    needs = [one for one in work.rows(ResidentNeed).where() if _is_number(one.need_no, code)]
    return [one for need in needs for one in work.rows(ServiceOrder).where(need_id=need.id)]


def _is_number(number: str, code: SheetCode) -> bool:
    found = slip_number(number)
    if found is None or found[1] != code.sheet_number:
        return False
    return code.org_no in {found[0], PROVISIONAL_ORG}
