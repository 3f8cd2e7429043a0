"""In the middle of the trip planner: an appointment wanted, the hall asked about, a change taken back."""

import pytest

ASKED = "2027年1月20日飞首尔，护照赶得上吗"


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.mark.parametrize(
    "wish", ["还是给我约个后天上午的号", "那我就约12月1号上午吧", "预约后天上午", "直接帮我约明天下午吧"]
)
async def test_an_appointment_with_its_day_is_no_other_day_of_travel(citizen, wish):
    await citizen.says(ASKED)
    told = await citizen.says(wish)
    assert "办普通护照" in told and "哪个服务点" in told and "赶不上" not in told


@pytest.mark.parametrize("wish", ["I'd rather have an appointment", "make me an appointment for Friday morning"])
async def test_the_same_wish_in_english(reader, wish):
    await reader.says("I fly to Seoul on 20 January 2027, passport in time?")
    assert "Ordinary passport" in (told := await reader.says(wish)) and "which site" in told


@pytest.mark.parametrize(
    ("text", "day"),
    [("大约1月25号走", "1月25日"), ("机票约好了，1月26号的", "1月26日"), ("1月27号飞纽约", "1月27日")],
)
async def test_a_booked_flight_is_no_appointment(citizen, text, day):
    await citizen.says(ASKED)
    assert day in (told := await citizen.says(text)) and "您的户口在哪里" in told


@pytest.mark.parametrize("plan", [ASKED, "护照来得及吗"])
async def test_a_day_asked_about_the_hall_is_not_the_day_of_travel(citizen, plan):
    before = await citizen.says(plan)
    told = await citizen.says("你们星期六上班吗")
    assert "09:00–16:00" in told and told.endswith(before)


@pytest.mark.parametrize("change", ["改成1月25号走", "那港澳通行证呢"])
async def test_a_change_taken_back_leaves_what_stood_before(citizen, change):
    before = await citizen.says(ASKED)
    assert await citizen.says(change) != before
    assert await citizen.says("返回") == before


@pytest.mark.parametrize("asks", [(), ("怎么算的",)])
async def test_a_change_of_the_plan_taken_back_leaves_the_plan_before(citizen, asks):
    before = await citizen.says(ASKED, "本地", *asks)
    assert "1月25日" in await citizen.says("改成1月25号走")
    assert await citizen.says("返回") == before


async def test_changes_of_a_plan_are_taken_back_one_by_one(reader):
    plans = [await reader.says("I fly to Seoul on 20 January 2027, passport in time?", "registered here")]
    plans += [await reader.says(change) for change in ("make it 25 January", "and on 28 January?")]
    assert len(set(plans)) == len(plans)
    assert [await reader.says("back") for _ in range(2)] == [plans[1], plans[0]]


async def test_what_was_planned_is_spoken_of_after_a_question_about_the_hall(citizen):
    await citizen.says(ASKED, "本地", "你们星期六上班吗")
    assert "办普通护照" in await citizen.says("约个星期六的号")


@pytest.mark.parametrize(("wish", "day"), [("提前五天提醒我", "1月4日"), ("提前一周提醒我", "1月2日")])
async def test_so_long_before_is_before_the_last_day_to_apply(citizen, wish, day):
    told = await citizen.says(ASKED, "本地")
    assert "最晚1月" in told
    assert day in await citizen.says(wish)
