"""The encrypted store: tables, engine, key slots, unit of work, migrations."""
