"""演示数据 on this computer: a made-up county in a folder of its own, put in and taken out whole.

It never touches the own home: that is closed while somebody tries things out, and opened again.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from wenming_desktop.services.door import Door
    from wenming_desktop.services.ports import Cancelled, Progress


class Trial(Protocol):
    """Made-up data to try the program with."""

    @property
    def user(self) -> str: ...
    @property
    def password(self) -> str: ...
    @property
    def papers(self) -> Path:
        """Where previews of the made-up home are written."""
        ...

    def is_there(self) -> bool:
        """Tell whether the data have been put in, whole."""
        ...

    def make(self, progress: "Progress", cancelled: "Cancelled") -> None:
        """Put the data in; what an earlier, broken try has left is removed first."""
        ...

    def door(self) -> "Door":
        """Return the door of the made-up home to begin with."""
        ...

    def remove(self) -> None:
        """Take everything out."""
        ...
