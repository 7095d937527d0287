"""Numbers of domain/letters.py: letters to the county centre that the institute cannot read."""

from wenming_desktop.adapters.db.registry_types import FeedClass, SyncedTable, life, numbered

LETTERS: tuple[SyncedTable, ...] = (
    SyncedTable(
        11,
        "private_letter",
        FeedClass.PRIVATE,
        (
            numbered(1, "message", 1, "subject body written_by written_at:moment"),
            numbered(2, "answer", 20, "reply replied_by replied_at:moment"),
            life(),
        ),
    ),
)
