import { checkFargateSize } from "../shared/fargate-sizes";
import { RDP_PORT } from "../shared/ports";
import { checkEachOnce, checkLogDays, checkWholeNumber } from "../shared/ranges";
import { checkTypeSize, EC2_SIZES } from "../shared/type-sizes";
import type { AppClusterArgs, InstanceArgs, ServiceArgs } from "./args";
import { architectureOf, checkInstances } from "./instance-sizes";
import { planSchedule } from "./schedule";
import { checkVariables } from "./secret-variables";
import { COLLECTOR_PORTS } from "./collector-config";

/** More than an ECS service of ours will ever have; ECS's own quota is 5,000 tasks. */
const MOST_TASKS = 1000;

type Checked = Pick<
    AppClusterArgs,
    | "port"
    | "web"
    | "worker"
    | "capacity"
    | "keepInstances"
    | "instances"
    | "cpuArchitecture"
    | "imageDigest"
    | "collectorDigest"
    | "timezone"
    | "variables"
    | "logRetentionDays"
>;

/** @throws Error for what can be known to fail before anything is made. */
export function checkServices(args: Checked): void {
    for (const kind of ["web", "worker"] as const) {
        checkService(`app:${kind}`, args[kind]);
    }
    for (const name of ["imageDigest", "collectorDigest"] as const) {
        if (!/^sha256:[0-9a-f]{64}$/.test(args[name])) {
            throw new Error(`app:${name} is "${args[name]}"; allowed is a digest, sha256: and 64 hexadecimal digits.`);
        }
    }
    checkPort(args.port);
    checkTimezone(args.timezone);
    checkVariables(args.variables);
    checkLogDays("app:logRetentionDays", args.logRetentionDays);
    if (args.capacity === "ec2" || args.keepInstances === true) {
        checkGroup(args.instances, args.cpuArchitecture);
    }
    if (args.capacity === "ec2") {
        checkInstances({ web: args.web, worker: args.worker }, args.instances);
    }
}

function checkPort(port: number | undefined): void {
    if (port === undefined) {
        return;
    }
    checkWholeNumber("app:port", port, 1024, 65_535, "the container's user may open no lower one");
    if (port === RDP_PORT || COLLECTOR_PORTS.includes(port)) {
        const whose = port === RDP_PORT ? "is Remote Desktop's" : "the collector beside the application has";
        throw new Error(
            `app:port is ${port}, which ${whose}; allowed are 1024 to 65535 without ` +
                `${[RDP_PORT, ...COLLECTOR_PORTS].join(", ")}.`,
        );
    }
}

function checkService(name: string, size: ServiceArgs): void {
    checkFargateSize({ cpu: `${name}.cpu`, memory: `${name}.memoryMiB` }, size);
    checkWholeNumber(`${name}.minimum`, size.minimum, 2, MOST_TASKS, "one task in each of two zones at least");
    checkWholeNumber(`${name}.maximum`, size.maximum, 2, MOST_TASKS);
    checkWholeNumber(`${name}.onDemandBase`, size.onDemandBase, 0, MOST_TASKS);
    checkWholeNumber(`${name}.spotPercent`, size.spotPercent, 0, 100);
    if (size.command.length === 0) {
        throw new Error(`${name}.command is empty; allowed is a command of one word or more, each for itself.`);
    }
    if (size.minimum > size.maximum || size.onDemandBase > size.minimum) {
        throw new Error(
            `${name} has onDemandBase ${size.onDemandBase}, minimum ${size.minimum}, maximum ${size.maximum}; ` +
                `each must be at most the next.`,
        );
    }
    planSchedule(size.peaks ?? [], size, `${name}.peaks`);
}

/** Every setting of the group is checked, the tasks it holds in `checkInstances`. */
function checkGroup(instances: InstanceArgs, architecture: AppClusterArgs["cpuArchitecture"]): void {
    const name = "app:instances";
    checkWholeNumber(`${name}.minimum`, instances.minimum, 2, MOST_TASKS, "one instance in each of two zones at least");
    checkWholeNumber(`${name}.maximum`, instances.maximum, instances.minimum, MOST_TASKS, "at least the minimum");
    checkWholeNumber(`${name}.onDemandBase`, instances.onDemandBase, 0, MOST_TASKS);
    checkWholeNumber(`${name}.spotPercent`, instances.spotPercent, 0, 100);
    checkWholeNumber(`${name}.volumeGiB`, instances.volumeGiB, 30, 1000, "ECS's image has a volume of 30");
    checkWholeNumber(`${name}.snapshotsToKeep`, instances.snapshotsToKeep, 1, 1000);
    checkEachOnce(`${name}.types`, instances.types, "instance type, e.g. m7g.large");
    instances.types.forEach((type) => checkTypeSize(`${name}.types`, type, EC2_SIZES));
    const other = instances.types.find((type) => architectureOf(type) !== architecture);
    if (other !== undefined) {
        throw new Error(
            `${name}.types has ${other}, an instance of ${architectureOf(other)}; app:cpuArchitecture is ${architecture}, and ` +
                `its image does not start there. Name types of ${architecture} alone.`,
        );
    }
}

/** AWS takes a name in the spelling of the database alone, where Node.js takes any. */
function checkTimezone(timezone: string): void {
    const known = spelled(timezone);
    if (known === undefined || (known !== timezone && known.toLowerCase() === timezone.toLowerCase())) {
        const meant = known === undefined ? "e.g. Europe/Berlin or UTC" : `here ${known}`;
        throw new Error(
            `app:timezone is "${timezone}"; allowed are names of the IANA database, in its spelling, ${meant}.`,
        );
    }
}

/** The name that this one is known by, which for an alias is another; undefined for one that is not known. */
function spelled(timezone: string): string | undefined {
    try {
        return new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone;
    } catch {
        return undefined;
    }
}
