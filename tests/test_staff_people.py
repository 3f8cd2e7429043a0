"""The hall's people: what each role may do, joining with a code, and being refused."""

from datetime import timedelta

import pytest

from bot.clock import FrozenClock, RealClock
from bot.domain.staff import Deed, Forbidden, Invite, Role, TooManyTries, Tries, WrongCode, check, may, plain_code
from bot.frozen import replace
from bot.services.post import Post
from bot.services.staff import StaffDesk
from bot.store import beside
from tests.case_kit import contact, invite, staff, use
from tests.conftest import SEAL

ROLES = (Role.CLERK, Role.LEAD, Role.ADMIN)


@pytest.mark.parametrize("deed", Deed)
def test_whoever_stands_higher_may_do_all_that_lower_ones_may(deed):
    rights = [may(role, deed) for role in ROLES]
    assert rights == sorted(rights) and rights[-1]


@pytest.mark.parametrize(
    ("deed", "least"),
    [
        (Deed.CLAIM, Role.CLERK),
        (Deed.REPLY, Role.CLERK),
        (Deed.ASSIGN, Role.LEAD),
        (Deed.SEE_HIDDEN, Role.LEAD),
        (Deed.INVITE, Role.ADMIN),
        (Deed.ERASE, Role.ADMIN),
    ],
)
def test_the_table_of_rights(deed, least):
    assert [role for role in ROLES if may(role, deed)] == list(ROLES[ROLES.index(least) :])


def test_a_citizen_may_nothing():
    with pytest.raises(Forbidden):
        check(None, Deed.SEE)


@pytest.mark.parametrize("typed", ["abcde-fgh34", "ABCDE FGH34", "ＡＢＣＤＥ－ＦＧＨ３４", " abcdefgh34 "])
def test_a_code_is_read_however_it_is_typed(typed):
    assert plain_code(typed) == "ABCDEFGH34"


async def test_joining_with_a_code_in_a_chat(hall):
    person = hall.person()
    code = await invite(hall, "lead", "王芳")
    told = await person.says(f"/join {code}")
    assert "王芳，您好" in told and "负责人" in told
    me = await use(hall, lambda services: services.staff.me(_contact(1)))
    assert me and (me.role, me.name, me.active) == (Role.LEAD, "王芳", True)


@pytest.mark.parametrize("words", ["加入 {}", "加入{}", "join {}", "加入：{}"])
async def test_joining_in_words(hall, words):
    code = await invite(hall)
    assert "李明，您好" in await hall.person().says(words.format(code.lower()))


async def test_a_code_of_digits_after_join_is_no_receipt_number(hall):
    assert "这个加入码用不了" in await hall.person().says("join 69345-67823")


async def test_the_code_is_asked_for_where_it_is_missing(hall):
    code = await invite(hall)
    person = hall.person()
    assert "加入码" in await person.says("/join")
    assert "李明，您好" in await person.says(code)


async def test_a_code_works_once(hall):
    code = await invite(hall)
    await hall.person(address="1").says(f"/join {code}")
    told = await hall.person(address="2").says(f"/join {code}")
    assert "这个加入码用不了" in told


async def test_a_forged_and_an_expired_code_are_refused_alike(hall):
    old = await invite(hall, now=RealClock().now() - timedelta(hours=49))
    forged = await hall.person(address="1").says("/join AAAAA-CCCCC")
    expired = await hall.person(address="2").says(f"/join {old}")
    assert forged.splitlines()[0] == expired.splitlines()[0] and "用不了" in forged


async def test_the_number_of_tries_is_limited_and_comes_back(hall):
    who, clock = await contact(hall, "1"), FrozenClock(RealClock().now())
    kit = replace(hall.core.kit(), post=Post(real_clock=clock))
    good = await invite(hall, now=clock.now())

    async def refused(code: str) -> type[Exception]:
        """As in a turn: the refusal is answered, and the count stays."""

        async def work(tx) -> type[Exception]:
            try:
                await StaffDesk(tx, kit).join(who, code)
            except (WrongCode, TooManyTries) as error:
                return type(error)
            raise AssertionError("it was taken")

        return await hall.core.store.run(work)

    assert [await refused("AAAAA-AAAAA") for _ in range(5)] == [WrongCode] * 5
    assert await refused(good) is TooManyTries
    clock.forward(minutes=61)
    joined = await hall.core.store.run(lambda tx: StaffDesk(tx, kit).join(who, good))
    assert joined.name == "李明"


def test_waiting_after_wrong_codes_ends_by_the_clock():
    now = RealClock().now()
    assert Tries(5, now).wait(now + timedelta(minutes=59)) == timedelta(minutes=1)
    assert Tries(5, now).wait(now + timedelta(hours=1)) is None
    assert Tries(4, now).wait(now) is None


async def test_the_same_badge_on_two_channels_is_one_person(hall):
    first = await staff(hall, name="陈静", badge="a-017")
    code = await invite(hall, "lead", "陈静", "A017")
    who = await contact(hall, "web of 陈静")
    second = await use(hall, lambda services: services.staff.join(who, code))
    assert second.id == first.id and second.role is Role.LEAD
    again = await use(hall, lambda services: services.staff.me(_contact(first.contact_id)))
    assert again and again.role is Role.LEAD and again.contact_id == who.id


async def test_only_an_admin_invites_and_dismisses(hall):
    lead, admin = await staff(hall, "lead", "甲"), await staff(hall, "admin", "乙")
    offered = Invite(Role.CLERK, "丙", "", "")
    with pytest.raises(Forbidden):
        await use(hall, lambda services: services.staff.invite(lead, offered))
    assert await use(hall, lambda services: services.staff.invite(admin, offered))
    assert await use(hall, lambda services: services.staff.dismiss(admin, lead.id))
    assert not await use(hall, lambda services: services.staff.dismiss(admin, lead.id))
    assert await use(hall, lambda services: services.staff.me(_contact(lead.contact_id))) is None


async def test_codes_and_names_are_not_readable_in_the_database(hall, database_url, tmp_path):
    code = await invite(hall, name="欧阳建国")
    await staff(hall, name="欧阳建国")
    if database_url.startswith("sqlite"):
        data = b"".join(path.read_bytes() for path in tmp_path.glob("bot.db*"))
        assert code.encode() not in data and plain_code(code).encode() not in data
        assert "欧阳建国".encode() not in data


async def test_an_invitation_is_written_beside_a_running_service(hall, database_url):
    from bot.services.staff import new_invite

    offered = Invite(Role.CLERK, "赵敏", "", "")
    code = await beside(database_url, SEAL, lambda tx: new_invite(tx, offered, 48, RealClock().now()))
    assert "赵敏，您好" in await hall.person().says(f"/join {code}")


def _contact(id: int):
    from bot.domain.people import Contact

    return Contact(id, "", "", "zh-Hans")


async def test_after_a_wrong_code_the_code_alone_is_enough_and_a_question_is_no_code(citizen):
    assert "请发管理员给您的加入码" in await citizen.says("/join WRNG2345")
    assert "用不了" in await citizen.says("WRNG6789")
    assert "120元" in await citizen.says("护照多少钱")
