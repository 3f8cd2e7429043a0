"""`/reply` and `/note` of the staff in a conversation of their own: to which case, then the words. Without a number it
is the only case somebody has in hand.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import End, Outcome, Switch, Talk
from bot.domain.case_reading import read_case_code
from bot.domain.cases import Case, NoCase
from bot.domain.staff import Staff
from bot.domain.text import Text
from handlers.staff_case import do, doors


def build(deed: str) -> Dialog:
    dialog = Dialog(f"staff_{deed}", command=deed, staff=True)

    @dialog.step
    async def write(talk: Talk) -> Outcome:
        me = await talk.services.lookup.me(talk.contact)
        case, words = await named(talk, me, str(talk.answers.get("payload") or ""))
        if case is None:
            mine = await talk.services.case_lists.in_hand(me)
            return End(Text("room-which-number", {"deed": f"/{deed}"}), doors(mine))
        if not words:
            return Switch("staff_case", code=case.code, deed=deed)
        return await do(talk, me, case, deed, words)

    return dialog


async def named(talk: Talk, me: Staff, said: str) -> tuple[Case | None, str]:
    """The case whose number stands before the words, else the only one in hand; and the words."""
    first, words = (*said.split(maxsplit=1), "", "")[:2]
    if code := read_case_code(first):
        try:
            return await talk.services.lookup.case(me, code), words.strip()
        except NoCase:  # then it is a word like others
            pass
    mine = await talk.services.case_lists.in_hand(me)
    return (mine[0] if len(mine) == 1 else None), said.strip()


dialogs = tuple(map(build, ("reply", "note")))
