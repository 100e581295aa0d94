/** What a network firewall's policy does with packets that no stateless rule takes. */
import { someIn } from "./find";
import type { Resource } from "./resource";
import type { Finding } from "./rule";

const STOPS = ["aws:drop", "aws:forward_to_sfe"];

export const mustStopOrForward =
    (actions: string) =>
    (policy: Resource): Finding => {
        const at = `firewallPolicy.${actions}`;
        return someIn(policy.elements(at), (action) => STOPS.includes(String(action())))
            ? undefined
            : `${policy.show(at)}; put ${STOPS.join(" or ")} into it`;
    };
