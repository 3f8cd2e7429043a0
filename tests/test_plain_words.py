"""What people say in place of the words they were asked for: yes to a place that was offered, "I cannot come", "the
earliest", name and number in one line. Each is understood at once, and nothing that was told is asked for again.
"""

import pytest

from bot.domain.documents import State
from bot.store import Store
from tests.documents_kit import RECEIPT, move, put
from tests.hall import BUTTONS, Hall, Person, open_hall, with_places

SENTENCE = "约明天上午九点半云溪大厅办护照"
WHO = "王五 13900001234"


async def booked(hall: Hall, *more: str) -> Person:
    person = hall.person()
    assert "预约好了" in await person.says(SENTENCE, WHO, "确认")
    for sentence in more:
        await person.says(sentence, "1", "1")
    return person


@pytest.mark.parametrize(
    "line", [WHO, "王五，手机13900001234", "王五 +86 139 0000 1234", "13900001234王五", "王五 一三九零零零零一二三四"]
)
async def test_name_and_number_may_come_in_one_line(hall: Hall, line: str) -> None:
    told = await hall.person().says(SENTENCE, line)
    assert "请核对" in told and "办理人：王五，" in told and "139" in told


async def test_in_english_a_name_with_a_number_is_no_receipt(hall: Hall) -> None:
    reader = hall.person(language="en")
    told = await reader.says("book me for a passport tomorrow at 9:30 at the main centre", "Wang Wu 13900001234")
    assert "For: Wang Wu, 13900001234" in told


async def test_a_number_in_place_of_the_name_is_kept_and_the_name_asked_once_more(hall: Hall) -> None:
    citizen = hall.person()
    assert "叫什么名字" in await citizen.says(SENTENCE, "13900001234")
    assert "办理人：王五，13900001234" in await citizen.says("王五")


@pytest.mark.parametrize("word", ["可以", "好的", "OK", "yes"])
async def test_a_yes_is_nobodys_name(hall: Hall, word: str) -> None:
    assert "不像一个姓名" in await hall.person().says(SENTENCE, word)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("我要给一家三口办护照，爸爸妈妈和五岁的女儿，周六上午十点云溪大厅，张三 13900001234", "张三"),
        ("明早九点半云溪大厅办护照，张小云13900001234", "张小云"),
        ("book a passport on Saturday 10am at the main centre, Zhang San 13900001234", "Zhang San"),
    ],
)
async def test_a_name_right_before_the_number_is_told_in_the_first_sentence(
    hall: Hall, sentence: str, name: str
) -> None:
    assert name in await hall.person().says(sentence)


@pytest.mark.parametrize(
    ("language", "begin", "line", "answers", "name"),
    [
        ("zh-Hans", "我要预约", "王五 13900001234", ("护照", "云溪大厅", "明天上午九点半"), "王五"),
        ("zh-Hans", "约护照", "王五 13900001234", ("云溪大厅", "明天上午九点半"), "王五"),
        ("zh-Hans", "我和孩子约护照", "我叫王五，电话13900001234", ("云溪大厅", "明天上午九点半"), "王五"),
        ("en", "I want to book", "Wang Wu 13900001234", ("passport", "Liulin", "tomorrow at 9:30"), "Wang Wu"),
        ("en", "book a passport", "Wang Wu 13900001234", ("Liulin", "tomorrow at 9:30"), "Wang Wu"),
    ],
)
async def test_who_comes_told_before_it_is_asked_is_noted_and_kept(
    hall: Hall, language: str, begin: str, line: str, answers: tuple[str, ...], name: str
) -> None:
    citizen = hall.person(language=language)
    told = await citizen.says(begin, line)
    assert told.startswith(("记下了：", "Noted: ")) and name in told
    assert f"{name}{'，' if language == 'zh-Hans' else ', '}13900001234" in await citizen.says(*answers)


@pytest.mark.parametrize("sentence", ["周六 13900001234", "明天上午十点办护照，云溪大厅 13900001234"])
async def test_a_day_or_a_place_before_the_number_is_no_name(hall: Hall, sentence: str) -> None:
    await hall.person().says("/book", "护照", "云溪大厅", sentence, "十点")
    assert "请核对" not in await hall.person().says("身份证")


async def test_another_person_is_named_where_the_known_one_is_offered(hall: Hall) -> None:
    citizen = await booked(hall)
    assert "给谁预约" in await citizen.says("约周五上午十点柳林办身份证")
    assert "办理人：李四，13900009999" in await citizen.says("李四 13900009999")


@pytest.mark.parametrize(
    "sentence",
    [
        "明天最早的时间去柳林办护照",
        "帮我约明天上午最早的号，柳林，护照",
        "book the earliest slot tomorrow at Liulin for a passport",
    ],
)
async def test_the_earliest_free_time_is_taken_and_named(hall: Hall, sentence: str) -> None:
    told = await hall.person().says(sentence)
    assert "09:00" in told and ("叫什么名字" in told or "name of the person" in told)


@pytest.mark.parametrize(
    ("sentence", "again", "told", "asked"),
    [
        ("帮我约最早的护照", "就最早的吧", "最早能约到11月25日 周三 11:00", "叫什么名字"),
        ("最早什么时候能约护照", "1", "最早能约到11月25日 周三 11:00", "叫什么名字"),
        ("约周五下午最早的护照", "1", "最早能约到11月27日 周五 1", "叫什么名字"),
        ("the earliest slot for a passport please", "1", "earliest free time is Wed 25 Nov, 11:00", "the name of"),
    ],
)
async def test_of_the_earliest_anywhere_only_the_place_and_the_rest_are_asked(
    hall: Hall, sentence: str, again: str, told: str, asked: str
) -> None:
    citizen = hall.writer_of(sentence)
    answer = await citizen.says(sentence)
    assert told in answer and len(citizen.labels) == 4
    assert ("11:00" in citizen.labels[0]) == ("11:00" in told)
    assert asked in await citizen.says(again)


@pytest.mark.parametrize(("language", "site"), [("zh-Hans", "柳林"), ("en", "Liulin")])
async def test_of_the_earliest_the_site_may_be_named(hall: Hall, language: str, site: str) -> None:
    citizen = hall.person(language=language)
    await citizen.says("帮我约最早的护照" if language == "zh-Hans" else "the earliest slot for a passport please")
    await citizen.says(site)
    confirm = await citizen.says("王五 13900001234" if language == "zh-Hans" else "Wang Wu 13900001234")
    assert site in confirm and "11:00" in confirm


async def test_the_earliest_may_be_the_answer_too(hall: Hall) -> None:
    citizen = hall.person()
    assert "最早的空位是11月26日 周四 08:30" in await citizen.says("/book", "护照", "云溪大厅", "明天", "最早的")


async def test_who_asks_when_the_earliest_is_gets_no_place_kept(hall: Hall) -> None:
    citizen = hall.person()
    assert "先为您保留" not in await citizen.says("预约云溪大厅办护照，最早什么时候有号")


@pytest.mark.parametrize(
    "word",
    [
        "不去了",
        "我来不了了",
        "不好意思，明天去不了",
        "11月26号上午来不了了",
        "周四去不成了",
        "can't come",
        "Sorry, I can't make it",
        "I can't make it on Thursday",
    ],
)
async def test_who_cannot_come_is_asked_whether_to_cancel(hall: Hall, word: str) -> None:
    citizen = await booked(hall)
    assert "确定取消这个预约吗" in await citizen.says(word)
    assert "已取消" in await citizen.says("是的")


async def test_not_going_is_a_yes_to_cancelling(hall: Hall) -> None:
    citizen = await booked(hall)
    assert "已取消" in await citizen.says("取消预约", "1", "不去了")


async def test_a_yes_under_the_only_appointment_is_taken_up(hall: Hall) -> None:
    citizen = await booked(hall)
    assert "确定取消这个预约吗" in await citizen.says("取消预约", "是")


async def test_of_several_appointments_the_named_one_is_cancelled(hall: Hall) -> None:
    citizen = await booked(hall)
    await citizen.says("约周五上午十点柳林办身份证", "1", "1")
    assert "居民身份证" in await citizen.says("取消周五的预约")


async def test_of_several_appointments_the_one_of_the_day_on_which_they_cannot_come(hall: Hall) -> None:
    citizen = await booked(hall)
    await citizen.says("约周五上午十点柳林办身份证", "1", "1")
    assert "11月27日 周五 10:00" in await citizen.says("我周五来不了了")


async def test_who_has_booked_nothing_and_cannot_come_is_told_so_and_not_asked_what_to_book(hall: Hall) -> None:
    assert "您现在没有预约" in await hall.person().says("我后天来不了了")


async def test_past_the_notice_limit_it_is_told_once_and_not_asked_again(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=22, minutes=40)
    told = await citizen.says("取消预约", "1")
    assert "0000-5550100" in told and "确定取消" not in told


async def test_stop_means_no_more_messages_where_nothing_is_filled_in(hall: Hall) -> None:
    assert "不再主动给您发" in await hall.person().says("STOP")
    citizen = hall.person(address="8")
    assert "停下来了" in await citizen.says(SENTENCE, "stop")


async def test_stop_in_a_list_means_no_more_messages_and_start_brings_them_back(hall: Hall) -> None:
    citizen = hall.person(language="en")
    assert "Which one shall I drop" in await citizen.says("remind me tomorrow to bring photos", "my reminders")
    assert "no reminders at all" in await citizen.says("stop")
    assert "reminders are on again" in await citizen.says("START")


async def test_a_second_i_am_here_is_no_stranger(hall: Hall) -> None:
    citizen = await booked(hall)
    assert "来早了" in await citizen.says("到了") or "早" in await citizen.says("到了")
    hall.clock.forward(hours=23)
    assert "知道您到了" in await citizen.says("我已经到了")
    hall.clock.forward(minutes=20)
    assert "已经报过到了" in await citizen.says("到了")


@pytest.mark.parametrize("words", ["堵车了没赶上", "sorry, I overslept"])
async def test_what_kept_them_is_heard_without_the_number(hall: Hall, words: str) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=27)
    assert "没关系，谢谢您告诉我们" in await citizen.says(words)


async def test_an_excuse_of_somebody_who_missed_nothing_is_none(hall: Hall) -> None:
    assert "没关系" not in await hall.person().says("路上堵车")


async def waiting(hall: Hall) -> tuple[Person, Person]:
    """One who has the only place, and one who waits for it."""
    first, waits = hall.person(address="first"), hall.person(address="waits")
    sentence = "约明天上午九点半东桥办护照"
    await first.says(sentence, "张三 13900001111", "确认")
    assert "排上了" in await waits.says(sentence, "有空位通知我", "李四 13900002222", "可以")
    return first, waits


@pytest.mark.parametrize("word", ["好的", "要", "我要这个", "yes", "I'll take it"])
async def test_a_yes_takes_the_place_that_was_offered(store: Store, word: str) -> None:
    hall = open_hall(store, with_places(1))
    first, waits = await waiting(hall)
    await first.says("取消预约", "1", "1")
    await hall.core.tick()
    assert "您等的空位有了" in await waits.listens()
    assert "预约好了" in await waits.says(word)


async def test_a_no_passes_it_on(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    first, waits = await waiting(hall)
    await first.says("取消预约", "1", "1")
    await hall.core.tick()
    assert "让给下一位" in await waits.says("不要")


async def test_a_yes_that_comes_too_late_books_nothing(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    first, waits = await waiting(hall)
    await first.says("取消预约", "1", "1")
    hall.clock.forward(minutes=31)
    assert "已经过了" in await waits.says("我要")
    assert "您还没有预约" in await waits.says("我的预约")


@pytest.mark.parametrize("ticked", [True, False])
@pytest.mark.parametrize(
    ("language", "word", "told", "offered"),
    [
        ("zh-Hans", "要", "11月26日 周四 09:30，东桥街道服务点的那个空位只保留到", "预约办理"),
        ("zh-Hans", "好的", "11月26日 周四 09:30，东桥街道服务点的那个空位只保留到", "预约办理"),
        ("en", "yes", "was kept only until", "Book"),
    ],
)
async def test_a_bare_yes_to_an_offer_that_has_lapsed_is_told_so_once(
    store: Store, ticked: bool, language: str, word: str, told: str, offered: str
) -> None:
    hall = open_hall(store, with_places(1))
    first, waits = await waiting(hall)
    await first.says("取消预约", "1", "1")
    await hall.core.tick()
    hall.clock.forward(minutes=31)
    if ticked:
        await hall.core.tick()
    if language == "en":
        await waits.says("English")
    assert told in await waits.says(word)
    assert any(label.startswith(offered) for label in waits.labels) and len(waits.labels) == 2
    assert told not in await waits.says("好的"), "which may only be an answer to what was told"


async def test_a_yes_a_day_after_an_offer_has_lapsed_is_not_about_it(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    first, waits = await waiting(hall)
    await first.says("取消预约", "1", "1")
    hall.clock.forward(hours=25)
    assert "空位只保留到" not in await waits.says("好的")


@pytest.mark.parametrize("word", ["不等了", "leave the waiting list"])
async def test_the_line_is_left_by_saying_so(store: Store, word: str) -> None:
    _, waits = await waiting(open_hall(store, with_places(1)))
    assert "不再排了" in await waits.says(word)


async def test_a_time_at_which_nothing_starts_is_not_waited_for(hall: Hall) -> None:
    told = await hall.person().says("约明天上午九点东桥办护照，有空位通知我")
    assert "09:00没有号" in told and "替您等空位" not in told


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("约昨天上午云溪大厅办护照", "那一天已经过去了"),
        ("约2025年11月20日云溪大厅办护照", "那一天已经过去了"),
        ("约11月20日云溪大厅办护照", "那一天已经过去了"),
        ("约2027年11月20日云溪大厅办护照", "2027年11月20日不在能约的范围里"),
        ("约今天上午十点半云溪大厅办护照", "要提前60分钟约"),
        ("约今天上午九点云溪大厅办护照", "09:00已经过了"),
        ("约明天上午十点云溪大厅办护照，0个人", "至少要有一个人"),
        ("约明天上午十点云溪大厅办护照，负2个人", "至少要有一个人"),
        ("book a passport for -1 people tomorrow 10am at the main centre", "At least one person"),
        ("book a passport for 0 people tomorrow 10am at the main centre", "At least one person"),
        ("book a passport for 20 November 2025 at the main centre", "That day is over"),
    ],
)
async def test_what_cannot_be_booked_is_told_why(hall: Hall, sentence: str, why: str) -> None:
    assert why in await hall.writer_of(sentence).says(sentence)


async def test_why_it_is_asked_how_many_come_is_said_once(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("99个人明天上午去云溪大厅办身份证")
    assert (await citizen.says("嗯嗯")).count("最多能给") == 0


async def test_a_family_is_told_the_papers_of_the_child_and_of_the_others(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("带孩子办护照，三个人，周六上午十点云溪大厅", WHO)
    told = await citizen.says("确认")
    assert "孩子（未满16周岁）办护照" in told and "年满16周岁的" in told


@pytest.mark.parametrize(
    "sentence", ["book passport tomorrow 9:30 main centre", "book a passport for tomorrow at 9:30 at the main centre"]
)
async def test_book_at_the_beginning_makes_a_day_no_journey(hall: Hall, sentence: str) -> None:
    assert "keeping this time for you" in await hall.person(language="en").says(sentence)


async def test_receipt_and_last_digits_may_come_together(hall: Hall) -> None:
    await put(hall)
    for number, said in enumerate(
        (f"{RECEIPT} 5678", f"我的回执号是{RECEIPT}，手机尾号5678，办好了吗", f"is it ready? {RECEIPT}, last four 5678")
    ):
        told = await hall.person(address=str(number)).says(said)
        assert "11月23日 周一受理的" in told or "accepted on Mon 23 Nov" in told


async def test_wrong_last_digits_told_together_open_nothing(hall: Hall) -> None:
    await put(hall)
    assert "对不上" in await hall.person().says(f"{RECEIPT} 1111")


async def test_where_to_collect_is_asked_of_ones_own_document(hall: Hall) -> None:
    await put(hall)
    citizen = hall.person(BUTTONS)
    await citizen.says(f"{RECEIPT} 5678")
    await move(hall, State.READY)
    assert "到这里领：云溪大厅" in await citizen.says("在哪领")


@pytest.mark.parametrize(
    ("spoken", "said", "answer"),
    [
        ("zh-Hans", "English please", "English it is"),
        ("zh-Hans", "说英文", "English it is"),
        ("en", "说中文", "现在说中文"),
        ("en", "换成繁体", "現在說中文"),
        ("zh-Hans", "我不会英文", "哪种语言"),
    ],
)
async def test_the_language_that_is_named_is_spoken_at_once(hall: Hall, spoken: str, said: str, answer: str) -> None:
    assert answer in await hall.person(language=spoken).says(said)


async def test_in_the_middle_of_a_form_too_and_the_form_goes_on(hall: Hall) -> None:
    citizen = hall.person()
    told = await citizen.says(SENTENCE, "English please")
    assert "English it is" in told and "name of the person" in told
