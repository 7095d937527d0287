from pathlib import Path

import pytest

from wenming_desktop.adapters.sync.drives import removable_drives


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """The files that Linux shows for a fixed disk, two sticks and a card reader."""
    root = tmp_path / "system"
    for name, removable in (("sda", "0"), ("sdb", "1"), ("mmcblk0", "1")):
        block = root / "sys/block" / name
        block.mkdir(parents=True)
        (block / "removable").write_text(f"{removable}\n")
    for part in ("sda/sda1", "sdb/sdb1", "mmcblk0/mmcblk0p1"):
        (root / "sys/block" / part).mkdir()
    attached = root / "sys/devices/pci0/usb1/sdc"
    (attached / "sdc1").mkdir(parents=True)
    (attached / "removable").write_text("0\n")
    (root / "sys/block/sdc").symlink_to(attached)
    labels = root / "dev/disk/by-label"
    labels.mkdir(parents=True)
    (labels / "\\xe6\\x96\\x87\\xe6\\x98\\x8e").symlink_to("../../sdb1")
    (labels / "KING STON".replace(" ", "\\x20")).symlink_to("../../sdc1")
    return root


@pytest.fixture
def mounted(system: Path):
    def mount(*lines: tuple[str, Path, str, str]) -> None:
        (system / "proc").mkdir(exist_ok=True)
        text = "".join(
            f"{device} {str(target).replace(' ', chr(92) + '040')} {kind} {options} 0 0\n"
            for device, target, kind, options in lines
        )
        (system / "proc/mounts").write_text(text)
        for _, target, _, _ in lines:
            target.mkdir(parents=True, exist_ok=True)

    return mount


def test_sticks_are_listed_with_label_size_and_room(system, mounted, tmp_path) -> None:
    mounted(
        ("/dev/sda1", tmp_path / "home", "ext4", "rw,relatime"),
        ("/dev/sdb1", tmp_path / "media/文明 盘", "vfat", "rw,uid=1000"),
        ("/dev/sdc1", tmp_path / "media/usb", "exfat", "ro"),
        ("tmpfs", tmp_path / "run", "tmpfs", "rw"),
    )
    first, second = sorted(removable_drives(system), key=lambda drive: drive.label)
    assert (first.label, first.file_system, first.read_only) == ("KING STON", "exfat", True)
    assert (second.label, second.root) == ("文明", tmp_path / "media/文明 盘")
    assert not second.read_only
    assert second.size >= second.free > 0


def test_a_stick_pulled_a_moment_ago_is_not_listed(system, mounted, tmp_path) -> None:
    gone = tmp_path / "media/gone"
    mounted(("/dev/sdb1", gone, "vfat", "rw"))
    gone.rmdir()
    assert removable_drives(system) == []


def test_a_system_without_these_files_has_no_sticks(tmp_path) -> None:
    assert removable_drives(tmp_path) == []


def test_this_computer_can_be_asked() -> None:
    assert isinstance(removable_drives(), list)
