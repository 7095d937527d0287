"""Brings a store to this program's schema in one transaction; refuses a newer one untouched."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from wenming_desktop.adapters.db.engine import APPLICATION_ID
from wenming_desktop.domain.errors import Code, WenmingError

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine) -> None:
    """Run what is missing. A failure leaves the file as it was (DDL is in the transaction)."""
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    config = _config()
    scripts = ScriptDirectory.from_config(config)
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        raise WenmingError(Code.STORE_NEWER)
    if current == scripts.get_current_head():
        return
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config
