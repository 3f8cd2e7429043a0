"""What one turn leads to. Here it is told what was done: a file, a word that works everywhere, a command, a button.

What is left are words, and `hearing.py` finds what they are taken for; `steps.py` goes where any of it leads. Pure but
for the steps of a dialog themselves: a talk comes in, replies and the session after it come out.
"""

from collections.abc import Mapping

import structlog

from bot.dialog.dialogs import Dialog, Dialogs
from bot.dialog.hearing import Hearing
from bot.dialog.lasting import typed_of_notice
from bot.dialog.sent import Way, way_for
from bot.dialog.steps import Said, Steps
from bot.dialog.talk import Switch, Talk, read_offer
from bot.dialog.turn import Kind
from bot.dialog.words import Word, read_word
from bot.domain.meaning import ALARMS, Act
from bot.domain.offers import read_notice_token
from bot.domain.text import Text
from bot.frozen import replace
from bot.texts import Texts

log = structlog.get_logger()

LONGEST = 2000  # characters of one message; what is longer is not read


class Conversation:
    def __init__(self, dialogs: Dialogs, words: Mapping[str, Word], texts: Texts) -> None:
        self._dialogs = dialogs
        self._words = words
        self._texts = texts
        self._steps = Steps(dialogs, texts)
        self._hearing = Hearing(dialogs, self._steps)

    async def answer(self, talk: Talk) -> Said:
        said = await self._answer(talk)
        album = talk.turn.album or talk.session.album
        return said if said.session.album == album else replace(said, session=replace(said.session, album=album))

    async def take_back(self, talk: Talk, told: Text) -> Said:
        """Whoever answered has gone: it is told, and what was asked before is asked again."""
        talk.tell(told)
        return await self._steps.come_back(talk)

    async def _answer(self, talk: Talk) -> Said:
        if not self._dialogs.has(talk.session.dialog, talk.session.step) and talk.session.dialog:
            return await self._moved_on(talk)
        if talk.turn.attachments or talk.turn.refused:
            return await self._files(talk)
        if self._dialogs.is_relaying(talk.session.dialog, talk.session.step):
            return await self._relayed(talk)
        match talk.turn.kind:
            case Kind.TEXT | Kind.PHONE:
                return await self._text(talk)
            case Kind.PRESS:
                return await self._press(talk)
            case Kind.FOLLOW:
                return await self._steps.begin(talk, Switch(self._dialogs.menu))
            case Kind.PLACE if talk.turn.text and self._dialogs.takes_place(talk.session.dialog, talk.session.step):
                return await self._hearing.answer(talk)
            case _:
                return await self._steps.refuse(talk, Text("say-text-only"))

    async def _moved_on(self, talk: Talk) -> Said:
        """The step is of another version: the answers are kept, the way starts at the menu."""
        talk.tell(Text("say-moved-on"))
        draft = {talk.session.dialog: talk.session.answers}
        return await self._steps.begin(talk.at(replace(talk.session, draft=draft)), Switch(self._dialogs.menu))

    async def _files(self, talk: Talk) -> Said:
        for why in talk.turn.refused:
            talk.tell(why)
        way = way_for(talk, self._dialogs)
        match way:
            case Way.QUIET:
                return Said(talk.contact, talk.session, None)
            case Way.LOOK:
                return await self._hearing.answer(talk)
            case Way.ASK:
                caption = {"text": talk.turn.text} if talk.turn.text else {}
                return await self._steps.begin(talk, Switch(self._dialogs.sent, **caption))
            case Way.UNWANTED:
                await talk.services.attachments.drop(talk.turn.attachments)
                talk.tell(Text("attachments-not-here"))
            case Way.HELD | Way.BESIDES:
                talk.tell(Text(f"attachments-{way.name.lower()}"))
        if not talk.turn.text:
            return await self._steps.ask_again(talk)
        talk.turn = replace(talk.turn, kind=Kind.TEXT)
        relays = self._dialogs.is_relaying(talk.session.dialog, talk.session.step)
        return await self._relayed(talk) if relays else await self._text(talk)

    async def _text(self, talk: Talk) -> Said:
        if len(talk.turn.text) > LONGEST:
            return await self._steps.refuse(talk, Text("say-too-long", {"most": LONGEST}))
        word = read_word(talk.turn.text, self._words)
        if word in (Word.YES, Word.NO):
            talk.word = word.value
        elif word is not None:
            return await self._word(talk, word)
        if talk.turn.text.startswith("/"):
            return await self._command(talk)
        if talk.reading.elsewhere in ALARMS:
            return await self._hearing.alarmed(talk)
        if choice := await typed_of_notice(talk, self._texts):
            return await self._steps.begin(talk, read_offer(choice.value), keeping=True)
        if answered := await self._dialogs.answered(talk):
            return await self._hearing.called(talk, self._dialogs.by_name[answered.dialog], **answered.answers)
        if talk.reading.no_such_day and (told := await self._hearing.no_such_day(talk, talk.reading.no_such_day)):
            return told
        if dialog := self._dialogs.called(talk):
            return await self._hearing.called(talk, dialog)
        return await self._hearing.hear(talk)

    async def _relayed(self, talk: Talk) -> Said:
        """Somebody else answers what is said here; of danger the bot warns all the same."""
        match talk.turn.kind:
            case Kind.FOLLOW:
                return await self._steps.ask_again(talk)
            case Kind.TEXT | Kind.PHONE if len(talk.turn.text) > LONGEST:
                return await self._steps.refuse(talk, Text("say-too-long", {"most": LONGEST}))
            case Kind.TEXT | Kind.PHONE:
                word = read_word(talk.turn.text, self._words)
                talk.word = word.value if word in (Word.END, Word.CANCEL) else ""
                await self._hearing.warn_citizen(talk)
                return await self._hearing.answer(talk)
            case Kind.PRESS if talk.session.pressed(talk.turn.text) is not None:
                return await self._hearing.answer(talk)
            case Kind.PRESS if read_notice_token(talk.turn.text):
                return await self._steps.refuse(talk, Text("say-notice-later"))
            case Kind.PRESS:
                return await self._steps.refuse(talk, Text("say-old-button"))
            case _:
                return await self._steps.refuse(talk, Text("say-text-only"))

    async def _press(self, talk: Talk) -> Said:
        if read_notice_token(talk.turn.text):
            choice = await talk.services.notice_choices.pressed(talk.contact, talk.turn.text)
            if choice is None:
                return await self._steps.refuse(talk, Text("say-notice-over"))
            return await self._steps.begin(talk, read_offer(choice.value), keeping=True)
        if talk.session.pressed(talk.turn.text) is None:
            return await self._steps.refuse(talk, Text("say-old-button"))
        return await self._hearing.hear(talk)

    async def _word(self, talk: Talk, word: Word) -> Said:
        session = talk.session
        talk.word = word.value
        if word is not Word.HUMAN:
            talk.has_chosen()  # the word is nobody's name and no story
        match word:
            case Word.CANCEL | Word.END if session.dialog and not self._wants_silence(talk):
                return await self._steps.leave(talk)
            case Word.RESTART if session.dialog:
                talk.session = replace(session, topic="")
                return await self._steps.begin(talk, Switch(session.dialog))
            case Word.BACK if session.dialog and session.path:
                return await self._steps.back(talk)
            case Word.BACK if session.kept:
                return await self._steps.come_back(talk)
            case Word.HUMAN:
                return await self._hearing.meant(talk, Act.HUMAN)
            case Word.CANCEL:
                return await self._hearing.meant(talk, Act.CANCEL_BOOKING)
            case _:
                return await self._steps.menu(talk)

    def _wants_silence(self, talk: Talk) -> bool:
        """ "Stop", where nothing is being filled in, is no way out of a list: no more messages are wanted."""
        filling = self._dialogs.by_name[talk.session.dialog].form or talk.session.kept
        return not filling and talk.services.booking_words.meant(talk.turn.text) == "halt"

    async def _command(self, talk: Talk) -> Said:
        name, _, payload = talk.turn.text[1:].partition(" ")
        dialog = self._dialogs.by_command.get(name.lower())
        if dialog is None or (dialog.staff and await self._is_citizen(talk, dialog)):
            return await self._steps.refuse(talk, Text("say-unknown-command"))
        return await self._hearing.called(talk, dialog, **({"payload": payload.strip()} if payload else {}))

    async def _is_citizen(self, talk: Talk, dialog: Dialog) -> bool:
        if await talk.services.staff.me(talk.contact):
            return False
        log.warning("a citizen tried a command of the staff", command=dialog.command, contact=talk.contact.id)
        return True
