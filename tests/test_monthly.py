"""The sheet of a month: counted as the figures page counts, drawn and tabled, told once on the first working day."""

import csv
import io
import json
from datetime import date, datetime, time

import pytest

from bot.config import Digest, LocalName
from bot.delivery.lettering import MISSING, cut, drawable, fitted, missing, width_of
from bot.delivery.picture import WIDTH, draw
from bot.delivery.sheet import drawn_later, table_text
from bot.doctor.hall import undrawn
from bot.domain.case_states import Ending
from bot.domain.cases import Kind
from bot.domain.desk import CHANNEL
from bot.domain.meaning import LANGUAGES
from bot.domain.notices import SHEET
from bot.domain.reply import FileKind
from bot.domain.staff import Forbidden
from bot.domain.text import Names
from bot.services.digest_plan import plan_digests
from bot.services.monthly import month_before, monthly, number_of, of_number, read_month
from bot.services.monthly_words import picture_of, table_of
from tests.botapi import BotApi
from tests.case_kit import contact, listener, reported, staff, use
from tests.hall import Hall, config, open_hall, replace_model
from tests.room_kit import staffed_hall

PNG = b"\x89PNG\r\n\x1a\n"
OCTOBER = date(2026, 10, 1)
MORNING = replace_model(config(), digest=Digest(at=time(8, 30), until=time(12)))


@pytest.fixture
async def hall(store) -> Hall:
    return open_hall(store, MORNING, datetime.fromisoformat("2026-10-12T10:00:00+08:00"))


@pytest.fixture
async def lead(hall):
    return await staff(hall, "lead", "王芳")


def set_clock(hall: Hall, moment: str) -> None:
    then = datetime.fromisoformat(f"2026-{moment}:00+08:00")
    hall.clock.forward(seconds=(then - hall.clock.now()).total_seconds())


async def a_month(hall: Hall, lead) -> None:
    """Two complaints, one of them closed in time, and thanks; a suggestion in November."""
    citizen = await contact(hall, "c")
    one = await reported(hall, citizen, Kind.COMPLAINT, site="main")
    await reported(hall, citizen, Kind.COMPLAINT, site="liulin")
    await use(hall, lambda services: services.cases.claim(lead, one.id))
    await use(hall, lambda services: services.cases.close(lead, one.id, Ending.SOLVED))
    await reported(hall, citizen, Kind.THANKS, "谢谢", site="main", window="3")
    set_clock(hall, "11-01T10:00")
    await reported(hall, citizen, Kind.SUGGESTION)


async def counted(hall: Hall, me, site: str = ""):
    return await hall.core.store.run(lambda tx: monthly(tx, hall.core.kit(), me, OCTOBER, site))


async def test_a_month_counts_what_came_in_that_month(hall, lead):
    await a_month(hall, lead)
    found = await counted(hall, lead)
    assert found.kinds == {"complaint": 2, "thanks": 1} and list(found.kinds) == ["complaint", "thanks"]
    assert (found.month.due, found.month.on_time, found.month.share_on_time) == (2, 1, 50)
    assert [one.first.month for one in found.months] == [5, 6, 7, 8, 9, 10] and found.before.cases == 0
    assert [(one.site, one.window, one.count) for one in found.thanks] == [("main", "3", 1)]
    assert (await counted(hall, lead, "liulin")).kinds == {"complaint": 1}


async def test_only_a_lead_is_given_it(hall):
    clerk = await staff(hall, "clerk", "李明")
    with pytest.raises(Forbidden):
        await counted(hall, clerk)


async def test_the_table_has_the_months_side_by_side_and_leaves_empty_what_is_not_known(hall, lead):
    await a_month(hall, lead)
    kit, found = hall.core.kit(), await counted(hall, lead)
    text = table_text(table_of(kit, found), kit.rooms.texts, "zh-Hans")
    assert text.startswith("\ufeff")
    rows = {row[0]: row[1:] for row in csv.reader(io.StringIO(text[1:])) if row}
    assert rows["项目"] == ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"]
    assert rows["投诉"] == ["0", "0", "0", "0", "0", "2"] and rows["按时办结（%）"] == ["", "", "", "", "", "50"]
    assert rows["预约没来（%）"][-1] == "" and rows["云溪大厅 3号窗口"] == ["1"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_picture_is_drawn_with_every_letter_in_every_language(hall, lead, language):
    await a_month(hall, lead)
    kit, found = hall.core.kit(), await counted(hall, lead)
    said = drawn_later(picture_of(kit, found).sheet, kit.rooms.texts, language)
    assert missing(said) == ""
    drawn = draw(json.loads(said))
    assert drawn.startswith(PNG) and int.from_bytes(drawn[16:20], "big") == WIDTH
    assert len(drawn) < 400_000


async def test_a_month_without_anything_is_drawn_too(hall, lead):
    kit, found = hall.core.kit(), await counted(hall, lead, "wutong")
    said = drawn_later(picture_of(kit, found).sheet, kit.rooms.texts, "zh-Hans")
    assert "这个月没有来件" in said and "没有数据" in said and draw(json.loads(said)).startswith(PNG)


def test_a_letter_that_no_font_holds_is_marked_and_named_by_the_doctor():
    assert drawable("龘里大厅") == f"{MISSING}里大厅" and missing("龘里龘㐂") == "龘㐂"
    hall = replace_model(config().hall, name=LocalName.model_validate({"zh-Hans": "龘里大厅", "en": "Dali Hall"}))
    assert undrawn(replace_model(config(), hall=hall)) == "龘" and undrawn(config()) == ""


def test_letters_are_made_to_fit():
    text, size = fitted("Wutongli International Community Point " * 3, 26, "regular", 300)
    assert text.endswith("…") and size < 26 and width_of(text, size) <= 300
    assert fitted("云溪大厅", 26, "regular", 300) == ("云溪大厅", 26)
    lines = cut("On time: of the cases with a deadline that are closed.", 21, 200)
    assert all(width_of(line, 21) <= 200 for line in lines) and " ".join(lines).startswith("On time: of the cases")
    assert not any(line.startswith(("，", "。")) for line in cut("按时，按时，按时，按时，按时，按时。", 21, 100))


async def test_it_is_told_on_the_first_working_day_as_a_picture_and_a_table(hall, lead):
    await a_month(hall, lead)
    told = listener(hall, "王芳")
    await hall.core.tick()
    await told.listens()
    assert "数字" not in await told.listens()  # the first of November is a Sunday
    set_clock(hall, "11-02T08:30")
    await hall.core.tick()
    said = await told.listens()
    assert "2026年10月的数字出来了（整个大厅）" in said and "来件3件，感谢1件。按时办结：50%。" in said
    files = [body["file"] for body in told.heard if "file" in body]
    assert [(one["kind"], one["name"]) for one in files] == [
        (FileKind.PICTURE, "figures-2026-10.png"),
        (FileKind.TABLE, "figures-2026-10.csv"),
    ]
    assert json.loads(files[0]["content"])["title"] == "2026年10月数字月报"
    for moment in ("11-02T09:00", "11-02T08:31", "11-03T08:30", "11-04T09:00"):
        set_clock(hall, moment)
        await hall.core.tick()
    assert "数字" not in await told.listens()


async def test_over_telegram_a_photo_and_a_document_arrive_once(store):
    async with BotApi() as api:
        now = datetime.fromisoformat("2026-12-01T08:00:00+08:00")
        async with staffed_hall(store, api, None, now=now, digest=Digest(at=time(8, 30))) as desk:
            await desk.joins(801, "王芳", "lead")
            desk.clock.forward(minutes=31)
            await desk.until(lambda: [one for one in api.sent if one.method == "sendDocument"])
            await desk.quiet()
            told = [one for one in api.sent if one.chat_id == 801 and "王芳" not in one.text[:2]]
            photo = next(one for one in told if one.method == "sendPhoto")
            assert photo.files["figures-2026-11.png"].startswith(PNG) and "2026年11月的数字" in photo.text
            assert [one.method for one in told if one.files] == ["sendPhoto", "sendDocument"]
            assert len([one for one in api.sent if "早上好" in one.text]) == 1


async def test_who_leads_one_site_is_told_of_that_site(hall):
    await staff(hall, "lead", "周扬", site="liulin")
    set_clock(hall, "11-02T08:30")
    await hall.core.tick()
    told = listener(hall, "周扬")
    assert "（柳林街道服务点）" in await told.listens()
    assert next(body["file"]["name"] for body in told.heard if "file" in body) == "figures-2026-10-liulin.png"


async def test_a_first_morning_that_was_missed_is_made_up_for_within_the_first_days(hall, lead, store):
    async def waiting() -> int:
        return len(await store.run(lambda tx: tx.digests.untold(SHEET, "2026-10", CHANNEL)))

    for moment, left in (("11-02T12:30", 1), ("11-09T09:00", 1), ("11-06T08:30", 0)):
        set_clock(hall, moment)
        await plan_digests(store, hall.core.kit())
        assert await waiting() == left, moment


async def test_after_a_long_holiday_it_comes_on_the_first_working_day(hall, lead, store):
    async def told(moment: str) -> bool:
        set_clock(hall, moment)
        await plan_digests(store, hall.core.kit())
        return not await store.run(lambda tx: tx.digests.untold(SHEET, "2026-09", CHANNEL))

    assert [await told(moment) for moment in ("10-01T09:00", "10-07T09:00", "10-08T09:00")] == [False, False, True]


def test_months_are_counted_through_the_years():
    assert month_before(date(2026, 1, 31)) == date(2025, 12, 1)
    assert of_number(number_of(date(2026, 12, 1)) + 1) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("text", "month"),
    [("2026-03", 3), ("2026-11", 10), ("2027-01", 10), ("1999-01", 10), ("", 10), ("x", 10), ("2026-13", 10)],
)
def test_a_month_that_is_not_over_or_cannot_be_read_is_the_last_one(text, month):
    assert read_month(text, date(2026, 11, 22)) == date(2026, month, 1)


async def test_a_hall_with_a_name_like_a_formula_harms_no_spreadsheet(hall, lead):
    from bot.frozen import replace

    kit, found = hall.core.kit(), await counted(hall, lead)
    table = replace(table_of(kit, found), rows=((Names({"zh-Hans": "=HYPERLINK(1)"}), 3),))
    assert "'=HYPERLINK(1)" in table_text(table, kit.rooms.texts, "zh-Hans")
