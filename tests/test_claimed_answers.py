"""An answer that its turn claims for the courier: at once where nothing waits, in line where something does."""

import pytest

from bot.domain.people import Contact
from bot.store import Store
from bot.store.messages import Due
from tests.store_kit import LATER, NOW, claim, new_contact, queue


@pytest.fixture
async def wen(store: Store) -> Contact:
    return Contact(await new_contact(store), "telegram", "7001", "zh-Hans")


async def answer(store: Store, to: Contact, text: str) -> Due | None:
    return await store.run(
        lambda tx: tx.outbox.add_claimed(
            to, {"text": text}, session={"said": text}, said=NOW, due=NOW, lease_until=LATER, answers=1
        )
    )


async def test_an_answer_with_nothing_before_it_is_ours_and_nobody_elses(store: Store, wen: Contact) -> None:
    due = await answer(store, wen, "first")
    assert due is not None and (due.address, due.body) == ("7001", {"text": "first"})
    assert await claim(store) == []


async def test_where_the_conversation_stands_is_saved_with_the_answer(store: Store, wen: Contact) -> None:
    for text in ("first", "in line behind it"):
        await answer(store, wen, text)
        found = await store.run(lambda tx: tx.contacts.open("telegram", "7001"))
        assert found and found[1] == {"said": text}


async def test_an_answer_waits_behind_what_is_not_sent_yet(store: Store, wen: Contact) -> None:
    await queue(store, wen.id, "earlier")
    assert await answer(store, wen, "later") is None
    (first,) = await claim(store)
    assert first.body == {"text": "earlier"}
    await store.run(lambda tx: tx.outbox.sent([(first.id, None)]))
    assert [due.body["text"] for due in await claim(store)] == ["later"]


async def test_an_answer_waits_behind_one_that_is_being_sent(store: Store, wen: Contact) -> None:
    assert await answer(store, wen, "first") is not None
    assert await answer(store, wen, "second") is None
    assert await claim(store) == []


async def test_somebody_elses_messages_are_not_waited_for(store: Store, wen: Contact) -> None:
    await queue(store, await new_contact(store, "7002"), "to another")
    assert await answer(store, wen, "mine") is not None


async def test_what_a_stopped_process_had_claimed_is_sent_by_the_next_one(store: Store, wen: Contact) -> None:
    due = await answer(store, wen, "first")
    assert due is not None
    await store.run(lambda tx: tx.outbox.sweep(LATER, LATER))
    assert [again.id for again in await claim(store, LATER)] == [due.id]
