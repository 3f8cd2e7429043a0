"""Figures for Prometheus, read off the running parts when somebody asks."""

from collections.abc import Sequence

from bot.delivery.courier import Courier
from bot.domain.attachments import Arrival
from bot.reload import Reload
from bot.services.fetching import Fetching


class Metrics:
    def __init__(self, courier: Courier, fetching: Sequence[Fetching], reload: Reload) -> None:
        self._courier = courier
        self._fetching = fetching
        self._reload = reload

    def page(self) -> bytes:
        from prometheus_client import CollectorRegistry, generate_latest  # 50 ms that most starts never need
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
        from prometheus_client.process_collector import ProcessCollector

        registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        courier, fetching, reload = self._courier, self._fetching, self._reload

        class Collector:
            def collect(self) -> list[CounterMetricFamily | GaugeMetricFamily]:
                ends = CounterMetricFamily("bot_messages", "Messages by how their sending ended", labels=["end"])
                for end, count in courier.ended.items():
                    ends.add_metric([end.value], count)
                flying = GaugeMetricFamily("bot_messages_in_flight", "Messages being sent", value=courier.in_flight)
                files = CounterMetricFamily("bot_files", "Files by how fetching them ended", labels=["end"])
                for arrival in (Arrival.HERE, Arrival.LOST):
                    files.add_metric([arrival.value], sum(one.ended[arrival] for one in fetching))
                what = "Faults that keep a change of policy/ and locales/ from being taken up"
                return [ends, flying, files, GaugeMetricFamily("bot_rooms_faults", what, value=len(reload.faults))]

        registry.register(Collector())
        return generate_latest(registry)
