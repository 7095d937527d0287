"""County totals for a city: sums by code, names of brands, nothing of a person.

The file is JSON. ``digest`` is the SHA-256 of the other keys in canonical form: it shows damage
on the way; who sent it is told by whoever hands it over, as on paper.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.figure_book import make_book
from wenming_desktop.domain.figures import BehindRow, Counted
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.report_writing import Material
from wenming_desktop.services.charts.drawn import SESSIONS, five_contents
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.report_material import (
    count_here,
    counted_from_json,
    days_of,
    make_annex,
    merged,
    names_here,
)

FORMAT = "wenming-county-totals"
VERSION = 1
_LARGEST = 4 * 2**20
_LONGEST_NAME = 100


def county_of(work: UnitOfWork, period: Period) -> dict[str, object]:
    """Return the totals of a period, counted up to today; REPORT_NOT_BEGUN."""
    as_of = min(period.last, work.today())
    if period.first > as_of:
        raise WenmingError(Code.REPORT_NOT_BEGUN, first=period.first.isoformat())
    over = Period(period.first, as_of)
    unit = work.own_unit()
    body: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "county": {
            "id": str(unit.id),
            "name": unit.name,
            "level": unit.level.value,
            "code": unit.code,
        },
        "period": {"from": period.first.isoformat(), "to": period.last.isoformat()},
        "as_of": as_of.isoformat(),
        "figures": {
            name: {"total": one.total, "parts": one.parts}
            for name, one in sorted(count_here(work, over).items())
        },
        "names": {"brands": list(names_here(work, over)["brands"])},
    }
    return body | {"digest": _digest(body)}


def counties_of(work: UnitOfWork, period: Period) -> list[dict[str, Any]]:
    """Return what counties have told of a period, in the order of their area codes.

    Codes are what a city's tables are sorted by (GB/T 2260); who has none comes after, by name.
    """
    told = work.county_totals.of(period)
    return sorted(told, key=lambda body: _place(body["county"]))


def _place(county: Mapping[str, Any]) -> tuple[bool, str, str]:
    code = str(county.get("code", ""))  # not in files of before this was told
    return not code, code, str(county["name"])


class CityFigures:
    """A city's figures: the rows behind one are its counties. Satisfies FigureStore."""

    def __init__(self, totals: Sequence[Mapping[str, Any]]) -> None:
        self._totals = [(body, counted_from_json(body["figures"])) for body in totals]

    def count(self, names: Iterable[str], period: Period) -> dict[str, Counted]:  # noqa: ARG002
        """Return the sums over all counties; they are of one period."""
        together = merged([count for _, count in self._totals])
        return {name: together[name] for name in names}

    def by_unit(self, name: str, period: Period) -> dict[int, int]:  # noqa: ARG002
        """Return nothing: counties have no numbers in a city."""
        return {}

    def parts_by_unit(
        self,
        name: str,  # noqa: ARG002
        period: Period,  # noqa: ARG002
        grouping: str,  # noqa: ARG002
    ) -> dict[int, dict[str, int]]:
        """Return nothing, as ``by_unit`` does."""
        return {}

    def behind(
        self,
        name: str,
        period: Period,  # noqa: ARG002  all totals are of one period
        grouping: str = "",
        code: str = "",
        limit: int = 1000,
    ) -> list[BehindRow]:
        """Return what each county has told."""
        rows = []
        for body, count in self._totals[:limit]:
            one = count.get(name, Counted(None, {}))
            value = one.parts.get(grouping, {}).get(code, 0) if grouping else one.total
            county = body["county"]
            row_id = UUID(str(county["id"]))
            rows.append(
                BehindRow("county", row_id, str(county["name"]), str(body["as_of"]), value or 0)
            )
        return rows

    def query(self, name: str, period: Period) -> str:
        """Return how a city counts."""
        return f"各县（区）汇总中 {name} 之和，{period.first} 至 {period.last}"


def totals_text(body: Mapping[str, object]) -> str:
    """Return what the file for the city says."""
    return json.dumps(body, ensure_ascii=False, indent=1)


def _digest(body: Mapping[str, Any]) -> str:
    rest = {name: value for name, value in body.items() if name != "digest"}
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def read_totals(path: Path) -> tuple[str, str, Period, dict[str, Any]]:
    """Return county id, its name, the period and the whole object; TOTALS_UNREADABLE."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("太大")  # noqa: TRY301  one refusal for all that is wrong
        body = json.loads(path.read_text(encoding="utf-8"))
        if body["format"] != FORMAT or body["version"] != VERSION:
            raise ValueError("不是县级汇总")  # noqa: TRY301
        if body["digest"] != _digest(body):
            raise ValueError("校验不符")  # noqa: TRY301
        county = str(body["county"]["name"])[:_LONGEST_NAME]
        first, last = (date.fromisoformat(body["period"][end]) for end in ("from", "to"))
        date.fromisoformat(body["as_of"])
        counted_from_json(body["figures"])
        return str(UUID(str(body["county"]["id"]))), county, Period(first, last), body
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise WenmingError(Code.TOTALS_UNREADABLE, path=path.name, problem=problem) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        problem = str(error) if "校验" in str(error) or "不是" in str(error) else "读不懂"
        raise WenmingError(Code.TOTALS_UNREADABLE, path=path.name, problem=problem) from error


def county_material(
    work: UnitOfWork, codes: CodeLists, period: Period, as_of: date, changed: dict[str, int]
) -> Material:
    """Return the material of a city's report; TOTALS_MISSING when no county has reported."""
    totals = counties_of(work, period)
    if not totals:
        raise WenmingError(
            Code.TOTALS_MISSING, first=period.first.isoformat(), last=period.last.isoformat()
        )
    counts = [counted_from_json(body["figures"]) for body in totals]
    together = merged(counts)
    earliest = min(date.fromisoformat(body["as_of"]) for body in totals)
    as_of = min(as_of, earliest)
    lines = [
        (
            str(body["county"]["name"]).replace("新时代文明实践中心", ""),
            {name: count[name].total or 0 if name in count else 0 for name in together},
        )
        for body, count in zip(totals, counts, strict=True)
    ]
    brands = tuple(str(name) for body in totals for name in body["names"].get("brands", ()))
    return Material(
        unit=work.own_unit().name,
        level=Level.CITY_ROLLUP.value,
        period=period,
        as_of=as_of,
        book=make_book(together, codes, days_of(period.first, as_of), changed),
        names={"brands": brands},
        annex=make_annex("各县（区）活动情况", lines, together),
        pictures=(five_contents(together[SESSIONS], codes),),
    )
