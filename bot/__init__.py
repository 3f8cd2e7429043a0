"""How the hall's window runs. The five rooms are told in the README."""

__version__ = "0.1.0"
