/**
 * Runs the scaling table against a load, minute by minute: the proof that it does not oscillate, stays within its limits
 * and has a peak's capacity in time (R-APP-3). No clock, no randomness of its own.
 */
import {
    SCALE_IN,
    SCALE_OUT_COOLDOWN_SECONDS,
    SCALE_OUT_MINUTES,
    scaleOutOf,
    type ServiceKind,
    type Signal,
} from "../../../components/app-cluster/scaling-table";
import { DAYS, type ScheduledMinimum } from "../../../components/app-cluster/schedule";

/** How one kind of task behaves. */
export interface TaskModel {
    /** Load that a task serves at 100 % CPU. */
    readonly loadPerTask: number;
    /** Percent of memory that it holds without load, and what full load adds. */
    readonly memory: { readonly base: number; readonly atFullLoad: number };
    /** Seconds of an answer without waiting. */
    readonly serviceSeconds: number;
    /** Minutes from the decision until a new task serves. */
    readonly startMinutes: number;
}

export interface Simulation {
    readonly kind: ServiceKind;
    readonly minutes: number;
    readonly load: (minute: number) => number;
    /** Lower bound at a minute: the off-peak minimum, or a peak's. */
    readonly minimum: (minute: number) => number;
    readonly maximum: number;
    readonly initial: number;
    readonly task: TaskModel;
}

export interface Minute extends Readonly<Record<Signal, number>> {
    /** Tasks asked for. */
    readonly desired: number;
    /** Tasks that serve. */
    readonly serving: number;
}

/** Desired and serving tasks, and what is measured, at each minute. */
export function simulate(simulation: Simulation): Minute[] {
    const history: Minute[] = [];
    let desired = simulation.initial;
    let lastOut = -Infinity;
    let lastChange = -Infinity;

    for (let minute = 0; minute < simulation.minutes; minute++) {
        const serving = Math.min(desired, servingAt(history, minute, simulation));
        const measured = measure(simulation.load(minute), serving, simulation.task);
        history.push({ ...measured, desired, serving });

        const grow = growth(history, desired, simulation.kind);
        if (grow > 0 && (minute - lastOut) * 60 >= SCALE_OUT_COOLDOWN_SECONDS) {
            lastOut = lastChange = minute;
            desired += grow;
        } else if (
            grow === 0 &&
            mayShrink(history, simulation.kind) &&
            (minute - lastChange) * 60 >= SCALE_IN.cooldownSeconds
        ) {
            lastChange = minute;
            desired += adjustment(desired, SCALE_IN.percent);
        }
        desired = Math.min(simulation.maximum, Math.max(simulation.minimum(minute + 1), desired));
    }
    return history;
}

/** How often the direction of scaling turns: the measure of oscillation. */
export function reversals(history: readonly Minute[]): number {
    const directions = history
        .slice(1)
        .map((m, i) => Math.sign(m.desired - history[i]!.desired))
        .filter((sign) => sign !== 0);
    return directions.slice(1).filter((sign, i) => sign !== directions[i]).length;
}

/** A task asked for serves after its start; one given up stops at once. */
function servingAt(history: readonly Minute[], minute: number, { task, initial }: Simulation): number {
    const since = history.slice(Math.max(0, minute - task.startMinutes), minute).map((m) => m.desired);
    return since.length === 0 ? initial : Math.min(...since);
}

function measure(load: number, serving: number, task: TaskModel): Record<Signal, number> {
    const utilisation = load / (serving * task.loadPerTask);
    return {
        cpu: Math.min(100, 100 * utilisation),
        memory: Math.min(100, task.memory.base + task.memory.atFullLoad * Math.min(1, utilisation)),
        // Waiting of a single queue; saturated, it is what the queue's limit makes of it.
        responseTime: task.serviceSeconds / (1 - Math.min(0.95, utilisation)),
    };
}

/** The largest step of the rules that breach, as Application Auto Scaling takes it. */
function growth(history: readonly Minute[], desired: number, kind: ServiceKind): number {
    const recent = history.slice(-SCALE_OUT_MINUTES);
    if (recent.length < SCALE_OUT_MINUTES) {
        return 0;
    }
    const steps = scaleOutOf(kind).flatMap((rule) => {
        const breaching = recent.every((m) => m[rule.signal] >= rule.threshold);
        const over = recent.at(-1)![rule.signal] - rule.threshold;
        const step = rule.steps.filter((s) => over >= s.from).at(-1);
        return breaching && step !== undefined ? [adjustment(desired, step.percent)] : [];
    });
    return Math.max(0, ...steps);
}

function mayShrink(history: readonly Minute[], kind: ServiceKind): boolean {
    const recent = history.slice(-SCALE_IN.minutes);
    const vetoed = (m: Minute) =>
        m.memory >= SCALE_IN.vetoes.memory || (kind === "web" && m.responseTime >= SCALE_IN.vetoes.responseTime);
    return recent.length === SCALE_IN.minutes && recent.every((m) => m.cpu <= SCALE_IN.threshold && !vetoed(m));
}

/** The minimum in force at a minute of the week, 0 being Monday 00:00: the last action's before it. */
export function minimumAt(actions: readonly ScheduledMinimum[], weekMinute: number, offPeak: number): number {
    const [day, week] = [24 * 60, 7 * 24 * 60];
    const times = actions.flatMap((action) =>
        action.days.map((name) => ({
            ago: (weekMinute - (DAYS.indexOf(name) * day + action.hour * 60 + action.minute) + week) % week,
            minimum: action.minimum,
        })),
    );
    return times.length === 0 ? offPeak : times.reduce((a, b) => (b.ago < a.ago ? b : a)).minimum;
}

/** Tasks to add or take, as Application Auto Scaling counts: towards zero, but one at least. */
export function adjustment(capacity: number, percent: number): number {
    const exact = (capacity * percent) / 100;
    return Math.sign(exact) * Math.max(1, Math.floor(Math.abs(exact)));
}
