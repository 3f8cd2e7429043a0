"""How long a report takes to be answered: the hall's own deadlines, and one's own day."""

import pytest

from tests.case_kit import complained
from tests.hall import PAGE, Hall, Person


@pytest.fixture
def person(hall: Hall) -> Person:
    return hall.person(PAGE, "c1")


@pytest.mark.parametrize(
    "said",
    [
        "投诉要等多久",
        "投诉多久有答复",
        "投诉几天能回复",
        "投诉以后多长时间处理",
        "请问投诉什么时候有人联系我",
        "投訴要等幾天",
    ],
)
async def test_before_reporting_it_is_the_deadlines_as_they_would_run_now(hall, person, said):
    told = await person.says(said)
    assert "投诉：最晚11月25日 周三 17:00有人先联系您，11月30日 周一 17:00前答复（3个工作日）" in told
    assert "建议：" not in told and "我要投诉" in person.labels


@pytest.mark.parametrize(
    "said",
    [
        "how long until someone answers my complaint",
        "How long does a complaint take to be answered?",
        "when will somebody respond to a complaint",
    ],
)
async def test_in_english(hall, said):
    told = await hall.person(PAGE, "e1", "en").says(said)
    assert "Complaint: somebody contacts you by" in told and "3 working days" in told


async def test_each_kind_has_its_own(hall, person):
    assert "（5个工作日）" in await person.says("提建议多久有答复")
    assert "（2个工作日）" in await person.says("没办成的事多久答复")


async def test_in_the_evening_it_is_the_next_working_day(hall, person):
    hall.clock.forward(days=2, hours=10)
    assert "最晚11月30日 周一 17:00有人先联系您" in await person.says("投诉要等多久")


async def test_with_one_open_its_own_day_is_told(hall, person):
    one = await complained(hall, person)
    hall.clock.forward(days=1)
    told = await person.says("投诉要等多久才有人答复")
    assert one.code in told and "最晚11月30日 周一 17:00给您答复" in told


@pytest.mark.parametrize("said", ["我要投诉，等了多久都没人处理", "投诉你们，护照多久才能办好", "办护照要等多久"])
async def test_a_complaint_or_a_document_is_no_such_question(hall, person, said):
    assert "按大厅的期限" not in await person.says(said)


async def test_in_the_middle_of_a_form_it_is_said_aside(hall, person):
    await person.says("我要预约办护照")
    told = await person.says("投诉要等多久")
    assert "有人先联系您" in told and len(told.split("有人先联系您")[1]) > 40
