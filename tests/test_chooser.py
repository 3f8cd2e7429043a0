"""Which document for which trip: asked only what the sentence does not tell, ended with figures and ways on."""

import pytest

from bot.app import ROOT
from bot.dialog.session import Session
from bot.services.trip_words import Held, JourneyWords, To, What
from bot.store import Store
from tests.hall import BUTTONS, PROFILES, TEXT_ONLY, Person, open_hall


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


async def choosing(store: Store, language: str = "zh-Hans", profile: str = BUTTONS.name) -> Person:
    """Somebody who is about to be asked."""
    person = open_hall(store).person(PROFILES[profile], language=language)
    await person.follows()
    found = await store.run(lambda tx: tx.contacts.open(person.profile.name, person.address))
    assert found is not None
    session = Session("chooser", "begin", serial=found[1]["serial"])
    await store.run(lambda tx: tx.contacts.save_session(found[0].id, session.dump(), person.core.clock.now()))
    return person


@pytest.mark.parametrize("profile", [BUTTONS.name, TEXT_ONLY.name])
async def test_three_questions_lead_to_the_documents(store, profile):
    person = await choosing(store, profile=profile)
    assert "要去哪里" in await person.says("要办哪种证件")
    assert "去香港做什么" in await person.says("2")
    assert "您手里有往来港澳通行证吗" in await person.says("旅游")
    told = await person.says("没有")
    assert "您要办两样：往来港澳通行证，加香港签注" in told.splitlines()[0]
    assert "60元" in told and "15元" in told and "7个工作日" in told and "20天（自然日）" in told


async def test_what_the_sentence_tells_is_not_asked(store):
    person = await choosing(store)
    told = await person.says("我有台湾通行证，去台湾探亲，还要办什么")
    assert "通行证还有效，您还要两样" in told.splitlines()[0] and "县级以上" in told


@pytest.mark.parametrize(
    ("said", "first"),
    [
        (("去日本", "没有"), "普通护照（首次申请）"),
        (("出国", "过期了"), "普通护照换发"),
        (("去美国玩，我有护照",), "我们这里不用再办"),
        (("去澳门上学", "有，还有效"), "您只要办一样：澳门签注"),
        (("香港和澳门都去", "旅游", "没办过"), "加香港和澳门签注"),
        (("去香港看我姐姐", "有"), "您只要办一样：香港签注"),
        (("台湾", "旅游", "没有"), "还没有恢复"),
        (("在香港转机", "有，还有效"), "不用办通行证"),
    ],
)
async def test_every_way_ends_with_the_document_first(store, said, first):
    person = await choosing(store)
    assert first in (await person.says(*said)).splitlines()[0]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        (("Japan", "no"), "ordinary passport: a first application"),
        (("I am going to Hong Kong for tourism", "yes, still valid"), "you only need an endorsement for Hong Kong"),
        (("Macau", "business", "expired"), "a renewed Hong Kong and Macau permit"),
        (("Taiwan", "1", "1"), "it had not resumed (checked 22 Nov 2026)"),
        (("I only change planes in Hong Kong", "2"), "without a permit"),
    ],
)
async def test_every_way_ends_with_the_document_first_in_english(store, said, first):
    person = await choosing(store, "en")
    assert first in (await person.says(*said)).splitlines()[0]


async def test_tourism_to_taiwan_is_told_as_it_stands_with_its_date(store):
    person = await choosing(store)
    told = await person.says("去台湾旅游", "没有")
    assert "2026年1月28日" in told and "2026年11月22日核对" in told and "12367" in told


async def test_a_machine_is_named_only_for_what_a_machine_does(store):
    person = await choosing(store)
    assert "自助机" in await person.says("去香港旅游", "有，还有效")
    assert "自助机" not in await person.presses("换个地方") + await person.says("去香港探亲", "有，还有效")


async def test_from_the_end_one_can_book_plan_and_ask(store):
    person = await choosing(store)
    await person.says("去日本", "没有")
    assert person.labels == ["预约办理", "来得及吗", "要带什么", "规定出处", "换个地方再选"]
    assert "您哪天出发" in await person.presses("来得及吗")


async def test_what_to_bring_is_asked_of_the_document_chosen(store):
    person = await choosing(store)
    await person.says("去日本", "没有")
    assert "首次办护照" in await person.presses("要带什么")


async def test_booking_begins_with_the_document_chosen(store):
    person = await choosing(store)
    await person.says("去香港旅游", "有，还有效")
    assert "港澳签注" in await person.presses("预约办理")


async def test_a_question_in_the_middle_is_answered_and_asked_on(store):
    person = await choosing(store)
    answer = await person.says("要办哪种证件", "护照多少钱")
    assert "120元" in answer and "要去哪里" in answer


async def test_what_is_not_understood_is_asked_again_with_a_hint(store):
    person = await choosing(store)
    assert "没看懂要去哪里" in await person.says("要办哪种证件", "天上")


async def test_back_and_cancel_work(store):
    person = await choosing(store)
    assert "要去哪里" in await person.says("要办哪种证件", "香港", "返回")
    assert "停下来了" in await person.says("取消")


@pytest.mark.parametrize(
    "said", [("去日本", "没有"), ("去台湾旅游", "没有"), ("香港和澳门", "探亲", "没有"), ("转机", "1")]
)
async def test_an_end_fits_one_screen(store, said):
    person = await choosing(store)
    assert len((await person.says(*said)).splitlines()) <= 9


@pytest.mark.parametrize(
    ("text", "to", "what", "held"),
    [
        ("去香港", To.HONG_KONG, None, {}),
        ("去日本旅游", To.ABROAD, What.VISIT, {}),
        ("香港转机去英国", To.TRANSIT, None, {}),
        ("我没有护照", None, None, {"passport": Held.NOTHING}),
        ("通行证过期了", None, None, {"hkmo_permit": Held.EXPIRED}),
        ("护照和通行证有什么区别", None, None, {}),
        ("有台湾通行证，和护照有区别吗", None, None, {"tw_permit": Held.VALID}),
        ("my passport has expired, going to Macau", To.MACAU, None, {"passport": Held.EXPIRED}),
        ("去港澳", To.BOTH, None, {}),
    ],
)
def test_what_a_sentence_tells_of_a_trip(text, to, what, held):
    journey = JourneyWords.load(ROOT / "locales").read(text)
    assert (journey.to, journey.what, dict(journey.held)) == (to, what, held)


async def test_who_asks_for_the_difference_is_told_it_before_being_asked_where_to(store):
    told = await open_hall(store).person().says("去香港到底是用护照还是通行证")
    assert told.startswith("去港澳用港澳通行证，不用护照")
    assert "去香港做什么" in told


@pytest.mark.parametrize("said", ["我要办证", "办个证", "我不知道要办什么证"])
async def test_who_wants_some_document_is_asked_where_to(store, said):
    assert "您要去哪里" in await open_hall(store).person().says(said)


async def test_what_is_told_before_its_turn_is_kept_for_it(store):
    person = await choosing(store, "en")
    await person.says("which document do I need")
    assert "Macau: what are you going for?" in await person.says("I'm going to Macau")
    asked = await person.says("I have the permit but no endorsement")
    assert asked == "Macau: what are you going for?"
    told = await person.says("a concert")
    assert "endorsement" in told.splitlines()[0] and "do you have one already" not in told


async def test_a_question_that_names_no_document_is_about_the_one_that_is_being_chosen(store):
    person = await choosing(store, "en")
    await person.says("which document do I need", "Hong Kong")
    told = await person.says("how much is it?")
    assert "60 yuan" in told and told.endswith("Hong Kong: what are you going for?")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("去香港要什么证件", "港澳通行证"),
        ("我妈想去香港看我妹，得办啥证", "港澳通行证"),
        ("去台湾需要什么证件", "三样都要"),
        ("去日本需要什么证件", "出国用护照"),
        ("what document do I need to visit Hong Kong", "the permit, not the passport"),
        ("what do i need to enter Macau as a mainland resident", "the permit, not the passport"),
        ("what do I need to travel to Taiwan", "you need all three"),
    ],
)
async def test_which_document_a_place_needs_is_told_before_anything_is_asked(store, said, told):
    answer = await open_hall(store).person(language="en" if said.isascii() else "zh-Hans").says(said)
    assert told in answer.splitlines()[0]


async def test_what_to_bring_to_the_window_is_no_question_of_which_document(store):
    assert "证件照片" in await open_hall(store).person().says("去香港办通行证要什么材料")
