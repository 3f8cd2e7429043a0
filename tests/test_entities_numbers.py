"""Numbers that name something: badges, windows, receipts, amounts of money."""

import pytest

from tests.entities_kit import entity


@pytest.mark.parametrize(
    ("text", "badge"),
    [
        ("投诉警号012345", "012345"),
        ("警号是 012345 的民警很耐心", "012345"),
        ("工号8的那个人", "8"),
        ("胸牌上写着2231", "2231"),
        ("胸牌号：A1023", "A1023"),
        ("badge no 2231 was rude", "2231"),
        ("badge number: 0087", "0087"),
        ("officer 2231 helped me", "2231"),
        ("3号警官态度很好", "3"),
        ("012345号民警", "012345"),
        ("警号零一二三四五", "012345"),
        ("表扬工号１２的同志", "12"),
        ("3号窗口的警官很凶", None),
        ("警号:A-01234", "A-01234"),
        ("胸牌号是 No.2231", "2231"),
        ("警号多少", None),
        ("你们民警辛苦了", None),
        ("12月3号民警来我家", None),
        ("badge of honour", None),
        ("投诉1002号李明", "1002"),
        ("谢谢你们0482号，辛苦了", "0482"),
        ("投诉你们大厅1002号的王芳，态度很差", "1002"),
        ("1002号李明态度很差", "1002"),
        ("表扬2005号民警", "2005"),
        ("表扬2005号辅警王芳", "2005"),
        ("投诉1002号工作人员", "1002"),
        ("complaint about officer 1002", "1002"),
        ("complaint about number 1002", "1002"),
        ("I want to thank number 2005 for her patience", "2005"),
        ("投诉3号窗口李明", None),
        ("投诉8号李明没来", None),  # it may be the day
        ("12号来办", None),
        ("1002号高兴极了", None),
        ("我的预约号是1002号，李明", None),
        ("回执号1002号李明", None),
        ("投诉幸福路1002号李明家的噪音", None),
        ("1002号马上到了吗", None),
        ("complaint number 20261122", None),
        ("status of report number 1002", None),
        ("appointment number 1002", None),
        ("complaint about number 3 window", None),
    ],
)
def test_a_badge_is_read(text, badge):
    assert entity(text, "badge") == badge


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("8号窗口", "8"),
        ("窗口8", "8"),
        ("八号窗", "8"),
        ("二号柜台的人", "2"),
        ("window 8", "8"),
        ("at counter three", "3"),
        ("at counter twenty", "20"),
        ("3号窗口的警官", "3"),
        ("投诉3号窗口李明", "3"),
        ("第十二号窗口没人", "12"),
        ("第三个窗口", "3"),
        ("二楼七号窗口交的护照材料", "7"),
        ("窗口是5号", "5"),
        ("the lady at window no. 11", "11"),
        ("the 3rd window", "3"),
        ("出入境3号窗口", "3"),
        ("6号窗的女警官", "6"),
        ("12月3号窗口开吗", None),
        ("几号窗口", None),
        ("只开了三个窗口", None),
        ("窗口8点开门", None),
        ("which window", None),
        ("window 9am opening", None),
        ("一个窗口都没有人", None),
        ("这么大的厅就一台取号机", None),
    ],
)
def test_a_window_is_read(text, window):
    assert entity(text, "window") == window


@pytest.mark.parametrize(
    ("text", "receipt"),
    [
        ("回执号 A12345678 到哪了", "A12345678"),
        ("我的受理号是420100202611220031", "420100202611220031"),
        ("业务编号：hz20261122-0031", "HZ20261122-0031"),
        ("回执单上写的是 3600001234 查一下", "3600001234"),
        ("receipt number AB1234567 please", "AB1234567"),
        ("status of CK20261109", "CK20261109"),
        ("查进度，12345678", "12345678"),
        ("回执号多少位", None),
        ("回执丢了，我电话13800138000", None),
        ("受理日期是2026-11-20", None),
        ("护照号 E12345678", None),
    ],
)
def test_a_receipt_number_is_read(text, receipt):
    assert entity(text, "receipt_no") == receipt


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("窗口收了我50块", "50"),
        ("护照120元对吗", "120"),
        ("收¥80", "80"),
        ("￥80.5", "80.5"),
        ("they charged me 30 yuan", "30"),
        ("RMB 200 for a photo", "200"),
        ("拍照收了五十块钱", "50"),
        ("要了我二百块", "200"),
        ("收了三百五十元", "350"),
        ("1.5万元", "15000"),
        ("一块钱", "1"),
        ("收费160，对吗", "160"),
        ("窗口收了3份材料", None),
        ("我们一块去", None),
        ("几块钱", None),
        ("元旦开门吗", None),
        ("多少钱", None),
    ],
)
def test_an_amount_is_read(text, amount):
    assert entity(text, "amount") == amount
