import * as assert from "node:assert";
import * as fs from "node:fs";
import { namingOf } from "../../../sandbox/cloud/inputs";
import { schemaOf } from "../../../sandbox/cloud/schema";
import { knownTypes, rowOf } from "../../../sandbox/cloud/types";

/** What a template may name beside the type's own inputs and outputs. */
const MADE_UP = /^(region|account|id|arn|hex\d+|digits\d+|upper\d+|lower\d+|uuid)$/;
/** Helpers that a row's `compute` gives to its templates. */
const HELPERS: Readonly<Record<string, readonly string[]>> = {
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider": ["host"],
    "aws:ecs/service:Service": ["clusterName"],
    "aws:wafv2/webAcl:WebAcl": ["scopePath"],
    "aws:wafv2/ipSet:IpSet": ["scopePath"],
    "aws:wafv2/regexPatternSet:RegexPatternSet": ["scopePath"],
    "aws:wafv2/ruleGroup:RuleGroup": ["scopePath"],
    "aws:eks/cluster:Cluster": ["vpcId"],
};

function placeholders(value: unknown): string[] {
    return [...JSON.stringify(value ?? "").matchAll(/\{([\w.]+)\}/g)].map((m) => m[1]!.split(".")[0]!);
}
const first = (path: string) => path.split(".")[0]!.replace("[]", "");

/** The words of a row that the SDK's type does not have. */
function strangers(type: string): string[] {
    const row = rowOf(type)!;
    const { inputs, outputs } = schemaOf(type);
    const known = (name: string) => inputs.has(name) || outputs.has(name);
    const names = placeholders([row.id, row.arn, row.outputs, row.extend]).filter(
        (name) => !MADE_UP.test(name) && !(HELPERS[type] ?? []).includes(name),
    );
    const inputNames = [
        ...(row.immutable ?? []),
        ...(row.mutable ?? []),
        ...Object.keys(row.references ?? {}),
        ...Object.keys(row.related ?? {}),
        ...Object.keys(row.inputDefaults ?? {}),
        ...(row.unique ?? []).flat(),
        ...(row.uniqueInTheWorld ?? []).flat(),
        ...(row.crossRegion ?? []).filter((name) => name !== "*"),
        ...(row.autoName ? [row.autoName.property] : []),
    ].map(first);
    const outputNames = [
        ...Object.keys(row.outputs ?? {}),
        ...(row.brings ?? []).map(first),
        ...(row.protectedBy ? [row.protectedBy.attribute] : []),
        ...(row.revision === undefined ? [] : [row.revision]),
    ];
    return [
        ...[...names, ...outputNames].filter((name) => !known(name)),
        ...inputNames.filter((name) => !inputs.has(name)),
        ...(row.inUseBy ?? [])
            .filter(([user, path]) => path !== "" && !schemaOf(user).inputs.has(first(path)))
            .map(([user, path]) => `${user} ${path}`),
        ...Object.values(row.references ?? {})
            .flat()
            .filter((target) => rowOf(target) === undefined),
    ];
}

/** What the SDK declares of a type's arguments. */
function argumentsOf(type: string): string {
    const [packageName, module] = type.split(":");
    const text = fs.readFileSync(require.resolve(`@pulumi/${packageName}/${module}.d.ts`), "utf8");
    return text.split(/^export interface \w+Args \{$/m)[1] ?? "";
}

describe("the sandbox's type tables", () => {
    it("name only types that the pinned SDK has", () => {
        assert.ok(knownTypes.length > 200, `${knownTypes.length} types`);
        assert.deepStrictEqual(
            knownTypes.filter((type) => !schemaOf(type).known),
            [],
        );
    });

    it("name only inputs and outputs that the SDK's type has", () => {
        const wrong = knownTypes.flatMap((type) => strangers(type).map((name) => `${type}: ${name}`));
        assert.deepStrictEqual(wrong, []);
    });

    it("give a name where the SDK lets a program leave it out, as the provider then does, and nowhere else", () => {
        const wrong = knownTypes.filter((type) => {
            const given = /^ {4}name(\??): /m.exec(argumentsOf(type))?.[1];
            return given !== undefined && (given === "?") !== (namingOf(type, rowOf(type))?.property === "name");
        });
        assert.deepStrictEqual(wrong, []);
    });

    it("give every type that has an ARN one", () => {
        const without = knownTypes.filter((type) => {
            const row = rowOf(type)!;
            return schemaOf(type).outputs.has("arn") && row.arn === undefined && row.compute === undefined;
        });
        // Its ARN has the default form, `<service>:{region}:{account}:<type name>/{id}`; a subnet's row computes more.
        assert.deepStrictEqual(without, ["aws:ec2/vpc:Vpc"]);
    });
});
