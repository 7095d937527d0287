"""自评: indicators with points, what shows them, what is missing, and a recheck beside it."""

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.mechanism import Assessment, AssessmentScore
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.rules import AssessmentScheme, Indicator, assessment_schemes
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.mechanism.evidence import Shown, shown_for
from wenming_desktop.services.mechanism.proofs import Proof, Proofs
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force, pack_of_version

SELF, RECHECK = "self", "recheck"


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One indicator: what was given, what shows it, what the unit above gave."""

    indicator: Indicator
    score: AssessmentScore | None
    proofs: tuple[Proof, ...]
    """What the registers show by themselves, for the period of the assessment."""
    shown: tuple[Shown, ...] = ()
    other_hundredths: int | None = None
    """Given by the other side: 复评 beside 自评, or the other way round."""

    @property
    def given(self) -> int | None:
        return self.score.score_hundredths if self.score is not None else None

    @property
    def lost(self) -> int:
        """Return the hundredths that are missing to the most; all of them while not scored."""
        return self.indicator.most_hundredths - (self.given or 0)


@dataclass(frozen=True, slots=True)
class AssessmentSheet:
    """One assessment with all its indicators in the order of the scheme."""

    assessment: Assessment
    unit: OrgUnit
    scheme: AssessmentScheme
    lines: tuple[ScoreLine, ...]
    other: Assessment | None = None

    @property
    def total(self) -> int:
        return sum(one.given or 0 for one in self.lines)

    @property
    def most(self) -> int:
        return sum(one.indicator.most_hundredths for one in self.lines)

    @property
    def open(self) -> int:
        """Return how many indicators have no score yet."""
        return sum(one.given is None for one in self.lines)

    @property
    def other_total(self) -> int | None:
        if self.other is None:
            return None
        return sum(one.other_hundredths or 0 for one in self.lines)

    @property
    def gaps(self) -> tuple[ScoreLine, ...]:
        """Return scored indicators below their most, most lost first."""
        short = [one for one in self.lines if one.given is not None and one.lost > 0]
        return tuple(sorted(short, key=lambda one: -one.lost))


@dataclass(frozen=True, slots=True)
class AssessmentLine:
    """One assessment in the history."""

    assessment: Assessment
    unit: OrgUnit
    total: int
    open: int = field(default=0)
    """Indicators without a score."""


class Assessing:
    """Use cases of assessments."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def schemes(self, actor: Actor) -> tuple[AssessmentScheme, ...]:
        """Return the schemes in force."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return assessment_schemes(pack_in_force(work, "assessment", work.today()))

    def history(self, actor: Actor) -> list[AssessmentLine]:
        """Return every assessment here, newest year first, within a year by unit number.

        One by a scheme that no pack here knows has no indicators that could be shown.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            units = {one.id: one for one in work.org_units.all()}
            scores: dict[UUID, list[AssessmentScore]] = {}
            for score in work.rows(AssessmentScore).all():
                scores.setdefault(score.assessment_id, []).append(score)
            found = [
                _history_line(one, _unit_of(work, one, units), scores.get(one.id, []), work)
                for one in work.rows(Assessment).all()
                if any(known.id == one.scheme for known in _schemes_of(work, one))
            ]
        return sorted(found, key=_newest_first)

    def begin(
        self,
        actor: Actor,
        scheme: str,
        year: int,
        *,
        unit_id: UUID | None = None,
        method: str = SELF,
    ) -> Assessment:
        """Begin the assessment of a year, or return the one that is there.

        A unit assesses itself; units below it are rechecked. NOT_FOUND, INVALID_FIELD.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            own = work.own_unit()
            unit = own if unit_id is None else work.org_units.get(unit_id)
            if (method == SELF) != (unit.id == own.id):
                raise WenmingError(Code.INVALID_FIELD, field="method", value=method)
            pack = pack_in_force(work, "assessment", work.today())
            wanted = _scheme(assessment_schemes(pack), scheme)
            first = date(year, 1, 1)
            same = {"scheme": scheme, "method": method, "org_unit_id": unit.id}
            for known in work.rows(Assessment).where(**same):
                if known.first_day == first:
                    return known
            fresh = Assessment(
                id=work.next_id(),
                name=f"{year} 年{wanted.title}",
                scheme=scheme,
                scheme_version=str(pack["pack"]["version"]),
                org_unit_id=unit.id,
                method=method,
                first_day=first,
                last_day=date(year, 12, 31),
                assessed_on=work.today(),
                assessed_by=actor.name,
            )
            work.rows(Assessment).add(fresh)
        return fresh

    def sheet(self, actor: Actor, assessment_id: UUID) -> AssessmentSheet:
        """Return an assessment by the version of the scheme it was begun with."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return sheet_of(work, assessment_id)

    def score(
        self,
        actor: Actor,
        assessment_id: UUID,
        indicator: str,
        hundredths: int | None,
        *,
        evidence: str = "",
        gap: str = "",
    ) -> AssessmentScore:
        """Give an indicator its points (hundredths; None takes them back).

        INVALID_FIELD for less than 0 or more than its most, NOT_FOUND.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            assessment = work.rows(Assessment).get(assessment_id)
            known = {one.id: one for one in _scheme_of(work, assessment).indicators}
            if indicator not in known:
                raise WenmingError(Code.NOT_FOUND, kind="indicator")
            if hundredths is not None and not 0 <= hundredths <= known[indicator].most_hundredths:
                value = f"{hundredths / 100:g}"
                raise WenmingError(Code.INVALID_FIELD, field="得分", value=value)
            fresh = AssessmentScore(
                id=work.next_id(),
                assessment_id=assessment_id,
                indicator=indicator,
                score_hundredths=hundredths,
                evidence=evidence.strip()[:2000],
                gap=gap.strip()[:2000],
            )
            rows = work.rows(AssessmentScore)
            for stored in rows.where(assessment_id=assessment_id, indicator=indicator):
                changed = replace(fresh, id=stored.id)
                rows.update(changed)
                return changed
            rows.add(fresh)
        return fresh


def sheet_of(work: UnitOfWork, assessment_id: UUID) -> AssessmentSheet:
    """Return an assessment with its scores, evidence and proofs, within a unit of work."""
    assessment = work.rows(Assessment).get(assessment_id)
    unit, scheme = _unit_of(work, assessment), _scheme_of(work, assessment)
    scores, other = _scores(work, assessment.id), _counterpart(work, assessment)
    others = _scores(work, other.id) if other is not None else {}
    today = work.today()
    period = Period(assessment.first_day or today, min(assessment.last_day or today, today))
    proofs = Proofs(work, period)
    lines = []
    for one in scheme.indicators:
        score, beside = scores.get(one.id), others.get(one.id)
        found = tuple(proofs.of(unit, name) for name in one.evidence.split())
        shown = tuple(shown_for(work, score.id)) if score is not None else ()
        given = beside.score_hundredths if beside is not None else None
        lines.append(ScoreLine(one, score, found, shown, given))
    return AssessmentSheet(assessment, unit, scheme, tuple(lines), other)


def _scores(work: UnitOfWork, assessment_id: UUID) -> dict[str, AssessmentScore]:
    rows = work.rows(AssessmentScore).where(assessment_id=assessment_id)
    return {one.indicator: one for one in rows}


def _counterpart(work: UnitOfWork, assessment: Assessment) -> Assessment | None:
    """Return the 复评 of a 自评 of the same unit, scheme and year, or the other way round."""
    same = {"scheme": assessment.scheme, "org_unit_id": assessment.org_unit_id}
    for one in work.rows(Assessment).where(**same):
        is_other = (one.method == RECHECK) != (assessment.method == RECHECK)
        if is_other and one.first_day == assessment.first_day:
            return one
    return None


def _scheme_of(work: UnitOfWork, assessment: Assessment) -> AssessmentScheme:
    return _scheme(_schemes_of(work, assessment), assessment.scheme)


def _schemes_of(work: UnitOfWork, assessment: Assessment) -> tuple[AssessmentScheme, ...]:
    pack = pack_of_version(work, "assessment", assessment.scheme_version)
    if pack is None:  # of a version that has not come here, or of a newer program
        pack = pack_in_force(work, "assessment", work.today())
    return assessment_schemes(pack)


def _scheme(schemes: tuple[AssessmentScheme, ...], wanted: str) -> AssessmentScheme:
    for one in schemes:
        if one.id == wanted:
            return one
    raise WenmingError(Code.NOT_FOUND, kind="assessment_scheme")


def _unit_of(
    work: UnitOfWork, assessment: Assessment, units: dict[UUID, OrgUnit] | None = None
) -> OrgUnit:
    if assessment.org_unit_id is None:
        return work.own_unit()
    if units is not None:
        return units.get(assessment.org_unit_id) or work.own_unit()
    return work.org_units.find(assessment.org_unit_id) or work.own_unit()


def _history_line(
    assessment: Assessment, unit: OrgUnit, scores: list[AssessmentScore], work: UnitOfWork
) -> AssessmentLine:
    given = [one.score_hundredths for one in scores if one.score_hundredths is not None]
    try:
        asked = len(_scheme_of(work, assessment).indicators)
    except WenmingError:  # a scheme that is no longer there; its sums are
        asked = len(given)
    return AssessmentLine(assessment, unit, sum(given), max(0, asked - len(given)))


def _newest_first(line: AssessmentLine) -> tuple[int, int, str, str]:
    year = line.assessment.first_day.year if line.assessment.first_day else 0
    return -year, line.unit.org_no, line.unit.name, line.assessment.method
