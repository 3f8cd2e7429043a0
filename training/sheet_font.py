"""Makes the two fonts that the monthly sheet is drawn with, out of Noto Sans CJK: `python -m training.sheet_font`.

A machine that serves a hall need not have a Chinese font, so the sheet brings its own: the regular weight with every
common character (names of sites and windows come from `bot.toml`), the bold one with what the sheet itself says. The
same sources, texts and fonttools give the same files, to the byte. The sources are those of Debian's fonts-noto-cjk
1:20220127; names, licence and copyright stay in what is made of them.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont
from opencc import OpenCC

from bot.texts.traditional import Traditional

ROOT = Path(__file__).parents[1]
LOCALES = ROOT / "locales"
INTO = ROOT / "bot" / "delivery" / "fonts"
FROM = Path("/usr/share/fonts/opentype/noto")
SOURCES = {  # weight: file, and the sum of what it was made from
    "regular": ("NotoSansCJK-Regular.ttc", "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a"),
    "bold": ("NotoSansCJK-Bold.ttc", "faa5f3656a78b2e2d450d27fe8382c778bc2b6bb5ea29c986664a6a435056ceb"),
}
FAMILY = "Noto Sans CJK SC"
OWN_FAMILY = "Chuangkou Sheet"
SAID = ("cases", "figures", "monthly", "units")  # files of locales/ that the sheet speaks from
PLAIN = (
    "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x180))))
    + "·–—‘’“”…•‰→↑↓−×£€¥°№▲▼〓　、。〈〉《》「」『』【】〔〕！（），．／：；？～％＋－＝"
)
COMMON = range(16, 56)  # rows of GB 2312 with the characters of its first level
LICENCE, MADE_AT = (0, 7, 13, 14), 0


def main() -> None:
    traditional = Traditional(LOCALES / "zh-Hant")
    said = "".join(written(language, SAID) for language in ("zh-Hans", "en"))
    bold = {*PLAIN, *said, *traditional.convert(said)}
    known = "".join(common_characters()) + (ROOT / "bot.toml").read_text("utf-8") + written("zh-Hans", ["*"])
    # One by one by each table, for a character has several traditional forms; and in sentences, for these choose.
    forms = "".join(OpenCC(table).convert("\n".join(known)) for table in ("s2t", "s2tw", "s2hk"))
    regular = {*bold, *known, *forms, *traditional.convert(known)}
    for weight, characters in (("regular", regular), ("bold", bold)):
        path = INTO / f"{weight}.otf"
        make(weight, characters, path)
        print(path.name, len(characters), "characters,", path.stat().st_size, "bytes")


def written(language: str, names: Iterable[str]) -> str:
    folder = LOCALES / language
    return "".join(path.read_text("utf-8") for name in names for path in sorted(folder.glob(f"{name}.ftl")))


def common_characters() -> Iterator[str]:
    for row in COMMON:
        for cell in range(1, 95):
            try:
                yield bytes((row + 0xA0, cell + 0xA0)).decode("gb2312")
            except UnicodeDecodeError:
                continue  # the last row is not full


def make(weight: str, characters: set[str], path: Path) -> None:
    name, digest = SOURCES[weight]
    source = FROM / name
    if hashlib.sha256(source.read_bytes()).hexdigest() != digest:
        raise SystemExit(f"{source} is not the file that the fonts are made from")
    font = next(one for one in TTCollection(source, lazy=True).fonts if FAMILY in one["name"].getDebugName(4))
    options = subset.Options(
        layout_features=["kern"], name_IDs=["*"], hinting=False, desubroutinize=False, notdef_outline=True
    )
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(sorted(characters)))
    subsetter.subset(font)
    rename(font, weight)
    font["head"].created = font["head"].modified = MADE_AT
    font.recalcTimestamp = False
    path.parent.mkdir(exist_ok=True)
    font.save(path)
    held = "".join(char for char in sorted(map(chr, font.getBestCmap())) if char.isprintable())
    path.with_suffix(".txt").write_text(held, "utf-8")


def rename(font: TTFont, weight: str) -> None:
    """A font that was cut down must not be taken for the whole one. Licence and copyright stay."""
    names = font["name"]
    names.names = [one for one in names.names if one.nameID in LICENCE and one.platformID == 3]
    style = weight.capitalize()
    for id, text in ((1, OWN_FAMILY), (2, style), (4, f"{OWN_FAMILY} {style}"), (6, f"ChuangkouSheet-{style}")):
        names.setName(text, id, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [f"ChuangkouSheet-{style}"]
        cff.topDictIndex[0].FullName = f"{OWN_FAMILY} {style}"
        cff.topDictIndex[0].FamilyName = OWN_FAMILY


if __name__ == "__main__":
    main()
