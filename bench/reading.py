"""What understanding a message costs, beside jieba's stock dictionary and a rank-bm25 search over the same examples.

Each row is a process of its own on processor 0, so that load time and memory are its own. `ours, 2,000 examples` is the
same model with only the features that the first 2,000 examples show: what more examples cost. The messages are those of
`tests/eval/tune.txt`, every fifth; of a search only the time counts here, not whether its best hit is right.
"""

import json
import subprocess
import sys
from pathlib import Path

from bench.process import BOT_CPU
from bench.variants import PEERS_PYTHON, ROOT

COLUMNS = ("understanding a message", "load s", "load MB", "p50 ms", "p99 ms", "x ours")
FEW, MANY = 2_000, 20_000

_COMMON = """
import json, os, resource, sys, time
os.sched_setaffinity(0, {cpu})
sys.path.insert(0, {root!r})
def memory(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.split("|", 1)[1].strip() for line in file if "|" in line and line[0] != "#"]
def timed(read):
    took = []
    for text in texts: read(text)
    for text in texts:
        began = time.perf_counter(); read(text); took.append(time.perf_counter() - began)
    took.sort()
    return took[len(took) // 2], took[int(len(took) * 0.99)]
texts = lines({root!r} + "/tests/eval/tune.txt")[::5]
before, began = memory(), time.perf_counter()
"""
_END = """
p50, p99 = timed(read)
print(json.dumps([loaded, grown, p50, p99]), flush=True)
os._exit(0)  # the database's thread would wait
"""
_LOADED = "read('你好'); loaded, grown = time.perf_counter() - began, memory() - before\n"
_OURS = """
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo
import bot.config
before, began = memory(), time.perf_counter()  # every service has its settings, however it reads
from bot.nlu import Understanding
days, now, locales = count(), datetime(2026, 11, 25, 10, tzinfo=ZoneInfo("Asia/Shanghai")), Path({root!r}) / "locales"
understanding = Understanding.load(locales)
{fewer}
def read(text): return understanding.understand(text, now + timedelta(days=next(days)))  # remembered for a day
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
_ANSWER = """
import asyncio
from datetime import datetime
from bot.ask import Asker
from bot.config import load_config
loop = asyncio.new_event_loop()
config = load_config({{"BOT_CONFIG": {root!r} + "/bot.toml"}})
asker = loop.run_until_complete(Asker.open(config, datetime.fromisoformat("2026-11-25T10:00:00+08:00"), ""))
def read(text):
    asker._understanding._remembered.cache_clear()
    return loop.run_until_complete(asker.ask(text))
"""
_JIEBA = """
import logging; logging.getLogger("jieba").setLevel(logging.ERROR)
import jieba
jieba.initialize()
def read(text): return jieba.lcut(text)
"""
_BM25 = """
import glob, itertools
from rank_bm25 import BM25Okapi
known = [text for path in sorted(glob.glob({root!r} + "/locales/*/examples/*.txt")) for text in lines(path)]
known = list(itertools.islice(itertools.cycle(known), {count}))
def grams(text): return [text[at:at + 2] for at in range(max(len(text) - 1, 1))]
search = BM25Okapi([grams(text) for text in known])
def read(text): return search.get_scores(grams(text)).argmax()
"""


def rows() -> list[tuple[str, ...]]:
    ours, peers = sys.executable, str(PEERS_PYTHON)
    measured = [
        ("ours, reading", _run(ours, _OURS, fewer="")),
        (f"ours, reading, features of {FEW:,} examples", _run(ours, _OURS, fewer=_FEWER.format(few=FEW))),
        ("ours, reading and answering (`bot ask`)", _run(ours, _ANSWER)),
        ("jieba, stock dictionary, cutting only", _run(ours, _JIEBA)),
        (f"rank-bm25 over {FEW:,} examples", _run(peers, _BM25, count=FEW)),
        (f"rank-bm25 over {MANY:,} examples", _run(peers, _BM25, count=MANY)),
    ]
    own = measured[0][1][2]
    return [
        (name, f"{load:.2f}", f"{grown:.0f}", f"{p50 * 1000:.2f}", f"{p99 * 1000:.2f}", f"{p50 / own:.1f}")
        for name, (load, grown, p50, p99) in measured
    ]


def _run(python: str, body: str, **given: object) -> list[float]:
    root = str(ROOT)
    script = _COMMON.format(cpu={BOT_CPU}, root=root) + body.format(root=root, **given) + _LOADED + _END
    done = subprocess.run([python, "-c", script], capture_output=True, text=True, cwd=Path(root), check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    measured: list[float] = json.loads(done.stdout.splitlines()[-1])
    return measured
