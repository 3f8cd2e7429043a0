"""What understanding a message costs, beside jieba's stock dictionary and a rank-bm25 search over our examples.

Each row is a process of its own on processor 0, so that load and memory are its own. What is said are the messages of
`tests/eval/tune.txt`, all kinds alike, each once, so that nothing is remembered. `cold` are the first 800 a fresh
process hears, with all that is compiled and read at first use; `then` are the others. Of jieba only cutting is timed,
of a search only the scores, not whether its best hit is right; a search keeps nothing, and hears as many messages as
`messages` tells, spread over the same file.

The load is import, reading the files and a first 你好, beyond a bare Python with the hall's settings. That of `bot ask`
is the whole command, from its start to its first answer, and all of its memory; its times are those of the pipe, from a
line written to its answer read. `features of 2,000 examples` is the same model without the features that only later
examples show: what more examples cost a message. It is made in the process that reads, so it has no load, and less of
its first use is cold.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence

from bench.process import BOT_CPU, memory_mb, pin
from bench.variants import PEERS_PYTHON, ROOT

COLUMNS = (
    "understanding a message", "messages", "load s", "load MB", "cold p50 / p95 / p99 / max ms", "then p50 / p99 ms",
    "x ours",
)  # fmt: skip
FEW, MANY = 2_000, 20_000
COLD = 800  # messages
SEARCHED = {FEW: 200, MANY: 40}  # messages a search hears: it takes a quarter of a second for one

_COMMON = """
import json, os, resource, sys, time
os.sched_setaffinity(0, {cpu})
sys.path.insert(0, {root!r})
def memory(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
def timed(text):
    began = time.perf_counter(); read(text); return time.perf_counter() - began
before, began = memory(), time.perf_counter()
"""
_END = """
read("你好")
loaded, grown = time.perf_counter() - began, memory() - before
print(json.dumps([loaded, grown, [timed(text) for text in json.load(sys.stdin)]]))
"""
_OURS = """
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
import bot.config
before, began = memory(), time.perf_counter()  # every service has its settings, however it reads
from bot.nlu import Understanding
now, locales = datetime(2026, 11, 25, 10, tzinfo=ZoneInfo("Asia/Shanghai")), Path({root!r}) / "locales"
understanding = Understanding.load(locales)
{fewer}
def read(text): return understanding.understand(text, now)
"""
_FEWER = """
from array import array
from dataclasses import replace
from itertools import accumulate
from bot.nlu.normal import normalised
from bot.nlu.examples import read_exact, read_examples
from bot.nlu.features import features
from bot.nlu.model import FILE, Content, Model, mark_of
from msgspec.json import decode
from bot.nlu.parts import Parts
from bot.nlu.pinyin import Pinyin
from bot.nlu.requests import RequestReader
pinyin, parts, shown = Pinyin.load(locales), Parts.load(locales), set()
for example in read_examples(locales)[:{few}]:
    normal, _ = normalised(example.text, None)
    hits, elsewhere = understanding.lexicon.hits(normal), understanding.elsewhere.read(normal)
    shown |= features(normal, hits, pinyin, elsewhere, asked=parts.asked(normal), dated=True)
whole, known = decode(FILE.read_bytes(), type=Content), set(map(mark_of, shown))
marks, ends = array("I", whole.features), [0, *accumulate(2 * count for count in whole.counts)]
kept = [at for at, mark in enumerate(marks) if mark in known]
features, counts = array("I", [marks[at] for at in kept]).tobytes(), bytes(whole.counts[at] for at in kept)
weights = b"".join(whole.weights[ends[at]:ends[at + 1]] for at in kept)
content = Content(whole.trained_on, whole.heads, whole.bias, whole.scale, features, counts, weights)
reader = RequestReader(Model(content), pinyin, understanding.elsewhere, read_exact(locales), parts)
understanding = replace(understanding, requests=reader)
"""
_JIEBA = """
import logging; logging.getLogger("jieba").setLevel(logging.ERROR)
import jieba
jieba.initialize()
def read(text): return jieba.lcut(text)
"""
_BM25 = """
import glob, itertools
def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.split("|", 1)[1].strip() for line in file if "|" in line and line[0] != "#"]
from rank_bm25 import BM25Okapi
known = [text for path in sorted(glob.glob({root!r} + "/locales/*/examples/*.txt")) for text in lines(path)]
known = list(itertools.islice(itertools.cycle(known), {count}))
def grams(text): return [text[at:at + 2] for at in range(max(len(text) - 1, 1))]
search = BM25Okapi([grams(text) for text in known])
def read(text): return search.get_scores(grams(text)).argmax()
"""


Measured = tuple[float, float, list[float]]
"""Seconds and megabytes of the load, and the seconds of each message in turn."""


def rows() -> list[tuple[str, ...]]:
    ours, peers, texts = sys.executable, str(PEERS_PYTHON), _texts()
    measured = {
        "ours, reading": _run(ours, _OURS, texts, fewer=""),
        f"ours, reading, features of {FEW:,} examples": _run(ours, _OURS, texts, fewer=_FEWER.format(few=FEW)),
        "ours, reading and answering (`bot ask`)": _asked(ours, texts),
        "jieba, stock dictionary, cutting only": _run(ours, _JIEBA, texts),
    }
    for count, heard in SEARCHED.items():
        some = texts[:: len(texts) // heard][:heard]
        measured[f"rank-bm25 over {count:,} examples"] = _run(peers, _BM25, some, count=count)
    own = _at(measured["ours, reading"][2], 0.5)
    return [_row(name, one, own) for name, one in measured.items()]


def _texts() -> list[str]:
    """Every other line first: each half holds all kinds of messages."""
    lines = (ROOT / "tests" / "eval" / "tune.txt").read_text("utf-8").splitlines()
    texts = list(dict.fromkeys(line.split("|", 1)[1].strip() for line in lines if "|" in line and line[0] != "#"))
    return [*texts[::2], *texts[1::2]]


def _row(name: str, measured: Measured, own: float) -> tuple[str, ...]:
    load, grown, took = measured
    cold, then = took[:COLD], took[COLD:]
    spread = " / ".join(f"{_at(cold, share) * 1000:.2f}" for share in (0.5, 0.95, 0.99, 1))
    later = " / ".join(f"{_at(then, share) * 1000:.2f}" for share in (0.5, 0.99)) if then else "-"
    made_smaller = name.endswith(f"{FEW:,} examples") and name.startswith("ours")  # its load is that of the making
    loads = ("-", "-") if made_smaller else (f"{load:.2f}", f"{grown:.0f}")
    return name, f"{len(took):,}", *loads, spread, later, f"{_at(took, 0.5) / own:.1f}"


def _at(took: Sequence[float], share: float) -> float:
    """Up to which this share of them stays."""
    return sorted(took)[min(int(len(took) * share), len(took) - 1)]


def _asked(python: str, texts: Sequence[str]) -> Measured:
    command = [python, "-m", "bot", "ask", "--json", "--now", "2026-11-25T10:00:00+08:00", "-"]
    env = {**os.environ, "BOT_CONFIG": str(ROOT / "bot.toml")}
    began = time.perf_counter()
    with subprocess.Popen(
        command, env=env, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, preexec_fn=lambda: pin(BOT_CPU)
    ) as process:
        assert process.stdin and process.stdout

        def ask(text: str) -> float:
            asked = time.perf_counter()
            process.stdin.write(f"{text}\n".encode())
            process.stdin.flush()
            if not process.stdout.readline():
                raise RuntimeError("bot ask gave no answer")
            return time.perf_counter() - asked

        ask("你好")
        loaded, memory = time.perf_counter() - began, memory_mb(process.pid)
        return loaded, memory, [ask(text) for text in texts]


def _run(python: str, body: str, texts: Sequence[str], **given: object) -> Measured:
    root = str(ROOT)
    script = _COMMON.format(cpu={BOT_CPU}, root=root) + body.format(root=root, **given) + _END
    said = json.dumps(texts)
    done = subprocess.run([python, "-c", script], input=said, capture_output=True, text=True, cwd=root, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    load, grown, took = json.loads(done.stdout.splitlines()[-1])
    return load, grown, took
