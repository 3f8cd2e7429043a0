"""What a message says about being a report: whether it is one, of which kind, and which of its words belong to it."""

from collections.abc import Callable, Mapping

from bot.dialog.reading import has_words
from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Talk, Unreadable
from bot.dialog.turn import Kind as TurnKind
from bot.domain.case_reading import clauses_of
from bot.domain.cases import Kind
from bot.domain.meaning import ALARMS, Act
from handlers.report_words import kind_of, understood

ACTS: Mapping[Kind, tuple[Act, ...]] = {
    Kind.COMPLAINT: (Act.COMPLAINT,),
    Kind.SUGGESTION: (Act.SUGGESTION,),
    Kind.CANNOT_GET_DONE: (Act.CANNOT_GET_DONE,),
    Kind.THANKS: (Act.THANKS,),
    Kind.QUESTION: (),
}
MORE_THAN_POLITE, IN_ENGLISH = 16, 40  # characters from which thanks are a story that somebody should hear
MISHEARD = {Act.THANKS, Act.OUT_OF_SCOPE, Act.AMBIGUOUS}
OF_THE_HALL = {Act.OPENING_HOURS, Act.WHICH_WINDOW, Act.HUMAN}
FEWEST_OF_PHONE = 7  # figures
SOMEBODY, SOMEBODY_ENGLISH = 7, 18  # up to here "thank you, officer" is said to whoever is there


async def accusation(talk: Talk) -> Mapping[str, Answer] | None:
    """Somebody of the staff broke the law, or is complained of by that word: taken as a complaint whatever it sounds
    like, unless it is a question. It must never reach them as thanks.
    """
    words, text, read = talk.services.case_words, talk.turn.text, talk.reading
    if asks_for_phone(talk):
        return {}
    if talk.session.dialog in set(Kind) or read.elsewhere in ALARMS:
        return None
    unclear = read.act is Act.OUT_OF_SCOPE or (read.act is Act.AMBIGUOUS and read.confidence < SURE)
    if unclear and read.elsewhere is None and words.complains(text) and words.has_story(text):
        return understood(talk, text)  # a complaint by its first words, and no other office is known for it
    if read.asks:  # a question for the number to complain to is no courtesy
        return {} if read.act is Act.THANKS and words.complains(text) else None
    if read.act is Act.THANKS and words.mocks(text):
        return understood(talk, text)
    reported = read.act in {act for acts in ACTS.values() for act in acts}
    if words.mistreats(text) and words.names_staff(text) and not (reported and read.confidence >= SURE):
        return understood(talk, text)
    misheard = (read.act in MISHEARD and words.names_staff(text)) or (read.confidence < SURE and not reported)
    if misheard and words.complains(text) and words.has_story(text):
        return understood(talk, text)
    if read.act is Act.CANNOT_GET_DONE and read.confidence < SURE:
        reported = False  # "took 200 yuan before he would do it" tells less of the matter than of the man
    return understood(talk, text) if words.accuses(text) and not reported else None


async def wants_to_praise(talk: Talk) -> Mapping[str, Answer] | None:
    """Somebody is to be thanked, and it is not told yet who, nor what for."""
    text = talk.turn.text
    if talk.reading.act is Act.OUT_OF_SCOPE and talk.reading.confidence >= SURE:
        return None  # praise for somebody's wife, to be written by us
    short = len(text) <= (IN_ENGLISH if text.isascii() else MORE_THAN_POLITE)
    told = talk.session.dialog in set(Kind) or talk.reading.act is Act.THANKS or talk.reading.entities
    return {} if short and not told and talk.services.case_words.wants_to_praise(text) else None


def asks_for_phone(talk: Talk) -> bool:
    """The number to complain to, or who takes it, and no complaint yet."""
    if talk.turn.kind is not TurnKind.TEXT:
        return False
    text = talk.turn.text
    return talk.services.phrases.asks_for_complaint_phone(text) or talk.services.case_words.asks_who_takes(text)


def taken_already(talk: Talk, kind: Kind) -> bool:
    """The report that is being checked holds these very words: a complaint that says how it could be better is one
    report. Thanks are another, for somebody else to read.
    """
    held = str(talk.answers.get("text", ""))
    if not held or Kind.THANKS in (kind, talk.session.dialog) or talk.session.dialog not in set(Kind):
        return False
    return talk.answered > 0 and (held.endswith(talk.turn.text) or talk.turn.text.endswith(held))


def wordless(talk: Talk) -> bool:
    """Only a photo or a voice note."""
    return bool(talk.turn.attachments) and not talk.turn.text


def said(talk: Talk) -> str:
    """What is typed where words are asked for; a question about a document is answered aside. Raises Unreadable."""
    typed = talk.turn.kind is TurnKind.TEXT and has_words(talk.turn.text)
    nothing = talk.services.case_words.sends(talk.turn.text)  # that it may go, and not what
    if not typed or nothing or talk.is_question or asks_for_phone(talk):
        raise Unreadable("report-hint-tell")
    return talk.turn.text


def phone_left(talk: Talk) -> str:
    """A number to call back, and nothing else; empty where it is none."""
    told = talk.turn.kind in (TurnKind.TEXT, TurnKind.PHONE) and not has_words(talk.turn.text)
    return talk.turn.text if told and sum(map(str.isdigit, talk.turn.text)) >= FEWEST_OF_PHONE else ""


def tells(talk: Talk) -> bool:
    if talk.turn.kind is not TurnKind.TEXT or talk.turn.text.startswith("/"):
        return False
    return talk.services.case_words.has_story(talk.turn.text)


def tells_besides(talk: Talk, said: Callable[[str], object]) -> bool:
    """Whether a clause of it tells of something, beside those of which `said` holds: then it is a report of its own."""
    words = talk.services.case_words
    others = (one for one in clauses_of(talk.turn.text) if not said(one))
    return any(words.has_story(one) and not words.level_in(one) for one in others)


def asks_known(talk: Talk) -> bool:
    """It asks who learns of it, and tells nothing besides."""
    asks = talk.services.case_words.afterwards.asks_known
    return asks(talk.turn.text) and not tells_besides(talk, asks)


def asks_aside(talk: Talk) -> bool:
    """A short question that is answered in the middle of anything, and tells nothing of what happened."""
    read, text = talk.reading, talk.turn.text
    of_hall = read.act in OF_THE_HALL or (read.act is Act.OUT_OF_SCOPE and read.elsewhere is not None)
    short = len(text) <= (IN_ENGLISH if text.isascii() else MORE_THAN_POLITE)
    asked = talk.turn.kind is TurnKind.TEXT and read.asks and read.confidence >= SURE
    return asked and short and of_hall and "window" not in read.entities


def own_part(talk: Talk) -> str:
    """The words of the report: all of them, or, where something else was asked in the same message, from the clause
    on that is one. Empty where nothing is told yet.
    """
    if not tells(talk):
        return ""
    acts = ACTS[kind_of(talk)]
    if not acts or talk.reading.act in acts:
        return talk.turn.text
    clauses = clauses_of(talk.turn.text)
    first = next((at for at, clause in enumerate(clauses) if talk.read(clause).act in acts), len(clauses))
    story = "".join(clauses[first:])
    return story if talk.services.case_words.has_story(story) else ""


def only_polite(talk: Talk) -> bool:
    """A bare "thank you" is a courtesy: nobody is named, and there is nothing to tell."""
    if talk.turn.kind is not TurnKind.TEXT or talk.turn.text.startswith("/"):
        return False
    if talk.services.case_words.wants_to_praise(talk.turn.text):
        return False
    named = talk.reading.entities.keys() & {"badge", "window"}
    text, english = talk.turn.text, talk.turn.text.isascii()
    if len(text) > (SOMEBODY_ENGLISH if english else SOMEBODY) and talk.services.case_words.praises(text):
        return False
    return talk.reading.act is Act.THANKS and not named and len(text) <= (IN_ENGLISH if english else MORE_THAN_POLITE)


def is_for_somebody_else(talk: Talk) -> bool:
    """Thanks in the middle of a complaint are for other eyes, and a complaint must never travel with thanks."""
    read = talk.reading
    if talk.turn.kind is not TurnKind.TEXT or not tells(talk):
        return False
    if kind_of(talk) is Kind.THANKS:
        return read.act in (Act.COMPLAINT, Act.CANNOT_GET_DONE) or talk.services.case_words.accuses(talk.turn.text)
    return read.act is Act.THANKS and read.confidence >= SURE and not only_polite(talk)
