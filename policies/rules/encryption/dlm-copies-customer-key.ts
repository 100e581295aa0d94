import { keyProblem } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { tellOfCopies } from "../../lib/snapshot-copies";

export const rule = resourceRule({
    name: "dlm-copies-customer-key",
    family: "encryption",
    description:
        "Snapshots that Data Lifecycle Manager copies to another region are under a customer-managed key there.",
    severity: "medium",
    covers: ["CKV_AWS_254", "CKV_AWS_256"],
    level: "advisory",
    remediation: "Set cmkArn to a key of the target region, beside encrypted true.",
    types: ["dlm:LifecyclePolicy"],
    check: tellOfCopies((copy) =>
        copy.isTrue("encrypted")
            ? keyProblem(copy, "cmkArn")
            : `${copy.show("encrypted")}, so that cmkArn encrypts nothing; set it to true`,
    ),
});
