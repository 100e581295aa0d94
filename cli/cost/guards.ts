/** Costly choices that a preview names with their price and the key that switches each. Pure. */
import type { Plan } from "../engine/steps";
import type { Line } from "./estimate";
import { PRICES } from "./prices";

export interface GuardLine {
    readonly what: string;
    /** Configuration keys that switch it, or the requirement that asks for it. */
    readonly key: string;
    /** The value now, where one key decides. */
    readonly value?: string;
    readonly on: boolean;
    /** USD a month now; undefined where it depends on usage or is off. */
    readonly monthlyUsd?: number;
    /** What more there is to know. */
    readonly note?: string;
}

export interface Guard {
    readonly what: string;
    readonly key: string;
    /** The key whose value is shown. */
    readonly shows?: string;
    /** The lines that it is made of. */
    readonly is: (line: Line, home: string) => boolean;
    /** The share of those lines that the choice costs. */
    readonly share?: number;
    readonly note?: string;
    /** Shown while it is off, too. */
    readonly offNote?: string;
}

const RDS = "aws:rds/instance:Instance";

/** Of the environment's own region: its key says nothing of the second one, which is a choice of its own below. */
const atHome =
    (is: (line: Line) => boolean): Guard["is"] =>
    (line, home) =>
        line.region === home && is(line);

/** Every one is documented in docs/cost.md. */
export const GUARDS: readonly Guard[] = [
    {
        what: "Shield Advanced",
        key: "edge:shieldAdvanced",
        is: ({ type }) => type === "aws:shield/subscription:Subscription",
        note: "for a year, renewed by itself",
        offNote: `${PRICES["shield.advanced"]!.usd} USD a month for a year when on`,
    },
    {
        what: "NAT gateways",
        key: "network:nat",
        shows: "network:nat",
        is: atHome(({ type }) => type === "aws:ec2/natGateway:NatGateway"),
        note: "without the data they pass",
    },
    {
        what: "Interface endpoints",
        key: "network:endpoints",
        shows: "network:endpoints",
        is: atHome(({ type }) => type === "aws:ec2/vpcEndpoint:VpcEndpoint"),
        note: "an endpoint and zone each",
    },
    {
        what: "Database: the primary",
        key: "data:instanceClass",
        shows: "data:instanceClass",
        is: atHome(({ type, name }) => type === RDS && name.includes("primary")),
        share: 0.5,
    },
    {
        what: "Multi-AZ database: the standby",
        key: "R-DB-1",
        is: atHome(({ type, name }) => type === RDS && name.includes("primary")),
        share: 0.5,
    },
    {
        what: "Read replicas",
        key: "data:replicaCount",
        shows: "data:replicaCount",
        is: atHome(({ type, name }) => type === RDS && !name.includes("primary")),
    },
    {
        what: "Cache nodes",
        key: "data:sessions, data:cache",
        is: atHome(({ type }) => type === "aws:elasticache/replicationGroup:ReplicationGroup"),
        note: "nodeType, nodeCount",
    },
    {
        what: "Bot control",
        key: "edge:botControl",
        shows: "edge:botControl",
        is: ({ what }) => what === "bot control",
        note: "and by requests",
    },
    {
        what: "EKS cluster and its nodes",
        key: "R-OBS-1",
        is: ({ type }) => type.startsWith("aws:eks/"),
    },
    {
        what: "Second region",
        key: "environment:drRegion",
        shows: "environment:drRegion",
        // CloudFront's own resources live in us-east-1 whatever the environment's region.
        is: ({ region, type, name }, home) =>
            region !== home && !(region === "us-east-1" && /cdn|sign-in/.test(`${type} ${name}`)),
        note: "without transfer between the regions",
    },
    {
        what: "GuardDuty protection plans",
        key: "foundation:guardDutyFeatures",
        is: ({ type }) => type === "aws:guardduty/detectorFeature:DetectorFeature",
    },
];

export function guardLines(lines: readonly Line[], config: Plan["config"]): GuardLine[] {
    const home = config["aws:region"] ?? "us-east-1";
    return GUARDS.flatMap(({ what, key, shows, is, share = 1, note, offNote }): GuardLine[] => {
        const own = lines.filter((line) => is(line, home));
        const value = shows === undefined ? undefined : config[shows];
        const common = { what, key, ...(value === undefined ? {} : { value }) };
        if (own.length === 0) {
            return offNote === undefined ? [] : [{ ...common, on: false, note: offNote }];
        }
        const figures = own.flatMap(({ monthlyUsd }) => monthlyUsd ?? []);
        const total = figures.reduce((sum, usd) => sum + usd, 0) * share;
        return [
            {
                ...common,
                on: true,
                ...(figures.length > 0 ? { monthlyUsd: Math.round(total * 100) / 100 } : {}),
                ...(note === undefined ? {} : { note }),
            },
        ];
    });
}
