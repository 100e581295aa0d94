import { backupPlanCases } from "../../backup-plan-cases";
import { stackCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const selected = (...resources: string[]) => ({ type: "backup:Selection", props: { resources } });

/** Of another name, which a plan for `orders-` beside it does not take either. */
const OTHERS = { props: { identifier: "bills-1", arn: ABSENT } };

/** Its name is known before its ARN is. */
const byName = stackCases({
    types: ["rds:Instance"],
    stack: {
        it: { props: { identifier: "orders-1", arn: UNKNOWN } },
        selection: selected("arn:aws:rds:*:*:db:orders-*"),
    },
    passing: { "whole databases": { selection: selected("arn:aws:rds:*:*:db:*-1") } },
    violating: {
        "the selection absent": { it: OTHERS, selection: ABSENT },
        "another's name, once its ARN is known": { it: OTHERS },
    },
    unknown: {
        "no name yet": { it: { props: { identifier: ABSENT } }, selection: selected("arn:aws:rds:*:*:db:*s") },
        "another's name": { selection: selected("arn:aws:rds:*:*:db:bills-*") },
    },
});

export const cases = [
    byName,
    backupPlanCases("arn:aws:rds:us-east-1:123456789012:db:primary", "arn:aws:rds:*:*:d*", "arn:aws:rds:*:*:db:*", {
        types: ["rds:Instance"],
        passing: { "a replica": { it: { props: { replicateSourceDb: "primary" } }, selection: ABSENT } },
    }),
    backupPlanCases(
        "arn:aws:rds:us-east-1:123456789012:cluster:primary",
        "arn:aws:rds:*:*:c*",
        "arn:aws:rds:*:*:cluster:*",
        { types: ["rds:Cluster"] },
    ),
];
