"""Which parts of a message are requests of their own, and what it asks in the end.

A part counts where it has the form of a request and the whole message may ask it too: rules over what the model said of
the whole and of each part.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.domain.meaning import Act, Attribute, Request
from bot.frozen import replace
from bot.nlu.lexicon import Hit
from bot.nlu.part import CLEAR, OTHER_SURE, Named, Part

PART_SURE: Final = 0.75  # a part counts as a request of its own from here
CERTAIN: Final = 0.95  # one so sure is asked, whatever the rest tells
SAID: Final = 0.01  # so likely for the whole message, an act may be the part's though the part is less sure
SAID_AFTER: Final = 0.0003  # the same once it was told what the message is about: what follows is asked besides
ASKED_IN: Final = 0.1  # less likely for a message that tells more than it asks, a part is a sentence of its story
NO_REQUESTS: Final = frozenset({Act.GREETING, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})
TOLD: Final = frozenset({Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.THANKS, Act.SUGGESTION})
"""Acts that are told in several sentences: a clause of them that sounds like a question is none."""

STORIES: Final = TOLD | {Act.FAQ, Act.STATUS_QUERY}
"""What a story may lead up to: its sentences are the way there, and no requests."""

GRIEVANCES: Final = frozenset({Act.COMPLAINT, Act.CANNOT_GET_DONE})
HELD_IN: Final = {
    Act.COMPLAINT: frozenset({Act.CANNOT_GET_DONE, Act.THANKS}),
    Act.CANNOT_GET_DONE: frozenset({Act.COMPLAINT}),
    Act.SUGGESTION: frozenset({Act.COMPLAINT}),
    Act.THANKS: frozenset({Act.COMPLAINT}),
    Act.RESCHEDULE: frozenset({Act.BOOK}),
}
"""What is said in the same breath and is no matter of its own: the mockery of a complaint, the grumbling of a proposal,
the "although" of praise, the time one had and the time one wants.
"""

WHO_COMES: Final = frozenset({Attribute.MINOR, Attribute.IN_PERSON})
"""Whether both parents have to come is asked of either."""

ASKED_FOR: Final = frozenset(
    {Act.TRIP_PLAN, Act.HOME_VISIT, Act.WHICH_WINDOW, Act.OPENING_HOURS, Act.STATUS_QUERY, Act.MY_BOOKINGS}
)
"""Told before what the message is about, and not asked, these are its circumstances: "I fly on the 28th, …"."""


def put_right(whole: Part, part: Part, hits: Iterable[Hit]) -> Request | None:
    """What is asked in the end: what was named after it was put right, the rest as before; None if nothing was."""
    named = {hit.kind for hit in hits}
    vague = whole.act in NO_REQUESTS and part.may_ask >= CLEAR
    if whole.act is not Act.FAQ and not vague:
        return None
    if part.act not in NO_REQUESTS | {Act.FAQ} and part.sure >= PART_SURE:
        return Request(part.act, part.service or whole.service)
    if not named & {"service", "attribute"}:
        return None
    service = part.service if "service" in named else whole.service
    asking = (one for one in (part, whole) if one.attribute is not Attribute.OTHER)
    clear = (one.attribute for one in asking if one.attributes[one.attribute] >= CLEAR)
    attribute = part.attribute if "attribute" in named else next(clear, None)
    return Request(Act.FAQ, service or whole.service, attribute)


def aggrieved(parts: Iterable[Part]) -> list[Request]:
    """The grievance told before "all I want to know is": what follows is asked in its place, not instead of it."""
    told = [part for part in parts if part.act in GRIEVANCES and part.sure >= OTHER_SURE]
    return [Request(told[0].act, told[0].service)] if told else []


def of_ours(parts: Sequence[Part]) -> list[Part]:
    """What is wanted of this hall in a message about somebody else's business, or one that tells of danger."""
    asked = (part for part in parts if part.act is Act.FAQ and part.service and part.asks and part.sure >= PART_SURE)
    return [part for part in asked if part.document is not Named.NOTHING or not part.theirs]


def several(whole: Part, parts: Sequence[Part], *, dated: bool) -> list[Request]:
    """The requests of the parts, where the whole agrees that it is among them. `dated`: it names a day."""
    if whole.act is Act.OUT_OF_SCOPE:
        return _with_ours(whole, parts)
    clear = _of_their_own(parts, whole)
    requests = list(dict.fromkeys(_of(part, whole) for part in clear))
    if whole.act is Act.FAQ and dated and (only := _only_question(parts, whole)):
        return [_of(only, whole)]
    if whole.act in TOLD and whole.act not in {request.act for request in requests}:
        requests = [whole.request, *(one for one in requests if one.act is not Act.FAQ)]  # told in no sentence alone
    if len(requests) < 2 or whole.act not in {request.act for request in requests}:
        return [*(request for request in requests if _is_call(request, whole)), whole.request]
    return requests


def _with_ours(whole: Part, parts: Sequence[Part]) -> list[Request]:
    asked = of_ours(parts)
    said = [part for part in parts if part in asked or part.act is Act.OUT_OF_SCOPE]
    return list(dict.fromkeys(part.request for part in said)) if asked else [whole.request]


def _of_their_own(parts: Sequence[Part], whole: Part) -> list[Part]:
    """The parts that ask for something; where one of them is a question, what only names a thing leads up to it."""
    about = [at for at, part in enumerate(parts) if part.act is whole.act]
    begins = next((at for at in about if parts[at].asks), next(iter(about), 0))
    clear = [part for at, part in enumerate(parts) if _is_among(part, whole, first=at < begins)]
    clear = [part for part in clear if part.act not in HELD_IN.get(whole.act, ())]
    if whole.act is Act.FAQ:
        no_story = all(part.asks for part in parts)
        clear = [part for part in clear if _may_be_asked(part, whole, no_story=no_story)]
    if any(part.act is Act.FAQ and part.asks for part in clear):
        clear = [part for part in clear if part.act is not Act.FAQ or part.asks]
    return clear


def _only_question(parts: Sequence[Part], whole: Part) -> Part | None:
    """The one part that asks, whether a plan works out: what is told around it is its circumstances."""
    asking = [part for part in parts if part.asks]
    only = asking[0] if len(asking) == 1 else None
    plans = only and only.act is Act.TRIP_PLAN and only.sure >= OTHER_SURE
    return only if plans and whole.acts.get(Act.TRIP_PLAN, 0.0) >= SAID else None


def _is_call(request: Request, whole: Part) -> bool:
    """A person was asked for in so many words, whatever the rest is taken for; stories may tell of one."""
    return request.act is Act.HUMAN and whole.act not in TOLD | {Act.HUMAN}


def _is_among(part: Part, whole: Part, *, first: bool) -> bool:
    """Whether it is a request of its own. A question has the form of one: a noun before the question is none.
    `first`: it stands before what the whole is about.
    """
    if part.act in NO_REQUESTS:
        return False
    if part.act is Act.FAQ and not part.asks:
        return part.names and whole.act not in TOLD | {Act.TRIP_PLAN} and part.sure >= PART_SURE
    if part.act is whole.act:
        return not _is_of_its_story(part, whole) and part.sure >= (CLEAR if part.act is Act.FAQ else PART_SURE)
    said = whole.acts.get(part.act, 0.0)
    if not part.asks and part.act in ASKED_FOR and (first or (part.act is Act.TRIP_PLAN and whole.act in TOLD)):
        return False  # a day of leaving told in a report is one too
    if first and not part.asks and part.act is Act.SET_REMINDER and said < ASKED_IN:
        return False  # 护照四月到期 tells when it ends; that one wants to be reminded is nowhere in the whole
    if part.act is Act.FAQ and part.attribute is Attribute.OTHER and part.document is Named.NOTHING:
        return False  # "does anybody care here?" asks nothing
    leads_up = first and whole.act in STORIES  # to what is told or asked in the end
    if leads_up or (part.act is Act.FAQ and whole.act in TOLD - {Act.THANKS}):
        return part.sure >= CLEAR and said >= SAID
    return part.sure >= OTHER_SURE or (part.sure >= CLEAR and said >= (SAID if first else SAID_AFTER))


def _is_of_its_story(part: Part, whole: Part) -> bool:
    """About a document of which the whole asks nothing: "his passport took a week. How long does an ID card take?" """
    named = part.service and whole.service
    return bool(named) and part.service is not whole.service and whole.services[str(part.service)] < SAID


def _may_be_asked(part: Part, whole: Part, *, no_story: bool) -> bool:
    """In a story a sentence has the form of a question now and then: it is one where the whole is about it too,
    or where nothing else can be meant. `no_story`: nothing is told besides what is asked.
    """
    near = WHO_COMES if part.attribute in WHO_COMES else {part.attribute}
    asked = sum(part.attributes[one] for one in near)
    certain = asked >= CERTAIN and part.sure >= (PART_SURE if no_story else CERTAIN)
    named = certain and part.attribute is not Attribute.OTHER
    return part.act is not Act.FAQ or named or whole.attributes[part.attribute] >= ASKED_IN


def _of(part: Part, whole: Part) -> Request:
    """A part's request; what it is about may have been named elsewhere in the message."""
    return replace(part.request, service=part.service or whole.service)
