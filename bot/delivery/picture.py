"""Draws a sheet of figures as a PNG for the screen of a phone: what is looked at first stands first and large.

Colours are the console's. Everything is drawn twice as large and made smaller at the end, which smooths what is round.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from bot.delivery.lettering import BOLD, LARGER, REGULAR, cut, drawable, fitted, font, weight_for, width_of

WIDTH, MARGIN, GAP = 1080, 44, 24
HEAD, TILE, BAR, LINE = 168, 226, 48, 30
PAD: Final = 28
LABEL_MOST: Final = 0.5  # of a panel, for the names of its bars
FOOT_SIZE: Final = 21

GROUND, PAPER, INK, QUIET, RULE = "#f1f4f8", "#ffffff", "#17212c", "#4f5d6c", "#d5dde6"
NIGHT, ON_NIGHT, ON_HALL, GOLD, LIGHT_GOLD, TRACK = "#0a3d73", "#ffffff", "#c9d8e8", "#c9a24d", "#e6c886", "#e9eef4"
TONES: Final = {
    "civic": ("#0b55a0", "#b9d0e8"),
    "gold": ("#c07c00", "#ecd6ae"),
    "good": ("#1c7a5a", "#bcdccf"),
    "plum": ("#8a3d8f", "#dfc6e1"),
    "bad": ("#a3221c", "#e8c1be"),
    "grey": ("#5b6b7a", "#cdd4db"),
}


def draw(sheet: dict[str, Any]) -> bytes:
    """`sheet` as `sheet.drawn_later` tells it. Takes a quarter of a second of one processor."""
    from PIL import Image

    drawing = _Drawing(_height(sheet))
    y = drawing.head(sheet)
    y = drawing.tiles(y, sheet["tiles"], sheet["months"])
    for panel in sheet["panels"]:
        y = drawing.panel(y, panel)
    drawing.foot(y, sheet["foot"])
    small = drawing.image.resize((WIDTH, drawing.height), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.convert("P", palette=Image.Palette.ADAPTIVE, colors=128).save(out, "png", optimize=True)
    return out.getvalue()


def _height(sheet: dict[str, Any]) -> int:
    tiles = (len(sheet["tiles"]) + 1) // 2 * (TILE + GAP)
    panels = sum(_panel_height(panel) + GAP for panel in sheet["panels"])
    lines = sum(len(_wrapped(line)) for line in sheet["foot"])
    return HEAD + GAP + tiles + panels + lines * LINE + MARGIN


def _panel_height(panel: dict[str, Any]) -> int:
    return PAD * 2 + 44 + BAR * max(1, len(panel["bars"]))


class _Drawing:
    """Places are given in pixels of the finished picture."""

    def __init__(self, height: int) -> None:
        from PIL import Image, ImageDraw

        self.height = height
        self.image: Image.Image = Image.new("RGB", (WIDTH * LARGER, height * LARGER), GROUND)
        self._pen: ImageDraw.ImageDraw = ImageDraw.Draw(self.image)

    def head(self, sheet: dict[str, Any]) -> int:
        self._box(0, 0, WIDTH, HEAD, NIGHT)
        self._box(0, HEAD - 6, WIDTH, HEAD, GOLD)
        self._seal(MARGIN + 48, HEAD // 2 - 3, 48)
        left = MARGIN + 120
        room = WIDTH - MARGIN - left
        self._text(left, 38, sheet["title"], 46, ON_NIGHT, BOLD, most=room)
        hall, place = sheet["hall"], sheet["place"]
        size = next((size for size in range(27, 20, -1) if width_of(hall + place, size) + GAP <= room), 20)
        self._text(left, 103, hall, size, ON_HALL, most=room * 2 // 3)
        used = min(room * 2 // 3, width_of(hall, size)) + GAP
        self._text(left + used, 103, place, size, LIGHT_GOLD, most=room - used)
        return HEAD + GAP

    def tiles(self, y: int, tiles: Sequence[dict[str, Any]], months: Sequence[str]) -> int:
        width = (WIDTH - 2 * MARGIN - GAP) // 2
        for number, tile in enumerate(tiles):
            row, column = divmod(number, 2)
            self._tile(MARGIN + column * (width + GAP), y + row * (TILE + GAP), width, tile, months)
        return y + (len(tiles) + 1) // 2 * (TILE + GAP)

    def panel(self, y: int, panel: dict[str, Any]) -> int:
        width, height = WIDTH - 2 * MARGIN, _panel_height(panel)
        self._card(MARGIN, y, width, height)
        left, inner = MARGIN + PAD, width - 2 * PAD
        self._text(left, y + PAD - 6, panel["title"], 28, INK, BOLD, most=inner)
        top = y + PAD + 44
        if not panel["bars"]:
            self._text(left, top + 8, panel["empty"], 26, QUIET, most=inner)
        labels = min(int(inner * LABEL_MOST), max((width_of(bar[0], 26) for bar in panel["bars"]), default=0)) + 24
        most = max((count for _, count, _ in panel["bars"]), default=0) or 1
        counts = max((width_of(str(bar[1]), 30, BOLD) for bar in panel["bars"]), default=0) + 20
        for number, (label, count, tone) in enumerate(panel["bars"]):
            middle = top + number * BAR + BAR // 2
            self._text(left, middle - 19, label, 26, INK, most=labels - 24)
            begin, room = left + labels, inner - labels - counts
            self._round(begin, middle - 10, room, 20, 10, TRACK)
            self._round(begin, middle - 10, max(20, room * count // most), 20, 10, TONES[tone][0])
            self._text(left + inner, middle - 21, str(count), 30, INK, BOLD, right=True)
        return y + height + GAP

    def foot(self, y: int, lines: Sequence[str]) -> None:
        for line in lines:
            for part in _wrapped(line):
                self._text(MARGIN, y, part, FOOT_SIZE, QUIET)
                y += LINE

    def _tile(self, x: int, y: int, width: int, tile: dict[str, Any], months: Sequence[str]) -> None:
        strong, weak = TONES[tile["tone"]]
        self._card(x, y, width, TILE)
        self._round(x, y, 8, TILE, 4, strong)
        left, chart = x + PAD + 6, 168
        room = width - 2 * PAD - 6
        self._text(left, y + 20, tile["title"], 26, QUIET, most=room)
        self._text(left, y + 58, tile["value"], 60, INK, BOLD, most=room - chart - 12)
        for number, line in enumerate(tile["note"].split("\n")):
            self._text(left, y + 142 + number * 32, line, 23, QUIET, most=room - chart - 28)
        self._trend(x + width - PAD - chart, y + 66, chart, 112, tile["trend"], (strong, weak), months)

    def _trend(
        self,
        x: int,
        y: int,
        width: int,
        height: int,
        values: Sequence[int | None],
        colours: tuple[str, str],
        months: Sequence[str],
    ) -> None:
        """The last months as columns, this one in the strong colour; where nothing was counted a dash lies."""
        strong, weak = colours
        most, step = max((value or 0 for value in values), default=0) or 1, width // len(values)
        for number, value in enumerate(values):
            last = number == len(values) - 1
            begin, wide = x + number * step, step - 8
            tall = 4 if not value else max(8, height * value // most)
            colour = (strong if last else weak) if value is not None else RULE
            self._round(begin, y + height - tall, wide, tall, min(5, tall // 2), colour)
            if number in (0, len(values) - 1):
                self._centred(begin + wide // 2, y + height + 8, months[number], 19, INK if last else QUIET)

    def _seal(self, x: int, y: int, size: int) -> None:
        """A window with its lattice, as on the pages."""

        def circle(radius: float, width: int) -> None:
            box = tuple(LARGER * at for at in (x - radius, y - radius, x + radius, y + radius))
            self._pen.ellipse(box, outline=LIGHT_GOLD, width=width * LARGER)

        def square(half: float, width: int) -> None:
            box = tuple(LARGER * at for at in (x - half, y - half, x + half, y + half))
            self._pen.rectangle(box, outline=LIGHT_GOLD, width=width * LARGER)

        def lines(*points: tuple[float, float]) -> None:
            self._pen.line([(LARGER * (x + dx), LARGER * (y + dy)) for dx, dy in points], LIGHT_GOLD, 2 * LARGER)

        circle(size, 3)
        circle(size * 0.86, 2)
        outer, inner = size * 0.5, size * 0.235
        square(outer, 3)
        square(inner, 3)
        for sx, sy in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
            lines((sx * inner, sy * outer), (sx * inner, sy * inner), (sx * outer, sy * inner))
        for dx, dy in ((0, -1), (0, 1), (-1, 0), (1, 0)):
            lines((dx * inner, dy * inner), (dx * outer, dy * outer))
        tip = size * 0.13
        self._pen.polygon(
            [(LARGER * (x + dx), LARGER * (y + dy)) for dx, dy in ((0, -tip), (tip, 0), (0, tip), (-tip, 0))], ON_NIGHT
        )

    def _card(self, x: int, y: int, width: int, height: int) -> None:
        self._round(x, y, width, height, 16, PAPER, outline=RULE)

    def _box(self, x: int, y: int, right: int, bottom: int, colour: str) -> None:
        self._pen.rectangle((x * LARGER, y * LARGER, right * LARGER - 1, bottom * LARGER - 1), colour)

    def _round(
        self, x: int, y: int, width: int, height: int, radius: int, colour: str, outline: str | None = None
    ) -> None:
        box = (x * LARGER, y * LARGER, (x + width) * LARGER - 1, (y + height) * LARGER - 1)
        self._pen.rounded_rectangle(box, radius * LARGER, colour, outline, LARGER if outline else 0)

    def _text(
        self,
        x: int,
        y: int,
        text: str,
        size: int,
        colour: str,
        weight: str = REGULAR,
        *,
        most: int = 0,
        right: bool = False,
    ) -> None:
        """`most` pixels wide, else it is set smaller and in the end cut; `right`: `x` is where it ends."""
        set_as = size
        text, size = fitted(text, size, weight, most) if most else (drawable(text), size)
        y += round((set_as - size) * 0.6)  # what is set smaller stays on its line
        at = x - width_of(text, size, weight) if right else x
        self._pen.text((at * LARGER, y * LARGER), text, colour, font(size * LARGER, weight_for(text, weight)))

    def _centred(self, x: int, y: int, text: str, size: int, colour: str) -> None:
        self._text(x - width_of(text, size) // 2, y, text, size, colour)


def _wrapped(text: str) -> list[str]:
    return cut(text, FOOT_SIZE, WIDTH - 2 * MARGIN)
