"""Figures for Prometheus, read off the running parts when somebody asks."""

from bot.delivery.courier import Courier
from bot.reload import Reload


class Metrics:
    def __init__(self, courier: Courier, reload: Reload) -> None:
        self._courier = courier
        self._reload = reload

    def page(self) -> bytes:
        from prometheus_client import CollectorRegistry, generate_latest  # 50 ms that most starts never need
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
        from prometheus_client.process_collector import ProcessCollector

        registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        courier, reload = self._courier, self._reload

        class Collector:
            def collect(self) -> list[CounterMetricFamily | GaugeMetricFamily]:
                ends = CounterMetricFamily("bot_messages", "Messages by how their sending ended", labels=["end"])
                for end, count in courier.ended.items():
                    ends.add_metric([end.value], count)
                flying = GaugeMetricFamily("bot_messages_in_flight", "Messages being sent", value=courier.in_flight)
                what = "Faults that keep a change of policy/ and locales/ from being taken up"
                return [ends, flying, GaugeMetricFamily("bot_rooms_faults", what, value=len(reload.faults))]

        registry.register(Collector())
        return generate_latest(registry)
