"""What the service writes to its log is meant for those who run it."""

import subprocess
import sys

SAYS = """
import logging
from bot.config import Log
from bot.logs import set_up_logs
set_up_logs(Log())
logging.getLogger("apscheduler.scheduler").warning("skipped: maximum number of running instances reached")
logging.getLogger("apscheduler.executors.default").error("a job raised an exception")
"""


def test_a_tick_that_is_left_out_is_no_news_and_one_that_fails_is():
    ended = subprocess.run([sys.executable, "-c", SAYS], capture_output=True, text=True, check=True)
    assert ended.stderr == "ERROR apscheduler.executors.default a job raised an exception\n"
