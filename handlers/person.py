"""A person instead of the bot: somebody of the staff goes on with the conversation, or answers later. A form that is
being filled stays as it is and is gone on with afterwards.
"""

from datetime import date

from bot.dialog.dialogs import Dialog
from bot.dialog.reading import has_words
from bot.dialog.talk import Ask, Back, End, Next, Outcome, Silent, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.cases import Kind as CaseKind
from bot.domain.cases import TooManyCases
from bot.domain.commands import Word
from bot.domain.handover import NotTalking, State
from bot.domain.meaning import Act, Elsewhere
from bot.domain.reply import Choice
from bot.domain.text import Figure, Lines, Text, Value
from bot.services.hall import names
from bot.services.handover import Outlook
from handlers.site_when import When, state
from handlers.start import TO_MENU

dialog = Dialog("person", acts=[Act.HUMAN], interrupts=True, files=True)

NO = Choice("no", Text("handover-no"))
ENDS = (Choice("end", Text("handover-end")),)
WITHOUT_PEOPLE = (
    offer("question", Text("report-offer-question")),
    offer("sites", Text("start-offer-sites")),
    TO_MENU,
)
OUT_OF_BAND = {"/start", "/menu", "/cancel", "/end", "/stop"}  # what an app sends for somebody who is lost


@dialog.looking
async def reach(talk: Talk) -> Outcome:
    """A voice note counts as the words; photos wait for a sentence about them."""
    if talk.arriving:
        return await invite(talk)
    if talk.turn.attachments and not talk.turn.text:
        if await talk.services.attachments.speaks(talk.contact):
            return await ask(talk, "")
        talk.tell(Text("attachments-held"))
        return Ask(Text("handover-ask-words"), (NO,))
    if refused(talk):
        return Back(Text("handover-not-asked"))
    more = talk.services.case_words.adds_to_mine(talk.turn.text)
    if more and await talk.services.reports.lately(talk.contact):
        return Switch("my_cases", words=more)  # what belongs to a report without a name never goes with one
    return await ask(talk, said(talk))


async def invite(talk: Talk) -> Outcome:
    """What was said already is not asked for again."""
    if await talk.services.handover.under_way(talk.contact):
        return Next(relay)
    if talk.reading.elsewhere is Elsewhere.WHO_ARE_YOU:
        talk.tell(Text("person-i-am-none"))
    outlook = await talk.services.handover.outlook()
    if not outlook.staffed:
        return End(phones(talk), WITHOUT_PEOPLE)
    if talk.services.case_words.tells_more(talk.turn.text):
        return await ask(talk, talk.turn.text)
    if caption := talk.answers.get("caption"):
        return await ask(talk, str(caption))
    if talk.answers.get("files") and await talk.services.attachments.speaks(talk.contact):
        return await ask(talk, "")
    if talk.session.kept:
        talk.tell(Text("handover-kept"))
    return Ask(invitation(talk, outlook), (NO,))


@dialog.relay
@dialog.looking
async def relay(talk: Talk) -> Outcome:
    if talk.arriving:
        return Silent(ENDS)
    if ends(talk) or await has_waited_enough(talk):
        left = await talk.services.handover.leave(talk.contact)
        return Back(Text("handover-ended" if left else "handover-over"))
    try:
        await talk.services.handover.said(talk.contact, talk.turn.text)
    except NotTalking:
        return Back(Text("handover-over"))
    return Silent(ENDS)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """Only where nobody can come, or where a person is asked for besides: then it is told how one is reached."""
    if not await talk.services.handover.staffed():
        return phones(talk)
    return Text("handover-aside") if talk.answered else None


async def ask(talk: Talk, words: str) -> Outcome:
    try:
        asked = await talk.services.handover.ask(talk.contact, words, own_day(talk, words))
    except TooManyCases as error:
        return Back(Text(error.key, error.values))
    code, outlook = asked.case.code, asked.outlook
    if asked.live:
        talk.tell(Text("handover-waiting", {"code": code, "wait": wait(outlook)}))
        return Next(relay)
    if outlook.next is None:
        return End(Text("handover-noted-soon", {"code": code}))
    return End(Text("handover-noted", {"code": code, "next": outlook.next}))


def own_day(talk: Talk, words: str) -> date | None:
    """The day by which they need an answer, where they named one: a flight, school, surgery."""
    return talk.services.case_words.own_day(
        CaseKind.QUESTION, words, talk.read(words).date, talk.services.reports.today
    )


def invitation(talk: Talk, outlook: Outlook) -> Text:
    values: dict[str, Value] = {"lines": lines(talk), "emergency": talk.services.answers.hotlines["emergency"]}
    if outlook.open:
        return Text("handover-ask", {**values, "wait": wait(outlook)})
    if outlook.next is None:
        return Text("handover-ask-later", values)
    return Text("handover-ask-shut", {**values, "next": outlook.next})


def wait(outlook: Outlook) -> Text:
    most = Figure(outlook.most, "minute")
    if outlook.usual is None or outlook.usual >= outlook.most:
        return Text("handover-wait", {"most": most})
    return Text("handover-wait-usual", {"usual": Figure(outlook.usual, "minute"), "most": most})


def said(talk: Talk) -> str:
    """Any words at all. Raises Unreadable."""
    if talk.turn.kind is not Kind.TEXT or not has_words(talk.turn.text):
        raise Unreadable("report-hint-tell")
    return talk.turn.text


def refused(talk: Talk) -> bool:
    return talk.word == NO.value or (talk.turn.kind is Kind.PRESS and talk.chosen_or_none() == NO.value)


def ends(talk: Talk) -> bool:
    """Words only: a figure is meant for who is talked with."""
    if talk.turn.kind is Kind.PRESS:
        return talk.chosen_or_none() == "end"
    return talk.word == Word.END or talk.turn.text.split(" ")[0].lower() in OUT_OF_BAND


async def has_waited_enough(talk: Talk) -> bool:
    """Somebody who has come may be told the same word as an answer."""
    going = await talk.services.handover.under_way(talk.contact) if talk.word == Word.CANCEL else None
    return going is not None and going.state is State.WAITING


def phones(talk: Talk) -> Text:
    return Text("person-phones", {"lines": lines(talk), **talk.services.answers.hotlines})


def lines(talk: Talk) -> Lines:
    """The phone of every site, and whether somebody is there now."""
    hall = talk.services.hall
    now = When(hall.now.date(), now=True)
    return Lines(
        tuple(
            Text("person-line", {"site": names(site.name), "phone": site.phone, "state": state(hall, site, now).text})
            for site in hall.sites()
        )
    )
