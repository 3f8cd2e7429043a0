"""Will the document be ready for the trip: plans worked out by hand, and how people ask."""

from datetime import date, datetime
from types import SimpleNamespace

import pytest

from bot.clock import FrozenClock
from bot.domain.meaning import Act, Condition, DateReading, Reading, Service
from bot.policy import Policy
from bot.policy.calendar import load_calendar
from bot.services.trips import NoPeriod, Registered, Trip, TripIsFar, TripIsPast, Trips
from bot.store import open_store
from bot.texts import Texts
from handlers.trip import said
from handlers.trip_words import told
from tests.conftest import SEAL
from tests.hall import BUTTONS, PROFILES, TEXT_ONLY, WEDNESDAY_TEN, Hall, Person, config, open_hall, replace_model
from tests.process_kit import ROOT

LINES = (ROOT / "tests" / "trip_plans.txt").read_text("utf-8").splitlines()
PLANS = [line.replace("->", "").split() for line in LINES if line and not line.startswith("#")]
POLICY = Policy.load(ROOT)
CALENDAR = load_calendar(ROOT)
SETTINGS = config()


def trips(now: str, settings=SETTINGS) -> Trips:
    return Trips(settings, FrozenClock(datetime.fromisoformat(f"{now}:00+08:00")), CALENDAR, POLICY)


def trip(now: str, item: str, registered: str, need_by: str, apply_on: str = "-", settings=SETTINGS) -> Trip:
    wanted = None if apply_on == "-" else date.fromisoformat(apply_on)
    return trips(now, settings).plan(item, date.fromisoformat(need_by), Registered(registered), wanted)


# Plans


@pytest.mark.parametrize("line", PLANS, ids=lambda line: " ".join(line[:5]))
def test_a_plan_comes_out_as_counted_by_hand(line):
    *asked, accepted, ready, verdict, margin, last = line
    made = trip(*asked)
    (way,) = made.ways.values()
    assert made.starts.isoformat() == way.plan.starts.isoformat() == accepted
    found = (way.plan.ready_on.isoformat(), way.plan.verdict, way.plan.margin, way.plan.last_day.isoformat())
    assert found == (ready, verdict, int(margin), last)
    assert made.provisional == (max(ready, asked[3]) > "2026-12-31")


def test_the_figures_come_from_the_records_with_their_confidence():
    both = trip("2026-11-25T10:00", "passport", "unsure", "2026-12-18")
    assert [(way.record, way.certain) for way in both.ways.values()] == [("P-01", True), ("P-02", False)]
    assert both.urgent and both.urgent.record == "P-06"
    permit = trip("2026-11-25T10:00", "hkmo_permit", "unsure", "2026-12-18")
    assert [way.record for way in permit.ways.values()] == ["H-01", "H-03a"] and permit.urgent is None
    assert [way.record for way in trip("2026-11-25T10:00", "tw_permit", "away", "2026-12-18").ways.values()] == ["T-02"]


def test_urgent_processing_is_counted_in_working_days():
    made = trip("2026-11-25T10:00", "passport", "away", "2026-12-09")
    assert made.urgent and made.urgent.plan.ready_on == date(2026, 12, 2)  # 26 27, 30 1 2


def test_a_hall_that_does_not_take_such_papers_counts_from_a_working_day():
    household = replace_model(SETTINGS.sites[0], windows=SETTINGS.sites[0].windows[1:])
    made = trip(
        "2026-11-28T10:00", "passport", "home", "2026-12-18", settings=replace_model(SETTINGS, sites=(household,))
    )
    assert not made.offered and made.starts == date(2026, 11, 30)


def test_a_day_that_is_over_or_too_far_is_refused():
    with pytest.raises(TripIsPast):
        trips("2026-11-25T10:00").check_day(date(2026, 11, 24))
    with pytest.raises(TripIsFar):
        trips("2026-11-25T10:00").check_day(date(2027, 11, 26))


def test_without_a_checked_record_nothing_is_promised():
    empty = Trips(SETTINGS, FrozenClock(WEDNESDAY_TEN), CALENDAR, Policy(()))
    with pytest.raises(NoPeriod):
        empty.plan("passport", date(2026, 12, 18), Registered.HOME)


def test_a_record_past_its_review_is_told_with_the_plan():
    assert trip("2026-11-25T10:00", "passport", "home", "2026-12-18").review_by is None
    assert trip("2027-06-01T10:00", "passport", "home", "2027-06-18").review_by == date(2027, 5, 22)


def test_the_reminder_comes_on_the_last_easy_day_else_on_the_last():
    for need_by, day in (("2026-12-18", date(2026, 12, 5)), ("2026-12-08", date(2026, 11, 28)), ("2026-12-03", None)):
        assert trip("2026-11-25T10:00", "passport", "home", need_by).remind_on(date(2026, 11, 25)) == day


# What a sentence tells


def _talk_of(reading):
    hall = SimpleNamespace(now=datetime(2026, 11, 25, 10, tzinfo=SETTINGS.hall.zone))
    return SimpleNamespace(reading=reading, services=SimpleNamespace(hall=hall))


def test_circumstances_and_the_day_to_apply_are_taken_from_the_sentence():
    reading = Reading(
        Act.TRIP_PLAN,
        Service.PASSPORT,
        date=DateReading(date(2026, 12, 18), date(2026, 12, 20)),
        conditions=frozenset({Condition.CROSS_PROVINCE, Condition.MINOR, Condition.URGENT}),
        entities={"from_date": "2026-11-30"},
    )
    assert said(_talk_of(reading)) == {
        "item": "passport",
        "from_day": "2026-11-30",
        "need_by": "2026-12-18",
        "registered": "away",
        "minor": True,
        "urgent": True,
    }


def test_a_day_named_only_to_apply_on_is_no_day_of_need():
    day = date(2026, 11, 30)
    reading = Reading(Act.TRIP_PLAN, date=DateReading(day, day), entities={"from_date": "2026-11-30"})
    assert said(_talk_of(reading)) == {"from_day": "2026-11-30"}


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
@pytest.mark.parametrize("item", ["passport", "hkmo_permit", "hkmo_endorsement", "tw_permit"])
@pytest.mark.parametrize("need_by", ["2026-11-25", "2026-12-04", "2026-12-07", "2026-12-15", "2027-02-01"])
def test_every_plan_can_be_said_in_every_language(language, item, need_by):
    texts = Texts.load(ROOT, SETTINGS.hall.zone)
    for registered in Registered:
        made = trip("2026-11-25T10:00", item, registered, need_by)
        text = texts.say(told(made, {"hotline": "12367"}, urgent=True, minor=True), language)
        assert text.count("{") == 0 and "12367" in text


# Conversations


@pytest.fixture
async def hall(tmp_path):
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    yield open_hall(store)
    await store.close()


@pytest.fixture(params=PROFILES)
def person(request, hall) -> Person:
    return hall.person(PROFILES[request.param])


@pytest.fixture
def citizen(hall) -> Person:
    return hall.person(BUTTONS)


@pytest.fixture
def reader(hall) -> Person:
    return hall.person(BUTTONS, language="en")


async def test_one_question_is_left_where_the_sentence_tells_the_rest(person):
    question = await person.says("12月18日飞东京，办护照来得及吗")
    assert question.startswith("来得及") and "户口在哪里" in question
    told = await person.says("在外省")
    first = told.splitlines()[0]
    assert first.startswith("来得及") and "12月15日 周二办好" in first and "早3天" in first
    assert "20天（自然日）" in told and "最晚11月28日 周六来办" in told


async def test_the_same_in_english(reader):
    question = await reader.says("I fly to Tokyo on 18 December, can I get a passport in time?")
    assert "Where is your household register" in question
    told = await reader.says("In another province")
    assert told.startswith("In time. Ordinary passport: ready by Tue 15 Dec at the latest, 3 days before Fri 18 Dec.")
    assert "Last day to apply: Sat 28 Nov" in told and "12367" in told


async def test_all_that_is_missing_is_asked_for_once(citizen):
    assert "哪一种证件" in await citizen.says("来得及吗")
    assert "哪天出发" in await citizen.presses("去港澳：办通行证")
    assert "户口在哪里" in await citizen.says("12月10号")
    told = await citizen.presses("本地")
    assert told.startswith("来得及。往来港澳通行证按规定最晚12月4日 周五办好") and "签注" in told


async def test_what_was_spoken_of_is_not_asked_again(citizen):
    await citizen.says("护照多少钱")
    assert "户口在哪里" in await citizen.says("12月18日出发，来得及吗")


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("12月18号之前能拿到护照吗，本地户口", "比12月17日 周四早13天"),
        ("春节前要去泰国，护照现在办来得及吗，户口在湖南", "来得及"),
        ("这周去香港，通行证来得及吗，本地户口", "比11月29日 周日晚5天"),
        ("这个月要出国，护照来得及办吗，本地户口", "比11月30日 周一晚4天"),
    ],
)
async def test_a_term_is_counted_to_its_end(citizen, question, plan):
    assert plan in await citizen.says(question)


async def test_not_sure_where_is_told_for_both(citizen):
    told = await citizen.says("12月9日出国，护照来得及吗", "说不准")
    assert told.startswith("赶不赶得上12月9日 周三，要看户口在哪里")
    assert "12月4日" in told and "12月15日" in told
    assert "本地户口：11月25日 周三受理" in await citizen.presses("怎么算的")


async def test_in_words_one_is_from_elsewhere(citizen):
    assert "20天（自然日）" in await citizen.says("12月18日出国，护照来得及吗", "我是外省户口")


async def test_another_day_is_worked_out_with_what_is_known(citizen):
    await citizen.says("12月18日出国，护照来得及吗", "在外省")
    assert (await citizen.says("那12月22号走呢")).startswith("来得及")
    told = await citizen.says("12月9号呢")
    assert told.startswith("来不及") and "比12月9日 周三晚6天" in told
    assert (await citizen.says("改成12月16号")).startswith("时间很紧")
    assert "往来港澳通行证" in (await citizen.says("那港澳通行证呢")).splitlines()[0]


async def test_too_late_tells_what_can_still_be_done(citizen):
    told = await citizen.says("12月9日出国，护照来得及吗", "在外省")
    assert "加急：获批后5个工作日，最晚12月2日 周三办好，赶得上" in told
    assert "录取通知" in told and "买了机票，一般不算" in told and "12367" in told and "能改期" in told
    assert citizen.labels[0] == "加急的条件"
    assert "5个工作日" in await citizen.presses("加急的条件")


async def test_too_late_in_english_tells_the_grounds_and_the_proof(reader):
    told = await reader.says("flight on 9 December, passport in time?", "another province")
    assert told.startswith("Too late.") and "6 days after Wed 9 Dec" in told
    assert "ready by Wed 2 Dec at the latest. That is in time" in told and "admission letter" in told
    assert "would have been Thu 19 Nov" in told


async def test_ready_on_the_very_day_is_tight_and_said_so(citizen):
    told = await citizen.says("12月15日出国，护照来得及吗", "在外省")
    assert told.startswith("时间很紧") and "正好是您要用的那一天" in told and "再晚就赶不上了" in told


async def test_tight_in_english_counts_the_days_to_collect(reader):
    told = await reader.says("flight on 16 December, passport in time?", "another province")
    assert told.startswith("Tight.") and "only 1 day before Wed 16 Dec, with 1 working day to collect it" in told


async def test_after_hours_it_counts_from_the_next_open_day(store):
    hall = open_hall(store, now=datetime.fromisoformat("2026-11-28T16:30:00+08:00"))
    told = await hall.person().says("12月18日出国，护照来得及吗", "在本地")
    assert "今天的受理时间已经过了" in told and "11月30日 周一受理" in told


async def test_on_a_rest_day_it_counts_from_the_next_open_day(store):
    hall = open_hall(store, now=datetime.fromisoformat("2026-11-29T10:00:00+08:00"))
    told = await hall.person(language="en").says("flight on 18 December, passport in time?", "Registered here")
    assert "closed on Sun 29 Nov" in told and "the first open day after it, Mon 30 Nov" in told


async def test_past_the_known_holidays_the_dates_are_called_provisional(citizen):
    told = await citizen.says("2027年1月20日出国，护照来得及吗", "在本地")
    assert "只到2026年12月31日" in told and "暂定" in told


async def test_an_endorsement_may_be_had_at_a_machine(citizen):
    told = await citizen.says("11月27日出境，签注来得及吗", "在本地")
    assert told.startswith("来不及。港澳签注（人工窗口）") and "自助机" in told.splitlines()[1]


async def test_a_day_that_is_over_is_asked_for_again(citizen):
    answer = await citizen.says("2026年11月1日出国，护照来得及吗")
    assert "2026年11月1日已经过去了" in answer and "哪天出发" in answer
    assert "户口在哪里" in await citizen.says("12月18日")


async def test_a_day_too_far_ahead_is_refused_and_the_plan_stays(citizen):
    await citizen.says("12月18日出国，护照来得及吗", "在外省")
    answer = await citizen.says("那2029年1月20日呢")
    assert "太远了" in answer and "12月15日 周二办好" in answer


async def test_what_is_no_document_and_no_day_is_hinted_at(citizen):
    assert "没看懂是哪种证件" in await citizen.says("来得及吗", "嗯嗯嗯")
    assert "没看懂是哪一天" in await citizen.says("护照", "嗯嗯嗯")
    assert "两种我都算给您看" in await citizen.says("12月18日", "嗯嗯嗯")


async def test_a_question_in_the_middle_is_answered_and_the_plan_goes_on(citizen):
    answer = await citizen.says("12月18日出国，护照来得及吗", "护照多少钱")
    assert "120元" in answer and "户口在哪里" in answer


async def test_back_asks_the_question_before_again(citizen):
    await citizen.says("来得及吗", "护照", "12月18日")
    assert "哪天出发" in await citizen.says("返回")
    assert "哪一种证件" in await citizen.says("返回")


async def test_from_the_plan_one_can_book_and_be_reminded(hall, citizen):
    await citizen.says("12月18日出国，护照来得及吗", "在本地")
    assert citizen.labels[:2] == ["预约办理", "提醒我12月5日 周六去办"]
    assert "12月5日 周六 09:00我会提醒您" in await citizen.presses("提醒我")
    hall.clock.forward(days=10)
    await hall.core.tick()
    assert "普通护照" in await citizen.listens()
    await citizen.says("12月18日出国，护照来得及吗", "在本地")
    assert "办普通护照，去哪个服务点" in await citizen.presses("预约办理")


@pytest.mark.parametrize(
    ("said", "answer"), [("要带什么", "身份证"), ("我想预约", "普通护照，去哪个"), ("人工", "0000")]
)
async def test_what_comes_next_is_about_the_same_document(citizen, said, answer):
    await citizen.says("12月18日出国，护照来得及吗", "在本地")
    assert answer in await citizen.says(said)


async def test_where_the_figures_stand_is_one_tap_away(citizen):
    await citizen.says("12月18日出国，护照来得及吗", "在本地")
    assert "核对日期" in await citizen.presses("怎么算的")


async def test_other_documents_are_answered_with_their_time(citizen):
    assert "身份证" in await citizen.says("12月18日出发，办身份证来得及吗")


async def test_where_the_household_register_is_is_no_document(reader):
    sentence = "I fly to Tokyo on 18 December, my household register is in Hunan, I live in Wuhan, can I make it?"
    assert "odging" not in await reader.says(sentence)


async def test_in_a_booking_the_verdict_is_told_aside(citizen):
    await citizen.says("/book", "护照", "云溪大厅", "明天", "上午", "9点半")
    answer = await citizen.says("12月9日出国来得及吗")
    assert "12月4日 周五办好" in answer and "叫什么名字" in answer


async def test_text_only_channels_get_the_verdict_first_and_the_ways_on_numbered(hall: Hall):
    person = hall.person(TEXT_ONLY)
    told = await person.says("12月9日出国，护照来得及吗", "2")
    assert told.startswith("来不及") and "1. 加急的条件" in told


async def test_traditional_characters_are_answered_in_traditional(hall):
    person = hall.person(language="zh-Hant")
    assert (await person.says("12月18日出國，護照來得及嗎", "在外省")).startswith("來得及。普通護照")


async def test_what_is_asked_besides_follows_the_plan_which_stays_open(citizen):
    told = await citizen.says("户口在本地，12月18号飞东京来得及吗？另外护照多少钱")
    assert told.startswith("来得及。") and told.index("12月4日") < told.index("120元")
    assert "提醒我" in " ".join(citizen.labels)
    assert (await citizen.says("20号呢")).startswith("来得及。")


async def test_where_somebody_is_registered_is_told_and_not_asked_about(citizen):
    told = await citizen.says("I fly to Tokyo on 18 December, my hukou is in Hunan, can I make it?")
    assert told.startswith("In time.") and "police station" not in told


# The day to apply


async def test_a_journey_named_before_the_day_to_apply_is_still_the_day_of_need(citizen):
    told = await citizen.says("本地户口，12月8号去首尔，护照今天办来得及吗")
    assert told.startswith("时间很紧") or told.startswith("来得及")
    assert "12月4日" in told
    assert "12月8日" in told


@pytest.mark.parametrize("said", ["今天交材料哪天能拿到护照", "护照今天办多久能好"])
async def test_who_names_the_day_to_apply_is_told_the_day_it_is_ready(citizen, said):
    told = await citizen.says(said)
    assert told.startswith("11月25日 周三受理的话，普通护照最晚：本地户口12月4日 周五办好，外省户口12月15日 周二办好。")
    assert "来不及" not in told
    assert "暂定" not in told


async def test_a_day_past_the_known_holidays_is_told_as_provisional(citizen):
    told = await citizen.says("外省户口，护照12月25号办多久能好")
    assert "1月14日" in told
    assert "暂定" in told


async def test_another_city_of_the_province_is_not_asked_about_again(citizen):
    told = await citizen.says("户口在本省另一个市，12月18号飞，护照来得及吗")
    assert "本地户口：" in told
    assert "外省户口：" in told
    assert "您的户口在哪里" not in told
