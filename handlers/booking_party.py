"""For how many people a visit is: from the sentence, or asked where somebody comes along; never more than one window
can take at once.
"""

from bot.config import Site
from bot.dialog.talk import Ask, Talk, Unreadable
from bot.domain.reply import Choice
from bot.domain.text import Figure, Text
from handlers.booking_company import people_said
from handlers.booking_words import item_of, party_of, site_named

MOST_SHOWN = 6


def most_together(talk: Talk) -> int:
    """The most people that any site can take at one time for these documents."""
    schedule, party = talk.services.booking.schedule, party_of(talk)
    return max(
        (schedule.most_people(party, site.id, talk.contact.channel) for site in talk.services.hall.sites()), default=0
    )


def check_people(talk: Talk, people: int) -> None:
    """Raises Unreadable with what is wrong."""
    if people < 1:
        raise Unreadable("booking-hint-nobody", meant=True)
    if people > (most := most_together(talk)):
        raise Unreadable(too_many(talk, most), meant=True)


def too_many(talk: Talk, most: int) -> Text:
    phone = talk.services.hall.sites()[0].phone
    return Text("booking-too-many-people", {"most": Figure(most, "person"), "phone": phone})


def sites_for(talk: Talk) -> list[Site]:
    """Sites where so many people can come at one time."""
    schedule, party = talk.services.booking.schedule, party_of(talk)
    channel = talk.contact.channel
    return [site for site in schedule.sites(party) if schedule.most_people(party, site.id, channel) >= party.people]


def does_not_fit(talk: Talk, site: str) -> Text:
    """The site that was named has no window for it, or none for so many."""
    most = talk.services.booking.schedule.most_people(party_of(talk), site, talk.contact.channel)
    key = "booking-site-too-small" if most else "booking-site-without"
    return Text(key, {"site": site_named(talk, site), "item": item_of(talk), "most": Figure(most, "person")})


def ask_company(talk: Talk) -> Ask | None:
    """None where it is clear how many come."""
    most, people = most_together(talk), int(str(talk.answers.get("people") or 0))
    if people <= most and not talk.answers.get("nobody") and (people or not talk.answers.get("with_child")):
        return None
    if not talk.session.misses:  # why it is asked is said once
        if people > most:
            talk.tell(too_many(talk, most))
        elif talk.answers.get("nobody"):
            talk.tell(Text("booking-hint-nobody"))
    choices = [
        Choice(str(n), Text("booking-people-label", {"people": Figure(n, "person")})) for n in range(1, most + 1)
    ]
    item = item_of(talk) if people <= most else Text(f"item-{talk.answer('item')}")
    return Ask(Text("booking-ask-people", {"item": item}), tuple(choices[:MOST_SHOWN]))


def company_is_known(talk: Talk) -> int:
    """Raises Unreadable with what is wrong."""
    chosen = talk.chosen_or_none()
    people = int(chosen) if chosen else read_people(talk)
    if people is None:
        raise Unreadable("booking-hint-people")
    if people < 1:
        raise Unreadable("booking-hint-nobody")
    return people


def read_people(talk: Talk) -> int | None:
    """How many people, where that was asked: 3, three, the three of us."""
    text, words = talk.turn.text, talk.services.booking_words
    if words.names_nobody(text):
        return 0
    return people_said(talk) or talk.services.choice_words.number(text)
