"""Rules of this house that no tool knows: each was somebody's mistake once."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import RIGHTS, Action
from wenming_desktop.messages import SENTENCES, sentence

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "wenming_desktop").rglob("*.py"))
LONGEST_MODULE = 350
LONGEST_FUNCTION = 45
ALLOWED = {("help.py", "setHtml() reads data as markup")}
"""The help shows the pages it came with, never data."""
SINGLE_LINE_FIELDS = re.compile(r"{(\w+)}")


def test_there_is_something_to_look_at() -> None:
    assert len(SOURCES) > 50


def test_every_module_keeps_the_house_rules() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {why}"
        for path in SOURCES
        for line, why in offences(ast.parse(path.read_text(encoding="utf-8")))
        if (path.name, why) not in ALLOWED
    ]
    assert found == []


def offences(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno > 60:
            yield node.lineno, f"{node.name} is longer than 60 lines"
        if isinstance(node, ast.Assign) and getattr(node.value, "attr", "") == "translate":
            yield node.lineno, "lupdate sees translate() only where it is called by its name"
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        match node.func.attr, node.args:
            case "tr", [ast.Constant(value=str()), *_]:
                pass
            case "tr", _:
                yield node.lineno, "tr() takes a literal: lupdate reads source, not values"
            case (("processEvents" | "exec_" | "terminate"), _):
                yield node.lineno, f"{node.func.attr}() re-enters or kills; use the task door"
            case "setHtml", _:
                yield node.lineno, "setHtml() reads data as markup"
            case "connect", [ast.Lambda(args=ast.arguments(args=a, defaults=d)), *_] if d and len(
                a
            ) == len(d):
                yield node.lineno, "clicked(bool) fills a lambda's default; use functools.partial"


def test_the_rules_can_fail() -> None:
    bad = (
        "self.tr(f'{n}'); app.processEvents(); b.clicked.connect(lambda i=i: f(i));"
        "word = QCoreApplication.translate"
    )
    assert len(list(offences(ast.parse(bad)))) == 4


def test_every_module_is_of_readable_length() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in SOURCES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
        and "migrations" not in path.parts
    }
    assert long == {}


def test_every_refusal_has_a_sentence_that_its_facts_fill() -> None:
    assert set(SENTENCES) == set(Code)
    for code, words in SENTENCES.items():
        facts = dict.fromkeys(SINGLE_LINE_FIELDS.findall(words), 1)
        assert "{" not in sentence(WenmingError(code, **facts)), code
        assert re.search("[一-龥]", words), code


def test_every_action_is_somebodys_right() -> None:
    assert {action for actions in RIGHTS.values() for action in actions} == set(Action)


def test_no_committed_file_names_a_registry() -> None:
    registries = re.compile(r"(pypi|pythonhosted|npmjs|tsinghua)\.(org|com|edu)", re.IGNORECASE)
    read = 0
    for path in committed():
        assert not registries.search(path.read_text(encoding="utf-8", errors="ignore")), path
        read += 1
    assert read > len(SOURCES)


def committed() -> Iterator[Path]:
    """Text files of the tree, without asking git: a bare machine has none."""
    made_here = {".venv", ".git", "__pycache__", "wenming-tour", "wenming-home", "dist", "build"}
    for folder, names, files in os.walk(ROOT):
        names[:] = [name for name in names if name not in made_here and "cache" not in name]
        for name in files:
            path = Path(folder, name)
            if path.suffix not in {".ttf", ".png", ".xlsx", ".pdf", ".qm", ".pyc"}:
                yield path


def test_every_locked_package_has_a_hash() -> None:
    text = (ROOT / "installer" / "locks" / "dev.txt").read_text()
    entries = re.split(r"\n(?=[a-z0-9])", text)
    assert len(entries) > 30
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_importing_the_package_brings_no_qt_and_a_verb_only_what_it_needs() -> None:
    script = (
        "import sys; import wenming_desktop.cli.main, wenming_desktop.app;"
        "from wenming_desktop.cli.main import main;"
        "heavy = {'PySide6', 'reportlab', 'openpyxl', 'pypinyin', 'rapidfuzz', 'PIL'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert answer(script) == "[]"


def test_what_is_loaded_behind_the_sign_in_page_is_what_every_day_needs() -> None:
    """Workbooks, papers, scans and names written anew load their libraries when they come up."""
    script = (
        "import sys; from pathlib import Path; from wenming_desktop.app import door_at;"
        "door_at(Path('no home here')).warm_up();"
        "rare = {'PIL', 'openpyxl', 'lxml', 'numpy', 'cv2', 'reportlab', 'pypinyin', 'rapidfuzz'};"
        "print('sqlalchemy' in sys.modules, sorted(rare & set(sys.modules)))"
    )
    assert answer(script) == "True []"


def answer(script: str) -> str:
    """Return what a fresh process prints."""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip()
