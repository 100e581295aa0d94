import { holdsPrivateKey } from "../../lib/aws-credentials";
import { resourceRule } from "../../lib/rule";
import { userDataOf, WITH_USER_DATA } from "../../lib/user-data";

export const rule = resourceRule({
    name: "ec2-no-private-key-in-user-data",
    family: "exposure",
    description: "No instance gets a private key in its user data, which every process on it can read.",
    severity: "critical",
    covers: ["R-SEC-4"],
    remediation: "Keep the key in Secrets Manager, and let the instance's role read it.",
    types: WITH_USER_DATA,
    check: (instance) =>
        userDataOf(instance).some(holdsPrivateKey) ? "userData holds a private key; remove it" : undefined,
});
