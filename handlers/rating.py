"""How it was, in five grades, after a case was closed. What went badly is asked for, and has an owner already."""

from collections.abc import Mapping

from bot.dialog.dialogs import Dialog
from bot.dialog.reading import has_words
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, Unreadable, offer
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.services.ratings import Heard
from handlers.start import TO_MENU

dialog = Dialog("rating")

TELLING = {Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.THANKS, Act.SUGGESTION, Act.AMBIGUOUS}
OWN_MATTER = {"badge", "window", "site", "receipt_no"}
MENU = (TO_MENU,)


@dialog.hears
async def recognise(talk: Talk) -> dict[str, Answer] | None:
    heard = await the_grade(talk)
    return {"case": heard.case_id, "stars": heard.stars, "words": heard.words} if heard else None


@dialog.answers_notice
async def figure(talk: Talk) -> Mapping[str, Answer] | None:
    """By itself and right after the question, in the middle of anything."""
    if talk.services.case_words.read_bare_grade(talk.turn.text) is None:
        return None
    return await recognise(talk)


@dialog.step
async def rate(talk: Talk) -> Outcome:
    if not {"case", "stars"} <= talk.answers.keys():
        return End(Text("rating-nothing"), MENU)
    case_id, stars = int(talk.answer("case")), int(talk.answer("stars"))
    words = str(talk.answers.get("words") or "")
    _, follower = await talk.services.ratings.rate(talk.contact, case_id, stars, words)
    if follower is None:
        return End(Text("rating-thanks", {"grade": Text(f"rating-grade-{stars}")}), MENU)
    if words:
        return followed(follower.code)
    return Next(ask_why, follower=follower.code)


@dialog.step
async def ask_why(talk: Talk) -> Outcome:
    code = str(talk.answers.get("follower") or "")
    if talk.arriving:
        return Ask(Text("rating-why", {"code": code}), (Choice("no", Text("rating-no-words")),))
    if talk.chosen_or_none() != "no":
        if talk.is_question or not has_words(talk.turn.text):
            raise Unreadable("report-hint-tell")
        await talk.services.reports.add(talk.contact, code, talk.turn.text)
    return followed(code)


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of a form it is taken as well, and the form goes on."""
    heard = await the_grade(talk)
    if heard is None:
        return None
    _, follower = await talk.services.ratings.rate(talk.contact, heard.case_id, heard.stars, heard.words)
    if follower is None:
        return Text("rating-thanks", {"grade": Text(f"rating-grade-{heard.stars}")})
    return Text("rating-followed", {"code": follower.code})


async def the_grade(talk: Talk) -> Heard | None:
    """What else is wanted, or who and where it was, makes the message a matter of its own."""
    acts = {talk.reading.act, *(request.act for request in talk.reading.also)}
    telling = acts <= TELLING and not talk.reading.entities.keys() & OWN_MATTER
    heard = await talk.services.ratings.heard(talk.contact, talk.turn.text, telling=telling)
    return None if heard and heard.words and talk.read(heard.words).act not in TELLING else heard


def followed(code: str) -> End:
    return End(Text("rating-followed", {"code": code}), (offer("my_cases", Text("report-offer-mine")), *MENU))
