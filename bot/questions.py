"""What `bot questions` prints: the questions without an answer, ranked by how many people asked them.

It only reads, so the service may run meanwhile.
"""

from collections.abc import Iterator

from bot.config import Config
from bot.domain.questions import Asked
from bot.errors import Fault, OperatorError
from bot.store import look
from bot.store.inspect import inspect
from bot.store.seal import Seal
from bot.store.tx import Tx

EXAMPLES = 2
NO_KEY = Seal(bytes(32))  # nothing that is sealed is read


async def unanswered(config: Config, most: int) -> list[str]:
    """Lines; none where nothing waits. Raises OperatorError."""
    seen = await inspect(config.database_url)
    if not seen.exists:
        return []
    if seen.missing:
        what = f"the schema is not current: {', '.join(seen.missing)} is missing"
        raise OperatorError([Fault("database.url", what, "Run bot migrate; bot run does it by itself")])

    async def read(tx: Tx) -> list[tuple[Asked, list[str]]]:
        return [(asked, await tx.questions.examples(asked, EXAMPLES)) for asked in await tx.questions.ranked(most)]

    return [
        line for asked, examples in await look(config.database_url, NO_KEY, read) for line in _lines(asked, examples)
    ]


def _lines(asked: Asked, examples: list[str]) -> Iterator[str]:
    what = f"{asked.service}, {asked.attribute}" if asked.service else "not understood"
    yield f"{asked.people:6} {'person' if asked.people == 1 else 'people'}  {what}"
    yield from (f"{'':14} {example}" for example in examples)
