/**
 * At the preview that creates a resource, what the program leaves out is "known after apply" wherever the provider tells of it. A
 * rule over a stack judges there as if that were absent, but for what AWS chooses (policies/lib/left-out.ts).
 */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as path from "node:path";
import { isNoneLeftOut } from "../../policies/lib/left-out";
import { token } from "../../policies/lib/types";
import { rules } from "../../policies/rules";
import type { Cases, StackCases } from "./cases";
import { analyzeStack, type Diagnostic, type Given, patched, policyOf } from "./harness";

/** Properties, or those that one rule reads, that stay open where they are left out, and why. */
const CHOSEN: Readonly<Record<string, string>> = {
    "elastic-ip-attached.allocationId": "what AWS calls an address",
    associatePublicIpAddress: "by the subnet, which may be of another stack",
    "rds-replicas-distinct-zones.availabilityZone": "AWS chooses one",
    availabilityZones: "AWS chooses them, or takes those of subnets that are not known either",
    availabilityZoneMappings: "those of subnets that are not known either",
    datasources: "GuardDuty switches on what is not named",
    engine: "of what it is restored from",
    engineVersion: "the newest of the day, or of what it is restored from",
    kmsKeyId: "the bucket's",
    policyAttributes: "those that AWS gives a policy of the name",
    privateDnsEnabled: "by the kind of endpoint",
    serverSideEncryption: "the bucket's",
    subnetId: "the default one of a zone",
    "elasticache-subnet-group-two-zones.subnetIds": "the default network's",
    "data-store-private-subnets.subnetIds": "the default network's",
    "elasticache-subnet-group-private.subnetIds": "the default network's",
    subnets: "none of the two ways is taken",
    vpcId: "the default network",
    vpcSecurityGroupIds: "the default one",
};

const requireCases = createRequire(__filename);
const loaded = rules
    .filter((rule) => rule.scope === "stack")
    .map((rule) => {
        const file = path.join(__dirname, "cases", rule.family, rule.name);
        const { cases } = requireCases(file) as { cases: Cases };
        return { rule, forms: ([cases].flat() as Cases[]).filter((form): form is StackCases => "stack" in form) };
    });

const verdict = (told: Diagnostic[]): string =>
    told.length === 0 ? "silent" : told.every((d) => d.undetermined) ? told[0]!.message : "violation";
const openFor = (said: string): string =>
    /needs (?:[\w.]*\.)?([A-Za-z]+)(?:\.\d+)?, known after apply/.exec(said)?.[1] ?? "";

describe("what a program leaves out, at a first preview", () => {
    const opened = new Set<string>();
    for (const { rule, forms } of loaded) {
        it(`is absent to ${rule.name}, or AWS chooses it`, async () => {
            const policies = [policyOf(rule)];
            const differing: string[] = [];
            const judged = forms.flatMap((form) => (form.types ?? rule.types).map((type) => ({ form, type })));
            for (const { form, type } of judged) {
                for (const [name, patch] of Object.entries({ fixture: {}, ...form.passing, ...form.violating })) {
                    const stack = patched<Record<string, unknown>>(form.stack, patch) as Record<string, Given>;
                    const bare = verdict(await analyzeStack(policies, stack, "bare", type));
                    const filled = verdict(await analyzeStack(policies, stack, false, type));
                    if (bare === filled) {
                        continue;
                    }
                    const property = openFor(filled);
                    const listed = [property, `${rule.name}.${property}`].find((key) => key in CHOSEN);
                    if (listed !== undefined) {
                        opened.add(listed);
                    } else {
                        differing.push(`${name} (${type}): ${bare}, and with what the provider tells ${filled}`);
                    }
                }
            }
            assert.deepEqual(differing, []);
        });
    }
    it("is none of what the provider has a default for", () => {
        for (const [type, property] of [
            ["lb:LoadBalancer", "loadBalancerType"],
            ["ecs:Service", "schedulingStrategy"],
            ["ec2:VpcEndpoint", "vpcEndpointType"],
        ] as const) {
            const meant = (...given: string[]) => isNoneLeftOut(token(type), property, new Set(given));
            assert.deepEqual([meant(), meant(property)], [true, false], type);
        }
    });
    it("is taken over by a replica of a database, which AWS tells of", () => {
        const of = {
            parameterGroupName: "replicateSourceDb",
            dbClusterParameterGroupName: "replicationSourceIdentifier",
        };
        const types = { parameterGroupName: "rds:Instance", dbClusterParameterGroupName: "rds:Cluster" };
        for (const [group, source] of Object.entries(of)) {
            const meant = (given: readonly string[]) =>
                isNoneLeftOut(token(types[group as keyof typeof types]), group, new Set(given));
            assert.deepEqual([meant([]), meant([source])], [true, false], group);
        }
    });
    it("is chosen by AWS where that is listed", () => {
        assert.deepEqual(
            Object.keys(CHOSEN).filter((property) => !opened.has(property)),
            [],
        );
    });
});
