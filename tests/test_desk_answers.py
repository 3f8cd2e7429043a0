"""Answers that staff switch off: gone from every conversation at once, back as they were, and never by who may not."""

import hashlib
import tomllib
from collections.abc import AsyncIterator

import pytest

from bot.app import ROOT
from bot.frozen import replace
from bot.services.desk_answers import heed_switches
from bot.services.rooms import InForce
from bot.store import Store
from tests.desk_kit import Console, open_console

VENDORS = (ROOT / "bot" / "web" / "static" / "vendor", ROOT / "tests" / "vendor")


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


def facts(console: Console) -> str:
    answer = console.hall.core.in_force.rooms.answers.answer("passport", "fee")
    return " ".join(record.id for record in answer.records)


async def test_an_answer_that_is_switched_off_is_given_to_nobody_from_that_moment_on(console):
    lead, citizen = await console.signed_in("lead", "周敏"), console.hall.person()
    before = await citizen.says("护照多少钱")
    assert "120" in before
    await lead.opens("/staff/answers", service="passport")
    page = (
        await lead.does("/staff/answers/off", service="passport", records=facts(console), reason="收费标准在改")
    ).text
    assert "已停用" in page and "收费标准在改" in page and "周敏" in page and "现在不说" in page
    off = await citizen.says("护照多少钱")
    assert "120" not in off and off
    await lead.does("/staff/answers/on", service="passport", records=" ".join(console.hall.core.in_force.off))
    assert await citizen.says("护照多少钱") == before


async def test_other_processes_and_files_read_anew_keep_it_off(console):
    lead, in_force = await console.signed_in("lead", "周敏"), console.hall.core.in_force
    await lead.opens("/staff/answers")
    await lead.does("/staff/answers/off", service="passport", records=facts(console), reason="x")
    other = InForce(in_force.read)
    assert other.rooms.answers.answer("passport", "fee").known
    await heed_switches(console.hall.core.store, other)
    assert not other.rooms.answers.answer("passport", "fee").known
    other.rooms = replace(in_force.read)
    assert not other.rooms.answers.answer("passport", "fee").known
    other.switch_off(frozenset())
    assert other.rooms.answers.answer("passport", "fee").known


async def test_without_a_reason_or_with_an_unknown_fact_nothing_is_switched(console):
    lead = await console.signed_in("lead", "周敏")
    await lead.opens("/staff/answers")
    for records, reason in ((facts(console), " "), ("", "x"), ("no.such.record", "x"), (facts(console), "x" * 3000)):
        refused = await lead.does("/staff/answers/off", service="passport", records=records, reason=reason)
        assert refused.status_code == 409
    assert not console.hall.core.in_force.off


async def test_a_reason_never_becomes_part_of_the_page(console):
    lead = await console.signed_in("lead", "周敏")
    await lead.opens("/staff/answers")
    page = (await lead.does("/staff/answers/off", records=facts(console), reason="<script>alert(1)</script>")).text
    assert "<script>alert" not in page and "&lt;script&gt;" in page


async def test_questions_without_an_answer_are_ranked_with_how_they_were_put(console):
    clerk, core = await console.signed_in(), console.hall.core

    async def ask(tx):
        for number in range(3):
            who = await tx.contacts.add("web", f"q{number}", "zh-Hans", console.hall.clock.now())
            await tx.questions.keep(
                who.id, "passport", "mail", "",
                conditions=frozenset(), text="护照能寄到<b>外地</b>吗", language="zh-Hans",
                now=console.hall.clock.now(),
            )  # fmt: skip

    assert "没有答不上来的问题" in (await clerk.opens("/staff/questions")).text
    await core.store.run(ask)
    page = (await clerk.opens("/staff/questions")).text
    assert "3人问过" in page and "护照能寄到&lt;b&gt;外地" in page and "普通护照" in page


@pytest.mark.parametrize("folder", VENDORS, ids=lambda folder: folder.parent.name)
def test_what_comes_from_elsewhere_is_as_it_came(folder):
    told = tomllib.loads((folder / "vendor.toml").read_text("utf-8"))["file"]
    assert {one["name"] for one in told} == {path.name for path in folder.iterdir() if path.suffix == ".js"}
    for one in told:
        content = (folder / one["name"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == one["sha256"]
        assert b"sourceMappingURL" not in content and one["version"] in one["name"]
