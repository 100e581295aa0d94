/**
 * Value of GOMEMLIMIT beside a collector's `memory_limiter`: from here on Go collects garbage before it grows. Unset, the heap may
 * be twice what is in use, and the container is killed before the limiter refuses anything. "Highly recommended", at 80 % of the
 * hard limit (OpenTelemetry Collector, Memory Limiter Processor).
 * @param limitMiB The limiter's hard limit, MiB.
 */
export function goMemoryLimit(limitMiB: number): string {
    return `${Math.floor(limitMiB * 0.8)}MiB`;
}
