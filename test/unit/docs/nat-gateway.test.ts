/** The runbook's questions to the flow logs, asked of AWS's own records of a NAT gateway (VPC User Guide, "Traffic through a zonal NAT gateway"). */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
const page = fs.readFileSync(path.join(ROOT, "docs/runbooks/network-nat.md"), "utf8");
const plan = JSON.parse(fs.readFileSync(path.join(ROOT, "test/golden/prod/network.json"), "utf8")) as Record<
    string,
    { inputs: { logFormat: string } }
>;
const fields = plan["aws:ec2/flowLog:FlowLog network-flow-logs"]!.inputs.logFormat.replace(/[${}]/g, "").split(" ");

const NAMES = { "<NetworkInterfaceId>": "eni-nat", "<PrivateIp>": "10.0.0.220", "<destination>": "203.0.113.5" };
type Flow = Readonly<Record<string, string>>;
const flow = (eni: string, src: string, dst: string, from: string, to: string): Flow => ({
    "interface-id": eni,
    srcaddr: src,
    dstaddr: dst,
    "pkt-srcaddr": from,
    "pkt-dstaddr": to,
});
const FLOWS: readonly Flow[] = [
    flow("eni-nat", "10.0.1.5", "10.0.0.220", "10.0.1.5", "203.0.113.5"),
    flow("eni-nat", "10.0.0.220", "203.0.113.5", "10.0.0.220", "203.0.113.5"),
    flow("eni-nat", "203.0.113.5", "10.0.0.220", "203.0.113.5", "10.0.0.220"),
    flow("eni-nat", "10.0.0.220", "10.0.1.5", "203.0.113.5", "10.0.1.5"),
    flow("eni-other", "10.0.2.5", "203.0.113.5", "10.0.2.5", "203.0.113.5"),
    flow("eni-nat", "10.0.1.6", "10.0.0.220", "10.0.1.6", "198.51.100.7"),
];

/** The records that a question of the page finds, each as the names that its `parse` gives. */
function found(question: string): Record<string, string>[] {
    const filled = Object.entries(NAMES).reduce((text, [name, value]) => text.replaceAll(name, value), question);
    const [, names = ""] = /parse @message '[* ]+' as ([^|]+) \|/.exec(filled) ?? [];
    const filters = [...filled.matchAll(/filter ([^|]+)/g)].flatMap(([, filter]) => filter!.trim().split(" and "));
    return FLOWS.map((one) => fields.map((field) => one[field] ?? "-").join(" "))
        .map((message) => {
            const values = message.split(" ");
            return {
                "@message": message,
                ...Object.fromEntries(names.split(", ").map((name, i) => [name, values[i]!])),
            };
        })
        .filter((record: Record<string, string>) =>
            filters.every((filter) => {
                const [, name, operator, value] = /^(\S+) (like|=|!=) '(.*)'$/.exec(filter)!;
                const has = record[name!]!;
                return operator === "like" ? has.includes(value!) : (has === value) === (operator === "=");
            }),
        );
}

describe("the runbook of NAT gateways", () => {
    const questions = [...page.matchAll(/`(filter @message [^`]+)`/g)].map(([, question]) => found(question!));

    it("asks where the gateway's connections go", () => {
        assert.ok(questions[0]!.some(({ dst }) => dst === NAMES["<destination>"]));
    });

    it("asks who goes there through this gateway, whose records name the gateway as what the client reaches", () => {
        assert.deepEqual(
            questions[1]!.map(({ src }) => src),
            ["10.0.1.5"],
        );
    });
});
