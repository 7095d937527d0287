"""The poster: three looks, nothing outside its block, a code that decodes."""

import pypdfium2
import pytest
import zxingcpp

from wenming_desktop.services.paper_content import Overflow, PosterVariant

LONG_TITLE = "学习宣传贯彻党的创新理论我为群众办实事乡村振兴主题宣讲与便民服务进万家活动第三场"[:40]
SENTENCE = "为高龄、独居老人打扫庭院，登记生活需求（现场“点单”），发放《移风易俗倡议书》。"
MM = 25.4 / 72


@pytest.fixture
def printed(press, poster, tmp_path):
    def make(**others):
        path = tmp_path / "海报.pdf"
        return path, press.poster(poster(**others), path)

    return make


def boxes_of(path):
    """Return every printed character with its box in mm: left, top, right, bottom."""
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    height, text = page.get_height(), page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        if character.strip():
            left, low, right, high = text.get_charbox(index)
            found.append(
                (character, left * MM, (height - high) * MM, right * MM, (height - low) * MM)
            )
    document.close()
    return found


@pytest.mark.parametrize("variant", PosterVariant)
@pytest.mark.acceptance(25)
def test_everything_is_on_the_page_and_the_code_decodes_from_a_small_preview(
    variant, printed, poster, texts_of, picture_of
):
    path, result = printed(variant=variant)
    assert (result.pages, result.missing_glyphs, result.overflow) == (1, (), ())
    text, content = "".join(texts_of(path)[0].split()), poster()
    fields = (content.organisation, content.title, content.slogan, content.time_text)
    more = (content.place, content.audience, content.organiser, content.contact, content.note)
    for field in (*fields, *more, *content.points):
        assert "".join(field.split()) in text
    found = zxingcpp.read_barcodes(picture_of(path, 0, 60))
    assert [each.text for each in found] == [content.qr_digits]


@pytest.mark.parametrize("variant", PosterVariant)
@pytest.mark.acceptance(25)
def test_a_title_of_forty_characters_stays_inside_its_block(variant, printed):
    assert len(LONG_TITLE) == 40
    path, result = printed(variant=variant, title=LONG_TITLE)
    assert result.overflow == ()
    boxes = boxes_of(path)
    characters = "".join(box[0] for box in boxes)
    title = boxes[characters.index(LONG_TITLE) :][:40]
    assert min(box[1] for box in title) >= 15
    assert max(box[3] for box in title) <= 195
    assert min(box[2] for box in title) >= 23
    assert max(box[4] for box in title) <= 57


def test_a_title_beyond_all_measure_is_cut_and_the_rest_reported(printed):
    _, result = printed(title="文明实践" * 50)
    (overflow,) = result.overflow
    assert overflow.field == "title"
    assert len(overflow.lost) > 100


@pytest.mark.parametrize("variant", PosterVariant)
@pytest.mark.parametrize("count", [0, 1, 3, 6])
def test_whatever_is_typed_no_two_letters_lie_on_each_other(variant, count, printed):
    path, result = printed(
        variant=variant, points=(SENTENCE * 2,) * count, place=SENTENCE, note=SENTENCE * 3
    )
    assert {each.field for each in result.overflow} <= {"points", "note"}
    boxes = boxes_of(path)
    for _, left, top, right, bottom in boxes:
        assert 11 <= left <= right <= 199
        assert 11 <= top <= bottom <= 286
    for number, first in enumerate(boxes):
        for second in boxes[number + 1 :]:
            across = min(first[3], second[3]) - max(first[1], second[1])
            down = min(first[4], second[4]) - max(first[2], second[2])
            assert across < 0.3 or down < 0.3, f"{first} {second}"


def test_a_sentence_without_room_is_reported_whole(printed, texts_of):
    points = tuple(f"第{number}条：{SENTENCE * 4}" for number in range(1, 7))
    path, result = printed(points=points, variant=PosterVariant.LARGE)
    assert result.overflow
    text = "".join(texts_of(path)[0].split())
    lost = {each.lost for each in result.overflow}
    assert [point for point in points if (point in text) == (point in lost)] == []


def test_a_seventh_sentence_is_reported(printed):
    _, result = printed(points=("简短。",) * 6 + ("第七条。",))
    assert result.overflow == (Overflow("points", "第七条。", "活动内容"),)


def test_empty_fields_leave_no_label_behind(printed, texts_of):
    path, _ = printed(audience="", points=(), contact="", note="", qr_digits="", slogan="")
    text = texts_of(path)[0]
    assert [label for label in ("对象", "活动内容", "报名与咨询", "编号") if label in text] == []


def test_what_looks_like_markup_is_printed_as_typed(printed, texts_of):
    path, _ = printed(title="<b>x</b>", points=("</para>&文件", '<img src="x.png">'))
    text = "".join(texts_of(path)[0].split())
    assert "<b>x</b>" in text
    assert "</para>&文件" in text
    assert '<imgsrc="x.png">' in text


def test_the_plain_look_saves_ink(printed, picture_of):
    def darkness(variant):
        picture = picture_of(printed(variant=variant)[0], 0, 40).convert("L")
        return sum(255 - value for value in picture.tobytes())

    assert darkness(PosterVariant.PLAIN) < darkness(PosterVariant.RED) / 2
