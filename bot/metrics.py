"""Figures for Prometheus, read off the running parts when somebody asks."""

from bot.delivery.courier import Courier


class Metrics:
    def __init__(self, courier: Courier) -> None:
        self._courier = courier

    def page(self) -> bytes:
        from prometheus_client import CollectorRegistry, generate_latest  # 50 ms that most starts never need
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
        from prometheus_client.process_collector import ProcessCollector

        registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        courier = self._courier

        class Collector:
            def collect(self) -> list[CounterMetricFamily | GaugeMetricFamily]:
                ends = CounterMetricFamily("bot_messages", "Messages by how their sending ended", labels=["end"])
                for end, count in courier.ended.items():
                    ends.add_metric([end.value], count)
                flying = GaugeMetricFamily("bot_messages_in_flight", "Messages being sent", value=courier.in_flight)
                return [ends, flying]

        registry.register(Collector())
        return generate_latest(registry)
