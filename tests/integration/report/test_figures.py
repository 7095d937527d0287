"""Every figure is the sum of its rows, and what a reader of the raw records would count."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from tests.integration.report.conftest import YEAR
from wenming_desktop.domain.activities import Activity, Occurrence, Venue
from wenming_desktop.domain.attendance import CAME, HoursEntry
from wenming_desktop.domain.entities import ENTITIES
from wenming_desktop.domain.figure_book import make_book
from wenming_desktop.domain.metric_list import METRICS
from wenming_desktop.domain.metrics import FIGURES, divided, shares
from wenming_desktop.domain.orders import Evaluation, ResidentNeed, ServiceOrder
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.projects import ServiceProject
from wenming_desktop.services.use_cases import UseCases

FIRST, LAST = YEAR.first, YEAR.last


def slots_of(venue: Venue, day: date) -> list[tuple[str, str]]:
    """Return the open slots that the made-up venues of these tests have on a day."""
    found = []
    for line in venue.opening_slots:
        when, _, clock = line.partition(" ")
        if ".." in when:
            first, last = when.split("..")
            if first <= day.isoformat() <= last:
                return []
        elif int(when[0]) <= day.isoweekday() <= int(when[-1]):
            found.append((clock[:5], clock[6:]))
    return found


class Raw:
    """All values as they are, for counting in plain Python."""

    def __init__(self, use: UseCases) -> None:
        with use.figures._uow(read_only=True) as work:
            self.own = work.own_unit()
            self.all = {name: work.rows(kind).all() for name, kind in ENTITIES.items()}
        self.activity = {one.id: one for one in self.all["activity"]}
        self.project = {one.id: one for one in self.all["service_project"]}
        self.held = [
            one
            for one in self.all["occurrence"]
            if FIRST <= one.day <= LAST and one.state != "cancelled"
        ]
        held = {one.id for one in self.held}
        self.came = [
            one
            for one in self.all["sign_in"]
            if one.occurrence_id in held and one.attendance in CAME
        ]
        self.hours = [one for one in self.all["hours_entry"] if FIRST <= one.day <= LAST]

    def dated(self, kind: str, field: str, test: Callable[[Any], bool] = lambda _: True) -> int:
        days = [(getattr(one, field), one) for one in self.all[kind]]
        return sum(1 for day, one in days if day and FIRST <= day <= LAST and test(one))

    def of(self, occurrence: Occurrence) -> Activity:
        return self.activity[occurrence.activity_id]

    def over(self, unit: Any) -> bool:
        """Tell whether some unit above one has a number of residents for it."""
        units = {one.id: one for one in self.all["org_unit"]}
        while unit.parent_id in units:
            unit = units[unit.parent_id]
            if unit.population is not None:
                return True
        return False

    def minutes(self) -> Counter[Any]:
        found: Counter[Any] = Counter()
        for one in self.hours:
            found[one.volunteer_id] += one.minutes
        return found

    def uses(self, venue: Venue, first: date, last: date) -> int:
        there = [
            one
            for one in self.all["occurrence"]
            if one.state != "cancelled"
            and first <= one.day <= last
            and self.of(one).venue_id == venue.id
        ]
        booked = [
            one
            for one in self.all["venue_booking"]
            if one.venue_id == venue.id
            and not one.cancelled
            and one.occurrence_id is None
            and first <= one.starts_at.date() <= last
        ]
        return len(there) + len(booked)

    def slots(self, *, used: bool) -> int:
        """Walk over every day, slot and session: another way than the program's."""
        days = [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]
        count = 0
        for venue in self.all["venue"]:
            for day in days:
                for opens, closes in slots_of(venue, day):
                    taken = any(
                        starts < closes and opens < ends for starts, ends in self.spans(venue, day)
                    )
                    count += taken or not used
        return count

    def spans(self, venue: Venue, day: date) -> list[tuple[str, str]]:
        held = [o for o in self.all["occurrence"] if self.of(o).venue_id == venue.id]
        rows = [o for o in held if o.state != "cancelled" and o.day == day]
        rows += [
            b
            for b in self.all["venue_booking"]
            if b.venue_id == venue.id and not b.cancelled and b.starts_at.date() == day
        ]
        return [(f"{one.starts_at:%H:%M}", f"{one.ends_at:%H:%M}") for one in rows]

    def accepted(self) -> list[ResidentNeed]:
        out = {"rejected", "merged", "cancelled", "draft", "submitted"}
        found = self.all["resident_need"]
        return [
            one
            for one in found
            if one.asked_on and FIRST <= one.asked_on <= LAST and one.state not in out
        ]

    def closed(self) -> list[ServiceOrder]:
        found = self.all["service_order"]
        return [one for one in found if one.closed_on and FIRST <= one.closed_on <= LAST]

    def delivered(self) -> list[ServiceOrder]:
        found = self.all["service_order"]
        return [one for one in found if one.delivered_on and FIRST <= one.delivered_on <= LAST]

    def rated(self) -> list[Evaluation]:
        found = self.all["evaluation"]
        return [one for one in found if one.order_id and FIRST <= one.day <= LAST]

    def projects(self) -> list[ServiceProject]:
        found = self.all["service_project"]
        return [one for one in found if one.state != "waiting" and (one.since or FIRST) <= LAST]

    def reached(self) -> set[Any]:
        """Return the settlements of what was held; no venue here says where it is."""
        return {self.of(one).settlement_id for one in self.held} - {None}

    def trained(self) -> list[Any]:
        days = {one.id: one.day for one in self.all["training"]}
        found = self.all["training_attendance"]
        return [one for one in found if FIRST <= days[one.training_id] <= LAST]


def ids(items: Iterable[Any], field: str) -> set[Any]:
    return {getattr(one, field) for one in items}


def answers(raw: Raw, least: int) -> int:
    return sum(one.answers for one in raw.all["satisfaction"] if one.score >= least)


def org_no_of(value: Any) -> int:
    return (value.id.bytes[6] & 15) << 12 | value.id.bytes[7] << 4 | (value.id.bytes[8] & 60) >> 2


def active(raw: Raw) -> int:
    orgs = {org_no_of(one) for one in raw.held}
    levels = [one for one in raw.all["org_unit"] if one.level == "village_station"]
    return sum(1 for one in levels if one.org_no in orgs)


BY_HAND: dict[str, Callable[[Raw], int]] = {
    "org_units": lambda r: len(r.all["org_unit"]),
    "units": lambda r: len(r.all["org_unit"]),
    "units_established": lambda r: sum(1 for u in r.all["org_unit"] if u.established_on),
    "population": lambda r: sum(u.population or 0 for u in r.all["org_unit"] if not r.over(u)),
    "population_unknown": lambda r: sum(
        1
        for u in r.all["org_unit"]
        if u.level == "village_station" and u.population is None and not r.over(u)
    ),
    "units_unified": lambda r: len(ids(r.all["checklist_mark"], "org_unit_id")),
    "stations_active": active,
    "stations_monthly": active,
    "settlements": lambda r: len(r.all["settlement"]),
    "settlements_active": lambda r: len(r.reached()),
    "settlements_uncovered": lambda r: len(ids(r.all["settlement"], "id") - r.reached()),
    "meetings": lambda r: r.dated("joint_meeting", "day"),
    "action_items": lambda r: len(r.all["action_item"]),
    "action_items_closed": lambda r: sum(1 for i in r.all["action_item"] if i.closed_on),
    "departments": lambda r: len(r.all["department"]),
    "departments_alone": lambda r: len(
        ids(r.all["department"], "id")
        - ids(r.all["venue"], "department_id")
        - ids(r.all["volunteer_team"], "department_id")
    ),
    "documents": lambda r: r.dated("policy_document", "issued_on"),
    "inclusions": lambda r: sum(1 for d in r.all["policy_document"] if d.inclusions),
    "duties": lambda r: len(r.all["duty"]),
    "content_reviews": lambda r: r.dated("content_review", "reviewed_on"),
    "teams": lambda r: len(r.all["volunteer_team"]),
    "volunteers": lambda r: sum(1 for v in r.all["volunteer"] if v.registered_on <= LAST),
    "volunteers_new": lambda r: r.dated("volunteer", "registered_on"),
    "volunteers_active": lambda r: sum(1 for n in r.minutes().values() if n > 0),
    "trainings": lambda r: r.dated("training", "day"),
    "training_heads": lambda r: len(r.trained()),
    "trained_people": lambda r: len(ids(r.trained(), "volunteer_id")),
    "training_minutes": lambda r: sum(one.minutes for one in r.trained()),
    "honors": lambda r: r.dated("honor", "granted_on"),
    "stars": lambda r: r.dated("star_award", "granted_on"),
    "activities": lambda r: len(ids(r.held, "activity_id")),
    "occurrences": lambda r: len(r.held),
    "attendance": lambda r: len(r.came),
    "people": lambda r: len(ids(r.came, "volunteer_id")),
    "beneficiaries": lambda r: sum(o.beneficiaries or 0 for o in r.held),
    "service_minutes": lambda r: sum(one.minutes for one in r.hours),
    "problems_solved": lambda r: sum(o.problems_solved or 0 for o in r.held),
    "need_sessions": lambda r: sum(
        1
        for o in r.held
        if r.of(o).need_id or (r.of(o).project_id and r.project[r.of(o).project_id].need_id)
    ),
    "joint_sessions": lambda r: sum(1 for o in r.held if r.of(o).department_ids),
    "online_sessions": lambda r: sum(1 for o in r.held if r.of(o).mode != "offline"),
    "online_views": lambda r: sum(o.online_views or 0 for o in r.held),
    "talk_sessions": lambda r: sum(1 for o in r.held if r.of(o).form in {"talk", "print_matter"}),
    "talk_attendance": lambda r: sum(
        1
        for one in r.came
        for o in r.held
        if o.id == one.occurrence_id and r.of(o).form in {"talk", "print_matter"}
    ),
    "audience": lambda r: sum(
        one.heads for one in r.all["audience_count"] if one.occurrence_id in ids(r.held, "id")
    ),
    "planned_sessions": lambda r: sum(
        1
        for o in r.all["occurrence"]
        if LAST < o.day <= LAST + timedelta(92) and o.state != "cancelled"
    ),
    "venues": lambda r: len(r.all["venue"]),
    "venues_shared": lambda r: len(ids(r.all["venue_sharing"], "venue_id")),
    "venues_used": lambda r: sum(1 for v in r.all["venue"] if r.uses(v, FIRST, LAST)),
    "venues_idle": lambda r: sum(
        1 for v in r.all["venue"] if not r.uses(v, LAST - timedelta(59), LAST)
    ),
    "venue_slots_open": lambda r: r.slots(used=False),
    "venue_slots_used": lambda r: r.slots(used=True),
    "venue_uses": lambda r: sum(r.uses(v, FIRST, LAST) for v in r.all["venue"]),
    "venue_uses_before": lambda r: sum(v.uses_before or 0 for v in r.all["venue"]),
    "venue_uses_since": lambda r: sum(
        r.uses(v, FIRST, LAST) for v in r.all["venue"] if v.uses_before is not None
    ),
    "needs": lambda r: r.dated("resident_need", "asked_on"),
    "needs_accepted": lambda r: len(r.accepted()),
    "needs_dispatched": lambda r: len(
        ids(r.accepted(), "id") & ids(r.all["service_order"], "need_id")
    ),
    "needs_open": lambda r: len(ids(r.accepted(), "id") - ids(r.closed(), "need_id")),
    "orders": lambda r: r.dated("service_order", "dispatched_on"),
    "orders_closed": lambda r: len(r.closed()),
    "orders_delivered": lambda r: len(r.delivered()),
    "orders_unrated": lambda r: len(
        ids(r.delivered(), "id") - ids(r.all["evaluation"], "order_id")
    ),
    "evaluations": lambda r: len(r.rated()),
    "evaluations_good": lambda r: sum(1 for one in r.rated() if one.score >= 4),
    "evaluation_points": lambda r: sum(one.score for one in r.rated()),
    "satisfaction_answers": lambda r: answers(r, 1),
    "satisfaction_good": lambda r: answers(r, 4),
    "projects": lambda r: len(r.projects()),
    "brands": lambda r: sum(1 for p in r.projects() if p.brand_level != "none"),
    "works": lambda r: r.dated("awarded_work", "awarded_on"),
    "showcases": lambda r: r.dated("showcase", "day"),
    "spectators": lambda r: sum(one.spectators or 0 for one in r.all["showcase"]),
    "media_reports": lambda r: r.dated("media_report", "published_on"),
    "customs_cases": lambda r: r.dated("customs_case", "reported_on"),
    "pledge_signatures": lambda r: r.dated("pledge_signature", "signed_on"),
    "customs_kept": lambda r: sum(1 for c in r.all["customs_case"] if c.kept_promise),
}
ZERO_HERE = {"stations_active", "stations_monthly"}
"""All rows of the filled county are the centre's own."""


def test_each_figure_is_what_a_reader_of_the_raw_records_counts(centre: UseCases) -> None:
    raw = Raw(centre)
    with centre.figures._uow(read_only=True) as work:
        counted = work.figures.count(METRICS, YEAR)
    assert set(BY_HAND) == set(METRICS)
    by_hand = {name: count(raw) for name, count in BY_HAND.items()}
    assert {name: one.total for name, one in counted.items()} == by_hand
    assert {name for name, value in by_hand.items() if not value} == ZERO_HERE


def test_each_figure_is_the_sum_of_the_rows_behind_it_and_of_its_parts(centre: UseCases) -> None:
    with centre.figures._uow(read_only=True) as work:
        counted = work.figures.count(METRICS, YEAR)
        for name, one in counted.items():
            behind = work.figures.behind(name, YEAR)
            assert sum(row.value for row in behind) == one.total, name
            for grouping in METRICS[name].groups:
                for code, value in one.parts.get(grouping.key, {}).items():
                    part = work.figures.behind(name, YEAR, grouping.key, code)
                    assert sum(row.value for row in part) == value, (name, code)
            assert work.figures.query(name, YEAR).startswith(("SELECT", "WITH")), name
    book = make_book(counted, centre.code_lists, 328)
    checks = book.sum_checks()
    assert len(checks) > 20
    assert [check for check in checks if not check.holds] == []


def test_start_page_command_line_and_report_show_the_same(centre: UseCases) -> None:
    stats = centre.figures.stats(centre.actor, YEAR).figures
    with centre.figures._uow(read_only=True) as work:
        counted = work.figures.count(FIGURES, YEAR)
    assert stats == {name: one.total for name, one in counted.items()}


def test_the_parts_by_unit_sum_to_the_whole(centre: UseCases) -> None:
    names = ("occurrences", "attendance", "service_minutes", "volunteers")
    with centre.figures._uow(read_only=True) as work:
        for name, one in work.figures.count(names, YEAR).items():
            assert sum(work.figures.by_unit(name, YEAR).values()) == one.total
    by_unit = centre.figures.by_unit(centre.actor, YEAR)
    assert sum(stats.figures["attendance"] for stats in by_unit) == one_of(centre, "attendance")


def one_of(use: UseCases, name: str) -> int:
    with use.figures._uow(read_only=True) as work:
        return work.figures.count([name], YEAR)[name].total or 0


def test_what_nobody_keeps_is_unknown_and_what_is_kept_may_be_zero(centre: UseCases) -> None:
    quiet = Period(date(2020, 1, 1), date(2020, 12, 31))
    with centre.figures._uow(read_only=True) as work:
        counted = work.figures.count(METRICS, quiet)
        assert counted["meetings"].total == 0
        assert counted["beneficiaries"].total == 0
    assert all(one.total is not None for one in counted.values())


def test_an_empty_county_knows_only_its_units(bare: UseCases) -> None:
    with bare.figures._uow(read_only=True) as work:
        counted = work.figures.count(METRICS, YEAR)
    known = {name for name, one in counted.items() if one.total is not None}
    assert known == {"org_units", "units"}


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [([1, 1, 1], [334, 333, 333]), ([2, 1], [667, 333]), ([0, 0], [0, 0]), ([7], [1000])],
)
def test_percentages_sum_to_a_hundred(parts: list[int], wanted: list[int]) -> None:
    assert shares(parts) == wanted


def test_halves_are_rounded_up_once() -> None:
    assert divided(1, 8, 1000) == 125
    assert divided(1, 16, 1000) == 63
    assert divided(2, 3, 10) == 7


def test_no_person_stands_in_a_query(centre: UseCases) -> None:
    """Group 72: queries are printed in figures.xlsx."""
    with centre.figures._uow(read_only=True) as work:
        shown = " ".join(work.figures.query(name, YEAR) for name in METRICS)
    assert "测试" not in shown
    assert "1390000" not in shown


def test_ledger_lines_that_cancel_each_other_make_nobody_active(centre: UseCases) -> None:
    with centre.figures._uow() as work:
        volunteer = work.volunteers.all()[0]
        before = work.figures.count(["volunteers_active"], YEAR)["volunteers_active"].total
        entries = [one for one in work.hours.all() if one.volunteer_id == volunteer.id]
        minutes = sum(one.minutes for one in entries)
        work.hours.add(
            HoursEntry(id=work.next_id(), volunteer_id=volunteer.id, day=LAST, minutes=-minutes)
        )
        after = work.figures.count(["volunteers_active"], YEAR)["volunteers_active"].total
    assert minutes
    assert after == (before or 0) - 1
