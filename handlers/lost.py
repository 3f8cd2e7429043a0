"""What was said is not understood, or is somebody else's business: an honest word, whom to turn to, and the ways on.

Danger and fraud are heeded at any step: in the middle of a form their line is said and the form stays where it is.
"""

from unicodedata import name

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import SURE, End, Outcome, Switch, Talk
from bot.dialog.turn import Kind
from bot.domain.meaning import ALARMS, Act, Attribute, Elsewhere, Service
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.other_papers import other_paper
from handlers.other_papers import told as told_of_paper
from handlers.start import MENU

dialog = Dialog("lost", acts=[Act.OUT_OF_SCOPE, Act.AMBIGUOUS])

SCRIPTS = ("CJK", "LATIN", "FULLWIDTH LATIN", "BOPOMOFO")  # by the names of their letters
MANY_MISSES = 2  # in a row: who asked twice in vain is offered a person before the rest


@dialog.step
async def sorry(talk: Talk) -> Outcome:
    if talk.reading.elsewhere not in ALARMS and (paper := other_paper(talk, talk.reading.service)):
        return End(told_of_paper(talk, paper), MENU)
    if (kind := whose(talk)) and not names_a_site(talk):
        return End(told(talk, kind), MENU)
    if talk.reading.service is not None:
        return Switch("faq", service=str(talk.reading.service))
    if talk.reading.follows and talk.session.asked:
        return of_a_foreigner(talk) or Switch("faq")
    if names_a_site(talk) or about_the_hall(talk):
        return Switch("sites")
    if speaks_otherwise(talk.turn.text):
        return Switch("language")
    journey = talk.services.journey_words
    if journey.is_vague(talk.turn.text) or journey.asks_which(talk.turn.text):
        return Switch("chooser")
    if talk.turn.kind is Kind.TEXT and (case := await talk.services.reports.waiting(talk.contact)):
        return Switch("my_cases", unclear=True, code=case.code, words=talk.turn.text)
    await talk.services.questions.not_understood(talk.contact, talk.reading, talk.turn.text)
    if talk.reading.act is Act.OUT_OF_SCOPE:
        return End(say(talk, "lost-other-office"), MENU)
    if talk.session.misses >= MANY_MISSES:
        return End(Text("lost-again"), person_first())
    return End(say(talk, "lost-not-understood"), MENU)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    kind = whose(talk)
    return told(talk, kind) if kind else None


def of_a_foreigner(talk: Talk) -> Outcome | None:
    """The passport that was asked about turns out to be another state's."""
    if talk.reading.elsewhere is not Elsewhere.EMBASSY or talk.session.topic != Service.PASSPORT:
        return None
    told_before = str(talk.session.asked.get("conditions") or "").split(".")
    if Attribute.LOST not in {talk.session.asked.get("attribute"), *told_before}:
        return End(told(talk, Elsewhere.EMBASSY), MENU)
    return Switch("faq", service=str(Service.VISA_EXTENSION), attribute=str(Attribute.LOST))


def names_a_site(talk: Talk) -> bool:
    """ "When does the hospital post close" is about our post, not about the hospital."""
    return "site" in talk.reading.entities and talk.reading.elsewhere not in ALARMS


def about_the_hall(talk: Talk) -> bool:
    """A site's name or a word such as "parking" by itself."""
    asked = talk.services.hall.question(talk.turn.text)
    return bool(asked.asked or asked.sites) and talk.reading.confidence < SURE


def speaks_otherwise(text: str) -> bool:
    """Most letters are of a script that none of our languages is written in."""
    letters = [char for char in text if char.isalpha()]
    foreign = sum(not name(char, "").startswith(SCRIPTS) for char in letters)
    return bool(letters) and foreign * 2 > len(letters)


def whose(talk: Talk) -> Elsewhere | None:
    """Words of another office count only where the sentence is not about something of ours."""
    reading = talk.reading
    act = talk.due.act if talk.due else reading.act
    if reading.elsewhere in ALARMS or act is Act.OUT_OF_SCOPE:
        return reading.elsewhere
    ours = reading.service is not None or (reading.follows and talk.session.asked)
    return None if ours else reading.elsewhere


def told(talk: Talk, kind: Elsewhere) -> Text:
    return say(talk, f"lost-{kind.replace('_', '-')}")


def say(talk: Talk, key: str) -> Text:
    return Text(key, {"hall": talk.services.hall.name, **talk.services.answers.hotlines})


def person_first() -> tuple[Choice, ...]:
    return (MENU[-1], *MENU[:-1])
