"""Which day, part of the day and time a sentence names."""

from bot.nlu.dates.finding import Named, named_days
from bot.nlu.dates.missing import missing_days, no_such_day
from bot.nlu.dates.reading import read_date
from bot.nlu.dates.several import days_either, days_refused
from bot.nlu.dates.times import read_part, read_time

__all__ = [
    "Named",
    "days_either",
    "days_refused",
    "missing_days",
    "named_days",
    "no_such_day",
    "read_date",
    "read_part",
    "read_time",
]
