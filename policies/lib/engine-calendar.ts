/** How long AWS supports an engine of databases or caches. */

/** PostgreSQL, of which RDS and Aurora support a major version for the same time. */
const POSTGRESQL = {
    "11": "2024-02-29",
    "12": "2025-02-28",
    "13": "2026-02-28",
    "14": "2027-02-28",
    "15": "2028-02-29",
    "16": "2029-02-28",
    "17": "2030-02-28",
    "18": "2031-02-28",
};

/**
 * When the standard support of an engine's major version ends. AWS tells it in the release calendars of the Amazon RDS and
 * Aurora user guides; these dates were taken from endoflife.date, which follows them (August 2026). Of Aurora MySQL only the
 * versions that have ended stand here. What is newer than the oldest of an engine and not listed has support.
 */
const ENDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    postgres: { "9.6": "2022-04-30", "10": "2023-04-30", ...POSTGRESQL },
    "aurora-postgresql": { "9.6": "2022-01-31", "10": "2023-01-31", ...POSTGRESQL },
    // Aurora MySQL 1, the first of Aurora.
    aurora: { "5.6": "2023-02-28" },
    mysql: { "5.6": "2022-03-01", "5.7": "2024-02-29", "8.0": "2026-07-31", "8.4": "2029-07-31" },
    "aurora-mysql": { "5.7": "2024-10-31" },
    mariadb: {
        "10.3": "2023-10-23",
        "10.4": "2025-02-28",
        "10.5": "2026-08-31",
        "10.6": "2026-12-31",
        "10.11": "2028-02-29",
        "11.4": "2029-05-31",
        "11.8": "2028-06-30",
        "12.3": "2029-06-30",
    },
    // ElastiCache User Guide, "Redis OSS end of life schedule"; of 7 and of Valkey no day is told yet.
    redis: { "2": "2023-01-13", "3": "2023-07-31", "4": "2026-01-31", "5": "2026-01-31", "6": "2027-01-31" },
};

const numberOf = (major: string, minor = "0"): number => Number(major) * 1000 + Number(minor);

/**
 * The day on which standard support ends, or ended: of what is older than all that is listed, the day of the oldest.
 * PostgreSQL counts majors by one number since 10, the others by two.
 */
export function endOfSupport(engine: string, version: string): string | undefined {
    const [, major, minor] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
    const ends = Object.entries(ENDS[engine] ?? {});
    if (major === undefined) {
        return undefined;
    }
    const listed = ends.find(([of]) => of === `${major}.${minor}`) ?? ends.find(([of]) => of === major);
    const older = ends.every(([of]) => numberOf(major, minor) < numberOf(...(of.split(".") as [string, string?])));
    return listed?.[1] ?? (older ? ends.map(([, day]) => day).sort()[0] : undefined);
}
