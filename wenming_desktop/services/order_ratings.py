"""What residents said of orders, told together with how many said nothing."""

from dataclasses import dataclass
from datetime import date

from wenming_desktop.domain.order_flow import OrderState
from wenming_desktop.domain.orders import ServiceOrder
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages.ratings import rating_words
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require

_FIGURES = (
    *("evaluations", "evaluations_good", "orders_closed", "orders_delivered", "orders_unrated"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRating:
    """The figures of the report (domain/metric_list.py), and what waits for an answer now."""

    period: Period
    evaluations: int
    good: int
    closed: int
    delivered: int
    unrated: int
    waiting: int

    def words(self, span: str) -> str:
        """Return one sentence about it."""
        return rating_words(
            self.evaluations, self.good, self.delivered, self.unrated, self.waiting, span
        )


class OrderRatings:
    """Use cases of what was said of orders."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def rating(self, actor: Actor, period: Period = EVER) -> OrderRating:
        """Return how orders were rated in a period; without one, in the running year."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            if period == EVER:
                year = work.today().year
                period = Period(date(year, 1, 1), date(year, 12, 31))
            counted = work.figures.count(_FIGURES, period)
            waiting = work.rows(ServiceOrder).count(state=OrderState.DELIVERED)
        totals = {name: one.total or 0 for name, one in counted.items()}
        return OrderRating(
            period=period,
            evaluations=totals["evaluations"],
            good=totals["evaluations_good"],
            closed=totals["orders_closed"],
            delivered=totals["orders_delivered"],
            unrated=totals["orders_unrated"],
            waiting=waiting,
        )
