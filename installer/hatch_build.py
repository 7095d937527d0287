"""Build hook: every catalogue in i18n/ is compiled and reaches the wheel."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationHook(BuildHookInterface[Any]):
    """No wheel without its languages."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile each catalogue beside its source; ship it unless we run from the checkout."""
        here = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        lrelease = shutil.which("pyside6-lrelease", path=here)
        if lrelease is None:
            raise RuntimeError("pyside6-lrelease is missing: build where PySide6-Essentials is")
        for source in sorted(Path(self.root, "i18n").glob("wenming_*.ts")):
            compiled = source.with_suffix(".qm")
            command = [lrelease, "-silent", str(source), "-qm", str(compiled)]
            subprocess.run(command, check=True)
            if version != "editable":
                target = f"wenming_desktop/_bundled/i18n/{compiled.name}"
                build_data["force_include"][str(compiled)] = target
                beside = f"wenming_desktop/_bundled/i18n/{source.name}"
                build_data["force_include"][str(source)] = beside  # for `wenming language`
