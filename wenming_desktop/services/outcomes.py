"""What came of an occurrence: audience by area, age and sex, results, problems solved, a case.

The audience is never more than 服务群众人次; it may be less, where nobody counted everybody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.projects import AudienceCount, CompetitionResult
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

AudienceKey = tuple[UUID | None, str, str]
"""Area (an org unit), age band, sex."""
Result = tuple[str, int | None, str, str, str]
"""Event, place, winner, result, prize."""
_REASON = "recounted"
_FIELDS = frozenset(
    [
        *("beneficiaries", "summary", "problems_solved", "is_typical", "record_keeper"),
        *("online_channel", "online_views", "online_shares"),
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Everything the form of an occurrence's outcome shows."""

    activity: Activity
    occurrence: Occurrence
    audience: Mapping[AudienceKey, int]
    results: tuple[Result, ...]
    areas: tuple[tuple[str, UUID], ...]
    """Units that may be the area: the own one first, then those below it."""


class Outcomes:
    """Use cases of what came of an occurrence."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def read(self, actor: Actor, occurrence_id: UUID) -> Outcome:
        """Return what is known of an occurrence's outcome."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            occurrence = work.occurrences.get(occurrence_id)
            own = work.own_unit()
            units = sorted(work.org_units.all(), key=lambda one: (one.id != own.id, one.org_no))
            rows = work.rows(AudienceCount).where(occurrence_id=occurrence_id)
            held = work.rows(CompetitionResult).where(occurrence_id=occurrence_id)
            return Outcome(
                activity=work.activities.get(occurrence.activity_id),
                occurrence=occurrence,
                audience={_key(one): one.heads for one in rows},
                results=tuple(_result(one) for one in held),
                areas=tuple((one.name, one.id) for one in units),
            )

    def save(
        self,
        actor: Actor,
        occurrence_id: UUID,
        fields: Mapping[str, Any],
        audience: Mapping[AudienceKey, int],
        results: Sequence[Result] = (),
    ) -> Occurrence:
        """Write the outcome; counts of 0 and results without an event are taken out.

        Without 群众人次 it becomes the sum of the audience. Raises AUDIENCE_OVER_TOTAL, or
        INVALID_FIELD for an occurrence that was cancelled.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            stored = work.occurrences.get(occurrence_id)
            if stored.state is OccurrenceState.CANCELLED:
                raise WenmingError(Code.INVALID_FIELD, field="state", value=stored.state)
            given = {name: fields[name] for name in _FIELDS & fields.keys()}
            occurrence = replace(stored, **given)
            total = sum(audience.values())
            if occurrence.beneficiaries is None and total:
                occurrence = replace(occurrence, beneficiaries=total)
            check_audience(occurrence, total)
            work.occurrences.update(occurrence)
            _keep_audience(work, occurrence_id, audience)
            _keep_results(work, occurrence_id, [one for one in results if one[0].strip()])
        return occurrence


def check_audience(occurrence: Occurrence, total: int) -> None:
    """Refuse more people by age and sex than there were."""
    if occurrence.beneficiaries is not None and total > occurrence.beneficiaries:
        raise WenmingError(
            Code.AUDIENCE_OVER_TOTAL, total=total, beneficiaries=occurrence.beneficiaries
        )


def check_audience_row(work: UnitOfWork, fresh: AudienceCount, _stored: object) -> None:
    """Refuse a row that makes the audience more than 群众人次 (record files)."""
    rows = work.rows(AudienceCount).where(occurrence_id=fresh.occurrence_id)
    total = fresh.heads + sum(one.heads for one in rows if one.id != fresh.id)
    check_audience(work.occurrences.get(fresh.occurrence_id), total)


def _key(row: AudienceCount) -> AudienceKey:
    return row.area_unit_id, row.age_band, row.sex


def _result(row: CompetitionResult) -> Result:
    return row.event, row.place, row.winner, row.result, row.prize


def _keep_audience(
    work: UnitOfWork, occurrence_id: UUID, audience: Mapping[AudienceKey, int]
) -> None:
    rows, wanted = work.rows(AudienceCount), {key: n for key, n in audience.items() if n > 0}
    for row in rows.where(occurrence_id=occurrence_id):
        heads = wanted.pop(_key(row), 0)
        if heads and heads != row.heads:
            rows.update(replace(row, heads=heads))
        elif not heads:
            rows.remove(row.id, _REASON)
    for (area, band, sex), heads in wanted.items():
        rows.add(
            AudienceCount(
                id=work.next_id(),
                occurrence_id=occurrence_id,
                area_unit_id=area,
                age_band=band,
                sex=sex,
                heads=heads,
            )
        )


def _keep_results(work: UnitOfWork, occurrence_id: UUID, results: Sequence[Result]) -> None:
    """Let the rows be these results: equal ones stay, the others go or come."""
    rows, wanted = work.rows(CompetitionResult), list(results)
    for row in rows.where(occurrence_id=occurrence_id):
        if _result(row) in wanted:
            wanted.remove(_result(row))
        else:
            rows.remove(row.id, _REASON)
    for event, place, winner, result, prize in wanted:
        rows.add(
            CompetitionResult(
                id=work.next_id(),
                occurrence_id=occurrence_id,
                event=event.strip(),
                place=place,
                winner=winner.strip(),
                result=result.strip(),
                prize=prize.strip(),
            )
        )
