"""A crowd fights for few places for some seconds while the service is killed: nothing is given twice, nothing is lost.

`python -m bench.siege` does the same longer and with more people.
"""

from pathlib import Path

import pytest

from bench.siege.hall import DENSE
from bench.siege.run import siege
from tests.conftest import new_postgres_database

CITIZENS, SECONDS, KILL_EVERY, SEED = 40, 10, 3, 20261125


@pytest.mark.parametrize("processes", [1, 2])
async def test_under_siege_nothing_is_given_twice_and_nothing_told_is_lost(
    request: pytest.FixtureRequest, tmp_path: Path, processes: int
) -> None:
    """SQLite is served by one process, PostgreSQL by two."""
    url = f"sqlite:///{tmp_path}/bot.db"
    if processes == 2:
        url = await new_postgres_database(request.getfixturevalue("postgres_server"))
    outcome = await siege(url, tmp_path, DENSE, CITIZENS, SECONDS, KILL_EVERY, processes, SEED)
    assert not outcome.faults, (outcome.faults, outcome.log[-2000:])
    assert outcome.kills >= 2
    assert outcome.told["holds told"] and outcome.told["bookings told"], outcome.told
