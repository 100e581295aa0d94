/**
 * What a component hands out (the private subnets of awsx.ec2.Vpc) has all that the component made behind it: which of them it names is
 * told by the values, and before there are any by nothing.
 */
import assert from "node:assert/strict";
import { ExemptionRegister } from "../../policies/lib/exemptions";
import { toPolicy } from "../../policies/lib/kernel";
import { rules } from "../../policies/rules";
import { analyzeStack, type Given, ref, UNKNOWN } from "./harness";

const subnet = (SubnetType: string, more: object = {}): Given => ({
    type: "ec2:Subnet",
    props: { vpcId: "vpc-1", availabilityZone: "us-east-1a", tags: { SubnetType }, ...more },
});
const MADE: Readonly<Record<string, Given>> = {
    open: subnet("Public"),
    closed: subnet("Private"),
    closed2: subnet("Private", { availabilityZone: "us-east-1b" }),
    table: { type: "ec2:RouteTable", props: { vpcId: "vpc-1" } },
    nat: { type: "ec2:NatGateway", props: { subnetId: ref("open") } },
    route: {
        type: "ec2:Route",
        props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") },
    },
    ...Object.fromEntries(
        ["open", "closed", "closed2"].map((name) => [
            `${name}Table`,
            { type: "ec2:RouteTableAssociation", props: { subnetId: ref(name), routeTableId: ref("table") } },
        ]),
    ),
};
const SUBNETS = ["open", "closed", "closed2"];

async function said(name: string, subnetIds: unknown, deployed: boolean, behind = SUBNETS): Promise<string[]> {
    const rule = rules.find((r) => r.name === name)!;
    const group = { type: "rds:SubnetGroup", props: { subnetIds }, behind: { subnetIds: behind } };
    const policy = toPolicy(rule, new ExemptionRegister([], "2026-01-01"));
    const found = await analyzeStack([policy], { ...MADE, group }, deployed);
    return found.map((d) => `${d.urn.split("::").pop()}: ${d.undetermined ? "open" : "found"}`).sort();
}

describe("policies: what a component hands out", () => {
    const PLACED = "rds-subnet-group-database-tier";
    const ROUTED = "database-subnet-no-default-route";
    const ZONES = "rds-subnet-group-two-zones";

    it("is left open where some of what it made would be a violation, and is not known yet", async () => {
        assert.deepEqual(await said(PLACED, UNKNOWN, false), ["group: open"]);
        assert.deepEqual(await said(PLACED, [UNKNOWN, UNKNOWN], false), ["group: open"]);
        assert.deepEqual(await said(ROUTED, UNKNOWN, false), ["closed2: open", "closed: open", "open: open"]);
        assert.deepEqual(await said(ZONES, [UNKNOWN], false), ["group: open"]);
    });

    it("is told where the same is true of all that it made, or where it names all of it", async () => {
        assert.deepEqual(await said(PLACED, UNKNOWN, false, ["open"]), ["group: found"]);
        assert.deepEqual(await said(PLACED, [UNKNOWN, UNKNOWN], false, ["open", "closed"]), ["group: found"]);
        assert.deepEqual(await said(PLACED, UNKNOWN, false, ["closed", "closed2"]), []);
        assert.deepEqual(await said(ROUTED, [UNKNOWN, UNKNOWN], false, ["closed", "closed2"]), [
            "closed2: found",
            "closed: found",
        ]);
    });

    it("is what the values name, once there are any", async () => {
        assert.deepEqual(await said(PLACED, ["closed-id", "closed2-id"], true), []);
        assert.deepEqual(await said(PLACED, ["closed-id", "open-id"], true), ["group: found"]);
        assert.deepEqual(await said(ROUTED, ["closed-id", "closed2-id"], true), ["closed2: found", "closed: found"]);
        assert.deepEqual(await said(ZONES, ["closed-id", "closed2-id"], true), []);
        assert.deepEqual(await said(ZONES, ["closed-id"], true), ["group: found"]);
    });
});
