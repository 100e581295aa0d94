import * as assert from "node:assert";
import * as fc from "fast-check";
import {
    FORECAST,
    SCALE_IN,
    SCALE_OUT,
    scaleInExpression,
    scaleOutOf,
} from "../../../components/app-cluster/scaling-table";
import { cronOf, DAYS, LEAD_MINUTES, type Peak, planSchedule } from "../../../components/app-cluster/schedule";
import { adjustment, minimumAt, reversals, simulate, type Simulation, type TaskModel } from "./scaling-simulator";

/** Two virtual cores of Rails: 100 units of load a task, 45 % memory at rest. */
const task: TaskModel = {
    loadPerTask: 100,
    memory: { base: 45, atFullLoad: 25 },
    serviceSeconds: 0.12,
    startMinutes: 3,
};
const base: Simulation = {
    kind: "web",
    minutes: 300,
    load: () => 100,
    minimum: () => 2,
    maximum: 30,
    initial: 2,
    task,
};

describe("scaling table (R-APP-3)", () => {
    it("grows at CPU 70 %, memory 80 % and 500 ms, and shrinks at CPU 30 %", () => {
        assert.deepStrictEqual(
            SCALE_OUT.map((rule) => [rule.signal, rule.threshold]),
            [
                ["cpu", 70],
                ["memory", 80],
                ["responseTime", 0.5],
            ],
        );
        assert.deepStrictEqual([SCALE_IN.signal, SCALE_IN.threshold], ["cpu", 30]);
    });
    it("asks a worker for no response time", () => {
        assert.deepStrictEqual(
            scaleOutOf("worker").map((r) => r.signal),
            ["cpu", "memory"],
        );
        assert.strictEqual(scaleInExpression("worker"), "IF(cpu <= 30 AND FILL(memory, 0) < 70, 1, 0)");
        assert.strictEqual(
            scaleInExpression("web"),
            "IF(cpu <= 30 AND FILL(memory, 0) < 70 AND FILL(responseTime, 0) < 0.35, 1, 0)",
        );
    });
    it("leaves every veto below the threshold that would grow again", () => {
        const threshold = (signal: string) => SCALE_OUT.find((r) => r.signal === signal)!.threshold;
        assert.ok(SCALE_IN.vetoes.memory < threshold("memory"));
        assert.ok(SCALE_IN.vetoes.responseTime < threshold("responseTime"));
        // Whatever one step takes, what is left carries the load below the threshold that grows. Three to two is the worst.
        for (let tasks = 2; tasks <= 1000; tasks++) {
            const left = tasks + adjustment(tasks, SCALE_IN.percent);
            assert.ok((SCALE_IN.threshold * tasks) / left < threshold("cpu"), `${tasks} to ${left}`);
        }
    });
    it("adds or takes one task at least, and rounds towards zero beyond", () => {
        assert.deepStrictEqual(
            [adjustment(2, 20), adjustment(14, 20), adjustment(2, -10), adjustment(39, -10)],
            [1, 2, -1, -3],
        );
    });
});

describe("scaling, simulated", () => {
    it("leaves what a right forecast asks for alone: it neither grows nor shrinks", () => {
        for (const high of [150, 300, 500, 1000, 1800]) {
            const tasks = Math.ceil(high / ((task.loadPerTask * FORECAST.target) / 100));
            const run = simulate({ ...base, load: () => high, minimum: () => 2, initial: tasks, maximum: 40 });
            assert.deepStrictEqual([...new Set(run.map(({ desired }) => desired))], [tasks], `load of ${high}`);
        }
    });
    it("answers a step of load by growing, and never turns back while it lasts", () => {
        for (const high of [300, 500, 1000, 1800]) {
            const run = simulate({ ...base, load: (m) => (m < 30 ? 100 : high) });
            assert.strictEqual(reversals(run), 0, `step to ${high}`);
            const end = run.at(-1)!;
            assert.ok(end.cpu < 70 && end.responseTime < 0.5, `step to ${high} ends at ${end.cpu} %`);
        }
    });
    it("is saturated for nine minutes at most when ten times the load comes within two", () => {
        for (const load of [100, 150]) {
            const run = simulate({
                ...base,
                minimum: () => 3,
                maximum: 40,
                initial: 3,
                load: (m) => load * (1 + 9 * Math.min(1, Math.max(0, m - 29) / 2)),
            });
            const saturated = run.filter(({ cpu }) => cpu === 100).length;
            assert.ok(saturated > 0 && saturated <= 9, `${saturated} minutes from a load of ${load}`);
        }
    });
    it("turns once when the step ends, and comes back to the minimum", () => {
        const run = simulate({ ...base, minutes: 600, load: (m) => (m >= 30 && m < 120 ? 800 : 40) });
        assert.strictEqual(reversals(run), 1);
        assert.strictEqual(run.at(-1)!.desired, 2);
    });
    it("follows a ramp up without a turn, and down without a turn", () => {
        const up = simulate({ ...base, load: (m) => 100 + 5 * m });
        assert.strictEqual(reversals(up), 0);
        const down = simulate({ ...base, initial: 20, load: (m) => Math.max(50, 1400 - 6 * m) });
        assert.strictEqual(reversals(down), 0);
    });
    it("turns at most twice a period under a noisy sine", () => {
        // A fixed sequence of noise: the test is the same at every run.
        const noise = (m: number) => ((Math.imul(m + 1, 2654435761) >>> 16) % 1000) / 1000 - 0.5;
        const period = 360;
        const run = simulate({
            ...base,
            minutes: 4 * period,
            load: (m) => 450 + 350 * Math.sin((2 * Math.PI * m) / period) + 60 * noise(m),
        });
        assert.ok(reversals(run) <= 8, `${reversals(run)} turns in four periods`);
        assert.ok(run.slice(period).every((m) => m.cpu < 95));
    });
    it("never leaves minimum and maximum, whatever the load and the tasks are", () => {
        fc.assert(
            fc.property(
                fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 5, maxLength: 40 }),
                fc.integer({ min: 1, max: 5 }),
                fc.integer({ min: 0, max: 30 }),
                fc.integer({ min: 0, max: 6 }),
                fc.constantFrom("web" as const, "worker" as const),
                (loads, minimum, extra, startMinutes, kind) => {
                    const maximum = minimum + extra;
                    const run = simulate({
                        ...base,
                        kind,
                        minutes: loads.length * 8,
                        load: (m) => loads[Math.floor(m / 8)]!,
                        minimum: () => minimum,
                        maximum,
                        initial: minimum,
                        task: { ...task, startMinutes },
                    });
                    assert.ok(run.every((m) => m.desired >= minimum && m.desired <= maximum && m.serving >= 1));
                },
            ),
        );
    });
    it("settles under any constant load: at most one turn, then rest", () => {
        fc.assert(
            fc.property(
                fc.integer({ min: 0, max: 2000 }),
                fc.integer({ min: 2, max: 30 }),
                fc.integer({ min: 1, max: 6 }),
                (load, initial, startMinutes) => {
                    const run = simulate({
                        ...base,
                        minutes: 500,
                        initial,
                        load: () => load,
                        task: { ...task, startMinutes },
                    });
                    assert.ok(reversals(run) <= 1, `${reversals(run)} turns at load ${load}`);
                    // Tasks that start slowly may be asked for twice and given back; what was given back is never asked
                    // for again.
                    const changes = run.slice(1).map((m, i) => m.desired - run[i]!.desired);
                    const shrunk = changes.findIndex((change) => change < 0);
                    assert.ok(shrunk < 0 || changes.slice(shrunk).every((change) => change <= 0), `load ${load}`);
                    const rest = new Set(run.slice(-60).map((m) => m.desired));
                    assert.strictEqual(rest.size, 1);
                },
            ),
        );
    });
});

describe("scheduled capacity", () => {
    const peak: Peak = { name: "office", days: ["MON", "TUE"], start: "08:00", end: "18:30", minimum: 8 };
    const limits = { minimum: 2, maximum: 30 };
    const plan = (peaks: readonly Peak[]) => planSchedule(peaks, limits, "app:web.peaks");

    it("asks for the peak's capacity before it, and gives it back at its end", () => {
        assert.deepStrictEqual(
            plan([peak]).map((a) => [a.name, cronOf(a), a.minimum]),
            [
                ["office-start", "cron(50 7 ? * MON,TUE *)", 8],
                ["office-end", "cron(30 18 ? * MON,TUE *)", 2],
            ],
        );
    });
    it("moves to the day before when the lead crosses midnight", () => {
        const [start] = plan([{ ...peak, start: "00:05" }]);
        assert.strictEqual(cronOf(start!), "cron(55 23 ? * SUN,MON *)");
    });
    it("has the capacity in time: no request waits when the peak begins", () => {
        const actions = plan([peak]);
        const start = 8 * 60;
        const run = simulate({
            ...base,
            minutes: start + 60,
            load: (m) => (m < start ? 80 : 500),
            minimum: (m) => minimumAt(actions, m, limits.minimum),
        });
        assert.strictEqual(run[start - LEAD_MINUTES - 1]!.serving, 2);
        assert.ok(run[start]!.serving >= 8);
        assert.ok(run.slice(start).every((m) => m.responseTime <= 0.5 && m.cpu < 70));
        const without = simulate({ ...base, minutes: start + 60, load: (m) => (m < start ? 80 : 500) });
        assert.ok(
            without.slice(start).some((m) => m.responseTime > 0.5),
            "the load would show without the schedule",
        );
    });
    it("returns to the off-peak minimum after the peak", () => {
        const actions = plan([peak]);
        assert.strictEqual(minimumAt(actions, 18 * 60 + 29, 2), 8);
        assert.strictEqual(minimumAt(actions, 18 * 60 + 30, 2), 2);
        assert.strictEqual(minimumAt([], 0, 2), 2);
    });
    it("goes over midnight where the end is earlier than the start, into the next day and the next week", () => {
        const night: Peak = { name: "night", days: ["FRI", "SUN"], start: "22:00", end: "02:00", minimum: 8 };
        const actions = plan([night]);
        assert.deepStrictEqual(actions.map(cronOf), ["cron(50 21 ? * FRI,SUN *)", "cron(0 2 ? * SAT,MON *)"]);
        const friday = 4 * 24 * 60;
        for (const [minute, minimum] of [
            [friday + 21 * 60 + 49, 2],
            [friday + 21 * 60 + 50, 8],
            [friday + 24 * 60, 8],
            [friday + 26 * 60, 2],
            [0, 8],
            [2 * 60, 2],
        ] as const) {
            assert.strictEqual(minimumAt(actions, minute, 2), minimum, `minute ${minute}`);
        }
    });
    it("refuses peaks whose end would take another's tasks away, whatever the day", () => {
        // The lead ends the gap: at 18:40 the second asks in the minute in which the first gives back.
        for (const start of ["18:35", "18:40"]) {
            const late = { ...peak, name: "late", start, end: "20:00" };
            assert.throws(() => plan([peak, late]), /"office" and "late" of app:web.peaks meet/);
            assert.throws(() => plan([late, peak]), /"late" and "office" of app:web.peaks meet/);
        }
        plan([peak, { ...peak, name: "late", start: "18:41", end: "20:00" }]);
        // The second begins at 23:50 with its lead, and the first ends at 23:59.
        const evening = { ...peak, name: "evening", start: "20:00", end: "23:59" };
        const morning = { ...peak, name: "morning", start: "00:00", end: "06:00" };
        assert.throws(() => plan([evening, morning]), /"evening" and "morning"/);
        const overSunday = [{ ...evening, days: ["SUN"] } as const, { ...morning, days: ["MON"] } as const];
        assert.throws(() => plan(overSunday), /meet/);
        assert.throws(() => plan([...overSunday].reverse()), /meet/);
        plan([
            { ...evening, days: ["MON"] },
            { ...morning, days: ["MON"] },
        ]);
        // Its own lead of Tuesday.
        assert.throws(() => plan([{ ...peak, start: "08:00", end: "07:55" }]), /"office" and "office"/);
        plan([{ ...peak, start: "08:00", end: "07:45" }]);
    });
    it("gives every peak its minimum for as long as it lasts, or refuses", () => {
        const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
        const time = minute.map(
            (m) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`,
        );
        const anyPeak = (name: string) =>
            fc.record({
                name: fc.constant(name),
                days: fc.subarray(["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const, { minLength: 1 }),
                start: time,
                end: time,
                minimum: fc.integer({ min: 3, max: 30 }),
            });
        fc.assert(
            fc.property(anyPeak("one"), anyPeak("other"), (...peaks) => {
                let actions;
                try {
                    actions = plan(peaks);
                } catch {
                    return;
                }
                for (const { days, start, end, minimum } of peaks) {
                    const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
                    const length = (clock(end) - clock(start) + 24 * 60) % (24 * 60);
                    for (const day of days) {
                        const from =
                            ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"].indexOf(day) * 24 * 60 + clock(start);
                        for (const at of [from, from + Math.floor(length / 2), from + length - 1]) {
                            assert.strictEqual(minimumAt(actions, at % (7 * 24 * 60), limits.minimum), minimum);
                        }
                        assert.notStrictEqual(minimumAt(actions, (from + length) % (7 * 24 * 60), 2), minimum);
                    }
                }
            }),
        );
    });
    it("refuses a peak without an end, without the limits, or with another's name", () => {
        assert.throws(() => plan([{ ...peak, end: "08:00" }]), /begins and ends at 08:00/);
        for (const minimum of [31, 1, NaN]) {
            assert.throws(() => plan([{ ...peak, minimum }]), /asks for (31|1|NaN) tasks; 2 to 30 are allowed/);
        }
        plan(
            [limits.minimum, limits.maximum].map((minimum, i) => ({
                ...peak,
                name: `p${i}`,
                days: [DAYS[i]!],
                minimum,
            })),
        );
        assert.throws(() => plan([peak, { ...peak, days: ["SAT"] }]), /Two peaks of app:web.peaks are called "office"/);
    });
});
