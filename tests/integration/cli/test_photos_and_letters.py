"""Photos of an occurrence and letters past the institute, from the console to the centre."""

import pypdfium2
import pytest
from PIL import Image

pytestmark = pytest.mark.early

SECRET = "补贴被扣，请县里核实"


@pytest.fixture
def places(county, console):
    """The homes of the demo county, and a way to carry one stick."""
    console.centre, console.institute = county / "centre", county / "institute-01"
    console.station, console.stick = county / "station-01-01", county / "stick"

    def carry(sender, receiver, number=iter(range(99))):  # noqa: B008  one count for all calls
        stick = console.stick / str(next(number))
        sent = console("bundle", "export", "--to", stick, home=sender)
        taken = console("bundle", "import", stick, home=receiver)
        assert (sent.code, taken.code) == (0, 0)
        return sent.payload, taken.payload

    console.carry = carry
    return console


def picture(path, size=(3_000, 1_000), mode="RGB"):
    """Write a photo as a telephone does: lying on its side, with the place where it was taken."""
    image = Image.new(mode, size, (20, 120, 200) if mode == "RGB" else (20, 120, 200, 0))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (30.0, 15.0, 7.5)
    image.save(path, exif=exif)
    return path


def occurrence_of(places):
    return places.items("occurrence", home=places.station)[-1]["id"]


def photos(places, home, occurrence):
    answer = places("photo", "list", "--occurrence", occurrence, home=home)
    assert answer.code == 0
    shown = places("show", "occurrence", occurrence, home=home)
    assert shown.payload["item"]["photos"] == answer.payload["items"]
    return answer.payload["items"]


def test_a_photo_goes_from_the_station_to_the_centre_without_its_place(places, tmp_path):
    occurrence = occurrence_of(places)
    file = picture(tmp_path / "IMG_1.jpg")
    added = places("photo", "add", occurrence, file, "--title", "义诊", home=places.station)
    assert added.code == 0
    again = places("photo", "add", occurrence, file, home=places.station)
    assert again.payload["results"][0]["id"] == added.payload["results"][0]["id"]

    sent, taken = places.carry(places.station, places.institute)
    assert sent["files"][0]["attachments"] == 1
    assert taken["bundles"][0]["attachments"] == 1
    places.carry(places.institute, places.centre)
    (one,) = photos(places, places.centre, occurrence)
    assert (one["title"], one["here"]) == ("义诊", True)
    target = tmp_path / "out"
    target.mkdir()
    out = places("photo", "export", one["id"], "--to", target, home=places.centre)
    assert out.code == 0
    with Image.open(out.payload["file"]) as image:
        assert image.size == (800, 2_400)
        assert dict(image.getexif()) == {}
    assert b"Exif" not in (target / f"{one['sha256'][:12]}.jpg").read_bytes()


def test_a_photo_that_has_not_come_says_so_and_one_taken_back_is_gone(places, tmp_path):
    occurrence = occurrence_of(places)
    file = picture(tmp_path / "a.png", mode="RGBA", size=(40, 30))
    places("photo", "add", occurrence, file, home=places.station)
    for sealed in (places.station / "attachments").iterdir():
        sealed.write_bytes(b"")
    places.carry(places.station, places.institute)
    (one,) = photos(places, places.institute, occurrence)
    assert not one["here"]
    refused = places("photo", "export", one["id"], "--to", tmp_path, home=places.institute)
    assert (refused.code, refused.error) == (3, "photo_not_here")
    findings = places("check", home=places.institute).payload["findings"]
    assert [found["code"] for found in findings] == ["attachment_missing"]

    places("photo", "remove", one["id"], "--reason", "拍错了", home=places.station)
    places.carry(places.station, places.institute)
    assert photos(places, places.institute, occurrence) == []
    assert places("check", home=places.institute).payload["findings"] == []


def test_the_order_of_photos_travels_and_is_that_of_the_print(places, tmp_path):
    occurrence, names = occurrence_of(places), ("合影", "开场", "量血压")
    ids = []
    for at, name in enumerate(names):
        file = picture(tmp_path / f"{at}.jpg", size=(300 + at, 200))
        added = places("photo", "add", occurrence, file, "--title", name, home=places.station)
        ids.append(added.payload["results"][0]["id"])
    assert [one["title"] for one in photos(places, places.station, occurrence)] == [*names]
    ordered = places("photo", "order", occurrence, ids[1], ids[2], home=places.station)
    assert [one["place"] for one in ordered.payload["items"]] == [1, 2, 3]
    to = tmp_path / "photos.pdf"
    printed = ("print", "photo-page", "--occurrence", occurrence, "--to", to)
    assert places(*printed, home=places.station).code == 0
    words = pypdfium2.PdfDocument(to)[0].get_textpage().get_text_bounded()
    assert words.index("开场") < words.index("量血压") < words.index("合影")
    places.carry(places.station, places.institute)
    places.carry(places.institute, places.centre)
    here = photos(places, places.centre, occurrence)
    assert [one["title"] for one in here] == ["开场", "量血压", "合影"]
    alien = places("photo", "order", occurrence, ids[0], occurrence, home=places.station)
    assert (alien.code, alien.error) == (3, "not_found")
    again = photos(places, places.station, occurrence)
    assert [one["title"] for one in again] == ["开场", "量血压", "合影"]
    late = picture(tmp_path / "late.jpg", size=(310, 200))
    places("photo", "add", occurrence, late, "--title", "后来", home=places.station)
    assert photos(places, places.station, occurrence)[-1]["title"] == "后来"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0 no picture", "photo_kind"),
        ("a.txt", "照片".encode(), "photo_kind"),
        ("a.gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "photo_kind"),
        ("none.jpg", None, "file_unreadable"),
    ],
)
def test_what_is_no_photo_is_refused(places, tmp_path, name, content, code):
    occurrence = occurrence_of(places)
    if content is not None:
        (tmp_path / name).write_bytes(content)
    answer = places("photo", "add", occurrence, tmp_path / name, home=places.station)
    assert (answer.code, answer.error, answer.payload["results"]) == (3, code, [])
    assert photos(places, places.station, occurrence) == []


def test_a_scan_stays_as_it_is(places, tmp_path):
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7\n%%EOF\n")
    occurrence = occurrence_of(places)
    added = places("photo", "add", occurrence, scan, home=places.station).payload["results"][0]
    target = tmp_path / "back.pdf"
    places("photo", "export", added["id"], "--to", target, home=places.station)
    assert target.read_bytes() == scan.read_bytes()
    nowhere = places("photo", "export", added["id"], "--to", scan / "x.pdf", home=places.station)
    assert (nowhere.code, nowhere.error) == (3, "file_not_written")
    files = [one.name for one in tmp_path.iterdir() if one.is_file()]
    assert sorted(files) == ["back.pdf", "scan.pdf"]


def letters(places, home):
    answer = places("letter", "list", home=home)
    assert answer.code == 0
    return answer.payload["items"]


def test_a_letter_is_answered_by_the_centre_and_unknown_to_the_institute(places):
    """Group 44: what the institute carries it cannot list."""
    sent = places("letter", "send", "--subject", "反映情况", "--text", SECRET, home=places.station)
    assert sent.code == 0
    places.carry(places.station, places.institute)
    assert letters(places, places.institute) == []
    places.carry(places.institute, places.centre)
    (one,) = letters(places, places.centre)
    assert (one["text"], one["reply"], one["written_by"]) == (SECRET, "", "demo")
    assert one["unit"]
    assert places("letter", "answer", one["id"], "--text", "已核实", home=places.centre).code == 0
    places.carry(places.centre, places.institute)
    places.carry(places.institute, places.station)
    (back,) = letters(places, places.station)
    assert (back["reply"], back["replied_by"]) == ("已核实", "demo")
    assert letters(places, places.institute) == []


def test_who_may_write_and_who_may_answer(places):
    letter = ("letter", "send", "--subject", "一", "--text")
    assert places(*letter, "二", home=places.centre).error == "letter_from_centre"
    assert places(*letter, "  ", home=places.station).error == "field_missing"
    assert places(*letter, "长" * 4_001, home=places.station).error == "invalid_field"
    sent = places(*letter, "二", home=places.station).payload["id"]
    answered = places("letter", "answer", sent, "--text", "三", home=places.station)
    assert answered.error == "only_centre"
    assert places("letter", "answer", "x", "--text", "三", home=places.centre).error == "not_found"
