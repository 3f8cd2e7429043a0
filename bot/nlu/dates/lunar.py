"""The lunar calendar of 2024 to 2050: which day is 腊月二十八, 正月初五, 除夕.

A table, because the astronomy behind it is far longer than its answer and the answer never changes. It follows the
rule of GB/T 33661-2017: a month begins on the day of the new moon at UTC+8, the winter solstice falls in the
eleventh, and of thirteen months the first without a principal solar term is the leap one. The rows were computed from
that rule and agree, month for month, with the `lunardate` package; tests check well-known festivals. Past its end no
lunar name is read.
"""

from datetime import date, timedelta
from typing import Final

# Year: New Year's Day, the months' lengths in order (+ has 30 days, - has 29), the month followed by its leap month.
_YEARS: Final = {
    2024: ("02-10", "-+--+-++-++-", 0),
    2025: ("01-29", "+-+--+-+-+++-", 6),
    2026: ("02-17", "+-+--+--+++-", 0),
    2027: ("02-06", "++-+--+--++-", 0),
    2028: ("01-26", "+++-+--+--++-", 5),
    2029: ("02-13", "++-+-+-+--++", 0),
    2030: ("02-03", "-+-++-+-+-+-", 0),
    2031: ("01-23", "-++-+-++-+-+-", 3),
    2032: ("02-11", "+--+-++-++-+", 0),
    2033: ("01-31", "-+--+-+-+++-+", 11),
    2034: ("02-19", "-+--+-+-++-+", 0),
    2035: ("02-08", "+-+--+--++-+", 0),
    2036: ("01-28", "++-+--+--+-++", 6),
    2037: ("02-15", "++-+--+--+-+", 0),
    2038: ("02-04", "++-+-+-+--+-", 0),
    2039: ("01-24", "++-++-+-+-+--", 5),
    2040: ("02-12", "+-++-+-++-+-", 0),
    2041: ("02-01", "-+-+-++-++-+", 0),
    2042: ("01-22", "-+--+-+-++-++", 2),
    2043: ("02-10", "-+--+--++-++", 0),
    2044: ("01-30", "+-+--+--+-+++", 7),
    2045: ("02-17", "+-+--+--+-++", 0),
    2046: ("02-06", "+-+-+-+--+-+", 0),
    2047: ("01-26", "+-++-+-+--+-+", 5),
    2048: ("02-14", "-++-++-+--+-", 0),
    2049: ("02-02", "+-+-++-++-+-", 0),
    2050: ("01-23", "-+-+-+-++-++-", 3),
}


def new_year(year: int) -> date | None:
    """春节 of that year."""
    row = _YEARS.get(year)
    return date.fromisoformat(f"{year}-{row[0]}") if row else None


def lunar_month(year: int, month: int) -> tuple[date, date] | None:
    """The first and the last day of a month (never the leap one) of the lunar year that begins in `year`."""
    row, start = _YEARS.get(year), new_year(year)
    if row is None or start is None:
        return None
    lengths = [30 if long == "+" else 29 for long in row[1]]
    place = month - 1 + (1 if row[2] and month > row[2] else 0)
    first = start + timedelta(days=sum(lengths[:place]))
    return first, first + timedelta(days=lengths[place] - 1)


def lunar_day(year: int, month: int, day: int) -> date | None:
    """腊月三十 in a month of 29 days is its last: people say it of New Year's Eve either way."""
    days = lunar_month(year, month)
    if days is None:
        return None
    found = days[0] + timedelta(days=day - 1)
    return found if found <= days[1] else days[1] if month == 12 else None
