"""The sealed attachments that belong to a backup; what a file of them holds never changes."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from wenming_desktop.domain.errors import Code, WenmingError


def bring_attachments(from_folder: Path, to_folder: Path) -> None:
    """Bring over those that are not there yet. DISK_FULL when they do not fit.

    On the same disk a second name costs nothing; a stick gets the bytes.
    """
    if not from_folder.is_dir():
        return
    to_folder.mkdir(parents=True, exist_ok=True)
    for source in from_folder.glob("*.wma"):
        target = to_folder / source.name
        if target.exists():
            continue
        try:
            os.link(source, target)
        except OSError:
            part = target.with_name(f"{target.name}.part")
            try:
                shutil.copyfile(source, part)
                part.replace(target)
            except OSError as problem:
                with suppress(OSError):
                    part.unlink(missing_ok=True)
                raise WenmingError(Code.DISK_FULL) from problem
