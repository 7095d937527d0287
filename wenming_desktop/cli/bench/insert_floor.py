"""The floor of the exchange benches: the same rows, inserted and committed, nothing else.

Same engine, same pragmas, same columns; the table has its key and a UNIQUE id, as in sync.md 4.1,
and neither the indexes nor the foreign keys that the product's own table pays for besides.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Column, Engine, MetaData, Table

from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.replay import roomy_cache
from wenming_desktop.cli.bench.bench_homes import BATCH
from wenming_desktop.cli.bench.laps import Lap

NAME = "sign_in"
_KEY = b"f" * 32
_SPEC = BY_NAME[NAME]
COLUMNS = ("id", *_SPEC.columns, *(one for group in _SPEC.groups for one in group.stamp_columns))

Row = tuple[object, ...]


def sealed_rows(engine: Engine) -> Iterator[list[Row]]:
    """Give the sender's rows with their stamps, in batches, in the order of their ids."""
    with engine.connect() as connection:
        found = connection.exec_driver_sql(f"SELECT {', '.join(COLUMNS)} FROM {NAME} ORDER BY id")
        for batch in found.partitions(BATCH):
            yield [tuple(row) for row in batch]


def floor_lap(file: Path, batches: Iterator[list[Row]]) -> Lap:
    """Insert into a new file; what is timed are the inserts and the commit."""
    engine = bare_table(file)
    lap = _insert(engine, batches)
    engine.dispose()
    file.unlink()
    return lap


def bare_table(file: Path) -> Engine:
    """Make the floor's file."""
    engine = open_engine(file, _KEY)
    columns = [
        Column(
            one.name,
            one.type,
            primary_key=one.primary_key,
            nullable=one.nullable,
            unique=one.unique,
            server_default=None if one.server_default is None else "0",
        )
        for one in SYNCED[NAME].columns
    ]
    Table(NAME, MetaData(), *columns, sqlite_strict=True).create(engine)
    return engine


def _insert(engine: Engine, batches: Iterator[list[Row]]) -> Lap:
    """Insert in one transaction, with as much cache as an import has; fetching is not timed."""
    lap = Lap()
    marks = ", ".join("?" * len(COLUMNS))
    statement = f"INSERT INTO {NAME} ({', '.join(COLUMNS)}) VALUES ({marks})"
    with engine.connect() as connection:
        transaction = connection.begin()
        with roomy_cache(connection):
            for batch in batches:
                with lap.running():
                    connection.exec_driver_sql(statement, batch)
            with lap.running():
                transaction.commit()
    return lap
