"""A home as text: every row of its store, so that a later program can start from it.

What is frozen so lies in the repository with its keys: it may only ever be a made-up county.
"""

from sqlalchemy import insert

from wenming_desktop.adapters.db import migrate
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.db.tables import metadata

NOTE = "TEST KEYS of a made-up county: whatever is sealed with them is public."


def freeze(home):
    """Return the rows by table; bytes as {"hex": …}."""
    tables = {}
    with home.engine.connect() as connection:
        for table in metadata.sorted_tables:
            rows = connection.execute(table.select()).mappings().all()
            tables[table.name] = [
                {name: _plain(value) for name, value in row.items() if value is not None}
                for row in rows
            ]
    return {"note": NOTE, "tables": {name: rows for name, rows in tables.items() if rows}}


def thaw(frozen, store, key):
    """Make a store of this program that holds the frozen rows."""
    store.parent.mkdir(parents=True)
    engine = open_engine(store, key)
    migrate.upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in metadata.sorted_tables:
            for row in frozen["tables"].get(table.name, []):
                values = {name: _value(value) for name, value in row.items()}
                connection.execute(insert(table).values(values))
    engine.dispose()


def _plain(value):
    return {"hex": value.hex()} if isinstance(value, bytes) else value


def _value(value):
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value
