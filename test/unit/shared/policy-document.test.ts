/** Who may assume a role (R-SEC-4). */
import assert from "node:assert/strict";
import { serviceTrust } from "../../../components/shared/policy-document";
import { layerNames } from "../../../stacks/contracts";
import { runLayer } from "../layers";

const SITE = { partition: "aws", accountId: "123456789012", region: "us-east-1" };

interface Trust {
    Statement: { Principal: { Service?: string | string[] }; Condition?: unknown }[];
}

describe("the trust of a service's role", () => {
    const trust = (service: string) => (JSON.parse(serviceTrust(service, SITE)) as Trust).Statement[0]!;

    it("names the account where the service says for which it acts", () => {
        assert.deepEqual(trust("fis.amazonaws.com").Condition, {
            StringEquals: { "aws:SourceAccount": "123456789012" },
        });
    });

    it("has no condition that a service does not promise to fulfil: nobody could assume the role", async () => {
        const services = new Set<string>();
        for (const layer of layerNames) {
            for (const { inputs } of (await runLayer(layer, "prod")).ofType("aws:iam/role:Role")) {
                const { Statement } = JSON.parse(inputs["assumeRolePolicy"] as string) as Trust;
                Statement.filter(({ Condition }) => Condition === undefined)
                    .flatMap(({ Principal }) => Principal.Service ?? [])
                    .forEach((service) => services.add(service));
            }
        }
        for (const service of ["arc-region-switch", "backup", "cloudtrail", "lambda", "s3"]) {
            assert.ok(services.has(`${service}.amazonaws.com`), `${service}: ${[...services].join(", ")}`);
        }
    });
});
