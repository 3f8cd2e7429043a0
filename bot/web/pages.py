"""Fills the templates. Everything is escaped unless this package itself made it; every sentence comes from texts."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from bot.clock import Clock
from bot.config import Config
from bot.domain.meaning import LANGUAGES
from bot.domain.text import Names, Text, Value
from bot.services.hall import names
from bot.services.rooms import InForce
from bot.services.wall import Thanks
from bot.store.messages import Message
from bot.texts import Texts
from bot.web.assets import Assets
from bot.web.forms import TEXT_CHARACTERS
from bot.web.layout import is_number, linked, numbered, with_cases
from bot.web.problem import Draft, Problem
from bot.web.views import MessageView, view
from bot.web.visitor import SIZES, Visitor, new_id

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent


class Pages:
    def __init__(self, in_force: InForce, config: Config, assets: Assets, clock: Clock) -> None:
        self._in_force = in_force
        self._config = config
        self._assets = assets
        self._clock = clock
        self._zone = config.hall.zone

    @cached_property
    def _environment(self) -> "Environment":
        """Made for the first page, so that a hall opens without it."""
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        environment = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        environment.tests["appointment_number"] = is_number
        phones = tuple(site.phone for site in self._config.sites)
        environment.filters.update(linked=partial(linked, phones=phones), numbered=numbered, named=names)
        environment.filters.update(with_cases=with_cases)
        environment.globals.update(
            asset=self._assets.url,
            new_id=new_id,
            languages=LANGUAGES,
            sizes=SIZES,
            most_characters=TEXT_CHARACTERS,
            hall=Names({"zh-Hans": self._config.hall.name.zh_hans, "en": self._config.hall.name.en}),
            phone=self._config.sites[0].phone,
        )
        return environment

    def chat(self, messages: Sequence[Message], cursor: int, visitor: Visitor, *, start: str, earlier: bool) -> str:
        """`start`: a service that a link names; `earlier`: there may be more messages before these."""
        return self._fill(
            "chat.html",
            visitor.language,
            visitor=visitor,
            start=start,
            earlier=earlier,
            cursor=cursor,
            now=self._clock.now(),
            messages=view(messages, self._in_force.rooms.texts, visitor.language, self._zone),
        )

    def wall(self, thanks: Sequence[Thanks], visitor: Visitor) -> str:
        return self._fill("thanks.html", visitor.language, visitor=visitor, thanks=thanks)

    def staff(self, template: str, visitor: Visitor, **values: object) -> str:
        """A page of the staff console; `values` as its template asks for them."""
        return self._fill(
            f"staff/{template}",
            visitor.language,
            visitor=visitor,
            now=self._clock.now(),
            **values,
        )

    def problem(self, problem: Problem, visitor: Visitor, draft: Draft | None, *, staff: bool = False) -> str:
        return self._fill(
            "problem.html",
            visitor.language,
            visitor=visitor,
            staff=staff,
            draft=draft,
            sentence=self.sentence(problem.text, visitor.language),
        )

    def fragments(self, messages: Sequence[Message], language: str) -> list[dict[str, Any]]:
        """What the script adds to an open page, one entry a message."""
        return [
            {"id": message.id, "html": self._fragment(message, language)}
            for message in view(messages, self._in_force.rooms.texts, language, self._zone)
        ]

    def sentence(self, text: Text, language: str) -> str:
        return self._in_force.say(text, language)

    def _fragment(self, message: MessageView, language: str) -> str:
        return self._fill("message.html", language, message=message).strip()

    def _fill(self, template: str, language: str, **values: object) -> str:
        texts = self._in_force.rooms.texts
        say, tell = partial(_say, texts, language), partial(texts.say, language=language)
        return self._environment.get_template(template).render(say=say, tell=tell, language=language, **values)


def _say(texts: Texts, language: str, key: str, **values: Value) -> str | Markup:
    return texts.say(Text(key, values), language)
