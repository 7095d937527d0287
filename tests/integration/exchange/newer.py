"""Run as a program: the next version, which knows one field, one group and one table more.

``newer.py STORE_FOLDER NAME LEVEL READER_NO`` opens a home as an upgrade would, does the steps
that come on standard input as JSON (``[[verb, argument …] …]``) and prints what each gave.
"""

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[3]))

from wenming_desktop.adapters.db import registry
from wenming_desktop.adapters.db.registry import FeedClass, Field, Group, SyncedTable

TEACH = {"volunteer": "wechat TEXT, trained_on TEXT, g9v INTEGER NOT NULL DEFAULT 0, "
         "g9h INTEGER NOT NULL DEFAULT 0, g9d INTEGER NOT NULL DEFAULT 0"}  # fmt: skip


def _more(table):
    if table.name != "volunteer":
        return table
    groups = [
        replace(one, fields=(*one.fields, Field(240, "wechat"))) if one.name == "contact" else one
        for one in table.groups
    ]
    return replace(table, groups=(*groups, Group(9, "training", (Field(241, "trained_on"),))))


GIFT = SyncedTable(
    900,
    "gift",
    FeedClass.UP,
    (
        Group(1, "fact", (Field(1, "giver_id", "id"), Field(2, "what"))),
        next(one for one in registry.REGISTRY[2].groups if one.name == "life"),
    ),
    (("giver_id", "volunteer"),),
)
registry.REGISTRY = (*(_more(table) for table in registry.REGISTRY), GIFT)
registry.BY_NAME = {table.name: table for table in registry.REGISTRY}
registry.BY_NO = {table.no: table for table in registry.REGISTRY}

from wenming_desktop.adapters.sync import feeds  # noqa: E402  knows the registry from here on

feeds.SCHEMA_NO, feeds.READER_NO = feeds.SCHEMA_NO + 1, int(sys.argv[4])

from sqlalchemy.schema import CreateTable  # noqa: E402  as above

from tests.integration.exchange.conftest import KEY, Clock, Home  # noqa: E402  as above
from wenming_desktop.adapters.db import migrate  # noqa: E402  as above
from wenming_desktop.adapters.db.engine import open_engine  # noqa: E402  as above
from wenming_desktop.adapters.db.tables import SYNCED  # noqa: E402  as above


def upgrade(store):
    """Do what the next migration would do."""
    engine = open_engine(store, KEY)
    migrate.upgrade(engine)
    with engine.begin() as connection:
        found = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'gift'")
        if found.first() is None:
            for name, columns in TEACH.items():
                for column in columns.split(", "):
                    connection.exec_driver_sql(f"ALTER TABLE {name} ADD COLUMN {column}")
            connection.execute(CreateTable(SYNCED["gift"]))
    engine.dispose()


class Steps:
    """The verbs."""

    def __init__(self, home):
        self.home = home

    def add(self, table, values):
        return self.home.add(table, **_values(values)).hex

    def edit(self, table, row, values):
        self.home.edit(table, UUID(row), **_values(values))

    def row(self, table, row):
        found = self.home.row(table, UUID(row)) or {}
        return {name: value for name, value in found.items() if not isinstance(value, bytes)}

    def sql(self, text):
        return [list(row) for row in self.home.sql(text)]

    def export(self):
        return {org_no: str(file) for org_no, file in self.home.export().items()}

    def take(self, *files):
        report = self.home.take(*(Path(file) for file in files))
        return [[one.status, one.applied, one.rejected, one.held] for one in report.bundles]

    def digest(self):
        return self.home.digest()

    def rebuild(self):
        return self.home.exchange.rebuild().ok

    def forward(self, days):
        self.home.clock.forward(days=days)


def _values(values):
    ids = {"giver_id"}
    return {name: UUID(one).bytes if name in ids else one for name, one in values.items()}


def main():
    folder, name, level = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    upgrade(folder / "wenming.db")
    steps = Steps(Home(folder, name, level, Clock(datetime(2026, 7, 1, tzinfo=UTC))))
    done = [getattr(steps, verb)(*rest) for verb, *rest in json.load(sys.stdin)]
    sys.stdout.write(json.dumps(done))


if __name__ == "__main__":
    main()
