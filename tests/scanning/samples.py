"""The sample set that is shipped: photos of five filled sheets and what stands on them.

``python -m tests.scanning.samples`` makes resources/templates/sign-in-photos anew: simulated
(printed by the program, ticked by hands.py, photographed by sheets.py), people made up. The sheets
are the first five that a fresh village station prints, so such a station reads them as its own.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from uuid import UUID

import cv2
import numpy as np

from tests.scanning import hands, printed, sheets
from wenming_desktop.app import door_at
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, row_middle
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "templates" / "sign-in-photos"
NAMES = tuple(f"{surname}玉珍" for surname in "赵钱孙李周吴郑王")
KINDS = ("phone", "flatbed", "photocopy", "folded", "phone")
PLAIN = {1: 2, 2: 4, 5: 1, 7: 3}
"""Row → hours, as they should be filled in: 到场 and one box."""
NO_HOUR, TWO_HOURS, SECOND = 4, 6, 3
"""A row with 到场 only; one with two boxes, and the second of them."""
QUALITY, WIDEST = 72, 1900


@dataclass(frozen=True, slots=True)
class Sample:
    """One printed sheet of the set."""

    occurrence: UUID
    file: Path


def print_sheets(use: UseCases, folder: Path) -> Iterator[Sample]:
    """Enter the people, plan the activities and print; the numbers follow from the order."""
    for number, name in enumerate(NAMES):
        use.volunteers.save(use.actor, None, name=name, phone=f"1540000{number:04d}")
    for number in range(len(KINDS)):
        planned = use.activities.plan(
            use.actor,
            day=date(2026, 11, 2 + number),
            starts=time(8, 30),
            ends=time(11, 30),
            name="人居环境整治志愿服务活动",
        )
        file = folder / f"{number + 1}.pdf"
        use.papers.sign_in_sheet(use.actor, planned.occurrence.id, file)
        yield Sample(planned.occurrence.id, file)


def photographed(file: Path, kind: str, seed: int) -> bytes:
    """Tick the rows with a pen of this seed and take the picture."""
    rng = np.random.default_rng([seed, 18])
    paper, pen = printed.picture_of(file), hands.pick_pen(rng)
    ticks = [(row, box) for row, hour in PLAIN.items() for box in (0, hour)]
    ticks += [(NO_HOUR, 0), (TWO_HOURS, 0), (TWO_HOURS, 1), (TWO_HOURS, SECOND)]
    for row, box in ticks:
        hands.mark(paper, (BOX_COLUMNS[box], row_middle(row - 1)), pen, rng)
    picture = sheets.KINDS[kind](paper, rng)
    scale = min(1.0, WIDEST / max(picture.shape[:2]))
    picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    _, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    return bytes(jpeg)


def answers() -> str:
    """Return the answer file: rows that are sure, and those a person has to look at."""
    lines = [
        "# What stands on the photos beside this file: sample sheets, simulated, people made up.",
        "# sure: row = hours. look: rows with 到场 and no hour, or two; what a person answers:",
        "# box (1 to 4 hours) and 1 for a tick, 0 for none; then they count these hours.",
    ]
    sure = ", ".join(f"{row} = {hour}" for row, hour in PLAIN.items())
    for number, kind in enumerate(KINDS, 1):
        lines += [
            "",
            "[[photo]]",
            f'file = "{number}-{kind}.jpg"',
            f"sure = {{ {sure} }}",
            "look = [",
            f"  {{ row = {NO_HOUR}, box = 2, answer = 1, hours = 2 }},",
            f"  {{ row = {TWO_HOURS}, box = {SECOND}, answer = 0, hours = 1 }},",
            "]",
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the set."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        door = door_at(Path(scratch) / "home")
        new = NewHome(
            level=Level.VILLAGE_STATION,
            unit_name="柳河村站",
            user="李站长",
            password="yi er san si",
        )
        use = door.set_up(new).use_cases
        for number, one in enumerate(print_sheets(use, Path(scratch)), 1):
            kind = KINDS[number - 1]
            picture = photographed(one.file, kind, seed=number)
            (FOLDER / f"{number}-{kind}.jpg").write_bytes(picture)
        door.close()
    (FOLDER / "answers.toml").write_text(answers(), encoding="utf-8")


if __name__ == "__main__":
    main()
