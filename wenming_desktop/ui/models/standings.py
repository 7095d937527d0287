"""Where the occurrences of a list stand: asked for the page at hand and for nothing more."""

from collections.abc import Sequence
from uuid import UUID

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.approval_ports import Review
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.models.occurrence_list import Standing


def standings_of(use_cases: UseCases, lines: Sequence[OccurrenceLine]) -> dict[UUID, Standing]:
    """Return how far the posted ones have got and what was decided about them."""
    posted = [one for one in lines if one.state is OccurrenceState.POSTED]
    if not posted:
        return {}
    ids = [one.id for one in posted]
    period = Period(min(one.day for one in posted), max(one.day for one in posted))
    reviews = use_cases.approvals.reviews(use_cases.actor, period, ids)
    places = use_cases.exchange.reached(use_cases.actor, period, ids)
    return {one.id: (one.reached, reviews.get(one.id, Review())) for one in places}
