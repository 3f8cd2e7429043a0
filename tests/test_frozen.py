"""Plain data: what a dataclass promised, a struct has to keep."""

from datetime import UTC, datetime

import pytest

from bot.frozen import Frozen, asdict, replace


class Seat(Frozen):
    row: int
    taken: datetime | None = None


class Bench(Frozen):
    row: int
    taken: datetime | None = None


class Room(Frozen):
    name: str
    seats: tuple[Seat, ...] = ()


NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)


def test_nothing_of_it_can_be_changed():
    with pytest.raises(AttributeError):
        Seat(1).row = 2  # type: ignore[misc]


def test_it_is_equal_by_content_and_never_to_another_kind():
    assert Seat(1) == Seat(1) and hash(Seat(1)) == hash(Seat(1))
    assert Seat(1) != Seat(2) and Seat(1) != Bench(1)


def test_a_changed_copy_leaves_the_first_as_it_is():
    seat = Seat(1)
    assert replace(seat, row=2) == Seat(2) and seat.row == 1


def test_as_a_dict_it_is_plain_to_the_bottom_and_keeps_its_times():
    assert asdict(Room("b", (Seat(1, NOON),))) == {"name": "b", "seats": ({"row": 1, "taken": NOON},)}
