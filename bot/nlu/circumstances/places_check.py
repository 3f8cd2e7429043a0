"""What can be wrong in `locales/<lang>/places.toml`: asked when it is loaded, and in full by `check_places`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bot.domain.meaning import TRAVEL_SERVICES
from bot.errors import Fault
from bot.nlu.table_check import Rules, check_tables

PROVINCES: Final = frozenset(
    [
        "beijing",
        "tianjin",
        "hebei",
        "shanxi",
        "inner_mongolia",
        "liaoning",
        "jilin",
        "heilongjiang",
        "shanghai",
        "jiangsu",
        "zhejiang",
        "anhui",
        "fujian",
        "jiangxi",
        "shandong",
        "henan",
        "hubei",
        "hunan",
        "guangdong",
        "guangxi",
        "hainan",
        "chongqing",
        "sichuan",
        "guizhou",
        "yunnan",
        "tibet",
        "shaanxi",
        "gansu",
        "qinghai",
        "ningxia",
        "xinjiang",
    ]
)
"""Hong Kong, Macau and Taiwan have no household register of this kind: they are destinations only."""
RULES: Final[Rules] = {
    "province": PROVINCES,
    "short": PROVINCES,
    "city": PROVINCES,
    "destination": frozenset({str(service) for service in TRAVEL_SERVICES} - {"hkmo_endorsement"} | {"abroad"}),
    "not_destination": frozenset({"before", "after", "within"}),
    "there": frozenset({"before"}),
    "site": frozenset({"kinds", "common", "town"}),
}


def check_places(locales: Path) -> list[Fault]:
    """Everything, a province without a name included."""
    return check_tables(locales, "places.toml", RULES, _missing)


def _missing(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    for province in sorted(PROVINCES - set(content.get("province", {}))):
        yield Fault(f"{place}: province.{province}", "this province has no name", 'Write its names, like ["…"]')
