/** The pack: the only place that makes a `PolicyPack`, whose constructor starts the server at once. */
import { PolicyPack } from "@pulumi/policy";
import * as fs from "node:fs";
import * as path from "node:path";
import { buildPolicies } from "./pack";
import { type Exemption, ExemptionRegister, readExemptions } from "./lib/exemptions";

// The engine starts the pack in its own folder; another team's exemptions live in that team's repository.
const named = process.env.INTEGERS_POLICY_EXEMPTIONS;
const own = path.join(process.cwd(), "exemptions.json");

function exemptions(): Exemption[] {
    if (named !== undefined && !fs.existsSync(named)) {
        throw new Error(`INTEGERS_POLICY_EXEMPTIONS names ${named}, which is not there; give an absolute path.`);
    }
    return readExemptions(named ?? own);
}

try {
    const today = new Date().toISOString().slice(0, 10);
    new PolicyPack("integers-policies", {
        policies: buildPolicies(new ExemptionRegister(exemptions(), today)),
        enforcementLevel: "mandatory",
    });
} catch (error) {
    process.stderr.write(`The policy pack does not start: ${(error as Error).message}\n`);
    process.exit(1);
}
