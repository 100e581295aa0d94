/** docs/application/telemetry.rb: requests, jobs and what users do, measured in Rails. */
import { HEALTH_PATH } from "../../components/shared/health-path";

/** @param generated where it comes from, as the head of each file says */
export function telemetryRb(generated: string): string {
    return `# ${generated}
# config/initializers/telemetry.rb, for the gems opentelemetry-instrumentation-all, opentelemetry-exporter-otlp,
# opentelemetry-exporter-otlp-metrics and opentelemetry-metrics-sdk 0.8 or newer. No gem measures requests: this file does, under
# the names that dashboards and alerts read (docs/runbooks/app-image.md). The application says what users do:
#   Telemetry.registration   # once a registered user
#   Telemetry.api_call       # once an API request
module Telemetry
  # Not in development, tests, migrations and while the image is built: nothing listens there.
  ON = %w[integers-web integers-worker].include?(ENV["OTEL_SERVICE_NAME"])
  # Seconds, of the semantic conventions. The SDK's own are for milliseconds: the percentiles would read 2.5 s and more.
  BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10].freeze
  LOCK = Mutex.new

  class << self
    def registration = ON && instruments[:registrations].add(1)
    def api_call = ON && instruments[:api_calls].add(1)

    def request(seconds, status)
      instruments[:requests].record(seconds, attributes: { "http.response.status_code" => status })
    end

    # Of each queue of Sidekiq, the seconds that its oldest job waits; 0 of an empty one.
    def queues
      Sidekiq::Queue.all.each do |queue|
        instruments[:queues].record(queue.latency, attributes: { "queue" => queue.name })
      end
    end

    # The SDK does not send at the end by itself what it has not sent yet.
    def stop
      @provider.shutdown if @pid == Process.pid
      OpenTelemetry.tracer_provider.shutdown(timeout: 5)
    end

    private

    def instruments
      LOCK.synchronize { start unless @pid == Process.pid }
      @instruments
    end

    # Once a process: where Puma forks, each worker has a provider of its own, so that process.pid tells its series from its
    # neighbour's. The resource that the SDK made before the fork has the parent's.
    def start
      own = OpenTelemetry::SDK::Resources::Resource.create("process.pid" => Process.pid)
      @provider = OpenTelemetry::SDK::Metrics::MeterProvider.new(
        resource: OpenTelemetry::SDK::Resources::Resource.default.merge(own)
      )
      @provider.add_metric_reader(
        OpenTelemetry::SDK::Metrics::Export::PeriodicMetricReader.new(
          # Where the collector is gone, the end of a task waits no longer than this.
          export_timeout_millis: 5_000,
          exporter: OpenTelemetry::Exporter::OTLP::Metrics::MetricsExporter.new
        )
      )
      @provider.add_view(
        "http.server.request.duration",
        aggregation: OpenTelemetry::SDK::Metrics::Aggregation::ExplicitBucketHistogram.new(boundaries: BOUNDARIES)
      )
      meter = @provider.meter("integers")
      @instruments = {
        requests: meter.create_histogram("http.server.request.duration", unit: "s"),
        registrations: meter.create_counter("integers.registrations"),
        api_calls: meter.create_counter("integers.api_calls"),
        queues: meter.create_gauge("integers.queue.latency", unit: "s")
      }
      # Prometheus sees growth alone: of a series that begins with 1 the first event would be lost.
      @instruments.values_at(:registrations, :api_calls).each { |counter| counter.add(0) }
      @pid = Process.pid
    end
  end

  # Outermost, so that it also sees what other middleware answers.
  class Requests
    def initialize(app) = @app = app

    def call(env)
      started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      status = 500 # of an exception
      response = @app.call(env)
      status = response[0]
      response
    ensure
      Telemetry.request(Process.clock_gettime(Process::CLOCK_MONOTONIC) - started, status)
    end
  end
end

if Telemetry::ON
  # Of the metrics of other gems nothing is read, and forked processes would send them as one.
  ENV["OTEL_METRICS_EXPORTER"] ||= "none"
  # Before Puma forks: after that the instrumentation cannot add its middleware any more, and no request has a trace.
  OpenTelemetry::SDK.configure do |sdk|
    sdk.use_all("OpenTelemetry::Instrumentation::Rack" => { untraced_endpoints: ["${HEALTH_PATH}"] })
  end
  Rails.application.config.middleware.unshift Telemetry::Requests
  # In Sidekiq's own process alone, every 10 s.
  if defined?(Sidekiq)
    require "sidekiq/api"
    Sidekiq.configure_server { |config| config.on(:beat) { Telemetry.queues } }
  end
  at_exit { Telemetry.stop }
end
`;
}
