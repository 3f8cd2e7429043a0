"""`make eval`: how well messages are understood and answered, beside the bars to reach. Fails under them."""

import sys
from pathlib import Path

from bot.app import load_rooms
from bot.clock import FrozenClock
from bot.config import Config, load_config
from bot.nlu.likeness import Likeness
from tests.eval import dates, facts, likeness, utterances
from tests.eval.utterances import NOW, Result

ROOT = Path(__file__).parents[2]
FIELDS = ("act", "service", "attribute", "also", "outside seen", "inside kept")
BARS = {"act": 0.95, "service": 0.92, "attribute": 0.92, "outside seen": 0.93, "inside kept": 0.97}
DATES_BAR, FALSE_DATES_BAR = 0.96, 0.02
LIKENESS_BAR, ALONE_BAR = 0.75, 0.85
FACTS_BAR = 0.95
FAR_BELOW = 0.08  # no slice may be further under the whole


def table(title: str, result: Result) -> None:
    print(f"\n{title:18} {'n':>4}  " + "  ".join(f"{name:>12}" for name in FIELDS))
    for name, score in [*result.slices.items(), ("whole", result.whole)]:
        shares = "  ".join(f"{score.share(field):12.1%}" if score.asked[field] else " " * 12 for field in FIELDS)
        print(f"{name:18} {score.asked['act']:4}  {shares}")
    print(f"answers with figures of another document or question: {result.figures}")


def missed(result: Result) -> list[str]:
    """Each bar that is not reached, of the whole and of a slice that lags behind it."""
    whole = ((name, result.whole.share(name), bar) for name, bar in BARS.items())
    least = result.whole.share("act") - FAR_BELOW
    slices = ((f"act of {name}", score.share("act"), least) for name, score in result.slices.items())
    return [f"{name} {share:.1%} < {bar:.1%}" for name, share, bar in (*whole, *slices) if share < bar]


def likenesses() -> list[str]:
    """The sets under their bar; prints what was found of each."""
    under, finder = [], Likeness.load(ROOT / "locales")
    for name in likeness.SETS:
        found = likeness.evaluate(finder, name)
        figures = (
            f"precision {found.precision:.1%}, recall {found.recall:.1%}, F1 {found.f1:.1%}, alone {found.alone:.1%}"
        )
        print(f"like problems {name}: {found.reports} reports, {figures}")
        if name == "tune" and "--misses" in sys.argv:
            print("\n".join(found.wrong))
        if found.f1 < LIKENESS_BAR or found.alone < ALONE_BAR:
            under.append(f"like problems {name}")
    return under


def facts_told(config: Config) -> list[str]:
    """The held questions where they are under their bar; prints what was told to each set."""
    under = []
    for name in facts.SETS:
        found = facts.evaluate(config, name)
        print(
            f"facts {name}: {len(found.verdicts)} questions; right in first line {found.share('first'):.1%}, "
            f"right in the answer {found.share('anywhere'):.1%}, asked back {found.share('asked_back'):.1%}, "
            f"wrong figure {found.count('wrong_figure')}"
        )
        if name == "tune" and "--misses" in sys.argv:
            print("\n".join(found.wrong))
        if name != "tune" and found.share("anywhere") < FACTS_BAR:
            under.append(f"facts {name}")
    return under


def main() -> int:
    """With `--misses` the wrong readings of the tuning half are listed; of the others nobody reads them."""
    config = load_config({"BOT_CONFIG": str(ROOT / "bot.toml")})
    rooms = load_rooms(ROOT, config, FrozenClock(NOW))
    under: list[str] = []
    for name in utterances.SETS:
        result = utterances.evaluate(rooms.understanding, utterances.cases(name), rooms.answers)
        table(name, result)
        if name == "tune" and "--misses" in sys.argv:
            print("\n".join(result.wrong))
        if name != "tune":
            under += [f"{name}: {bar}" for bar in missed(result)]
    for name in dates.SETS:
        found = dates.evaluate(name)
        print(f"dates {name}: {found.right}/{found.cases} = {found.accuracy:.1%}, false dates {found.false_dates}")
        if found.accuracy < DATES_BAR or found.false_dates > FALSE_DATES_BAR * found.cases:
            under.append(f"dates {name}")
    under += likenesses()
    under += facts_told(config)
    print("\nunder the bar: " + ("; ".join(under) or "nothing"))
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
