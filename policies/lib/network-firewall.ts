/** What a network firewall's policy does with packets that no stateless rule takes. */
import { selectFrom } from "./find";
import type { Resource } from "./resource";
import type { Finding } from "./rule";

const STOPS = ["aws:drop", "aws:forward_to_sfe"];

export const mustStopOrForward =
    (actions: string) =>
    (policy: Resource): Finding => {
        const at = `firewallPolicy.${actions}`;
        return selectFrom(policy.elements(at), (action) => STOPS.includes(String(action()))).length > 0
            ? undefined
            : `${policy.show(at)}; put ${STOPS.join(" or ")} into it`;
    };
