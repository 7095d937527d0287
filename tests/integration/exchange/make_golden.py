"""Run as a program: writes the golden bundles of the present format into a new folder.

``python tests/integration/exchange/make_golden.py tests/data/bundles/VERSION`` at a release, once;
a released folder is never written again. All times are given; keys and ids are drawn anew. With
the bundles lie the homes that open them, frozen before they took any of them in, and
``expected.json``: what the program of that time counted and which digests it came to.
"""

import json
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from tests.integration.exchange.conftest import Clock, Home, enrol
from tests.integration.exchange.frozen import freeze
from wenming_desktop.adapters.db.registry import REGISTRY


class Golden:
    """One folder being filled."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True)
        self.expected = {}

    def home(self, name, home):
        content = json.dumps(freeze(home), ensure_ascii=False, indent=1)
        (self.folder / f"{name}.json").write_text(content + "\n", encoding="utf-8")

    def keep(self, file, name):
        shutil.copyfile(file, self.folder / name)

    def taken(self, home, receiver, name, take):
        """Take a bundle in; note when, what was counted, and what the home held then."""
        at = home.clock().isoformat()
        bundle = take()
        counts = {
            key: getattr(bundle, key)
            for key in ("status", "count", "applied", "same", "conflict", "rejected", "held")
        }
        rows = {table.name: len(home.rows(table.name)) for table in REGISTRY}
        self.expected.setdefault(receiver, []).append(
            {"bundle": name, "at": at, **counts, "rows": rows, "digest": home.digest()}
        )

    def finish(self):
        content = json.dumps(self.expected, ensure_ascii=False, indent=1)
        (self.folder / "expected.json").write_text(content + "\n", encoding="utf-8")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        golden = Golden(Path(sys.argv[1]))
        write(golden, Path(scratch))
        golden.finish()


def write(golden, scratch):
    clock = Clock()
    centre = Home(scratch / "centre", "云山县中心", "centre", clock)
    centre.exchange.found_county("云山县中心")
    institute = Home(scratch / "institute", "青溪镇所", "institute", clock)
    enrol(centre, institute, scratch / "work")
    station = Home(scratch / "station", "柳树村站", "station", clock)
    going_down(golden, scratch / "work", institute, station)
    going_up(golden, centre, institute, station)


def going_down(golden, work, institute, station):
    """A welcome with history, entries made on behalf of the village, and their correction."""
    institute.add("volunteer_team", name="青溪镇文明实践志愿服务队", rank="队伍")
    card = institute.exchange.write_parent_card(work)
    request = station.exchange.enrol_request(work, parent_card=card)
    golden.home("station", station)
    stick = work / "welcome"
    institute.exchange.enrol_approve(request.file, request.digits[:12], stick)
    (welcome,) = stick.rglob("*.wmb")
    golden.keep(welcome, "welcome.wmb")
    golden.home("institute", institute)
    golden.taken(
        station, "station", "welcome.wmb", lambda: station.exchange.enrol_accept(stick).report
    )
    person = institute.add("volunteer", home=257, name="水一", phone="13800000001")
    for number in (1, 2):
        (file,) = (file for org_no, file in institute.export().items() if org_no == 257)
        golden.keep(file, f"down-{number}.wmb")
        golden.taken(station, "station", f"down-{number}.wmb", partial(first_of, station, file))
        institute.edit("volunteer", person, phone=f"1380000001{number}", resident_group="二组")


def going_up(golden, centre, institute, station):
    """Every table, a conflict, a deletion, a counter-entry, and a bundle that repeats itself."""
    golden.home("centre", centre)
    people = work_of_a_month(station)
    institute.take(*station.export().values())
    for number in (1, 2):
        station.edit("volunteer", people[0], phone=f"1391111111{number}")
        institute.edit("volunteer", people[0], phone=f"1392222222{number}")
        station.edit("volunteer", people[number], deleted=1, delete_reason="重复")
        institute.take(*station.export().values())
        file = institute.export()[1]
        golden.keep(file, f"up-{number}.wmb")
        golden.taken(centre, "centre", f"up-{number}.wmb", partial(first_of, centre, file))


def first_of(home, file):
    return home.take(file).bundles[0]


def work_of_a_month(station):
    unit = station.identity().unit_id.bytes
    team = station.add("volunteer_team", name="红马甲队", org_unit_id=unit).bytes
    people = [
        station.add(
            "volunteer",
            name=f"水{number}",
            phone=f"1380000010{number}",
            skills='["理发"]',
            team_id=team,
        )
        for number in range(3)
    ]
    venue = station.add("venue", name="文化广场", area_m2=300, org_unit_id=unit).bytes
    activity = station.add("activity", name="理发进村", venue_id=venue, team_id=team).bytes
    day = station.add("occurrence", activity_id=activity, day="2026-06-01", state="done").bytes
    for no, person in enumerate(people, 1):
        known = {"volunteer_id": person.bytes, "occurrence_id": day}
        sign_in = station.add("sign_in", row_no=no, attendance="present", **known).bytes
        entry = {"day": "2026-06-01", "sign_in_id": sign_in, "source": "sheet", **known}
        first = station.add("hours_entry", minutes=90, **entry).bytes
    station.add("hours_entry", minutes=-90, corrects_id=first, reason="记错", **entry)
    return people


if __name__ == "__main__":
    main()
