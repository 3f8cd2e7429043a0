"""What one turn leads to: which step reads it, which step asks next, what is said on the way.

Pure but for the steps themselves: a talk comes in, replies and the session after it come out.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace

from bot.dialog.dialogs import Dialog, Dialogs
from bot.dialog.lasting import kept, remembered, typed_of_notice
from bot.dialog.sent import Way, way_for
from bot.dialog.session import Answer, Session
from bot.dialog.talk import SURE, Ask, Back, End, Next, Outcome, Silent, Switch, Talk, Unreadable, read_offer
from bot.dialog.turn import Kind
from bot.dialog.words import Word, read_word
from bot.domain.meaning import ALARMS, Act, Request
from bot.domain.offers import read_notice_token
from bot.domain.people import Contact
from bot.domain.reply import Choice, Reply
from bot.domain.text import Text
from bot.errors import BotError
from bot.texts import Texts

LONGEST = 2000  # characters of one message; what is longer is not read
MOST_HOPS = 20  # steps entered in one turn: more is a loop
MANY_MISSES = 2  # from here the way out is told too
STANDS_ALONE = {Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.CANCEL_BOOKING, Act.DELETE_MY_DATA, Act.HUMAN}
WORTH_A_SWITCH = 4  # characters from which a sentence tells the language its writer wants


@dataclass(frozen=True, slots=True)
class Said:
    """What one turn led to; no reply where somebody else answers. `at`: the dialog and the step that replied."""

    contact: Contact
    session: Session
    reply: Reply | None
    at: tuple[str, str] = ("", "")


class Conversation:
    def __init__(self, dialogs: Dialogs, words: Mapping[str, Word], texts: Texts) -> None:
        self._dialogs = dialogs
        self._words = words
        self._texts = texts

    async def answer(self, talk: Talk) -> Said:
        said = await self._answer(talk)
        return replace(said, session=replace(said.session, album=talk.turn.album or talk.session.album))

    async def _answer(self, talk: Talk) -> Said:
        if not self._dialogs.has(talk.session.dialog, talk.session.step) and talk.session.dialog:
            # The step is of another version: the answers are kept, the way starts at the menu.
            talk.tell(Text("say-moved-on"))
            draft = {talk.session.dialog: talk.session.answers}
            return await self._begin(talk.at(replace(talk.session, draft=draft)), Switch(self._dialogs.menu))
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
                return await self._begin(talk, Switch(self._dialogs.menu))
            case _:
                return await self._unread(talk, Text("say-text-only"))

    async def _files(self, talk: Talk) -> Said:
        for why in talk.turn.refused:
            talk.tell(why)
        way = way_for(talk, self._dialogs)
        match way:
            case Way.QUIET:
                return Said(talk.contact, talk.session, None)
            case Way.LOOK:
                return await self._read(talk)
            case Way.ASK:
                caption = {"text": talk.turn.text} if talk.turn.text else {}
                return await self._begin(talk, Switch(self._dialogs.sent, **caption))
            case Way.UNWANTED:
                await talk.services.attachments.drop(talk.turn.attachments)
                talk.tell(Text("attachments-not-here"))
            case Way.HELD | Way.BESIDES:
                talk.tell(Text(f"attachments-{way.name.lower()}"))
        if not talk.turn.text:
            return await self._again(talk)
        talk.turn = replace(talk.turn, kind=Kind.TEXT)
        relays = self._dialogs.is_relaying(talk.session.dialog, talk.session.step)
        return await self._relayed(talk) if relays else await self._text(talk)

    async def _text(self, talk: Talk) -> Said:
        if len(talk.turn.text) > LONGEST:
            return await self._unread(talk, Text("say-too-long", {"most": LONGEST}))
        word = read_word(talk.turn.text, self._words)
        if word in (Word.YES, Word.NO):
            talk.word = word.value
        elif word is not None:
            return await self._word(talk, word)
        if talk.turn.text.startswith("/"):
            return await self._command(talk)
        if talk.reading.elsewhere in ALARMS:
            return await self._alarmed(talk)
        if choice := await typed_of_notice(talk, self._texts):
            return await self._begin(talk, read_offer(choice.value), keeping=True)
        if called := self._dialogs.called(talk):
            return await self._called(talk, called)
        return await self._read(talk) if talk.session.dialog else await self._idle(talk)

    async def take_back(self, talk: Talk, told: Text) -> Said:
        """Whoever answered has gone: it is told, and what was asked before is asked again."""
        talk.tell(told)
        return await self._return(talk)

    async def _relayed(self, talk: Talk) -> Said:
        """Somebody else answers what is said here; of danger the bot warns all the same."""
        match talk.turn.kind:
            case Kind.FOLLOW:
                return await self._arrive(talk, talk.session)
            case Kind.TEXT | Kind.PHONE if len(talk.turn.text) > LONGEST:
                return await self._unread(talk, Text("say-too-long", {"most": LONGEST}))
            case Kind.TEXT | Kind.PHONE:
                word = read_word(talk.turn.text, self._words)
                talk.word = word.value if word in (Word.END, Word.CANCEL) else ""
                await self._warn(talk)
                return await self._read(talk)
            case Kind.PRESS if talk.session.pressed(talk.turn.text) is not None:
                return await self._read(talk)
            case Kind.PRESS if read_notice_token(talk.turn.text):
                return await self._unread(talk, Text("say-notice-later"))
            case Kind.PRESS:
                return await self._unread(talk, Text("say-old-button"))
            case _:
                return await self._unread(talk, Text("say-text-only"))

    async def _warn(self, talk: Talk) -> None:
        """A citizen who is in danger while they talk with a person; not staff who write."""
        lost = self._dialogs.by_name[self._dialogs.lost]
        citizen = self._dialogs.by_name[talk.session.dialog].interrupts
        warns = citizen and lost.aside is not None and talk.reading.elsewhere in ALARMS
        if warns and lost.aside and (warning := await lost.aside(talk)):
            talk.tell(warning)

    async def _called(self, talk: Talk, dialog: Dialog) -> Said:
        """In the middle of a form it is said aside, where it can be."""
        if await self._said_aside(talk, dialog):
            return await self._arrive(talk, talk.session)
        return await self._begin(talk, Switch(dialog.name))

    async def _alarmed(self, talk: Talk) -> Said:
        """Danger and fraud are spoken of first; a form stays where it is, and what is wanted besides is answered."""
        lost = self._dialogs.by_name[self._dialogs.lost]
        besides = talk.is_request and (talk.reading.service is not None or talk.reading.act in STANDS_ALONE)
        meant = self._dialogs.by_act.get(talk.reading.act) if besides else None
        if await self._said_aside(talk, lost):
            if meant:
                await self._said_aside(talk, meant)
            return await self._arrive(talk, talk.session)
        if talk.reading.act is Act.THANKS and talk.reading.confidence >= SURE:  # it was told as a story with a good end
            return await self._meant(talk, Act.THANKS)
        if meant is None:
            return await self._meant(talk, Act.OUT_OF_SCOPE)
        if lost.aside and (warning := await lost.aside(talk)):
            talk.tell(warning)
        return await self._meant(talk, talk.reading.act)

    async def _press(self, talk: Talk) -> Said:
        if read_notice_token(talk.turn.text):
            choice = await talk.services.notice_choices.pressed(talk.contact, talk.turn.text)
            if choice is None:
                return await self._unread(talk, Text("say-notice-over"))
            return await self._begin(talk, read_offer(choice.value), keeping=True)
        if talk.session.pressed(talk.turn.text) is None:
            return await self._unread(talk, Text("say-old-button"))
        return await self._read(talk) if talk.session.dialog else await self._idle(talk)

    async def _word(self, talk: Talk, word: Word) -> Said:
        session = talk.session
        match word:
            case Word.CANCEL if session.dialog:
                return await self._leave(talk)
            case Word.RESTART if session.dialog:
                return await self._begin(talk, Switch(session.dialog))
            case Word.BACK if session.dialog and session.path:
                return await self._back(talk)
            case Word.HUMAN:
                return await self._meant(talk, Act.HUMAN)
            case Word.CANCEL:
                return await self._meant(talk, Act.CANCEL_BOOKING)
            case Word.END if session.dialog:
                return await self._leave(talk)
            case _:
                return await self._begin(talk, Switch(self._dialogs.menu, again=True))

    async def _leave(self, talk: Talk) -> Said:
        if self._dialogs.by_name[talk.session.dialog].files:
            await talk.services.attachments.drop(await talk.services.attachments.held(talk.contact))
        if talk.session.kept:
            return await self._return(talk)
        if self._dialogs.by_name[talk.session.dialog].form:
            talk.tell(Text("say-cancelled"))
        return await self._begin(talk, Switch(self._dialogs.menu, again=True))

    async def _back(self, talk: Talk) -> Said:
        *path, (step, names) = talk.session.path
        answers = {name: value for name, value in talk.session.answers.items() if name not in names}
        return await self._arrive(talk, replace(talk.session, step=step, answers=answers, path=tuple(path)))

    async def _command(self, talk: Talk) -> Said:
        name, _, payload = talk.turn.text[1:].partition(" ")
        dialog = self._dialogs.by_command.get(name.lower())
        if dialog is None:
            return await self._unread(talk, Text("say-unknown-command"))
        if await self._said_aside(talk, dialog):
            return await self._arrive(talk, talk.session)
        return await self._begin(talk, Switch(dialog.name, **({"payload": payload.strip()} if payload else {})))

    async def _read(self, talk: Talk) -> Said:
        """The step that asked reads the answer."""
        step = self._dialogs.by_name[talk.session.dialog].steps[talk.session.step]
        try:
            return await self._follow(talk, await step(talk))
        except Unreadable as error:
            return await self._in_between(talk, error.hint)
        except BotError as error:
            talk.tell(Text(error.key, error.values))
            return await self._arrive(talk, talk.session)

    async def _in_between(self, talk: Talk, hint: Text) -> Said:
        """No answer to what was asked: a question aside is answered and the form goes on; else it is asked again."""
        if not self._dialogs.by_name[talk.session.dialog].form:
            return await self._idle(talk)
        if (heard := await self._heard(talk)) and await self._said_aside(talk, self._dialogs.by_name[heard.dialog]):
            return await self._arrive(talk, talk.session)
        meant = self._dialogs.by_act.get(talk.reading.act) if talk.reading.confidence >= SURE else None
        if meant and await self._said_aside(talk, meant):
            return await self._arrive(talk, talk.session)
        if meant and meant.interrupts:
            return await self._begin(talk, Switch(meant.name))
        if talk.reading.act is Act.CANCEL_BOOKING and talk.is_request:
            return await self._leave(talk)
        misses = talk.session.misses + 1
        talk.tell(hint)
        if misses >= MANY_MISSES:
            talk.tell(Text("say-ways-out"))
        return await self._arrive(talk, replace(talk.session, misses=misses))

    async def _idle(self, talk: Talk) -> Said:
        """Nothing is being asked: one of the offers, else what the sentence means."""
        if (heard := await self._heard(talk)) is not None:
            return await self._begin(talk, heard)
        value = talk.chosen_or_none()
        if value is not None:
            return await self._begin(talk, read_offer(value))
        return await self._meant(talk, talk.reading.act)

    async def _heard(self, talk: Talk) -> Switch | None:
        """The dialog that knows this message by its form; a question about a document by name has none of these."""
        if talk.turn.kind is not Kind.TEXT or talk.is_question:
            return None
        for dialog in self._dialogs.hearing:
            if dialog.hear and (answers := await dialog.hear(talk)) is not None:
                return Switch(dialog.name, **answers)
        return None

    async def _meant(self, talk: Talk, act: Act) -> Said:
        dialog = self._dialogs.by_act.get(act)
        if dialog and await self._said_aside(talk, dialog):
            return await self._arrive(talk, talk.session)
        sure = talk.turn.kind is Kind.TEXT and talk.reading.confidence >= SURE
        if dialog and sure and len(talk.turn.text) >= WORTH_A_SWITCH:
            talk.speak(talk.reading.language)
        return await self._begin(talk, Switch(dialog.name if dialog else self._dialogs.lost))

    async def _said_aside(self, talk: Talk, dialog: Dialog) -> bool:
        """In the middle of a form, what can be said without leaving it is said so."""
        asked = self._dialogs.by_name.get(talk.session.dialog)
        if asked is None or not asked.form or dialog.aside is None:
            return False
        answer = await dialog.aside(talk)
        if answer is not None:
            talk.tell(answer)
        return answer is not None

    async def _unread(self, talk: Talk, why: Text) -> Said:
        """Says why, and asks again where something was asked."""
        talk.tell(why)
        return await self._again(talk)

    async def _again(self, talk: Talk) -> Said:
        if talk.session.dialog:
            return await self._arrive(talk, talk.session)
        return await self._begin(talk, Switch(self._dialogs.menu, again=True))

    async def _begin(self, talk: Talk, switch: Switch, *, keeping: bool = False) -> Said:
        """`keeping`: a form in whose middle it begins is gone on with, whatever dialog it is."""
        left = self._dialogs.by_name.get(talk.session.dialog)
        dialog = self._dialogs.by_name.get(switch.dialog) or self._dialogs.by_name[self._dialogs.menu]
        keeps = kept(talk.session, left, dialog, keeping=keeping)
        if left and left.parting and not keeps:
            await left.parting(talk)
        drafts = dict(talk.session.draft)
        answers = {**drafts.pop(dialog.name, {}), **switch.answers}
        misses = talk.session.misses + 1 if dialog.name == self._dialogs.lost else 0
        return await self._arrive(talk, talk.session.opened(dialog.name, dialog.first, answers, drafts, misses, keeps))

    async def _return(self, talk: Talk) -> Said:
        """To the form that was interrupted, else to the menu."""
        kept = talk.session.kept
        if kept and self._dialogs.has(kept["dialog"], kept["step"]):
            return await self._arrive(talk, talk.session.resumed())
        return await self._begin(talk, Switch(self._dialogs.menu, again=True))

    async def _arrive(self, talk: Talk, session: Session) -> Said:
        """Enters a step, which asks. One that fails here must not be come back to: the menu follows."""
        entered = talk.at(session)
        step = self._dialogs.by_name[session.dialog].steps[session.step]
        try:
            outcome = await step(entered)
        except BotError as error:
            talk.tell(Text(error.key, error.values))
            outcome = Switch(self._dialogs.menu, again=True)
        return await self._follow(entered, outcome)

    async def _follow(self, talk: Talk, outcome: Outcome) -> Said:
        talk.hops += 1
        if talk.hops > MOST_HOPS:
            raise RuntimeError(f"{talk.session.dialog}: {talk.session.step} leads in a circle")
        match outcome:
            case Next():
                return await self._arrive(talk, self._step_on(talk, outcome))
            case Switch() if talk.session.kept and outcome.dialog == self._dialogs.menu:
                return await self._return(talk)
            case Switch():
                return await self._begin(talk, outcome, keeping=bool(talk.session.kept))
            case Ask(text, choices):
                return self._close(talk, talk.session, await self._asking(talk, text, choices))
            case Silent(choices):
                return self._silent(talk, choices)
            case Back(text):
                talk.tell(text)
                return await self._return(talk)
            case End(text, _, files) if talk.session.kept:
                talk.tell(text)
                said = await self._return(talk)
                return replace(said, reply=replace(said.reply, files=files)) if files and said.reply else said
            case End(text, offers, files):
                session = remembered(talk, lost=talk.session.dialog == self._dialogs.lost)
                if request := talk.next_request():
                    talk.tell(text)
                    return await self._begin(talk.at(session), self._switch_to(request))
                return self._close(talk, session, Reply(text, offers, files, tuple(talk.told)))

    def _silent(self, talk: Talk, choices: tuple[Choice, ...]) -> Said:
        if not talk.told:
            return Said(talk.contact, talk.session, None)
        *lead, last = talk.told
        return self._close(talk, talk.session, Reply(last, choices, lead=tuple(lead)))

    async def _asking(self, talk: Talk, text: Text, choices: tuple[Choice, ...]) -> Reply:
        """What the sentence asks besides is answered before a form's question, and after what is told."""
        besides = [answer async for answer in self._besides(talk)]
        if self._dialogs.by_name[talk.session.dialog].form:
            return Reply(text, choices, lead=(*talk.told, *besides))
        *lead, last = text, *besides
        return Reply(last, choices, lead=(*talk.told, *lead))

    async def _besides(self, talk: Talk) -> AsyncIterator[Text]:
        while request := talk.next_request():
            aside = self._dialogs.aside_for(request.act)
            if aside and (answer := await aside(talk.about(request))):
                yield answer

    def _switch_to(self, request: Request) -> Switch:
        dialog = self._dialogs.by_act.get(request.act)
        known = {"service": request.service, "attribute": request.attribute}
        return Switch(
            dialog.name if dialog else self._dialogs.lost,
            **{name: str(value) for name, value in known.items() if value},
        )

    def _step_on(self, talk: Talk, outcome: Next) -> Session:
        session, names = talk.session, tuple(outcome.answers)
        answers: dict[str, Answer] = {**session.answers, **outcome.answers}
        path = session.path
        if not talk.arriving:  # only a step that asked is come back to
            path = (*path, (session.step, names))
        elif path:  # what followed from an answer by itself goes back with it
            path = (*path[:-1], (path[-1][0], path[-1][1] + names))
        return replace(session, step=outcome.step, answers=answers, path=path, misses=0)

    def _close(self, talk: Talk, session: Session, reply: Reply) -> Said:
        shown = tuple(
            (choice.value, self._texts.spellings(choice.label, talk.contact.language)) for choice in reply.choices
        )
        session = replace(session, shown=shown, serial=session.serial + 1)
        return Said(talk.contact, session, reply, (talk.session.dialog, talk.session.step))
