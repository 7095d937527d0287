"""A station's computer without any neighbour, and the copy that it is set back to."""

from tests.integration.exchange.bare import county_with_neighbour, settle
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.recovering import reclaim
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.segment import feed_id_of


class Store:
    """Both computers, the people they know, and what each has sealed."""

    def __init__(self, home, county):
        self.home, self.county = home, county
        self.feed = feed_id_of(county.station.keys.device_id, 257, "U")
        self.people = [home.add("volunteer", name=f"王{no}", phone="1") for no in range(5)]
        self.seal(home)
        with home.engine.begin() as connection, without_capture(connection):
            # somebody else has written them since: the next version is the third
            connection.exec_driver_sql("UPDATE volunteer SET g2v = 2, g2h = 5, g2d = 9")
        self.old = home.copy_of(home.folder.parent / "old")

    def seal(self, home):
        with home.engine.begin() as connection:
            return seal(connection, home.clock())

    def bring_back(self):
        """Store what the lost computer sealed as others send it: held, nothing applied."""
        rows = self.home.sql(
            "SELECT feed_id, seg_no, seg_id, head, signature, payload, operations, schema_no "
            "FROM sync_segment WHERE feed_id = ? AND seg_no > 1",
            self.feed,
        )
        with self.old.engine.begin() as connection:
            for row in rows:
                connection.exec_driver_sql(
                    "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, "
                    "operations, schema_no, state, reason) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'held', 'own_ahead')",
                    tuple(row),
                )
        return self.head(self.home)

    def head(self, home):
        ((number, segment_id),) = home.sql(
            "SELECT head_no, head_id FROM sync_feed WHERE feed_id = ?", self.feed
        )
        return number, segment_id

    def reclaim(self, tip):
        with self.old.engine.begin() as connection:
            log, own = own_facts.control_log(connection), own_facts.load(connection)
            reclaim(connection, log, own, {self.feed: tip}, lambda *_: None)

    def phone(self, number):
        return self.old.row("volunteer", self.people[number])["phone"]

    def stamp(self, home, number):
        row = home.row("volunteer", self.people[number])
        return row["g2v"], row["g2h"], row["g2d"]

    def waiting(self):
        """Return what is to be sealed: base and user, by person."""
        rows = self.old.sql(
            "SELECT v.id, d.bv, d.bh, d.bd, d.user_no, d.settles, d.t FROM sync_dirty d "
            "JOIN volunteer v ON v.rid = d.row WHERE d.table_no = 3 AND d.group_no = 2"
        )
        ids = [one.bytes for one in self.people]
        return {ids.index(row_id): tuple(rest) for row_id, *rest in rows}

    def states(self):
        rows = self.old.sql(
            "SELECT seg_id, state, reason FROM sync_segment WHERE feed_id = ?", self.feed
        )
        return {row[0]: (row[1], row[2]) for row in rows}


def set_back(home, folder):
    """Let a new computer be that of a station of some county; return it and its copy."""
    folder.mkdir()
    county = county_with_neighbour(folder)[0]
    with home.engine.begin() as connection:
        settle(connection, county, county.station)
        connection.exec_driver_sql("DELETE FROM sync_dirty")
    return Store(home, county)
