"""Where a sentence can be meant in two ways, a figure for the wrong one could cost a flight."""

from dataclasses import replace
from datetime import datetime

from bot.domain.meaning import Act, Attribute, Reading, Request, Service
from bot.store import Store
from tests.hall import open_hall


class InDoubt:
    """Reads every sentence as a question that can be meant in two ways."""

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        ways = tuple(Request(Act.FAQ, Service.PASSPORT, one) for one in (Attribute.FEE, Attribute.URGENT))
        return Reading(Act.FAQ, Service.PASSPORT, Attribute.FEE, confidence=0.9, doubts=ways)


async def test_what_can_be_meant_in_two_ways_is_asked_back_before_a_figure_is_told(store: Store) -> None:
    hall = open_hall(store)
    citizen = hall.person()
    hall.core.in_force.rooms = replace(hall.core.in_force.rooms, understanding=InDoubt())
    assert "120元" not in await citizen.says("护照加急多少钱啊急")
    assert citizen.labels == ["普通护照：费用", "普通护照：加急", "都不是"]
    assert "120元" in await citizen.says("费用")
    await citizen.says("护照加急多少钱啊急")
    assert "加急" in (await citizen.says("2")).splitlines()[0]
