"""Run inside the machine: look at the home on its disk, then save for ever.

Says ``CHECK`` with what is wrong, and ``ACK n`` as soon as a save is acknowledged. ``ACKED`` names
the file with the numbers acknowledged before, ``HOME_MADE`` the home to begin with, ``SYNC`` how
much is flushed.
"""

import os
import shutil
import subprocess
from pathlib import Path

from wenming_desktop.adapters.db import engine as engine_module
from wenming_desktop.adapters.db.store import Store, open_store
from wenming_desktop.adapters.db.unit_of_work import SqlUnitOfWorkMaker
from wenming_desktop.adapters.places import places_at
from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.users import FIRST_USER_ROLES, Actor
from wenming_desktop.services.volunteers import Volunteers

USER, PASSWORD = "开机员", "kai-ji-2026"
DISK = Path("/mnt/disk")
HOME = DISK / "home"
PREFIX = "存"


def main() -> None:
    acked = {int(one) for one in Path(os.environ["ACKED"]).read_text(encoding="ascii").split()}
    flush_less(os.environ["SYNC"])
    if not HOME.exists() and not acked:
        shutil.copytree(os.environ["HOME_MADE"], HOME)
        subprocess.run(["/bin/sync"], check=True)
    try:
        store = open_store(places_at(HOME), USER, PASSWORD)
    except Exception as error:  # noqa: BLE001  whatever it is, it is told
        say(f"CHECK {type(error).__name__} {error}")
        return
    say(f"CHECK {' '.join(faults_of(store, acked)) or 'OK'}")
    volunteers = Volunteers(SqlUnitOfWorkMaker(store.engine, local_now, simulated=False))
    actor, number = Actor(user_no=1, name=USER, roles=FIRST_USER_ROLES), max(acked, default=0)
    while True:
        number += 1
        volunteers.save(actor, None, name=f"{PREFIX}{number}")
        say(f"ACK {number}")


def flush_less(setting: str) -> None:
    """Let connections of this process flush as the harness wants; EXTRA is the program's own."""
    pragmas = [one for one in engine_module._PRAGMAS if "synchronous" not in one]
    engine_module._PRAGMAS = (*pragmas, f"PRAGMA synchronous = {setting}")
    engine_module._MUST_HOLD["synchronous"] = {"OFF": "0", "FULL": "2", "EXTRA": "3"}[setting]


def faults_of(store: Store, acked: set[int]) -> list[str]:
    """Look at every page and count what was acknowledged."""
    with store.engine.connect() as connection:
        damaged = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
        structure = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
        names = set(connection.exec_driver_sql("SELECT name FROM volunteer").scalars())
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    found = ["damaged"] * bool(damaged or structure != "ok") + ["loose"] * bool(loose)
    lost = sum(f"{PREFIX}{number}" not in names for number in acked)
    return [*found, f"lost-{lost}"] if lost else found


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
