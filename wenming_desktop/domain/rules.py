"""What rule packs say, as values; reading them judges them.

Every reader raises WenmingError(RULE_PACK_INVALID) with the problem in words of the file.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.holidays import HolidayYears
from wenming_desktop.domain.matching.rules import MatchingRules
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.phrases import PhrasePack
from wenming_desktop.domain.proofreading import Proofreader

T = TypeVar("T")
Pack = Mapping[str, Any]
LARGEST_PACK = 16_384
"""Bytes of a pack: what one field of a bundle takes (sync.md 2.2)."""


class QuotaPeriod(StrEnum):
    """Over which time a quota is counted."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Quota:
    """How often something has to be done by every unit of a level (domain.md 1.7)."""

    id: str
    title: str
    level: Level
    period: QuotaPeriod
    least: int
    work_content: str = ""
    service_platform: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class StepDays:
    """Days for each step of an order of one urgency."""

    review: int
    dispatch: int
    claim: int
    service: int
    evaluate: int


@dataclass(frozen=True, slots=True)
class StarScheme:
    """Stars by minutes of service, lowest first."""

    id: str
    title: str
    yearly: bool
    notice_working_days: int
    minutes: tuple[tuple[int, int], ...]
    """(star, minutes from which it is reached)."""


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One item of a checklist."""

    id: str
    title: str
    proof: str = ""
    """What of the registers shows it by itself: a name of services/mechanism/proofs.py."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """四统一, 五有 and the like."""

    id: str
    title: str
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """What a second person has to look at before it goes out (意识形态责任制, domain.md 7, 38)."""

    subject: str
    """poster, talk or show: a code of the list ``review_subject``."""
    blocks: bool
    """Whether a poster is not printed before; otherwise the program only says so."""
    forms: frozenset[str]
    """Activities of these forms; empty: of any form."""
    work_contents: frozenset[str]

    def asks(self, work_content: str, form: str) -> bool:
        """Tell whether an activity of this content and form is meant."""
        fits = not self.work_contents or work_content in self.work_contents
        return fits and (not self.forms or form in self.forms)


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of an assessment; points in hundredths."""

    id: str
    title: str
    group: str
    most_hundredths: int
    method: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class AssessmentScheme:
    """A tree of indicators, two levels deep."""

    id: str
    title: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class PointsRules:
    """How points come from hours, and what else may be given."""

    points_per_hour: int
    most_minutes_per_activity: int
    expiry_months: int
    manual: tuple[tuple[str, str, int], ...]
    """(id, title, points)."""
    goods: tuple[tuple[str, str, int], ...]


def read_pack(text: str) -> Pack:
    """Return the tables of a pack's text, judged by what it says it is."""
    if len(text.encode()) > LARGEST_PACK:
        raise WenmingError(Code.RULE_PACK_INVALID, problem=f"> {LARGEST_PACK}")
    try:
        pack = tomllib.loads(text)
        head = pack["pack"]
        name = str(head["id"])
        date.fromisoformat(str(head["effective_from"]))
        version = str(head["version"])
    except (tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as problem:
        raise WenmingError(Code.RULE_PACK_INVALID, problem=str(problem)[:80]) from problem
    if not version:
        raise WenmingError(Code.RULE_PACK_INVALID, problem="version")
    if name in READERS:
        READERS[name](pack)
    return pack


def quotas(pack: Pack) -> tuple[Quota, ...]:
    """Read quotas.toml."""

    def one(table: Mapping[str, Any]) -> Quota:
        given = {**table, "level": Level(table["level"]), "period": QuotaPeriod(table["period"])}
        quota = Quota(**given)
        if not 1 <= quota.least <= 1000:  # noqa: PLR2004
            raise ValueError(quota.id)
        return quota

    return _read(lambda: tuple(one(table) for table in pack["quotas"]))


def step_days(pack: Pack) -> dict[str, StepDays]:
    """Read sla.toml: urgency → days."""
    return _read(lambda: {name: StepDays(**table) for name, table in pack["days"].items()})


def star_schemes(pack: Pack) -> tuple[StarScheme, ...]:
    """Read stars.toml."""

    def one(table: Mapping[str, Any]) -> StarScheme:
        minutes = tuple((int(star["star"]), int(star["hours"]) * 60) for star in table["stars"])
        if list(minutes) != sorted(minutes, key=lambda pair: pair[1]):
            raise ValueError(table["id"])
        return StarScheme(
            str(table["id"]),
            str(table["title"]),
            {"ever": False, "year": True}[table["period"]],
            int(table["notice_working_days"]),
            minutes,
        )

    return _read(lambda: tuple(one(table) for table in pack["schemes"]))


def points_rules(pack: Pack) -> PointsRules:
    """Read points.toml."""

    def listed(name: str) -> tuple[tuple[str, str, int], ...]:
        return tuple(
            (str(row["id"]), str(row["title"]), int(row["points"])) for row in pack.get(name, [])
        )

    return _read(
        lambda: PointsRules(
            int(pack["hours"]["points_per_hour"]),
            int(pack["hours"]["most_hours_per_activity"]) * 60,
            int(pack["expiry"]["months"]),
            listed("manual"),
            listed("goods"),
        )
    )


def checklists(pack: Pack) -> tuple[Checklist, ...]:
    """Read checklists.toml."""
    return _read(
        lambda: tuple(
            Checklist(
                str(table["id"]),
                str(table["title"]),
                tuple(
                    ChecklistItem(str(i["id"]), str(i["title"]), str(i.get("proof", "")))
                    for i in table["items"]
                ),
            )
            for table in pack["checklists"]
        )
    )


def assessment_schemes(pack: Pack) -> tuple[AssessmentScheme, ...]:
    """Read assessment.toml."""

    def indicator(row: Mapping[str, Any]) -> Indicator:
        points = round(float(row["points"]) * 100)
        told = {name: str(row.get(name, "")) for name in ("id", "title", "group")}
        more = {name: str(row.get(name, "")) for name in ("method", "evidence")}
        return Indicator(**told, most_hundredths=points, **more)

    return _read(
        lambda: tuple(
            AssessmentScheme(
                str(table["id"]),
                str(table["title"]),
                tuple(indicator(row) for row in table["indicators"]),
            )
            for table in pack["schemes"]
        )
    )


def review_rules(pack: Pack) -> tuple[ReviewRule, ...]:
    """Read review.toml."""
    return _read(
        lambda: tuple(
            ReviewRule(
                str(table["subject"]),
                {"warn": False, "block": True}[table["strictness"]],
                frozenset(map(str, table.get("forms", []))),
                frozenset(map(str, table.get("work_contents", []))),
            )
            for table in pack["needed"]
        )
    )


def phrase_pack(pack: Pack) -> tuple[PhrasePack, ...]:
    """Read phrases.toml for every level it has words for."""
    return _read(lambda: tuple(PhrasePack.of(pack, level) for level in pack["levels"]))


def proofreading_list(pack: Pack) -> Proofreader:
    """Read proofreading.toml."""
    return _read(lambda: Proofreader.of(pack))


def holiday_years(pack: Pack) -> HolidayYears:
    """Read holidays.toml."""
    return _read(lambda: HolidayYears.of(pack))


def customs_promises(pack: Pack) -> tuple[str, ...]:
    """Read customs.toml: what a family promises that reports a wedding or funeral."""
    return _read(lambda: tuple(str(words) for words in pack["promises"])[:8])


def entry_targets(pack: Pack) -> tuple[str, ...]:
    """Read entry-targets.toml: the five that 五进 means in this county."""
    return _read(lambda: tuple(str(code) for code in pack["targets"] if str(code)))


def matching_rules(pack: Pack) -> MatchingRules:
    """Read matching.toml."""
    return _read(lambda: MatchingRules.of(pack))


READERS: dict[str, Callable[[Pack], object]] = {
    "quotas": quotas,
    "sla": step_days,
    "stars": star_schemes,
    "points": points_rules,
    "checklists": checklists,
    "assessment": assessment_schemes,
    "holidays": holiday_years,
    "entry-targets": entry_targets,
    "customs": customs_promises,
    "matching": matching_rules,
    "review": review_rules,
    "phrases": phrase_pack,
    "proofreading": proofreading_list,
}
"""Packs whose content is judged; others (words, code lists) are taken as they are."""


def _read(what: Callable[[], T]) -> T:
    try:
        return what()
    except (KeyError, TypeError, ValueError) as problem:
        raise WenmingError(Code.RULE_PACK_INVALID, problem=str(problem)[:80]) from problem
    except WenmingError as problem:
        words = str(problem.facts.get("value", problem.code))
        raise WenmingError(Code.RULE_PACK_INVALID, problem=words) from problem
