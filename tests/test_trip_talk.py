"""The trip planner in conversation: what is asked, what is told first, and what follows."""

from datetime import datetime

import pytest

from tests.hall import TEXT_ONLY, Hall, open_hall


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def test_one_question_is_left_where_the_sentence_tells_the_rest(person):
    question = await person.says("12月18日飞东京，办护照来得及吗")
    assert question.startswith("来得及") and "户口在哪里" in question
    told = await person.says("在外省")
    first = told.splitlines()[0]
    assert first.startswith("来得及") and "12月15日 周二办好" in first and "早3天" in first
    assert "20天（自然日）" in told and "最晚11月27日 周五来办" in told


async def test_the_same_in_english(reader):
    question = await reader.says("I fly to Tokyo on 18 December, can I get a passport in time?")
    assert "Where is your household register" in question
    told = await reader.says("In another province")
    assert told.startswith(
        "In time. Ordinary passport: 20 calendar days, ready by Tue 15 Dec at the latest, 3 days before Fri 18 Dec."
    )
    assert "Last day to apply: Fri 27 Nov" in told and "12367" in told


async def test_all_that_is_missing_is_asked_for_once(citizen):
    assert "哪一种证件" in await citizen.says("来得及吗")
    assert "哪天出发" in await citizen.presses("去港澳：办通行证")
    assert "户口在哪里" in await citizen.says("12月10号")
    told = await citizen.presses("本地")
    assert told.startswith("来得及。往来港澳通行证按规定7个工作日，最晚12月4日 周五办好") and "签注" in told


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
    assert told.startswith("来不及，除非加急获批。") and "比12月9日 周三晚6天" in told
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
    assert told.startswith("Too late, unless urgent processing is granted.") and "6 days after Wed 9 Dec" in told
    assert "ready by Wed 2 Dec at the latest. That is in time" in told and "admission letter" in told
    assert "would have been Wed 18 Nov" in told


async def test_ready_on_the_very_day_is_tight_and_said_so(citizen):
    told = await citizen.says("12月15日出国，护照来得及吗", "在外省")
    assert told.startswith("时间很紧") and "正好是您要用的那一天" in told and "本该最晚11月24日 周二来办" in told


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
    assert "该去办普通护照（2026年12月18日要用）了，最好今天就来" in await citizen.listens()
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


@pytest.mark.parametrize(
    ("language", "said", "verdict", "last"),
    [
        (
            "zh-Hans",
            "12月18日出发，办身份证来得及吗",
            "来不及。居民身份证按规定60天（自然日），最晚要到1月25日 周一办好",
            "本该最晚",
        ),
        (
            "zh-Hans",
            "身份证1月26日要用，来得及吗",
            "时间很紧。居民身份证按规定60天（自然日），最晚1月25日 周一办好",
            "最晚11月26日 周四来办",
        ),
        (
            "zh-Hans",
            "我3月1号要用身份证，现在办来得及吗",
            "来得及。居民身份证按规定60天（自然日），最晚1月25日 周一办好",
            "最晚12月28日",
        ),
        ("zh-Hans", "12月31号要用身份证，最晚什么时候办", "来不及。居民身份证", "本该最晚10月31日 周六来办"),
        (
            "zh-Hans",
            "居住证1月20号要用来得及吗",
            "来得及。居住证按规定15天（自然日），最晚12月10日 周四办好",
            "最晚1月4日",
        ),
        (
            "en",
            "I need my ID card by 31 January, is there time",
            "In time. Resident ID card: 60 calendar days, ready by Mon 25 Jan",
            "30 Nov",
        ),
        (
            "en",
            "will my ID card be ready by 4 December",
            "Too late. Resident ID card: 60 calendar days, ready by Mon 25 Jan",
            "30 Sep",
        ),
    ],
)
async def test_documents_for_use_at_home_get_a_verdict_too(hall, language, said, verdict, last):
    citizen = hall.person(language=language)
    told = await citizen.says(said)
    assert told.startswith(verdict) and last in told.splitlines()[1]
    assert "12367" not in told and "签证" not in told and "加急：" not in told, "that is for travel documents"
    how = await citizen.says("怎么算的，出处" if language == "zh-Hans" else "How it was counted, source")
    assert "可信程度：高" in how or "Confidence: high" in how


async def test_who_waits_for_an_id_card_is_told_of_the_temporary_one(citizen):
    assert "临时身份证" in await citizen.says("12月18日出发，办身份证来得及吗")
    assert "临时身份证" in await citizen.presses("临时居民身份证")


async def test_in_the_booking_of_an_id_card_the_verdict_is_told_aside(citizen):
    answer = await citizen.says("约身份证", "12月1号要用来得及吗")
    assert answer.startswith("来不及。居民身份证") and "去哪个服务点" in answer


async def test_a_plan_over_an_estimated_spring_festival_leaves_out_its_eight_days(citizen):
    told = await citizen.says("本地户口，护照2027年2月3日去办，2月20日出国，来得及吗")
    assert "最晚要到2月22日 周一办好" in told and "按往年的惯例估算" in told  # 4, then 15 16 17 18 19, 22
    assert "\n最晚2月2日 周二来办" in told, "which is not over yet"


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


async def test_a_day_before_which_it_is_needed_gets_a_verdict_of_the_planner(hall):
    told = await hall.person(language="en").says("can I get an ID card before 5 December")
    assert told.startswith("Too late.") and "4 Dec" in told


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("我的签证12月10号到期，延期来得及吗", "最晚12月3日 周四来申请"),
        ("我的签证11月28号到期，延期来得及吗", "本该最晚11月21日 周六来申请，已经晚了"),
        ("居留证件1月10号到期，来得及延期吗", "最晚12月11日 周五来申请"),
    ],
)
async def test_who_names_the_day_a_stay_ends_is_told_the_last_day_to_ask_for_more(citizen, said, last):
    told = await citizen.says(said)
    assert last in told.splitlines()[0] and "今天就来" in told and "暂定" not in told


async def test_a_last_day_past_the_known_holidays_is_provisional_too(citizen):
    assert "暂定" in await citizen.says("我的签证2027年2月10号到期，延期来得及吗")


async def test_how_long_and_whether_in_time_are_two_answers_and_not_one_twice(citizen):
    told = await citizen.says("我的签证12月10号到期，延期要几天，来得及吗")
    assert told.count("7个工作日内作出决定") == 1 and "最晚12月3日 周四来申请" in told


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("我12月10号飞巴黎，户口在本地，护照寄到家来得及吗", "留给邮寄的有6天"),
        ("我12月2号飞巴黎，户口在本地，护照邮寄到家来得及吗", "邮寄还要另加时间，更赶不上了"),
    ],
)
async def test_who_wants_it_by_post_is_told_the_days_left_for_it(citizen, said, post):
    assert "邮寄" not in await citizen.says("12月10号飞巴黎，户口在本地，护照来得及吗")
    assert post in await citizen.says(said)


@pytest.mark.parametrize(
    "said", ["港澳签注，12月1号去香港，本地户口，今天办来得及吗", "香港签注过期了，12月1号去香港，本地户口，来得及吗"]
)
async def test_who_asks_for_an_endorsement_is_not_told_of_the_permit(citizen, said):
    told = await citizen.says(said)
    assert "港澳签注（人工窗口）" in told.splitlines()[0] and "通行证按规定" not in told


async def test_two_documents_named_in_one_breath_get_a_verdict_each(citizen):
    told = await citizen.says("护照和港澳通行证12月15号前都要用，本地户口，来得及吗")
    assert "往来港澳通行证按规定7个工作日，最晚" in told and "普通护照按规定7个工作日，最晚" in told


async def test_two_documents_in_english_get_a_verdict_each(reader):
    told = await reader.says("passport and Taiwan permit by 20 December, local hukou, is there enough time?")
    assert "Taiwan permit: 7 working days, ready by" in told and "Ordinary passport: 7 working days, ready by" in told


@pytest.mark.parametrize("said", ["提醒我去办", "到时候提醒我", "提醒我"])
async def test_who_types_that_they_want_to_be_reminded_is_reminded_on_the_day_that_is_offered(citizen, said):
    await citizen.says("我12月18号去泰国，护照来得及吗", "本地户口")
    assert any("提醒我12月5日" in label for label in citizen.labels)
    assert "12月5日 周六 09:00我会提醒您" in await citizen.says(said)


@pytest.mark.parametrize(
    ("said", "both"),
    [
        ("护照12月18日去香港，户口本地，来得及吗", ("普通护照按规定", "往来港澳通行证按规定")),
        ("12月18日去日本，户口本地，办护照来得及吗", ("普通护照按规定", "")),
    ],
)
async def test_who_names_the_passport_for_hong_kong_hears_of_the_permit_too(citizen, said, both):
    told = await citizen.says(said)
    assert all(one in told for one in both) and ("往来港澳通行证" in told) is bool(both[1])


@pytest.mark.parametrize(
    ("wish", "begun"),
    [
        ("帮我预约办护照", "去哪个服务点方便"),
        ("我要约12月3号上午办护照，两个人", "2人"),
        ("护照办好了吗", "回执上的编号"),
        ("帮我查下护照进度", "回执上的编号"),
    ],
)
async def test_a_wish_of_its_own_is_followed_though_the_register_was_asked_for(citizen, wish, begun):
    assert "户口在哪里" in await citizen.says("12月18号飞东京，办护照来得及吗")
    told = await citizen.says(wish)
    assert begun in told and "户口" not in told


@pytest.mark.parametrize("day", ["下周五上午", "12月20号走", "还是20号吧"])
async def test_another_day_named_where_the_register_was_asked_for_is_the_day_of_need(citizen, day):
    await citizen.says("12月18号飞东京，办护照来得及吗")
    assert "户口在哪里" in await citizen.says(day)
