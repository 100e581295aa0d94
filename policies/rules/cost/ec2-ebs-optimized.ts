import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** The families whose types are not EBS-optimized by default (EC2 User Guide, "EBS-optimized instance types"). */
const NOT_BY_DEFAULT = /^(t1|t2|m1|m2|m3|c1|c3|cc2|cg1|cr1|g2|hi1|hs1|i2|r3)\./;

export const rule = resourceRule({
    name: "ec2-ebs-optimized",
    family: "cost",
    description: "An instance reaches its volumes by bandwidth of their own.",
    severity: "low",
    covers: ["CKV_AWS_135"],
    level: "advisory",
    remediation: "Take a current instance type, which does so by itself, or set ebsOptimized to true.",
    types: ["ec2:Instance"],
    check: (instance) => {
        const type = instance.text("instanceType");
        return type !== undefined && !NOT_BY_DEFAULT.test(type) ? undefined : mustBeTrue("ebsOptimized")(instance);
    },
});
