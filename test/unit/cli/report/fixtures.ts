/** A run with one of everything that a report can show. Names try to break out of it. */
import { estimateRun } from "../../../../cli/cost/estimate";
import type { LayerReport, RunReport } from "../../../../cli/run/results";
import { plan, planned } from "../cost/fixtures";

export const HOSTILE = `"><script>alert('x')</script><img src=//evil.example onerror=alert(1)>\``;

const none = { create: 0, update: 0, replace: 0, delete: 0, same: 0 };

const foundation: LayerReport = {
    layer: "foundation",
    result: "succeeded",
    changes: { ...none, create: 12, same: 1 },
    policy: { mandatory: 0, advisory: 2 },
    seconds: 1.5,
    notes: ["advisory log-retention: the stack", `a warning ${HOSTILE}`],
    violations: [
        { policy: "log-retention", severity: "advisory", urn: undefined, message: `kept 1 day ${HOSTILE}` },
        {
            policy: "key-rotated",
            severity: "advisory",
            urn: undefined,
            message: "exempt until 2027-01-01 (platform): x",
        },
    ],
    plan: plan([
        ...Array.from({ length: 11 }, (_, i) => planned("aws:kms/key:Key", `key-${i}`, { description: HOSTILE })),
        planned("aws:sns/topic:Topic", HOSTILE, { name: HOSTILE, secretString: "hunter2" }),
    ]),
};

const network: LayerReport = {
    layer: "network",
    result: "failed",
    changes: { ...none, update: 1, replace: 1, delete: 1 },
    policy: { mandatory: 1, advisory: 0 },
    seconds: 2.25,
    error: `subnet is wrong\n    indented ${HOSTILE}`,
    violations: [
        {
            policy: "nat-per-zone",
            severity: "mandatory",
            urn: "urn:pulumi:s::p::a:b:C::x",
            message: "one NAT; add one",
        },
    ],
    plan: plan([
        planned(
            "aws:ec2/vpc:Vpc",
            "main",
            { cidrBlock: "10.1.0.0/16" },
            {
                before: { cidrBlock: "10.0.0.0/16" },
                action: "replace",
                replacing: ["cidrBlock"],
            },
        ),
        planned("aws:ec2/natGateway:NatGateway", "old", undefined, { before: { subnetId: "subnet-1" } }),
        planned(
            "aws:ec2/launchTemplate:LaunchTemplate",
            "t",
            { userData: "y".repeat(5000) },
            {
                before: { userData: "z".repeat(5000) },
            },
        ),
        planned("aws:new/thing:Thing", "unpriced", {}, { before: {}, action: "same" }),
    ]),
};

const data: LayerReport = {
    layer: "data",
    result: "skipped",
    changes: none,
    policy: { mandatory: 0, advisory: 0 },
    seconds: 0,
    error: "waits for network",
};

const edge: LayerReport = {
    layer: "edge",
    result: "succeeded",
    changes: { ...none, same: 4 },
    policy: { mandatory: 0, advisory: 0 },
    seconds: 1,
    follows: [{ layer: "network", known: ["vpcCidrBlock"], unknown: ["vpcId"] }],
    plan: plan([]),
};

const layers = [foundation, network, data, edge];

export const everything: RunReport = {
    environment: HOSTILE,
    sandbox: true,
    seconds: 4.75,
    layers,
    // The budget is compared although a layer is missing: the warning is to be seen.
    cost: { ...estimateRun(layers), budgetUsd: 5 },
};

export const empty: RunReport = { environment: "staging", sandbox: false, seconds: 0, layers: [] };
