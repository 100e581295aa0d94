import { tellOf } from "../../lib/find";
import { isTls, protocolOf } from "../../lib/listeners";
import { type Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { type Stack } from "../../lib/stack";
import { LISTENER_RULES, LISTENERS, TARGET_GROUPS } from "../../lib/types";

/** Listeners that forward to a group, by their default actions or by a rule. */
function listenersOf(group: Resource, stack: Stack): Resource[] {
    const forwards = (source: Resource, key: string): boolean =>
        stack.refersInside(source, key, ["targetGroupArn", "forward.targetGroups.arn"], group);
    const all = [
        ...stack.all(LISTENERS).filter((listener) => forwards(listener, "defaultActions")),
        ...stack
            .all(LISTENER_RULES)
            .filter((r) => forwards(r, "actions"))
            .flatMap((r) => stack.targets(r, "listenerArn", LISTENERS)),
    ];
    return [...new Set(all)];
}

export const rule = stackRule({
    name: "target-group-encrypted",
    family: "transit",
    description: "Targets are reached encrypted, or TLS ends at the listener in front of them.",
    severity: "medium",
    covers: ["CKV_AWS_378"],
    remediation:
        "Use protocol HTTPS for the target group, or put it behind an HTTPS listener only (R-EDGE-2: TLS ends at the edge).",
    types: TARGET_GROUPS,
    check: (group, stack) => {
        if (protocolOf(group) !== "HTTP") {
            return undefined;
        }
        const listeners = listenersOf(group, stack);
        return listeners.length > 0
            ? tellOf(
                  listeners,
                  (listener) => !isTls(listener),
                  ({ name }) =>
                      `${group.show("protocol")}, and listener ${name} in front is plain; set one of them to HTTPS`,
              )
            : `${group.show("protocol")}, and no listener of this stack is in front; set it to HTTPS or attach an HTTPS one`;
    },
});
