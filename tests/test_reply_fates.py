"""What became of each reply, for staff who look at a case later in a conversation of their own."""

from bot.store.messages import Delivery
from tests.case_kit import complained, listener, staff
from tests.hall import Hall


async def test_a_later_look_at_a_case_shows_what_became_of_each_reply(hall):
    citizen = hall.person(address="c1")
    one = await complained(hall, citizen)
    await staff(hall)
    clerk = listener(hall, "李明")
    await clerk.says(one.code)
    await clerk.presses("接手")
    await clerk.says(f"/reply {one.code} 您好，正在查")
    assert "回复了市民。（正在送）" in await clerk.says(f"/case {one.code}")
    await ends(hall, one.id, Delivery.SENT)
    assert "回复了市民。（已送到）" in await clerk.says(f"/case {one.code}")
    await clerk.says(f"/reply {one.code} 查到了")
    await ends(hall, one.id, Delivery.UNREACHABLE)
    looked = await clerk.says(f"/case {one.code}")
    assert "（已送到）" in looked and "（没送到：对方收不到，请打电话）" in looked


async def test_a_promise_in_a_reply_is_told_back_to_who_wrote_it(hall):
    one = await complained(hall, hall.person(address="c1"))
    await staff(hall)
    clerk = listener(hall, "李明")
    await clerk.says(one.code)
    await clerk.presses("接手")
    assert "答应12月3日 周四给市民回音" in await clerk.says(f"/reply {one.code} 您好，我会在12月3日联系您。")
    assert "答应12月3日 周四给市民回音" in await clerk.says(f"/case {one.code}")


async def ends(hall: Hall, id: int, end: Delivery) -> None:
    """What is on its way to the citizen comes to this."""

    async def run(tx):
        numbers = [event.message_id for event in await tx.cases.events(id) if event.delivery == "queued"]
        now = hall.clock.now()
        for earlier in range(1, max(numbers)):
            await tx.outbox.finish(earlier, Delivery.SENT, "")
        while due := await tx.outbox.claim(now.replace(year=2030), now, 9):
            for one in due:
                await tx.outbox.finish(one.id, end if one.id in numbers else Delivery.SENT, "")

    await hall.core.store.run(run)
