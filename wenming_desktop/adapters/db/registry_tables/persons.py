"""Numbers of domain/persons.py: who is the same person, and who moved where.

Rows of both belong to the unit that decided and travel down to everybody below it. They hold ids
and numbers only, never a name; so they point at people without a foreign key: most of those who
read them do not know, and never will, whom they are about.
"""

from wenming_desktop.adapters.db.registry_types import FeedClass, SyncedTable, life, numbered

PEOPLE = ("volunteer_id", "same_as_id")

PERSONS: tuple[SyncedTable, ...] = (
    SyncedTable(
        70,
        "same_person",
        FeedClass.DOWN,
        (
            numbered(
                1,
                "decision",
                1,
                "volunteer_id:id same_as_id:id verdict decided_by decided_at:moment",
            ),
            life(),
        ),
        speaks_of=PEOPLE,
    ),
    SyncedTable(
        71,
        "transfer",
        FeedClass.DOWN,
        (
            numbered(
                1,
                "fact",
                1,
                "volunteer_id:id epoch:integer from_org:integer to_org:integer"
                " minutes_before:integer decided_by decided_at:moment"
                " made_by:integer made_h:integer made_d:integer",
            ),
            life(),
        ),
        append_only=True,
        speaks_of=("volunteer_id",),
    ),
)
