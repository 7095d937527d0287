"""Run as a program: opens a home, exports or imports, and dies by SIGKILL at one statement.

``dying.py STORE_FOLDER export|import|rebuild TARGET STATEMENT``; statement 0 only counts.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import event

from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.sync.exchange import DeviceExchange


def main():
    folder, verb, target, fatal = (
        Path(sys.argv[1]),
        sys.argv[2],
        Path(sys.argv[3]),
        int(sys.argv[4]),
    )
    engine = open_engine(folder / "wenming.db", b"k" * 32)
    exchange = DeviceExchange(engine, folder, lambda: datetime(2026, 6, 2, tzinfo=UTC))
    seen = 0

    def count(*_):
        nonlocal seen
        seen += 1
        if seen == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(engine, "before_cursor_execute", count)
    event.listen(engine, "commit", count)
    if verb == "export":
        exchange.export(target, lambda *_: None, lambda: False)
    elif verb == "rebuild":
        exchange.rebuild()
    else:
        exchange.import_paths([target], lambda *_: None, lambda: False)
    sys.stdout.write(str(seen))


if __name__ == "__main__":
    main()
