"""How a case looks in the staff's group: its card and buttons, the lines that say what is new, what is asked there.

Only masked words stand there: a group on somebody else's platform is no place for names and numbers.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from bot.domain.case_states import IN_HAND, WAITING_FOR_SOMEBODY, Ending
from bot.domain.cases import Case, Level, What
from bot.domain.handover import Handover
from bot.domain.staff import Staff
from bot.domain.text import Lines, Text, Value
from bot.frozen import Frozen
from bot.nlu.masking import Masker
from bot.services.case_words import about, kind_of
from bot.services.hall import names
from bot.services.handover import ENDED_BY_CITIZEN
from bot.services.kit import Kit
from bot.store.cases import Event

PREFIX: Final = "room"
LONGEST_CARD: Final = 900  # characters of the citizen's own words
LONGEST_LINE: Final = 700
TOLD: Final = frozenset(
    {
        What.ADDED,
        What.RELEASED,
        What.RETURNED,
        What.TRANSFERRED,
        What.NOTED,
        What.REPLIED,
        What.ASKED,
        What.ANSWERED,
        What.PROMISED,
        What.ALARMED,
        What.CLOSED,
        What.REOPENED,
        What.WITHDRAWN,
        What.TAKEN_UP,
        What.PROLONGED,
        What.RATED,
        What.UNNAMED,
    }
)
ENDINGS: Final = tuple(Ending)
SAID: Final = frozenset({What.REPLIED, What.ASKED, What.ANSWERED, What.PROLONGED, What.CLOSED})  # to the citizen
BY_PHONE: Final = frozenset({"failed", "unreachable", "unknown"})  # of who stays unnamed they see no number to ring


class Face(Frozen):
    """What the card shows now. `buttons` are pairs of token and label."""

    text: Text
    buttons: tuple[tuple[str, Text], ...]


def token(case: Case, *deed: str) -> str:
    """What a button carries. It gives nobody a right: each press is checked like any other request."""
    return ":".join((PREFIX, case.code, *deed))


def topic_name(case: Case) -> Text:
    return Text("room-topic", {"code": case.code, "kind": kind_of(case)})


def face_of(kit: Kit, case: Case, owner: Staff | None, going: Handover | None) -> Face:
    lines: list[Value] = [
        Text("room-card-head", {"kind": kind_of(case), "code": case.code}),
        Text("room-card-about", {"about": about(kit, case)}),
        Text("room-words", {"words": cut(case.masked, LONGEST_CARD)}),
    ]
    if case.first_word_due is not None:
        lines.append(Text("room-card-first", {"due": case.first_word_due}))
    if case.is_open and case.due_at is not None:
        lines.append(Text("room-card-due", {"due": case.due_at}))
    if case.need_by is not None:
        lines.append(Text("room-card-need", {"need": case.need_by}))
    state = Text(f"room-state-{case.state.replace('_', '-')}")
    if owner and case.is_open:
        lines.append(Text("room-card-owned", {"state": state, "owner": owner.name}))
    else:
        lines.append(Text("room-card-state", {"state": state}))
    if going and case.is_open:
        lines.append(Text("room-card-live"))
    return Face(Text("room-card", {"lines": Lines(tuple(lines))}), buttons_for(case, owner, going))


def buttons_for(case: Case, owner: Staff | None, going: Handover | None) -> tuple[tuple[str, Text], ...]:
    """What can be done with it now. Everybody in the group sees them; who may is settled when one is pressed."""
    if case.is_open and (owner is None or case.state in WAITING_FOR_SOMEBODY):
        deeds = ["claim", "transfer", "note"]
    elif case.state in IN_HAND:
        deeds = ["reply", "note", "transfer", "close", *(["end"] if going else [])]
    else:
        deeds = []
    return tuple((token(case, deed), Text(f"room-do-{deed}")) for deed in deeds)


def places_to_go(kit: Kit, case: Case, me: Staff, colleagues: Iterable[Staff]) -> tuple[tuple[str, Text], ...]:
    """Sites and colleagues a case can go to, and the way back."""
    sites = [(f"site {site.id}", Text("room-to-site", {"site": names(site.name)})) for site in kit.config.sites]
    people = [(f"staff {one.id}", Text("room-to-person", {"name": one.name})) for one in colleagues if one.id != me.id]
    going = [(token(case, "to", place), label) for place, label in (*sites, *people) if place != f"site {case.desk}"]
    return (*going, back(case))


def ways_to_end(case: Case) -> tuple[tuple[str, Text], ...]:
    return (*((token(case, "end_as", ending.value), ending_of(ending)) for ending in ENDINGS), back(case))


def ending_of(ending: str) -> Text:
    return Text(f"room-end-{ending.replace('_', '-')}")


def back(case: Case) -> tuple[str, Text]:
    return token(case, "card"), Text("room-do-back")


def lines_of(events: Sequence[Event], names_of: dict[int, str], masker: Masker) -> list[Text]:
    """What of the ledger is worth a line in the group, oldest first."""
    return [line for _, line in _lines(events, names_of, masker)]


def lines_with_fates(case: Case, events: Sequence[Event], names_of: dict[int, str], masker: Masker) -> list[Text]:
    """The same for who looks later: behind each that told the citizen something, whether it arrived."""
    return [
        Text("room-line-fate", {"line": line, "fate": fate_of(case, event.delivery)})
        if event.delivery and event.what in SAID
        else line
        for event, line in _lines(events, names_of, masker)
    ]


def fate_of(case: Case, ended: str) -> Text:
    """What became of a message to the citizen, by its state in the outbox; who is anonymous cannot be called."""
    unnamed = "anonymous-" if case.level is Level.ANONYMOUS and ended in BY_PHONE else ""
    return Text(f"room-fate-{unnamed}{'queued' if ended == 'sending' else ended}")


def _lines(events: Sequence[Event], names_of: dict[int, str], masker: Masker) -> Iterator[tuple[Event, Text]]:
    for event in events:
        if line := _line(event, names_of.get(event.staff_id or 0, ""), masker):
            yield event, line


def _line(event: Event, name: str, masker: Masker) -> Text | None:
    if event.what not in TOLD:
        return None
    words = cut(masker.mask_story(event.words), LONGEST_LINE) if event.words else ""
    match event.what:
        case What.ADDED if event.detail == ENDED_BY_CITIZEN:
            return Text("room-line-left")
        case What.ADDED:
            return Text("room-line-citizen", {"words": words})
        case What.REOPENED if event.by_citizen:
            return Text("room-line-reopened", {"words": words})
        case What.REOPENED:
            return Text("room-line-reopened-by", {"name": name, "words": words})
        case What.ALARMED:
            return Text(f"room-alarm-{event.detail.split(' ')[0].replace('_', '-')}")
        case What.CLOSED:
            return Text("room-line-closed", {"name": name, "ending": ending_of(event.detail)})
        case What.RATED:
            return Text("room-line-rated", {"grade": Text(f"rating-grade-{event.detail}")})
        case What.NOTED:
            return Text("room-line-noted", {"name": name, "words": words})
        case What.RELEASED:
            return Text("room-line-released", {"name": name, "words": words})
        case What.TRANSFERRED:
            return Text("room-line-transferred", {"name": name, "words": words})
        case What.REPLIED | What.ASKED | What.ANSWERED:
            return Text("room-line-replied", {"name": name})
        case What.PROMISED:
            return promised(date.fromisoformat(event.detail))
        case What.PROLONGED:
            return Text("room-line-prolonged", {"name": name})
        case What.UNNAMED:
            return Text(f"room-line-unnamed-{event.detail}")
        case What.WITHDRAWN:
            return Text("room-line-withdrawn")
        case What.TAKEN_UP:
            return Text("room-line-taken-up")
        case _:
            return Text("room-line-returned")


def promised(day: date) -> Text:
    """What was read in a reply as a promise: who wrote it sees that it is kept in mind, and for which day."""
    return Text("room-line-promised", {"day": day})


def is_live(events: Iterable[Event]) -> bool:
    """Whether the citizen says something in them that somebody may want to answer at once."""
    return any(event.what is What.ADDED and event.by_citizen and event.words for event in events)


def print_of(text: str, labels: Iterable[str]) -> str:
    """What a card looks like, short enough to be kept."""
    return hashlib.blake2s("\n".join((text, *labels)).encode(), digest_size=12).hexdigest()


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
