"""The first schema: business tables, this computer's own tables, tables of the exchange."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE app_user (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        user_no INTEGER NOT NULL,
        name TEXT NOT NULL,
        roles TEXT NOT NULL,
        disabled INTEGER DEFAULT '0' NOT NULL,
        created_at TEXT NOT NULL,
        PRIMARY KEY (rid),
        UNIQUE (id),
        UNIQUE (user_no),
        UNIQUE (name)
    )
     STRICT
    """,
    """
    CREATE TABLE audit (
        rid INTEGER NOT NULL,
        at TEXT NOT NULL,
        user_no INTEGER NOT NULL,
        action TEXT NOT NULL,
        subject TEXT DEFAULT '' NOT NULL,
        facts TEXT DEFAULT '{}' NOT NULL,
        previous BLOB NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (rid)
    )
     STRICT
    """,
    """
    CREATE TABLE column_mapping (
        register TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        mapping TEXT NOT NULL,
        PRIMARY KEY (register, fingerprint)
    )
     STRICT
    """,
    """
    CREATE TABLE draft (
        place TEXT NOT NULL,
        user_no INTEGER NOT NULL,
        content TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (place, user_no)
    )
     STRICT
    """,
    """
    CREATE TABLE org_unit (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        level TEXT,
        name TEXT,
        org_no INTEGER,
        parent_id BLOB,
        code TEXT,
        established_on TEXT,
        address TEXT,
        head_name TEXT,
        phone TEXT,
        deleted INTEGER,
        delete_reason TEXT,
        g1v INTEGER DEFAULT '0' NOT NULL,
        g1h INTEGER DEFAULT '0' NOT NULL,
        g1d INTEGER DEFAULT '0' NOT NULL,
        g2v INTEGER DEFAULT '0' NOT NULL,
        g2h INTEGER DEFAULT '0' NOT NULL,
        g2d INTEGER DEFAULT '0' NOT NULL,
        g15v INTEGER DEFAULT '0' NOT NULL,
        g15h INTEGER DEFAULT '0' NOT NULL,
        g15d INTEGER DEFAULT '0' NOT NULL,
        stub INTEGER DEFAULT '0' NOT NULL,
        xjson TEXT,
        PRIMARY KEY (rid),
        UNIQUE (id),
        FOREIGN KEY(parent_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
    """
    CREATE TABLE register_import (
        rid INTEGER NOT NULL,
        register TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        counts TEXT NOT NULL,
        PRIMARY KEY (rid)
    )
     STRICT
    """,
    """
    CREATE TABLE setting (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_ahead (
        table_no INTEGER NOT NULL,
        row_id BLOB NOT NULL,
        group_no INTEGER NOT NULL,
        v INTEGER DEFAULT '0' NOT NULL,
        h INTEGER DEFAULT '0' NOT NULL,
        d INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (table_no, row_id, group_no)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_conflict (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        table_no INTEGER DEFAULT '0' NOT NULL,
        row_id BLOB NOT NULL,
        group_no INTEGER DEFAULT '0' NOT NULL,
        mine TEXT NOT NULL,
        theirs TEXT NOT NULL,
        mine_v INTEGER DEFAULT '0' NOT NULL,
        mine_h INTEGER DEFAULT '0' NOT NULL,
        mine_d INTEGER DEFAULT '0' NOT NULL,
        theirs_v INTEGER DEFAULT '0' NOT NULL,
        theirs_h INTEGER DEFAULT '0' NOT NULL,
        theirs_d INTEGER DEFAULT '0' NOT NULL,
        mine_user INTEGER DEFAULT '0' NOT NULL,
        mine_wall INTEGER DEFAULT '0' NOT NULL,
        theirs_user INTEGER DEFAULT '0' NOT NULL,
        theirs_wall INTEGER DEFAULT '0' NOT NULL,
        state TEXT DEFAULT 'open' NOT NULL,
        PRIMARY KEY (rid),
        UNIQUE (id)
    )
     STRICT
    """,
    """
    CREATE INDEX sync_conflict_open ON sync_conflict (state, table_no, row_id)
    """,
    """
    CREATE TABLE sync_control_have (
        device_id BLOB NOT NULL,
        chain BLOB NOT NULL,
        number INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (device_id, chain)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_ctrl (
        rid INTEGER NOT NULL,
        frame_type INTEGER DEFAULT '0' NOT NULL,
        hash BLOB NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (rid),
        UNIQUE (hash)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_dirty (
        table_no INTEGER NOT NULL,
        "row" INTEGER NOT NULL,
        group_no INTEGER NOT NULL,
        bv INTEGER DEFAULT '0' NOT NULL,
        bh INTEGER DEFAULT '0' NOT NULL,
        bd INTEGER DEFAULT '0' NOT NULL,
        t INTEGER DEFAULT '0' NOT NULL,
        user_no INTEGER DEFAULT '0' NOT NULL,
        settles INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (table_no, "row", group_no)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_enrolment (
        rid INTEGER NOT NULL,
        device_id BLOB NOT NULL,
        org_no INTEGER DEFAULT '0' NOT NULL,
        device_no INTEGER DEFAULT '0' NOT NULL,
        label TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        state TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (rid),
        UNIQUE (device_id)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_export (
        bundle_id BLOB NOT NULL,
        target_org INTEGER DEFAULT '0' NOT NULL,
        number INTEGER DEFAULT '0' NOT NULL,
        file_name TEXT NOT NULL,
        written INTEGER DEFAULT '0' NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (bundle_id)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_feed (
        feed_id BLOB NOT NULL,
        device_id BLOB NOT NULL,
        device_no INTEGER DEFAULT '0' NOT NULL,
        audience INTEGER DEFAULT '0' NOT NULL,
        class TEXT NOT NULL,
        head_no INTEGER DEFAULT '0' NOT NULL,
        head_id BLOB NOT NULL,
        next_op INTEGER DEFAULT '1' NOT NULL,
        state TEXT DEFAULT 'open' NOT NULL,
        PRIMARY KEY (feed_id)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_have (
        device_id BLOB NOT NULL,
        feed_id BLOB NOT NULL,
        stored_no INTEGER DEFAULT '0' NOT NULL,
        head_id BLOB NOT NULL,
        applied_no INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (device_id, feed_id)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_import (
        bundle_id BLOB NOT NULL,
        sender_device BLOB NOT NULL,
        sender_org INTEGER DEFAULT '0' NOT NULL,
        target_org INTEGER DEFAULT '0' NOT NULL,
        number INTEGER DEFAULT '0' NOT NULL,
        created_ms INTEGER DEFAULT '0' NOT NULL,
        result TEXT NOT NULL,
        counts TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (bundle_id)
    )
     STRICT
    """,
    """
    CREATE INDEX sync_import_sender ON sync_import (sender_device, number)
    """,
    """
    CREATE TABLE sync_key (
        name TEXT NOT NULL,
        secret BLOB NOT NULL,
        PRIMARY KEY (name)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_peer (
        org_no INTEGER NOT NULL,
        last_out_no INTEGER DEFAULT '0' NOT NULL,
        last_out_id BLOB NOT NULL,
        last_out_at TEXT DEFAULT '' NOT NULL,
        told_have INTEGER DEFAULT '0' NOT NULL,
        sent_rid INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (org_no)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_receipt (
        seg_id BLOB NOT NULL,
        bundle_id BLOB NOT NULL,
        operations INTEGER DEFAULT '0' NOT NULL,
        rejected INTEGER DEFAULT '0' NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (seg_id)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_reject (
        rid INTEGER NOT NULL,
        seg_id BLOB NOT NULL,
        table_no INTEGER DEFAULT '0' NOT NULL,
        row_id BLOB NOT NULL,
        group_no INTEGER DEFAULT '0' NOT NULL,
        code TEXT NOT NULL,
        PRIMARY KEY (rid)
    )
     STRICT
    """,
    """
    CREATE INDEX sync_reject_segment ON sync_reject (seg_id)
    """,
    """
    CREATE TABLE sync_segment (
        rid INTEGER NOT NULL,
        feed_id BLOB NOT NULL,
        seg_no INTEGER DEFAULT '0' NOT NULL,
        seg_id BLOB NOT NULL,
        head BLOB NOT NULL,
        signature BLOB NOT NULL,
        payload BLOB NOT NULL,
        state TEXT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        schema_no INTEGER DEFAULT '0' NOT NULL,
        partial INTEGER DEFAULT '0' NOT NULL,
        operations INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (rid),
        UNIQUE (seg_id)
    )
     STRICT
    """,
    """
    CREATE INDEX sync_segment_feed ON sync_segment (feed_id, seg_no)
    """,
    """
    CREATE INDEX sync_segment_state ON sync_segment (state)
    """,
    """
    CREATE TABLE sync_state (
        one INTEGER NOT NULL CHECK (one = 1),
        importing INTEGER DEFAULT '0' NOT NULL,
        user_no INTEGER DEFAULT '0' NOT NULL,
        clock_ms INTEGER,
        h_prev INTEGER DEFAULT '0' NOT NULL,
        h_floor INTEGER DEFAULT '0' NOT NULL,
        device_id BLOB,
        device_no INTEGER DEFAULT '0' NOT NULL,
        org_no INTEGER DEFAULT '0' NOT NULL,
        county_id BLOB,
        certificate_fp BLOB,
        unit_id BLOB,
        attested_ms INTEGER DEFAULT '0' NOT NULL,
        home_low BLOB,
        home_high BLOB,
        PRIMARY KEY (one)
    )
     STRICT
    """,
    """
    CREATE TABLE venue (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        ownership_unit TEXT,
        name TEXT,
        venue_type TEXT,
        keeper TEXT,
        phone TEXT,
        address TEXT,
        area_m2 INTEGER,
        capacity INTEGER,
        platforms TEXT,
        opening_hours TEXT,
        org_unit_id BLOB,
        note TEXT,
        deleted INTEGER,
        delete_reason TEXT,
        g1v INTEGER DEFAULT '0' NOT NULL,
        g1h INTEGER DEFAULT '0' NOT NULL,
        g1d INTEGER DEFAULT '0' NOT NULL,
        g2v INTEGER DEFAULT '0' NOT NULL,
        g2h INTEGER DEFAULT '0' NOT NULL,
        g2d INTEGER DEFAULT '0' NOT NULL,
        g15v INTEGER DEFAULT '0' NOT NULL,
        g15h INTEGER DEFAULT '0' NOT NULL,
        g15d INTEGER DEFAULT '0' NOT NULL,
        stub INTEGER DEFAULT '0' NOT NULL,
        xjson TEXT,
        PRIMARY KEY (rid),
        UNIQUE (id),
        FOREIGN KEY(org_unit_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
    """
    CREATE TABLE volunteer_team (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        name TEXT,
        rank TEXT,
        kind TEXT,
        field TEXT,
        leader_name TEXT,
        phone TEXT,
        org_unit_id BLOB,
        established_on TEXT,
        note TEXT,
        deleted INTEGER,
        delete_reason TEXT,
        g1v INTEGER DEFAULT '0' NOT NULL,
        g1h INTEGER DEFAULT '0' NOT NULL,
        g1d INTEGER DEFAULT '0' NOT NULL,
        g2v INTEGER DEFAULT '0' NOT NULL,
        g2h INTEGER DEFAULT '0' NOT NULL,
        g2d INTEGER DEFAULT '0' NOT NULL,
        g15v INTEGER DEFAULT '0' NOT NULL,
        g15h INTEGER DEFAULT '0' NOT NULL,
        g15d INTEGER DEFAULT '0' NOT NULL,
        stub INTEGER DEFAULT '0' NOT NULL,
        xjson TEXT,
        PRIMARY KEY (rid),
        UNIQUE (id),
        FOREIGN KEY(org_unit_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
    """
    CREATE TABLE activity (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        name TEXT,
        activity_no TEXT,
        work_content TEXT,
        other_contents TEXT,
        service_platform TEXT,
        form TEXT,
        nature TEXT,
        mode TEXT,
        venue_id BLOB,
        place TEXT,
        team_id BLOB,
        org_unit_id BLOB,
        organiser TEXT,
        leader_name TEXT,
        leader_phone TEXT,
        partner TEXT,
        audience TEXT,
        planned_count INTEGER,
        points TEXT,
        slogan TEXT,
        notice TEXT,
        note TEXT,
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
        FOREIGN KEY(venue_id) REFERENCES venue (id),
        FOREIGN KEY(team_id) REFERENCES volunteer_team (id),
        FOREIGN KEY(org_unit_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
    """
    CREATE TABLE volunteer (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        name TEXT,
        gender TEXT,
        birth_date TEXT,
        id_type TEXT,
        id_number TEXT,
        phone TEXT,
        resident_group TEXT,
        volunteer_no TEXT,
        political_status TEXT,
        category TEXT,
        categories TEXT,
        skills TEXT,
        team_id BLOB,
        org_unit_id BLOB,
        registered_on TEXT,
        note TEXT,
        status TEXT,
        consent_on TEXT,
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
        g4v INTEGER DEFAULT '0' NOT NULL,
        g4h INTEGER DEFAULT '0' NOT NULL,
        g4d INTEGER DEFAULT '0' NOT NULL,
        g15v INTEGER DEFAULT '0' NOT NULL,
        g15h INTEGER DEFAULT '0' NOT NULL,
        g15d INTEGER DEFAULT '0' NOT NULL,
        stub INTEGER DEFAULT '0' NOT NULL,
        xjson TEXT,
        PRIMARY KEY (rid),
        UNIQUE (id),
        FOREIGN KEY(team_id) REFERENCES volunteer_team (id),
        FOREIGN KEY(org_unit_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
    """
    CREATE INDEX volunteer_id_number ON volunteer (id_number)
    """,
    """
    CREATE INDEX volunteer_phone ON volunteer (phone)
    """,
    """
    CREATE INDEX volunteer_volunteer_no ON volunteer (volunteer_no)
    """,
    """
    CREATE TABLE occurrence (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        activity_id BLOB,
        day TEXT,
        starts_at TEXT,
        starts_at_offset INTEGER,
        ends_at TEXT,
        ends_at_offset INTEGER,
        state TEXT,
        beneficiaries INTEGER,
        summary TEXT,
        sheet_no INTEGER,
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
        FOREIGN KEY(activity_id) REFERENCES activity (id)
    )
     STRICT
    """,
    """
    CREATE INDEX occurrence_activity ON occurrence (activity_id)
    """,
    """
    CREATE INDEX occurrence_day ON occurrence (day)
    """,
    """
    CREATE TABLE person_key (
        "key" TEXT NOT NULL,
        volunteer_rid INTEGER NOT NULL,
        PRIMARY KEY ("key", volunteer_rid),
        FOREIGN KEY(volunteer_rid) REFERENCES volunteer (rid) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE INDEX person_key_volunteer ON person_key (volunteer_rid)
    """,
    """
    CREATE TABLE person_order (
        volunteer_rid INTEGER NOT NULL,
        pinyin TEXT NOT NULL,
        PRIMARY KEY (volunteer_rid),
        FOREIGN KEY(volunteer_rid) REFERENCES volunteer (rid) ON DELETE CASCADE
    )
     STRICT
    """,
    """
    CREATE INDEX ix_person_order_pinyin ON person_order (pinyin)
    """,
    """
    CREATE TABLE sign_in (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        occurrence_id BLOB,
        volunteer_id BLOB,
        attendance TEXT,
        row_no INTEGER,
        arrived_at TEXT,
        arrived_at_offset INTEGER,
        left_at TEXT,
        left_at_offset INTEGER,
        note TEXT,
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
        FOREIGN KEY(occurrence_id) REFERENCES occurrence (id),
        FOREIGN KEY(volunteer_id) REFERENCES volunteer (id)
    )
     STRICT
    """,
    """
    CREATE INDEX sign_in_occurrence ON sign_in (occurrence_id)
    """,
    """
    CREATE INDEX sign_in_volunteer ON sign_in (volunteer_id)
    """,
    """
    CREATE TABLE hours_entry (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        volunteer_id BLOB,
        day TEXT,
        minutes INTEGER,
        occurrence_id BLOB,
        sign_in_id BLOB,
        source TEXT,
        corrects_id BLOB,
        reason TEXT,
        evidence TEXT,
        entered_by TEXT,
        entered_at TEXT,
        entered_at_offset INTEGER,
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
        FOREIGN KEY(occurrence_id) REFERENCES occurrence (id),
        FOREIGN KEY(sign_in_id) REFERENCES sign_in (id),
        FOREIGN KEY(corrects_id) REFERENCES hours_entry (id)
    )
     STRICT
    """,
    """
    CREATE INDEX hours_entry_day ON hours_entry (day)
    """,
    """
    CREATE INDEX hours_entry_occurrence ON hours_entry (occurrence_id)
    """,
    """
    CREATE INDEX hours_entry_volunteer_day ON hours_entry (volunteer_id, day)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    raise RuntimeError("0001 is the first schema: there is nothing before it")
