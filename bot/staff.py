"""What `bot staff` does: a code with which somebody joins the hall's people, written also while the service runs."""

from bot.app import open_hall
from bot.clock import RealClock
from bot.config import Config
from bot.domain.staff import Invite, Role
from bot.errors import Fault, OperatorError
from bot.services.staff import new_invite
from bot.store import beside
from bot.store.inspect import inspect
from bot.store.seal import Seal, load_key
from bot.store.tx import Tx


async def invite(config: Config, role: str, name: str, badge: str, site: str) -> str:
    """The code. Raises OperatorError when the site is unknown or the database cannot be used."""
    sites = {known.id for known in config.sites}
    if site and site not in sites:
        raise OperatorError([Fault("--site", f'there is no site "{site}"', f"Use one of: {', '.join(sorted(sites))}")])
    if not name.strip():
        raise OperatorError([Fault("--name", "it is empty", "Write how citizens and colleagues see them")])
    offered = Invite(Role(role), " ".join(name.split()), badge, site)

    async def work(tx: Tx) -> str:
        return await new_invite(tx, offered, config.cases.invite_hours, RealClock().now())

    seen = await inspect(config.database_url)
    if seen.exists and seen.in_use and not seen.missing:
        return await beside(config.database_url, Seal(load_key(config.secret_key, config.data_dir)), work)
    store, _, _ = await open_hall(config)
    try:
        return await store.run(work)
    finally:
        await store.close()
