"""The audit log of a home in tests: lines are added, and what is wrong with it is asked."""

from wenming_desktop.adapters.db.local_repositories import SqlAudit
from wenming_desktop.adapters.sync.audit_heads import audit_faults


def log(home, lines, action="revealed"):
    """Let somebody do something, so many times."""
    with home.engine.begin() as connection:
        for number in range(lines):
            SqlAudit(connection, home.clock).add(1, action, f"row {number}", count=number)


def faults(home):
    with home.engine.connect() as connection:
        return [one.code for one in audit_faults(connection)]
