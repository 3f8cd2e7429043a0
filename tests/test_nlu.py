"""Messages as people write them come to the act, service, attribute and day they mean."""

from datetime import date, timedelta

import pytest

from bot.app import ROOT
from bot.domain.meaning import Act, Attribute, Condition, Service
from bot.nlu import model
from bot.nlu.examples import NONE, check_examples, digest, read_examples
from bot.nlu.model import Model
from tests.hall import WEDNESDAY_TEN as NOW


@pytest.mark.parametrize(
    ("text", "service", "attribute"),
    [
        ("办护照要几天", "passport", "processing_time"),
        ("护照多久能下来", "passport", "processing_time"),
        ("how long does a passport take", "passport", "processing_time"),
        ("passport fee?", "passport", "fee"),
        ("港澳通行证续签多少钱", "hkmo_endorsement", "fee"),
        ("外省户口办护照几天", "passport", "processing_time"),
        ("外省户口能办护照吗", "passport", "cross_province"),
        ("护照能加急吗，要几天", "passport", "urgent"),
        ("護照幾天能辦好", "passport", "processing_time"),
        ("台灣通行證多少錢", "tw_permit", "fee"),
        ("小孩办护照要带什么", "passport", "materials"),
        ("身份证丢了怎么办", "id_card", "lost"),
        ("临时身份证几天", "temp_id", "processing_time"),
        ("护照有效期多久", "passport", "validity"),
        ("how long is a passport valid", "passport", "validity"),
        ("Does the bao'an certificate ever expire", "security_guard_cert", "validity"),
        ("你好，请问护照多少钱，谢谢", "passport", "fee"),
        ("预约护照要带什么材料", "passport", "materials"),
        ("多少钱", None, "fee"),
        ("book passport fee", "passport", "fee"),
    ],
)
def test_a_question_comes_to_its_service_and_attribute(nlu, text, service, attribute):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.attribute) == (Act.FAQ, service, attribute)


@pytest.mark.parametrize(
    "text",
    [
        "book a passport for Sunday",
        "book a passport for me and my wife",
        "please book a passport for my two children",
        "book an ID card for 3 people",
        "book a passport for 99 people",
        "book a name change for next week",
        "book a passport today",
        "book a passport at Yunxi Main Centre today 11:30",
    ],
)
def test_to_book_a_document_is_no_question_about_it(nlu, text):
    reading = nlu.understand(text, NOW)
    assert reading.act is Act.BOOK and reading.service is not None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("帮我预约", "book"),
        ("取消预约", "cancel_booking"),
        ("我的预约", "my_bookings"),
        ("改到周五", "reschedule"),
        ("你们周六开门吗", "opening_hours"),
        ("护照在哪办", "which_window"),
        ("人工", "human"),
        ("你好", "greeting"),
        ("投诉", "complaint"),
        ("谢谢", "thanks"),
        ("提醒我", "set_reminder"),
        ("English", "language_switch"),
        ("switch to English", "language_switch"),
        ("我的护照办好了吗", "status_query"),
        ("驾照怎么换", "out_of_scope"),
        ("12月20号出国，来得及吗", "trip_plan"),
        ("我妈卧床能上门办吗", "home_visit"),
        ("删除我的数据", "delete_my_data"),
        ("跑了几趟都不给办", "cannot_get_done"),
        ("建议你们周末也开", "suggestion"),
        ("护照", "ambiguous"),
        ("book an appointment", "book"),
        ("asdf", "ambiguous"),
        ("", "ambiguous"),
    ],
)
def test_a_message_comes_to_its_act(nlu, text, act):
    reading = nlu.understand(text, NOW)
    assert reading.act == act
    assert reading.attribute is None
    assert 0 <= reading.confidence <= 1


@pytest.mark.parametrize("text", ["户照多久能办好", "huzhao duojiu neng banhao", "護照幾耐辦好", "护照,,多久办好呀"])
def test_typos_by_sound_pinyin_and_dialect_come_to_the_same_question(nlu, text):
    reading = nlu.understand(text, NOW)
    assert (reading.service, reading.attribute) == (Service.PASSPORT, Attribute.PROCESSING_TIME)


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("户口在湖南，人在武汉，办护照几天", {Condition.CROSS_PROVINCE}),
        ("孩子的护照有效期几年", {Condition.MINOR}),
        ("my passport was stolen, how much is a new one", {Condition.LOST}),
        ("护照多少钱", set()),
    ],
)
def test_circumstances_are_told_apart_from_the_question(nlu, text, conditions):
    assert nlu.understand(text, NOW).conditions == conditions


def test_of_two_days_the_journey_counts_and_the_other_is_the_day_to_apply(nlu):
    reading = nlu.understand("我下周一去办护照，18号飞东京，来得及吗", NOW)
    assert reading.act is Act.TRIP_PLAN
    assert reading.date is not None and reading.date.start == date(2026, 12, 18)
    assert reading.entities["from_date"] == "2026-11-30"


@pytest.mark.parametrize(
    ("text", "day", "part"),
    [
        ("zhouliu shangban ma", date(2026, 11, 28), None),
        ("mingtian shangwu yuyue huzhao", date(2026, 11, 26), "morning"),
        ("xia zhou san kaimen ma", date(2026, 12, 2), None),
        ("mingtianshangwu yuyue shenfenzheng", date(2026, 11, 26), "morning"),
    ],
)
def test_days_are_read_in_pinyin(nlu, text, day, part):
    reading = nlu.understand(text, NOW)
    assert reading.date is not None and (reading.date.start, reading.part) == (day, part)


def test_whole_messages_can_be_written_down(nlu):
    assert nlu.understand("帮我预约", NOW).confidence == 1.0


def test_what_many_say_is_read_once_a_day_and_a_day_later_anew(nlu):
    first = nlu.understand("明天上午能办护照吗", NOW)
    assert nlu.understand("明天上午能办护照吗", NOW + timedelta(hours=1)) is first
    later = nlu.understand("明天上午能办护照吗", NOW + timedelta(days=1))
    assert first.date and later.date and later.date.start == first.date.start + timedelta(days=1)


@pytest.mark.parametrize("said", ["我今年62岁，办护照要几天", "1月5号去日本，护照来得及吗", "我们3个人"])
def test_the_numbers_of_a_day_or_an_age_are_said_by_many(nlu, said):
    assert nlu.understand(said, NOW) is nlu.understand(said, NOW)


@pytest.mark.parametrize(
    "own",
    ["我的电话是13900005678", "139-0000-5678，办护照要几天", "１３９００００５６７８", "我" + "真的很想问一下" * 8],
)
def test_what_only_one_person_says_is_not_kept(nlu, own):
    assert nlu.understand(own, NOW) is not nlu.understand(own, NOW)


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        ("护照多久", None, "zh-Hans"),
        ("護照多久", None, "zh-Hant"),
        ("passport", "zh-Hans", "en"),
        ("2", "en", "en"),
        ("2", None, "zh-Hans"),
        ("人工", "zh-Hant", "zh-Hant"),
        ("人工", "en", "zh-Hans"),
    ],
)
def test_the_language_is_told_from_the_text_and_else_from_the_talk(nlu, text, hint, language):
    assert nlu.understand(text, NOW, hint).language == language


def test_numbers_with_a_meaning_are_entities(nlu):
    reading = nlu.understand("投诉３号窗口，工号012345，我们3个人都看见", NOW)
    assert {name: reading.entities[name] for name in ("badge", "window", "people")} == {
        "badge": "012345",
        "window": "3",
        "people": "3",
    }


def test_the_model_knows_the_public_names_only():
    heads = Model.load().heads
    assert set(heads["act"]) <= {*Act, NONE}
    assert set(heads["service"]) <= {*Service, NONE}
    assert set(heads["attribute"]) <= set(Attribute)


def test_the_model_keeps_few_rows_and_says_the_same_again(monkeypatch):
    monkeypatch.setattr(model, "ROWS_KEPT", 100)
    small, first = Model.load(), {"w:passport", "t:service:passport"}
    guessed = small.guess(first)
    said = [example.text for example in read_examples(ROOT / "locales") if not example.text.isascii()]
    for text in said[-50:]:
        small.guess({text[at : at + 2] for at in range(len(text))})
        assert len(small._rows) <= 100
    assert small.guess(first) == guessed


def test_whatever_people_say_is_read_without_a_fault(nlu):
    """Every fifteenth of the examples, which hold all kinds of writing."""
    for example in read_examples(ROOT / "locales")[::15]:
        assert nlu.understand(example.text, NOW).act in Act


def test_the_model_is_not_older_than_what_it_is_taught_with():
    """`make model` teaches it anew."""
    assert Model.load().trained_on == digest(ROOT / "locales")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("faq passport | 护照多少钱", "this is no example"),
        ("faq+ask passport fee | 护照多少钱", "unknown act ask"),
        ("faq pasport fee | 护照多少钱", "unknown service pasport"),
        ("faq passport price | 护照多少钱", "unknown attribute price"),
        ("book passport fee | 约个时间", "a question, and nothing else, has an attribute"),
        ("book - - | 约个时间\nbook - - | 约个时间", "the same words stand twice"),
    ],
)
def test_a_bad_example_is_told_with_its_line(tmp_path, line, what):
    folder = tmp_path / "locales" / "zh-Hans" / "examples"
    folder.mkdir(parents=True)
    (folder / "acts.txt").write_text(f"# heading\n{line}\n", "utf-8")
    *_, fault = check_examples(tmp_path / "locales")
    number = 2 + line.count("\n")
    assert fault.place == f"locales/zh-Hans/examples/acts.txt:{number}" and what in str(fault)


@pytest.mark.parametrize("text", ["孩子呢", "未成年人呢", "外地的呢", "丢了呢", "过期了呢", "for my son?"])
def test_what_differs_and_nothing_besides_follows_the_question_before(nlu, text):
    reading = nlu.understand(text, NOW)
    assert reading.follows and reading.act in (Act.AMBIGUOUS, Act.FAQ)


@pytest.mark.parametrize("text", ["邮寄呢", "网上呢", "by post?"])
def test_what_is_asked_next_in_one_word_is_a_question(nlu, text):
    reading = nlu.understand(text, NOW)
    assert reading.act is Act.FAQ and reading.attribute in (Attribute.MAIL, Attribute.ONLINE)


@pytest.mark.parametrize("text", ["多久能好", "丢了怎么办", "要幾多錢呀", "how much is it", "how long does it take"])
def test_a_question_that_names_no_document_is_ambiguous_where_nothing_was_said_before(nlu, text):
    within = nlu.understand(text, NOW)
    assert (within.act, within.service) == (Act.FAQ, None)
    alone = nlu.alone(text, NOW)
    assert (alone.act, alone.attribute) == (Act.AMBIGUOUS, None)


@pytest.mark.parametrize("text", ["那港澳通行证呢", "and the Taiwan permit?"])
def test_a_document_of_which_nothing_is_asked_is_ambiguous_where_nothing_was_said_before(nlu, text):
    alone = nlu.alone(text, NOW)
    assert (alone.act, alone.attribute) == (Act.AMBIGUOUS, None) and alone.service


@pytest.mark.parametrize("text", ["护照多久能好", "我把所有证件连包一起丢在高铁上了，怎么办", "护照和通行证有什么区别"])
def test_a_question_that_can_be_answered_is_the_same_by_itself(nlu, text):
    assert nlu.alone(text, NOW) == nlu.understand(text, NOW)


@pytest.mark.parametrize("text", ["我家孩子今天不舒服", "孩子在国外读书", "丢了魂似的排队"])
def test_a_sentence_that_tells_more_does_not_follow(nlu, text):
    assert not nlu.understand(text, NOW).follows


@pytest.mark.parametrize(
    ("text", "before", "language"),
    [
        ("huzhao duoshao qian", None, "zh-Hans"),
        ("shenfenzheng diule zenme ban", "zh-Hant", "zh-Hant"),
        ("hu zhao duo shao qian", "zh-Hans", "zh-Hans"),
        ("sfz guoqi le 5hao zuo feiji laideji bu", "zh-Hans", "zh-Hans"),
        ("huzhao duoshao qian", "en", "zh-Hans"),
        ("hukou qianyi?", "en", "en"),
        ("sfz diao le", None, "zh-Hans"),
        ("hz", None, "zh-Hans"),
        ("hz", "en", "en"),
        ("zhouri kai men ma", None, "zh-Hans"),
        ("hukou change", None, "en"),
        ("how long does a huzhao take", "zh-Hans", "en"),
        ("are you open", "zh-Hans", "en"),
        ("change language", "zh-Hans", "en"),
        ("juzhuzheng by kuaidi?", None, "en"),
        ("aaaa", "en", "en"),
        ("English please", "zh-Hans", "en"),
    ],
)
def test_chinese_in_latin_letters_is_chinese(nlu, text, before, language):
    assert nlu.understand(text, NOW, before).language == language


@pytest.mark.parametrize("text", ["2026/12/5", "12.18"])
def test_a_day_and_no_word_is_nobody_elses_business(nlu, text):
    reading = nlu.understand(text, NOW)
    assert reading.act is not Act.OUT_OF_SCOPE and reading.date is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("两周后的周五", date(2026, 12, 11)),
        ("三周后的周一上午", date(2026, 12, 14)),
        ("一个月后的周三", date(2026, 12, 23)),
        ("两周后", date(2026, 12, 9)),
    ],
)
def test_a_weekday_after_some_weeks_is_in_the_week_of_that_day(nlu, text, day):
    read = nlu.understand(text, NOW).date
    assert read is not None and read.start == read.end == day


@pytest.mark.parametrize(
    ("text", "act", "service"),
    [
        ("could we book for my wife and one child, passports", Act.BOOK, Service.PASSPORT),
        ("can i book a passport on your website", Act.FAQ, Service.PASSPORT),
        ("sunday works for us, 10am, passport", Act.BOOK, Service.PASSPORT),
        ("which site is open on saturday for macau permits", Act.OPENING_HOURS, Service.HKMO_PERMIT),
        ("renewing my work permit, what papers", Act.OUT_OF_SCOPE, None),
        ("can i open a bank account with my residence permit", Act.OUT_OF_SCOPE, None),
        ("papers for my residence permit, do you want the work permit", Act.FAQ, Service.RESIDENCE_PERMIT_FOREIGNER),
        ("do I need a visa to go to Peru with a Polish passport", Act.OUT_OF_SCOPE, None),
        ("flight to HKG 1/19", Act.TRIP_PLAN, Service.HKMO_PERMIT),
        ("my flight to hong kong was late, who pays", Act.OUT_OF_SCOPE, None),
    ],
)
def test_what_newcomers_want_is_told_from_its_form(nlu, text, act, service):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service) == (act, service)


def test_who_has_just_come_in_asks_about_a_first_permit(nlu):
    assert Condition.FIRST in nlu.understand("landed on a Z visa, when is the residence permit due", NOW).conditions


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("do not cancel, move to Friday", ["reschedule"]),
        ("pls do not cancel my booking, only change to 4pm", ["reschedule"]),
        ("请不要取消，改到下午", ["reschedule"]),
        ("唔好取消，改到聽日", ["reschedule"]),
        ("please don't cancel my appointment", ["my_bookings"]),
        ("麻烦别帮我取消预约", ["my_bookings"]),
        ("要不要取消预约啊，帮我取消吧", ["cancel_booking"]),
        ("不要取消周三的，取消周五的", ["cancel_booking"]),
        ("I can not come, cancel please", ["cancel_booking"]),
        ("I don't need the appointment, cancel it", ["cancel_booking"]),
    ],
)
def test_who_says_not_to_cancel_keeps_the_appointment(nlu, text, acts):
    reading = nlu.understand(text, NOW)
    assert [reading.act, *reading.also_acts] == acts


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("下个月十号要飞台北探亲，现在办通行证还来得及吗", "tw_permit"),
        ("月底搭船去金門，通行證這禮拜辦趕不趕得上", "tw_permit"),
        ("老婆要去嘉義探親，通行證要等幾天", "tw_permit"),
        ("下周去澳门，通行证来得及吗", "hkmo_permit"),
        ("从台北回来了，要去香港，通行证几天", "hkmo_permit"),
        ("通行证几天", "hkmo_permit"),
    ],
)
def test_a_permit_by_itself_is_the_one_its_journey_needs(nlu, text, service):
    assert nlu.understand(text, NOW).service == service


def test_taiwans_endorsement_is_no_question_about_hong_kongs(nlu):
    reading = nlu.understand("price of taiwan pass and endorsement", NOW)
    assert (reading.service, reading.attribute, reading.also) == (Service.TW_PERMIT, Attribute.FEE, ())


@pytest.mark.parametrize(
    ("text", "service"), [("出借身份证罚多少钱", "id_card"), ("没登记外国人住宿要罚多少钱", "lodging_registration")]
)
def test_a_fine_is_no_fee(nlu, text, service):
    reading = nlu.understand(text, NOW)
    assert (reading.service, reading.attribute) == (service, "other")


@pytest.mark.parametrize("text", ["本子几天能出来", "本子多少钱", "本本几天能拿到"])
def test_a_book_by_its_nickname_is_the_passport(nlu, text):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.service, reading.doubts) == (Act.FAQ, Service.PASSPORT, ())


@pytest.mark.parametrize(
    ("text", "service"), [("身份证办好了，本子几天出来", "id_card"), ("落户以后本子多久给", "hukou_transfer")]
)
def test_a_nickname_beside_another_document_is_that_one(nlu, text, service):
    assert nlu.understand(text, NOW).service == service


@pytest.mark.parametrize("text", ["转人工窗口办签注多少天", "机器上办签注被拒了要转人工窗口，要等多久"])
def test_the_staffed_window_is_no_call_for_a_person(nlu, text):
    reading = nlu.understand(text, NOW)
    assert (reading.act, reading.also_acts) == (Act.FAQ, ())
