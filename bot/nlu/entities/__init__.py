"""What a sentence names beside its meaning: numbers, people, places, the matter itself."""

from bot.nlu.entities.reading import Entities

__all__ = ["Entities"]
