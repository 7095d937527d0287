"""Run as a program: the main work of three units with seeded people, all of it on disk.

``python -m tests.faults.main_job FOLDER SEED``. What people make for themselves (the roster file,
the printed papers) lies in ``desk``; nothing else may hold what they typed.
"""

import contextlib
import io
import json
import random
import shutil
import sys
from datetime import date, time
from pathlib import Path

from openpyxl import Workbook
from sqlalchemy.exc import DatabaseError

from wenming_desktop.adapters.db.store import open_store
from wenming_desktop.adapters.places import places_at
from wenming_desktop.app import door_at, write_crash_report
from wenming_desktop.cli.main import main as wenming
from wenming_desktop.domain.id_number import check_character
from wenming_desktop.domain.sheet_rows import SheetRow

USER, PASSWORD = "欧阳登瀛", "mi-ma-9274-xyz"
FAMILY, GIVEN = "端木慕容宇文澹台", "曦霖毓珩瑄翊琬璟"
REFUSED = 3


def people_of(seed: int) -> list[tuple[str, str, str]]:
    """Return made-up names, ID numbers and phones; the same ones for the same seed."""
    rng = random.Random(seed)
    found = []
    for number in range(12):
        at = rng.randrange(0, len(FAMILY), 2)
        name = FAMILY[at : at + 2] + "".join(rng.sample(GIVEN, 2))
        day = date(rng.randint(1950, 2000), rng.randint(1, 12), rng.randint(1, 28))
        body = f"330102{day:%Y%m%d}{number:03d}"
        found.append((name, body + check_character(body), f"139{rng.randrange(10**8):08d}"))
    return found


class Unit:
    """One computer at the console; what the program says besides goes to ``logs``."""

    def __init__(self, folder: Path, name: str) -> None:
        self.home, self._log = folder / name, folder / "logs" / f"{name}.txt"
        self._log.parent.mkdir(exist_ok=True)

    def does(self, *words: object, expects: int = 0) -> dict:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = wenming([*map(str, words), "--json", "--home", str(self.home)])
        with self._log.open("a", encoding="utf-8") as log:
            log.write(err.getvalue())
        if code != expects:
            raise SystemExit(f"{words[0]} ended with {code}: {err.getvalue()}")
        return json.loads(out.getvalue())

    def joins(self, parent: "Unit", level: str, name: str, work: Path) -> None:
        card = parent.does("enrol", "card", "--to", work / "card")["file"]
        self.does("setup", "--level", level, "--name", name, "--parent-card", card)
        asked = self.does("enrol", "request", "--to", work / "asked")
        approve = ("enrol", "approve", asked["file"], "--fingerprint", asked["fingerprint"])
        parent.does(*approve, "--to", work / level)
        self.does("enrol", "accept", work / level)


def main() -> None:
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    centre, institute, station = (Unit(folder, name) for name in ("centre", "institute", "station"))
    centre.does("setup", "--level", "county_center", "--name", "云山县中心")
    institute.joins(centre, "town_institute", "青溪镇所", folder / "stick")
    station.joins(institute, "village_station", "柳树村站", folder / "stick")
    people, desk = people_of(seed), folder / "desk"
    desk.mkdir()
    ids = enter(station, people, desk)
    post(station, ids)
    go_round(station, institute, centre, folder / "stick")
    for unit in (station, institute):
        if unit.does("list", "volunteer")["total"] != len(people):
            raise SystemExit("the people did not arrive")
        unit.does("rebuild")
        unit.does("check")
    fail(station, people)
    die(folder, station, people)


def enter(station: Unit, people: list, desk: Path) -> list[str]:
    """Type some people and import the others from a roster."""
    typed, listed = people[:4], people[4:]
    items = [
        {"kind": "volunteer", "name": name, "id_number": number, "phone": phone}
        for name, number, phone in typed
    ]
    file = desk / "people.json"
    file.write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
    results = station.does("record", file)["results"]
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["姓名", "身份证号", "手机号"])
    for person in listed:
        sheet.append(list(person))
    book.save(desk / "roster.xlsx")
    book.close()
    station.does("register", "import", "volunteers", desk / "roster.xlsx", "--suspect", "create")
    return [one["id"] for one in results]


def post(station: Unit, ids: list[str]) -> None:
    """Plan an activity, enter who came, leave a draft, and print."""
    door = door_at(station.home)
    use = door.open(USER, PASSWORD)
    planned = use.activities.plan(
        use.actor, name="人居环境整治", day=date(2026, 11, 28), starts=time(8), ends=time(10)
    )
    people = [one for one in use.volunteers.page(use.actor).lines if str(one.id) in ids]
    rows = [SheetRow(row_no=no, volunteer_id=one.id, minutes=60) for no, one in enumerate(people)]
    use.attendance.post(use.actor, planned.occurrence.id, rows)
    use.drafts.save(use.actor, "sign-in", json.dumps([one.name for one in people]))
    door.close()
    to = station.home.parent / "desk" / "sheet.pdf"
    activity = planned.activity.id
    station.does("print", "sign-in-sheet", "--activity", activity, "--to", to, "--missing", "blank")


def go_round(station: Unit, institute: Unit, centre: Unit, stick: Path) -> None:
    for sender, receiver in ((station, institute), (institute, centre), (institute, station)):
        sender.does("bundle", "export", "--to", stick)
        receiver.does("bundle", "import", stick)
    station.does("print", "handover", "--to", stick / "handover.pdf")


def fail(station: Unit, people: list) -> None:
    """Let the program refuse, and let the database complain about people."""
    name, number, phone = people[0]
    wrong = station.home.parent / "desk" / "wrong.json"
    item = {"kind": "volunteer", "name": name, "id_number": number[:-1] + "?", "phone": phone}
    wrong.write_text(json.dumps([item, {"kind": "volunteer", "nmae": name}]), encoding="utf-8")
    station.does("record", wrong, expects=REFUSED)
    store = open_store(places_at(station.home), USER, PASSWORD)
    try:
        with store.engine.begin() as connection:
            connection.exec_driver_sql(
                "INSERT INTO volunteer (name, phone) VALUES (?, ?)", people[0][::2]
            )
    except DatabaseError as error:
        (station.home.parent / "logs" / "database.txt").write_text(str(error), encoding="utf-8")
        write_crash_report(error, station.home)
    finally:
        store.close()
    try:
        {}["".join(people[1])]
    except KeyError as error:
        write_crash_report(error, station.home)


def die(folder: Path, station: Unit, people: list) -> None:
    """Keep the home as it is in the middle of a transaction, as a power cut leaves it."""
    store = open_store(places_at(station.home), USER, PASSWORD)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 2")
        connection.exec_driver_sql("UPDATE volunteer SET note = ?", (people[2][0] * 20,))
        shutil.copytree(station.home, folder / "cut")
        connection.rollback()
    store.close()
    if not (folder / "cut" / "wenming.db-journal").exists():
        raise SystemExit("nothing was under way")


if __name__ == "__main__":
    main()
