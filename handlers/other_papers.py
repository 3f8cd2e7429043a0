"""What is said of a paper that is none of the service items, whatever item its name sounds like."""

from bot.dialog.talk import Talk
from bot.dialog.turn import Kind
from bot.domain.other_papers import OtherPaper, is_meant, question_of
from bot.domain.text import Text

NOTHING_CHECKED = {
    OtherPaper.NO_CRIME_RECORD,
    OtherPaper.HOME_RETURN_PERMIT,
    OtherPaper.RAILWAY_SLIP,
    OtherPaper.NORTHBOUND_CARS,
    OtherPaper.OTHER_RESIDENTS,
}


def other_paper(talk: Talk, service: object) -> OtherPaper | None:
    """The one this sentence is about; `service` is what it was taken for, or what the talk is about."""
    if talk.turn.kind is not Kind.TEXT or talk.answers.get("attribute"):
        return None
    paper = talk.services.other_paper_words.named(talk.turn.text)
    return paper if paper and is_meant(paper, str(service) if service else None) else None


def told(talk: Talk, paper: OtherPaper) -> Text:
    """Where nothing is checked, whom to ask."""
    if paper in NOTHING_CHECKED:
        return Text(f"lost-paper-{paper.replace('_', '-')}", dict(talk.services.answers.hotlines))
    return talk.services.answers.answer(*question_of(paper)).text
