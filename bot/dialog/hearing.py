"""What somebody's words are taken for: the answer to what was asked, a question aside, or a wish of their own."""

from bot.dialog.dialogs import Dialog, Dialogs
from bot.dialog.session import Answer
from bot.dialog.steps import Said, Steps
from bot.dialog.talk import SURE, Switch, Talk, Unreadable, read_offer
from bot.dialog.turn import Kind
from bot.domain.meaning import ALARMS, Act, NoSuchDay
from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import replace

MANY_MISSES = 2  # from here the way out is told too
STANDS_ALONE = {Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.CANCEL_BOOKING, Act.DELETE_MY_DATA, Act.HUMAN}
UNCLEAR = {Act.AMBIGUOUS, Act.OUT_OF_SCOPE}
STORIES = {Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.SUGGESTION, Act.THANKS}
WANTS_A_DAY = {Act.BOOK, Act.RESCHEDULE, Act.HOME_VISIT, Act.TRIP_PLAN, Act.SET_REMINDER}
WORTH_A_SWITCH = 4  # characters from which a sentence tells the language its writer wants


class Hearing:
    def __init__(self, dialogs: Dialogs, steps: Steps) -> None:
        self._dialogs = dialogs
        self._steps = steps

    async def hear(self, talk: Talk) -> Said:
        return await self.answer(talk) if talk.session.dialog else await self._idle(talk)

    async def answer(self, talk: Talk) -> Said:
        """The step that asked reads it."""
        step = self._dialogs.by_name[talk.session.dialog].steps[talk.session.step]
        try:
            return await self._steps.follow(talk, await step(talk))
        except Unreadable as error:
            return await (self._missed if error.meant else self._in_between)(talk, error.hint)
        except BotError as error:
            return await self._steps.refuse(talk, Text(error.key, error.values))

    async def meant(self, talk: Talk, act: Act) -> Said:
        """What the words mean by themselves."""
        dialog = self._dialogs.by_act.get(act)
        if dialog and await self._said_aside(talk, dialog):
            return await self._steps.ask_again(talk)
        sure = talk.turn.kind is Kind.TEXT and talk.reading.confidence >= SURE
        if dialog and sure and len(talk.turn.text) >= WORTH_A_SWITCH:
            talk.speak(talk.reading.language)
        return await self._steps.begin(talk, Switch(dialog.name if dialog else self._dialogs.lost))

    async def called(self, talk: Talk, dialog: Dialog, **answers: Answer) -> Said:
        """It was asked for by its name. In the middle of a form it is said aside, where it can be."""
        if await self._said_aside(talk, dialog):
            return await self._steps.ask_again(talk)
        return await self._steps.begin(talk, Switch(dialog.name, **answers))

    async def alarmed(self, talk: Talk) -> Said:
        """Danger and fraud are spoken of first; a form stays where it is, and what is wanted besides is answered."""
        besides = talk.is_request and (talk.reading.service is not None or talk.reading.act in STANDS_ALONE)
        wanted = self._dialogs.by_act.get(talk.reading.act) if besides else None
        if await self._said_aside(talk, self._dialogs.by_name[self._dialogs.lost]):
            if wanted:
                await self._said_aside(talk, wanted)
            return await self._steps.ask_again(talk)
        if talk.reading.act is Act.THANKS and talk.reading.confidence >= SURE:  # it was told as a story with a good end
            return await self.meant(talk, Act.THANKS)
        if wanted is None:
            return await self.meant(talk, Act.OUT_OF_SCOPE)
        await self._warn(talk)
        return await self.meant(talk, talk.reading.act)

    async def no_such_day(self, talk: Talk, missing: NoSuchDay) -> Said | None:
        """The 31st of November: it is told. None where something else was said that is to be followed."""
        act, asked = talk.reading.act, talk.session.dialog
        why = Text("say-no-such-day", {"last": missing.last})
        if missing.alone or (act in UNCLEAR and not asked and await self._heard(talk) is None):
            return await self._steps.refuse(talk, why)
        if act in WANTS_A_DAY or not (asked or act in STORIES):
            talk.tell(why)
        return None

    async def warn_citizen(self, talk: Talk) -> None:
        """Who is in danger while they talk with a person; not staff who write."""
        citizen = self._dialogs.by_name[talk.session.dialog].interrupts
        if citizen and talk.reading.elsewhere in ALARMS:
            await self._warn(talk)

    async def _warn(self, talk: Talk) -> None:
        lost = self._dialogs.by_name[self._dialogs.lost]
        if lost.aside and (warning := await lost.aside(talk)):
            talk.tell(warning)

    async def _idle(self, talk: Talk) -> Said:
        """Nothing is being asked: one of the offers, else what the sentence means."""
        if (heard := await self._heard(talk)) is not None:
            return await self._steps.begin(talk, heard)
        value = talk.chosen_or_none()
        if value is not None:
            talk.has_chosen()
            return await self._steps.begin(talk, read_offer(value))
        if talk.word:  # "all right" or "no", where nothing is left to be decided
            talk.tell(Text("say-all-right"))
            return await self._steps.menu(talk)
        return await self.meant(talk, talk.reading.act)

    async def _in_between(self, talk: Talk, hint: Text) -> Said:
        """No answer to what was asked: a question aside is answered and the form goes on; else it is asked again."""
        if not self._dialogs.by_name[talk.session.dialog].form:
            return await self._idle(talk)
        if talk.word:  # "yes" or "no" is an answer, though not to this
            return await self._missed(talk, hint)
        if (heard := await self._heard(talk)) and await self._said_aside(talk, self._dialogs.by_name[heard.dialog]):
            return await self._steps.ask_again(talk)
        meant = self._dialogs.by_act.get(talk.reading.act) if talk.reading.confidence >= SURE else None
        if meant and await self._said_aside(talk, meant):
            return await self._steps.ask_again(talk)
        if meant and meant.interrupts and meant.name != talk.session.dialog:
            return await self._steps.begin(talk, Switch(meant.name))
        if talk.reading.act is Act.CANCEL_BOOKING and talk.is_request:
            return await self._steps.leave(talk)
        return await self._missed(talk, hint)

    async def _missed(self, talk: Talk, hint: Text) -> Said:
        misses = talk.session.misses + 1
        if not talk.reading.no_such_day:  # that is told already
            talk.tell(hint)
        if misses >= MANY_MISSES:
            talk.tell(Text("say-ways-out"))
        return await self._steps.enter(talk, replace(talk.session, misses=misses))

    async def _heard(self, talk: Talk) -> Switch | None:
        """The dialog that knows this message by its form; a question about a document by name has none of these."""
        if talk.turn.kind is not Kind.TEXT or talk.is_question:
            return None
        for dialog in self._dialogs.hearing:
            if dialog.hear and (answers := await dialog.hear(talk)) is not None:
                return Switch(dialog.name, **answers)
        return None

    async def _said_aside(self, talk: Talk, dialog: Dialog) -> bool:
        """In the middle of a form, what can be said without leaving it is said so."""
        asked = self._dialogs.by_name.get(talk.session.dialog)
        if asked is None or not asked.form or dialog.aside is None:
            return False
        answer = await dialog.aside(talk)
        if answer is not None:
            talk.tell(answer)
        return answer is not None
