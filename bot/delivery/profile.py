"""What a channel can do. Text is the base form; these are the comforts and limits on top of it."""

from bot.frozen import Frozen


class Profile(Frozen):
    """`limit` counts UTF-16 units of one message, as Telegram does; no other channel is stricter on Chinese text."""

    name: str
    buttons: bool  # else choices become a numbered list
    fetched: bool  # the person's page fetches its messages: being stored is being delivered
    limit: int = 4096
