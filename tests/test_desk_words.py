"""What the staff console says: no word of the machine, languages by their own names, notices that lead to a case."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.text import Text
from bot.store import Store
from tests.case_kit import tick
from tests.desk_kit import Console, open_console


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


async def test_a_notice_on_the_console_leads_to_its_case_and_asks_for_no_message(console):
    lead = await console.signed_in("lead", "周敏")
    case = await console.case("柳林服务点的叫号屏坏了一整天")
    console.hall.clock.forward(days=14)
    await tick(console.hall)
    page = (await lead.opens("/staff/me")).text
    assert f'<a href="/staff/cases/{case.code}">{case.code}</a>' in page
    assert "发给我" not in page


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
async def test_the_board_names_no_time_zone_by_its_key_and_each_language_by_its_own_name(console, language):
    page = (await console.browser().opens("/staff", lang=language)).text
    assert console.hall.core.config.hall.zone.key not in page
    assert ">简体</button>" in page and ">繁體</button>" in page and ">English</button>" in page


@pytest.mark.parametrize(("expected", "words"), [(1, "about 1 person"), (7, "about 7 people")])
def test_one_person_is_not_people(console, expected, words):
    texts, hour = console.hall.core.in_force.rooms.texts, console.hall.clock.now().time()
    peak = {"hour": hour, "expected": expected}
    assert words in texts.say(Text("sheets-peak-of-day", peak), "en")
    assert words in texts.say(Text("sheets-peak", {**peak, "day": console.hall.clock.now().date()}), "en")
