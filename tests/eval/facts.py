"""Measures whether the right figure is told: real questions through the whole bot, against the policy records.

`facts_tune.txt` may be read while the bot is improved; of the other two only the figures are looked at. Their
first line tells the format.
"""

import asyncio
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.ask import Asker
from bot.config import Config
from bot.frozen import Frozen
from tests.eval.utterances import NOW

HERE = Path(__file__).parent
SETS = ("tune", "held", "fresh")
NO_RECORD = "gap"
FIGURE = re.compile(
    r"\d\s*([个個]?(工作日|月|小时|小時)|[天日年元次]|毫米|周?[岁歲]"
    r"|(working |calendar )?(day|hour|month|year|yuan)s?\b|mm\b)"
)
QUESTION_ENDS = ("?", "？", ":", "：")  # the choices stand below


class Case(Frozen):
    """`wrong`: the neighbour's figure, which may not come first; "" where there is none."""

    group: str
    ids: tuple[str, ...]
    right: str
    wrong: str
    text: str


class Verdict(Frozen):
    """`asked_back` and `wrong_figure` only where the right one is not in the answer."""

    first: bool = False
    anywhere: bool = False
    asked_back: bool = False
    wrong_figure: bool = False


class Result(Frozen):
    verdicts: tuple[Verdict, ...]
    wrong: tuple[str, ...]

    def share(self, name: str) -> float:
        return self.count(name) / len(self.verdicts)

    def count(self, name: str) -> int:
        return sum(getattr(verdict, name) for verdict in self.verdicts)


def cases(name: str) -> Iterator[Case]:
    group = ""
    for line in (HERE / f"facts_{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            group = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            ids, right, wrong, text = line.split(" | ", 3)
            yield Case(group, tuple(ids.split("/")), right, "" if wrong == "-" else wrong, text)


def evaluate(config: Config, name: str) -> Result:
    given = list(cases(name))
    answers = asyncio.run(_answers(config, given))
    verdicts = [judged(case, answer) for case, answer in zip(given, answers, strict=True)]
    judgements = zip(given, verdicts, answers, strict=True)
    misses = (_told(case, verdict, answer) for case, verdict, answer in judgements if not verdict.anywhere)
    return Result(tuple(verdicts), tuple(misses))


async def _answers(config: Config, given: Iterable[Case]) -> list[str]:
    asker = await Asker.open(config, NOW, "")
    try:
        return [(await asker.ask(case.text))["answer"] for case in given]
    finally:
        await asker.close()


def judged(case: Case, answer: str) -> Verdict:
    first, _, _ = answer.partition("\n")
    if sought(case.right, answer):
        return Verdict(first=_comes_first(case, first), anywhere=True)
    figure = bool(FIGURE.search(answer) or (case.wrong and sought(case.wrong, first)))
    return Verdict(asked_back=not figure and answer.rstrip().endswith(QUESTION_ENDS), wrong_figure=figure)


def sought(figure: str, text: str) -> re.Match[str] | None:
    """Not inside a longer number (7 of 17), not as the day of a date."""
    return re.search(rf"(?<![\d月])(?:{figure})", text, re.IGNORECASE)


def _comes_first(case: Case, line: str) -> bool:
    right = sought(case.right, line)
    wrong = sought(case.wrong, line) if case.wrong else None
    return right is not None and not (wrong and wrong.start() < right.start())


def _told(case: Case, verdict: Verdict, answer: str) -> str:
    kind = "asked back" if verdict.asked_back else "wrong figure" if verdict.wrong_figure else "not told"
    first, _, _ = answer.partition("\n")
    return f"[{case.group}] {kind}, wanted {'/'.join(case.ids)} | {case.text} | {first}"
