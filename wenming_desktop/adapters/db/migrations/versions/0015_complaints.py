"""Complaints and opinions, how they were settled (R13)."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE complaint (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        content TEXT,
        complaint_type TEXT,
        against TEXT,
        volunteer_id BLOB,
        team_id BLOB,
        activity_id BLOB,
        received_on TEXT,
        channel TEXT,
        received_by TEXT,
        due_on TEXT,
        org_unit_id BLOB,
        note TEXT,
        complainant TEXT,
        phone TEXT,
        finding TEXT,
        outcome TEXT,
        closed_on TEXT,
        deleted INTEGER,
        delete_reason TEXT,
        g1v INTEGER DEFAULT '0' NOT NULL,
        g1h INTEGER DEFAULT '0' NOT NULL,
        g1d INTEGER DEFAULT '0' NOT NULL,
        g2v INTEGER DEFAULT '0' NOT NULL,
        g2h INTEGER DEFAULT '0' NOT NULL,
        g2d INTEGER DEFAULT '0' NOT NULL,
        g3v INTEGER DEFAULT '0' NOT NULL,
        g3h INTEGER DEFAULT '0' NOT NULL,
        g3d INTEGER DEFAULT '0' NOT NULL,
        g15v INTEGER DEFAULT '0' NOT NULL,
        g15h INTEGER DEFAULT '0' NOT NULL,
        g15d INTEGER DEFAULT '0' NOT NULL,
        stub INTEGER DEFAULT '0' NOT NULL,
        xjson TEXT,
        PRIMARY KEY (rid),
        UNIQUE (id),
        FOREIGN KEY(volunteer_id) REFERENCES volunteer (id),
        FOREIGN KEY(team_id) REFERENCES volunteer_team (id),
        FOREIGN KEY(activity_id) REFERENCES activity (id),
        FOREIGN KEY(org_unit_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
