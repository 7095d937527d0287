"""The door to the background: slow work leaves here and its answer comes back here."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from wenming_desktop.domain.errors import WenmingError

if TYPE_CHECKING:  # the first page waits for no port
    from wenming_desktop.services.ports import Progress

T = TypeVar("T")
Work = Callable[[Callable[[int, int], None], Callable[[], bool]], T]
"""Gets a progress callback and a question: has the person asked to stop?"""

_SHORTEST_PAUSE = 0.05
"""Seconds between two progress reports; more would flood the event queue."""


class Job:
    """One piece of work on its way; a plain class, because Qt must be able to let go of it."""

    def __init__(
        self,
        done: Callable[[Any], None],
        failed: Callable[[WenmingError], None] | None,
        progress: Callable[[int, int], None] | None,
    ) -> None:
        self.done, self.failed, self.progress = done, failed, progress
        self._cancelled, self._wanted = Event(), True

    @property
    def wanted(self) -> bool:
        """Tell whether anyone still waits for the answer."""
        return self._wanted

    def cancel(self) -> None:
        """Ask the work to stop; it answers with WenmingError(CANCELLED) or finishes."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Tell whether it was asked to stop."""
        return self._cancelled.is_set()

    def abandon(self) -> None:
        """Tell nobody: the owner has gone."""
        self._wanted = False


class TaskRunner(QObject):
    """Runs work on one background thread, because SQLite has one writer, and answers on its own."""

    busyChanged = Signal(bool)  # noqa: N815  Qt's way to name a signal
    _finished = Signal(object)
    _moved = Signal(object)

    def __init__(self, on_unhandled: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._on_unhandled = on_unhandled
        self._jobs: list[Job] = []
        self._stopped = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Work[T],
        *,
        done: Callable[[T], None],
        failed: Callable[[WenmingError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Do the work, then call done(result) or failed(error) here, unless the owner has gone.

        ``progress(done, total)`` is called here too; total 0 means unknown. After ``stop`` nothing
        is begun: a drawing that was put off may still ask while the window goes.
        """
        job = Job(done, failed, progress)
        if self._stopped:
            job.cancel()
            return job
        owner.destroyed.connect(job.abandon)
        self._jobs.append(job)
        self.busyChanged.emit(True)
        report = _Throttled(partial(self._hand_progress, job))
        self._pool.submit(work, report, job.is_cancelled).add_done_callback(
            partial(self._hand_over, job)
        )
        return job

    def is_busy(self) -> bool:
        """Tell whether some work has not been answered yet."""
        return bool(self._jobs)

    def stop(self) -> None:
        """Ask the work in hand to stop, wait for it, and forget the rest."""
        self._stopped = True
        for job in self._jobs:
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _hand_over(self, job: Job, future: Future[Any]) -> None:
        if not future.cancelled():
            self._finished.emit((job, future))

    def _hand_progress(self, job: Job, done: int, total: int) -> None:
        self._moved.emit((job, done, total))

    @Slot(object)
    def _report(self, message: tuple[Job, int, int]) -> None:
        job, done, total = message
        if job.wanted and job.progress and job in self._jobs:
            job.progress(done, total)

    @Slot(object)
    def _deliver(self, message: tuple[Job, Future[Any]]) -> None:
        job, future = message
        self._jobs.remove(job)
        self.busyChanged.emit(bool(self._jobs))
        match future.exception():
            case None if job.wanted:
                job.done(future.result())
            case None:
                pass
            case WenmingError() if not job.wanted:
                pass  # a refusal that nobody waits for; a fault of ours is told all the same
            case WenmingError() as error if job.failed:
                job.failed(error)
            case BaseException() as error:
                self._on_unhandled(error)


class _Throttled:
    """Passes on a progress report when the last one is old enough, and always the final one."""

    def __init__(self, report: "Progress") -> None:
        self._report, self._last = report, 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last >= _SHORTEST_PAUSE or (total and done >= total):
            self._last = now
            self._report(done, total)
