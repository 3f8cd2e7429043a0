"""No statement reads more than it needs, also where the planner last saw everything finished and nothing waiting.

Of an empty index of the unfinished all plans seem equal to PostgreSQL, and the one that was made then is kept while the
index fills. A statement that looks for one row keeps such indexes out by writing `state || ''` for the state; an index
that only one statement may use is written so itself.
"""

import re
import sqlite3
from itertools import chain
from pathlib import Path

from bot.store.named import named_statements, numbered
from tests.conftest import migrated, new_postgres_database
from tests.plans_kit import walks_on_postgres

MEANT = {
    "what waits, all of it or the first of it in its order": (
        "case_likes_newest cases_to_show cases_unread digest_low digest_unclaimed documents_of_families handover_waits"
        " handovers_live ledger_newest outbox_claim outbox_endings outbox_next_due outbox_sweep prompt_answered"
        " prompts_untold questions_ranked questions_waiting restored_messages room_next rooms_of_open rooms_settled"
    ),
    "a table, or what is open of it, that stays small": (
        "classes_in desk_codes_forget desk_counts desk_facts_off digest_leads staff_active staff_leading visits_to_ring"
    ),
    "what is long over, at night, the oldest first": (
        "attachments_over desk_codes_purge desk_sessions_purge desk_tries_purge digests_purge document_checks_purge"
        " documents_purge messages_purge notices_purge papers_purge questions_purge visits_purge walks_purge"
    ),
    "once in a while: who is forgotten, a walk-through that begins, a count asked for by hand": (
        "crowd_taken outbox_states person_holds_forget"
    ),
}
READS_ALL = frozenset(chain.from_iterable(names.split() for names in MEANT.values()))


async def test_on_postgres_nothing_is_walked_through_that_was_not_meant_to_be(postgres_server: str) -> None:
    walks = await walks_on_postgres(await new_postgres_database(postgres_server, migrated))
    assert {name: walked for name, walked in walks.items() if name not in READS_ALL} == {}
    assert "messages_in_turn" in walks["outbox_claim"]


def test_nor_on_sqlite(migrated_sqlite: Path) -> None:
    connection = sqlite3.connect(migrated_sqlite)
    walks: dict[str, list[str]] = {}
    for name, text in named_statements().items():
        values = dict.fromkeys(numbered(text)[1])
        for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {text}", values).fetchall():
            if step.startswith("SCAN ") and not _of_what_was_found(step.removeprefix("SCAN "), text):
                walks.setdefault(name, []).append(step)
    connection.close()
    assert {name: steps for name, steps in walks.items() if name not in READS_ALL} == {}
    assert "messages_in_turn" in walks["outbox_claim"][0]


def _of_what_was_found(walked: str, text: str) -> bool:
    """What a part of the statement gave back; that part is read for itself."""
    named = re.search(rf"\)\s*(AS\s+)?{walked}\b|\b{walked} AS MATERIALIZED", text) if walked.isidentifier() else None
    return bool(named) or walked == "CONSTANT ROW" or walked.startswith("(subquery")


def test_what_may_read_all_is_there() -> None:
    assert named_statements().keys() >= READS_ALL
