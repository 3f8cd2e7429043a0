"""`bot backup` and `bot restore` as a person types them: beside the service, with what they say and how they end."""

from pathlib import Path

from tests.backup_kit import execute, rows_of
from tests.process_kit import Ended, run_bot, service


def database(folder: Path) -> str:
    return f"sqlite:///{folder}/bot.db"


def a_hall(folder: Path) -> Path:
    """Its data folder, with one row."""
    assert run_bot("staff", "invite", "--role", "admin", "--name", "李明", folder=folder).code == 0
    return folder


def moved(old: Path, new: Path) -> Path:
    """A new machine, to which the key was brought."""
    new.mkdir()
    (new / "secret.key").write_bytes((old / "secret.key").read_bytes())
    return new


def refused(ended: Ended, *told: str) -> None:
    assert (ended.code, ended.out, len(ended.told)) == (1, "", 1), ended
    assert all(part in ended.err for part in told) and "Traceback" not in ended.err


async def test_a_backup_is_made_while_the_service_runs_and_taken_back_elsewhere(tmp_path: Path) -> None:
    old, file = a_hall(tmp_path / "old"), tmp_path / "hall.backup"
    async with service(old):
        made = run_bot("backup", str(file), folder=old)
        refused(run_bot("restore", str(file), folder=old), "another process is using this database")
    assert made.code == 0 and made.err == ""
    assert " of " in made.out and "The key is NOT in it. Keep" in made.out and "secret.key" in made.out
    new = moved(old, tmp_path / "new")
    back = run_bot("restore", str(file), folder=new)
    assert (back.code, back.err) == (0, "") and "all is back as it was at" in back.out
    invites = [(await rows_of(database(folder)))["staff_invites"] for folder in (old, new)]
    assert invites[0] == invites[1] != []
    async with service(new):
        pass


def test_a_database_with_rows_and_one_that_is_in_use_are_left_alone(tmp_path: Path) -> None:
    old, file = a_hall(tmp_path / "old"), tmp_path / "hall.backup"
    assert run_bot("backup", str(file), folder=old).code == 0
    refused(run_bot("restore", str(file), folder=old), "not empty", "staff_invites", "nothing was changed")


def test_the_key_has_to_be_there_and_is_not_made_anew(tmp_path: Path) -> None:
    old, file = a_hall(tmp_path / "old"), tmp_path / "hall.backup"
    assert run_bot("backup", str(file), folder=old).code == 0
    refused(run_bot("restore", str(file), folder=tmp_path / "new"), "there is no key")
    assert not (tmp_path / "new").exists()
    other = {"BOT_SECRET_KEY": "another secret of the hall"}
    refused(run_bot("restore", str(file), folder=tmp_path / "new", **other), "secret key", "does not open")
    assert not (tmp_path / "new").exists()
    (old / "secret.key").unlink()
    refused(run_bot("backup", str(tmp_path / "second"), folder=old), "there is no key")
    assert not (old / "secret.key").exists() and not (tmp_path / "second").exists()


def test_a_file_that_is_something_else_is_neither_overwritten_nor_taken_back(tmp_path: Path) -> None:
    old, file = a_hall(tmp_path / "old"), tmp_path / "notes.txt"
    file.write_text("my notes")
    refused(run_bot("backup", str(file), folder=old), "another file of this name", "Name a new one")
    refused(run_bot("restore", str(file), folder=tmp_path / "new"), "this is no backup")
    assert file.read_text() == "my notes"
    refused(run_bot("restore", str(tmp_path / "none"), folder=old), "it cannot be read")
    refused(run_bot("backup", str(tmp_path / "none" / "file"), folder=old), "it cannot be written")


def test_an_older_backup_gives_way_to_a_newer_one(tmp_path: Path) -> None:
    old, file = a_hall(tmp_path / "old"), tmp_path / "hall.backup"
    file.touch()
    assert "1 row of" in run_bot("backup", str(file), folder=old).out
    a_hall(old)
    assert "2 rows of" in run_bot("backup", str(file), folder=old).out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hall.backup", "old"]


def test_without_a_database_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    refused(run_bot("backup", str(tmp_path / "file"), folder=tmp_path / "none"), "there is no database yet")
    assert list(tmp_path.iterdir()) == []


async def test_a_backup_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    from bot.store.seal import Seal, load_key
    from tests.backup_kit import NOW, dump

    old, file = a_hall(tmp_path / "old"), tmp_path / "hall.backup"
    await execute(database(old), "INSERT INTO migrations (name) VALUES ('9999_future')")
    await dump(database(old), file, Seal(load_key("", old)), NOW)
    new = moved(old, tmp_path / "new")
    refused(run_bot("restore", str(file), folder=new), "of a newer version: it has 9999_future", "Install that version")
    assert [path.name for path in new.iterdir()] == ["secret.key"]
