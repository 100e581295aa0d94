import { both, findIn, selectFrom } from "../../lib/find";
import { identityStatements, type Statement } from "../../lib/iam-document";
import { takesResource } from "../../lib/restrictable";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { allowsUnbounded, denied } from "../../lib/unbounded-actions";
import { isWrite } from "../../lib/writing-actions";

const told = (found: readonly string[], tell: (all: readonly string[]) => string): string[] =>
    found.length > 0 ? [tell(found)] : [];

export const rule = resourceRule({
    name: "iam-write-actions-restricted",
    family: "iam",
    description: "No policy lets its holder write to every resource of a service.",
    severity: "medium",
    covers: ["CKV_AWS_290", "CKV_AWS_111"],
    remediation: "Name the resources, or add a condition.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) => {
        const isDenied = denied(holder);
        const onEverything = (named: (s: Statement) => readonly string[]): string[] =>
            findIn(identityStatements(holder), (s) =>
                both(
                    () => named(s).length > 0,
                    () => allowsUnbounded(s),
                )
                    ? named(s)
                    : [],
            );
        const writes = () =>
            selectFrom(
                onEverything((s) => s.actions.filter((action) => isWrite(action) && takesResource(action))),
                (action) => !isDenied(action),
            );
        const others = () => onEverything((s) => s.notActions);
        const tellers = [
            () => told(writes(), (all) => `${all.slice(0, 5).join(", ")} on every resource; name the resources`),
            () => told(others(), (all) => `everything but ${all.join(", ")} on every resource; name the actions`),
        ];
        return findIn(tellers, (tell) => tell());
    },
});
