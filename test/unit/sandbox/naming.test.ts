import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { namingOf } from "../../../sandbox/cloud/inputs";
import { rowOf } from "../../../sandbox/cloud/types";
import { testCloud } from "./cloud";

const GROUP = "aws:lb/targetGroup:TargetGroup";
const GOLDEN = path.resolve(__dirname, "../../golden");
/** What the provider puts behind a logical name: a dash and seven digits. */
const ADDED = 8;

interface Planned {
    readonly inputs?: Readonly<Record<string, unknown>>;
}

describe("names that the provider makes up", () => {
    it("are refused when they would be too long, as the provider does: it shortens nothing", () => {
        const cloud = testCloud();
        const named = (name: string) =>
            cloud.aws.check(cloud.target(GROUP, name), {}, {}, Buffer.from("seed"))[0]["name"] as string;
        assert.match(named("a".repeat(24)), /^a{24}-[0-9a-f]{7}$/);
        assert.throws(
            () => named("a".repeat(25)),
            new RegExp(
                `^Error: could not make instance of '${GROUP}': name 'a{25}-' plus 7 random chars is longer than maximum length 32$`,
            ),
        );
    });

    it("have the separator of their type", () => {
        const cloud = testCloud();
        const plan = cloud.target("aws:backup/restoreTestingPlan:RestoreTestingPlan", "Weekly");
        assert.match(cloud.aws.check(plan, {}, {}, Buffer.from("seed"))[0]["name"] as string, /^Weekly_[0-9a-f]{7}$/);
    });

    it("fit in every layer of every environment", () => {
        const checked = ["prod", "staging"].flatMap((environment) =>
            fs.readdirSync(path.join(GOLDEN, environment)).flatMap((file) => {
                const text = fs.readFileSync(path.join(GOLDEN, environment, file), "utf8");
                return Object.entries(JSON.parse(text) as Record<string, Planned>).map(([key, planned]) => {
                    const [type, name] = key.split(" ") as [string, string];
                    const rule = type.startsWith("aws:") ? namingOf(type, rowOf(type)) : undefined;
                    if (rule === undefined || planned.inputs?.[rule.property] !== undefined) {
                        return false;
                    }
                    assert.ok(
                        (rule.prefix ?? "").length + name.length + ADDED <= rule.maxLength,
                        `${environment} ${file}: ${key}, at most ${rule.maxLength} characters with the random ones`,
                    );
                    return true;
                });
            }),
        );
        assert.ok(checked.filter(Boolean).length > 300);
    });
});
