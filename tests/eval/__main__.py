"""`make eval`: how well messages are understood, by slice, beside the bars to reach. Fails under them."""

import sys
from pathlib import Path

from bot.nlu import Understanding
from tests.eval import dates, utterances
from tests.eval.utterances import Result

LOCALES = Path(__file__).parents[2] / "locales"
FIELDS = ("act", "service", "attribute", "also", "outside seen", "inside kept")


def table(title: str, result: Result) -> None:
    print(f"\n{title:18} {'n':>4}  " + "  ".join(f"{name:>12}" for name in FIELDS))
    for name, score in [*result.slices.items(), ("whole", result.whole)]:
        shares = "  ".join(f"{100 * score.share(field):11.1f}%" if score.asked[field] else " " * 12 for field in FIELDS)
        print(f"{name:18} {score.asked['act']:4}  {shares}")


def main() -> None:
    understanding = Understanding.load(LOCALES)
    for name in utterances.SETS:
        result = utterances.evaluate(understanding, utterances.cases(name))
        table(name, result)
        if name == "tune" and "--misses" in sys.argv:
            print("\n".join(result.wrong))
    for name in dates.SETS:
        found = dates.evaluate(name)
        print(f"dates {name}: {found.right}/{found.cases} = {found.accuracy:.1%}, false dates {found.false_dates}")


if __name__ == "__main__":
    main()
