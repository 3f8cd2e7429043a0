"""The table of documents: what is read, what is taken, changed, left and refused, beside a running service too."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.app import ROOT
from bot.domain.documents import State
from bot.services.document_import import Imported, import_documents
from bot.services.document_sheet import (
    ColumnMissing,
    ColumnTwice,
    NoTable,
    SheetWords,
    WrongColumn,
    read_sheet,
)
from bot.services.import_box import ImportBox, ImportDesk, Report
from bot.services.kit import Kit
from tests.conftest import SEAL
from tests.hall import Hall
from tests.process_kit import run_bot, service

WORDS = SheetWords.load(ROOT / "locales")
ENGLISH = "receipt,service,state,date,name,phone,site,parcel,address\n"
CHINESE = "回执号,业务,状态,日期,姓名,电话,网点,快递单号,地址\n"
ONE = "YX2026110023,passport,accepted,2026-11-20,张小云,13900005678,main,,\n"


async def taken_in(hall: Hall, table: str | bytes, **more: Any) -> Imported:
    data = table if isinstance(table, bytes) else table.encode()
    kit = Kit(hall.core.config, hall.clock, hall.core.in_force.rooms)
    return await import_documents(hall.core.store, kit, WORDS, read_sheet(data, WORDS), who="test", **more)


def reasons(hall: Hall, imported: Imported) -> dict[int, str]:
    texts = hall.core.in_force.rooms.texts
    assert all(texts.say(text, "zh-Hans") for _, text in imported.refused)
    return {line: texts.say(text, "en") for line, text in imported.refused}


async def state_of(hall: Hall, receipt: str = "YX2026110023") -> State | None:
    found = await hall.core.store.run(lambda tx: tx.documents.find(receipt))
    return found.state if found else None


@pytest.mark.parametrize("encode", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_in_every_writing_that_offices_use(encode, separator, end):
    row = "YX2026110023,护照,已受理,2026年11月23日,张小云,13900005678,云溪大厅,,云溪区梧桐路3号\n"
    data = (CHINESE + row).replace(",", separator).replace("\n", end).encode(encode)
    (line,) = read_sheet(data, WORDS)
    assert line.number == 2 and not line.broken and line.complete
    assert (line.cells["receipt"], line.cells["name"], line.cells["address"]) == (
        "YX2026110023", "张小云", "云溪区梧桐路3号",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NoTable),
        (b"\n\n", NoTable),
        (b"\x89PNG\r\n\x1a\n\x00\x00", NoTable),
        (bytes(range(256)) * 40, NoTable),
        (b"PK\x03\x04 a spreadsheet, not a table", NoTable),
        (b"a,b,c\n1,2,3\n", NoTable),
        (b"receipt,state,colour\nYX1,ready,red\n", WrongColumn),
        (b"receipt,state,state\n", ColumnTwice),
        (b"receipt,name\n", ColumnMissing),
    ],
)
def test_what_is_no_table_is_refused_as_a_whole(data, error):
    with pytest.raises(error):
        read_sheet(data, WORDS)


async def test_a_table_is_taken_in_and_a_second_time_changes_nothing(hall):
    first, second = await taken_in(hall, ENGLISH + ONE), await taken_in(hall, ENGLISH + ONE)
    assert [entry.receipt for entry in first.taken] == ["YX2026110023"] and not first.refused
    assert [entry.line for entry in second.unchanged] == [2] and not second.taken + second.changed


async def test_what_moved_on_is_changed_and_empty_cells_leave_what_is_known(hall):
    await taken_in(hall, ENGLISH + ONE)
    imported = await taken_in(hall, "receipt,state,parcel\nyx 2026-110023,mailed,ez123456789cn\n")
    assert [entry.state for entry in imported.changed] == [State.MAILED]
    found = await hall.core.store.run(lambda tx: tx.documents.find("YX2026110023"))
    assert found and (found.name, found.phone, found.site, found.parcel) == (
        "张小云", "13900005678", "main", "EZ123456789CN",
    )  # fmt: skip


async def test_each_line_is_taken_or_refused_by_itself_and_told_why(hall):
    table = CHINESE + "\n".join(
        [
            "YX2026110001,护照,已受理,2026-11-23,张小云,13900005678,云溪大厅,,",
            "YX2026110002,火箭证,已受理,2026-11-23,张小云,13900005678,云溪大厅,,",
            "YX2026110003,护照,飞走了,2026-11-23,张小云,13900005678,云溪大厅,,",
            "YX2026110004,护照,已受理,2026-02-30,张小云,13900005678,云溪大厅,,",
            "YX2026110005,护照,已受理,2027-11-23,张小云,13900005678,云溪大厅,,",
            "YX2026110006,护照,已受理,1996-11-23,张小云,13900005678,云溪大厅,,",
            "YX2026110001,护照,待领取,2026-11-23,张小云,13900005678,云溪大厅,,",
            "无,护照,已受理,2026-11-23,张小云,13900005678,云溪大厅,,",
            "YX2026110009,护照,已受理,2026-11-23,,13900005678,云溪大厅,,",
            "YX2026110010,护照,已受理,2026-11-23,张小云,139,云溪大厅,,",
            "YX2026110011,护照,已受理,2026-11-23,张小云,13900005678,月亮,,",
            "YX2026110012,护照",
            "",
            "YX2026110014,身份证,制证中,20261120,张小云,139 0000 5678,liulin,,",
            ",护照,已受理,2026-11-23,张小云,13900005678,云溪大厅,,",
            "YX2026110017,护照,,2026-11-23,张小云,13900005678,云溪大厅,,",
            "YX2026110015,港澳通行证,待领取,2026/11/3,李四,0571-5550123,柳林街道服务点,,云溪区梧桐路3号",
        ]
    )
    imported = await taken_in(hall, table)
    assert [entry.line for entry in imported.taken] == [2, 15, 18]
    why = reasons(hall, imported)
    assert why == {
        3: 'The service "火箭证" cannot be read.',
        4: 'There is no state "飞走了".',
        5: 'The date of acceptance "2026-02-30" cannot be read.',
        6: "The date 2027-11-23 is still to come.",
        7: "The date 1996-11-23 is too long ago.",
        8: "This receipt stands in line 2 already.",
        9: '"无" is no receipt number.',
        10: "This receipt is new, so the name must not be empty.",
        11: 'The phone "139" cannot be read.',
        12: 'The site "月亮" cannot be read.',
        13: "It has another number of cells than the first line.",
        16: 'The cell "receipt" is empty.',
        17: 'The cell "state" is empty.',
    }
    assert await state_of(hall, "YX2026110001") is State.ACCEPTED, "a second line about it changed nothing"


async def test_a_state_goes_back_in_no_table_and_a_receipt_keeps_its_service(hall):
    await taken_in(hall, ENGLISH + ONE.replace("accepted", "ready"))
    back = await taken_in(hall, ENGLISH + ONE)
    assert "cannot go back" in reasons(hall, back)[2]
    other = await taken_in(hall, ENGLISH + ONE.replace("passport,accepted", "id_card,collected"))
    assert "Ordinary passport" in reasons(hall, other)[2]
    assert await state_of(hall) is State.READY


async def test_one_broken_line_does_not_spoil_the_others(hall):
    broken = b"YX2026110001,passport,accepted,2026-11-23,\xe5\xbc,13900005678,main,,\n"
    more = ONE.replace("0023", "0024").encode()
    imported = await taken_in(hall, ENGLISH.encode() + ONE.encode() + broken + more)
    assert [entry.line for entry in imported.taken] == [2, 4]
    assert "broken characters" in reasons(hall, imported)[3]


async def test_a_long_table_goes_in_slices_and_tells_how_far_it_is(hall):
    rows = "".join(ONE.replace("0023", f"{number:04}") for number in range(1, 251))
    seen: list[tuple[int, int]] = []
    imported = await taken_in(hall, ENGLISH + rows, progress=lambda done, of: seen.append((done, of)))
    assert len(imported.taken) == 250 and seen == [(100, 250), (200, 250), (250, 250)]


async def test_followers_are_told_once_of_what_a_table_changed(hall):
    await taken_in(hall, ENGLISH + ONE)
    person = hall.person()
    await person.says("查进度", "YX2026110023", "5678")
    for _ in range(2):
        await taken_in(hall, ENGLISH + ONE.replace("accepted", "ready"))
    await hall.core.tick()
    assert (await person.listens()).count("办好了") == 1


# beside a running service


async def test_a_table_handed_over_lies_sealed_is_taken_and_reported_once(hall, tmp_path):
    box = ImportBox(tmp_path / "imports", SEAL)
    number = box.put("list.csv", (ENGLISH + ONE).encode())
    (file,) = (tmp_path / "imports").iterdir()
    assert b"YX2026110023" not in file.read_bytes() and not box.is_taken(number)
    desk = ImportDesk(hall.core.store, lambda: Kit(hall.core.config, hall.clock, hall.core.in_force.rooms), WORDS, box)
    report = await reported(desk, box, number)
    assert report.lines[0] == "1 taken, 0 changed, 0 unchanged, 0 refused." and not report.faults
    assert not list((tmp_path / "imports").iterdir()) and box.fetch(number) is None


async def test_what_a_stopped_service_left_half_done_is_taken_in_by_the_next(hall, tmp_path):
    box = ImportBox(tmp_path, SEAL)
    number = box.put("list.csv", (ENGLISH + ONE).encode())
    assert box.take(number) and not box.withdraw(number)
    desk = ImportDesk(hall.core.store, lambda: Kit(hall.core.config, hall.clock, hall.core.in_force.rooms), WORDS, box)
    assert (await reported(desk, box, number)).lines[0].startswith("1 taken")


async def reported(desk: ImportDesk, box: ImportBox, number: str) -> Report:
    async with asyncio.timeout(10):
        while (report := box.fetch(number)) is None:
            await desk.look()
            await asyncio.sleep(0.01)
    await desk.close()
    return report


def write(folder: Path, text: str | bytes) -> str:
    path = folder / "list.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_the_command_tells_what_it_took_and_ends_with_one_where_it_refused(tmp_path):
    data = tmp_path / "data"
    ended = run_bot("documents", "import", write(tmp_path, ENGLISH + ONE), folder=data)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "1 taken, 0 changed, 0 unchanged, 0 refused.",
        "line 2: taken, YX2026110023 is accepted",
    ]
    bad = ONE.replace("accepted", "flown").replace("0023", "0024")
    ended = run_bot("documents", "import", write(tmp_path, ENGLISH + ONE + bad), folder=data)
    assert ended.code == 1 and ended.out.startswith("0 taken, 0 changed, 1 unchanged, 1 refused.")
    assert ended.told == ['list.csv, line 3: There is no state "flown".']


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 50, b"name;colour\nx;y\n"])
def test_a_file_that_is_no_table_is_one_readable_line(tmp_path, content):
    ended = run_bot("documents", "import", write(tmp_path, content), folder=tmp_path / "data")
    assert ended.code == 1 and len(ended.told) == 1 and "Nothing was imported" in ended.err


@pytest.mark.parametrize("name", ["no-such.csv", "."])
def test_a_file_that_cannot_be_read_is_one_readable_line(tmp_path, name):
    ended = run_bot("documents", "import", str(tmp_path / name), folder=tmp_path / "data")
    assert ended.code == 1 and len(ended.told) == 1 and "Traceback" not in ended.err


async def test_the_command_works_beside_a_running_service(tmp_path):
    data = tmp_path / "data"
    async with service(data):
        path = write(tmp_path, ENGLISH + ONE)
        ended = await asyncio.to_thread(run_bot, "documents", "import", path, folder=data)
        assert (ended.code, ended.err) == (0, "")
        assert "1 taken, 0 changed, 0 unchanged, 0 refused." in ended.out.splitlines()
    assert not list((data / "imports").iterdir())


async def test_a_line_with_another_person_is_refused_and_one_change_at_a_time_is_taken(hall):
    await taken_in(hall, ENGLISH + ONE)
    other = await taken_in(hall, ENGLISH + ONE.replace("张小云,13900005678", "李大山,13900009999"))
    assert "another name and another phone" in reasons(hall, other)[2]
    moved = await taken_in(hall, ENGLISH + ONE.replace("13900005678", "13900009999"))
    assert not moved.refused
    found = await hall.core.store.run(lambda tx: tx.documents.find("YX2026110023"))
    assert found is not None and (found.name, found.phone) == ("张小云", "13900009999")
