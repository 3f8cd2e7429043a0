"""Measures how well days are read, on sentences as citizens write them.

`dates_tune.txt` is what the forms were made against; `dates_held.txt` was kept apart and looked at only to measure.
A line is `now | expected | text`; expected is `-`, or `start[..end] [part] [HH:MM]`.
"""

from datetime import date, datetime
from pathlib import Path

from bot.domain.meaning import DateReading
from bot.frozen import Frozen
from bot.nlu.dates import read_date
from bot.nlu.normal import normalised

HERE = Path(__file__).parent
SETS = ("tune", "held")


class Case(Frozen):
    today: date
    expected: str
    text: str


class Result(Frozen):
    """`false_dates` counts the lines without a date in which one was read; `wrong` tells each wrong line."""

    cases: int
    right: int
    false_dates: int
    wrong: tuple[str, ...]

    @property
    def accuracy(self) -> float:
        return self.right / self.cases if self.cases else 0.0


def cases(name: str) -> list[Case]:
    lines = (HERE / f"dates_{name}.txt").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            now, expected, text = line.split(" | ", 2)
            found.append(Case(datetime.fromisoformat(now).date(), expected, text))
    return found


def evaluate(name: str) -> Result:
    wrong, false_dates = [], 0
    given = cases(name)
    for case in given:
        read = written(read_date(normalised(case.text, None)[0], case.today))
        if read != case.expected:
            wrong.append(f"{case.today} {case.text!r}: expected {case.expected}, read {read}")
            false_dates += case.expected == "-"
    return Result(len(given), len(given) - len(wrong), false_dates, tuple(wrong))


def written(reading: DateReading | None) -> str:
    if reading is None:
        return "-"
    days = reading.start.isoformat() + (f"..{reading.end.isoformat()}" if reading.end != reading.start else "")
    at = reading.time.isoformat("minutes") if reading.time else None
    return " ".join(filter(None, (days, reading.part, at)))


def main() -> None:
    for name in SETS:
        result = evaluate(name)
        print(f"dates_{name}: {result.accuracy:.1%} of {result.cases}, {result.false_dates} false dates")
        for line in result.wrong:
            print("  ", line)


if __name__ == "__main__":
    main()
