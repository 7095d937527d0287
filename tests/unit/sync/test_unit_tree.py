"""Groups 32, 39: where units stand and stood, from records that were made up."""

from types import SimpleNamespace

import pytest

from wenming_desktop.adapters.sync.org_tree import OrgAction, OrgRecord, OrgTree

COUNTY, INSTITUTE, GONE = b"c" * 32, b"i" * 32, b"g" * 32
PATHS = {COUNTY: (1,), INSTITUTE: (1, 256)}


@pytest.fixture
def tree() -> OrgTree:
    """A county with two institutes; a station with a practice point is below the first one."""
    certificates = {
        chain: SimpleNamespace(certificate=SimpleNamespace(org_path=path))
        for chain, path in PATHS.items()
    }
    made = OrgTree(certificates, lambda chain, number: (chain, number) == (COUNTY, 99))
    for path in ((1,), (1, 256), (1, 512), (1, 256, 257), (1, 256, 257, 258)):
        made.first_paths[path[-1]] = path
    return made


def record(action: OrgAction, path: tuple[int, ...], height: int = 0, name: str = "") -> OrgRecord:
    return OrgRecord(action, path[-1], height, path, name)


@pytest.mark.parametrize("path", [(1,), (1, 65_535), (1, 2, 3, 4, 5, 6, 7, 8)])
def test_a_record_is_about_any_unit_the_centre_included(path: tuple[int, ...]) -> None:
    one = record(OrgAction.RENAME, path, 7, "云山县中心")
    assert OrgRecord.decode(one.encode()) == one


def test_a_unit_stands_where_it_was_and_where_it_is_and_nowhere_else(tree: OrgTree) -> None:
    tree.add(COUNTY, 1, record(OrgAction.MOVE, (1, 512, 257), 7))
    assert [tree.path(257, height) for height in (0, 6, 7, None)] == [
        *[(1, 256, 257)] * 2,
        *[(1, 512, 257)] * 2,
    ]
    assert tree.path(258) == (1, 512, 257, 258)
    assert tree.path(258, 6) == (1, 256, 257, 258)
    assert tree.path(256) == (1, 256)
    for path in ((1, 256, 257), (1, 512, 257), (1, 512, 257, 258), (1, 256, 257, 258)):
        assert tree.is_path(path)
    for path in ((1, 257), (1, 512, 256, 257), (1, 768, 257)):
        assert not tree.is_path(path)


def test_numbers_come_from_the_block_of_the_institute_a_unit_stands_below(tree: OrgTree) -> None:
    for path in ((1,), (1, 256, 300), (1, 512, 513)):
        assert tree.is_dealt(path)
    assert not tree.is_dealt((1, 512, 257))
    tree.add(COUNTY, 1, record(OrgAction.MOVE, (1, 512, 257), 7))
    for path in (
        (1,),
        (1, 256, 300),
        (1, 512, 257),
        (1, 512, 257, 258),
        (1, 512, 257, 513),
        (1, 256, 257),
    ):
        assert tree.is_dealt(path), path
    for path in (
        (1, 512, 258),
        (1, 512, 257, 259),
        (1, 512, 300, 513),
        (1, 256, 257, 513),
        (1, 768, 257),
        (1, 512, 257, 257),
    ):
        assert not tree.is_dealt(path), path


def test_the_records_about_one_unit_are_listed_in_the_order_in_which_they_hold(
    tree: OrgTree,
) -> None:
    renamed = record(OrgAction.RENAME, (1, 256, 257), 0, "柳树村站")
    moved = record(OrgAction.MOVE, (1, 512, 257), 7)
    late = record(OrgAction.RENAME, (1, 512, 257), 9, "柳树村新站")
    tree.add(COUNTY, 5, moved)
    tree.add(COUNTY, 8, late)
    tree.add(COUNTY, 4, record(OrgAction.RENAME, (1, 512), 6, "白石镇所"))
    tree.add(INSTITUTE, 3, renamed)
    tree.add(INSTITUTE, 4, record(OrgAction.MOVE, (1, 512, 257), 1))  # not for an institute
    tree.add(GONE, 1, record(OrgAction.RENAME, (1, 256, 257), 1, "无名站"))  # of no authority
    tree.add(COUNTY, 99, record(OrgAction.RENAME, (1, 256, 257), 12, "无效站"))  # void
    assert tree.decisions_on(257) == (
        (INSTITUTE, 3, renamed),
        (COUNTY, 5, moved),
        (COUNTY, 8, late),
    )
    assert tree.decisions_on(258) == ()
    assert tree.name(257) == "柳树村新站"
    assert tree.name(258) == ""


def test_an_institute_decides_on_units_below_it_in_its_own_block_only(tree: OrgTree) -> None:
    for number, path in enumerate(((1, 256, 300), (1, 256, 600), (1, 512, 513), (1, 256)), 1):
        tree.add(INSTITUTE, number, record(OrgAction.CREATE, path))
    assert tree.created == {300}
    assert tree.org_nos == {1, 256, 257, 258, 300, 512}
    assert tree.is_known(300)
    assert tree.is_known(257)
    assert not tree.is_known(600)
    tree.add(INSTITUTE, 5, record(OrgAction.CLOSE, (1, 256)))
    assert tree.closed_by(256) is None
    tree.add(INSTITUTE, 6, record(OrgAction.CLOSE, (1, 256, 300)))
    assert tree.closed_by(300) == record(OrgAction.CLOSE, (1, 256, 300))
    assert tree.path(300) == (1, 256, 300)
