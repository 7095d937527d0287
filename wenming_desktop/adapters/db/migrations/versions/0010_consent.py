"""Consents to the notice of personal data, and what was said against a star."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE consent (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        volunteer_id BLOB,
        day TEXT,
        deed TEXT,
        given_by TEXT,
        text_version TEXT,
        on_paper INTEGER,
        kept_at TEXT,
        taken_by TEXT,
        org_unit_id BLOB,
        deleted INTEGER,
        delete_reason TEXT,
        g1v INTEGER DEFAULT '0' NOT NULL,
        g1h INTEGER DEFAULT '0' NOT NULL,
        g1d INTEGER DEFAULT '0' NOT NULL,
        g15v INTEGER DEFAULT '0' NOT NULL,
        g15h INTEGER DEFAULT '0' NOT NULL,
        g15d INTEGER DEFAULT '0' NOT NULL,
        stub INTEGER DEFAULT '0' NOT NULL,
        xjson TEXT,
        PRIMARY KEY (rid),
        UNIQUE (id),
        FOREIGN KEY(volunteer_id) REFERENCES volunteer (id),
        FOREIGN KEY(org_unit_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
    "ALTER TABLE star_award ADD COLUMN opinion TEXT",
    "CREATE INDEX consent_volunteer_id ON consent (volunteer_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
