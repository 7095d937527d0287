"""Brings a store to this program's schema in one transaction; refuses a newer one untouched."""

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.engine import APPLICATION_ID
from wenming_desktop.domain.errors import Code, WenmingError

SCRIPTS = Path(__file__).parent / "migrations"
REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0019",
    "0020",
    "0021",
    "0022",
    "0023",
)
"""Every schema this program knows, oldest first; a test compares them with the scripts.

Alembic is imported only when there is something to do: at most starts there is not.
"""


def is_behind(engine: Engine) -> bool:
    """Tell whether there is something to do; STORE_NEWER for the schema of a newer program."""
    with engine.connect() as connection:
        current = _current(connection)
    if current is not None and current not in REVISIONS:
        raise WenmingError(Code.STORE_NEWER)
    return current != REVISIONS[-1]


def upgrade(engine: Engine) -> None:
    """Run what is missing. A failure leaves the file as it was (DDL is in the transaction)."""
    if is_behind(engine):
        _run(engine)


def _current(connection: Connection) -> str | None:
    query = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    if not connection.exec_driver_sql(query).scalar_one():
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
    return found.scalar_one_or_none()


def _run(engine: Engine) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
