/** Identity policies of which a statement's resources come after apply, as where the program gives a document as an object. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { rules } from "../../policies/rules";
import type { Cases, ResourceCases, StackCases } from "./cases";
import { analyze, type Props, UNKNOWN } from "./harness";

const requireCases = createRequire(__filename);
const HARMLESS = "sts:GetCallerIdentity";

/** The rules that read an identity policy by itself, and their cases of one that is given under `policy`. */
const READERS = rules.flatMap((rule) => {
    const file = path.join(__dirname, "cases", rule.family, `${rule.name}.ts`);
    if (rule.scope !== "resource" || !rule.types.includes("iam:Policy") || !fs.existsSync(file)) {
        return [];
    }
    const { cases } = requireCases(file) as { cases: Cases };
    const forms: readonly (ResourceCases | StackCases)[] =
        "always" in cases ? [] : "compliant" in cases || "stack" in cases ? [cases] : cases;
    const own = forms.find(
        (form): form is ResourceCases =>
            "compliant" in form && (form.types ?? rule.types).includes("iam:Policy") && "policy" in form.compliant,
    );
    return own === undefined ? [] : [{ rule, cases: own }];
});

type Document = { Statement?: unknown };
/** The document as an object, with a statement before the others. */
function withFirst(props: Props, statement: object): Props | undefined {
    const { policy } = props;
    const document = (typeof policy === "string" ? JSON.parse(policy) : policy) as Document | undefined;
    return document?.Statement === undefined
        ? undefined
        : { ...props, policy: { ...document, Statement: [statement, document.Statement].flat() } };
}

describe("an identity policy with a statement on resources that are known after apply", () => {
    const statement = { Effect: "Allow", Action: HARMLESS, Resource: UNKNOWN };

    it("is read by many rules", () => assert.ok(READERS.length >= 15, READERS.map(({ rule }) => rule.name).join()));

    for (const { rule, cases } of READERS) {
        it(`is decided by ${rule.name} where the statement's action is none of its matter`, async () => {
            const compliant = withFirst(cases.compliant, statement);
            assert.ok(compliant);
            assert.deepEqual(await analyze(rule, "iam:Policy", compliant), []);
            for (const [name, patch] of Object.entries(cases.violating)) {
                const violating = withFirst({ ...cases.compliant, ...patch }, statement);
                if (violating !== undefined) {
                    const told = await analyze(rule, "iam:Policy", violating);
                    assert.ok(told.length > 0 && told.every((d) => !d.undetermined), name);
                }
            }
        });
    }

    it("stays open where the action is", async () => {
        const open = { Statement: [{ Effect: "Allow", Action: "iam:PassRole", Resource: UNKNOWN }] };
        const asked = READERS.find(({ rule }) => rule.name === "iam-pass-role-named")!.rule;
        assert.deepEqual(
            (await analyze(asked, "iam:Policy", { policy: open })).map((d) => d.undetermined),
            [true],
        );
    });
});
