/** Secrets whose first value is generated (R-APP-5, R-DR-1). */
import * as assert from "node:assert";
import {
    arnIn,
    createSecret,
    createVersion,
    EXCLUDED_CHARACTERS,
    generatePassword,
} from "../../../components/shared/generated-secret";
import { record, valueOf } from "../mocks";
import * as pulumi from "@pulumi/pulumi";

const asked: Record<string, unknown>[] = [];
const make = () =>
    record(
        () => {
            const parent = new pulumi.ComponentResource("integers:test:Secrets", "secrets");
            const replica = { region: "us-west-2", secretsKeyArn: "arn:there" };
            const secret = createSecret(
                "db",
                { description: "of the database", kmsKeyArn: "arn:here", replica },
                { parent },
            );
            createVersion("db", secret, { password: generatePassword({ parent }) }, "first", { parent });
        },
        {
            calls: {
                "aws:secretsmanager/getRandomPassword:getRandomPassword": (args) => {
                    asked.push(args);
                    return { randomPassword: "generated" };
                },
            },
        },
    );

describe("generated secrets", () => {
    it("have the platform's key in both regions, and thirty days in which a deletion can be taken back", async () => {
        const { inputs } = (await make()).one("aws:secretsmanager/secret:Secret");
        assert.deepStrictEqual(
            [inputs["kmsKeyId"], inputs["replicas"], inputs["recoveryWindowInDays"]],
            ["arn:here", [{ region: "us-west-2", kmsKeyId: "arn:there" }], 30],
        );
    });

    it("keep their first value whatever a later run generates, under a label of their own, as a secret of the engine", async () => {
        const version = (await make()).one("aws:secretsmanager/secretVersion:SecretVersion");
        assert.deepStrictEqual(version.ignoreChanges, ["secretString", "versionStages"]);
        assert.deepStrictEqual(version.inputs["versionStages"], ["AWSCURRENT", "integers-first"]);
    });

    it("are long, and of characters that neither a URL nor a shell nor a list of users reads as its own", async () => {
        asked.length = 0;
        await make();
        const excludeCharacters = asked[0]!["excludeCharacters"] as string;
        assert.deepStrictEqual(asked, [{ passwordLength: 40, excludeCharacters, requireEachIncludedType: false }]);
        assert.strictEqual(excludeCharacters, EXCLUDED_CHARACTERS);
        const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
        const left = printable.filter((one) => !excludeCharacters.includes(one)).join("");
        assert.match(left, /^[0-9A-Za-z_.]+$/);
        assert.strictEqual(encodeURIComponent(left), left);
    });

    it("have in the other region the same name and suffix", async () => {
        const arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:integers/db-AbCdEf";
        assert.strictEqual(await valueOf(arnIn("us-west-2", arn)), arn.replace("us-east-1", "us-west-2"));
    });
});
