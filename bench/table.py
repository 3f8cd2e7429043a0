"""The one table a run prints, as Markdown that is also readable in a terminal."""

import unicodedata
from collections.abc import Mapping, Sequence
from statistics import median

from bench.measure import Sample
from bench.variants import STOCK

COLUMNS = (
    "bot", "msg/s (range)", "x stock", "CPU us/msg (+db)", "p50 / p99 ms", "alone p50 ms", "RSS MB",
    "ready s", "lost", "doubled",
)  # fmt: skip


def rows(samples: Mapping[str, Sequence[Sample]], suffix: str = "") -> list[tuple[str, ...]]:
    return [_row(name, taken, samples.get(STOCK, ()), suffix) for name, taken in samples.items() if taken]


def _row(name: str, taken: Sequence[Sample], stock: Sequence[Sample], suffix: str) -> tuple[str, ...]:
    rates = [one.rate for one in taken]
    ratios = [one.rate / reference.rate for one, reference in zip(taken, stock, strict=False) if reference.rate]
    database = _middle(taken, "database_us")
    return (
        name + suffix,
        f"{median(rates):,.0f}" + (f" ({min(rates):,.0f}-{max(rates):,.0f})" if len(rates) > 1 else ""),
        f"{median(ratios):.2f}" if ratios else "-",
        f"{_middle(taken, 'cpu_us'):,.0f}" + (f" (+{database:,.0f})" if database else ""),
        f"{_middle(taken, 'p50'):,.1f} / {_middle(taken, 'p99'):,.1f}",
        "-" if taken[0].alone != taken[0].alone else f"{_middle(taken, 'alone'):.1f}",
        f"{_middle(taken, 'memory_mb'):.0f}",
        f"{_middle(taken, 'ready'):.2f}",
        str(sum(one.lost for one in taken)),
        str(sum(one.doubled for one in taken)),
    )


def _middle(taken: Sequence[Sample], what: str) -> float:
    return float(median(getattr(one, what) for one in taken))


def render(lines: Sequence[tuple[str, ...]], columns: Sequence[str] = COLUMNS) -> str:
    table = [tuple(columns), *lines]
    widths = [max(_width(line[column]) for line in table) for column in range(len(columns))]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    drawn = [
        "| " + " | ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in table
    ]
    return "\n".join([drawn[0], rule, *drawn[1:]])


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
