"""Where the hall is and when it is open: all sites at a glance, then one in full."""

from datetime import date

from bot.config import Opening, Site
from bot.dialog.dialogs import Dialog
from bot.dialog.talk import Ask, End, Next, Outcome, Talk, offer
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Lines, Text
from bot.services.hall import names

dialog = Dialog("sites", command="sites", acts=[Act.OPENING_HOURS, Act.WHICH_WINDOW])


@dialog.step
async def overview(talk: Talk) -> Outcome:
    if not talk.arriving:
        return Next(one_site, site=talk.chosen())
    sites = sites_asked_for(talk)
    if talk.answers.get("site") in {site.id for site in sites}:
        return Next(one_site)
    choices = tuple(Choice(site.id, Text("sites-label", {"site": names(site.name)})) for site in sites)
    return Ask(at_a_glance(talk), choices)


@dialog.step
async def one_site(talk: Talk) -> Outcome:
    site = talk.services.hall.site(talk.answer("site"))
    assert site is not None, "chosen from this hall's sites"
    windows = tuple(
        Text(
            "sites-window",
            {
                "window": names(window.name),
                "floor": window.floor,
                "items": tuple(Text(f"item-{item}") for item in window.items),
            },
        )
        for window in site.windows
    )
    text = Text(
        "sites-one",
        {
            "site": names(site.name),
            "address": names(site.address),
            "phone": site.phone,
            "today": state_now(talk, site),
            "week": Lines(week(talk, site)),
            "windows": Lines(windows),
        },
    )
    return End(
        text,
        (
            offer("booking", Text("faq-offer-book"), site=site.id),
            offer("sites", Text("sites-offer-others")),
            offer("start", Text("sites-offer-menu"), again="1"),
        ),
    )


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    return at_a_glance(talk)


def sites_asked_for(talk: Talk) -> tuple[Site, ...]:
    item = str(talk.answers.get("item") or talk.reading.service or "")
    return talk.services.hall.sites(item) or talk.services.hall.sites()


def at_a_glance(talk: Talk) -> Text:
    """A line a site: for the day that was asked about, else for now."""
    said = talk.reading.date
    day = said.start if said and said.start != talk.services.hall.now.date() else None
    lines = tuple(
        Text(
            "sites-line",
            {"site": names(site.name), "state": state_on(talk, site, day) if day else state_now(talk, site)},
        )
        for site in sites_asked_for(talk)
    )
    return Text("sites-glance", {"day": day or talk.services.hall.now.date(), "lines": Lines(lines)})


def state_now(talk: Talk, site: Site) -> Text:
    today = talk.services.hall.today(site)
    if today.open_now:
        return Text("sites-open-now", {"hours": hours(today.spans)})
    if today.closure is not None:
        return Text("sites-closure", {"reason": today.closure})
    if today.next_day is not None:
        return Text("sites-shut-until", {"day": today.next_day})
    return Text("sites-shut-now", {"hours": hours(today.spans)})


def state_on(talk: Talk, site: Site, day: date) -> Text:
    spans = talk.services.hall.hours_on(site, day)
    return Text("sites-open-day", {"hours": hours(spans)}) if spans else Text("sites-shut-day")


def week(talk: Talk, site: Site) -> tuple[Text, ...]:
    """The coming seven days."""
    return tuple(
        Text("sites-day-line", {"day": day, "state": state_on(talk, site, day)})
        for day in talk.services.hall.coming_days()
    )


def hours(spans: Opening) -> tuple[Text, ...]:
    return tuple(Text("sites-span", {"start": span.start, "end": span.end}) for span in spans)
