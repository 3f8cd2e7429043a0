"""Small rules of the web chat: languages, the shape of a text, days and choices."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.store.messages import Message
from bot.web.layout import Shape, blocks, linked, numbered
from bot.web.views import view
from bot.web.visitor import preferred
from tests.web_kit import BOOKED, GENEROUS, NOON, PASSPORT, House, open_house, says


@pytest.fixture
async def house(tmp_path) -> AsyncIterator[House]:
    async with open_house(tmp_path, GENEROUS) as house:
        yield house


# Small rules


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "zh-Hans"),
        ("*", "zh-Hans"),
        ("zh-CN,zh;q=0.9", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("ru-RU,zh-CN;q=0.5", "zh-Hans"),
        ("ru-RU", "en"),
        ("en-GB", "en"),
    ],
)
def test_the_preferred_language_is_the_first_that_we_have(accepted, language):
    assert preferred(accepted, "zh-Hans") == language


def test_labelled_lines_become_rows_and_short_lines_a_list():
    shapes = [block.shape for block in blocks("预约好了，预约号 K7M4PX\n护照\n11月25日 周三\n云溪大厅\n到了报预约号。")]
    assert shapes == [Shape.HEADING, Shape.LINES, Shape.TEXT]
    assert [block.shape for block in blocks(PASSPORT["text"])] == [Shape.ROWS, Shape.TEXT]
    assert [block.shape for block in blocks("收费：20元。")] == [Shape.TEXT]


def test_a_list_with_a_long_label_is_known_so_that_a_phone_sets_it_one_under_another():
    short, long = "时间：周三\n地点：东桥", "时间：周三\n梧桐里服务点：东桥\n地点：东桥"
    assert [blocks(text)[0].has_long_labels for text in (short, long)] == [False, True]


@pytest.mark.parametrize("text", [body["text"] for body in (PASSPORT, BOOKED[0])])
def test_no_word_is_lost_in_shaping(text):
    shown = "".join(label + value for block in blocks(text) for label, value in block.lines)
    assert shown == re.sub(r"\n", "", text)


def test_links_are_made_of_secure_addresses_only_and_escaped():
    assert str(linked('见 https://www.gov.cn/a?b=1。 <a href="javascript:x">')) == (
        '见 <a href="https://www.gov.cn/a?b=1" rel="noopener noreferrer" target="_blank">'
        "https://www.gov.cn/a?b=1</a>。 "
        "&lt;a href=&#34;javascript:x&#34;&gt;"
    )
    assert "<a" not in linked("http://plain.test javascript:alert(1)")


def test_the_halls_own_numbers_can_be_called_with_one_touch():
    shown = linked("云溪大厅：0000-5550100，08:30–17:30；13800000000", ("0000-5550100",))
    assert '<a href="tel:0000-5550100" class="unbroken">0000-5550100</a>' in shown
    assert '<span class="unbroken">08:30–17:30</span>' in shown and shown.count("tel:") == 1


def test_the_heading_of_a_table_is_the_line_before_it_not_what_was_said_earlier():
    shapes = [(block.shape, block.text) for block in blocks("没看懂。\n\n请核对：\n事项：护照\n时间：周四\n\n可以吗？")]
    assert shapes[0] == (Shape.TEXT, "没看懂。") and shapes[1] == (Shape.HEADING, "请核对：")
    assert [shape for shape, _ in shapes[2:]] == [Shape.ROWS, Shape.TEXT]


def test_the_number_of_an_appointment_stands_out():
    assert '<strong class="code">K7M4PX</strong>' in numbered("预约号K7M4PX", "复制")
    assert "<strong" not in numbered("AK7M4PX", "复制")


async def test_a_day_is_named_once(house):
    async with house.visit() as person:
        await person.get("/")
        house.clock.forward(hours=14)
        await says(person, "护照多久能办好")
        page = (await person.get("/")).text
    assert re.findall(r'<p class="day"><span>([^<]+)', page) == ["11月24日 周二", "11月25日 周三"]


async def test_a_reply_that_was_cut_keeps_its_choices(house):
    messages = [
        Message(1, "in", "x", None, {"kind": "text", "text": "a"}, NOON),
        Message(2, "out", None, 1, {"text": "b"}, NOON),
        Message(3, "out", None, 1, {"text": "c", "choices": [["1.0", "d"]]}, NOON),
    ]
    views = view(messages, house.texts, "zh-Hans", house.config.hall.zone)
    assert [list(shown.choices) for shown in views] == [[], [], [("1.0", "d")]]


@pytest.mark.parametrize("whole", ["12月18日", "2026年12月18日", "Fri 18 Dec", "20天（自然日）", "08:30–17:30"])
def test_a_day_and_a_number_with_its_unit_are_not_broken_over_two_lines(whole):
    assert f'<span class="unbroken">{whole}</span>' in linked(f"最晚{whole}，only {whole} left")


def test_what_is_no_day_may_be_broken():
    assert "unbroken" not in linked("7个工作日，3号窗口，Room 12 May be closed, 5楼")
