/** The pack: the only place that makes a `PolicyPack`, whose constructor starts the server at once. */
import { PolicyPack } from "@pulumi/policy";
import * as path from "node:path";
import { buildPolicies } from "./pack";
import { ExemptionRegister, readExemptions } from "./lib/exemptions";

// The engine starts the pack in its own folder; another team's exemptions live in that team's repository.
const file = process.env.INTEGERS_POLICY_EXEMPTIONS ?? path.join(process.cwd(), "exemptions.json");
const today = new Date().toISOString().slice(0, 10);

new PolicyPack("integers-policies", {
    policies: buildPolicies(new ExemptionRegister(readExemptions(file), today)),
    enforcementLevel: "mandatory",
});
