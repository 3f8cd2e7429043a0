"""What every repository promises, on both engines."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.appointments import State
from bot.domain.people import Reach
from bot.domain.timeslots import TimeSlot
from bot.store import Store
from bot.store.messages import Delivery
from bot.store.tx import Tx
from tests.store_kit import LATER, NAME, NOW, PHONE, SLOT, book, claim, new_contact, queue

# contacts and sessions


async def test_a_contact_is_found_again_with_its_session(store: Store) -> None:
    assert await store.run(lambda tx: tx.contacts.open("telegram", "7001")) is None
    id = await new_contact(store)
    found = await store.run(lambda tx: tx.contacts.open("telegram", "7001"))
    assert found and (found[0].id, found[0].language, found[0].reach, found[1]) == (id, "zh-Hans", "reachable", None)
    for step in ("first", "second"):
        await store.run(lambda tx, step=step: tx.contacts.save_session(id, {"step": step}, NOW))
    found = await store.run(lambda tx: tx.contacts.open("telegram", "7001"))
    assert found and found[1] == {"step": "second"}


async def test_a_contact_that_is_added_twice_is_one(store: Store) -> None:
    assert await new_contact(store) == await new_contact(store)
    assert await new_contact(store, channel="web") != await new_contact(store)


async def test_what_is_known_of_a_contact_can_change(store: Store) -> None:
    id = await new_contact(store)

    async def change(tx: Tx) -> None:
        await tx.contacts.speak(id, "en")
        await tx.contacts.reach(id, Reach.BLOCKED)
        await tx.contacts.know(id, NAME, PHONE)
        await tx.contacts.move(id, "-1007001")

    await store.run(change)
    contact = await store.run(lambda tx: tx.contacts.get(id))
    assert (contact.language, contact.reach, contact.name, contact.phone, contact.address) == (
        "en", Reach.BLOCKED, NAME, PHONE, "-1007001",
    )  # fmt: skip
    with pytest.raises(LookupError):
        await store.run(lambda tx: tx.contacts.get(id + 1))


async def test_moving_to_an_address_that_somebody_has_changes_nothing(store: Store) -> None:
    first, second = await new_contact(store, "1"), await new_contact(store, "2")
    web = await new_contact(store, "3", "web")
    await store.run(lambda tx: tx.contacts.move(first, "2"))
    await store.run(lambda tx: tx.contacts.move(web, "2"))
    addresses = [(await store.run(lambda tx, id=id: tx.contacts.get(id))).address for id in (first, second, web)]
    assert addresses == ["1", "2", "2"]


# the log


async def test_a_platform_message_is_taken_in_once_for_each_contact(store: Store) -> None:
    first, second = await new_contact(store, "1"), await new_contact(store, "2")

    async def take(contact: int) -> int | None:
        return await store.run(lambda tx: tx.messages.take_in(contact, "u1", {"text": "hi"}, NOW))

    id = await take(first)
    assert id is not None
    assert await take(first) is None
    assert await take(second) not in (None, id)
    assert await store.run(lambda tx: tx.messages.taken_in(first, "u1")) == id
    assert await store.run(lambda tx: tx.messages.taken_in(first, "u2")) is None


async def test_a_message_of_a_known_contact_is_taken_in_with_who_they_are_and_where_they_stand(store: Store) -> None:
    async def take(platform_id: str, address: str = "7001") -> Any:
        return await store.run(lambda tx: tx.contacts.take_in("telegram", address, platform_id, {"text": "hi"}, NOW))

    assert await take("u1") is None  # nobody is known there
    me = await new_contact(store)
    first, contact, session = await take("u1")
    assert (contact.id, contact.address, contact.language, contact.name, session) == (me, "7001", "zh-Hans", None, None)
    assert await store.run(lambda tx: tx.messages.taken_in(me, "u1")) == first

    async def change(tx: Tx) -> None:
        await tx.contacts.save_session(me, {"step": "day"}, NOW)
        await tx.contacts.know(me, NAME, PHONE)
        await tx.contacts.reach(me, Reach.BLOCKED)

    await store.run(change)
    _, contact, session = await take("u2")
    assert (contact, session) == await store.run(lambda tx: tx.contacts.open("telegram", "7001"))
    assert (contact.name, contact.reach, session) == (NAME, "blocked", {"step": "day"})
    assert await take("u2") is None  # handled before
    assert [message.body for message in await store.run(lambda tx: tx.messages.after(me, 0))] == [{"text": "hi"}] * 2


async def test_more_can_be_told_of_what_was_said(store: Store) -> None:
    me = await new_contact(store)
    id = await store.run(lambda tx: tx.messages.take_in(me, "u1", {"text": "1.0"}, NOW))
    await store.run(lambda tx: tx.messages.describe(id or 0, {"text": "1.0", "label": "yes"}))
    assert [message.body["label"] for message in await store.run(lambda tx: tx.messages.after(me, 0))] == ["yes"]


async def test_the_log_is_read_in_order_from_a_place_on_and_from_the_end(store: Store) -> None:
    me, other = await new_contact(store, "1"), await new_contact(store, "2")
    asked = await store.run(lambda tx: tx.messages.take_in(me, "u1", {"text": "question"}, NOW))
    answer = await queue(store, me, "answer", answers=asked, delivered=True)
    await queue(store, other, "not mine")
    notice = await queue(store, me, "dropped", notice=4)
    await claim(store)
    await store.run(lambda tx: tx.outbox.finish(notice, Delivery.DROPPED, "no longer true"))

    def texts(messages: list[Any]) -> list[str]:
        return [message.body["text"] for message in messages]

    assert texts(await store.run(lambda tx: tx.messages.after(me, 0))) == ["question", "answer"]
    assert texts(await store.run(lambda tx: tx.messages.after(me, asked or 0))) == ["answer"]
    assert texts(await store.run(lambda tx: tx.messages.after(me, 0, most=1))) == ["question"]
    assert texts(await store.run(lambda tx: tx.messages.last(me, 1))) == ["answer"]
    assert texts(await store.run(lambda tx: tx.messages.last(me, 9))) == ["question", "answer"]
    message = await store.run(lambda tx: tx.messages.get(me, answer))
    assert message and (message.way, message.answers_id, message.platform_id, message.at) == ("out", asked, None, NOW)
    assert await store.run(lambda tx: tx.messages.get(other, answer)) is None


async def test_old_messages_are_purged_but_never_one_that_is_still_to_be_sent(store: Store) -> None:
    me = await new_contact(store)
    await store.run(lambda tx: tx.messages.take_in(me, "u1", {"text": "old"}, NOW))
    await queue(store, me, "waits")
    await queue(store, me, "fetched", delivered=True)
    await store.run(lambda tx: tx.messages.purge(NOW, 100))
    assert len(await store.run(lambda tx: tx.messages.after(me, 0))) == 3
    await store.run(lambda tx: tx.messages.purge(NOW + timedelta(seconds=1), 100))
    (left,) = await store.run(lambda tx: tx.messages.after(me, 0))
    assert left.body == {"text": "waits"}


# the outbox


async def test_each_contacts_oldest_message_is_claimed_once_and_the_next_only_after_it_ended(store: Store) -> None:
    wen, anton = await new_contact(store, "1"), await new_contact(store, "2")
    ids = [await queue(store, contact, text) for contact, text in ((wen, "a"), (wen, "b"), (anton, "c"))]
    first = await claim(store)
    assert [(due.id, due.address, due.body["text"], due.attempts) for due in first] == [
        (ids[0], "1", "a", 1), (ids[2], "2", "c", 1),
    ]  # fmt: skip
    assert await claim(store) == []
    await store.run(lambda tx: tx.outbox.sent([(ids[0], "900")]))
    assert [due.id for due in await claim(store)] == [ids[1]]
    assert await store.run(lambda tx: tx.outbox.states()) == {"sent": 1, "sending": 2}


async def test_a_message_that_waits_for_its_time_holds_back_those_behind_it(store: Store) -> None:
    me = await new_contact(store)
    first, second = await queue(store, me, "a"), await queue(store, me, "b")
    await claim(store)
    await store.run(lambda tx: tx.outbox.again(first, LATER, "no connection"))
    assert await claim(store) == []
    assert await store.run(lambda tx: tx.outbox.next_due()) == NOW  # the second's own, though it has to wait
    (due,) = await claim(store, LATER)
    assert (due.id, due.attempts) == (first, 2)
    assert second > first


async def test_answers_go_before_notices_when_there_is_room_for_one(store: Store) -> None:
    wen, anton = await new_contact(store, "1"), await new_contact(store, "2")
    await queue(store, wen, "reminder", notice=1)
    answer = await queue(store, anton, "answer")
    assert [due.id for due in await claim(store, most=1)] == [answer]


async def test_only_a_message_being_sent_can_end_and_it_ends_once(store: Store) -> None:
    me = await new_contact(store)
    id = await queue(store, me)
    await store.run(lambda tx: tx.outbox.sent([(id, None)]))  # not claimed: no effect
    assert await store.run(lambda tx: tx.outbox.states()) == {"queued": 1}
    await claim(store)
    await store.run(lambda tx: tx.outbox.finish(id, Delivery.UNKNOWN, "no answer"))
    await store.run(lambda tx: tx.outbox.sent([(id, None)]))
    await store.run(lambda tx: tx.outbox.again(id, NOW, "late"))
    await store.run(lambda tx: tx.outbox.handed([(id, 1, NOW)]))
    assert await store.run(lambda tx: tx.outbox.states()) == {"unknown": 1}
    assert await store.run(lambda tx: tx.outbox.next_due()) is None


async def test_what_is_rewritten_is_sent_in_its_new_words(store: Store) -> None:
    id = await queue(store, await new_contact(store))
    await store.run(lambda tx: tx.outbox.rewrite(id, {"text": "new"}))
    assert [due.body for due in await claim(store)] == [{"text": "new"}]


async def test_abandoning_a_contact_ends_what_waits_and_nothing_else(store: Store) -> None:
    me, other = await new_contact(store, "1"), await new_contact(store, "2")
    await queue(store, me, "fetched", delivered=True)
    for contact in (me, me, other):
        await queue(store, contact)
    await store.run(lambda tx: tx.outbox.abandon(me, "blocked"))
    assert await store.run(lambda tx: tx.outbox.states()) == {"sent": 1, "unreachable": 2, "queued": 1}


async def test_a_dead_senders_messages_are_freed_when_their_lease_ends(store: Store) -> None:
    contacts = [await new_contact(store, str(number)) for number in range(2)]
    lost, handed = [await queue(store, contact) for contact in contacts]
    await claim(store)
    await store.run(lambda tx: tx.outbox.handed([(handed, 1, NOW)]))
    assert await store.run(lambda tx: tx.outbox.sweep(LATER, LATER - timedelta(seconds=1))) == []
    freed = await store.run(lambda tx: tx.outbox.sweep(LATER, LATER))
    assert sorted(freed) == [(lost, "queued"), (handed, "unknown")]
    (due,) = await claim(store, LATER)
    assert (due.id, due.attempts) == (lost, 2)
    await store.run(lambda tx: tx.outbox.sweep(NOW, datetime.max.replace(tzinfo=UTC)))
    assert await store.run(lambda tx: tx.outbox.states()) == {"queued": 1, "unknown": 1}


# booking


async def test_a_place_is_taken_only_while_there_is_one_and_can_be_given_back(store: Store) -> None:
    me = await new_contact(store)
    await store.run(lambda tx: tx.time_slots.lock([SLOT]))
    assert [await store.run(lambda tx: tx.time_slots.take(SLOT, NOW)) for _ in range(3)] == [True, True, False]
    id = await store.run(lambda tx: book(tx, me, "CODE01"))
    appointment = await store.run(lambda tx: tx.appointments.get(id or 0))
    assert appointment
    await store.run(lambda tx: tx.time_slots.free(appointment))
    day = (SLOT.starts - timedelta(hours=1), SLOT.starts + timedelta(hours=1))
    assert await store.run(lambda tx: tx.time_slots.taken("main", "exit_entry", *day)) == {SLOT.starts: 1}
    assert await store.run(lambda tx: tx.time_slots.taken("main", "exit_entry", day[0], SLOT.starts)) == {}
    assert await store.run(lambda tx: tx.time_slots.taken("main", "household", *day)) == {}
    for _ in range(3):
        await store.run(lambda tx: tx.time_slots.free(appointment))
    assert await store.run(lambda tx: tx.time_slots.taken("main", "exit_entry", *day)) == {SLOT.starts: 0}


async def test_an_appointment_is_kept_as_it_was_made(store: Store) -> None:
    me = await new_contact(store)
    id = await store.run(lambda tx: book(tx, me, "CODE01"))
    one = await store.run(lambda tx: tx.appointments.get(id or 0))
    assert one and (one.code, one.contact_id, one.site, one.window, one.item, one.starts, one.minutes) == (
        "CODE01", me, "main", "exit_entry", "passport", SLOT.starts, 30,
    )  # fmt: skip
    assert (one.name, one.phone, one.state) == (NAME, PHONE, State.BOOKED)
    assert await store.run(lambda tx: tx.appointments.get((id or 0) + 1)) is None


async def test_neither_a_code_nor_the_same_appointment_can_be_had_twice(store: Store) -> None:
    wen, anton = await new_contact(store, "1"), await new_contact(store, "2")
    id = await store.run(lambda tx: book(tx, wen, "CODE01"))
    assert id and await store.run(lambda tx: book(tx, wen, "CODE02")) is None
    assert await store.run(lambda tx: book(tx, anton, "CODE01")) is None
    mine = await store.run(lambda tx: tx.appointments.get(id))
    assert mine
    assert await store.run(lambda tx: tx.appointments.cancel(mine)) is True
    assert await store.run(lambda tx: tx.appointments.cancel(mine)) is False
    assert await store.run(lambda tx: book(tx, wen, "CODE02")) is not None


async def test_only_what_is_booked_and_ahead_is_listed_soonest_first(store: Store) -> None:
    me = await new_contact(store)
    slots = [TimeSlot("main", "exit_entry", NOW + timedelta(hours=hours), 30, 1) for hours in (5, 0, 3, 4)]
    ids = [await store.run(lambda tx, n=n, s=s: book(tx, me, f"CODE{n}", s)) for n, s in enumerate(slots)]
    last = await store.run(lambda tx: tx.appointments.get(ids[3] or 0))
    assert last and await store.run(lambda tx: tx.appointments.cancel(last))
    ahead = await store.run(lambda tx: tx.appointments.ahead(me, NOW))
    assert [one.id for one in ahead] == [ids[2], ids[0]]


# notices


async def test_a_notice_is_one_a_contact_kind_and_thing_and_is_decided_once(store: Store) -> None:
    me = await new_contact(store)
    for due in (LATER, NOW):
        await store.run(lambda tx, due=due: tx.notices.add(me, "reminder-2h", "appointment", 1, due))
    await store.run(lambda tx: tx.notices.add(me, "wish", "wish", 1, NOW, "passport"))
    due = await store.run(lambda tx: tx.notices.due(LATER, 10))
    assert [(one.kind, one.due, one.subject) for one in due] == [("wish", NOW, "passport"), ("reminder-2h", LATER, "")]
    assert len(await store.run(lambda tx: tx.notices.due(LATER, 1))) == 1
    wish = due[0]
    assert await store.run(lambda tx: tx.notices.due(NOW, 10)) == [wish]
    assert [await store.run(lambda tx: tx.notices.decide(wish.id, "queued")) for _ in range(2)] == [True, False]
    assert await store.run(lambda tx: tx.notices.get(wish.id)) == wish
    assert await store.run(lambda tx: tx.notices.due(NOW, 10)) == []
    await store.run(lambda tx: tx.notices.postpone(wish.id))
    assert await store.run(lambda tx: tx.notices.due(NOW, 10)) == [wish]
    await store.run(lambda tx: tx.notices.decide(wish.id, "dropped"))
    await store.run(lambda tx: tx.notices.postpone(wish.id))
    assert await store.run(lambda tx: tx.notices.due(NOW, 10)) == []
    assert await store.run(lambda tx: tx.notices.get(999)) is None
